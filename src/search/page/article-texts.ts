import { elementText } from './element-text.ts';

/** What an article's page tells beyond its record. */
export interface ArticleText {
  readonly subtitle?: string;
  readonly body: string;
}

/** Reads articles' pages, each once, a few at a time. */
export interface ArticleTexts {
  /** The text of the article at `address`; `undefined` when its page could not be read. Never rejects. */
  readonly read: (address: string) => Promise<ArticleText | undefined>;
}

/** @param lanes how many pages are read side by side */
export function createArticleTexts(lanes = 4): ArticleTexts {
  const known = new Map<string, Promise<ArticleText | undefined>>();
  const queue: (() => void)[] = [];
  let busy = 0;

  async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (busy >= lanes) await new Promise<void>((go) => queue.push(go));
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      queue.shift()?.();
    }
  }

  return {
    read(address) {
      const earlier = known.get(address);
      if (earlier !== undefined) return earlier;
      const reading = inTurn(() => readPage(address)).catch(() => {
        // A result without its passage is still a result; the next look may find the page.
        known.delete(address);
        return undefined;
      });
      known.set(address, reading);
      return reading;
    },
  };
}

async function readPage(address: string): Promise<ArticleText> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const body = page.querySelector('[data-article-body]');
  const subtitle = page.querySelector('.article-header .subtitle')?.textContent.trim();
  return { body: body === null ? '' : elementText(body).text.trim(), ...(subtitle && { subtitle }) };
}
