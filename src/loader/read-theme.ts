import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { themeComponents } from '../archive/theme-components.ts';
import type { Theme, ThemeFile } from '../archive/theme.ts';
import { imageOf, type ContentFiles } from './complete-entry.ts';
import { decodeText } from './decode-text.ts';
import { fileProblem } from './file-errors.ts';
import { normalizeLines } from './normalize-lines.ts';
import { placeAt } from './problem-report.ts';
import type { WrittenLogo } from './parse-site.ts';
import { suggest } from './suggest.ts';
import { faultInStyles } from './theme-styles.ts';

/** The file of an archive's own styles, within the content folder. */
const stylesFile = 'theme/theme.css';

/** Reads what an archive looks like: its styles and its logo. */
export function readTheme(
  contentDirectory: string,
  content: ContentFiles,
  logo: WrittenLogo | undefined,
): { readonly theme: Theme; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const image =
    logo &&
    imageOf(
      logo.place.file,
      { use: 'image', source: logo.source, line: logo.place.line, column: logo.place.column },
      content,
      problems,
    );
  const styles = content.files.has(stylesFile) ? readStyles(contentDirectory, problems) : undefined;
  const files = readFiles(contentDirectory, [...content.files.values()], problems);
  const theme = {
    ...(image && { logo: image }),
    ...(styles !== undefined && { styles }),
    ...(files.length > 0 && { files }),
  };
  return { theme, problems };
}

function readStyles(contentDirectory: string, problems: Problem[]): string | undefined {
  try {
    const decoded = decodeText(stylesFile, readFileSync(join(contentDirectory, stylesFile)));
    problems.push(...decoded.problems);
    const text = normalizeLines(decoded.text ?? '').trim();
    const fault = faultInStyles(text);
    if (fault !== undefined)
      problems.push(newProblem('theme-styles-form', placeAt(stylesFile, text, fault), {}));
    return text === '' ? undefined : text;
  } catch (error) {
    problems.push(fileProblem(stylesFile, error));
    return undefined;
  }
}

/** What a component may import beside others. */
const codeFile = /\.(?:astro|[mc]?[jt]s|json|svg)$/;

/** Components that replace ours, and all that they may import; none where nothing is replaced. */
function readFiles(
  contentDirectory: string,
  files: readonly string[],
  problems: Problem[],
): readonly ThemeFile[] {
  const own = files.filter((file) => file.startsWith('theme/'));
  const atTop = own.filter((file) => /^theme\/[^/]+\.(?:astro|css)$/.test(file) && file !== stylesFile);
  const names = [...themeComponents.map((name) => `theme/${name}.astro`), stylesFile];
  const unknown = atTop.filter((file) => !names.includes(file));
  for (const file of unknown) {
    const suggestion = suggestFile(file, names);
    problems.push(newProblem('theme-file-unknown', { file, line: 1, column: 1 }, { suggestion }));
  }
  if (atTop.length === unknown.length) return [];
  return own
    .filter((file) => codeFile.test(file) && !unknown.includes(file))
    .flatMap((file) => {
      try {
        return [{ file, digest: hash('sha256', readFileSync(join(contentDirectory, file))) }];
      } catch (error) {
        problems.push(fileProblem(file, error));
        return [];
      }
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** By its whole name, or by a name that ends like it: `Footer` for `SiteFooter`. */
function suggestFile(file: string, names: readonly string[]): string {
  const near = suggest(file, names);
  if (near !== '') return near;
  const name = file.slice('theme/'.length).toLowerCase();
  return names.find((each) => each.toLowerCase().endsWith(name)) ?? (file.endsWith('.css') ? stylesFile : '');
}
