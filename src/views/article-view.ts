import {
  articleAddress,
  columnAddress,
  dayAddress,
  hrefOf,
  nameAddress,
  topicAddress,
  yearAddress,
  monthAddress,
} from '../archive/addresses.ts';
import type { NameKind } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { shownLanguage } from '../archive/editions.ts';
import { monthOf, writeDay, yearOf, type CalendarDay } from '../archive/calendar-day.ts';
import { localeOf } from '../archive/locale.ts';
import { segmentOf } from '../archive/name-groups.ts';
import { nameSlug } from '../archive/name-slug.ts';
import { figureSizes } from '../archive/pictures.ts';
import { textsFor } from '../i18n/texts.ts';
import { citationOf, type Citation } from '../output/citation.ts';
import { qrCodeOf, type QrCode } from '../output/qr-code.ts';
import { articleData, trailData } from '../output/structured-data.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import { pictureOf, type Picture } from './picture.ts';
import { sharedImage } from './shared-image.ts';
import { waysOn, type WaysOn } from './ways-on.ts';

/** A name with the page that lists its articles. */
export interface NameLink extends Link {
  /** The post held as reported. */
  readonly post?: string;
}

/** An article's page; its body comes beside the view. */
export interface ArticleView {
  readonly kind: 'article';
  readonly frame: Frame;
  /** Stands in the place of the text that is no longer given. */
  readonly notice: { readonly title: string; readonly explanation: string } | undefined;
  /** BCP 47 of the text, where it differs from the site's. */
  readonly language: string | undefined;
  readonly kicker: string | undefined;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** `2019-11-25`, or `2019-11-25T09:30`. */
  readonly published: { readonly machine: string; readonly text: string };
  readonly event: { readonly machine: string; readonly text: string } | undefined;
  readonly source: string | undefined;
  readonly reporters: readonly string[];
  readonly photographers: readonly string[];
  readonly editors: readonly string[];
  readonly views: string | undefined;
  readonly cover: (Picture & { readonly caption: string | undefined }) | undefined;
  /** Whether it shows pictures. */
  readonly hasPictures: boolean;
  readonly attachments: readonly (Link & { readonly size: string; readonly type: string })[];
  readonly people: readonly NameLink[];
  readonly organizations: readonly NameLink[];
  readonly tags: readonly NameLink[];
  readonly places: readonly NameLink[];
  /** Those with a page come first. */
  readonly topics: readonly { readonly title: string; readonly href: string | undefined }[];
  readonly original: { readonly url: string; readonly capturedAt: string | undefined } | undefined;
  /** How to cite and find it again; `undefined` where the text is no longer given. */
  readonly reference: { readonly citation: Citation; readonly qrCode: QrCode | undefined } | undefined;
  /** From so many years after its publication on, the page tells readers its age; `undefined` for never. */
  readonly ageNotice: number | undefined;
  readonly waysOn: WaysOn;
}

/** The view of one article. A withdrawn or expired one keeps its headline and dates, and nothing else. */
export function articleView(archive: Archive, article: Article): ArticleView {
  const { site } = archive;
  const texts = textsFor(site.language);
  const notice = noticeOf(archive, article);
  const kept: Article = notice ? withoutContent(article) : article;
  const day = (value: Article['day']) => ({ machine: value as string, text: writeDay(value, site.language) });
  const published = day(kept.day);
  return {
    kind: 'article',
    frame: articleFrame(archive, kept, notice),
    notice,
    language: shownLanguage(site, kept.language),
    kicker: kept.kicker,
    title: kept.title,
    subtitle: kept.subtitle,
    published:
      kept.time === undefined
        ? published
        : { machine: `${published.machine}T${kept.time}`, text: `${published.text} ${kept.time}` },
    event: kept.eventDay === undefined ? undefined : day(kept.eventDay),
    source: kept.source,
    reporters: kept.reporters,
    photographers: kept.photographers,
    editors: kept.editors,
    views: kept.views && viewsText(archive, kept.views),
    cover: kept.cover && {
      ...pictureOf(archive, kept.cover.image, kept.cover.alt, figureSizes(site)),
      caption: kept.cover.caption,
    },
    hasPictures: kept.cover !== undefined || kept.images.length > 0,
    attachments: kept.attachments.map((attachment) => ({
      title: attachment.title,
      href: hrefOf(site, attachment.address),
      size: texts.bytes(attachment.bytes),
      type: (/\.([a-z0-9]{1,8})$/i.exec(attachment.file)?.[1] ?? '').toUpperCase(),
    })),
    people: kept.people.map(({ name, post }) => ({
      ...nameLink(archive, kept, 'people', name),
      ...(post !== undefined && { post }),
    })),
    organizations: kept.organizations.map((name) => nameLink(archive, kept, 'organizations', name)),
    tags: kept.tags.map((name) => nameLink(archive, kept, 'tags', name)),
    places: kept.places.map((name) => nameLink(archive, kept, 'places', name)),
    topics: notice ? [] : topicLinks(archive, article),
    original: kept.original && {
      url: kept.original.url,
      capturedAt:
        kept.original.capturedAt &&
        texts.originalCapturedAt(writeDay(kept.original.capturedAt, site.language)),
    },
    ageNotice: notice || site.ageNotice === 0 ? undefined : site.ageNotice,
    reference: notice ? undefined : referenceOf(archive, kept),
    waysOn: waysOn(archive, article),
  };
}

