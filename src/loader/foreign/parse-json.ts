import type { ParsedNode } from 'yaml';
import { fullYaml } from '../full-yaml.ts';
import type { ProblemReport } from '../problem-report.ts';

/**
 * The tree of a JSON text, every scalar of it a text as written, or `undefined` after its fault was reported.
 *
 * @param start the offset of `json` in the file
 */
export function parseJson(json: string, start: number, report: ProblemReport): ParsedNode | undefined {
  // JSON is YAML as well, whose reader knows the places; but not all that it takes is JSON.
  const document = fullYaml().parseDocument(json, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [fault] = document.errors;
  try {
    JSON.parse(json);
    if (fault !== undefined) throw fault;
    return document.contents ?? undefined;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const position = /at position (\d+)/.exec(message)?.[1] ?? fault?.pos[0] ?? 0;
    const reason = message.replace(/ (?:in JSON )?at position .*$/, '');
    report.add('front-matter-syntax', start + Number(position), { language: 'JSON', reason });
    return undefined;
  }
}
