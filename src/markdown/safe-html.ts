import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Image, Link, Nodes, Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { cleanCharacters } from './characters.ts';
import { mendContentModel } from './content-model.ts';
import { deepestNesting, isDeeperThan } from './depth.ts';
import { safeHtmlSchema } from './safe-html-schema.ts';

const options: Options = {
  allowDangerousHtml: true,
  handlers: {
    image: (_state: unknown, node: Image): Element => imageElement(node),
    link: (state: { all: (node: Link) => Element['children'] }, node: Link): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: node.url, ...titleOf(node) },
      children: state.all(node),
    }),
  },
};

const fromMarkdown = unified()
  .use(remarkRehype, options)
  .use(cleanTree)
  .use(rehypeSanitize, safeHtmlSchema)
  .freeze();

const fromMarkdownWithHtml = unified()
  .use(remarkRehype, options)
  .use(flushParser)
  .use(rehypeRaw)
  .use(cleanTree)
  .use(rehypeSanitize, safeHtmlSchema)
  .use(() => mendContentModel)
  .freeze();

/**
 * The HTML tree of a Markdown tree, safe to publish: raw HTML is parsed and reduced to the elements and attributes of
 * `safeHtmlSchema`. Addresses of links and images stay as the author writes them, not yet percent-encoded.
 */
export function toSafeHtml(tree: MarkdownRoot): HtmlRoot {
  // Parsing HTML costs more than all else; most reports hold none.
  return (holdsHtml(tree) ? parseHtml(tree) : undefined) ?? fromMarkdown.runSync(tree);
}

/** `undefined` when the HTML is nested too deeply; it is then left out, and the text between its tags stays. */
function parseHtml(tree: MarkdownRoot): HtmlRoot | undefined {
  try {
    const html = fromMarkdownWithHtml.runSync(tree);
    return isDeeperThan(html, deepestNesting) ? undefined : html;
  } catch (error) {
    // The steps call themselves for each level, and the stack ends: only then do they throw.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml));
}

function imageElement(node: Image): Element {
  const properties = { src: node.url, alt: node.alt ?? '', ...titleOf(node) };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

function titleOf(node: Image | Link): { title?: string } {
  return node.title == null ? {} : { title: node.title };
}

/**
 * Puts comments, which are left out later, where the parser forgets text without one: text in a table outside its cells is
 * kept until the next tag or comment, and `<!` waits for seven more characters in its piece of HTML.
 */
function flushParser(): (tree: HtmlRoot) => void {
  return (tree) => {
    visit(tree, 'raw', (node) => {
      if (node.value.includes('<!')) node.value += '<!---->';
    });
    tree.children.push({ type: 'comment', value: '' });
  };
}

/** Cleans what character references bring in: `&#12;` passes both parsers. */
function cleanTree(): (tree: HtmlRoot) => void {
  return clean;
}

function clean(node: HtmlNodes): void {
  if (node.type === 'text') node.value = cleanCharacters(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = cleanCharacters(value);
    }
  }
  if ('children' in node) node.children.forEach(clean);
}
