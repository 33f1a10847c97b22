import { expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { planPages } from './plan.ts';

/** How often the list of all articles is read from, at most, for a page of which an archive has many. */
function mostReads(count: number): number {
  const articles = Array.from({ length: count }, (_, number) => {
    const month = String(1 + (number % 12)).padStart(2, '0');
    const day = String(1 + (number % 28)).padStart(2, '0');
    return sampleArticle({
      id: `report-${number}`,
      file: `articles/report-${number}.md`,
      day: `${2000 + (number % 20)}-${month}-${day}`,
      people: [{ name: `人物${number % 100}` }],
    });
  });
  const archive = createArchive(sampleContent(articles));
  let reads = 0;
  const counted = new Proxy(archive.articles, {
    get(list, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(list, key, receiver) as unknown;
    },
  });
  const pages = planPages({ ...archive, articles: counted });
  expect(pages.length).toBeGreaterThan(count);
  const ofEach = pages
    .filter(({ subject }) => subject !== undefined)
    .map((page) => {
      reads = 0;
      page.view();
      return reads;
    });
  return Math.max(...ofEach);
}

it('no page of which there are many walks the list of all articles: twice as many cost it no more', () => {
  const [few, many] = [mostReads(500), mostReads(1000)];
  expect(few).toBeGreaterThan(0);
  // Where a place is looked for by halves, twice as many take one step more.
  expect(many).toBeLessThanOrEqual(few + 2);
});
