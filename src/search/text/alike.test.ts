import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../edition/to-traditional.ts';
import { alikeQuery } from './alike.ts';
import { fold } from './fold.ts';
import { highlight } from './highlight.ts';
import { parseQuery } from './query.ts';

const read = (text: string) => alikeQuery(parseQuery(text));

function spellingsOf(text: string): string[] {
  const [word] = read(text).words;
  return (word?.spellings ?? [word?.characters ?? []]).map((characters) => characters.join(''));
}

function marked(page: string, query: string): string[] {
  return highlight(page, read(query).words).map(({ start, end }) => page.slice(start, end));
}

describe('alikeQuery', () => {
  it.each([
    '了解工会',
    '沿着道路',
    '反复',
    '借口',
    '想象',
    '项链',
    '坐标',
    '钱锺书',
    '仿佛',
    '复苏',
    '头发',
    '里面',
  ])('looks %s up as the index of the original has it, whichever way it is typed', (simplified) => {
    expect(spellingsOf(simplified)).toContain(fold(simplified));
    expect(spellingsOf(toTraditional(simplified))).toContain(fold(simplified));
  });

  it.each(['了解工会', '沿着道路', '反复', '借口', '想象', '钱锺书', '复苏', '头发'])(
    'marks %s on the page of the edition, whichever way it is typed',
    (simplified) => {
      const page = toTraditional(`，${simplified}。`);
      const traditional = toTraditional(simplified);
      expect(marked(page, simplified)).toEqual([traditional]);
      expect(marked(page, traditional)).toEqual([traditional]);
    },
  );

  it('leaves a query as it is in which nothing can be written otherwise', () => {
    expect(read('工會 -通知 年份:2019')).toEqual(parseQuery('工會 -通知 年份:2019'));
  });

  it('looks a word up in few spellings, however many it could have', () => {
    const spellings = spellingsOf('瞭著覆藉像座俱甦');
    expect(spellings).toHaveLength(16);
    expect(spellings[0]).toBe('瞭著覆藉像座俱甦');
  });
});
