import { posix } from 'node:path';
import type { Article, Attachment, Cover, ImageAsset } from '../archive/article.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { AssetFiles } from './asset-files.ts';
import { fileProblem } from './file-errors.ts';
import { imageProblem } from './image-faults.ts';
import type { FileReference } from './file-reference.ts';
import type { Parsed } from './parse-article.ts';
import { nearestFile } from './nearest-file.ts';
import { resolveReference } from './resolve-reference.ts';

/** The files of the content folder, by their NFC form, and what is known of them. */
export interface ContentFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly assets: AssetFiles;
  /** Folders in which what begins with `/` is looked for. */
  readonly roots: readonly string[];
}

/** What both articles and standing pages can have; pages never have covers and attachments. */
type Entry = { readonly file: string; readonly images: readonly ImageAsset[] } & Partial<
  Pick<Article, 'cover' | 'attachments'>
>;

/**
 * An entry with the files that it shows and offers. Without an entry when a file is missing or cannot be published;
 * the problems say why.
 */
export function completeEntry<Kind extends Entry>(
  file: string,
  parsed: Parsed<Kind>,
  content: ContentFiles,
): { readonly entry: Kind | undefined; readonly problems: readonly Problem[] } {
  const { entry, references } = parsed;
  if (references.length === 0) return { entry, problems: parsed.problems };
  const problems: Problem[] = [];
  const images = new Map<string, ImageAsset>();
  const attachments: Attachment[] = [];
  let cover: Cover | undefined;
  for (const reference of references) {
    if (reference.use === 'attachment') {
      const attachment = attachmentOf(file, reference, content, problems);
      if (attachment !== undefined) attachments.push(attachment);
      continue;
    }
    const image = imageOf(file, reference, content, problems);
    if (image === undefined) continue;
    if (reference.use === 'image') images.set(image.source, image);
    else cover = coverOf(image, reference);
  }
  const all = [...parsed.problems, ...problems];
  if (entry === undefined || problems.length > 0) return { entry: undefined, problems: all };
  const complete: Kind = {
    ...entry,
    images: [...images.values()],
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(cover === undefined ? {} : { cover }),
  };
  return { entry: complete, problems: all };
}

function coverOf(image: ImageAsset, { alt = '', caption }: FileReference): Cover {
  return caption === undefined ? { image, alt } : { image, alt, caption };
}

/** The image to which a reference of the file leads, if it can be published. */
export function imageOf(
  file: string,
  reference: FileReference,
  content: ContentFiles,
  problems: Problem[],
): ImageAsset | undefined {
  const { source } = reference;
  const place = { file, line: reference.line, column: reference.column };
  const path = locate(file, reference, content, problems);
  if (path === undefined) return undefined;
  const record = attempt(path, content.assets.readImage, problems);
  if (record === undefined) return undefined;
  const image = record.image ?? null;
  const problem = imageProblem(source, path, image, place);
  if (image === null || problem !== undefined) {
    problems.push(...(problem === undefined ? [] : [problem]));
    return undefined;
  }
  const { type, width, height, isAnimated } = image;
  const address: ImageAsset['address'] = `/images/${record.digest.slice(0, 16)}.${type}`;
  return { source, file: path, address, width, height, ...(isAnimated && { isAnimated }) };
}

/** What a browser would run in this site's name when a reader opens it. */
const activeExtensions = /\.(?:html?|xhtml|xht|shtml|svgz?|xml|xsl|xslt|m?js|swf|mht|mhtml|php|hta)$/i;

function attachmentOf(
  file: string,
  reference: FileReference,
  content: ContentFiles,
  problems: Problem[],
): Attachment | undefined {
  const { source } = reference;
  const place = { file, line: reference.line, column: reference.column };
  const path = locate(file, reference, content, problems);
  if (path === undefined) return undefined;
  const name = posix.basename(path);
  if (activeExtensions.test(name)) {
    problems.push(newProblem('attachment-type', place, { source, extension: posix.extname(name) }));
    return undefined;
  }
  const record = attempt(path, content.assets.readAttachment, problems);
  if (record === undefined) return undefined;
  const address: Attachment['address'] = `/files/${record.digest.slice(0, 16)}/${name}`;
  return { title: reference.title ?? name, file: path, address, bytes: record.bytes };
}

function locate(
  file: string,
  { use, source, line, column }: FileReference,
  { files, roots }: ContentFiles,
  problems: Problem[],
): string | undefined {
  const place = { file, line, column };
  const resolved = resolveReference(source, file, files, roots);
  if (resolved === 'outside') {
    problems.push(newProblem('reference-outside', place, { source }));
    return undefined;
  }
  if (resolved.file !== undefined) return resolved.file;
  const paths = [...files.keys()].filter((path) => !path.endsWith('.md'));
  const code = use === 'attachment' ? 'attachment-missing' : 'image-missing';
  problems.push(newProblem(code, place, { source, suggestion: nearestFile(file, resolved.path, paths) }));
  return undefined;
}

function attempt<Result>(
  file: string,
  read: (file: string) => Result,
  problems: Problem[],
): Result | undefined {
  try {
    return read(file);
  } catch (error) {
    problems.push(fileProblem(file, error));
    return undefined;
  }
}
