import type { Element, Root } from 'hast';
import type {
  ArticleDraft,
  DraftFields,
  Dropped,
  FieldName,
  ImportContext,
  Taken,
} from '../article-draft.ts';
import { hiddenCharacter, removeHiddenCharacters } from '../../loader/decode-text.ts';
import { readInformationLine } from '../recognise/information-line.ts';
import {
  mergeFields,
  mergeInformation,
  unusedDate,
  unusedIssuer,
  type Information,
} from '../recognise/merge-information.ts';
import { readerText } from '../recognise/reader-text.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { dayInAddress } from '../../loader/foreign/day-in-address.ts';
import { activeElements } from './active-elements.ts';
import { findArticle } from './find-article.ts';
import { takeHiddenText } from './hidden-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import type { PageFiles } from './page-files.ts';
import { linesOf } from './page-lines.ts';
import { readPageInformation } from './page-information.ts';
import { pageTitle } from './page-title.ts';
import { parseHtml } from './parse-page.ts';
import { pictureSources } from './picture-sources.ts';
import { placeLinks } from './place-links.ts';
import { readablePart } from './readable-part.ts';
import { withoutAccounted } from './without-accounted.ts';

/** How far above and below an article's text its day, source and makers stand, in lines. */
const linesAbove = 12;
const linesBelow = 8;

/**
 * A bracket and a hidden character are text (HTML Standard, “Tag open state”), and would be markup without that: `<\0?文` is
 * read as `<?文`, and not as a comment that holds all that follows.
 */
const brokenMarkup = new RegExp(`<([/!?-]*)(?=${hiddenCharacter.source})`, 'gu');

/**
 * The article of a web page. What the page says of itself counts first, then the lines around the article. All text of
 * the page that is not in the article is listed as dropped.
 *
 * @param name the page's file name or address, in which its day may stand
 */
export function importHtml(
  html: string,
  name: string,
  files: PageFiles,
  context: ImportContext,
): ArticleDraft {
  const visible = removeHiddenCharacters(html.toWellFormed().replace(brokenMarkup, '&lt;$1'));
  const page = parseHtml(visible.text);
  pictureSources(page);
  const lines = linesOf(page);
  const part: Root | Element = findArticle(page) ?? readablePart(visible.text) ?? page;
  const information = readPageInformation(page, name, context);
  const inPart = linesOf(part);
  const around = linesAround(lines, inPart);
  const hidden = takeHiddenText(part);
  const title = information.fields.title ?? pageTitle(page, information.windowTitle, around.above);

  const nearby = mergeInformation(
    [...around.above, ...around.below].map((text) => ({
      text,
      reading: readInformationLine(text, context, standsAround),
    })),
  );
  const known = mergeFields(
    {
      ...(title !== undefined && { title }),
      ...information.fields,
      ...cleanTitle(information.fields.title, [...around.above, ...inPart.slice(0, 3)]),
    },
    nearby.fields,
  );
  const recognised = recogniseArticle(htmlBlocks(part), known.fields, context);
  const { files: found, dropped } = placeLinks(recognised.body, files, recognised.fields.original);
  const completed = complete(
    recognised.fields,
    { laterDate: nearby.laterDate, issuer: nearby.issuer ?? information.issuer },
    information.description,
    recognised.body.map(readerText),
    name,
  );
  const draft: ArticleDraft = {
    fields: completed.fields,
    body: recognised.body,
    doubts: [
      ...new Set<FieldName>([
        ...information.doubts,
        ...nearby.doubts,
        ...known.doubts,
        ...recognised.doubts,
        ...completed.doubts,
      ]),
    ],
    taken: [...titleTaken(title, around.above), ...nearby.taken, ...recognised.taken],
    dropped: [
      ...visible.removed.map((text): Dropped => ({ reason: 'control-characters', text })),
      ...hidden,
      ...nearby.dropped,
      ...known.dropped,
      ...unusedDate(completed.fields.date, nearby.laterDate),
      ...unusedIssuer(completed.fields.source, nearby.issuer),
      ...unusedIssuer(completed.fields.source, information.issuer),
      ...recognised.dropped,
      ...activeElements(findArticle(page) ?? page),
      ...dropped,
    ],
    files: found,
  };
  // What was hidden may have parted a line, or stood within one.
  const outside = withoutAccounted(hidden.length > 0 ? linesOf(page) : lines, draft);
  return {
    ...draft,
    dropped: [...draft.dropped, ...outside.map((text): Dropped => ({ reason: 'outside-article', text }))],
  };
}

const standsAround = (label: string): boolean =>
  !['title', 'kicker', 'subtitle', 'summary', 'tags', 'column'].includes(label);

/** The lines of the page above and below the article's text. */
function linesAround(
  lines: readonly string[],
  inPart: readonly string[],
): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const start = lines.indexOf(inPart[0] ?? '');
  const end = lines.lastIndexOf(inPart.at(-1) ?? '');
  if (start === -1 || end === -1) return { above: [], below: [] };
  return {
    above: lines.slice(Math.max(0, start - linesAbove), start),
    below: lines.slice(end + 1, end + 1 + linesBelow),
  };
}

/** Systems put the site's name behind the headline; the line over the article has the headline alone. */
function cleanTitle(title: string | undefined, above: readonly string[]): Partial<DraftFields> {
  const alone = above.find(
    (line) => title !== undefined && line.length >= 4 && title.startsWith(line) && line !== title,
  );
  return alone === undefined ? {} : { title: alone };
}

function titleTaken(title: string | undefined, above: readonly string[]): readonly Taken[] {
  const lines = above.filter((line) => line === title);
  return lines.map((text) => ({ fields: ['title'], text }));
}

/** What the day of the last change, who published the page, the address and the description add. */
function complete(
  fields: DraftFields,
  { laterDate, issuer }: Pick<Information, 'laterDate'> & { readonly issuer: string | undefined },
  description: string | undefined,
  text: readonly string[],
  name: string,
): { readonly fields: DraftFields; readonly doubts: readonly FieldName[] } {
  const date = fields.date ?? laterDate ?? dayInAddress(fields.original ?? name) ?? dayInAddress(name);
  const source = fields.source ?? issuer;
  const body = text.join('').replace(/\s+/gu, '');
  const plain = description?.replace(/\s+/gu, '').replace(/(?:\.{3}|…+)$/u, '') ?? '';
  const isSummary = plain !== '' && !body.includes(plain) && plain !== fields.title?.replace(/\s+/gu, '');
  const path = fields.original === undefined ? undefined : pathOf(fields.original);
  return {
    fields: {
      ...fields,
      ...(date && { date }),
      ...(source !== undefined && { source }),
      ...(isSummary && description !== undefined && { summary: description }),
      ...(path !== undefined && { aliases: [path] }),
    },
    doubts: [
      ...(fields.date === undefined && date !== undefined ? ['date' as const] : []),
      ...(fields.source === undefined && source !== undefined ? ['source' as const] : []),
    ],
  };
}

function pathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? undefined : pathname + search;
}
