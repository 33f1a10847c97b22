import type { SearchRecord } from '../client/records.ts';
import { bestPassage } from '../text/passage.ts';
import type { Query } from '../text/query.ts';
import type { ArticleText } from './article-texts.ts';
import { createElement } from './create-element.ts';
import { markedText, markRanges } from './marked-text.ts';
import type { PageTexts } from './page-texts.ts';

/** What was asked for, as a result shows it. */
export interface Asked {
  readonly text: string;
  readonly query: Query;
}

/** A result as an entry of the list; its passage comes later, by {@link addArticleText}. */
export function resultItem(record: SearchRecord, { text, query }: Asked, texts: PageTexts): HTMLLIElement {
  const { words } = query;
  // The article's page highlights what stands behind `?q=`.
  const href = words.length === 0 ? record.address : `${record.address}?q=${encodeURIComponent(text.trim())}`;
  const facts = [record.column, record.source].filter((fact) => fact !== undefined);
  return createElement(
    'li',
    { 'data-search-result': record.address, class: 'result' },
    ...(record.kicker === undefined
      ? []
      : [createElement('p', { class: 'kicker' }, ...markedText(record.kicker, words))]),
    createElement(
      'h3',
      { class: 'card-title' },
      createElement('a', { href }, ...markedText(record.headline, words)),
    ),
    createElement('div', { class: 'result-text' }),
    createElement(
      'p',
      { class: 'card-facts' },
      createElement('time', { datetime: record.day }, texts.day(record.day)),
      ...facts.map((fact) => createElement('span', {}, ...markedText(fact, words))),
    ),
  );
}

/** Puts the subtitle and the best passage of an article into its result. */
export function addArticleText(item: HTMLLIElement, article: ArticleText, { query }: Asked): void {
  const place = item.querySelector('.result-text');
  if (place === null) return;
  const passage = bestPassage(article.body, query.words, passageLength);
  place.replaceChildren(
    ...(article.subtitle === undefined
      ? []
      : [createElement('p', { class: 'card-subtitle' }, ...markedText(article.subtitle, query.words))]),
    createElement(
      'p',
      { class: 'result-passage' },
      passage.cutBefore ? '…' : '',
      ...markRanges(passage.text, passage.ranges),
      passage.cutAfter ? '…' : '',
    ),
  );
}

/** In UTF-16 units: two to three lines. */
const passageLength = 110;
