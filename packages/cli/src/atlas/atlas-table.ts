import { clauseStatuses } from "@sodiem/core/atlas";
import { vectorKinds } from "@sodiem/vectors";
import { createColors } from "picocolors";
import type { Wording } from "../report/wording";
import { displayWidth, padTo, wrapTo } from "../text/width";
import {
  type AtlasReport,
  type ClauseReport,
  gradesOf,
  type InstrumentReport,
  totalOf,
} from "./atlas-report";

/** How the table is laid out. */
export interface AtlasLayout {
  /** Columns of the terminal; between 80 and 160 are used. */
  readonly columns: number;
  readonly colours: boolean;
}

const signs = { positive: "+", negative: "−", boundary: "±", property: "∀" } as const;
const countWidth = 5;

/** Titles stand beside the counts where there are as many columns for them, else below. */
const leastRoom = 28;

/** The atlas as text for a terminal: a table for each instrument, then what the signs mean. */
export function atlasTable(report: AtlasReport, wording: Wording, layout: AtlasLayout): string {
  return new AtlasTable(report, wording, layout).lines().join("\n");
}

class AtlasTable {
  readonly #report: AtlasReport;
  readonly #wording: Wording;
  readonly #width: number;
  readonly #paint: ReturnType<typeof createColors>;

  constructor(report: AtlasReport, wording: Wording, { columns, colours }: AtlasLayout) {
    this.#report = report;
    this.#wording = wording;
    this.#width = Math.min(160, Math.max(80, columns));
    this.#paint = createColors(colours);
  }

  lines(): string[] {
    return [...this.#report.instruments.flatMap((one) => this.#instrument(one)), ...this.#legend()];
  }

  #instrument(instrument: InstrumentReport): string[] {
    const widths = [
      longest([this.#say("atlas.column.clause"), ...instrument.clauses.map(({ id }) => id)]),
      longest([
        this.#say("atlas.column.status"),
        ...instrument.clauses.map(({ status }) => this.#say(`atlas.status.${status}`)),
      ]),
      longest([this.#say("atlas.column.confidence")]),
      countWidth * vectorKinds.length,
    ];
    const heads = ["clause", "status", "confidence"].map((name) => this.#say(`atlas.column.${name}`));
    const header = [
      ...heads.map((text, index) => padTo(text, widths[index] ?? 0)),
      vectorKinds.map((kind) => signs[kind].padStart(countWidth)).join(""),
      ...(this.#roomBeside(widths) >= leastRoom
        ? [`${this.#say("atlas.column.title")} → ${this.#say("atlas.column.exports")}`]
        : []),
    ].join("  ");
    return [
      this.#paint.bold(instrument.name),
      ...wrapTo(countsText(instrument, this.#wording), this.#width).map((line) => this.#paint.dim(line)),
      this.#paint.dim(`  ${header}`),
      ...instrument.clauses.flatMap((clause) => this.#clause(clause, widths)),
      "",
    ];
  }

  #clause(clause: ClauseReport, widths: readonly number[]): string[] {
    const { id, status, confidence, structure, title, exports, vectors, gap } = clause;
    const sure = `${confidence}${structure === undefined ? "" : "?"}`;
    const cells = [id, this.#say(`atlas.status.${status}`), sure].map((text, index) =>
      padTo(text, widths[index] ?? 0),
    );
    const counts = vectorKinds
      .map((kind) => (vectors[kind] === 0 ? "·" : String(vectors[kind])).padStart(countWidth))
      .join("");
    const row = `${gap ? this.#paint.red("!") : " "} ${[...cells, totalOf(vectors) === 0 ? this.#paint.dim(counts) : counts].join("  ")}`;
    const room = this.#roomBeside(widths);
    const hasRoom = room >= leastRoom;
    const left = hasRoom ? this.#width - room : 6;
    const below = (text: string): string[] =>
      wrapTo(text, this.#width - left).map((line) => `${" ".repeat(left)}${line}`);
    const titleLines = below(title);
    const [first = ""] = titleLines;
    return [
      ...(hasRoom ? [`${row}  ${first.slice(left)}`, ...titleLines.slice(1)] : [row, ...titleLines]),
      ...(exports.length === 0 ? [] : below(`→ ${exports.join(", ")}`).map((line) => this.#paint.dim(line))),
    ];
  }

  /** The columns that are left beside the other cells. */
  #roomBeside(widths: readonly number[]): number {
    return this.#width - 2 - widths.reduce((sum, width) => sum + width + 2, 0);
  }

  #legend(): string[] {
    const list = (title: string, entries: readonly (readonly [sign: string, key: string])[]): string[] => [
      `${this.#say(`atlas.column.${title}`)}:`,
      ...entries.map(([sign, key]) => `  ${sign}  ${this.#say(key)}`),
    ];
    const lines = [
      ...list(
        "vectors",
        vectorKinds.map((kind) => [signs[kind], `atlas.kind.${kind}.meaning`]),
      ),
      ...(this.#report.gaps === 0 ? [] : [`  !  ${this.#say("atlas.gap.meaning")}`]),
      ...wrapTo(this.#say("atlas.legend.within"), this.#width - 5).map((line) => `     ${line}`),
      ...list("confidence", [
        ...gradesOf(this.#report).map((grade) => [grade, `atlas.confidence.${grade}`] as const),
        ["?", "atlas.unverified"],
      ]),
    ];
    return lines.map((line) => this.#paint.dim(line));
  }

  #say(key: string): string {
    return this.#wording.say(key);
  }
}

/** How many clauses of an instrument have which status, in words; a status that none has is left out. */
export function countsText({ coverage }: InstrumentReport, wording: Wording): string {
  const statuses = clauseStatuses
    .filter((status) => coverage.byStatus[status] > 0)
    .map((status) => `${wording.say(`atlas.status.${status}`)}: ${coverage.byStatus[status]}`);
  return [wording.say("atlas.counts", { count: coverage.clauses }), ...statuses].join(" · ");
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}
