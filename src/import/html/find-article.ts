import type { Element, Root } from 'hast';
import { linesOf } from './page-lines.ts';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

/** Ids and classes under which the systems of Chinese institutions and others keep an article's text. */
const names = new Set(
  (
    'zoom ucap-content js_content artibody articlecontent article-content article_content articlebody article-body vsb_content ' +
    'vsb_content_2 vsb_content_4 vsb_content_6 vsb_content_100 bodylabel fontzoom contenttext newscontent news_content ' +
    'trs_editor trs_editor_view trs_ueditor pages_content wp_articlecontent v_news_content con_text article_con news-content ' +
    'entry-content post-content post-body rich_media_content article_text detail-content detail_content content_text'
  ).split(' '),
);

/** The shortest text that an element under one of these names is believed to be the article of. */
const shortest = 10;

/**
 * The element that holds the text of a page's article: what the page itself calls the article's body, else an element
 * with a name that article systems use, else the page's only `<article>`. `undefined` when the page tells nothing.
 */
export function findArticle(page: Root): Element | undefined {
  const elements = [...elementsIn(page)];
  const byProperty = elements.filter((element) => /\barticleBody\b/.test(property(element, 'itemProp')));
  const byName = elements.filter((element) =>
    `${property(element, 'id')} ${property(element, 'className')}`
      .toLowerCase()
      .split(/\s+/)
      .some((name) => names.has(name)),
  );
  const byElement = elements.filter(({ tagName }) => tagName === 'article');
  const candidates = [byProperty, byName, byElement.length === 1 ? byElement : []];
  return candidates.map(longest).find((found) => found !== undefined);
}

/** The element with the most text, the outer one where they lie within each other. */
function longest(elements: readonly Element[]): Element | undefined {
  let best: { element: Element; length: number } | undefined;
  for (const element of elements) {
    const length = linesOf(element).join('').length;
    if (length >= shortest && length > (best?.length ?? 0)) best = { element, length };
  }
  return best?.element;
}
