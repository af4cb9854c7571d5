import type { Pupil } from "@sodiem/core";
import type { SheetContent, Value } from "./book-file";

/** A pupil of a test's template; names are invented. */
export interface Listed {
  readonly name: string;
  readonly moetId?: string;
  readonly nationalId?: string;
  /** As the template prints it. */
  readonly birthDate?: string;
  readonly gender?: string;
  readonly className?: string;
}

/** A column below up to three labels, with the cells of the pupils' rows. */
export interface MadeColumn {
  readonly labels: readonly string[];
  readonly cell?: (pupil: Listed, index: number) => Value;
}

/** The column of running numbers. */
export const numbers: MadeColumn = { labels: ["STT"], cell: (_, index) => index + 1 };

/** A head of `depth` rows over pupils' rows: equal labels side by side are merged, short paths reach down. */
export function headAndRows(
  columns: readonly MadeColumn[],
  pupils: readonly Listed[],
  depth: number,
  firstRow: number,
): { readonly rows: Value[][]; readonly merges: string[] } {
  const head: Value[][] = Array.from({ length: depth }, () => columns.map(() => null));
  const merges: string[] = [];
  for (const [index, { labels }] of columns.entries()) {
    for (const [level, label] of labels.entries()) {
      const left = columns[index - 1]?.labels;
      const isRun =
        level < labels.length - 1 &&
        left?.slice(0, level + 1).join("\n") === labels.slice(0, level + 1).join("\n");
      if (!isRun) {
        const row = head[level];
        if (row !== undefined) row[index] = label;
        const width = level < labels.length - 1 ? runOf(columns, index, level) : 1;
        const bottom = level === labels.length - 1 ? depth - 1 : level;
        if (width > 1 || bottom > level)
          merges.push(
            `${letters(index)}${firstRow + level}:${letters(index + width - 1)}${firstRow + bottom}`,
          );
      }
    }
  }
  const rows = pupils.map((pupil, index) => columns.map(({ cell }) => cell?.(pupil, index) ?? null));
  return { rows: [...head, ...rows], merges };
}

function runOf(columns: readonly MadeColumn[], from: number, level: number): number {
  const wanted = columns[from]?.labels.slice(0, level + 1).join("\n");
  let width = 1;
  while (
    (columns[from + width]?.labels.length ?? 0) > level + 1 &&
    columns[from + width]?.labels.slice(0, level + 1).join("\n") === wanted
  )
    width += 1;
  return width;
}

/** The letters of a column, from 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** A sheet of kind K4: variant A with its title in column F, variant B with a row of column numbers. */
export function markSheet(options: {
  readonly name: string;
  readonly variant: "A" | "B";
  readonly school?: string;
  readonly className: string;
  readonly yearLine: string;
  readonly subjectLine: string;
  readonly columns: readonly MadeColumn[];
  readonly pupils: readonly Listed[];
}): SheetContent {
  const {
    name,
    variant,
    school = "TRƯỜNG THCS MẪU",
    className,
    yearLine,
    subjectLine,
    columns,
    pupils,
  } = options;
  const at = variant === "A" ? 5 : 3;
  const line = (left: string, right: string): Value[] => [left, ...Array<null>(at - 1).fill(null), right];
  const title =
    variant === "A"
      ? [
          [],
          line("ỦY BAN NHÂN DÂN XÃ MẪU", "BẢNG ĐIỂM HỌC KỲ"),
          line(`Trường: ${school}`, yearLine),
          line(`Lớp: ${className}`, subjectLine),
          [],
        ]
      : [
          line("PHÒNG GD&ĐT MẪU", "BẢNG ĐIỂM HỌC KỲ "),
          line(school, yearLine),
          line(`Lớp: ${className}`, subjectLine),
          [],
        ];
  const { rows, merges } = headAndRows(columns, pupils, 2, title.length + 1);
  const [first = [], second = [], ...body] = rows;
  const columnNumbers = variant === "B" ? [columns.map((_, index) => String(index + 1))] : [];
  return { name, rows: [...title, first, second, ...columnNumbers, ...body], merges };
}

/** A sheet of kind K2: three rows of labels, no title. */
export function resultsSheet(
  columns: readonly MadeColumn[],
  pupils: readonly Listed[],
  name = "Sheet1",
): SheetContent {
  return { name, ...headAndRows(columns, pupils, 3, 1) };
}

/** A sheet with one row of labels: kinds K1 and K3. */
export function plainSheet(
  name: string,
  columns: readonly MadeColumn[],
  pupils: readonly Listed[],
): SheetContent {
  return { name, ...headAndRows(columns, pupils, 1, 1) };
}

/** Columns that say who a pupil is. */
export const who = {
  className: { labels: ["Mã lớp"], cell: ({ className = "" }: Listed) => className },
  moetId: { labels: ["Mã định danh\nBộ GD&ĐT"], cell: ({ moetId = "" }: Listed) => moetId },
  pupilCode: { labels: ["Mã học sinh"], cell: ({ moetId = "" }: Listed) => moetId },
  nationalId: { labels: ["Số định danh cá nhân"], cell: ({ nationalId = "" }: Listed) => nationalId },
  name: { labels: ["Họ tên"], cell: ({ name }: Listed) => name },
  birthDate: { labels: ["Ngày sinh"], cell: ({ birthDate = "" }: Listed) => birthDate },
  gender: { labels: ["Giới tính"], cell: ({ gender = "" }: Listed) => gender },
} as const satisfies { readonly [column: string]: MadeColumn };

/** A pupil of a gradebook as a template lists it. */
export function listed(pupil: Pupil, className: string): Listed {
  const { name, moetId, nationalId, birthDate, gender } = pupil;
  return {
    name,
    className,
    ...(moetId === undefined ? {} : { moetId }),
    ...(nationalId === undefined ? {} : { nationalId }),
    ...(birthDate === undefined ? {} : { birthDate: birthDate.split("-").reverse().join("/") }),
    ...(gender === undefined ? {} : { gender: gender === "female" ? "Nữ" : "Nam" }),
  };
}
