/** A site that looks plainly otherwise than ours, in every way that there is: path within the content folder → text. */
export const ownTheme: Readonly<Record<string, string>> = {
  'site.yaml': [
    '名称: 蓝色档案',
    '页脚: [杭州]',
    '外观:',
    '  颜色: { 底色: "#ffffff", 次底色: "#e8f0f8", 文字: "#10202c", 次要文字: "#44586a", 线条: "#b8c8d8", 强调: "#0b5394" }',
    '  深色: { 底色: "#0c1420", 次底色: "#162334", 文字: "#e4edf6", 次要文字: "#a0b4c8", 线条: "#33475c", 强调: "#8ec5ff" }',
    '  正文字体: Noto Sans CJK SC, sans-serif',
    '  标题字体: Noto Sans CJK SC, sans-serif',
    '  行宽: 40',
    '  页宽: 60',
    '  标志: theme/logo.svg',
    '',
  ].join('\n'),
  'theme/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="#8ec5ff"/></svg>',
  'theme/theme.css': [
    '.site-header { border: 0; background: #0b3a66; color: #fff }',
    '.site-header a { color: #fff }',
    '.site-header [aria-current] { border-color: #fff }',
    '.site-header button { color: var(--ink) }',
    '',
  ].join('\n'),
  'theme/SiteFooter.astro': [
    '---',
    "import { textsFor } from 'baoku/i18n/texts.ts';",
    "import Original from 'baoku/components/SiteFooter.astro';",
    "import Motto from './parts/Motto.astro';",
    'const { frame } = Astro.props;',
    '---',
    '<div class="own-footer"><Motto text={textsFor(frame.language).search} /></div>',
    '<Original frame={frame} />',
    '',
  ].join('\n'),
  'theme/parts/Motto.astro': '<p class="motto">敬业：{Astro.props.text}</p>\n',
};
