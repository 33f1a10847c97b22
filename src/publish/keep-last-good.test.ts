import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import { keepLastGood } from './keep-last-good.ts';

const fault = (file: string) => newProblem('body-empty', { file, line: 1, column: 1 }, {});
const [a, b] = [sampleArticle({ id: 'a' }), sampleArticle({ id: 'b' })];
const before = sampleContent([a, b], { title: '旧名' });

describe('keepLastGood', () => {
  it('keeps an article that has become faulty, and lets go of one that is gone', () => {
    const now = { ...sampleContent([a]), problems: [fault(b.file)] };
    expect(keepLastGood(now, before)).toEqual({ ...now, articles: [a, b] });
    expect(keepLastGood(sampleContent([a]), before).articles).toEqual([a]);
  });

  it('leaves an id with the file that has taken it', () => {
    const heir = { ...b, file: 'articles/heir.md' };
    const now = { ...sampleContent([a, heir]), problems: [fault(b.file)] };
    expect(keepLastGood(now, before).articles).toEqual([a, heir]);
  });

  it('keeps a record that has become faulty, whatever has its id among other kinds', () => {
    const [person, place] = (['people', 'places'] as const).map((kind) => sampleRecord({ id: 'x', kind }));
    const [then, right] = [[person, place], [place]].map((list) => list.filter((each) => each !== undefined));
    const now = { ...sampleContent([], {}, right), problems: [fault('people/x.yaml')] };
    expect(keepLastGood(now, sampleContent([], {}, then)).records).toEqual([place, person]);
  });

  it('keeps everything while the settings are faulty, and tells of their problems alone', () => {
    const ofSettings = fault('site.yaml');
    const now = { ...sampleContent([]), problems: [fault(a.file), ofSettings] };
    expect(keepLastGood(now, before)).toEqual({ ...before, problems: [ofSettings] });
  });

  it('has nothing to keep at first', () => {
    const now = { ...sampleContent([a]), problems: [fault(b.file)] };
    expect(keepLastGood(now, undefined)).toBe(now);
  });
});
