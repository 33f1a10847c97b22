import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, Schema } from 'yaml';
import { parseSimpleYaml } from './simple-yaml.ts';

const schema = new Schema({ schema: 'failsafe' });

/** What the reader of fields looks at in a tree. */
function outline(node: unknown): unknown {
  if (isScalar(node)) {
    const { value, type, range, anchor, tag } = node;
    // Of a key without a value, the place is never told.
    return { value, type, range: value === '' && type === 'PLAIN' ? [] : range?.slice(0, 2), anchor, tag };
  }
  if (isSeq(node)) return { from: node.range?.[0], items: node.items.map(outline) };
  if (isMap(node)) {
    const { items, range } = node;
    return { from: range?.[0], items: items.map(({ key, value }) => [outline(key), outline(value)]) };
  }
  return node;
}

function fully(yaml: string): unknown {
  const { contents, errors } = parseDocument(yaml, { schema, uniqueKeys: false, logLevel: 'silent' });
  return errors.length > 0 ? errors[0]?.code : outline(contents);
}

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'title',
      '标题',
      'date',
      ': ',
      ':',
      '\n',
      '\n\n',
      '\r\n',
      '- ',
      '-',
      '  ',
      ' ',
      '[',
      ']',
      ', ',
      ',',
      '"',
      "'",
    ],
    ...[
      '#',
      ' #',
      '\t',
      '\\',
      '~',
      'null',
      '{',
      '}',
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '?',
      '%',
      '@',
      '`',
      '---',
      '...',
      '<<',
    ],
    ...[
      '2019-11-25',
      '10:30',
      'https://a.example/1',
      '“引”',
      '《报》',
      '、',
      '\u3000',
      '\u00A0',
      '\u2028',
      '\u0085',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const word = fc.oneof(
  fc.constantFrom(
    '要闻',
    '本报记者 张三',
    '10:30',
    '"引号: 里"',
    "'# 一'",
    '""',
    'null',
    'a"b',
    'x, y',
    '2019-11-25',
    '',
    'date: x',
    'a:',
    ': b',
    'b # c',
    '- b',
    '?',
  ),
  piece,
);
const list = fc.tuple(fc.array(word, { maxLength: 4 }), fc.constantFrom('', ' ', '  '));
const line = fc
  .tuple(fc.constantFrom('title', '标题', 'tags', '人物'), fc.constantFrom(': ', ':  ', ':'))
  .chain(([key, colon]) =>
    fc.oneof(
      word.map((text) => `${key}${colon}${text}`),
      list.map(
        ([words, space]) => `${key}${colon}[${space}${words.join(`${space},${space}`)}${space}]${space}`,
      ),
      list.map(([words, indent]) => `${key}:${words.map((text) => `\n${indent}- ${text}`).join('')}`),
    ),
  );
const frontMatter = fc.array(line, { maxLength: 6 }).map((lines) => `\n${lines.join('\n')}`);

test.each([
  ['any text', anyText],
  ['what looks like front matter', frontMatter],
])('reads %s as the reader of all YAML does, or not at all', (_, texts) => {
  fc.assert(
    fc.property(texts, (yaml) => {
      const simple = parseSimpleYaml(yaml);
      if (simple !== undefined) expect(outline(simple)).toEqual(fully(yaml));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test('reads what front matter usually holds', () => {
  const yaml = `
title: "郑荣胜到余杭区开展“稳就业”专题调研"
date: 2019-11-25 10:30
栏目: 要闻
标签: [调研, '工会', "就业"]
people:
  - 郑荣胜
  - "沈旭微"
reporters:
- 胡翀
original: https://news.example/1.html
summary:
tags: []`;
  const simple = parseSimpleYaml(yaml);
  expect(simple).toBeDefined();
  expect(outline(simple)).toEqual(fully(yaml));
});

test('reads the front matter that `baoku new` and an import write', () => {
  const file = join(import.meta.dirname, '../../starter/content/articles/2026/2026-01-01-baoku-kaitong.md');
  const yaml = readFileSync(file, 'utf8').split('---')[1] ?? '';
  expect(parseSimpleYaml(yaml)).toBeDefined();
});

test.each([
  'a: b: c',
  'a: "b\\n"',
  'a: [b, c,]',
  'a: {b: c}',
  'a: |\n  b',
  'a: &b c',
  'a: b # c',
  'a: b\n  c',
  'a:\n  - b: c',
  '',
  '\n',
])('leaves %j to the reader of all YAML', (yaml) => {
  expect(parseSimpleYaml(yaml)).toBeUndefined();
});
