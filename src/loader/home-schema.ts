import { z } from 'astro/zod';
import {
  highestCount,
  standardCounts,
  standardHome,
  type HomeSection,
  type HomeSectionKind,
} from '../archive/home-section.ts';
import { field } from './field.ts';
import { choice, numberBetween } from './field-values.ts';
import type { NamedLead } from './named-lead.ts';
import type { ProblemReport } from './problem-report.ts';
import type { Fields } from './read-fields.ts';

const sectionNames: Readonly<Record<HomeSectionKind, string>> = {
  lead: '头条',
  latest: '最新',
  columns: '栏目',
  'this-day': '那年今日',
  people: '人物',
  numbers: '数字',
};

/** A part of the home page, as `home` in `site.yaml` gives it. */
export const homeSectionSchema = z.strictObject({
  section: field(choice(sectionNames), {
    name: '板块',
    about: {
      zh: '头条（lead）、最新（latest）、栏目（columns）、那年今日（this-day）、人物（people）、数字（numbers）。',
      en: 'lead, latest, columns, this-day, people, numbers.',
    },
    example: '最新',
  }),
  count: field(numberBetween(1, highestCount).exactOptional(), {
    name: '数量',
    about: {
      zh: '显示几篇、几位；栏目是每个栏目几篇。头条和数字没有这一项。',
      en: 'How many reports or people it shows; of columns, how many reports each. Not for lead and numbers.',
    },
    example: '12',
    whenAbsent: {
      zh: `最新 ${standardCounts.latest}，栏目 ${standardCounts.columns}，那年今日 ${standardCounts['this-day']}，人物 ${standardCounts.people}`,
      en: `latest ${standardCounts.latest}, columns ${standardCounts.columns}, this-day ${standardCounts['this-day']}, people ${standardCounts.people}`,
    },
    synonyms: ['篇数', '个数', '条数', 'limit', 'number'],
  }),
  article: field(z.string().exactOptional(), {
    name: '报道',
    about: {
      zh: '头条用哪一篇：文章的编号。',
      en: 'The report that is the lead: the id of an article.',
    },
    example: 'zheng-rongsheng-yuhang',
    whenAbsent: { zh: '最新的有封面的一篇', en: 'the newest with a cover' },
    synonyms: ['文章', '编号', 'id'],
  }),
});

type WrittenSections = readonly z.output<typeof homeSectionSchema>[];

/** The parts that the settings name, every number filled in. */
export function homeOf(written: WrittenSections | undefined): readonly HomeSection[] {
  return (
    written?.map(({ section, count, article }): HomeSection => {
      if (section === 'lead') return { kind: section, ...(article !== undefined && { article }) };
      if (section === 'numbers') return { kind: section };
      return { kind: section, count: count ?? standardCounts[section] };
    }) ?? standardHome
  );
}

/** Reports parts that are named twice, and what a part is given that it has no use for. */
export function checkHome(written: WrittenSections, fields: Fields, report: ProblemReport): void {
  const seen = new Set<HomeSectionKind>();
  for (const [index, part] of written.entries()) {
    const { section } = part;
    // As it is written, in whichever language.
    const value = valuesOf(fields)[index]?.section ?? section;
    const placeOf = (path: string) =>
      fields.places.get(`home.${index}.${path}`) ?? fields.places.get(`home.${index}`);
    if (seen.has(section)) {
      const place = placeOf('section');
      report.add('duplicate-section', place?.offset ?? 0, { key: place?.key ?? 'home', value });
    }
    seen.add(section);
    const useless =
      section === 'lead' ? ['count'] : section === 'numbers' ? ['count', 'article'] : ['article'];
    for (const name of useless) {
      const place = placeOf(name);
      if (name in part) report.add('section-option', place?.offset ?? 0, { key: place?.key ?? name, value });
    }
  }
}

function valuesOf({ values }: Fields): readonly { readonly section?: string }[] {
  return values['home'] as readonly { readonly section?: string }[];
}

/** The article that the settings name as the lead. */
export function namedLeadOf(
  home: readonly HomeSection[],
  fields: Fields,
  report: ProblemReport,
): NamedLead | undefined {
  const index = home.findIndex((section) => section.kind === 'lead' && section.article !== undefined);
  const section = home[index];
  const place = fields.places.get(`home.${index}.article`);
  if (section?.kind !== 'lead' || section.article === undefined || place === undefined) return undefined;
  return { id: section.article, key: place.key, place: report.placeOf(place.offset) };
}
