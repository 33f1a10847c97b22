import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { recordKinds } from '../archive/authority-record.ts';
import { mentionsOf } from '../archive/mentions.ts';
import type { Site } from '../archive/site.ts';
import type { AddressOfFile } from '../loader/body-context.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { View } from '../views/view.ts';
import { pageIngredients } from './page-ingredients.ts';

/** By what a page is known from one build to the next. */
export interface PageKey {
  /** Hash of all that the page shows and of the templates that show it: with the same key, a page has the same HTML. */
  readonly shown: string;
  /** Hash of what the page is made of, which tells quickly that the other is the same; empty where it is not known. */
  readonly made: string;
  /** The beginning of the digest of the page's own file, which tells why the page changed; empty where it has none. */
  readonly text: string;
}

/** The hash of the settings: every page shows some of them. */
export function settingsKey(site: Site): string {
  return shortHash(site);
}

/**
 * Gives each page its key. What a page shows is its view and its source's Markdown with the places to which images,
 * links and names in it lead.
 *
 * @param templateKey the templates' own key
 * @returns takes the page's key of an earlier build with it: where the page is made of the same, its view is not made
 */
export function pageKeys(
  archive: Archive,
  templateKey: string,
  addressOfFile: AddressOfFile,
): (page: PlannedPage, earlier: PageKey | undefined, view: () => View) => PageKey {
  const { url, language } = archive.site;
  const ingredientsOf = pageIngredients(archive);
  // Without records, names lead where the file alone says.
  const hasRecords = recordKinds.some((kind) => archive.authorities[kind].size > 0);
  return (page, earlier, view) => {
    const { source, subject } = page;
    const body = source && [
      source.digest,
      source.bodyStart,
      'language' in source ? source.language : undefined,
      source.images.map(({ source: written, address, width, height }) => [
        ...[written, address, width, height],
        ...(archive.pictures.variants.get(address) ?? []).map((variant) => variant.address),
      ]),
      source.linkedFiles.map((file) => addressOfFile(file) ?? null),
      hasRecords && 'people' in source ? mentionsOf(archive, source) : undefined,
    ];
    // Not as JSON, which would take as long as the hash.
    const made = subject
      ? hashOfText(`${templateKey}\0${ingredientsOf(subject)}\0${JSON.stringify(body)}`)
      : '';
    if (made !== '' && made === earlier?.made) return earlier;
    const text = source?.digest.slice(0, 12) ?? '';
    return { shown: shortHash([templateKey, url, language, view(), body]), made, text };
  };
}

/** The key of a page at a former address, which leads to an article. */
export function redirectKey(text: string): PageKey {
  return { shown: shortHash(text), made: redirectMark, text: '' };
}

/** Whether the key is that of a page at a former address, which shows nothing. */
export function isRedirectKey({ made }: PageKey): boolean {
  return made === redirectMark;
}

const redirectMark = 'redirect';

/** 120 bits: two of a million pages have the same by chance once in 10^24 archives. */
function hashOfText(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 20);
}

function shortHash(value: unknown): string {
  return hashOfText(JSON.stringify(value));
}
