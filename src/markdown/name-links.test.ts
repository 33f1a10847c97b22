import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { renderMarkdown } from './markdown.ts';

const html = (source: string, names: Readonly<Record<string, string | undefined>>) =>
  renderMarkdown(source, {
    ...testContext,
    names: Object.entries(names).map(([name, address]) => ({ name, address })),
  }).html;
const zhang = '<a href="/people/zhang/" class="mention">';

describe('names in a text', () => {
  it('lead to their pages where they are first mentioned, under whichever name', () => {
    const names = { 张三: '/people/zhang/', 老张: '/people/zhang/' };
    expect(html('都叫他老张。张三说，**张三**好。\n\n张三', names)).toBe(
      `<p>都叫他${zhang}老张</a>。张三说，<strong>张三</strong>好。</p>\n<p>张三</p>`,
    );
    expect(html('只有**张三**', names)).toBe(`<p>只有<strong>${zhang}张三</a></strong></p>`);
  });

  it('are not looked for in headings, links, code and captions', () => {
    const names = { 张三: '/people/zhang/' };
    const source =
      '# 张三\n\n[张三](x.md)`张三`\n\n![张三](a.jpg "张三")\n\n    张三\n\n<details><summary>张三</summary></details>\n\n张三';
    const written = html(source, names);
    expect(written.split('class="mention"')).toHaveLength(2);
    expect(written.trimEnd()).toMatch(/<p><a href="\/people\/zhang\/" class="mention">张三<\/a><\/p>$/);
  });

  it('are taken as the longest that begins at a place, also where that leads nowhere', () => {
    const names = { 余杭区: '/places/yuhang/', 余杭区总工会: '/organizations/gonghui/' };
    expect(html('余杭区总工会在余杭区。', names)).toBe(
      '<p><a href="/organizations/gonghui/" class="mention">余杭区总工会</a>在<a href="/places/yuhang/" class="mention">余杭区</a>。</p>',
    );
    expect(html('余杭区总工会', { ...names, 余杭区总工会: undefined })).toBe('<p>余杭区总工会</p>');
  });

  it('are, where they are short, not linked within what may be a longer name', () => {
    const link = '<a href="/people/chen/" class="mention">陈新</a>';
    const short = (source: string) =>
      renderMarkdown(source, {
        ...testContext,
        names: [{ name: '陈新', address: '/people/chen/', isShort: true }],
      }).html;
    for (const text of ['陈新民参加。', '陈新强、王五', '陈新平说', '陈新一到场'])
      expect(short(text)).not.toContain(link);
    for (const text of [
      '陈新、王五',
      '陈新强调',
      '陈新指出',
      '陈新在会上',
      '陈新',
      '陈新一行',
      '陳新，陈新（左）',
    ])
      expect(short(text)).toContain(link);
    expect(short('陈新民和陈新参加。陈新说')).toBe(`<p>陈新民和${link}参加。陈新说</p>\n`.trimEnd());
  });

  it('are whole words where they are written in letters, and may hold any character', () => {
    expect(html('GDPR与GDP', { GDP: '/tags/gdp/' })).toBe(
      '<p>GDPR与<a href="/tags/gdp/" class="mention">GDP</a></p>',
    );
    expect(html('C++（组）', { 'C++（组）': '/organizations/c/' })).toContain(
      'class="mention">C++（组）</a>',
    );
  });

  it('change nothing of what is read, whatever the source holds, and lead to each page once', () => {
    const read = (text: string): Root =>
      unified()
        .use(rehypeRaw)
        .runSync({ type: 'root', children: [{ type: 'raw', value: text } as unknown as Element] });
    const name = fc.oneof(
      fc.constantFrom('文', '一', 'a', 'script', '脚注', '&'),
      fc.string({ minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        hostileSource,
        fc.array(fc.tuple(name, fc.constantFrom('/p/', '/q/', undefined))),
        (text, names) => {
          const linked = read(html(text, Object.fromEntries(names)));
          const plain = read(renderMarkdown(text, testContext).html);
          expect(toString(linked)).toBe(toString(plain));
          const targets: unknown[] = [];
          visit(linked as Nodes, 'element', ({ tagName, properties, children }) => {
            if (tagName !== 'a' || !String(properties['className']).includes('mention')) return;
            targets.push(properties['href']);
            expect(children.every(({ type }) => type === 'text')).toBe(true);
          });
          expect(new Set(targets).size).toBe(targets.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
