import { speechPieces } from './speech-pieces.ts';

/** What is said in one go. */
export interface SpokenPart {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** Where it stands in the page. */
  readonly range: Range;
}

/** Stands in a page and is not its text. */
const notRead =
  'nav, aside, form, button, select, output, svg, template, script, style, noscript, rp, rt, [hidden], [aria-hidden="true"], [role="status"], [data-article-tools], .footnote, .footnote-back';

const blocks =
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption, pre, summary, legend, div, section, article, main';

/** Text of one block in one language. */
interface Run {
  readonly block: Element;
  readonly language: string;
  readonly nodes: Text[];
}

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
  const runs: Run[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement?.closest(blocks) ?? place;
    const language = node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
    const last = runs.at(-1);
    if (last?.block === block && last.language === language) last.nodes.push(node);
    else runs.push({ block, language, nodes: [node] });
  }
  return runs.flatMap(partsOf);
}

function partsOf({ nodes, language }: Run): SpokenPart[] {
  const whole = nodes.map(({ data }) => data).join('');
  let end = 0;
  return speechPieces(whole).map((text) => {
    const start = whole.indexOf(text, end);
    end = start + text.length;
    const range = document.createRange();
    range.setStart(...placeIn(nodes, start));
    range.setEnd(...placeIn(nodes, end));
    return { text, language, range };
  });
}

/** The node that holds a place of the text of all nodes, and the place within it. */
function placeIn(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError(`No text at ${offset}`);
}
