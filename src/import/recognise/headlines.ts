import type { FieldName } from '../article-draft.ts';

export interface Headlines {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly doubts: readonly FieldName[];
}

const dash = /^[—–－-]{1,4}\s*/u;

/**
 * Which of the lines over an article is its headline, which the line above (引题) and which the one below (副题). A dash
 * marks the line below; of three lines the middle one is the headline. Two lines without a mark are headline and
 * line below, which may be wrong and is a doubt unless the page itself groups them so.
 *
 * @param lines one to three, not empty
 * @param grouped whether a separator follows the lines, as where a page prints headline and line below as one
 */
export function readHeadlines(lines: readonly string[], grouped: boolean): Headlines {
  const [first = '', second, third] = lines;
  if (second === undefined) return { title: first, doubts: [] };
  if (third === undefined) {
    if (dash.test(second)) return { title: first, subtitle: second.replace(dash, ''), doubts: [] };
    return { title: first, subtitle: second, doubts: grouped ? [] : ['title', 'subtitle'] };
  }
  const subtitle = third.replace(dash, '');
  const doubts: FieldName[] = dash.test(third) ? [] : ['title', 'kicker', 'subtitle'];
  return { kicker: first, title: second, subtitle, doubts };
}
