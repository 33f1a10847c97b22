import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/parse.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { parseHtml } from '../html/parse-page.ts';
import { bodyMarkdown } from './body-markdown.ts';

const written = (html: string): string =>
  bodyMarkdown(htmlBlocks(parseHtml(html)).map(({ node }) => node)).trimEnd();

describe('marks of imported text', () => {
  it.each([
    ['<p>近日，<strong>杭州市</strong><strong>总工会</strong>印发。</p>', '近日，**杭州市总工会**印发。'],
    ['<p><strong>　　一、走访慰问</strong></p>', '**一、走访慰问**'],
    ['<p><strong>　　二、</strong>要求。</p>', '**二、**要求。'],
    ['<p>近日，<em>杭州市</em><u>总工会</u>印发。</p>', '近日，*杭州市总工会*印发。'],
    ['<p><strong>标题<br></strong>正文。</p>', '**标题**\n\n正文。'],
    ['<p>一<del>删</del><s>去</s>二</p>', '一~~删去~~二'],
    ['<p>一<b>&nbsp;二&nbsp;</b>三</p>', '一 **二** 三'],
    ['<h2><strong>标题</strong><strong>二</strong></h2>', '## **标题二**'],
    ['<p>一<b><strong>二</strong></b><i> </i>三</p>', '一**二** 三'],
    ['<p>弘扬<strong>“工匠”</strong>精神</p>', '弘扬**“工匠”**精神'],
    ['<p>a<strong>"b"</strong>c</p>', 'a<strong>"b"</strong>c'],
    ['<p><b>甲</b><i>乙</i></p>', '**甲***乙*'],
  ])('writes %s', (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  const text = fc
    .array(
      fc.constantFrom(
        '工会',
        '。',
        '“',
        '”',
        '（',
        '）',
        '　',
        ' ',
        '\u00A0',
        '*',
        '_',
        '~',
        '"',
        '(',
        'a',
        'b1',
        '！',
        '—',
        '😀',
        '`',
        '[',
        '<',
        '&',
        '\u200B',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((pieces): PhrasingContent => ({ type: 'text', value: pieces.join('') }));
  const { run } = fc.letrec<{ run: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
    run: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc
        .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), tie('run'))
        .map(([type, children]): PhrasingContent => ({ type, children })),
    ),
  }));

  it('are read as they were, whatever is marked', () => {
    fc.assert(
      fc.property(run, (children) => {
        const markdown = bodyMarkdown([
          { type: 'paragraph', children },
          { type: 'paragraph', children: [{ type: 'text', value: '尾' }] },
        ]);
        const blocks = parseMarkdown(markdown).children;
        const read = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : [block]));
        expect(lettersOf(read as PhrasingContent[])).toEqual([...lettersOf(children), '尾']);
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 20_000 : 1000 },
    );
  });
});

const ofTag: Readonly<Record<string, string>> = { strong: 'strong', em: 'emphasis', del: 'delete' };

/** Each letter with the marks around it, those in HTML too, without spaces and breaks. */
function lettersOf(nodes: readonly PhrasingContent[]): readonly string[] {
  const letters: string[] = [];
  const open: string[] = [];
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'html') {
      const [, slash, tag = ''] = /^<(\/?)(\w+)>$/.exec(node.value) ?? [];
      if (slash === '') open.push(ofTag[tag] ?? tag);
      else open.pop();
    } else if (node.type === 'text')
      for (const letter of node.value.replace(/\s+/gu, ''))
        letters.push([letter, ...[...new Set(open)].sort()].join(' '));
    else if ('children' in node) {
      open.push(node.type);
      for (const child of node.children) visit(child);
      open.pop();
    }
  };
  for (const node of nodes) visit(node);
  return letters;
}
