import { describeProblem, makeVisible, type ProblemCode } from '../../archive/problem-catalogue.ts';
import { adjustableProblems, type AdjustableProblem } from '../../archive/problems/adjustable-problems.ts';
import type { Problem } from '../../archive/problem.ts';
import { coverageChart, lengthBar, problemChart, yearAxis } from './charts.ts';
import type { Health } from './health.ts';
import { healthStyles } from './health-styles.ts';
import { healthTexts, type HealthTexts } from './health-texts.ts';
import { escapeHtml, writeCount, writeShare } from './html-text.ts';

/** Of one kind of problem, so many are listed: a report of 100,000 lines opens in no browser. */
const listed = 500;

/**
 * The report on an archive's health as one HTML file: nothing is fetched, no script runs, and it can be sent by mail.
 *
 * @param pathPrefix written before each path: `content/`
 */
export function writeHealthReport(health: Health, language: 'zh' | 'en', pathPrefix: string): string {
  const texts = healthTexts[language];
  const title = escapeHtml(texts.heading(health.title));
  return `<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${healthStyles}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p>${escapeHtml(texts.checkedOn(health.day))}</p>
<dl>
${writeNumbers(health, texts)}
</dl>
</header>
${writeKinds(health, texts, language)}
${health.years.length === 0 ? '' : writeYears(health, texts)}
${writeList(health, texts, language, pathPrefix)}
</main>
</body>
</html>
`;
}

function writeNumbers({ articles, errors, warnings }: Health, texts: HealthTexts): string {
  const numbers = [
    ['articles', articles, texts.articles],
    ['error', errors, texts.errors],
    ['warning', warnings, texts.warnings],
  ] as const;
  return numbers
    .map(
      ([kind, count, label]) => `<div class="${kind}"><dt>${label}</dt><dd>${writeCount(count)}</dd></div>`,
    )
    .join('\n');
}

function writeKinds({ kinds }: Health, texts: HealthTexts, language: 'zh' | 'en'): string {
  if (kinds.length === 0) return `<p class="healthy">${texts.healthy}</p>`;
  const longest = Math.max(...kinds.map(({ problems }) => problems.length));
  const rows = kinds.map(({ code, problems }) => {
    const [first] = problems as readonly [Problem, ...Problem[]];
    const count = problems.length;
    return (
      `<li><a href="#${code}">${escapeHtml(nameOf(code, language))}</a> <b>${writeCount(count)}</b>` +
      `${lengthBar(count, longest, first.severity)}</li>`
    );
  });
  return `<section><h2>${texts.kinds}</h2>\n<ul class="kinds">\n${rows.join('\n')}\n</ul></section>`;
}

function writeYears(health: Health, texts: HealthTexts): string {
  const fields = health.coverage.map(
    (one) =>
      `<figure><figcaption>${texts.fields[one.field]} <b>${writeShare(one.share)}</b></figcaption>` +
      `${coverageChart(one, health, texts)}</figure>`,
  );
  const years = health.years.map(({ year }) => year);
  const most = Math.max(...health.years.map(({ errors, warnings }) => errors + warnings));
  return `<section><h2>${texts.years}</h2>
<p class="note">${texts.yearsNote(writeCount(most))}</p>
${problemChart(health, texts)}</section>
<section><h2>${texts.coverage}</h2>
<p class="note">${texts.coverageNote}</p>
<div class="fields">${fields.join('\n')}</div>
${yearAxis(years)}</section>`;
}

function writeList({ kinds }: Health, texts: HealthTexts, language: 'zh' | 'en', pathPrefix: string): string {
  if (kinds.length === 0) return '';
  const groups = kinds.map(({ code, problems }) => {
    const [first] = problems as readonly [Problem, ...Problem[]];
    const shown = problems
      .slice(0, listed)
      .map((problem) => ({ ...problem, ...describeProblem(problem, language) }));
    // Most often all say the same; a hint that names what was probably meant stands with its problem.
    const common = shown.every(({ hint }) => hint === shown[0]?.hint) ? shown[0]?.hint : undefined;
    const items = shown.map(({ file, line, message, hint }) => {
      const place = `${makeVisible(pathPrefix + file)}:${line}`;
      const own = common === undefined ? ` <small>${escapeHtml(hint)}</small>` : '';
      return `<li><code>${escapeHtml(place)}</code> ${escapeHtml(message)}${own}</li>`;
    });
    const others = problems.length - items.length;
    const more = others > 0 ? `<p class="note">${escapeHtml(texts.more(writeCount(others)))}</p>` : '';
    return (
      `<details${problems.length <= 20 ? ' open' : ''}>` +
      `<summary class="${first.severity}">${escapeHtml(nameOf(code, language))} <b>${writeCount(problems.length)}</b> <code>${code}</code></summary>\n` +
      (common === undefined ? '' : `<p class="note">${escapeHtml(common)}</p>\n`) +
      // A link to what stands within closed details opens them.
      `<ol id="${code}">\n${items.join('\n')}\n</ol>${more}</details>`
    );
  });
  return `<section><h2>${texts.list}</h2>\n${groups.join('\n')}</section>`;
}

/** What a kind of problem is called; errors that cannot be adjusted have no other name than their code. */
function nameOf(code: ProblemCode, language: 'zh' | 'en'): string {
  const { name, about } =
    (adjustableProblems as Readonly<Partial<Record<ProblemCode, AdjustableProblem>>>)[code] ?? {};
  return (language === 'zh' ? name : about?.en) ?? code;
}
