/** The style sheet of the report: readable on a phone, on a screen and on A4 paper, in light and dark. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2430; --soft: #5a6676; --line: #d9dfe7; --panel: #f4f6f9; --accent: #1f5fa8;
  --error: #b3261e; --warning: #8a5a00; --info: #1f5fa8; --good: #1d7a4a;
  --tone-best: #1d7a4a; --tone-good: #5aa9a0; --tone-fair: #e0b04a; --tone-weak: #e08a4a; --tone-poor: #c2544d; --tone-none: #b8c0ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181f; --ink: #e6eaf0; --soft: #a3aebd; --line: #313a47; --panel: #1c222b; --accent: #7db4f0;
    --error: #ff8a80; --warning: #f0c060; --info: #7db4f0; --good: #6fd0a0;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
code { font: .88em ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.lead { color: var(--soft); max-width: 46rem; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.tile { background: var(--panel); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .9rem; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: .9rem; }
.tile.error b { color: var(--error); } .tile.warning b { color: var(--warning); } .tile.good b { color: var(--good); }
.next { background: var(--panel); border-left: 4px solid var(--accent); border-radius: .4rem; padding: .75rem 1rem; }
.next h2 { margin: 0 0 .25rem; padding: 0; border: 0; font-size: 1.05rem; }
.next ul { margin: .25rem 0; padding-left: 1.2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; font-size: .85rem; }
td.number, th.number { width: 1%; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.text, td.code { white-space: nowrap; width: 1%; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .4rem 0; background: var(--paper); }
details[open] { background: var(--panel); }
summary { cursor: pointer; padding: .55rem .8rem; display: grid; grid-template-columns: 1fr 1rem; gap: 0 .8rem; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "▾"; color: var(--soft); text-align: right; }
details[open] > summary::after { content: "▴"; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .5rem; }
.results { margin-top: 1.25rem; }
details > div { padding: .1rem 1rem .8rem; }
.finding summary { grid-template-columns: 1.1rem minmax(9rem, 1.3fr) minmax(8rem, 1.1fr) minmax(9rem, 1.5fr) 4rem 1rem; }
.mark { font-weight: 700; text-align: center; }
.error .mark { color: var(--error); } .warning .mark { color: var(--warning); } .info .mark { color: var(--info); }
.who { font-weight: 600; }
.values { font-variant-numeric: tabular-nums; }
.values del { color: var(--error); text-decoration-thickness: 1.5px; }
.values ins { color: var(--good); text-decoration: none; font-weight: 600; }
.cell { text-align: right; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .5rem 0 0; font-size: .94rem; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.steps { margin: .15rem 0; padding-left: 1.1rem; list-style: none; }
.steps li { margin: .1rem 0; text-indent: -1.1rem; }
.steps li > * { text-indent: 0; } .steps code { white-space: nowrap; font-size: .8em; }
.steps .holds { color: var(--good); font-weight: 700; } .steps .fails { color: var(--error); font-weight: 700; }
.follows { margin: .3rem 0 0; padding-left: 1.2rem; font-size: .94rem; }
.plain { margin: .3rem 0 0; padding: 0; list-style: none; font-weight: 400; }
.plain li { margin: .3rem 0; }
.problem.error { color: var(--error); } .problem.warning { color: var(--warning); }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55rem; font-size: .82rem; }
.badge.error { color: var(--error); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem 2rem; margin: .75rem 0; }
figure { margin: 0; } figcaption { color: var(--soft); font-size: .9rem; margin-bottom: .25rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; fill: var(--ink); }
svg .inside { fill: #ffffff; font-weight: 600; } svg .inside.dark { fill: #1c2430; }
.tone-best { fill: var(--tone-best); background: var(--tone-best); } .tone-good { fill: var(--tone-good); background: var(--tone-good); }
.tone-fair { fill: var(--tone-fair); background: var(--tone-fair); } .tone-weak { fill: var(--tone-weak); background: var(--tone-weak); }
.tone-poor { fill: var(--tone-poor); background: var(--tone-poor); } .tone-none { fill: var(--tone-none); background: var(--tone-none); }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: 0; margin: .3rem 0 0; list-style: none; font-size: .85rem; color: var(--soft); }
.legend i { display: inline-block; width: .8em; height: .8em; border-radius: .15em; margin-right: .35em; vertical-align: -.05em; }
.tone-bar { fill: var(--accent); } svg .axis { stroke: var(--line); } svg text.axis { stroke: none; fill: var(--soft); font-size: 10.5px; }
.sheet summary { grid-template-columns: 1fr 1rem; } .sums { font-size: .9rem; } .sum { font-variant-numeric: tabular-nums; }
.sums del, .facts del { color: var(--error); } .sums ins, .facts ins { color: var(--good); text-decoration: none; font-weight: 600; }
.sheet .facts { display: block; columns: 3 15rem; margin-top: .75rem; } .sheet .facts div { break-inside: avoid; } .sheet .facts dt, .sheet .facts dd { display: inline; }
.sheet .facts dt::after { content: ": "; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }

@media (max-width: 44rem) {
  main { padding: 1rem .9rem 2rem; }
  h1 { font-size: 1.45rem; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .finding summary { grid-template-columns: 1.1rem 1fr auto 1rem; gap: .05rem .6rem; }
  .finding summary::after { grid-column: 4; grid-row: 1; }
  .finding .about, .finding .values { grid-column: 2 / -1; }
  .finding .who { grid-column: 2; } .finding .cell { grid-column: 3; grid-row: 1; }
  .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .4rem; }
  table.wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.wide, table.wide tbody, table.wide tr, table.wide td { display: block; width: 100%; }
  table.wide tr { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .35rem .2rem; }
  table.wide td { border: 0; padding: .12rem .6rem; text-align: left; }
  table.wide td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--soft); }
  table.wide td:empty { display: none; }
}

@media print {
  @page { size: A4; margin: 14mm 12mm 16mm; }
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --panel: #f6f6f6; --accent: #000000;
    --error: #9c1c15; --warning: #6f4800; --info: #003f7f; --good: #145c37;
  }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; break-inside: avoid; margin-top: 1.2rem; } h3 { break-after: avoid; }
  nav { display: none; }
  .tiles { grid-template-columns: repeat(4, 1fr); gap: .4rem; } .tile { padding: .35rem .5rem; } .tile b { font-size: 1.2rem; }
  details { break-inside: avoid; background: none; }
  details.long { break-inside: auto; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  details:not([open]) > *:not(summary) { display: block; }
  summary { padding: .25rem .4rem; } summary::after, details[open] > summary::after { content: ""; }
  .results table { font-size: 8.5pt; } .results th, .results td { padding: .12rem .3rem; } .results .who { width: 24%; }
  details > div { padding: 0 .4rem .4rem; }
  tr, figure, .next { break-inside: avoid; }
  .sheet { break-inside: avoid; border: 0; border-top: 1px solid var(--line); border-radius: 0; } .sums { font-size: 7.5pt; line-height: 1.25; } .sheet .facts { font-size: 7.5pt; line-height: 1.3; columns: 3; margin-top: .3rem; } #clauses thead { display: none; } #clauses td { padding: .1rem .4rem; } .sums th, .sums td { padding: .05rem .3rem; }
  a { color: inherit; text-decoration: none; }
  .tone-best, .tone-good, .tone-fair, .tone-weak, .tone-poor, .tone-none, .tone-bar, .tile, .next { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
