import { createHash } from 'node:crypto';
import type { Content } from '../archive/content.ts';
import { publicStamps } from './public-files.ts';
import { sourceKey } from './source-key.ts';

/** Of what a site is made, public files aside. The same on every machine. */
export interface SiteOrigin {
  /** Key of Baoku's own code. */
  readonly generator: string;
  /** Hash of the content. */
  readonly content: string;
}

/**
 * The hash of everything that shapes a site: two builds with the same hash publish the same files. It is much cheaper
 * than planning the pages: an article counts by its digest and the files it refers to.
 *
 * @param publicDirectory its files count by path, size and time of change
 */
export function siteHash({ generator, content }: SiteOrigin, publicDirectory: string): string {
  const hash = createHash('sha1').update(`${generator}\0${content}\0`);
  for (const stamp of publicStamps(publicDirectory)) hash.update(`${stamp}\0`);
  return hash.digest('hex');
}

/** Of what a site is made, public files aside. */
export function originOf(content: Content): SiteOrigin {
  return { generator: generatorKey(), content: contentHash(content) };
}

/** The key of Baoku's own code, as it was when this process first asked: what it runs is what it loaded. */
export function generatorKey(): string {
  return (ownKey ??= sourceKey(undefined));
}

let ownKey: string | undefined;

function contentHash(content: Content): string {
  const hash = createHash('sha1').update(`${JSON.stringify(content.site)}\0`);
  for (const { address, article } of content.redirects) hash.update(`${address}\0${article ?? ''}\0`);
  for (const { file, digest, images } of [...content.articles, ...content.pages, ...content.topics]) {
    hash.update(`${file}\0${digest}\0`);
    for (const image of images) hash.update(`${image.address}\0`);
  }
  for (const { cover, attachments, status } of content.articles) {
    // An article's time comes without a change of its file.
    hash.update(`${status}\0${cover?.image.address ?? ''}\0`);
    for (const { address } of attachments) hash.update(`${address}\0`);
  }
  for (const { file, digest } of content.records) hash.update(`${file}\0${digest}\0`);
  hash.update(JSON.stringify(content.theme));
  return hash.update(`\0${content.articles.length}`).digest('hex');
}
