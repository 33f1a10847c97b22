import { describe, expect, it } from 'vitest';
import { parseLines } from './fixtures/parse-lines.ts';
import { editDistance, suggest } from './suggest.ts';

describe('suggest', () => {
  it('finds the nearest word, in Latin and in Chinese script', () => {
    const names = ['title', '标题', 'subtitle', '副题', 'reporters', '记者', 'date', '日期'];
    expect(suggest('titel', names)).toBe('title');
    expect(suggest('Title', names)).toBe('title');
    expect(suggest('ｔｉｔｌｅ', names)).toBe('title');
    expect(suggest('reporter', names)).toBe('reporters');
    expect(suggest('标題', names)).toBe('标题');
    expect(suggest('期日', names)).toBe('日期');
  });

  it('finds nothing when nothing is near', () => {
    expect(suggest('weather', ['title', 'date'])).toBe('');
    expect(suggest('天气', ['标题', '日期'])).toBe('');
    expect(suggest('', ['a'])).toBe('');
  });

  it('counts a swap of neighbours as one change', () => {
    expect(editDistance([...'title'], [...'titel'])).toBe(1);
    expect(editDistance([...'kitten'], [...'sitting'])).toBe(3);
  });
});

describe('an unknown key', () => {
  it.each([
    ['作者', '记者'],
    ['author', 'reporters'],
    ['category', 'column'],
    ['关键词', '标签'],
    ['发布时间', '日期'],
    ['summry', 'summary'],
    ['slug', 'id'],
    ['weather', ''],
  ])('%s is told the field that was meant: %s', (key, suggestion) => {
    const { problems } = parseLines(['title: a', 'date: 2019-11-25', `${key}: x`]);
    expect(problems[0]?.values['suggestion']).toBe(suggestion);
  });
});
