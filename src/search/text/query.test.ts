import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForSomething, isEmptyQuery, parseQuery } from './query.ts';

function read(text: string) {
  const { words, excluded, facets } = parseQuery(text);
  const folded = (list: typeof words) => list.map(({ characters }) => characters.join(''));
  return { words: folded(words), excluded: folded(excluded), facets };
}

describe('parseQuery', () => {
  it('takes words apart by spaces, ideographic ones too', () => {
    expect(read('工会　余杭 Ａbc').words).toEqual(['工会', '余杭', 'abc']);
  });

  it('holds spaces together within quotation marks of either kind', () => {
    expect(read('"new york" “工会 工作” 余杭').words).toEqual(['new·york', '工会·工作', '余杭']);
    expect(read('“还没 打完').words).toEqual(['还没·打完']);
  });

  it('takes quotation marks within a word for marks like any others', () => {
    expect(read('弘扬“工匠精神” 余杭').words).toEqual(['弘扬·工匠精神', '余杭']);
    expect(read('“工匠”精神 a"b c"d').words).toEqual(['工匠·精神', 'a·b·c·d']);
    expect(read('-弘扬“工匠 精神”').excluded).toEqual(['弘扬·工匠·精神']);
  });

  it('excludes what follows a hyphen at the start of a word', () => {
    expect(read('工会 -通知 －"年度 报告" a-b')).toEqual({
      words: ['工会', 'a·b'],
      excluded: ['通知', '年度·报告'],
      facets: [],
    });
  });

  it('takes a hyphen before a number for a minus when there is nothing else', () => {
    expect(read('-3.5')).toEqual({ words: ['3ꓹ5'], excluded: [], facets: [] });
    expect(read('-5℃')).toMatchObject({ words: ['5·c'], excluded: [] });
    expect(read('气温 -5')).toMatchObject({ words: ['气温'], excluded: ['5'] });
    expect(read('year:2019 -5')).toMatchObject({ words: [], excluded: ['5'] });
    expect(read('-通知 -5')).toMatchObject({ words: [], excluded: ['通知', '5'] });
  });

  it('asks for something with a word or a facet that is not excluded', () => {
    const asks = (text: string) => asksForSomething(parseQuery(text));
    expect(['工会', '-5', 'year:2019', '-通知 栏目：要闻'].map(asks)).toEqual([true, true, true, true]);
    expect(['', '👍', '-通知', '-year:2019'].map(asks)).toEqual([false, false, false, false]);
  });

  it('reads facets under their English and Chinese names, with either colon', () => {
    expect(read('column:要闻 人物：郑荣胜 -年份:2019年 PERSON:"Li Wei"').facets).toEqual([
      { facet: 'column', value: '要闻', excluded: false },
      { facet: 'person', value: '郑荣胜', excluded: false },
      { facet: 'year', value: '2019', excluded: true },
      { facet: 'person', value: 'Li Wei', excluded: false },
    ]);
  });

  it('searches for what only looks like a facet', () => {
    expect(read('year:abc').words).toEqual(['year·abc']);
    expect(read('column: 时间:2019').words).toEqual(['column', '时间·2019']);
  });

  it('asks for nothing when there are only spaces and signs', () => {
    for (const text of ['', '   ', '""', '- － “”', '，。'])
      expect(isEmptyQuery(parseQuery(text))).toBe(true);
  });

  it('reads every string, and loses no letter of one without operators', () => {
    const pieces = fc.constantFrom(
      '工会',
      '"',
      '“',
      '”',
      '-',
      '－',
      ':',
      '：',
      ' ',
      'column',
      '年份',
      '2019',
      'a',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const { words, excluded, facets } = parseQuery(text);
          for (const word of [...words, ...excluded]) expect(word.characters.length).toBeGreaterThan(0);
          const found =
            [...words, ...excluded].map((word) => word.text).join('') + facets.map((f) => f.value).join('');
          const letters = (of: string) => [...of.matchAll(/[a工会]/g)].map(([letter]) => letter).sort();
          if (facets.length === 0) expect(letters(found)).toEqual(letters(text));
        },
      ),
    );
  });
});
