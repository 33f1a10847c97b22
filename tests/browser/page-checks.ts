import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** CSS pixels by which a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}

/** Turns easy reading (长者模式) on, and waits for its style sheet. */
export async function readEasily(page: Page): Promise<void> {
  await page.getByRole('button', { name: '长者模式' }).click();
  const pixels = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await expect.poll(pixels).toBeGreaterThanOrEqual(22);
}

/** Makes the type as large as it gets. */
export async function enlargeType(page: Page): Promise<void> {
  const larger = page.getByRole('button', { name: '放大字号' });
  while ((await larger.getAttribute('aria-disabled')) === 'false') await larger.click();
}

/** Controls, and links that stand for themselves, that are lower than `size` CSS pixels or narrower than half of it. */
export function smallTargets(page: Page, size: number): Promise<string[]> {
  return page.evaluate((least) => {
    const alone =
      'nav a, li > a, :is(h2, h3, dd, caption) > a, :is(h2, h3) a, td a, button, input, select, summary';
    const targets = [...document.querySelectorAll<HTMLElement>(alone)].filter(
      (element) => element.checkVisibility() && element.closest('.prose') === null,
    );
    return targets
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return height < least || width < least / 2;
      })
      .map((element) => `${element.outerHTML.slice(0, 80)}: ${element.getBoundingClientRect().height}`);
  }, size);
}

/** What changes smoothly, where the reader asked for reduced motion. */
export async function movingParts(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.evaluate(() => {
    const still = /^(0s|none|auto)(, (0s|none|auto))*$/;
    // A region that is being searched anew fades where motion is welcome.
    document.querySelector('[data-search-results]')?.setAttribute('aria-busy', 'true');
    return [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo);
        return [transitionDuration, animationName, scrollBehavior].every((value) => still.test(value))
          ? []
          : [`${element.tagName} ${transitionDuration} ${animationName} ${scrollBehavior}`];
      }),
    );
  });
}

/** What shows no sign of the focus when it has it by keyboard, and what would be reached out of the page's order. */
export async function faultsOfFocus(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const selector = 'a[href], button, input, select, summary, [tabindex="0"]';
    const accent = document.createElement('i');
    accent.style.color = 'var(--accent)';
    document.body.append(accent);
    const { color } = getComputedStyle(accent);
    accent.remove();
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        element.focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const isSeen = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor === color;
        return document.activeElement !== element || !isSeen || element.tabIndex > 0;
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });
}

/** What cannot be told apart where the system sets the colours: the steps of a heat map, bars, the page that is open. */
export async function likeColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const backgroundOf = (selector: string, pseudo?: string) =>
      [...document.querySelectorAll(selector)].map(
        (element) => getComputedStyle(element, pseudo).backgroundColor,
      );
    const paper = getComputedStyle(document.body).backgroundColor;
    const faults: string[] = [];
    const steps = [1, 2, 3, 4].flatMap((step) => backgroundOf(`td.step-${step}`).slice(0, 1));
    if (new Set([...steps, paper]).size <= steps.length) faults.push('heat map');
    for (const chart of document.querySelectorAll('.month-chart svg'))
      if (getComputedStyle(chart).fill === paper) faults.push('month chart');
    const colours = (current: boolean) =>
      [
        ...document.querySelectorAll(
          `.site-navigation a${current ? '[aria-current]' : ':not([aria-current])'}`,
        ),
      ].map((link) => getComputedStyle(link).borderBlockEndColor);
    if (colours(true).some((colour) => colours(false).includes(colour))) faults.push('current page');
    for (const button of document.querySelectorAll('button'))
      if (getComputedStyle(button).borderStyle === 'none') faults.push(button.outerHTML.slice(0, 60));
    return faults;
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}
