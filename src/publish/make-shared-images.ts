import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../archive/addresses.ts';
import type { MadePictures } from '../archive/pictures.ts';
import {
  articleShareTexts,
  drawShareImage,
  isShareable,
  siteShareTexts,
  type ShareTexts,
} from '../output/share-image.ts';
import { drawText, missingCharacters } from '../pictures/draw-text.ts';
import { loadSharp } from '../pictures/load-sharp.ts';
import { forEachPicture } from '../pictures/picture-lanes.ts';
import { sharpVersion } from '../pictures/sharp-version.ts';
import { stageKept, type PictureStep } from './make-pictures.ts';
import { packageDirectory } from './package-place.ts';

/** The name under which the picture of the whole site is noted; no article has it. */
const ofSite = '';

/** A picture to be drawn. */
interface Drawing {
  /** The article's id. */
  readonly id: string;
  readonly texts: ShareTexts;
  readonly key: string;
}

export interface SharedImages {
  readonly pictures: Pick<MadePictures, 'shared' | 'sharedBySite'>;
  readonly keys: readonly string[];
  readonly isComplete: boolean;
}

/**
 * Draws and stages the pictures that other websites show beside a link, as the settings ask. Where a font lacks one of the
 * characters on a picture, it is not made: boxes would be published in their place.
 */
export async function makeSharedImages(task: PictureStep): Promise<SharedImages> {
  const drawings = drawingsOf(task);
  const drawn = new Map<string, Address>();
  const missing: Drawing[] = [];
  for (const drawing of drawings) {
    const [name] = stageKept(task, drawing.key) ?? [];
    if (name === undefined) missing.push(drawing);
    else drawn.set(drawing.id, `/images/${name}`);
  }
  const isComplete = missing.length === 0 || (await drawMissing(task, missing, drawn));
  const { [ofSite]: sharedBySite, ...shared } = Object.fromEntries(drawn);
  return {
    pictures: { shared: new Map(Object.entries(shared)), ...(sharedBySite && { sharedBySite }) },
    keys: drawings.map(({ key }) => key),
    isComplete,
  };
}

function drawingsOf({ archive: { site }, shown }: PictureStep): Drawing[] {
  if (site.shareImages === 'none') return [];
  const look = JSON.stringify([site.language, site.theme?.colors]) + drawingWay();
  const drawing = (id: string, texts: ShareTexts): Drawing => {
    return { id, texts, key: hash('sha256', `${look}${JSON.stringify(texts)}`).slice(0, 16) };
  };
  const ofArticles = site.shareImages === 'articles' ? shown.articles : [];
  return [
    drawing(ofSite, siteShareTexts(site)),
    ...ofArticles
      .filter(({ cover }) => cover === undefined || !isShareable(cover.image))
      .map((article) => drawing(article.id, articleShareTexts(site, article))),
  ];
}

/** Changes with all that decides how a picture is drawn, its texts and colours aside. To lay out every headline for its key would take longer. */
function drawingWay(): string {
  const sources = ['output/share-image', 'output/wrap-lines', 'pictures/draw-text'];
  const codes = sources.map((source) => readFileSync(join(packageDirectory, `src/${source}.ts`), 'utf8'));
  return hash('sha256', [sharpVersion(), process.versions.icu, ...codes].join('\0'));
}

/** Stands for all of Chinese: a machine whose fonts lack it draws none. */
const commonCharacter = '国';

/** @returns `false` where that depends on what is installed on this machine, and may be otherwise next time */
async function drawMissing(
  { options, archive, cache, staging }: PictureStep,
  drawings: readonly Drawing[],
  drawn: Map<string, Address>,
): Promise<boolean> {
  const sharp = await loadSharp();
  if (sharp === undefined) {
    options.onPictures?.({ kind: 'not-drawn', count: drawings.length, characters: '' });
    return false;
  }
  const textOf = ({ texts }: Drawing): string => `${Object.values(texts).join('')}…`;
  const undrawable = await missingCharacters(sharp, [...drawings.map(textOf), commonCharacter]);
  const isDrawable = (drawing: Drawing): boolean =>
    [...textOf(drawing)].every((each) => !undrawable.has(each));
  const drawable = undrawable.size === 0 ? drawings : drawings.filter(isDrawable);
  let done = 0;
  await forEachPicture(drawable, async ({ id, texts, key }) => {
    const name = `${key}.png`;
    const bytes = await drawText(sharp, drawShareImage(archive.site, texts));
    cache.keep(key, new Map([[name, bytes]]));
    staging.write(`images/${name}`, bytes);
    drawn.set(id, `/images/${name}`);
    options.onProgress?.('pictures', (done += 1), drawable.length);
  });
  const count = drawings.length - drawable.length;
  if (count > 0) options.onPictures?.({ kind: 'not-drawn', count, characters: [...undrawable].join('') });
  return count === 0 || !undrawable.has(commonCharacter);
}
