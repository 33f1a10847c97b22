/** The year in the number of a document (`浙总工〔2019〕12号`), or a bracket that parts entries. */
const numberOrBracket =
  /(?<=\p{Script=Han})([〔［[【]\s?(?:19|20)\d{2}\s?[〕］\]】])(?=\s?(?:第\s?)?\d+\s?号)|[【】〔〕［］[\]]/gu;

/** Without brackets around the line or its parts, and with a colon where some write a slash: `〔2019年11月25日〕`, `编辑/小余`. */
export function asPlainLine(line: string): string {
  return withoutRoundBrackets(line)
    .replace(numberOrBracket, (_found, number?: string) => number ?? ' ')
    .replace(/(?<=(?:^|[\s　])(?:来源|编辑|责编|作者|审核|校对|监制))\s*[/／]\s*/gu, '：');
}

function withoutRoundBrackets(line: string): string {
  const inner = /^[（(]([^（）()]+)[)）]$/u.exec(line.trim())?.[1];
  return inner ?? line;
}
