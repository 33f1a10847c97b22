import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeContentFolder } from '../../loader/fixtures/content-folder.ts';
import { adoptFolder } from './adopt-folder.ts';

it('adopting never throws, whatever the front matter holds, and its settings have no fault', async () => {
  const key = fc.constantFrom(
    'title',
    'date',
    'tags',
    'categories',
    'draft',
    'slug',
    'image',
    'constructor',
    '__proto__',
    '"a b"',
    '*x',
    '键',
    '? ',
    '1',
  );
  const value = fc.constantFrom(
    '',
    'a',
    '2019-11-25',
    '[a, [b]]',
    '{ name: a }',
    '&a b',
    '"',
    'true',
    '- x',
    '~',
    '2019/11/25',
    '\u202E',
    '"\\u202E"',
    '"\\uD800"',
    '"a\\nb"',
    '你好',
  );
  const entry = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`);
  const fence = fc.constantFrom('---', '+++', '---js');
  const file = fc
    .tuple(fence, fc.array(entry, { maxLength: 6 }))
    .map(([mark, lines]) => `${mark}\n${lines.join('\n')}\n${mark}\n正文。\n`);
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (texts) => {
      const files = Object.fromEntries(texts.map((text, index) => [`a${index}.md`, text]));
      const { problems } = await adoptFolder({
        directory: makeContentFolder(files),
        language: 'en',
        dryRun: false,
      });
      expect(problems.filter((problem) => problem.file === 'site.yaml')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
