// pages.ts CONTENT OUT CACHE PUBLIC: a clean build of everything but the search index.
import { buildSite } from '../../src/publish/build-site.ts';

const [contentDirectory, outputDirectory, cacheDirectory, publicDirectory] = process.argv.slice(2);
if (!contentDirectory || !outputDirectory || !cacheDirectory || !publicDirectory)
  throw new TypeError('usage: pages.ts CONTENT OUT CACHE PUBLIC');
const folders = { contentDirectory, outputDirectory, cacheDirectory, publicDirectory };
const { status } = await buildSite({ ...folders, search: 'keep' });
if (status !== 'built') throw new Error('The content has errors.');
