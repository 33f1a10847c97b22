import { problemKind, type NoValues } from './problem-kind.ts';

/** Problems of files and folders as such, before anything is read in them. */
export const fileProblems = {
  'content-folder-missing': problemKind<{ folder: string }>(
    'error',
    ({ folder }) => ({
      message: `没有内容文件夹“${folder}”。`,
      hint: '请检查 --content 后面的路径；内容文件夹里要有 articles/，一篇文章一个 .md 文件。',
    }),
    ({ folder }) => ({
      message: `There is no content folder "${folder}".`,
      hint: 'Check the path after --content. A content folder holds articles/, with one .md file for each article.',
    }),
  ),
  'articles-folder-missing': problemKind<{ folder: string }>(
    'error',
    ({ folder }) => ({
      message: `内容文件夹里没有 ${folder}/。`,
      hint:
        folder === 'articles'
          ? '请建立 articles/ 文件夹，把文章放进去，例如 articles/2019/2019-11-25-zheng-rongsheng.md。'
          : '请建立这个文件夹，或者核对 site.yaml 里的“报道目录”。',
    }),
    ({ folder }) => ({
      message: `The content folder has no ${folder}/ folder.`,
      hint:
        folder === 'articles'
          ? 'Make the folder articles/ and put the articles there, for example articles/2019/2019-11-25-zheng-rongsheng.md.'
          : 'Make that folder, or check `articleFolders` in site.yaml.',
    }),
  ),
  'file-unreadable': problemKind<{ reason: string }>(
    'error',
    ({ reason }) => ({
      message: `读不了这个文件或文件夹（${reason}）。`,
      hint: '请检查它的权限：运行生成程序的用户必须能读。',
    }),
    ({ reason }) => ({
      message: `This file or folder cannot be read (${reason}).`,
      hint: 'Check its permissions: the user who runs the build must be able to read it.',
    }),
  ),
  'file-vanished': problemKind<NoValues>(
    'error',
    () => ({ message: '读取时这个文件已经不在了。', hint: '如果它刚被移动或改名，请重新生成一次。' }),
    () => ({
      message: 'This file was gone when it was about to be read.',
      hint: 'If it was being moved or renamed, build again.',
    }),
  ),
  'not-a-file': problemKind<NoValues>(
    'error',
    () => ({ message: '这不是普通文件。', hint: '请换成普通的文本文件，或者把它移出内容文件夹。' }),
    () => ({
      message: 'This is not an ordinary file.',
      hint: 'Put an ordinary text file in its place, or move it out of the content folder.',
    }),
  ),
  'symlink-outside': problemKind<NoValues>(
    'error',
    () => ({
      message: '这个符号链接指向内容文件夹之外。',
      hint: '内容文件夹之外的文件不会发布；请把文件本身复制进来。',
    }),
    () => ({
      message: 'This symbolic link leads outside the content folder.',
      hint: 'Nothing outside the content folder is published; copy the file itself into it.',
    }),
  ),
  'symlink-to-folder': problemKind<NoValues>(
    'error',
    () => ({
      message: '这个符号链接指向一个文件夹。',
      hint: '请用真正的文件夹：同一篇文章不能有两个位置。',
    }),
    () => ({
      message: 'This symbolic link leads to a folder.',
      hint: 'Use a real folder: an article cannot stand in two places.',
    }),
  ),
  'symlink-broken': problemKind<NoValues>(
    'error',
    () => ({ message: '这个符号链接指向的文件不存在。', hint: '请删除它，或者换成文件本身。' }),
    () => ({
      message: 'This symbolic link leads to a file that does not exist.',
      hint: 'Remove it, or put the file itself in its place.',
    }),
  ),
  'name-collision': problemKind<{ other: string }>(
    'error',
    ({ other }) => ({
      message: `这个名字与“${other}”只有大小写或 Unicode 写法不同。`,
      hint: '在别的电脑上它们会变成同一个文件；请给其中一个改名。',
    }),
    ({ other }) => ({
      message: `This name differs from "${other}" only in case or in its Unicode form.`,
      hint: 'On other computers the two would be one file; rename one of them.',
    }),
  ),
  'name-encoding': problemKind<{ asGbk: string }>(
    'error',
    ({ asGbk }) => ({
      message: '这个名字的编码不是 UTF-8，所以无法读取。',
      hint: asGbk
        ? `它像是 GBK 编码的“${asGbk}”；请改名，最好只用字母和数字。`
        : '请改名，最好只用字母和数字。',
    }),
    ({ asGbk }) => ({
      message: 'This name is not in UTF-8, so what it names cannot be read.',
      hint: asGbk
        ? `It seems to be "${asGbk}" in GBK; rename it, best to letters and digits only.`
        : 'Rename it, best to letters and digits only.',
    }),
  ),
  'article-extension': problemKind<{ extension: string }>(
    'warning',
    ({ extension }) => ({
      message: `扩展名是“${extension}”，这个文件没有当作文章读取。`,
      hint: '文章的扩展名必须是小写的 .md，请改名。',
    }),
    ({ extension }) => ({
      message: `The name ends in "${extension}", so this file was not read as an article.`,
      hint: 'Articles end in .md, in lower case; rename the file.',
    }),
  ),
  'article-misplaced': problemKind<{ count: number; place: string }>(
    'warning',
    ({ count, place }) => ({
      message: `${count === 1 ? '这个文件' : `这里有 ${count} 个 Markdown 文件`}不在 articles/ 和 pages/ 里，没有读取。`,
      hint: `请移到 ${place}。`,
    }),
    ({ count, place }) => ({
      message:
        count === 1
          ? 'This file stands outside articles/ and pages/, so it was not read.'
          : `${count} Markdown files here stand outside articles/ and pages/, so they were not read.`,
      hint: `Move ${count === 1 ? 'it' : 'them'} to ${place}.`,
    }),
  ),
  'file-too-large': problemKind<{ bytes: number; limit: number }>(
    'error',
    ({ bytes, limit }) => ({
      message: `文件有 ${bytes} 字节，超过了 ${limit} 字节的上限。`,
      hint: '请把长文分成几篇，或者把图片从正文里拿出来，作为文件放在文章旁边。',
    }),
    ({ bytes, limit }) => ({
      message: `The file has ${bytes} bytes, more than the limit of ${limit}.`,
      hint: 'Divide the text into several articles, or take embedded images out and put them beside the article as files.',
    }),
  ),
  'invalid-utf-8': problemKind<{ offset: number }>(
    'error',
    ({ offset }) => ({
      message: `从字节偏移 ${offset} 起不是有效的 UTF-8。`,
      hint: '请用编辑器把这个文件另存为 UTF-8 编码。',
    }),
    ({ offset }) => ({
      message: `The text is not valid UTF-8 from byte offset ${offset} on.`,
      hint: 'Save the file as UTF-8 in your editor.',
    }),
  ),
  'gbk-encoding': problemKind<{ offset: number }>(
    'error',
    ({ offset }) => ({
      message: `这个文件像是 GBK 编码，不是 UTF-8（从字节偏移 ${offset} 起）。`,
      hint: '请用编辑器以 GBK（GB18030）打开，再另存为 UTF-8。',
    }),
    ({ offset }) => ({
      message: `This file seems to be in GBK, not in UTF-8 (from byte offset ${offset} on).`,
      hint: 'Open it as GBK (GB18030) in your editor and save it as UTF-8.',
    }),
  ),
  'control-character': problemKind<{ character: string }>(
    'error',
    ({ character }) => ({
      message: `这里有一个看不见的控制字符 ${character}。`,
      hint: '请删除它；它多半是从别的程序里复制过来的。',
    }),
    ({ character }) => ({
      message: `There is an invisible control character here: ${character}.`,
      hint: 'Delete it; it probably came along when text was copied from another program.',
    }),
  ),
  'bidi-character': problemKind<{ character: string }>(
    'error',
    ({ character }) => ({
      message: `这里有一个改变文字方向的隐藏字符 ${character}。`,
      hint: '请删除它：它能让读者看到的文字与实际不同。',
    }),
    ({ character }) => ({
      message: `There is a hidden character here that changes the direction of text: ${character}.`,
      hint: 'Delete it: it can make readers see a text other than the real one.',
    }),
  ),
};
