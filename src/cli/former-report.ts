/** The first lines of what `baoku check` writes for programs, for GitHub and as a page: nothing else begins in this way. */
const beginnings = [
  /^\{"version":1,"status":"checked","exitCode":\d,"articles":\d+,/,
  /^::(?:error|warning) file=[^\n]*,line=\d+,col=\d+,title=[a-z\d-]+::/,
  /^<!DOCTYPE html>\n<html lang="[\w-]+">\n<head>\n(?:<meta [^\n]*>\n)*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>/,
];

/** How a text for people begins: with a problem, with a mended file, or with how many were mended. */
const firstLine =
  /^(?:\S.*:\d+:\d+ {2}.+ {2}\([a-z\d-]+\)|--- .+|Nothing could be mended\.|没有可以代改的地方。|.*(?:, no problems\.|，没有问题。))$/;
/** How it ends: with the number of errors and warnings, or with that of the articles. */
const lastLine =
  /^(?:[\d,]+ articles?, no problems\.|[\d,]+ 篇文章，没有问题。|\d+ (?:error|warning)s?(?:, \d+ warnings?)?|\d+ 个(?:错误|警告)(?:，\d+ 个警告)?)$/;

/**
 * Whether a text was written by `baoku check --to`, in any of its formats and in either language. An empty one counts:
 * GitHub's format has nothing to say where no problem was found, and nothing is lost with it.
 */
export function isFormerReport(text: string): boolean {
  if (text === '' || beginnings.some((beginning) => beginning.test(text))) return true;
  const lines = text.split('\n');
  return lines.pop() === '' && firstLine.test(lines[0] ?? '') && lastLine.test(lines.at(-1) ?? '');
}
