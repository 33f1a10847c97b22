import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../archive/problem-catalogue.ts';
import { parseForeign } from '../fixtures/parse-foreign.ts';
import { placesOf } from '../fixtures/parse-lines.ts';

const settings = [
  'frontMatter: [yaml, toml, json]',
  'dateForms: [offset]',
  'fields: { status: draft, tags: tags }',
  'unknownFields: [weight, params]',
];
const read = (text: string) => parseForeign(settings, text);

describe('front matter in TOML and JSON', () => {
  const toml =
    '+++\ntitle = "植树"\ndate = 2019-03-12T18:30:00Z\ndraft = true\nweight = 3\ntags = ["绿化", "义务"]\n[params]\n  a = 1\n+++\n\n正文。\n';
  const json =
    '{\n\t"title": "\\u690d树",\n\t"date": "2019-03-12T18:30:00Z",\n\t"draft": true,\n\t"tags": ["绿化", "义务"]\n}\n\n正文。\n';

  it('says what YAML says', () => {
    const expected = {
      title: '植树',
      day: '2019-03-13',
      time: '02:30',
      status: 'draft',
      tags: ['绿化', '义务'],
      summary: '正文。',
    };
    expect(read(toml).entry).toMatchObject(expected);
    expect(read(json).entry).toMatchObject(expected);
    expect(read(toml.replaceAll('\n', '\r\n')).entry).toMatchObject(expected);
  });

  it('has problems at the places of its keys', () => {
    expect(placesOf(read(toml.replace('weight', 'wieght')))).toEqual(['unknown-key 5:1']);
    expect(placesOf(read(toml.replace('[params]', '[extra]')))).toEqual(['unknown-key 7:2']);
    expect(placesOf(read(toml.replace('2019-03-12T18:30:00Z', '"2019"')))).toEqual(['date-form 3:1']);
    expect(placesOf(read(json.replace('"tags"', '"tgas"')))).toEqual(['unknown-key 5:2']);
  });

  it('is told with its fault where it is broken', () => {
    const { problems } = read('+++\ntitle = "a"\ndate = \n+++\n\n正文。\n');
    expect(problems).toMatchObject([{ code: 'front-matter-syntax', line: 3, values: { language: 'TOML' } }]);
    expect(placesOf(read('{\n"title": "a",\n}\n正文。\n'))).toEqual(['front-matter-syntax 3:1']);
    expect(placesOf(read('{ "title": "a"\n正文。\n'))).toEqual(['front-matter-not-closed 1:1']);
    expect(placesOf(read('+++\ntitle = "a"\n正文。\n'))).toEqual(['front-matter-not-closed 1:1']);
    expect(placesOf(read('+++\ntitle = "a\\u202Eb"\n+++\n正文。\n'))).toContain('bidi-character 2:1');
  });

  it('is refused where the settings do not name it, and programs always are', () => {
    expect(placesOf(parseForeign([], toml))).toEqual(['front-matter-language 1:1']);
    expect(placesOf(parseForeign([], json))).toEqual(['front-matter-language 1:1']);
    expect(placesOf(read('---js\n{ title: process.exit(1) }\n---\n正文。\n'))).toEqual([
      'front-matter-language 1:1',
    ]);
  });

  it('never makes reading throw, whatever it holds', () => {
    const part = fc.constantFrom(
      ...[
        'title',
        'date',
        'tags',
        'draft',
        'params',
        '__proto__',
        'constructor',
        '"',
        "'''",
        '=',
        ' = ',
        '\n',
        '[',
        ']',
        '[[',
        ']]',
      ],
      ...[
        '{',
        '}',
        ':',
        ',',
        '.',
        '2019-03-12',
        'true',
        '1e999',
        'nan',
        '\\u202E',
        '\\uD800',
        '#',
        '植树',
        '&a ',
        '*a',
        '!!js ',
      ],
    );
    const fence = fc.constantFrom(
      ['+++\n', '\n+++\n'],
      ['{"', '}\n'],
      ['---\n', '\n---\n'],
      ['---\ntitle: a\n', '\n---\n'],
    );
    fc.assert(
      fc.property(fence, fc.array(part, { maxLength: 30 }), ([open = '', close = ''], parts) => {
        for (const problem of read(`${open}${parts.join('')}${close}正文。`).problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(describeProblem(problem, 'zh').message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
