import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfBody } from '../fixtures/sample-subject.ts';
import { articleFacts } from './article-facts.ts';
import { fileText, placeIn } from './file-text.ts';
import { isIdentityNumber } from './personal-numbers.ts';

/** Code, line, column and values of what is wrong with a body that begins in line 5. */
function problemsOf(body: string) {
  return factsOfBody(body).problems.map(({ code, line, column, values }) => [code, line, column, values]);
}

describe('articleFacts', () => {
  it('finds nothing in an ordinary report', () => {
    const facts = factsOfBody('11月21日，郑荣胜赴余杭区调研，时间为10:30，比分3:2。\n\n他说：“好！”（完）\n');
    expect(facts).toEqual({ lines: { title: 2, date: 3 }, links: [], problems: [] });
  });

  it('knows the lines of fields by their English and Chinese names', () => {
    const head = '---\r\n标题: 甲\r\n"活动日期": 2019-11-21\r\n日期: 2019-11-25\r\n---\r\n';
    const { lines } = articleFacts(fileText('articles/a.md', `${head}正文`, head.length), '');
    expect(lines).toEqual({ title: 2, eventDate: 3, date: 4 });
  });

  it('never throws, whatever the text, and points into it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'汉字,。:!?.\n `[](){}<>#!*_-|/\\1３x後'), maxLength: 60 }),
        (body) => {
          const lines = `----\n\n\n\n${body}`.split('\n');
          for (const { line, column } of factsOfBody(body).problems) {
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          }
        },
      ),
    );
  });
});

describe('the front matter', () => {
  const problemsIn = (head: string, file = 'articles/a.md') => {
    const text = `---\n${head}---\n`;
    const { problems } = articleFacts(fileText(file, `${text}正文。\n`, text.length), '');
    return problems.map(({ code, line, column, values }) => [code, line, column, values]);
  };

  it('is read where it holds sentences, and nowhere else', () => {
    expect(
      problemsIn(
        '标题: 甲说,乙說\nsubtitle: "丙;丁"\n摘要: |\n  第一行。\n  開會!各地\n标签: [甲,乙, 開會]\n封面:\n  文件: 開.png\n  说明: 乙:甲\n',
      ),
    ).toEqual([
      ['half-width-punctuation', 2, 7, { found: '甲说,乙說', count: 4 }],
      ['traditional-character', 2, 9, { characters: '說開會', count: 3 }],
    ]);
    expect(problemsIn('cover: { src: 開.png, alt: 会場, caption: 甲? 乙 }\n')).toEqual([
      ['half-width-punctuation', 2, 41, { found: ' 甲? 乙 ', count: 1 }],
      ['traditional-character', 2, 28, { characters: '場', count: 1 }],
    ]);
    expect(problemsIn('来源: 日報\n人物: 甲,乙\n# 标题: 甲,乙\n')).toEqual([]);
  });
});

describe('placeIn', () => {
  it('counts lines and columns from 1', () => {
    const text = fileText('a.md', '一\n\n二三\n', 0);
    expect([0, 1, 2, 3, 4].map((at) => placeIn(text, at)).map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
  });
});

describe('characters that were lost', () => {
  it('are found, and counted once a body', () => {
    expect(problemsOf('区总工\uFFFD召开会议\uFFFD')).toEqual([
      ['lost-character', 5, 4, { found: '区总工\uFFFD召开会议', count: 2 }],
    ]);
    expect(problemsOf('区总工会')).toEqual([]);
  });
});

describe('half-width punctuation', () => {
  it('is found between Chinese characters, spaces behind it included, and counted once a body', () => {
    expect(problemsOf('甲说,乙说。\n\n会议指出: 要抓好!各地')).toEqual([
      ['half-width-punctuation', 5, 3, { found: '甲说,乙说', count: 3 }],
    ]);
  });

  it.each([
    '时间 10:30,共 3,000 人',
    '`甲,乙`',
    '    \n```\n甲,乙\n```',
    '[见](https://a.example/甲,乙)',
    '见 https://a.example/甲,乙',
    '<span title="甲,乙">丙</span>',
    'Smith,乙',
  ])('is let stand in %j', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });
});

describe('personal numbers', () => {
  it('are identity-card numbers where region, day of birth and check character are right', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(true);
    for (const wrong of [
      '110105194912310021',
      '11010519491331002X',
      '99010519491231002X',
      '11010519491231002',
    ])
      expect(isIdentityNumber(wrong)).toBe(false);
  });

  it('are told apart from any other number by one digit', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const digits = [...'440524188001010014'];
        digits[at] = String((Number(digits[at]) + step) % 10);
        expect(isIdentityNumber(digits.join(''))).toBe(false);
      }),
    );
  });

  it('are reported masked, in full-width digits too, an identity card as an error', () => {
    expect(problemsOf('身份证号11010519491231002X，电话１３８１２３４５６７８、139-1234-5678。')).toEqual([
      ['identity-number', 5, 5, { masked: '110105********002X' }],
      ['mobile-number', 5, 26, { masked: '138****5678' }],
      ['mobile-number', 5, 38, { masked: '139****5678' }],
    ]);
    expect(factsOfBody('11010519491231002X').problems[0]?.severity).toBe('error');
  });

  it.each([
    '330106 19900307 1236',
    '330106-19900307-1236',
    '330106 1990 0307 1236',
    '330 106 1990-03-07 123 6',
    '３３０１０６　１９９００３０７　１２３６',
    '12 330106 19900307 1236',
  ])('are found in groups: %s', (number) => {
    expect(problemsOf(`号码是${number}。`)).toEqual([
      ['identity-number', 5, number.startsWith('12 ') ? 7 : 4, { masked: '330106********1236' }],
    ]);
  });

  it('are found in the front matter', () => {
    const head = '---\ntitle: 甲\nsource: 13812345678\n---\n';
    const { problems } = articleFacts(fileText('articles/a.md', `${head}乙`, head.length), '');
    expect(problems).toMatchObject([{ code: 'mobile-number', line: 3, column: 9 }]);
  });

  it.each([
    'https://a.example/13812345678.html',
    '编号 2013812345678',
    '0571-87654321',
    '12812345678',
    'img_13812345678.jpg',
    '13812345678-2.jpg',
  ])('are not seen in %j', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });
});

describe('Traditional characters', () => {
  it('are found once a body, with the first ten of them', () => {
    expect(problemsOf('正文\n\n會議在國內召開，會後。')).toEqual([
      ['traditional-character', 7, 1, { characters: '會議國內開', count: 6 }],
    ]);
  });

  it('are none where Simplified Chinese has them too, or where code quotes them, or an address holds them', () => {
    expect(problemsOf('乾隆，宫商角徵羽，毕昇，於先生；检索 `勞動` 与 `` 國` ``，[甲](/會/)。')).toEqual([]);
  });
});

describe('images', () => {
  it('need an alternative text', () => {
    expect(
      problemsOf('![](a.jpg) ![现场](b.jpg) <img src="c.jpg">').map(([code, , , values]) => [code, values]),
    ).toEqual([
      ['image-alt-missing', { source: 'a.jpg' }],
      ['image-alt-missing', { source: 'c.jpg' }],
    ]);
  });
});

describe('links', () => {
  it('are kept when they lead into the site', () => {
    const body =
      '[甲](/2019/) [乙](#一) [丙](b.md#二) [丁](https://archive.example/x/) [戊](https://e.example/) [己](mailto:a@b.example)';
    expect(factsOfBody(body).links).toEqual([
      { target: '/2019/', line: 5, column: 1 },
      { target: '#一', line: 5, column: 13 },
      { target: 'b.md#二', line: 5, column: 21 },
      { target: 'https://archive.example/x/', line: 5, column: 33 },
    ]);
  });
});
