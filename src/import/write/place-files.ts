import type { Nodes, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isTooLarge, measureImage } from '../../loader/measure-image.ts';
import type { DraftFile, Dropped } from '../article-draft.ts';
import type { AttachmentEntry } from './article-text.ts';

/** The largest picture or attachment that is taken along, in bytes. */
export const largestFile = 64 * 1024 * 1024;

/** What an article shows and offers, placed in a folder of its own beside it. */
export interface PlacedFiles {
  readonly body: readonly RootContent[];
  readonly attachments: readonly AttachmentEntry[];
  /** Paths relative to the article's folder, and what to write there. */
  readonly writes: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly dropped: readonly Dropped[];
}

/**
 * Gives the pictures and files of a body their places. A picture that is missing, or is none that can be published,
 * leaves its alternative text.
 *
 * @param folder where the files go, seen from the article's folder: `2019-11-25-yuhang`
 * @param damaged the sources of pictures that cannot be read to their end
 */
export function placeFiles(
  body: readonly RootContent[],
  files: readonly DraftFile[],
  folder: string,
  damaged: ReadonlySet<string> = new Set(),
): PlacedFiles {
  const dropped: Dropped[] = [];
  const writes: { path: string; bytes: Uint8Array }[] = [];
  const attachments: AttachmentEntry[] = [];
  const places = new Map<string, string>();
  const taken = new Set<string>();
  for (const { source, name, use, title, read } of files) {
    if (places.has(source)) continue;
    const bytes = attempt(read);
    const reason = bytes === undefined ? 'missing' : damaged.has(source) ? 'unusable' : unfit(bytes, use);
    if (bytes === undefined || reason !== undefined) {
      dropped.push({ reason: reason ?? 'missing', text: source });
      continue;
    }
    const path = `${folder}/${freeName(name, use === 'image' ? measureImage(bytes)?.type : undefined, taken)}`;
    places.set(source, path);
    writes.push({ path, bytes });
    if (use === 'attachment') attachments.push({ file: path, title: title ?? name });
  }
  const tree: Root = { type: 'root', children: structuredClone([...body]) };
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const file = 'url' in node ? files.find(({ source }) => source === node.url) : undefined;
    if (node.type === 'image' && file !== undefined)
      return placeImage(node, places.get(file.source), parent, index);
    if (node.type === 'link' && file?.use === 'attachment') {
      parent.children.splice(index, 1, ...(node.children as never[]));
      return [SKIP, index + node.children.length];
    }
    return undefined;
  });
  return { body: tree.children, attachments, writes, dropped };
}

function placeImage(
  image: Extract<Nodes, { type: 'image' }>,
  path: string | undefined,
  parent: { children: Nodes[] },
  index: number,
): undefined | [typeof SKIP, number] {
  if (path !== undefined) {
    image.url = path;
    return undefined;
  }
  const text = [image.alt, image.title].filter(Boolean).join(' ');
  if (text !== '') {
    parent.children.splice(index, 1, { type: 'text', value: text });
    return [SKIP, index + 1];
  }
  parent.children.splice(index, 1);
  closeLine(parent.children[index - 1], parent.children[index]);
  return [SKIP, index];
}

/** Takes away the spaces that stand at the end or the beginning of a line where something between two nodes is gone. */
function closeLine(before: Nodes | undefined, after: Nodes | undefined): void {
  const isText = (node: Nodes | undefined): node is Text => node?.type === 'text';
  const endsLine =
    after === undefined || after.type === 'break' || (isText(after) && /^\s*\n/.test(after.value));
  const beginsLine =
    before === undefined || before.type === 'break' || (isText(before) && /\n\s*$/.test(before.value));
  if (isText(before) && endsLine) before.value = before.value.trimEnd();
  else if (isText(after) && beginsLine) after.value = after.value.trimStart();
}

function attempt(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What a browser would run in the site's name. */
const active = /^\s*(?:<!doctype html|<html|<script|<\?xml|<svg)/i;

function unfit(bytes: Uint8Array, use: DraftFile['use']): Dropped['reason'] | undefined {
  if (bytes.length > largestFile) return 'unusable';
  if (use === 'image') {
    const image = measureImage(bytes);
    return image === undefined || isTooLarge(image) ? 'unusable' : undefined;
  }
  return active.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1')) ? 'unusable' : undefined;
}

/** A name that every file system takes, and that no other file of the article has. */
function freeName(name: string, imageType: string | undefined, taken: Set<string>): string {
  const plain = name
    .normalize('NFC')
    .replace(/[?#].*$/s, '')
    .replace(/^.*[/\\]/s, '');
  const [, stem = '', extension = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/s.exec(plain) ?? [];
  const safeStem =
    stem
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'file';
  const end = imageType ?? extension.toLowerCase();
  for (let number = 1; ; number++) {
    const free = `${safeStem}${number === 1 ? '' : `-${number}`}${end === '' ? '' : `.${end}`}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
