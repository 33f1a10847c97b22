import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { failingPairs, ownColors, themeSheet } from './theme.ts';

describe('ownColors', () => {
  it('are those of our style sheet', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const names = { raised: 'paper-raised', quiet: 'ink-quiet' } as Readonly<Record<string, string>>;
    for (const [name, light] of Object.entries(ownColors.light)) {
      const dark = ownColors.dark[name as keyof typeof ownColors.dark];
      expect(tokens).toContain(`--${names[name] ?? name}: light-dark(${light}, ${dark});`);
    }
  });
});

describe('the colours of easy reading', () => {
  const read = (file: string) => readFileSync(new URL(`../styles/${file}.css`, import.meta.url), 'utf8');
  const colors = [
    ...(read('tokens') + read('easy-reading')).matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g),
  ].map(([, name = '', light = '', dark = '']) => [name, [light, dark].map(inFull)] as const);
  // What comes later takes the place of what came before, as in the page.
  const palette = new Map(colors);

  it.each([
    ['ink', 'paper', 7],
    ['ink', 'paper-raised', 7],
    ['ink', 'mark', 7],
    ['ink-quiet', 'paper', 7],
    ['ink-quiet', 'paper-raised', 7],
    ['accent', 'paper', 7],
    ['accent', 'paper-raised', 7],
    ['rule', 'paper', 3],
  ])(
    '%s on %s have a contrast of %i to 1 or more, in light and in dark',
    (foreground, background, needed) => {
      for (const scheme of [0, 1]) {
        const [a = '', b = ''] = [foreground, background].map((name) => palette.get(name)?.[scheme]);
        expect(contrastRatio(a, b)).toBeGreaterThanOrEqual(needed);
      }
    },
  );
});

/** `#fff` as `#ffffff`. */
function inFull(color: string): string {
  return color.length === 4 ? color.replace(/\w/g, '$&$&') : color;
}

describe('failingPairs', () => {
  it('are none of our own colours', () => {
    expect(failingPairs({})).toEqual([]);
  });

  it('name the two colours, the ratio found and the one needed, in light and in dark', () => {
    expect(failingPairs({ colors: { accent: '#ff7f50' }, darkColors: { quiet: '#5a5a5a' } })).toEqual([
      { scheme: 'light', foreground: 'accent', background: 'paper', ratio: 2.41, needed: 4.5 },
      { scheme: 'light', foreground: 'accent', background: 'raised', ratio: 2.19, needed: 3 },
      { scheme: 'dark', foreground: 'quiet', background: 'paper', ratio: 2.62, needed: 4.5 },
      { scheme: 'dark', foreground: 'quiet', background: 'raised', ratio: 2.38, needed: 4.5 },
    ]);
  });

  it('judge a background that was chosen by the text on it that was not', () => {
    const pairs = failingPairs({ colors: { paper: '#555555' } });
    expect(pairs.map(({ foreground }) => foreground)).toEqual(['ink', 'quiet', 'accent']);
  });
});

describe('themeSheet', () => {
  it('is none where nothing was chosen', () => {
    expect(themeSheet(undefined, {})).toBeUndefined();
    expect(themeSheet({ logo: 'theme/logo.svg' }, {})).toBeUndefined();
  });

  it('puts what was chosen in the place of our tokens, and own styles into a layer above ours', () => {
    const settings = {
      colors: { accent: '#0b5394' },
      headlineFont: 'KaiTi, serif',
      textWidth: 32,
      pageWidth: 64,
    };
    const sheet = themeSheet(settings, { styles: '.site-title { color: red }' });
    expect(sheet?.text).toBe(
      '@layer tokens{:root:root{--accent:light-dark(#0b5394,#f29a8c);--serif:KaiTi, serif;--measure:32em;--page:64rem}}\n' +
        '@layer theme{\n.site-title { color: red }\n}\n',
    );
    expect(sheet?.address).toMatch(/^\/theme-[0-9a-f]{8}\.css$/);
  });

  it('stands at another address when it changes', () => {
    const addressOf = (styles: string) => themeSheet({}, { styles })?.address;
    expect(addressOf('a { color: red }')).not.toBe(addressOf('a { color: blue }'));
  });
});
