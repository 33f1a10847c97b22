import type { Root } from 'hast';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

/** What schema.org's data in a page says of its article. */
export interface LinkedData {
  readonly headline?: string;
  readonly subtitle?: string;
  readonly datePublished?: string;
  readonly authors: readonly string[];
  readonly section?: string;
  /** As written, or joined by commas. */
  readonly keywords?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** How deep lists and graphs are searched. */
const deepest = 4;

/** The first article among the JSON-LD of a page; scripts that are not JSON are passed over. */
export function linkedData(page: Root): LinkedData {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(property(element, 'type'))) continue;
    const [script] = element.children;
    const article = script?.type === 'text' ? findArticle(parseJson(script.value), deepest) : undefined;
    if (article !== undefined) return readArticle(article);
  }
  return { authors: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findArticle(each, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const data = value as Json;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type)))
    return data;
  return findArticle(data['@graph'] ?? data['mainEntity'], depth - 1);
}

function readArticle(data: Json): LinkedData {
  const text = (name: string): string | undefined => {
    const value = [data[name]].flat()[0];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const authors = [data['author']]
    .flat()
    .map((author) => (typeof author === 'object' && author !== null ? (author as Json)['name'] : author))
    .filter((name) => typeof name === 'string' && name.trim() !== '') as string[];
  const keywords = [data['keywords']].flat().filter((word) => typeof word === 'string');
  const [headline, subtitle, datePublished, section] = [
    text('headline'),
    text('alternativeHeadline'),
    text('datePublished'),
    text('articleSection'),
  ];
  return {
    authors,
    ...(headline !== undefined && { headline }),
    ...(subtitle !== undefined && { subtitle }),
    ...(datePublished !== undefined && { datePublished }),
    ...(section !== undefined && { section }),
    ...(keywords.length > 0 && { keywords: keywords.join(',') }),
  };
}
