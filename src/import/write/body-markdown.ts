import type { Emphasis, RootContent, Strong } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { marksAsRead } from './marks-as-read.ts';
import { phrasingOnly } from './phrasing-only.ts';
import { tidyMarks } from './tidy-marks.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['strong']>;

const writer = unified()
  .use(remarkGfm)
  .use(withoutLiteralAutolinks)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    handlers: { strong: attention('**'), emphasis: attention('*') },
  })
  .freeze();

/**
 * A body's blocks as Markdown that reads as they do: characters with a meaning in Markdown are escaped, and Chinese
 * text without any stays as it is. Ends with a line feed.
 */
export function bodyMarkdown(blocks: readonly RootContent[]): string {
  return write(marksAsRead(phrasingOnly(blocks).map(tidyMarks), write));
}

function write(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] });
}

/**
 * Emphasis as it is written in Chinese. CommonMark would not close `**重点。**后文`, and the writer encodes the character
 * behind it for that reason; the parser that this archive uses closes it.
 */
function attention(mark: string): Handle {
  return (node: Strong | Emphasis, _parent, state, info): string => {
    const leave = state.enter(node.type);
    const text = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    leave();
    return `${mark}${text}${mark}`;
  };
}

/** Bare addresses are text to the parser that this archive uses, so that they need no escapes. */
function withoutLiteralAutolinks(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = (data.toMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ('extensions' in extension ? (extension.extensions ?? []) : [extension]))
    .flat()
    .flat()
    .filter((extension) => !(extension.unsafe ?? []).some(({ character }) => character === '@'));
}
