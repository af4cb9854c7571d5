/** What the filters of the page can show besides everything: rows of these classes. */
export const filterNames = [
  "encoded",
  "local-pack",
  "human-judgement",
  "out-of-scope",
  "unverified",
  "gap",
] as const;

/** Hides the rows that a chosen filter does not show, and instruments that have none it shows. */
function filterRule(name: (typeof filterNames)[number]): string {
  const chosen = `main:has(#show-${name}:checked)`;
  return `${chosen} .clauses tbody tr:not(.${name}), ${chosen} .instrument:not(:has(tr.${name})) { display: none; }\n`;
}

/** What the page of the atlas adds to the style sheet of the reports. */
export const atlasStyle = `
.legend-box { margin: 1rem 0; } .legend-box > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .25rem 2rem; }
.legend-box h3 { margin: .5rem 0 .25rem; } .legend-box dl { margin: 0; font-size: .92rem; }
.legend-box dt { float: left; clear: left; margin-right: .5rem; } .legend-box dd { margin: 0 0 .2rem; overflow: hidden; color: var(--soft); }
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .35rem .5rem; align-items: center; margin: 1.25rem 0 0; padding: .6rem 0; border: 0; border-bottom: 1px solid var(--line); background: var(--paper); }
.filter b { font-size: .9rem; color: var(--soft); font-weight: 600; margin-right: .2rem; }
.filter label { cursor: pointer; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem; font-size: .9rem; background: var(--panel); }
.filter input { position: absolute; opacity: 0; pointer-events: none; }
.filter label:has(input:checked) { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.filter label:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.instrument { scroll-margin-top: 3.5rem; } .instrument h2 small { display: block; font-size: .95rem; font-weight: 400; color: var(--soft); }
.bar { height: .8rem; margin: .6rem 0 .35rem; border-radius: .4rem; overflow: hidden; }
.bar svg { height: 100%; }
.clauses { margin-top: .6rem; } .clauses thead th { vertical-align: bottom; }
.clauses tr { scroll-margin-top: 3.5rem; } .clauses tr:target { background: var(--panel); }
.clauses .id { width: 1%; white-space: nowrap; } .clauses .id a { color: inherit; text-decoration: none; } .clauses .id a:hover { text-decoration: underline; }
.clauses .article > .id, .clauses .article .title, .clauses .rest .title { font-weight: 600; }
.clauses .clause .id { padding-left: 1.3rem; } .clauses .point .id { padding-left: 2rem; }
.clauses .functions { color: var(--soft); font-size: .86rem; }
.clauses .status { width: 1%; white-space: nowrap; } .clauses .status i { display: inline-block; width: .75em; height: .75em; border-radius: 50%; margin-right: .45em; }
.clauses .sure { width: 1%; white-space: nowrap; text-align: center; } .clauses .sure abbr { text-decoration: none; }
.clauses td.number.zero { color: var(--line); } .clauses .gap .zero.positive, .clauses .gap .zero.negative { color: var(--error); font-weight: 700; }
.clauses .out-of-scope .title { color: var(--soft); font-weight: 400; }
${filterNames.map(filterRule).join("")}
@media (max-width: 44rem) {
  .filter { position: static; }
  .clauses .clause .id, .clauses .point .id { padding-left: .6rem; }
  .clauses .sure { text-align: left; } .clauses .id code { font-weight: 600; }
  table.clauses.wide td.number { display: inline-block; width: auto; padding-right: .2rem; }
  table.clauses.wide td.number.zero { display: none; } table.clauses.wide .gap .zero.positive, table.clauses.wide .gap .zero.negative { display: inline-block; }
}

@media print {
  .filter { display: none; }
  .clauses { font-size: 8.5pt; } .clauses th, .clauses td { padding: .12rem .3rem; }
  .clauses .functions { line-height: 1.2; } .clauses .functions code { font-size: 7pt; } .clauses th.number { white-space: normal; }
  .instrument > p, .bar, .instrument thead { break-after: avoid; }
  .instrument h2 { margin-top: 1rem; } .instrument thead { display: table-header-group; }
  .bar, .clauses .status i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .legend-box { break-inside: avoid; }
}
`;
