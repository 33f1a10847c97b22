import type { Element, Nodes, Root } from 'hast';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { findImages } from './find-images.ts';
import { findLinks } from './find-links.ts';
import { testContext } from './fixtures/context.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { markdownText, renderMarkdown } from './markdown.ts';

/** Parses HTML as a browser does. */
function parseHtml(text: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: text } as unknown as Element] });
}

function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  visit(parseHtml(text) as Nodes, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Whether a browser at the archive would leave http and its kin for this address. */
function leadsAstray(value: string): boolean {
  const url = URL.parse(value, 'https://archive.example/');
  return url !== null && !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol);
}

describe('whatever the source holds', () => {
  it('publishes no script, handler, style, foreign id or unsafe address', () => {
    fc.assert(
      fc.property(hostileSource, (text) => {
        for (const { tagName, properties } of elementsOf(renderMarkdown(text, testContext).html)) {
          expect(tagName).not.toMatch(
            /^(?:script|style|iframe|object|embed|svg|math|form|input|base|link|meta|template)$/,
          );
          for (const [name, value] of Object.entries(properties)) {
            expect(name).not.toMatch(/^(?:on|data|style$|srcDoc|name$|target$)/);
            if (name === 'href' || name === 'src') expect(leadsAstray(String(value))).toBe(false);
            if (name === 'className') {
              expect(String(value)).toMatch(
                /^(?:external(?:,address)?|footnote|footnote-back|footnotes|table|align-(?:left|center|right))$/,
              );
            }
          }
          if (tagName === 'img') expect(properties['src']).toBe('/images/0123456789abcdef.jpg');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes HTML that a browser reads as it was meant', () => {
    fc.assert(
      fc.property(hostileSource, (text) => {
        const { html: written } = renderMarkdown(text, testContext);
        expect(written).not.toMatch(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/v);
        const ids = elementsOf(written).flatMap(({ properties }) => properties['id'] ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leads every footnote link to a place that exists', () => {
    fc.assert(
      fc.property(hostileSource, (text) => {
        const elements = elementsOf(renderMarkdown(text, testContext).html);
        const ids = new Set(elements.map(({ properties }) => properties['id']));
        for (const { properties } of elements) {
          if (properties['role'] !== 'doc-noteref' && properties['role'] !== 'doc-backlink') continue;
          expect(ids).toContain(String(properties['href']).slice(1));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same text alone as with the page', () => {
    fc.assert(
      fc.property(hostileSource, (text) => {
        expect(markdownText(text, testContext)).toBe(renderMarkdown(text, testContext).text);
      }),
      { numRuns: 500 },
    );
  });

  it('finds images and links and takes excerpts without failing', () => {
    fc.assert(
      fc.property(hostileSource, fc.integer({ min: 2, max: 200 }), (text, limit) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line, column } of [...findImages(text), ...findLinks(text)]) {
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
        const beginning = excerpt(text, limit);
        expect(beginning.length).toBeLessThanOrEqual(limit);
        expect(beginning).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });
});

describe('plain prose', () => {
  const han = fc.constantFrom(...'报库是新闻档案生成器年月日，。、；：？！“”（）《》—…０１');
  const line = fc.array(han, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
  const prose = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 12 });

  it('keeps every character and adds none', () => {
    fc.assert(
      fc.property(prose, (lines) => {
        const text = lines.flat().join('');
        const written = renderMarkdown(text, testContext);
        const expected = text.replaceAll('\n', '');
        expect(written.text.replaceAll('\n', '')).toBe(expected);
        expect(written.html.replace(/<\/?p>|\n/g, '')).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
