import type { Look, Shot } from './scenes.ts';
import { furtherPictures, pagePictures } from './scenes.ts';

const looks: Readonly<Record<Look, readonly [chinese: string, english: string]>> = {
  light: ['浅色', 'light'],
  dark: ['深色', 'dark'],
  easy: ['长者模式', 'easy reading'],
  'easy-dark': ['长者模式，深色', 'easy reading, dark'],
  large: ['特大字号', 'largest type'],
  print: ['打印在 A4 纸上', 'printed on A4'],
  theme: ['另一种外观', 'another theme'],
  'theme-dark': ['另一种外观，深色', 'another theme, dark'],
};

/** `docs/gallery.md`: every kind of page, and other looks. Written by `npm run gallery`. */
export function galleryDocument(): string {
  return [
    '# 图集 · Gallery',
    '',
    '<!-- Written by `npm run gallery`. -->',
    '',
    '各种页面在手机（390 像素）、平板（768 像素）和电脑（1280 像素）上的样子，并排放着；长的页面截去下半部分。内容是本仓库 `content/` 里的档案。',
    '重新生成：`npm run gallery`。',
    '',
    'What each kind of page looks like on a telephone (390 pixels), a tablet (768) and a desktop (1280), side by side; long pages',
    'are cut. They show the archive in `content/` of this repository. `npm run gallery` makes them anew.',
    '',
    ...pagePictures.filter(({ look }) => look === 'light').flatMap((shot) => section(shot, pagePictures)),
    '## 其他样子 · Other looks',
    '',
    ...furtherPictures.flatMap(figure),
  ].join('\n');
}

/** A page's pictures under its name. */
function section(shot: Shot, of: readonly Shot[]): string[] {
  const same = of.filter(({ address }) => address === shot.address);
  return [`## ${shot.chinese} · ${shot.english}`, '', ...same.flatMap(figure)];
}

function figure({ name, chinese, english, look }: Shot): string[] {
  const [chineseLook, englishLook] = looks[look];
  return [
    `${chinese}，${chineseLook} · ${english}, ${englishLook}`,
    '',
    `![${english}, ${englishLook}](gallery/${name}.webp)`,
    '',
  ];
}
