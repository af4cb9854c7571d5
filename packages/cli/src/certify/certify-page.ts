import { htmlDocument } from "../html/document";
import { html, type Markup } from "../html/markup";
import { styleSheet } from "../html/style";
import type { Wording } from "../report/wording";
import type { CertifiedClause, CertifiedInstrument, CertifyReport } from "./certify-report";

/** How many wrong answers and contradictions the page shows; the JSON holds all of them. */
const shownAtMost = 200;

const signs = { passed: "✓", failed: "✗", notCovered: "–" } as const;
const tones = { passed: "good", failed: "error", notCovered: "" } as const;

const certifyStyle = `
.status-passed { color: var(--good); font-weight: 600; } .status-failed { color: var(--error); font-weight: 600; } .status-notCovered { color: var(--soft); }
td.state { white-space: nowrap; width: 1%; } td.tally { font-variant-numeric: tabular-nums; }
.given { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; } .given dt { color: var(--soft); } .given dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 44rem) { .given { grid-template-columns: 1fr; } }
`;

/** The report as one HTML file that needs nothing else. */
export function certifyPage(report: CertifyReport, wording: Wording): string {
  const title = wording.say("certify.title");
  return htmlDocument({
    language: wording.language,
    title: `${title}: ${report.system}`,
    style: styleSheet + certifyStyle,
    content: html`<header>
<h1>${title}</h1>
<p><b>${report.system}</b> · ${report.date} · <span class="status-${report.status}">${wording.say(`certify.verdict.${report.status}`)}</span></p>
<p class="lead">${wording.say("certify.lead")}</p>
</header>
<ul class="tiles">${(["passed", "failed", "notCovered"] as const).map(
      (status) =>
        html`<li class="tile ${report.clauses[status] === 0 ? "" : tones[status]}"><b>${wording.count(report.clauses[status])}</b><span>${wording.say(`certify.tile.${status}`)}</span></li>
`,
    )}</ul>
${givenSection(report, wording)}
${report.instruments.map((one) => instrumentSection(one, wording))}
${failuresSection(report, wording)}
${findingsSection(report, wording)}
<footer>${wording.say("certify.footer", { version: report.version })}</footer>`,
  });
}

/** What was examined, with what: enough to do it again. */
function givenSection({ vectors, books, version, date }: CertifyReport, wording: Wording): Markup {
  const line = (key: string, value: string | number): Markup =>
    html`<dt>${wording.say(`certify.given.${key}`)}</dt><dd>${value}</dd>`;
  return html`<section><h2>${wording.say("certify.given")}</h2><dl class="given">
${line("date", date)}${line("version", version)}${
  vectors === null
    ? null
    : [
        line(
          "vectors",
          wording.say("certify.given.cases", { count: vectors.cases, version: vectors.version }),
        ),
        line("hash", vectors.hash),
        vectors.filter === null ? html`` : line("filter", vectors.filter),
      ]
}${
  books === null
    ? null
    : [
        line("books", books.files.map(({ file, read }) => (read ? file : `${file} ✗`)).join(", ")),
        line(
          "values",
          wording.say("certify.given.checked", { checked: books.checked, undetermined: books.undetermined }),
        ),
      ]
}
</dl></section>`;
}

function instrumentSection(
  { name, instrument, lawHash, clauses }: CertifiedInstrument,
  wording: Wording,
): Markup {
  return html`<section><h2>${name} <code class="soft">${instrument}</code></h2>
${lawHash === null ? null : html`<p class="soft">${wording.say("certify.given.law")}: <code>${lawHash}</code></p>`}
<table class="wide"><thead><tr><th></th><th>${wording.say("report.column.clause")}</th><th>${wording.say("certify.column.evidence")}</th></tr></thead>
<tbody>${clauses.map(
    (one) =>
      html`<tr><td class="state status-${one.status}">${signs[one.status]} ${wording.say(`certify.status.${one.status}`)}</td><td><code>${one.clause}</code> ${one.title}</td><td class="tally">${evidenceText(one, wording)}</td></tr>
`,
  )}</tbody></table></section>
`;
}

/** What speaks for and against a clause. */
export function evidenceText({ vectors, values }: CertifiedClause, wording: Wording): string {
  return [
    ...(vectors === undefined || vectors.passed + vectors.failed + vectors.notCovered === 0
      ? []
      : [wording.say("certify.evidence.vectors", { ...vectors })]),
    ...(values === undefined || values.agreed + values.contradicted === 0
      ? []
      : [wording.say("certify.evidence.values", { ...values })]),
  ].join("; ");
}

function failuresSection({ failures }: CertifyReport, wording: Wording): Markup | null {
  if (failures.length === 0) return null;
  return html`<section><h2>${wording.say("certify.failures")} <span class="soft">(${failures.length})</span></h2>
${failures.slice(0, shownAtMost).map(
  ({ id, expected, got }) => html`<details><summary><code>${id}</code></summary><div><dl class="facts">
<dt>${wording.say("cli.vectors.expected")}</dt><dd><code>${JSON.stringify(expected)}</code></dd>
<dt>${wording.say("cli.vectors.got")}</dt><dd><code>${JSON.stringify(got)}</code></dd></dl></div></details>
`,
)}${moreText(failures.length, wording)}</section>
`;
}

function findingsSection({ findings }: CertifyReport, wording: Wording): Markup | null {
  if (findings.length === 0) return null;
  return html`<section><h2>${wording.say("certify.findings")} <span class="soft">(${findings.length})</span></h2>
<table class="wide"><thead><tr><th>${wording.say("report.column.clause")}</th><th>${wording.say("certify.column.finding")}</th><th>${wording.say("report.column.place")}</th></tr></thead>
<tbody>${findings.slice(0, shownAtMost).map(
    ({ clause, text, file, sheet, cell }) =>
      html`<tr><td><code>${clause ?? "–"}</code></td><td>${text}</td><td>${file} › ${sheet} › ${cell}</td></tr>
`,
  )}</tbody></table>${moreText(findings.length, wording)}</section>
`;
}

function moreText(count: number, wording: Wording): Markup | null {
  return count <= shownAtMost
    ? null
    : html`<p class="soft">${wording.say("certify.more", { count: count - shownAtMost })}</p>`;
}
