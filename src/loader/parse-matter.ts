import type { ParsedNode } from 'yaml';
import type { Shape } from './field.ts';
import { parseJson } from './foreign/parse-json.ts';
import { parseToml } from './foreign/parse-toml.ts';
import type { FrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ProblemReport } from './problem-report.ts';

/** The tree of a front matter in whatever language, as `parseYaml` gives it. */
export function parseMatter(
  { language, matter, matterStart }: FrontMatter,
  shape: Shape,
  report: ProblemReport,
): ParsedNode | null | undefined {
  switch (language) {
    case 'yaml':
      return parseYaml(matter, matterStart, shape, report);
    case 'toml':
      return parseToml(matter, matterStart, report);
    case 'json':
      return parseJson(matter, matterStart, report);
  }
}
