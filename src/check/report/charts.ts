import type { Health } from './health.ts';
import type { HealthTexts } from './health-texts.ts';
import { escapeHtml, writeCount, writeShare } from './html-text.ts';

/** Coordinates of all charts: the page scales them to its width, and texts stand outside, so that they do not scale. */
const width = 600;

/** A bar as long as its part of the longest, for a row of the table of kinds. Both numbers at least 0. */
export function lengthBar(count: number, longest: number, kind: string): string {
  const length = Math.max(2, (count / Math.max(1, longest)) * 100);
  return (
    '<svg class="length" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">' +
    `<rect class="${kind}" width="${round(length)}" height="8" rx="1"/></svg>`
  );
}

/** The problems of each year: errors below, warnings on top of them. */
export function problemChart({ years }: Health, texts: HealthTexts): string {
  const height = 160;
  const most = Math.max(1, ...years.map(({ errors, warnings }) => errors + warnings));
  const bars = years.map(({ year, articles, errors, warnings }, index) => {
    const { x, thickness } = barAt(index, years.length);
    const [low, high] = [(errors / most) * height, (warnings / most) * height];
    const title = texts.ofYear(year, writeCount(articles), writeCount(errors), writeCount(warnings));
    return (
      `<g><title>${escapeHtml(title)}</title>` +
      `<rect class="track" x="${x}" y="0" width="${thickness}" height="${height}"/>` +
      `<rect class="warning" x="${x}" y="${round(height - low - high)}" width="${thickness}" height="${round(high)}"/>` +
      `<rect class="error" x="${x}" y="${round(height - low)}" width="${thickness}" height="${round(low)}"/></g>`
    );
  });
  return chart('years', height, texts.years, bars) + yearAxis(years.map(({ year }) => year));
}

/** The share of articles that have a field, year by year. */
export function coverageChart(
  { byYear, field }: Health['coverage'][number],
  { years }: Health,
  texts: HealthTexts,
): string {
  const height = 40;
  const bars = byYear.map((share, index) => {
    const { x, thickness } = barAt(index, byYear.length);
    const year = years[index]?.year ?? '';
    const title = `${year}  ${share === undefined ? texts.noArticles : writeShare(share)}`;
    const tall = round((share ?? 0) * height);
    return (
      `<g><title>${escapeHtml(title)}</title>` +
      `<rect class="track" x="${x}" y="0" width="${thickness}" height="${height}"/>` +
      `<rect class="share" x="${x}" y="${round(height - tall)}" width="${thickness}" height="${tall}"/></g>`
    );
  });
  return chart('coverage', height, texts.fields[field], bars);
}

function chart(name: string, height: number, label: string, parts: readonly string[]): string {
  return (
    `<svg class="chart ${name}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">` +
    `${parts.join('')}</svg>`
  );
}

function barAt(index: number, count: number): { readonly x: number; readonly thickness: number } {
  const step = width / Math.max(1, count);
  return { x: round(index * step), thickness: round(step * 0.82) };
}

/** The first year, the last, and one in the middle: more have no room on a telephone. */
export function yearAxis(years: readonly string[]): string {
  const shown = [...new Set([years[0], years[Math.floor((years.length - 1) / 2)], years.at(-1)])];
  return `<p class="axis" aria-hidden="true">${shown.map((year) => `<span>${year ?? ''}</span>`).join('')}</p>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
