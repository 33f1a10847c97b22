import { problemKind } from './problem-kind.ts';

/** Problems of `redirects.csv`. */
export const redirectProblems = {
  'redirects-unreadable': problemKind<{ reason: string }>(
    'error',
    ({ reason }) => ({
      message: `从这一行起读不懂这个表格（${reason}）。`,
      hint: '每行写“旧址,文章编号”；单元格里有逗号或引号时，用一对英文双引号括起来。',
    }),
    ({ reason }) => ({
      message: `The table cannot be read from this line on (${reason}).`,
      hint: 'Write one "old address,article id" a line. Put a cell that holds a comma or a quotation mark between double quotation marks.',
    }),
  ),
  'redirect-cells': problemKind<{ count: number }>(
    'error',
    ({ count }) => ({
      message: `这一行有 ${count} 格，应当是两格：旧址、文章编号。`,
      hint: '两格之间用一个英文逗号；内容已经撤下的旧址，第二格写 410 或者留空，逗号不能省。',
    }),
    ({ count }) => ({
      message: `This line has ${count} cells instead of two: the old address and the id of the article.`,
      hint: 'Part them by one comma. Where what stood there is gone, the second cell is 410 or empty; the comma stays.',
    }),
  ),
  'redirect-address': problemKind<{ address: string }>(
    'error',
    ({ address }) => ({
      message: `“${address}”不是网址。`,
      hint: '请写以 / 开头的路径，或者以 http:// 或 https:// 开头的完整网址，例如 /news/123.html。',
    }),
    ({ address }) => ({
      message: `"${address}" is no address.`,
      hint: 'Write a path that begins with /, or a whole address with http:// or https://, for example /news/123.html.',
    }),
  ),
  'redirect-target': problemKind<{ id: string; suggestion: string }>(
    'error',
    ({ id, suggestion }) => ({
      message: `没有编号为“${id}”的文章。`,
      hint: suggestion
        ? `是不是 ${suggestion}？`
        : '第二格写文章的编号，即文章网址的最后一段；内容已经撤下的，写 410。',
    }),
    ({ id, suggestion }) => ({
      message: `There is no article with the id "${id}".`,
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : "The second cell is an article's id, the last part of its address; where what stood there is gone, write 410.",
    }),
  ),
  'redirect-duplicate': problemKind<{ address: string; other: string }>(
    'error',
    ({ address, other }) => ({
      message: `旧址“${address}”在 ${other} 已经写过。`,
      hint: '一个旧址只能通向一处，请删去其中一个。',
    }),
    ({ address, other }) => ({
      message: `The old address "${address}" is given in ${other} already.`,
      hint: 'An old address can lead to one place only; remove one of the two.',
    }),
  ),
  'redirect-address-taken': problemKind<{ address: string }>(
    'error',
    ({ address }) => ({
      message: `“${address}”现在就是网站自己的一个网页。`,
      hint: '它不需要转到别处，请删去这一行；也请核对是不是写反了两格。',
    }),
    ({ address }) => ({
      message: `"${address}" is the address of a page of the site itself.`,
      hint: 'It need not lead elsewhere; remove the line. Check whether the two cells were swapped.',
    }),
  ),
};