function referenceOf({ site }: Archive, article: Article): ArticleView['reference'] {
  const citation = citationOf(site, article);
  return { citation, qrCode: qrCodeOf(citation.url) };
}

function noticeOf({ site }: Archive, { status, expires }: Article): ArticleView['notice'] {
  const texts = textsFor(site.language);
  if (status === 'withdrawn') return { title: texts.withdrawn, explanation: texts.withdrawnExplanation };
  if (status !== 'expired' || expires === undefined) return undefined;
  const day = writeDay(expires.day, site.language);
  const end = expires.time === undefined ? day : `${day} ${expires.time}`;
  return { title: texts.expired, explanation: texts.expiredExplanation(end) };
}

function withoutContent(article: Article): Article {
  const { id, file, digest, bodyStart, status, title, day } = article;
  const none: readonly never[] = [];
  return {
    ...{ id, file, digest, bodyStart, status, title, day, summary: '' },
    ...(article.column !== undefined && { column: article.column }),
    ...{ topics: none, tags: none, people: none, organizations: none, places: none, reporters: none },
    ...{
      photographers: none,
      editors: none,
      images: none,
      linkedFiles: none,
      attachments: none,
      aliases: article.aliases,
    },
  };
}

function articleFrame(archive: Archive, article: Article, notice: ArticleView['notice']): Frame {
  const { site } = archive;
  const texts = textsFor(site.language);
  const column = article.column === undefined ? undefined : archive.columns.get(article.column);
  const trail = [
    { title: texts.home, address: '/' as const },
    ...(column ? [{ title: column.name, address: columnAddress(column.id) }] : []),
    ...periodsAbove(archive, article.day),
  ];
  const address = articleAddress(article);
  return frameOf(archive, {
    address,
    title: article.title,
    description: notice ? notice.title : article.summary,
    trail,
    indexed: !notice,
    ...(column && { column: column.id }),
    openGraph: {
      type: 'article',
      publishedTime: article.time === undefined ? article.day : `${article.day}T${article.time}`,
      tags: article.tags,
      ...(column && { section: column.name }),
      ...sharedImage(archive, article),
    },
    structuredData: notice
      ? []
      : [articleData(archive, article), trailData(archive, [...trail, { title: article.title, address }])],
  });
}

/** The pages of a day and of what it lies in; where nothing is published, there are none. */
function periodsAbove({ site, ...archive }: Archive, day: CalendarDay) {
  const texts = textsFor(site.language);
  const year = yearOf(day);
  const month = monthOf(day);
  return [
    ...(archive.byYear.has(year) ? [{ title: texts.yearName(year), address: yearAddress(year) }] : []),
    ...(archive.byMonth.has(month)
      ? [{ title: texts.monthOfYear(month), address: monthAddress(month) }]
      : []),
    ...(archive.byDay.has(day) ? [{ title: texts.dateOfDay(day), address: dayAddress(day) }] : []),
  ];
}

/** The name as the article gives it, leading to the page of what it means there. */
function nameLink(archive: Archive, article: Article, kind: NameKind, name: string): NameLink {
  const segment = segmentOf(archive.authorities, kind, article, name);
  return { title: name, href: hrefOf(archive.site, nameAddress(kind, segment)) };
}

/** The topics in which the article stands, and those that it names and that have no page. */
function topicLinks({ site, topicsOf }: Archive, article: Article): ArticleView['topics'] {
  const topics = topicsOf.get(article) ?? [];
  const slugs = new Set(topics.flatMap(({ id, title }) => [id, title].map(nameSlug)));
  return [
    ...topics.map(({ id, title }) => ({ title, href: hrefOf(site, topicAddress(id)) })),
    ...article.topics
      .filter((title) => !slugs.has(nameSlug(title)))
      .map((title) => ({ title, href: undefined })),
  ];
}

function viewsText(archive: Archive, views: NonNullable<Article['views']>): string {
  const { language } = archive.site;
  const count = new Intl.NumberFormat(localeOf(language)).format(views.count);
  if (views.asOf === undefined) return count;
  return `${count}${textsFor(language).viewsAsOf(writeDay(views.asOf, language))}`;
}
