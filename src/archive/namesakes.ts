import type { NameKind } from './addresses.ts';
import type { Archive } from './archive.ts';
import { namesOfRecord, recordKinds, type AuthorityRecord, type RecordKind } from './authority-record.ts';
import type { NameGroup } from './name-groups.ts';
import { nameSlug } from './name-slug.ts';

/** A group of articles by its kind and the segment of its address. */
export interface NamedGroup {
  readonly kind: NameKind | 'columns';
  readonly key: string;
  readonly record?: AuthorityRecord;
}

/** Another bearer of a name. */
export interface Namesake {
  readonly kind: RecordKind;
  readonly key: string;
  readonly group: NameGroup;
}

/**
 * Who else in the archive bears a name of the group: those with records, in the order of these; last, the articles that give
 * the name and mean none of them, or do not say which. Empty where the name is nobody else's.
 */
export function namesakesOf(
  archive: Pick<Archive, 'authorities' | 'byName'>,
  named: NamedGroup,
): readonly Namesake[] {
  return keysOfNamesakes(archive, named).flatMap(({ kind, key }) => {
    const group = archive.byName[kind].get(key);
    return group === undefined ? [] : [{ kind, key, group }];
  });
}

/** The groups that bear a name of this one, whether articles name them or not. */
export function keysOfNamesakes(
  { authorities }: Pick<Archive, 'authorities'>,
  { kind, key, record }: NamedGroup,
): readonly Pick<Namesake, 'kind' | 'key'>[] {
  const named = recordKinds.find((each) => each === kind);
  // Most archives have records of few kinds.
  if (named === undefined || authorities[named].size === 0) return [];
  const slugs = record === undefined ? [key] : [...new Set(namesOfRecord(record).map(nameSlug))];
  const bearers = slugs.flatMap((slug) => authorities[named].get(slug) ?? []).map((claim) => claim.record.id);
  const others = new Set([...bearers, ...slugs]);
  others.delete(key);
  return [...others].map((other) => ({ kind: named, key: other }));
}
