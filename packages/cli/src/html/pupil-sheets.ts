import type { Entry, Pupil, TermOrYear } from "@sodiem/core";
import { SettingProblem } from "../audit/read-settings";
import type { ClassSection } from "../report/class-sections";
import type { LawfulMarks } from "../report/lawful-marks";
import { termSum, yearSum } from "../report/sums";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** Which pupils have a sheet: all, none, or all in a report of a few classes and else those with findings. */
export const sheetChoices = ["auto", "all", "none"] as const;

export type SheetChoice = (typeof sheetChoices)[number];

/** How many sheets a report has at most unless all are asked for; a sheet takes about 8 kB. */
export const sheetLimit = 400;

/**
 * Reads `--sheets`.
 *
 * @throws SettingProblem when it is none of `sheetChoices`.
 * @example readSheets("all") // "all"
 */
export function readSheets(text: string): SheetChoice {
  const choice = sheetChoices.find((one) => one === text);
  if (choice === undefined) {
    throw new SettingProblem("cli.error.sheets", { text, known: sheetChoices.join(", ") });
  }
  return choice;
}

/** Which pupils of which classes have a sheet, and whether some were left out. */
export interface SheetPlan {
  has(pupil: Pupil): boolean;
  readonly count: number;
  readonly isLimited: boolean;
}

/** Decides who has a sheet. */
export function planSheets(
  sections: readonly (readonly [section: ClassSection, lawful: LawfulMarks])[],
  choice: SheetChoice,
): SheetPlan {
  const all = sections.flatMap(([{ verdict, book }]) => (verdict.audited ? book.pupils : []));
  if (choice === "none") return { has: () => false, count: 0, isLimited: false };
  if (choice === "all" || all.length <= sheetLimit) {
    return { has: () => true, count: all.length, isLimited: false };
  }
  const chosen = new Set(
    sections
      .flatMap(([{ book }, lawful]) => book.pupils.filter((pupil) => lawful.findings(pupil).length > 0))
      .slice(0, sheetLimit),
  );
  return { has: (pupil) => chosen.has(pupil), count: chosen.size, isLimited: true };
}

/** The sheets of a class, folded. */
export function pupilSheets(
  section: ClassSection,
  lawful: LawfulMarks,
  plan: SheetPlan,
  wording: Wording,
): Markup | null {
  if (!section.verdict.audited) return null;
  const sheets = section.book.pupils
    .map((pupil, index) => ({ pupil, index }))
    .filter(({ pupil }) => plan.has(pupil));
  if (sheets.length === 0) return null;
  return html`<details class="long sheets"><summary><span>${wording.say("html.sheets")} <span class="soft">(${sheets.length})</span></span></summary>
<div><p class="soft">${wording.say("html.sheets.intro")}${
    plan.isLimited ? ` ${wording.say("html.sheets.limited", { limit: sheetLimit, count: plan.count })}` : ""
  }</p>
${sheets.map(({ pupil, index }) => sheet(pupil, index, section, lawful, wording))}</div></details>
`;
}

const terms = ["1", "2", "year"] as const satisfies readonly TermOrYear[];

function sheet(
  pupil: Pupil,
  index: number,
  section: ClassSection,
  lawful: LawfulMarks,
  wording: Wording,
): Markup {
  const { book } = section;
  const id = pupil.code ?? pupil.nationalId;
  const found = lawful.findings(pupil).length;
  const rows = book.subjects.flatMap((subject) => {
    const cells = terms.map((term) => cell(pupil, subject.id, term, lawful, wording));
    return cells.every((one) => one === null)
      ? []
      : [
          html`<tr><td class="who">${wording.subject(book.className, subject.id)}</td>${cells.map(
            (one, column) => html`<td data-label="${wording.term(terms[column] ?? "year")}">${one}</td>`,
          )}</tr>
`,
        ];
  });
  return html`<details class="sheet"><summary><span><span class="soft">${index + 1}.</span> <span class="who">${pupil.name}</span>${
    id === undefined ? null : html` <code class="soft">${id}</code>`
  }${found === 0 ? null : html` <span class="badge error">${wording.say("html.findings.count", { count: found })}</span>`}</span></summary>
<div>${
    rows.length === 0
      ? null
      : html`<table class="wide sums"><thead><tr><th>${wording.say("report.column.about")}</th>${terms.map(
          (term) => html`<th>${wording.term(term)}</th>`,
        )}</tr></thead>
<tbody>${rows}</tbody></table>
`
  }${primaryTable(pupil, section, wording)}${results(pupil, section, lawful, wording)}</div></details>
`;
}

