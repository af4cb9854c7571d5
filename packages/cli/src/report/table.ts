import type { Diagnostic } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import { createColors } from "picocolors";
import type { AuditedFile, AuditedFiles } from "../audit/audited-files";
import { printable } from "../text/printable";
import { cutTo, displayWidth, padTo, wrapTo } from "../text/width";
import { fileReport } from "./audit-report";
import { type Cause, causesOf, groupBy } from "./causes";
import { type ClassSection, classSections } from "./class-sections";
import { type Counts, countByClause, countsOf } from "./counts";
import { fileProblems } from "./file-problems";
import { nextSteps } from "./next-steps";
import { unjudgedReasons } from "./unjudged-reasons";
import type { Wording } from "./wording";

/** How a table is laid out. */
export interface TableLayout {
  /** Columns of the terminal; between 72 and 140 are used. */
  readonly columns: number;
  readonly colours: boolean;
  /** An HTML report is written as well, so the table need not advise one. */
  readonly hasHtml: boolean;
}

/** The audit as text for a terminal: findings by class, summary by clause, what was not judged, files, next steps. */
export function auditTable(audit: AuditedFiles, wording: Wording, layout: TableLayout): string {
  return new Table(audit, wording, layout).lines().join("\n");
}

const margin = 5;

class Table {
  readonly #audit: AuditedFiles;
  readonly #wording: Wording;
  readonly #layout: TableLayout;
  readonly #width: number;
  readonly #paint: ReturnType<typeof createColors>;

  constructor(audit: AuditedFiles, wording: Wording, layout: TableLayout) {
    this.#audit = audit;
    this.#wording = wording;
    this.#layout = layout;
    this.#width = Math.min(140, Math.max(72, layout.columns));
    this.#paint = createColors(layout.colours);
  }

