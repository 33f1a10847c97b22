import { findLinks } from '../../markdown/find-links.ts';
import { placeInBody, type FileText } from './file-text.ts';

/** A link of a body that leads into the site. */
export interface InternalLink {
  /** As written. */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** The links of a body that lead into the site: addresses, fragments, paths, and whole addresses under the site's own. */
export function findInternalLinks(text: FileText, siteUrl: string): readonly InternalLink[] {
  return findLinks(text.body)
    .filter(({ target }) => isInternal(target, siteUrl))
    .map((link) => {
      const { line, column } = placeInBody(text, link.line, link.column);
      return { target: link.target, line, column };
    });
}

function isInternal(target: string, siteUrl: string): boolean {
  if (target.startsWith(siteUrl)) return true;
  return target !== '' && !target.startsWith('//') && !/^[a-z][a-z\d+.-]*:/i.test(target);
}
