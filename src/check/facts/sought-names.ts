import { hash } from 'node:crypto';
import { claimedNames, type AuthorityRecord } from '../../archive/authority-record.ts';

/** The names of an archive's records, to be looked for in its texts. */
export interface SoughtNames {
  /** Finds hold for this key: it changes with the names and rules of the records. */
  readonly key: string;
  /** The words that rule out what each name would stand for. */
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
}

/** What is to be looked for; `undefined` where there are no records. */
export function soughtNames(records: readonly AuthorityRecord[]): SoughtNames | undefined {
  if (records.length === 0) return undefined;
  const wordsOf = new Map<string, readonly string[]>();
  for (const record of records) {
    for (const name of claimedNames(record)) {
      wordsOf.set(name, [...(wordsOf.get(name) ?? []), ...record.match.unless]);
    }
  }
  return { key: hash('sha1', JSON.stringify([...wordsOf])), wordsOf };
}
