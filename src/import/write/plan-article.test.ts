import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText, siteWithColumns } from '../../loader/fixtures/parse-lines.ts';
import { strictRules } from '../../loader/reading-rules.ts';
import { testContext as markdownContext } from '../../markdown/fixtures/context.ts';
import { markdownText } from '../../markdown/markdown.ts';
import type { ArticleDraft } from '../article-draft.ts';
import { importHtml } from '../html/import-html.ts';
import { noFiles } from '../html/page-files.ts';
import { importText } from '../text/import-text.ts';
import { planArticle } from './plan-article.ts';

const context = { timeZone: 'Asia/Shanghai' };
const numRuns = process.env['BAOKU_LONG'] === '1' ? 3000 : 150;

/** Characters of which no label, name or date consists: what is made of them is a report's own text and nothing else. */
const characters = [...'山水鱼鸟竹梅松柏溪谷桥舟雪霜雾露'];
/** What Markdown, HTML and YAML read as their own marks, and what stands in lines. */
const marks = [...'*_`~#|[]()<>!&\\:-+=.1"\'{}$^@/ ，。：“”（）\u3000'];
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...characters) }, fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

/** The characters of `source` that stand neither in what readers of the written file see nor in what was listed as dropped. */
function lostInFile(source: string, draft: ArticleDraft): string {
  const places = { place: () => 'articles/2019/2019-11-25-a.md' };
  const origin = { file: 'a', sha256: '0'.repeat(64) };
  const options = {
    ...({
      shelf: { site: siteWithColumns, rules: strictRules },
      keys: 'en',
      fallback: {},
      damaged: new Set<string>(),
    } as const),
    addressesOf: () => [],
  };
  const { article, dropped } = planArticle(draft, origin, undefined, places, options);
  const { entry, problems } = parseText(article.text, article.file);
  // A file with errors would be read by nobody.
  if (entry === undefined) throw new Error(JSON.stringify(problems));
  const {
    title,
    kicker = '',
    subtitle = '',
    summary,
    source: origins = '',
    reporters,
    photographers,
    editors,
  } = entry;
  const fields = [title, kicker, subtitle, origins, ...reporters, ...photographers, ...editors];
  const own = entry.hasOwnSummary === true ? [summary] : [];
  const body = markdownText(article.text.slice(entry.bodyStart), markdownContext);
  const found = [...fields, ...own, body, ...dropped.map(({ text }) => text)].join('\n');
  const counts = new Map<string, number>();
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) + 1);
  return characters
    .filter((character) => source.split(character).length - 1 > (counts.get(character) ?? 0))
    .join('');
}

describe('the file of an import', () => {
  it('shows readers every character of a text, whatever marks stand among them, or lists it', () => {
    const line = fc.oneof({ weight: 4, arbitrary: words }, fc.constantFrom('', '　　', '-', '来源：日报'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = ['运动会开幕', '2019-11-25', '第一段在此。', ...lines].join('\n');
        expect(lostInFile(text, importText(text, context))).toBe('');
      }),
      { numRuns },
    );
  });

  it('shows readers every character of a page, whatever elements it stands in, or lists it', () => {
    const escaped = words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        escaped,
        fc
          .tuple(
            fc.constantFrom(
              ...'p div b i u h2 ul li td tr table span blockquote pre a figure caption sup'.split(' '),
              ...'ruby rb rt rp rtc noscript'.split(' '),
            ),
            fc.constantFrom('', '', '', ' hidden', ' style="display: none"'),
            fc.array(tie('node'), { maxLength: 3 }),
          )
          .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), (nodes) => {
        const html = `<h1>运动会开幕</h1><p>2019-11-25</p><div id="zoom"><p>第一段在此。</p>${nodes.join('')}</div>`;
        expect(lostInFile(html, importHtml(html, 'a.html', noFiles, context))).toBe('');
      }),
      { numRuns },
    );
  });
});
