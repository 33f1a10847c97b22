import type { Archive } from '../archive/archive.ts';
import { traditionalEdition } from '../archive/editions.ts';
import { toTraditional } from '../edition/to-traditional.ts';

/** The archive, and the editions that are made of it: what is published of each lies in a folder of its own. */
export function editionsOf(archive: Archive): readonly [Archive, ...Archive[]] {
  const traditional = traditionalEdition(archive, toTraditional);
  return traditional ? [archive, traditional] : [archive];
}
