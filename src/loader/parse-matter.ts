import type { ParsedNode } from 'yaml';
import type { Shape } from './field.ts';
import { parseJson } from './foreign/parse-json.ts';
import { parseToml } from './foreign/parse-toml.ts';
import type { FrontMatter } from './front-matter.ts';
import { fullYaml } from './full-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ProblemReport } from './problem-report.ts';
import { isMap } from './yaml-nodes.ts';

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
    case 'none':
      return titleNode(matter);
  }
}

/** A mapping with nothing but a title, which stands where the heading does. */
function titleNode(title: string): ParsedNode | undefined {
  const node =
    fullYaml().parseDocument(JSON.stringify({ title }), { schema: 'failsafe' }).contents ?? undefined;
  const [item] = node !== undefined && isMap(node) ? node.items : [];
  for (const each of [node, item?.key, item?.value]) if (each) each.range = [0, title.length, title.length];
  return node;
}
