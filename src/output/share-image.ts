import type { ImageAsset, Article } from '../archive/article.ts';
import { writeDay } from '../archive/calendar-day.ts';
import type { Site } from '../archive/site.ts';
import { ownColors } from '../archive/theme.ts';
import { isTraditional } from '../i18n/is-traditional.ts';
import { cutLine, wrapLines } from './wrap-lines.ts';

/** Pixels: what the websites ask for that show a picture beside a link (ogp.me; Open Graph of Facebook, cards of X). */
export const sharedSize = { width: 1200, height: 630 };

/** Whether other websites show an image of this type; they show no drawings. */
export function isShareable({ address }: Pick<ImageAsset, 'address'>): boolean {
  return /\.(?:jpg|png|gif|webp)$/.test(address);
}

/** What stands on a picture that is drawn. */
export interface ShareTexts {
  /** Small, above; empty for nothing. */
  readonly above: string;
  readonly headline: string;
  /** Small, at the foot; empty for nothing. */
  readonly below: string;
}

/** Of an article: the site, the headline, the day and the source. */
export function articleShareTexts(site: Site, { title, day, source }: Article): ShareTexts {
  const facts = [writeDay(day, site.language), ...(source === undefined ? [] : [source])];
  return { above: site.title, headline: title, below: facts.join('　') };
}

/** Of the whole site: its title, and what it is or who publishes it. */
export function siteShareTexts({ title, description, publisher }: Site): ShareTexts {
  return { above: '', headline: title, below: description || (publisher === title ? '' : publisher) };
}

/** Pixels beside the text. */
const margin = 80;

/** Sizes of the headline in pixels, the best first, with the number of lines that there is room for. */
const headlineSizes = [
  { size: 104, lines: 2 },
  { size: 84, lines: 3 },
  { size: 64, lines: 4 },
  { size: 52, lines: 5 },
] as const;

/** What a smaller size costs, beside what `wrapLines` reckons. */
const costOfSmallerSize = 0.2;

/** As `src/styles/tokens.css` has them. */
const fonts = {
  simplified: {
    serif: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif",
    sans: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
  },
  traditional: {
    serif: "'Noto Serif CJK TC','Source Han Serif TC','Songti TC',PMingLiU,serif",
    sans: "'Noto Sans CJK TC','Source Han Sans TC','PingFang TC','Microsoft JhengHei',sans-serif",
  },
};

/** A picture with texts on it, in the colours of the site, as SVG. The same texts give the same bytes. */
export function drawShareImage(site: Pick<Site, 'language' | 'theme'>, texts: ShareTexts): string {
  const { width, height } = sharedSize;
  const { paper, ink, quiet, rule, accent } = { ...ownColors.light, ...site.theme?.colors };
  const { serif, sans } = isTraditional(site.language) ? fonts.traditional : fonts.simplified;
  const room = width - 2 * margin;
  const { size, lines } = layHeadline(texts.headline, room);
  const step = size * 1.32;
  // The headline stands in the middle between the two small lines.
  const first = 318 - ((lines.length - 1) * step) / 2 + size * 0.35;
  const small = (text: string, y: number, color: string, fontSize: number): string =>
    text === ''
      ? ''
      : textAt(
          cutLine(text, room / fontSize),
          y,
          `font-family="${sans}" font-size="${fontSize}" fill="${color}"`,
        );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" xml:lang="${escapeXml(site.language)}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="16" fill="${accent}"/>`,
    small(texts.above, 116, accent, 34),
    ...lines.map((line, at) =>
      textAt(
        line,
        Math.round(first + at * step),
        `font-family="${serif}" font-size="${size}" font-weight="700" fill="${ink}"`,
      ),
    ),
    texts.below === '' ? '' : `<rect x="${margin}" y="510" width="${room}" height="2" fill="${rule}"/>`,
    small(texts.below, 568, quiet, 32),
    '</svg>',
  ].join('');
}

/** The size in which the headline looks best; in the smallest, it is cut where it fits in none. */
function layHeadline(
  headline: string,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const layouts = headlineSizes.flatMap(({ size, lines: most }, at) => {
    const parted = wrapLines(headline, room / size, most);
    return parted ? [{ size, lines: parted.lines, cost: parted.cost + at * costOfSmallerSize }] : [];
  });
  const [best] = layouts.sort((a, b) => a.cost - b.cost);
  if (best !== undefined) return best;
  const { size, lines: most } = headlineSizes[3];
  // Words and marks that stay together leave lines shorter than they could be.
  for (let width = (room / size) * most; width > 1; width--) {
    const parted = wrapLines(cutLine(headline, width), room / size, most);
    if (parted !== undefined) return { size, lines: parted.lines };
  }
  return { size, lines: [] };
}

function textAt(text: string, y: number, attributes: string): string {
  return `<text x="${margin}" y="${y}" ${attributes}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
