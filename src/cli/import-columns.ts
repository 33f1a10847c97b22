import type { ImportOptions } from '../import/import-inputs.ts';
import type { CommandCall } from './command.ts';

/** What the columns of tables hold: as `--map` says, else as a person at the terminal answers. */
export function importColumns({ values, texts, surroundings }: CommandCall): ImportOptions['columns'] {
  const canAsk = surroundings.input.isTerminal && values.json !== true;
  return {
    given: readMap(values.map ?? ''),
    async ask(field, headings) {
      if (!canAsk || headings.length === 0) return undefined;
      const answer = (await surroundings.input.ask(texts.importing.askColumn(field, headings)))?.trim();
      return headings.find((heading) => heading === answer) ?? headings[Number(answer) - 1];
    },
  };
}

/** `title=标题,body=正文` → the heading of each field's column. */
function readMap(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[,，]/u).map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  return new Map(pairs.filter(([field, heading]) => field !== '' && heading !== ''));
}
