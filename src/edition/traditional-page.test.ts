import { describe, expect, it } from 'vitest';
import { traditionalJson, traditionalPage } from './traditional-page.ts';

const bodyOf = (body: string) =>
  traditionalPage(`<!DOCTYPE html><html lang="zh-Hant"><body>${body}</body></html>`)
    .replace('<!DOCTYPE html><html lang="zh-Hant"><body>', '')
    .replace('</body></html>', '');

describe('traditionalPage', () => {
  it('converts text, and the attributes that readers see or hear', () => {
    expect(bodyOf('<p>工会干部</p><img src="a.png" alt="会场里面" title="图">')).toBe(
      '<p>工會幹部</p><img src="a.png" alt="會場裡面" title="圖">',
    );
    expect(bodyOf('<input placeholder="人名、机构" aria-label="搜索" value="头发">')).toBe(
      '<input placeholder="人名、機構" aria-label="搜索" value="头发">',
    );
    expect(traditionalPage('<head><title>发展</title><meta name="description" content="后来"></head>')).toBe(
      '<head><title>發展</title><meta name="description" content="後來"></head>',
    );
  });

  it('leaves addresses, classes and identifiers as they are', () => {
    const link =
      '<a href="/people/郑荣胜/#发展" class="发" id="发展" data-key="发" download="文件.pdf">x</a>';
    expect(bodyOf(link)).toBe(link);
  });

  it('leaves code as it is, and goes on behind it', () => {
    expect(bodyOf('<p>写<code>发布: 否</code>，头发</p><pre>后来</pre><kbd>发</kbd>发现')).toBe(
      '<p>寫<code>发布: 否</code>，頭髮</p><pre>后来</pre><kbd>发</kbd>發現',
    );
  });

  it('leaves other languages as they are, and what is not to be translated', () => {
    expect(bodyOf('<p>国会<i lang="ja">国会と<b>発</b></i>国会</p>')).toBe(
      '<p>國會<i lang="ja">国会と<b>発</b></i>國會</p>',
    );
    expect(bodyOf('<p lang="zh-CN" translate="no">头发[N/OL]. <b>发</b></p>发展')).toBe(
      '<p lang="zh-CN" translate="no">头发[N/OL]. <b>发</b></p>發展',
    );
    expect(bodyOf('<blockquote lang="zh-HK">吃裏</blockquote>')).toBe(
      '<blockquote lang="zh-HK">吃裏</blockquote>',
    );
  });

  it('says of what was Simplified Chinese that it is Traditional, also within another language', () => {
    expect(bodyOf('<div lang="en">a <q lang="zh-CN">头发</q> 头</div>')).toBe(
      '<div lang="en">a <q lang="zh-Hant">頭髮</q> 头</div>',
    );
    expect(bodyOf('<q lang="zh">头发</q><q lang="zh-Hans-CN">后来</q>')).toBe(
      '<q lang="zh-Hant">頭髮</q><q lang="zh-Hant">後來</q>',
    );
  });

  it('reads phrases over the borders of elements in a line, and not over those of blocks', () => {
    expect(bodyOf('<p>头<strong>发</strong>和<a href="/a/">发</a>展</p>')).toBe(
      '<p>頭<strong>髮</strong>和<a href="/a/">發</a>展</p>',
    );
    expect(bodyOf('<ul><li>头</li><li>发</li></ul>')).toBe('<ul><li>頭</li><li>發</li></ul>');
    expect(bodyOf('<p>头<br>发</p>')).toBe('<p>頭<br>發</p>');
  });

  it('converts the data of scripts, but for addresses, and no script', () => {
    const page =
      '<script type="application/ld+json">{"headline":"头发","url":"https://a.example/头发/"}</script>' +
      '<script type="application/json" data-x>{"words":["发展"]}</script><script>const x = "头发";</script>' +
      '<style>.头发 { color: red }</style><!-- 头发 -->';
    expect(bodyOf(page)).toBe(
      '<script type="application/ld+json">{"headline":"頭髮","url":"https://a.example/头发/"}</script>' +
        '<script type="application/json" data-x>{"words":["發展"]}</script><script>const x = "头发";</script>' +
        '<style>.头发 { color: red }</style><!-- 头发 -->',
    );
    expect(traditionalJson('{"a\\"发":"后\\"来"}')).toBe('{"a\\"發":"後\\"來"}');
  });

  it('keeps every character that is no Han, whatever stands around it', () => {
    const page = bodyOf('<p title="a > b">1 &lt; 2 &amp; 发展 > 3</p><hr/><p>𠮷头发𠮷<b>发</b></p>');
    expect(page).toBe('<p title="a > b">1 &lt; 2 &amp; 發展 > 3</p><hr/><p>𠮷頭髮𠮷<b>發</b></p>');
  });
});
