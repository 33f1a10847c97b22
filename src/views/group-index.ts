import { hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import { textsFor } from '../i18n/texts.ts';
import type { GroupKind } from '../i18n/zh-CN.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Group } from './groups.ts';
import { groupAddress } from './groups.ts';
import type { PeriodLink } from './lists.ts';

/** The page that lists all columns, tags, people, organizations or places. */
export interface GroupIndexView {
  readonly kind: 'groupIndex';
  readonly frame: Frame;
  readonly title: string;
  readonly groups: readonly (PeriodLink & { readonly description: string | undefined })[];
}

/** The view of `/columns/`, `/tags/`, `/people/`, `/organizations/` or `/places/`: columns in the site's order, names in the order of its language. */
export function groupIndexView(archive: Archive, kind: GroupKind, groups: readonly Group[]): GroupIndexView {
  const texts = textsFor(archive.site.language);
  const title = texts.groupKinds[kind];
  const collator = new Intl.Collator(archive.site.language);
  const sorted =
    kind === 'columns'
      ? groups
      : [...groups].sort((a, b) => collator.compare(a.name, b.name) || compareText(a.name, b.name));
  return {
    kind: 'groupIndex',
    frame: frameOf(archive, {
      address: `/${kind}/`,
      title,
      description: `${archive.site.title} · ${title}`,
      trail: [{ title: texts.home, address: '/' }],
    }),
    title,
    groups: sorted.map((group) => ({
      title: group.name,
      href: hrefOf(archive.site, groupAddress(group)),
      count: group.articles.length,
      // What is said of a person belongs on their page; here it would hide the names.
      description: kind === 'columns' ? group.description : undefined,
    })),
  };
}
