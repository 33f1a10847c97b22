import type { ContentFiles } from './complete-entry.ts';
import type { FileReference } from './file-reference.ts';
import { resolveReference } from './resolve-reference.ts';

/** By file: what is said in it of other files. */
type References = ReadonlyMap<
  string,
  { readonly references: readonly Pick<FileReference, 'use' | 'source'>[] }
>;

/**
 * Reads the images that texts show to their end, those that no earlier run has read: completing the texts then says which
 * are not whole.
 *
 * @param onExamined told how many of them have been read
 */
export async function examineImages(
  texts: readonly References[],
  content: ContentFiles,
  onExamined: ((done: number, total: number) => void) | undefined,
): Promise<void> {
  await content.assets.examine(shownImages(texts, content), onExamined);
}

function* shownImages(texts: readonly References[], { files, roots }: ContentFiles): Iterable<string> {
  for (const parsed of texts) {
    for (const [file, { references }] of parsed) {
      for (const { use, source } of references) {
        const resolved = use === 'attachment' ? 'outside' : resolveReference(source, file, files, roots);
        if (resolved !== 'outside' && resolved.file !== undefined) yield resolved.file;
      }
    }
  }
}

/** The logo of the site, as a text of the settings' file would show it. */
export function logoReferences(
  logo: { readonly source: string; readonly place: { readonly file: string } } | undefined,
): References {
  if (logo === undefined) return new Map();
  return new Map([[logo.place.file, { references: [{ use: 'image', source: logo.source }] }]]);
}
