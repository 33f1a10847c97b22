import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { deepestNesting, isDeeperThan } from './depth.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(withoutLiteralAutolinks)
  .freeze();

/**
 * The Markdown tree of `source`: CommonMark with GFM's tables, strikethrough, task lists and footnotes, and with
 * emphasis that closes beside Chinese punctuation (`**重点。**后文`). Places count from 1 within `source`.
 *
 * Bare addresses stay text here; `linkBareAddresses` makes links of them. What is
 * nested deeper than `deepestNesting` is one paragraph of text.
 */
export function parseMarkdown(source: string): Root {
  if (deepLine.test(source)) return asWritten(source);
  try {
    const tree = parser.parse(source);
    return isDeeperThan(tree, deepestNesting) ? asWritten(source) : tree;
  } catch (error) {
    // The parser calls itself for each level, and the stack ends: only then does it throw.
    if (error instanceof RangeError) return asWritten(source);
    throw error;
  }
}

// Lines that open this many quotations or lists take the parser minutes.
const deepLine = new RegExp(String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)])){${deepestNesting}}`, 'm');

function asWritten(source: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: source }] }] };
}

/**
 * Takes GFM's links for bare addresses out. They run up to the next space, and Chinese has none:
 * `见https://a.example/。**重点**` would be one address to its end, its emphasis lost.
 */
function withoutLiteralAutolinks(this: Processor): void {
  const data = this.data();
  const constructs = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: constructs } }];
  // Of GFM's extensions of the tree, only the one for bare addresses transforms it afterwards.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => extension.transforms === undefined);
}
