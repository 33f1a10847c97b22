import { hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import { isTraditional } from '../i18n/is-traditional.ts';
import { textsFor } from '../i18n/texts.ts';
import type { GroupKind } from '../i18n/zh-CN.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Group } from './groups.ts';
import { groupAddress } from './groups.ts';
import { numbersOf, type PeriodLink } from './lists.ts';
import { nameInitials } from './name-initial.ts';
import { strokeInitial, strokeOrder } from './stroke-initial.ts';

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
  /** `A` to `Z` or `12畫`; `#` for what begins with no letter. */
  readonly letter: string;
  /** The letter in words, for those who do not see it; only of `#`. */
  readonly label: string | undefined;
  /** The place on the page: `initial-a`, `initial-12`, `initial-other`. */
  readonly id: string;
  readonly names: readonly (PeriodLink & {
    /** Whether far more articles than usual give the name. */
    readonly isFrequent: boolean;
    /** What tells the bearer from others of the same name, where there are some. */
    readonly note: string | undefined;
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

/** By pinyin; in Traditional Chinese, whose readers do not look names up by it, by strokes. */
function namesByInitial(archive: Archive, kind: GroupKind, groups: readonly Group[]): NamesUnderInitial[] {
  const byStrokes = isTraditional(archive.site.language);
  const initialOf = byStrokes ? strokeInitial : nameInitials(kind === 'people');
  const collator = byStrokes ? strokeOrder : pinyinOrder;
  const { written = (text: string) => text } = archive;
  const sorted = groups
    .map((group) => ({ group, name: written(group.name) }))
    .map((each) => ({ ...each, ...initialOf(each.name) }))
    .sort(
      (a, b) =>
        compareText(a.syllable, b.syllable) ||
        collator.compare(a.name, b.name) ||
        compareText(a.name, b.name) ||
        compareText(a.group.key, b.group.key),
    );
  const frequent = frequentCount(groups);
  const bearers = Map.groupBy(sorted, ({ name }) => name);
  const byLetter = [...Map.groupBy(sorted, ({ letter }) => letter)];
  byLetter.sort(([a], [b]) => placeOf(a) - placeOf(b));
  return byLetter.map(([letter, names]) => ({
    ...headingOf(archive, letter),
    names: names.map(({ group, name }) => ({
      ...groupLink(archive, group),
      note: (bearers.get(name)?.length ?? 0) > 1 ? noteOf(archive, group) : undefined,
      isFrequent: group.articles.length >= frequent,
    })),
  }));
}

/** Chinese whatever the site's language is: it orders characters by pinyin, and Latin letters as all languages do. */
const pinyinOrder = new Intl.Collator('zh-CN');

/** Strokes by their number, letters behind them, and the sign last. */
function placeOf(letter: string): number {
  if (letter === '#') return 1000;
  return /^\d/.test(letter) ? Number(letter) : 100 + letter.charCodeAt(0);
}

function headingOf({ site }: Archive, letter: string): Pick<NamesUnderInitial, 'letter' | 'label' | 'id'> {
  const texts = textsFor(site.language);
  if (letter === '#') return { letter, label: texts.otherInitials, id: 'initial-other' };
  const heading = /^\d/.test(letter) ? texts.strokes(Number(letter)) : letter;
  return { letter: heading, label: undefined, id: `initial-${letter.toLowerCase()}` };
}

function noteOf({ site }: Archive, { record, description }: Group): string | undefined {
  return record === undefined ? textsFor(site.language).undecidedNote : description;
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
