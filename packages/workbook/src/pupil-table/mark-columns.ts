import type { TermOrYear } from "@sodiem/core";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";

/** The columns of a mark sheet, found by what their heads say. */
export interface MarkColumns {
  /** By their numbers, `TX1` first, or else in the order of the sheet; any number. */
  readonly regular: readonly Column[];
  readonly midterm?: Column;
  readonly final?: Column;
  /** Averages or results, by the term they are of; `own` is that of the sheet. */
  readonly results: readonly { readonly column: Column; readonly term: TermOrYear | "own" }[];
  /** Columns that another one makes superfluous. */
  readonly superfluous: readonly Column[];
}

type Role =
  | { readonly kind: "regular" | "midterm" | "final" }
  | { readonly kind: "result"; readonly term: TermOrYear | "own" };

/**
 * Finds the columns of marks. A heading `ĐĐGtx` may stand over part of its columns only or twice, and schools set how
 * many there are, so each column is told by its own label; the group counts only where the column has no label.
 */
export function findMarkColumns({ columns, headerRow }: Table, report: SheetReport): MarkColumns {
  const regular: Column[] = [];
  const results: { column: Column; term: TermOrYear | "own" }[] = [];
  const single: { midterm?: Column; final?: Column } = {};
  const superfluous: Column[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const role = roleOf(column);
    if (role === undefined) continue;
    const key = roleKey(role, column);
    if (seen.has(key)) {
      report.ofCell("column.duplicate", "warning", report.place(headerRow, column.index), {
        label: column.path.join(" › "),
      });
      // A second mid-term or final column has no place in the book; it stays in the residue.
      if (role.kind !== "regular") {
        superfluous.push(column);
        continue;
      }
    }
    seen.add(key);
    if (role.kind === "regular") regular.push(column);
    else if (role.kind === "result") results.push({ column, term: role.term });
    else single[role.kind] = column;
  }
  checkRegularGroup(columns, regular, headerRow, report);
  return { regular: byNumber(regular), ...single, results, superfluous };
}

/** `TX1` is the first regular mark wherever it stands; columns without numbers, or with one twice, keep their order. */
function byNumber(columns: readonly Column[]): readonly Column[] {
  const numbers = new Map(
    columns.map((column) => [column, Number(/^tx(\d+)$/.exec(squash(column.folded.at(-1) ?? ""))?.[1])]),
  );
  const distinct = new Set(numbers.values());
  const isNumbered = distinct.size === columns.length && !distinct.has(Number.NaN);
  return isNumbered ? [...columns].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)) : columns;
}

function roleOf({ folded }: Column): Role | undefined {
  const squashed = folded.map(squash);
  const leaf = squashed.at(-1) ?? "";
  const group = squashed[0] ?? "";
  if (/^tx\d+$/.test(leaf)) return { kind: "regular" };
  if (/^gk\d?$/.test(leaf) || group === "ddggk") return { kind: "midterm" };
  if (/^ck\d?$/.test(leaf) || group === "ddgck") return { kind: "final" };
  if (group === "ddgtx") return { kind: "regular" };
  const result = /^(?:dtb|tb|dtbm|tbm)(?:mhk|hk|mcn|cn)?(?:1|2|i|ii)?$/.test(leaf) || isTermLabel(leaf);
  if (!result) return undefined;
  if (/cn$|^canam$/.test(leaf)) return { kind: "result", term: "year" };
  const [, number] = /(?:hk|ki)(2|ii|1|i)$/.exec(leaf) ?? [];
  if (number === undefined) return { kind: "result", term: "own" };
  return { kind: "result", term: number === "2" || number === "ii" ? "2" : "1" };
}

function squash(label: string): string {
  return label.replace(/[^a-z0-9]+/g, "");
}

function isTermLabel(leaf: string): boolean {
  return /^(?:hk|hocki)(?:1|2|i|ii)$|^cn$|^canam$/.test(leaf);
}

/** Columns of one key mean the same; regular marks without a label of their own are told apart by their place. */
function roleKey(role: Role, { folded, index }: Column): string {
  if (role.kind === "result") return `result ${role.term}`;
  if (role.kind !== "regular") return role.kind;
  return `regular ${folded.length > 1 ? folded.at(-1) : index}`;
}

/** The group over the regular marks and their labels should tell the same number; else a column may be misread. */
function checkRegularGroup(
  columns: readonly Column[],
  regular: readonly Column[],
  headerRow: number,
  report: SheetReport,
): void {
  const under = columns.filter(({ folded }) => folded[0] === "ddgtx");
  const [first] = under;
  const isSame = under.length === regular.length && under.every((column) => regular.includes(column));
  if (first === undefined || isSame) return;
  report.ofCell("column.regularCount", "warning", report.place(headerRow, first.index), {
    group: under.length,
    labels: regular.length,
  });
}
