import type { Address } from './addresses.ts';
import { contrastRatio, type HexColor } from './contrast.ts';
import type { ImageAsset } from './article.ts';
import { shortHash } from './short-hash.ts';

/** The colours that an archive may choose, by the names that our style sheets have for them. */
export const themeColors = ['paper', 'raised', 'ink', 'quiet', 'rule', 'accent'] as const;

/** The name of such a colour. */
export type ThemeColor = (typeof themeColors)[number];

/** Colours that an archive chose. */
export type ThemePalette = Partial<Readonly<Record<ThemeColor, HexColor>>>;

/** What `theme` in site.yaml says. */
export interface ThemeSettings {
  readonly colors?: ThemePalette;
  readonly darkColors?: ThemePalette;
  /** CSS `font-family`. */
  readonly textFont?: string;
  readonly headlineFont?: string;
  /** Characters a line. */
  readonly textWidth?: number;
  /** In `rem`. */
  readonly pageWidth?: number;
  /** As it is written, from the content folder. */
  readonly logo?: string;
}

/** A file of `theme/` of which templates are made. */
export interface ThemeFile {
  /** Path within the content folder. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/** What the folder `theme/` of the content holds. */
export interface Theme {
  readonly logo?: ImageAsset;
  /** The text of `theme/theme.css`. */
  readonly styles?: string;
  /** Components that stand in the place of ours, and what they import; absent where there are none. */
  readonly files?: readonly ThemeFile[];
}

/** The colours of `src/styles/tokens.css`, for light and for dark. */
export const ownColors: Readonly<Record<Scheme, Readonly<Record<ThemeColor | 'mark', HexColor>>>> = {
  light: {
    paper: '#fcfbf8',
    raised: '#f3f0e9',
    ink: '#1f1d1a',
    quiet: '#625c53',
    rule: '#ddd7cb',
    accent: '#9b241b',
    mark: '#ffe9a8',
  },
  dark: {
    paper: '#171614',
    raised: '#211f1c',
    ink: '#e8e4dc',
    quiet: '#aaa296',
    rule: '#3a3630',
    accent: '#f29a8c',
    mark: '#5c4a12',
  },
};

/** Light or dark. */
export type Scheme = 'light' | 'dark';

/** Two colours that are too near to each other. */
export interface FailingPair {
  readonly scheme: Scheme;
  readonly foreground: ThemeColor;
  readonly background: ThemeColor | 'mark';
  /** To be read, cut to two decimals, so that none looks as if it sufficed. */
  readonly ratio: number;
  readonly needed: number;
}

/** What stands on what, and the contrast that it needs: text, quieter text, links, the outline of what has the focus. */
const pairs: readonly (readonly [ThemeColor, ThemeColor | 'mark', number])[] = [
  ['ink', 'paper', 4.5],
  ['ink', 'raised', 4.5],
  ['ink', 'mark', 4.5],
  ['quiet', 'paper', 4.5],
  ['quiet', 'raised', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'raised', 3],
];

/** The pairs of colours, in light and in dark, of which what the archive chose makes one too faint. */
export function failingPairs({ colors = {}, darkColors = {} }: ThemeSettings): readonly FailingPair[] {
  return (
    [
      ['light', colors],
      ['dark', darkColors],
    ] as const
  ).flatMap(([scheme, chosen]) => {
    const palette: Readonly<Record<ThemeColor | 'mark', HexColor>> = { ...ownColors[scheme], ...chosen };
    return pairs.flatMap(([foreground, background, needed]) => {
      const ratio = contrastRatio(palette[foreground], palette[background]);
      return ratio >= needed
        ? []
        : [{ scheme, foreground, background, ratio: Math.floor(ratio * 100) / 100, needed }];
    });
  });
}

/** A style sheet that is published as it is. */
export interface ThemeSheet {
  readonly address: Address;
  readonly text: string;
}

/**
 * The style sheet by which a site looks otherwise than ours: what its settings say takes the place of our tokens, what it
 * writes itself stands in a layer above all of ours. Its address changes with its text. It lies beside the home page, so
 * that `url(fonts/song.woff2)` in it is a public file.
 */
export function themeSheet(settings: ThemeSettings | undefined, { styles }: Theme): ThemeSheet | undefined {
  const tokens = settings === undefined ? [] : tokensOf(settings);
  const parts = [
    ...(tokens.length > 0 ? [`@layer tokens{:root:root{${tokens.join(';')}}}`] : []),
    ...(styles === undefined ? [] : [`@layer theme{\n${styles}\n}`]),
  ];
  if (parts.length === 0) return undefined;
  const text = `${parts.join('\n')}\n`;
  return { address: `/theme-${shortHash(text)}.css`, text };
}

/** The names of the colours in our style sheets. */
const properties: Readonly<Record<ThemeColor, string>> = {
  paper: '--paper',
  raised: '--paper-raised',
  ink: '--ink',
  quiet: '--ink-quiet',
  rule: '--rule',
  accent: '--accent',
};

function tokensOf({ colors = {}, darkColors = {}, ...settings }: ThemeSettings): string[] {
  const palette = themeColors
    .filter((name) => colors[name] !== undefined || darkColors[name] !== undefined)
    .map((name) => {
      const [light, dark] = [colors[name] ?? ownColors.light[name], darkColors[name] ?? ownColors.dark[name]];
      return `${properties[name]}:light-dark(${light},${dark})`;
    });
  const { textFont, headlineFont, textWidth, pageWidth } = settings;
  return [
    ...palette,
    ...(textFont === undefined ? [] : [`--sans:${textFont}`]),
    ...(headlineFont === undefined ? [] : [`--serif:${headlineFont}`]),
    ...(textWidth === undefined ? [] : [`--measure:${textWidth}em`]),
    ...(pageWidth === undefined ? [] : [`--page:${pageWidth}rem`]),
  ];
}
