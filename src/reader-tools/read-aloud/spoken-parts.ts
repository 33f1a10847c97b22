import { speechPieces } from './speech-pieces.ts';

/** What is said in one go. */
export interface SpokenPart {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** The paragraph, headline or the like in which it stands. */
  readonly block: Element;
}

/** Stands in a page and is not its text. */
const notRead =
  'nav, aside, form, button, select, output, svg, template, script, style, noscript, rp, rt, [hidden], [aria-hidden="true"], [role="status"], [data-article-tools], [data-footnote-ref], [data-footnote-backref]';

const blocks =
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption, pre, summary, legend, div, section, article, main';

/** What of a page is read aloud, in the order of the page: of an article's page the article, of others what is in `main`. */
export function spokenParts(main: Element): SpokenPart[] {
  const place = main.querySelector(':scope > article') ?? main;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    const isRead = !element.matches(notRead) && element.checkVisibility();
    // Elements are walked through and not stopped at.
    return isRead ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  });
  const runs: { text: string; language: string; block: Element }[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent, nodeValue } = walker.currentNode;
    const block = parent?.closest(blocks) ?? place;
    const language = parent?.closest<HTMLElement>('[lang]')?.lang ?? '';
    const last = runs.at(-1);
    if (last?.block === block && last.language === language) last.text += nodeValue ?? '';
    else runs.push({ text: nodeValue ?? '', language, block });
  }
  return runs.flatMap(({ text, ...rest }) =>
    speechPieces(text.replace(/\s+/g, ' ')).map((piece) => ({ text: piece, ...rest })),
  );
}
