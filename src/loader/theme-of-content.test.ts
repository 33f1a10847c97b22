import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/archive.ts';
import { articleText, makeContentFolder, pixel, putFile } from './fixtures/content-folder.ts';
import { reportOf } from './fixtures/read-fault.ts';
import { readContent } from './read-content.ts';

const files = {
  'site.yaml': [
    '外观:',
    '  颜色: { 强调: "#0B5394", 底色: "#ffffff" }',
    '  深色: { 强调: "#8ec5ff" }',
    '  标题字体: KaiTi, "Noto Serif CJK SC", serif',
    '  行宽: 32',
    '  标志: theme/logo.png',
    '',
  ].join('\n'),
  'articles/a.md': articleText(),
  'theme/logo.png': pixel,
  'theme/theme.css': '.site-title { letter-spacing: 0.1em }\r\n',
};

describe('the looks of a site', () => {
  it('are read from the settings and from theme/', async () => {
    const { site, theme, problems } = await readContent({ contentDirectory: makeContentFolder(files) });
    expect(problems).toEqual([]);
    expect(site.theme).toEqual({
      colors: { accent: '#0b5394', paper: '#ffffff' },
      darkColors: { accent: '#8ec5ff' },
      headlineFont: 'KaiTi, "Noto Serif CJK SC", serif',
      textWidth: 32,
      logo: 'theme/logo.png',
    });
    expect(theme).toMatchObject({
      logo: { file: 'theme/logo.png', width: 1, height: 1 },
      styles: '.site-title { letter-spacing: 0.1em }',
    });
  });

  it('are ours where nothing is said', async () => {
    const content = await readContent({
      contentDirectory: makeContentFolder({ 'articles/a.md': articleText() }),
    });
    expect(content.site).not.toHaveProperty('theme');
    expect(content.theme).toEqual({});
    expect(createArchive(content)).toMatchObject({ logo: undefined, themeSheet: undefined });
  });

  it('are told of a logo that is not there, at its line', async () => {
    const contentDirectory = makeContentFolder(files);
    putFile(contentDirectory, 'site.yaml', files['site.yaml'].replace('logo.png', 'lgo.png'));
    const { problems } = await readContent({ contentDirectory });
    expect(problems).toMatchObject([
      { code: 'image-missing', file: 'site.yaml', line: 6, values: { suggestion: 'theme/logo.png' } },
    ]);
  });

  it('take components and what they import from theme/, and nothing where none replaces ours', async () => {
    const parts = { 'theme/parts/Motto.astro': '<p />\n', 'theme/README.md': '说明\n' };
    const without = await readContent({ contentDirectory: makeContentFolder({ ...files, ...parts }) });
    expect([without.problems, without.theme.files]).toEqual([[], undefined]);
    const own = { ...files, ...parts, 'theme/SiteFooter.astro': '<footer />\n' };
    const { theme, problems } = await readContent({ contentDirectory: makeContentFolder(own) });
    expect(problems).toEqual([]);
    expect(theme.files?.map(({ file }) => file)).toEqual([
      'theme/SiteFooter.astro',
      'theme/parts/Motto.astro',
    ]);
  });

  it('point at the colour that was chosen when a pair is too faint', async () => {
    const contentDirectory = makeContentFolder(files);
    putFile(
      contentDirectory,
      'site.yaml',
      '外观:\n  颜色: { 底色: "#ffffff" }\n  深色: { 底色: "#606060" }\n',
    );
    const { problems } = await readContent({ contentDirectory });
    expect(new Set(problems.map(({ code, line }) => `${code} ${line}`))).toEqual(
      new Set(['theme-contrast 3']),
    );
  });

  it('say what is wrong with them', async () => {
    expect(await reportOf('color-form')).toMatchInlineSnapshot(`
      "site.yaml:1:17  “外观.颜色.强调”的“blue”不是规定的颜色写法。  (color-form)
          请写成 #rrggbb，六位十六进制数，放进引号，例如 "#0b5394"。
      1 个错误

      site.yaml:1:17  "blue" in \`外观.颜色.强调\` is not a colour in the form that is used here.  (color-form)
          Write #rrggbb with six hexadecimal digits, in quotation marks: "#0b5394".
      1 error
      "
    `);
    expect(await reportOf('font-form')).toMatchInlineSnapshot(`
      "site.yaml:1:13  “外观.正文字体”的“KaiTi; color: red”不是字体的名称。  (font-form)
          请写字体名称，用逗号隔开，例如 "KaiTi, serif"。
      1 个错误

      site.yaml:1:13  "KaiTi; color: red" in \`外观.正文字体\` is no list of fonts.  (font-form)
          Write the names of fonts with commas between: "KaiTi, serif".
      1 error
      "
    `);
    expect(await reportOf('number-out-of-range')).toMatchInlineSnapshot(`
      "site.yaml:1:11  “外观.行宽”的“80”不在 20 到 60 之间。  (number-out-of-range)
          请写这个范围里的整数。
      1 个错误

      site.yaml:1:11  "80" in \`外观.行宽\` is not from 20 to 60.  (number-out-of-range)
          Write a whole number in that range.
      1 error
      "
    `);
    expect(await reportOf('theme-contrast')).toMatchInlineSnapshot(`
      "site.yaml:1:19  浅色下，“次要文字”在“底色”上的对比度是 2.75:1，至少要 4.5:1。  (theme-contrast)
          请把其中一个颜色调深，或者把另一个调浅（WCAG 2.2）。
      site.yaml:1:19  浅色下，“次要文字”在“次底色”上的对比度是 2.5:1，至少要 4.5:1。  (theme-contrast)
          请把其中一个颜色调深，或者把另一个调浅（WCAG 2.2）。
      2 个错误

      site.yaml:1:19  In light, \`quiet\` on \`paper\` has a contrast of 2.75:1; 4.5:1 is needed.  (theme-contrast)
          Make one of the two colours darker, or the other lighter (WCAG 2.2).
      site.yaml:1:19  In light, \`quiet\` on \`raised\` has a contrast of 2.5:1; 4.5:1 is needed.  (theme-contrast)
          Make one of the two colours darker, or the other lighter (WCAG 2.2).
      2 errors
      "
    `);
    expect(await reportOf('theme-file-unknown')).toMatchInlineSnapshot(`
      "theme/Footer.astro:1:1  这个文件不替换任何部件，没有读取。  (theme-file-unknown)
          是不是 theme/Facts.astro？
      1 个错误

      theme/Footer.astro:1:1  This file takes the place of no component, so it was not read.  (theme-file-unknown)
          Did you mean theme/Facts.astro?
      1 error
      "
    `);
    expect(await reportOf('theme-styles-form')).toMatchInlineSnapshot(`
      "theme/theme.css:2:1  这里的样式写得不完整，或者引入了别的样式表。  (theme-styles-form)
          请核对花括号、引号和注释是否成对；不要用 @import，把样式写在这个文件里。
      1 个错误

      theme/theme.css:2:1  The styles are not whole here, or import other style sheets.  (theme-styles-form)
          Check that braces, quotation marks and comments come in pairs. Write all styles into this file, without @import.
      1 error
      "
    `);
  });
});
