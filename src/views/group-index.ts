import { hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import { textsFor } from '../i18n/texts.ts';
import type { GroupKind } from '../i18n/zh-CN.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Group } from './groups.ts';
import { groupAddress } from './groups.ts';
import { numbersOf, type PeriodLink } from './lists.ts';
import { nameInitials } from './name-initial.ts';

/** The page that lists all columns, tags, people, organizations or places. */
export interface GroupIndexView {
  readonly kind: 'groupIndex';
  readonly frame: Frame;
  readonly title: string;
  /** The columns; empty in an index of names. */
  readonly columns: readonly (Link & {
    readonly description: string | undefined;
    readonly numbers: string;
  })[];
  /** The names by their initials; empty in the index of columns. */
  readonly initials: readonly NamesUnderInitial[];
}

/** The names of an index that have one initial. */
export interface NamesUnderInitial {
  /** `A` to `Z`, or `#` for what begins with no such letter. */
  readonly letter: string;
  /** The letter in words, for those who do not see it; only of `#`. */
  readonly label: string | undefined;
  /** The place on the page: `initial-a`, `initial-other`. */
  readonly id: string;
  readonly names: readonly (PeriodLink & {
    /** Whether far more articles than usual give the name. */
    readonly isFrequent: boolean;
  })[];
}

/** The view of `/columns/`, `/tags/`, `/people/`, `/organizations/` or `/places/`: columns in the site's order, names by their initials. */
export function groupIndexView(archive: Archive, kind: GroupKind, groups: readonly Group[]): GroupIndexView {
  const texts = textsFor(archive.site.language);
  const title = texts.groupKinds[kind];
  return {
    kind: 'groupIndex',
    frame: frameOf(archive, {
      address: `/${kind}/`,
      title,
      description: `${archive.site.title} · ${title}`,
      trail: [{ title: texts.home, address: '/' }],
    }),
    title,
    columns:
      kind === 'columns'
        ? groups.map((group) => ({
            title: group.name,
            href: hrefOf(archive.site, groupAddress(group)),
            description: group.description,
            numbers: numbersOf(archive, group.articles),
          }))
        : [],
    initials: kind === 'columns' ? [] : namesByInitial(archive, kind, groups),
  };
}

function namesByInitial(archive: Archive, kind: GroupKind, groups: readonly Group[]): NamesUnderInitial[] {
  const initialOf = nameInitials(kind === 'people');
  // Chinese whatever the site's language is: it orders characters by pinyin, and Latin letters as all languages do.
  const collator = new Intl.Collator('zh-CN');
  const sorted = groups
    .map((group) => ({ group, ...initialOf(group.name) }))
    .sort(
      (a, b) =>
        compareText(a.syllable, b.syllable) ||
        collator.compare(a.group.name, b.group.name) ||
        compareText(a.group.name, b.group.name) ||
        compareText(a.group.key, b.group.key),
    );
  const frequent = frequentCount(groups);
  const byLetter = [...Map.groupBy(sorted, ({ letter }) => letter)];
  // `#` stands before the letters in the order of code points, but behind them in an index.
  byLetter.sort(([a], [b]) => Number(a === '#') - Number(b === '#') || compareText(a, b));
  return byLetter.map(([letter, names]) => ({
    letter,
    label: letter === '#' ? textsFor(archive.site.language).otherInitials : undefined,
    id: letter === '#' ? 'initial-other' : `initial-${letter.toLowerCase()}`,
    names: names.map(({ group }) => ({
      ...groupLink(archive, group),
      isFrequent: group.articles.length >= frequent,
    })),
  }));
}

/** From how many articles on a name stands out: four times the usual number, so that few do, and never where all are rare. */
function frequentCount(groups: readonly Group[]): number {
  const sum = groups.reduce((total, { articles }) => total + articles.length, 0);
  return Math.max(5, (4 * sum) / groups.length);
}

function groupLink(archive: Archive, group: Group): PeriodLink {
  return {
    title: group.name,
    href: hrefOf(archive.site, groupAddress(group)),
    count: group.articles.length,
  };
}