/** The sum of one subject in one term or the year, or the bare value where no sum leads to it. */
function cell(
  pupil: Pupil,
  subject: string,
  term: TermOrYear,
  lawful: LawfulMarks,
  wording: Wording,
): Markup | null {
  const { recorded, finding, value } = lawful.of(pupil, subject, term);
  const sum = sumOf(pupil, subject, term, lawful, wording);
  const shown = (text: string): string => wording.decimal(wording.value("comment", text));
  const marks =
    term === "year"
      ? undefined
      : pupil.assessments.find((one) => one.subject === subject && one.term === term)?.marks;
  const entered =
    marks === undefined ? "" : enteredText([...marks.regular, marks.midterm, marks.final], wording);
  // A sum is told only where it gives the very value that the audit holds for lawful.
  const isReason = sum !== undefined && (value === undefined || sum.average === value);
  if (recorded === undefined && value === undefined && !isReason && entered === "") return null;
  const head = isReason ? sum.text : entered;
  const clause = finding?.clause ?? null;
  const contrast =
    finding === undefined
      ? value === undefined || (isReason && recorded !== undefined)
        ? null
        : html`<b>${shown(value)}</b>`
      : html`<del>${recorded === undefined ? wording.say("cli.value.blank") : shown(recorded)}</del> → <ins>${value === undefined ? "?" : shown(value)}</ins>`;
  return html`${head === "" ? null : html`<span class="sum">${head}</span> `}${contrast}${
    clause === null ? null : html` <code class="soft">${clause}</code>`
  }`;
}

function sumOf(pupil: Pupil, subject: string, term: TermOrYear, lawful: LawfulMarks, wording: Wording) {
  if (term === "year") {
    const [term1, term2] = [lawful.average(pupil, subject, "1"), lawful.average(pupil, subject, "2")];
    return term1 === undefined || term2 === undefined ? undefined : yearSum(term1, term2, wording);
  }
  const found = pupil.assessments.find((one) => one.subject === subject && one.term === term);
  return found === undefined ? undefined : termSum(found.marks, wording);
}

function enteredText(entries: readonly Entry[], wording: Wording): string {
  const texts = entries.map((entry) => entryText(entry, wording));
  return texts.every((text) => text === "–") ? "" : texts.join(" · ");
}

function entryText(entry: Entry, wording: Wording): string {
  switch (entry.kind) {
    case "mark":
      return wording.decimal(String(entry.mark / 10));
    case "result":
      return wording.value("comment", entry.result);
    case "exempt":
      return wording.value("comment", "exempt");
    case "unreadable":
      return `“${entry.text}”`;
    case "not-taken":
    case "not-entered":
      return "–";
  }
}

/** What a primary school recorded, by subject and moment. */
function primaryTable({ primary }: Pupil, { book }: ClassSection, wording: Wording): Markup | null {
  if (primary === undefined || primary.subjects.length === 0) return null;
  return html`<table class="sums"><tbody>${primary.subjects.map(({ subject, moment, level, test }) => {
    const parts = [
      ...(level.kind === "level" ? [wording.value("level", level.level)] : []),
      ...(test?.kind === "mark" ? [wording.decimal(String(test.mark / 10))] : []),
    ];
    return html`<tr><td class="who">${wording.subject(book.className, subject)}</td><td>${wording.say(`word.${moment}`)}</td><td>${parts.join(" · ")}</td></tr>
`;
  })}</tbody></table>
`;
}

const whats = ["learning", "conduct", "yearResult", "award", "promotion"] as const;

/** Levels, award and promotion: recorded, and lawful where the two differ. */
function results(pupil: Pupil, section: ClassSection, lawful: LawfulMarks, wording: Wording): Markup | null {
  const position = section.book.pupils.indexOf(pupil);
  const result = section.results[position];
  if (result === undefined) return null;
  const named = (what: (typeof whats)[number], slug: string): string =>
    slug === "none" ? "–" : wording.value(what === "award" || what === "promotion" ? what : "level", slug);
  const lines = whats.flatMap((what) =>
    terms.flatMap((term) => {
      const value =
        what === "learning" || what === "conduct"
          ? result[what][term]
          : term === "year"
            ? result[what]
            : undefined;
      const finding = lawful
        .findings(pupil)
        .find((one) => one.term === term && one.code === `${what === "learning" ? "level" : what}.mismatch`);
      if (value === undefined && finding === undefined) return [];
      const title = `${wording.say(`result.${what}`)}, ${wording.term(term)}`;
      const shown =
        finding === undefined
          ? html`${named(what, value ?? "")}`
          : html`<del>${wording.recorded(finding)}</del> → <ins>${wording.lawful(finding)}</ins>${finding.clause === null ? null : html` <code class="soft">${finding.clause}</code>`}`;
      return [html`<div><dt>${title}</dt><dd class="values">${shown}</dd></div>`];
    }),
  );
  return lines.length === 0 ? null : html`<dl class="facts">${lines}</dl>`;
}
