import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/samples/content.ts';
import type { AdminSettings } from '../archive/site.ts';
import { adminPage } from './admin-page.ts';
import { withOwnFonts } from './own-fonts.ts';

const page = (settings: Partial<AdminSettings> = {}) =>
  adminPage(sampleSite({ title: '<档案>' }), { backend: 'local', contentFolder: 'content', ...settings });
const connects = (html: string) => /connect-src ([^;]*)/.exec(html)?.[1];

describe('the page of the editor', () => {
  it('reaches no other server when articles stay on this machine', () => {
    expect(connects(page())).toBe("'self' blob: data:");
    expect(page()).toContain("default-src 'none'");
  });

  it('reaches the Git service of the settings, and no other', () => {
    const repo = 'gonghui/archive';
    expect(connects(page({ backend: 'github', repo }))).toBe("'self' blob: data: https://api.github.com");
    const server = 'https://git.example.org/team';
    expect(connects(page({ backend: 'gitea', repo, server }))).toBe(
      "'self' blob: data: https://git.example.org",
    );
  });

  it('allows the one script in the page by its hash, and none besides files of the site', () => {
    const [, map = ''] = /<script type="importmap">(.*?)<\/script>/.exec(page()) ?? [];
    const hash = createHash('sha256').update(map).digest('base64');
    expect(page()).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('keeps search engines away and writes names safely', () => {
    expect(page()).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page()).toContain('&lt;档案&gt;');
  });
});

it('fonts that lie beside the program take the place of those on a server for everybody', () => {
  const font = (name: string) => `https://cdn.jsdelivr.net/fontsource/fonts/${name}.woff2`;
  const files = ['npm/assets/noto-mono-latin-400-normal-Di.woff2', 'npm/assets/noto-mono.LICENSE.txt'];
  expect(withOwnFonts(`src:url(${font('noto-mono@5.3.0/latin-400-normal')})`, files)).toBe(
    'src:url(sveltia/npm/assets/noto-mono-latin-400-normal-Di.woff2)',
  );
  const other = font('source-sans-3:vf@5.3.0/latin-wght-normal');
  expect(withOwnFonts(other, files)).toBe(other);
});
