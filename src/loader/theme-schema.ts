import { z } from 'astro/zod';
import { field } from './field.ts';
import { numberBetween } from './field-values.ts';
import { fontFamily, hexColor } from './theme-values.ts';

function palette(dark: boolean) {
  const color = (name: string, zh: string, en: string, light: string, night: string) =>
    field(hexColor().exactOptional(), {
      name,
      about: { zh: `${zh}。`, en: `${en}.` },
      example: `"${dark ? night : light}"`,
    });
  return z.strictObject({
    paper: color('底色', '页面的底色', 'The background of pages', '#ffffff', '#101418'),
    raised: color('次底色', '按钮、代码的底色', 'The background of buttons and code', '#eef2f6', '#1a2128'),
    ink: color('文字', '正文的颜色', 'The colour of text', '#16202a', '#e6edf3'),
    quiet: color('次要文字', '日期、说明的颜色', 'The colour of days and notes', '#4a5a68', '#9fb0bf'),
    rule: color('线条', '分隔线的颜色', 'The colour of lines', '#ccd6df', '#33404c'),
    accent: color(
      '强调',
      '链接、当前栏目、标记的颜色',
      'The colour of links and of what stands out',
      '#0b5394',
      '#8ec5ff',
    ),
  });
}

/** The part `theme` of `site.yaml`: how the site looks. */
export const themeSchema = z.strictObject({
  colors: field(palette(false).exactOptional(), {
    name: '颜色',
    about: {
      zh: '浅色下的颜色，写成 #rrggbb；可以只写要改的。文字和底色的对比不够会报错。',
      en: 'The colours in light, as #rrggbb; those left out stay ours. Too little contrast is an error.',
    },
    example: '{ 强调: "#0b5394", 底色: "#ffffff" }',
  }),
  darkColors: field(palette(true).exactOptional(), {
    name: '深色',
    about: { zh: '深色下的颜色，写法相同。', en: 'The colours in dark, in the same form.' },
    example: '{ 强调: "#8ec5ff", 底色: "#101418" }',
  }),
  textFont: field(fontFamily().exactOptional(), {
    name: '正文字体',
    about: {
      zh: '正文的字体，依次写，用逗号隔开。',
      en: 'The fonts of text, in order, with commas between.',
    },
    example: '"Noto Sans CJK SC, sans-serif"',
  }),
  headlineFont: field(fontFamily().exactOptional(), {
    name: '标题字体',
    about: { zh: '标题的字体，写法相同。', en: 'The fonts of headlines, in the same form.' },
    example: '"KaiTi, Kaiti SC, serif"',
  }),
  textWidth: field(numberBetween(20, 60).exactOptional(), {
    name: '行宽',
    about: { zh: '正文一行几个字，20 到 60。', en: 'Characters of text a line, 20 to 60.' },
    example: '32',
    whenAbsent: { zh: '36', en: '36' },
  }),
  pageWidth: field(numberBetween(40, 120).exactOptional(), {
    name: '页宽',
    about: {
      zh: '页面最宽几 rem（1 rem 通常是 16 像素），40 到 120。',
      en: 'The widest that pages get, in rem (usually 16 pixels), 40 to 120.',
    },
    example: '64',
    whenAbsent: { zh: '72', en: '72' },
  }),
  logo: field(z.string().exactOptional(), {
    name: '标志',
    about: {
      zh: '网站名称前的图片，从内容文件夹起的路径。',
      en: "The picture before the site's name, by its path within the content folder.",
    },
    example: 'theme/logo.svg',
  }),
});
