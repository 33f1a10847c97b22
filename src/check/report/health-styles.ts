/** The styles of the report on an archive's health. Colours are those of the site. */
export const healthStyles = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #171614);
  --raised: light-dark(#f3f0e9, #211f1c);
  --ink: light-dark(#1f1d1a, #e8e4dc);
  --quiet: light-dark(#625c53, #aaa296);
  --rule: light-dark(#ddd7cb, #3a3630);
  --error: light-dark(#9b241b, #f29a8c);
  --warning: light-dark(#e0a83a, #b98a2a);
  --share: light-dark(#3f6b5c, #7fb5a1);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.7 -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3rem); }
h1, h2 { line-height: 1.3; text-wrap: balance; }
h1 { margin: 0; font: 600 clamp(1.5rem, 5vw, 2.25rem)/1.3 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif; }
h2 { margin: 3rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 1.25rem; }
header > p, .note, small { color: var(--quiet); }
header > p { margin: 0.25rem 0 1.5rem; }
.note, small { font-size: 0.875rem; }
.note { margin: 0 0 1rem; }
dl { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 0; }
dl div { display: flex; flex: 1 1 8rem; flex-direction: column-reverse; padding: 0.75rem 1rem; background: var(--raised); border-inline-start: 4px solid var(--rule); }
dl .error { border-color: var(--error); }
dl .warning { border-color: var(--warning); }
dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
dt { color: var(--quiet); font-size: 0.875rem; }
b { font-weight: 600; font-variant-numeric: tabular-nums; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:hover, a:focus-visible { text-decoration-color: currentColor; }
code { font: 0.8125rem/1.5 ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace; overflow-wrap: anywhere; color: var(--quiet); }
svg { display: block; width: 100%; }
.error, .warning { fill: var(--warning); }
rect.error { fill: var(--error); }
.track { fill: var(--raised); }
.share { fill: var(--share); }
.kinds { display: grid; gap: 0.75rem 2rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.kinds li { display: grid; grid-template-columns: 1fr auto; gap: 0.125rem 1rem; }
.length { grid-column: 1 / -1; height: 0.5rem; }
.chart.years { height: clamp(7rem, 22vw, 11rem); }
.chart.coverage { height: 2.5rem; border-top: 1px solid var(--rule); }
.axis { display: flex; justify-content: space-between; margin: 0.25rem 0 0; color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.fields { display: grid; gap: 1.25rem 2rem; }
figure { margin: 0; }
figcaption { display: flex; justify-content: space-between; font-size: 0.9375rem; }
details { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; }
summary::marker { color: var(--quiet); }
summary.error b { color: var(--error); }
ol { margin: 0.25rem 0 1rem; padding-inline-start: 0; list-style: none; font-size: 0.9375rem; }
ol li { padding: 0.25rem 0; overflow-wrap: anywhere; }
ol li code, ol li small { display: block; }
.healthy { margin: 3rem 0; font-size: 1.25rem; }
@media (min-width: 48rem) {
  .fields, .kinds { grid-template-columns: 1fr 1fr; }
}
@media print {
  body { background: none; }
  svg, dl div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`.trim();
