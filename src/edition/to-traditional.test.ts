import { Converter } from 'opencc-js/cn2t';
import phrases from 'opencc-js/dict/STPhrases';
import { describe, expect, it } from 'vitest';
import { toTraditional } from './to-traditional.ts';

describe('toTraditional', () => {
  it.each([
    ['头发、发展、发现、理发', '頭髮、發展、發現、理髮'],
    ['干部、干净、树干、若干', '幹部、乾淨、樹幹、若干'],
    ['皇后、后来、里面、公里', '皇后、後來、裡面、公里'],
    ['沿着著名的台风', '沿著著名的颱風'],
    ['郑荣胜、范仲淹、钱锺书', '鄭榮勝、范仲淹、錢鍾書'],
    ['赴余杭区了解工会', '赴餘杭區瞭解工會'],
    ['群众为什么吃', '群眾為什麼吃'],
  ])('tells characters apart by the phrase: %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it('leaves words as they are, where Taiwan has others: a document stays one, and law its terms', () => {
    expect(toTraditional('中央文件、法律程序、项目、质量、支持、网络信息')).toBe(
      '中央文件、法律程序、項目、質量、支持、網絡信息',
    );
  });

  it('leaves alone what is Traditional, Japanese kana, or no Han', () => {
    const text = 'abc é “工會” <b class="x">かな</b> 🙂 &amp; 2019年11月25日';
    expect(toTraditional(text)).toBe(text);
    expect(toTraditional('')).toBe('');
  });

  it('converts as opencc-js does', () => {
    const words = phrases.split('|').map((entry) => entry.split(' ', 1)[0] ?? '');
    let text = '';
    // Whatever follows each other: 7919 is prime, so that all words come in.
    for (let at = 0; at < 20_000; at++)
      text += `${words[(at * 7919) % words.length]}${at % 7 === 0 ? '，' : ''}`;
    expect(toTraditional(text) === Converter({ from: 'cn', to: 'tw' })(text)).toBe(true);
  });
});
