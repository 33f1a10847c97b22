import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe looks for in a page. */
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of that, what can be right in light colours and wrong in dark ones. */
export const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds by these rules or tags: each rule with the elements that break it. */
export async function violations(
  page: Page,
  runOnly: readonly string[] = everyRule,
): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  // What is right as well would take most of the time to write down.
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], elementRef: false });
  const found = await page.evaluate<axe.AxeResults>(`axe.run(${options})`);
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
