import { describe, expect, it } from 'vitest';
import { importHtml } from './import-html.ts';
import { noFiles } from './page-files.ts';

const droppedFrom = (part: string) => {
  const page = `<title>植树活动</title><div id="content"><h1>植树活动</h1><p>2019年3月12日</p><p>百名职工上山植树造林，场面热烈。</p>${part}<p>末段在此。</p></div>`;
  return importHtml(page, 'a.html', noFiles, { timeZone: 'Asia/Shanghai' }).dropped;
};

describe('what is listed as dropped from a page', () => {
  it.each([
    ['spaces and marks without width', '<p>甲&ensp;乙丙&thinsp;丁戊&shy;己&#8203;庚</p>'],
    [
      'text that a page keeps in no paragraph',
      '<ruby>杭<rt>háng</rt></ruby><sup>上</sup><sub>下</sub><del>删</del><ins>插</ins><u>底</u>',
    ],
    ['such text that becomes several paragraphs', '甲<table><tr><td>乙</td></tr></table>丙'],
  ])('is nothing that the article has: %s', (_, part) => {
    expect(droppedFrom(part)).toEqual([]);
  });
});
