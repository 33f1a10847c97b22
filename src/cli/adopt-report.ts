import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeVisible } from '../archive/problem-catalogue.ts';
import type { Adoption } from '../authoring/adopt/adopt-folder.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { shapeOf } from '../loader/field.ts';
import type { CommandCall } from './command.ts';
import { padToWidth, displayWidth } from './display-width.ts';
import type { ExitCode } from './exit-code.ts';
import { folderForPeople } from './folders.ts';
import type { Language } from './language.ts';
import { reportProblems } from './report.ts';
import { writeCount } from './write-count.ts';

/** So many names of files are listed. */
const listedFiles = 5;
/** The longest example of a value, in columns of the terminal. */
const exampleWidth = 40;

/** What `baoku adopt` writes for people, problems aside. Ends with a line feed. */
export function describeAdoption(adoption: Adoption, directory: string, call: CommandCall): string {
  const { texts, language, surroundings } = call;
  const { adopting } = texts;
  if (adoption.status === 'nothing') return `${adopting.nothing}\n`;
  const { program, rules, files, articles, columns, keys, settings } = adoption;
  const names = columns.map(({ id, name }) => (id === name ? name : `${name} (${id})`));
  const file = path.join(folderForPeople(directory, surroundings.workingDirectory), 'site.yaml');
  const text = settings.trimEnd().split('\n');
  return [
    adopting.found(
      writeCount(files),
      rules.articleFolders.join(adopting.separator),
      adopting.programs[program],
      files,
    ),
    '',
    adopting.keys,
    ...keyLines(keys, language, call),
    ...(columns.length === 0
      ? []
      : [
          '',
          `${adopting.columns(writeCount(columns.length), columns.length)} ${names.join(adopting.separator)}`,
        ]),
    ...filesLine(adoption.leftOut, (...parts) => adopting.leftOut(...parts)),
    ...filesLine(adoption.faulty, (...parts) => adopting.faulty(...parts)),
    ...filesLine(adoption.withTemplateTags, (...parts) => adopting.templateTags(...parts)),
    '',
    adopting.result(writeCount(articles), writeCount(files), files),
    ...(adoption.status === 'written'
      ? [adopting.written(file), '', adopting.nextSteps, ...nextSteps(adoption, directory, file, call)]
      : [adoption.status === 'planned' ? adopting.planned(file) : adopting.exists(file), '', ...text]),
    '',
  ]
    .map(makeVisible)
    .join('\n');
}

/** What `baoku adopt --json` writes: one object on one line. A change of what a field means raises `version`. */
export function summarizeAdoption(adoption: Adoption, exitCode: ExitCode, language: Language) {
  const { problems, ...rest } = adoption;
  const byCode: Record<string, number> = {};
  for (const { code } of problems) byCode[code] = (byCode[code] ?? 0) + 1;
  return {
    version: 1,
    exitCode,
    ...rest,
    problemsByCode: byCode,
    problems: reportProblems(problems, language),
  };
}

function keyLines(
  keys: Adoption['keys'],
  language: Language,
  { texts: { adopting } }: CommandCall,
): readonly string[] {
  const { byName } = shapeOf(articleSchema);
  const nameOf = (field: string): string =>
    language === 'zh' ? (byName.get(field)?.reference.name ?? field) : field;
  const rows = keys.map(({ key, files, example, fields, unfit }) => {
    const becomes = fields.length === 0 ? adopting.passedOver : fields.map(nameOf).join(adopting.separator);
    const misfits = unfit === 0 ? '' : adopting.unfit(writeCount(unfit), unfit);
    return [key, writeCount(files), becomes, [shortened(example), misfits].filter(Boolean).join('  ')];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map(([key = '', files = '', becomes = '', rest = '']) =>
    `  ${padToWidth(key, widths[0] ?? 0)}  ${files.padStart(widths[1] ?? 0)}  → ${padToWidth(becomes, widths[2] ?? 0)}  ${rest}`.trimEnd(),
  );
}

function shortened(text: string): string {
  let short = '';
  for (const character of text) {
    if (displayWidth(short + character) > exampleWidth) return `${short}…`;
    short += character;
  }
  return short;
}

function filesLine(
  files: readonly string[],
  write: (files: readonly string[], others: number) => string,
): readonly string[] {
  if (files.length === 0) return [];
  return [write(files.slice(0, listedFiles), Math.max(0, files.length - listedFiles))];
}

/** Folders of files that are published as they are, under the same addresses. */
const publicFolders: Readonly<Partial<Record<Adoption['program'], string>>> = {
  hugo: 'static',
  astro: 'public',
};

function nextSteps(
  adoption: Adoption,
  directory: string,
  file: string,
  { texts, surroundings }: CommandCall,
): readonly string[] {
  const { workingDirectory } = surroundings;
  // What a build makes cannot lie within what it reads.
  const isHere = directory === workingDirectory;
  const folder = isHere ? path.basename(directory) : folderForPeople(directory, workingDirectory);
  const publicFolder = publicFolders[adoption.program];
  const hasPublic = publicFolder !== undefined && existsSync(path.join(directory, publicFolder));
  const build = [
    `${isHere ? 'cd .. && ' : ''}npx baoku build --content ${quoted(folder)}`,
    ...(hasPublic ? [`--public ${quoted(path.join(folder, publicFolder))}`] : []),
  ].join(' ');
  const width = Math.max(displayWidth(file), displayWidth(build));
  const { check, build: why } = texts.adopting;
  return [`  ${padToWidth(file, width)}  ${check}`, `  ${padToWidth(build, width)}  ${why}`];
}

function quoted(folder: string): string {
  return /\s/.test(folder) ? `"${folder}"` : folder;
}
