import { bodyLength } from './body-length.ts';
import { randomNumbers, type RandomNumbers } from './random-numbers.ts';
import { headline, institution, personName, sentence } from './sentence.ts';
import { vocabulary } from './vocabulary.ts';

/** What tells an article of an archive from the others. */
export interface ArticleName {
  /** ASCII, unique. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** One report of a bench's archive. */
export interface BenchArticle extends ArticleName {
  readonly title: string;
  /** A column's name. */
  readonly column: string;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly source: string;
  readonly reporters: readonly string[];
  /** Markdown; every paragraph ends with a line break. */
  readonly body: string;
}

/** The columns of a bench's archive, by id. */
export const columns: Readonly<Record<string, string>> = {
  news: '要闻',
  grassroots: '基层动态',
  crafts: '工匠风采',
  rights: '维权帮扶',
  notices: '通知公告',
  studies: '理论研究',
};

const columnNames = Object.values(columns) as [string, ...string[]];
const firstDay = Date.UTC(2000, 0, 1);
const days = 9131;
const millisecondsADay = 86_400_000;

/** The names that the articles of one archive share: few are named often, most seldom. */
interface Names {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly tags: readonly string[];
}

/**
 * The reports of an archive of `count` articles, oldest first, over 25 years: the same for the same count, whatever the
 * machine. One after another, since together they may not fit into memory.
 */
export function* benchArticles(count: number): Generator<BenchArticle> {
  const names = makeNames(count, randomNumbers(7));
  for (let number = 0; number < count; number++) yield benchArticle(number, count, names);
}

/** The name of article `number`, from 0, of an archive of `count`. */
export function articleName(number: number, count: number): ArticleName {
  const day = new Date(firstDay + Math.floor((number * days) / count) * millisecondsADay);
  return { id: `a${String(number).padStart(6, '0')}`, day: day.toISOString().slice(0, 10) };
}

function benchArticle(number: number, count: number, names: Names): BenchArticle {
  // A seed for each, so that an article does not depend on those before it.
  const random = randomNumbers(number * 2654435761 + count);
  const { below, pick, next } = random;
  const some = (list: readonly string[], most: number): string[] => [
    // Squared, so that the first names of a list come up most.
    ...new Set(
      Array.from({ length: below(most + 1) }, () => list[Math.floor(next() ** 2 * list.length)] ?? ''),
    ),
  ];
  return {
    ...articleName(number, count),
    title: headline(random),
    column: pick(columnNames),
    tags: some(names.tags, 4),
    people: some(names.people, 4),
    organizations: some(names.organizations, 2),
    source: pick(vocabulary.sources),
    reporters: [personName(random)],
    // The last sentence runs over by half its length.
    body: body(bodyLength(number, random) - 25, random),
  };
}

function makeNames(count: number, random: RandomNumbers): Names {
  const distinct = (length: number, make: (random: RandomNumbers) => string): string[] => [
    ...new Set(Array.from({ length: Math.ceil(length) }, () => make(random))),
  ];
  return {
    people: distinct(40 + count / 10, personName),
    organizations: distinct(20 + count / 50, institution),
    tags: distinct(
      20 + count / 100,
      ({ pick }) => pick(vocabulary.subjects) + pick(['', '建设', '服务', '研究']),
    ),
  };
}

/** Paragraphs of two to six sentences; long texts have headings and lists, and a word here and there is emphasized. */
function body(length: number, random: RandomNumbers): string {
  const { below, next } = random;
  const paragraphs: string[] = [];
  for (let written = 0, number = 1; written < length; number++) {
    let paragraph = next() < 0.05 ? `**${sentence(random)}**` : '';
    const end = Math.min(length - written, 60 + below(200));
    while (paragraph.length < end) paragraph += sentence(random);
    if (number % 12 === 0) paragraphs.push(`## ${headline(random)}`);
    if (next() < 0.03) paragraphs.push(`- ${sentence(random)}\n- ${sentence(random)}`);
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}
