import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import type { FoundArticle } from '../importer.ts';
import type { InputFile } from '../input-file.ts';
import { exportEncoding } from './export-encoding.ts';
import { articleOfPost, type Post } from './article-of-post.ts';

/** The most characters of one post's text. */
const postLimit = 8_000_000;
/** Bytes read at once. V8 keeps longer strings apart and clears them away late: measured, 420 MB instead of 290. */
const pieceSize = 32 * 1024;
/** How deep an export nests its elements. */
const depthLimit = 64;

/**
 * The posts of an export of WordPress (WXR), one after the other: no more than one of them is in memory, so that an export
 * may be as large as the disk. It is read in the encoding that it declares. Pages, menus and attachments are passed over.
 *
 * @throws ImportFailure when the file is no sound XML, or declares a document type
 */
export async function* importWordpress(
  input: InputFile,
  context: ImportContext,
): AsyncGenerator<FoundArticle> {
  const posts: Post[] = [];
  const parser = openParser((post) => posts.push(post));
  const told = exportEncoding(input);
  const decoder = new TextDecoder(told.encoding);
  const stream =
    input.path === undefined
      ? Readable.from([input.read(Infinity)])
      : createReadStream(input.path, { highWaterMark: pieceSize });
  let number = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    for (const post of posts.splice(0)) {
      number += 1;
      yield articleOfPost(post, number, told, context);
    }
  }
  parser.write(decoder.decode()).close();
}

function openParser(onPost: (post: Post) => void): SaxesParser {
  const parser = new SaxesParser();
  const open: string[] = [];
  let post: { fields: Map<string, string>; categories: { domain: string; name: string }[] } | undefined;
  let text = '';
  let domain = '';
  const fail = (reason: string): never => {
    throw new ImportFailure('not-valid', { format: 'xml', reason });
  };
  parser.on('error', (error) => fail(error.message));
  // An entity that a document declares would be expanded elsewhere; here its declaration ends the reading.
  parser.on('doctype', () => fail('DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (open.length > depthLimit) throw new ImportFailure('nested-too-deep', { limit: depthLimit });
    if (name === 'item') post = { fields: new Map(), categories: [] };
    text = '';
    domain = attributes['domain'] ?? '';
  });
  const add = (piece: string): void => {
    if (post === undefined) return;
    text += piece;
    if (text.length > postLimit)
      throw new ImportFailure('too-large', { bytes: text.length, limit: postLimit });
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (post === undefined) return;
    if (name === 'item') {
      onPost(post);
      post = undefined;
    } else if (name === 'category') post.categories.push({ domain, name: text });
    // What lies deeper, as the data of plugins and comments does, is no field of the post.
    else if (open.at(-1) === 'item' && !post.fields.has(name)) post.fields.set(name, text);
    text = '';
  });
  return parser;
}
