import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isArticleId } from '../../loader/article-id.ts';
import { removeHiddenCharacters } from '../../loader/decode-text.ts';
import { normalizeLines } from '../../loader/normalize-lines.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { ArticleDraft, DraftFields, Dropped, FieldName, ImportContext } from '../article-draft.ts';
import { dayInAddress } from '../../loader/foreign/day-in-address.ts';
import type { PageFiles } from '../html/page-files.ts';
import { placeLinks } from '../html/place-links.ts';
import { plainSpaces, type Block } from '../recognise/block.ts';
import { readerText } from '../recognise/reader-text.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { foreignFields } from './foreign-fields.ts';
import { splitForeign } from './split-foreign.ts';
import { withoutTemplateTags } from './template-tags.ts';

/**
 * The article in a Markdown file of another system (Hugo, Hexo, Jekyll), or in one without front matter, whose first lines
 * then tell of it as those of a pasted text do. The body stays as it is written, unless it shows pictures: then it is
 * written anew, for them to be found beside the article.
 *
 * @param name the file's path, in which Jekyll puts the day
 * @throws ImportFailure when the front matter cannot be read
 */
export function importMarkdown(
  text: string,
  name: string,
  files: PageFiles,
  context: ImportContext,
): ArticleDraft {
  const visible = removeHiddenCharacters(normalizeLines(text).toWellFormed());
  const { fields: foreign, body: source } = splitForeign(visible.text);
  const body = withoutTemplateTags(source);
  const said = foreign === undefined ? undefined : foreignFields(foreign, context, isOfJekyll(name, foreign));
  const named = fieldsOfName(name);
  const blocks = blocksOf(body);
  // Front matter says all that is to be said; without it the first and last lines do.
  const recognised =
    said === undefined
      ? recogniseArticle(blocks, {}, context)
      : {
          fields: {},
          doubts: [],
          taken: [],
          dropped: [],
          ...withoutRepeatedTitle(blocks, said.fields.title),
        };
  const fields: DraftFields = { ...named.fields, ...recognised.fields, ...said?.fields };
  const nodes = recognised.body;
  const isPlain = !nodes.some(showsFiles);
  const placed = isPlain ? { files: [], dropped: [] } : placeLinks(nodes, files, fields.original);
  const doubts = [
    ...recognised.doubts,
    ...(said?.doubts ?? []),
    ...(fields.title === named.fields.title ? ['title' as const] : []),
  ];
  return {
    fields,
    body: isPlain ? sourceOf(nodes, blocks, body) : nodes,
    doubts: [...new Set<FieldName>(doubts)],
    taken: recognised.taken,
    dropped: [
      ...visible.removed.map((lost): Dropped => ({ reason: 'control-characters', text: lost })),
      ...recognised.dropped,
      ...(said?.dropped ?? []),
      ...placed.dropped,
    ],
    files: placed.files,
  };
}

/** Its posts have the day in their names, and say that they are laid out as such. */
function isOfJekyll(path: string, { layout }: Readonly<Record<string, unknown>>): boolean {
  return /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]*$/.test(path) || layout === 'post';
}

/** What the file's name says: `2019-11-25-yundonghui.md`, `2019/11/25/index.md`. */
function fieldsOfName(path: string): { readonly fields: Partial<DraftFields> } {
  const name = path.replace(/\.[^.]*$/, '').replace(/\/(?:index|_index)$/i, '');
  const date = dayInAddress(`/${name}/`);
  const stem = name.slice(name.lastIndexOf('/') + 1).replace(/^\d{4}-\d{1,2}-\d{1,2}-?/, '');
  return {
    fields: {
      ...(date && { date }),
      ...(isArticleId(stem) && !/^\d+$/.test(stem) && { id: stem }),
      ...(stem !== '' && stem !== '-' && { title: stem }),
    },
  };
}

function blocksOf(body: string): readonly Block[] {
  return parseMarkdown(body).children.map((node) => ({
    text: plainSpaces(readerText(node)),
    node: asPicture(node),
    apart: true,
    indented: false,
  }));
}

/** A picture in HTML, alone, as Markdown's. */
function asPicture(node: RootContent): RootContent {
  if (node.type !== 'html' || !/^\s*<img\b[^>]*>\s*$/i.test(node.value)) return node;
  const [, url = ''] = /\bsrc\s*=\s*["']([^"']*)["']/i.exec(node.value) ?? [];
  const [, alt = ''] = /\balt\s*=\s*["']([^"']*)["']/i.exec(node.value) ?? [];
  return { type: 'paragraph', children: [{ type: 'image', url, alt }] };
}

/** Many write the headline over the body once more. */
function withoutRepeatedTitle(
  blocks: readonly Block[],
  title: string | undefined,
): { readonly body: readonly RootContent[] } {
  const [first] = blocks;
  const isTitle = first?.node.type === 'heading' && first.node.depth === 1 && toString(first.node) === title;
  return { body: (isTitle ? blocks.slice(1) : blocks).map(({ node }) => node) };
}

function showsFiles(node: RootContent): boolean {
  let found = false;
  const root: Root = { type: 'root', children: [node] };
  visit(root, (each) => {
    const isLink = each.type === 'link' && !/^(?:https?:|mailto:|#)/i.test(each.url);
    if (each.type === 'image' || isLink) found = true;
  });
  return found;
}

/** The nodes as they were written, where recognising changed none of them. */
function sourceOf(
  nodes: readonly RootContent[],
  blocks: readonly Block[],
  body: string,
): readonly RootContent[] | string {
  const [first, last] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset];
  const isUnchanged = nodes.every((node) => blocks.some((block) => block.node === node));
  return first === undefined || last === undefined || !isUnchanged ? nodes : body.slice(first, last);
}