  lines(): string[] {
    const sections = [
      this.#filesSection(),
      ...classSections(this.#audit).map((section) => this.#classSection(section)),
      this.#clauseSection(),
      this.#unjudgedSection(),
      this.#summarySection(),
    ];
    return sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, ""]);
  }

  #filesSection(): string[] {
    if (this.#audit.files.length === 0) return [];
    const lines = this.#audit.files.flatMap((file) => this.#fileLines(file));
    return [this.#heading(this.#wording.say("report.files")), ...lines];
  }

  #fileLines(file: AuditedFile): string[] {
    const { say } = this.#speaker();
    const { platform, kind, sheets } = fileReport(file, this.#audit.gradebook);
    const classes = [...new Set(sheets.map((sheet) => sheet.class))];
    const facts = [
      ...(platform === null ? [] : [this.#wording.format(platform, kind)]),
      ...(sheets.length === 0 ? [] : [say("report.file.sheets", { count: sheets.length })]),
      ...(classes.length === 0 ? [] : [say("report.file.classes", { classes: classes.join(", ") })]),
      ...(file.failed ? [say(sheets.length === 0 ? "report.file.unread" : "report.file.failed")] : []),
    ];
    const sign = file.failed ? this.#paint.red("✗") : this.#paint.green("✓");
    const head = `  ${sign}  ${this.#paint.bold(printable(file.name))}`;
    const tail = printable(facts.join(" · "));
    const fits = margin + displayWidth(printable(file.name)) + 2 + displayWidth(tail) <= this.#width;
    return [
      ...(fits || tail === ""
        ? [`${head}  ${this.#paint.dim(tail)}`.trimEnd()]
        : [head, ...this.#wrapped(tail, margin).map((line) => this.#paint.dim(line))]),
      ...this.#diagnosticLines(fileProblems(file, this.#audit.result.findings)),
    ];
  }

  /** At most three places of each problem: a workbook full of formulas should not bury the findings. */
  #diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
    return [...groupBy(diagnostics, ({ code }) => code).values()].flatMap((group) => [
      ...group.slice(0, 3).flatMap((one) => {
        const place = one.path.slice(1).join(" › ");
        const text = `${place === "" ? "" : `${place}: `}${this.#wording.diagnostic(one)}`;
        const paint = one.severity === "error" ? this.#paint.red : this.#paint.yellow;
        return this.#wrapped(text, margin + 2).map((line) => paint(line));
      }),
      ...(group.length > 3
        ? this.#wrapped(
            this.#wording.say("report.file.moreDiagnostics", { count: group.length - 3 }),
            margin + 2,
          ).map((line) => this.#paint.dim(line))
        : []),
    ]);
  }

  #classSection({ verdict, findings }: ClassSection): string[] {
    const { say } = this.#speaker();
    const { className, grade, schoolYear, instrument, audited } = verdict;
    const heading = say("report.heading.class", {
      className,
      grade,
      schoolYear,
      instrument: instrument === null ? "?" : this.#wording.instrument(instrument),
    });
    const causes = causesOf(findings);
    const title = audited ? heading : `${heading} · ${say("report.class.notAudited")}`;
    if (causes.length === 0) {
      return [this.#heading(title), `  ${this.#paint.green("✓")}  ${say("report.class.clean")}`];
    }
    const columns = this.#columnsFor(causes);
    const row = (cells: readonly string[]): string =>
      cells.map((cell, index) => padTo(cutTo(cell, columns[index] ?? 0), columns[index] ?? 0)).join("  ");
    const header = row(this.#headers());
    return [
      this.#heading(title),
      this.#paint.dim(`${" ".repeat(margin)}${header.trimEnd()}`),
      ...causes.flatMap(({ finding, consequences }) => [
        `  ${this.#sign(finding)}  ${row(this.#cells(finding, columns[1])).trimEnd()}`,
        ...this.#wrapped(this.#wording.finding(finding), margin),
        this.#paint.dim(
          `${" ".repeat(margin)}${printable([finding.pupil.id, placeText(finding)].filter(Boolean).join(" · "))}`,
        ),
        ...consequences.map((one) =>
          this.#paint.dim(
            `${" ".repeat(margin)}↳ ${say("report.consequence")}: ${printable(
              `${this.#subjectAndTerm(one)}, ${this.#values(one)} · ${placeText(one)}`,
            )}`,
          ),
        ),
        "",
      ]),
    ].slice(0, -1);
  }

  /** The cells of a row; where the second is to have a width, the subject's name gives way to the term. */
  #cells(finding: Finding, aboutWidth = Number.POSITIVE_INFINITY): string[] {
    const { pupil, clause } = finding;
    return [
      pupil.name ?? pupil.id ?? this.#wording.say("cli.pupil.unnamed"),
      this.#subjectAndTerm(finding, aboutWidth),
      this.#values(finding),
      clause ?? "",
    ].map(printable);
  }

  /** Every column takes what it needs; where the line is too short, names give way first, the clause never. */
  #columnsFor(causes: readonly Cause[]): number[] {
    const rows = [this.#headers(), ...causes.map(({ finding }) => this.#cells(finding))];
    const columns = this.#headers().map((_, index) =>
      Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))),
    );
    const total = this.#width - margin - 2 * (columns.length - 1);
    const used = (): number => columns.reduce((sum, width) => sum + width, 0);
    const shrink = (index: number, least: number): void => {
      columns[index] = Math.max(
        Math.min(columns[index] ?? 0, least),
        (columns[index] ?? 0) - (used() - total),
      );
    };
    if (used() > total) shrink(1, 20);
    if (used() > total) shrink(0, 16);
    if (used() > total) shrink(2, 16);
    if (used() > total) shrink(1, 12);
    return columns;
  }

  #headers(): string[] {
    return ["pupil", "about", "values", "clause"].map((name) => this.#wording.say(`report.column.${name}`));
  }

  #clauseSection(): string[] {
    const clauses = countByClause(this.#audit.result.findings);
    if (clauses.length === 0) return [];
    const names = clauses.map(({ clause }) => clause ?? this.#wording.say("report.byClause.none"));
    const width = Math.max(...names.map(displayWidth));
    return [
      this.#heading(this.#wording.say("report.byClause")),
      ...clauses.map(({ clause, causes, consequences }, index) => {
        const more =
          consequences === 0 ? "" : this.#wording.say("report.consequences.more", { count: consequences });
        const head = `${" ".repeat(margin)}${padTo(names[index] ?? "", width)}  ${String(causes).padStart(4)}`;
        const rest = [clause === null ? "" : this.#wording.clauseTitle(clause), more].filter(Boolean);
        const room = Math.max(10, this.#width - displayWidth(head) - 2);
        return rest.length === 0
          ? head
          : `${head}  ${this.#paint.dim(cutTo(printable(rest.join(" · ")), room))}`;
      }),
    ];
  }

  #unjudgedSection(): string[] {
    const { undetermined } = this.#audit.result;
    if (undetermined.length === 0) return [];
    const { say } = this.#speaker();
    return [
      this.#heading(say("report.undetermined")),
      ...this.#wrapped(
        say("report.undetermined.intro", { count: this.#wording.count(undetermined.length) }),
        margin,
      ),
      ...unjudgedReasons(undetermined, this.#wording).map(
        ({ text, values }) => `${" ".repeat(margin)}${String(values.length).padStart(5)}  ${printable(text)}`,
      ),
    ];
  }

  #summarySection(): string[] {
    const { say } = this.#speaker();
    const counts = countsOf(this.#audit);
    const found = counts.errors + counts.warnings + counts.consequences + counts.undetermined;
    const isClean = found + counts.failedFiles + counts.classesNotAudited === 0;
    return [
      ...this.#wrapped(say("report.summary.line", this.#numbers(counts)), 0).map((line) =>
        this.#paint.bold(line),
      ),
      found === 0
        ? counts.checked === 0
          ? say("report.summary.nothingChecked")
          : isClean
            ? this.#paint.green(say("report.summary.clean"))
            : say("report.summary.clean")
        : this.#wrapped(say("report.summary.found", this.#numbers(counts)), 0).join("\n"),
      "",
      this.#heading(say("report.next")),
      ...nextSteps(counts, this.#layout.hasHtml).flatMap((key) =>
        this.#wrapped(say(key), margin).map((line, index) =>
          index === 0 ? line.replace(/^ {5}/, "  •  ") : line,
        ),
      ),
    ];
  }

  #numbers(counts: Counts): { readonly [name: string]: string } {
    return Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, this.#wording.count(count)]),
    );
  }

  #sign({ severity }: Finding): string {
    if (severity === "error") return this.#paint.red("✗");
    return severity === "warning" ? this.#paint.yellow("!") : this.#paint.cyan("i");
  }

  #subjectAndTerm(finding: Finding, width = Number.POSITIVE_INFINITY): string {
    const about = this.#wording.aboutShort(finding);
    const term = finding.term === undefined ? "" : ` · ${this.#wording.term(finding.term)}`;
    return cutTo(about, width - displayWidth(term)) + term;
  }

  #values(finding: Finding): string {
    const [recorded, lawful] = [this.#wording.recorded(finding), this.#wording.lawful(finding)];
    return lawful === "" ? recorded : `${recorded} → ${lawful}`;
  }

  #heading(text: string): string {
    return this.#paint.bold(this.#paint.cyan(cutTo(printable(text), this.#width)));
  }

  #wrapped(text: string, indent: number): string[] {
    return wrapTo(printable(text), this.#width - indent).map((line) => `${" ".repeat(indent)}${line}`);
  }

  #speaker(): Pick<Wording, "say"> {
    return { say: (key, operands) => this.#wording.say(key, operands) };
  }
}

function placeText({ place: { file, sheet, cell } }: Finding): string {
  return [file, sheet, cell].join(" › ");
}
