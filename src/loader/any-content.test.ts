import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../archive/problem-catalogue.ts';
import { decodeText } from './decode-text.ts';
import { makeContentFolder } from './fixtures/content-folder.ts';
import { parseText } from './fixtures/parse-lines.ts';
import { formatProblems } from './format-problems.ts';
import { parseSite } from './parse-site.ts';
import { readContent } from './read-content.ts';

const yamlPart = fc.constantFrom(
  ...[
    'title',
    '标题',
    'date',
    'people',
    '人物',
    'cover',
    'views',
    'original',
    'tags',
    '__proto__',
    'column',
    'id',
  ],
  ...[
    ': ',
    ':',
    '：',
    '\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '#',
    ' ',
    '\t',
    '\r',
  ],
  ...[
    '&a ',
    '*a',
    '!!js ',
    '!',
    '%',
    '@',
    '`',
    '---',
    '...',
    '?',
    '\\',
    '<<',
    '~',
    'null',
    '2019-11-25',
    '2019-02-30',
  ],
  ...['甲', '𠮷', '\u202E', '\\u202E', '\\uD800', '\0', '1e999', '0x', 'true', 'http://x/', 'a.png', '../'],
);
const yamlText = fc.array(yamlPart, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any content', () => {
  it('never makes parsing throw, and articles that pass hold no hidden characters', () => {
    fc.assert(
      fc.property(yamlText, fc.array(yamlPart, { maxLength: 10 }), (yaml, body) => {
        const text = `---\ntitle: a\ndate: 2019-11-25\n${yaml}\n---\n${body.join('')}`;
        const { text: decoded, problems } = decodeText('a.md', Buffer.from(text));
        const parsed = parseText(decoded ?? '');
        if (problems.length === 0 && parsed.entry !== undefined) {
          expect(JSON.stringify(parsed.entry)).not.toMatch(/\\u[0-9a-f]{4}|[\u0000-\u001F\u202A-\u202E]/);
        }
        for (const problem of parsed.problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
          expect(describeProblem(problem, 'zh').message).not.toMatch(/undefined|NaN|\[object/);
          expect(describeProblem(problem, 'en').hint).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never makes the settings throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          yamlText.map((text) => Buffer.from(text)),
          bytes(),
        ),
        (text) => {
          const { site } = parseSite(Buffer.from(text));
          expect(site.base).toMatch(/^\/(.*\/)?$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never makes reading a folder throw, whatever bytes its files hold', async () => {
    const beginning = fc.constantFrom(
      '',
      '---\n',
      '---\ntitle: a\ndate: 2019-11-25\n---\n',
      '\uFEFF---\r\n',
      '---js\n',
    );
    const file = fc
      .tuple(beginning, bytes())
      .map(([start, rest]) => Buffer.concat([Buffer.from(start), rest]));
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 20, maxLength: 20 }), async (all) => {
        const files = Object.fromEntries(all.map((content, index) => [`articles/a${index}.md`, content]));
        const { articles, problems } = await readContent({ contentDirectory: makeContentFolder(files) });
        const faulty = new Set(
          problems.filter(({ severity }) => severity === 'error').map((one) => one.file),
        );
        expect(articles.length + faulty.size).toBe(all.length);
        expect(formatProblems(problems, 'en')).not.toContain('undefined');
      }),
      { numRuns: 25 },
    );
  });
});

function bytes(): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ maxLength: 100 }).map((content) => Buffer.from(content));
}
