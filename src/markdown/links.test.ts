import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

function html(source: string): string {
  return renderMarkdown(source, testContext).html;
}

const external = 'class="external" rel="external noopener noreferrer"';

describe('links', () => {
  it('lead where the archive says', () => {
    expect(html('[报告](../报告.md)')).toBe('<p><a href="/2019/11/25/report/">报告</a></p>');
    expect(html('[报告][r]\n\n[r]: ../报告.md "题"')).toBe(
      '<p><a href="/2019/11/25/report/" title="题">报告</a></p>',
    );
  });

  it('elsewhere are marked', () => {
    expect(html('[甲](http://a.example/)')).toBe(`<p><a href="http://a.example/" ${external}>甲</a></p>`);
    expect(html('[甲](//a.example/)')).toBe(`<p><a href="//a.example/" ${external}>甲</a></p>`);
    expect(html('[甲](HTTPS://A.EXAMPLE)')).toBe(`<p><a href="HTTPS://A.EXAMPLE" ${external}>甲</a></p>`);
    expect(html('[甲](https://archive.example.evil.example/)')).toContain(external);
  });

  it('within the site, to mail and telephone are not', () => {
    for (const target of [
      'https://archive.example/2019/',
      '/2019/',
      '?q=1',
      '#节',
      'mailto:a@b.example',
      'tel:110',
    ]) {
      expect(html(`[甲](${target})`)).not.toContain('external');
    }
  });

  it.each([
    ...['javascript:alert(1)', 'JAVASCRIPT:1', '&#x6A;avascript:1', 'vbscript:1', 'data:text/html,1', 'x:1'],
    ...['<java\tscript:1>', '< javascript:1>', 'javascript&colon;1'],
  ])('with unsafe addresses leave their text: %s', (target) => {
    expect(html(`[甲](${target})`)).toBe('<p>甲</p>');
  });

  it('of the archive are held to the same schemes', () => {
    const resolveLink = (): string => 'javascript:1';
    expect(renderMarkdown('[甲](a)', { ...testContext, resolveLink }).html).toBe('<p>甲</p>');
  });

  it('never stand within one another', () => {
    expect(html('[甲[^1]](/x)\n\n[^1]: 注')).toContain('<a href="/x">甲<sup>1</sup></a>');
  });
});
