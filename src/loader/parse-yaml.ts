import type { ParsedNode, Schema } from 'yaml';
import { reportColons } from './colon-faults.ts';
import type { Shape } from './field.ts';
import { fullYaml } from './full-yaml.ts';
import type { ProblemReport } from './problem-report.ts';
import { parseSimpleYaml } from './simple-yaml.ts';
import { isScalar } from './yaml-nodes.ts';

// The failsafe schema leaves every value the text that it is: days stay days, 012 stays 012, and "no" is a word.
let everyValueIsText: Schema | undefined;

/**
 * The tree of a YAML text, every scalar of it a text as written, or `undefined` after its fault was reported.
 * An empty text gives `null`.
 *
 * @param start the offset of `yaml` in the file, for the places of problems
 * @param shape the fields that the text may hold: a fault near one of them is explained by it
 */
export function parseYaml(
  yaml: string,
  start: number,
  shape: Shape,
  report: ProblemReport,
): ParsedNode | null | undefined {
  const tab = /^ *\t[ \t]*(?=\S)/m.exec(yaml);
  if (tab !== null) {
    report.add('front-matter-tab', start + tab.index, {});
    return undefined;
  }
  const simple = parseSimpleYaml(yaml);
  if (simple !== undefined) return simple;
  // Keys given twice are found later, when Chinese and English names are known to be the same.
  const { parseDocument, Schema } = fullYaml();
  const document = parseDocument(yaml, {
    schema: (everyValueIsText ??= new Schema({ schema: 'failsafe' })),
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const fault = document.errors[0];
  if (fault === undefined && !isScalar(document.contents)) return document.contents;
  if (reportColons(yaml, start, shape, report)) return undefined;
  if (fault === undefined) return document.contents;
  // One fault makes many: only the first is told.
  const offset = start + fault.pos[0];
  if (fault.code === 'BAD_ALIAS') report.add('yaml-anchor', offset, { name: wordAt(yaml, fault.pos[0]) });
  else report.add('yaml-syntax', offset, { fault: fault.code });
  return undefined;
}

function wordAt(yaml: string, offset: number): string {
  return /^\S+/.exec(yaml.slice(offset))?.[0] ?? '';
}
