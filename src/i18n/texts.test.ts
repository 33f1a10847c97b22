import dictionaryToSimplified from 'opencc-js/dict/TSCharacters';
import dictionaryToTraditional from 'opencc-js/dict/STCharacters';
import { describe, expect, it } from 'vitest';
import { toTraditional } from '../edition/to-traditional.ts';
import { wordsFor } from '../markdown/words.ts';
import { english } from './en.ts';
import { isTraditional } from './is-traditional.ts';
import { readAloudTextsFor } from './read-aloud-texts.ts';
import { textsFor } from './texts.ts';
import { simplifiedChinese } from './zh-CN.ts';
import { traditionalChinese } from './zh-TW.ts';

const languages: Readonly<Record<string, object>> = {
  'zh-CN': { ...simplifiedChinese, markdown: wordsFor('zh-CN'), readAloud: readAloudTextsFor('zh-CN') },
  'zh-TW': { ...traditionalChinese, markdown: wordsFor('zh-TW'), readAloud: readAloudTextsFor('zh-TW') },
  en: { ...english, markdown: wordsFor('en'), readAloud: readAloudTextsFor('en') },
};

describe('the texts of the interface', () => {
  it.each(['zh-TW', 'en'])('are as many in %s as in zh-CN, each of the same kind', (language) => {
    expect(shapeOf(languages[language])).toEqual(shapeOf(languages['zh-CN']));
  });

  it.each(Object.keys(languages))('say something everywhere in %s', (language) => {
    const mayBeEmpty = /^(period|nameWithPeriod|calendar\.day)\b/;
    const empty = [...textsIn(languages[language])].filter(
      ([key, text]) => text.trim() === '' && !mayBeEmpty.test(key),
    );
    expect(empty).toEqual([]);
  });

  it.each(Object.keys(languages))('keep in %s the places that the browser fills in', (language) => {
    const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const expected = new Map(textsIn(languages['zh-CN']));
    for (const [key, text] of textsIn(languages[language]))
      expect({ key, places: placesIn(text) }).toEqual({ key, places: placesIn(expected.get(key) ?? '') });
  });

  it('hold no characters in zh-TW that are only Simplified', () => {
    expect(charactersIn('zh-TW', onlyIn(dictionaryToTraditional))).toEqual([]);
  });

  it('hold no characters in zh-CN that are only Traditional', () => {
    expect(charactersIn('zh-CN', onlyIn(dictionaryToSimplified))).toEqual([]);
  });

  it('stay as they are in the Traditional edition, whose pages are converted as a whole', () => {
    const converted = [...textsIn(languages['zh-TW'])].filter(([, text]) => toTraditional(text) !== text);
    expect(converted).toEqual([]);
  });

  it('are found by the language and by the script that is usual there', () => {
    for (const language of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh-Hans-HK'])
      expect(textsFor(language)).toBe(simplifiedChinese);
    for (const language of ['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'zh-HK', 'zh-MO', 'zh-tw'])
      expect(textsFor(language)).toBe(traditionalChinese);
    expect(textsFor('en')).toBe(english);
    expect(textsFor('fr')).toBe(english);
    expect(isTraditional('zht')).toBe(false);
  });

  it('write days as the region does', () => {
    expect(textsFor('en').dayOfMonth('2019-11-05')).toBe('5 November');
    expect(textsFor('en-US').dayOfMonth('2019-11-05')).toBe('November 5');
    expect(textsFor('en-GB').dayOfMonth('2019-11-05')).toBe('5 November');
    expect(textsFor('zh-TW').dayOfMonth('2019-11-05')).toBe('11月5日');
    expect(textsFor('zh-CN').monthName('2019-01')).toBe('2019年1月');
    expect(textsFor('en-US').monthName('2019-01')).toBe('January 2019');
  });
});

/** Every key with what stands there: `searchPage.hints[0].query: string`, `more: function of 1`. */
function shapeOf(value: unknown, key = ''): string[] {
  if (typeof value === 'function') return [`${key}: function of ${value.length}`];
  if (typeof value !== 'object' || value === null) return [`${key}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([name, part]) => shapeOf(part, Array.isArray(value) ? `${key}[${name}]` : `${key}.${name}`))
    .sort();
}

/** Every text by its key; those that are made, of arguments that any of them can use. */
function* textsIn(value: unknown, key = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [key, value];
  else if (typeof value === 'function') {
    for (const count of [1, 2]) {
      const make = value as (...values: unknown[]) => unknown;
      // A text takes days, months, names or counts; each of these passes for any.
      yield* textsIn(make(...argumentsOf(key, count)), `${key}(${count})`);
    }
  } else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value))
      yield* textsIn(part, key === '' ? name : `${key}.${name}`);
}

function argumentsOf(key: string, count: number): unknown[] {
  if (/Name$|OfYear$|OfMonth$|OfDay$/.test(key) && !key.startsWith('articles')) return ['2019-11-25'];
  if (key === 'groupDescription') return ['people', 'X', count];
  return [count, count + 1, count + 2, count];
}

/** The characters that a table of OpenCC changes whatever they mean: none of what they become is themselves. */
function onlyIn(dictionary: string): ReadonlySet<string> {
  const entries = dictionary.split('|').map((entry) => entry.split(' '));
  return new Set(
    entries.flatMap(([character = '', ...becomes]) => (becomes.includes(character) ? [] : [character])),
  );
}

function charactersIn(language: string, foreign: ReadonlySet<string>): string[] {
  return [...textsIn(languages[language])].flatMap(([key, text]) =>
    [...text]
      .filter((character) => foreign.has(character))
      .map((character) => `${key}: ${character} in ${text}`),
  );
}
