import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Parsed } from "@sodiem/core";
import { cellName, parseCellName, readWorkbook, type Sheet } from "@sodiem/workbook";
import { isFilled } from "@sodiem/workbook/pupil-table";
import { describe, expect, test } from "vitest";
import { detect, parse } from "./parse";

const root = fileURLToPath(new URL("../../../", import.meta.url));

function source(path: string) {
  return { bytes: new Uint8Array(readFileSync(root + path)), fileName: path.replace(/^.*\//, "") };
}

/** Every filled cell of a file that neither the gradebook nor the residue nor the head of a table holds. */
async function unaccounted(path: string, parsed: Parsed): Promise<string[]> {
  const { bytes, fileName } = source(path);
  const { workbook } = await readWorkbook(bytes);
  const cells = new Set<string>();
  const note = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("cell" in value && "sheet" in value) cells.add(`${String(value.sheet)}!${String(value.cell)}`);
    for (const inner of Object.values(value)) note(inner);
  };
  note(parsed.gradebook);
  for (const { place, excused, unexcused } of absencesOf(parsed)) {
    // The three numbers of sessions share the place of their total.
    const { row, column } = parseCellName(place.cell) ?? { row: 0, column: 0 };
    const sheet = workbook?.sheets.find(({ name }) => name === place.sheet);
    [excused, unexcused].forEach((count, index) => {
      const cell = sheet?.cell(row, column - 2 + index);
      if (cell?.kind === "number" && cell.value === count) {
        cells.add(`${place.sheet}!${cellName(row, column - 2 + index)}`);
      }
    });
  }
  for (const { sheet, cells: own } of parsed.residue.columns) {
    for (const { cell } of own) cells.add(`${sheet}!${cell}`);
  }
  const left: string[] = [];
  for (const sheet of workbook?.sheets ?? []) {
    const skipped = new Set(
      parsed.residue.rows.filter((one) => one.sheet === sheet.name).flatMap(({ rows }) => rows),
    );
    for (const { row, column, name } of filledCells(sheet)) {
      // Title and head are rows 1 to 7; who a pupil is, columns A to E, is compared by the tests themselves.
      if (row < 7 || column < 5 || skipped.has(row + 1) || cells.has(`${sheet.name}!${name}`)) continue;
      left.push(`${fileName} ${sheet.name}!${name}`);
    }
  }
  return left;
}

function absencesOf({ gradebook }: Parsed) {
  return gradebook.classes.flatMap(({ pupils }) => pupils.flatMap(({ absences }) => absences));
}

function* filledCells(sheet: Sheet) {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (isFilled(sheet.cell(row, column))) yield { row, column, name: cellName(row, column) };
    }
  }
}

describe("the books of the example", () => {
  const folder = "examples/audit/books/";

  test.each(["so_diem_cac_mon_lop_8a_hk1.xls", "so_diem_cac_mon_lop_8a_hk2.xls"])(
    "%s: twelve mark sheets of 42 pupils, from .xls bytes",
    async (name) => {
      const parsed = await parse(source(folder + name));
      expect(parsed.matches.map(({ kind, variant }) => `${kind} ${variant}`)).toEqual(Array(12).fill("A A1"));
      const [book] = parsed.gradebook.classes;
      expect(parsed.gradebook.classes.length).toBe(1);
      expect([book?.className, book?.subjects.length, book?.pupils.length]).toEqual(["8A", 12, 42]);
      expect(book?.pupils.every(({ assessments }) => assessments.length === 12)).toBe(true);
      expect(parsed.diagnostics.map(({ code }) => code)).toEqual([
        name.includes("hk1") ? "mark.outOfRange" : "mark.tooManyDecimals",
      ]);
      expect(await unaccounted(folder + name, parsed)).toEqual([]);
    },
  );

  test("the summary: both terms and the year of 42 pupils, from .xlsx bytes", async () => {
    const path = `${folder}so_diem_tong_ket_lop_8a.xlsx`;
    const parsed = await parse(source(path));
    expect(parsed.diagnostics).toEqual([]);
    const [book] = parsed.gradebook.classes;
    expect(book?.pupils.length).toBe(42);
    expect(book?.sheets.map(({ sheet, term }) => `${sheet} ${term}`)).toEqual([
      "Ca nam year",
      "Hoc ki 1 1",
      "Hoc ki 2 2",
    ]);
    // 12 subjects and two levels in three sheets, promotion and award in one.
    expect(
      book?.pupils.every(({ recorded, absences }) => recorded.length === 44 && absences.length === 3),
    ).toBe(true);
    expect(await unaccounted(path, parsed)).toEqual([]);
    expect((await detect(source(path))).map(({ variant }) => variant)).toEqual(["term", "term", "year"]);
  });
});

describe("files that are no workbook", () => {
  const read = async (bytes: Uint8Array, fileName = "a.xls") => {
    const { diagnostics, matches } = await parse({ bytes, fileName });
    return {
      codes: diagnostics.map(({ code, severity, path }) => `${code} ${severity} ${path.join("!")}`),
      matches,
    };
  };
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);

  test("are told by what they are", async () => {
    expect((await read(new Uint8Array())).codes).toEqual(["file.empty error a.xls"]);
    expect((await read(text("PK"))).codes.length).toBe(1);
    expect((await read(text("x"), "lop/~$a.xls")).codes).toEqual(["file.lock error lop/~$a.xls"]);
    expect(await detect({ bytes: text("x"), fileName: "~$a.xls" })).toEqual([]);
    expect(await detect({ bytes: text("x") })).toEqual([]);
  });

  test("a saved answer of the parent look-up is kind G", async () => {
    const answer = text(
      '{"diem":[{"hoc_ky":1,"mon_hoc":[{"ten_mon_hoc":"To\\u00e1n","TX":[{"diem":"8.5"}]}]}]}',
    );
    expect(await read(answer, "a.json")).toEqual({
      codes: ["title.noClass error a.json!diem", "title.noSchoolYear error a.json!diem"],
      matches: [{ platform: "vnedu", kind: "G", evidence: "parsers", sheet: "" }],
    });
  });
});

const samples = "../shared/samples/vnedu/";
const hasSamples = existsSync(root + samples);

describe.skipIf(!hasSamples)(
  `real exports${hasSamples ? "" : " (skipped: no folder ../shared/samples)"}`,
  () => {
    const upper = `${samples}thpt-tong-ket-khoi10-hk2-2023-2024-tt22-resaved.xlsx`;

    test("the upper-secondary summary is read completely", async () => {
      const parsed = await parse(source(upper));
      expect(parsed.diagnostics).toEqual([]);
      expect(parsed.matches.map(({ kind, variant, evidence }) => `${kind} ${variant} ${evidence}`)).toEqual([
        "C term real-file",
        "C term real-file",
      ]);
      expect(
        parsed.gradebook.classes.map(({ className, grade, level, schoolYear, pupils, sheets }) => [
          className,
          grade,
          level,
          schoolYear,
          pupils.length,
          sheets[0]?.term,
        ]),
      ).toEqual([
        ["10D", 10, "upper-secondary", "2023-2024", 23, "2"],
        ["10U", 10, "upper-secondary", "2023-2024", 23, "2"],
      ]);
      expect(parsed.residue.columns).toEqual([]);
      expect(await unaccounted(upper, parsed)).toEqual([]);
    });

    test("its identifiers, dates and results are those of the cells", async () => {
      const { gradebook } = await parse(source(upper));
      const { workbook } = await readWorkbook(source(upper).bytes);
      for (const { className, pupils } of gradebook.classes) {
        const sheet = workbook?.sheets.find(({ name }) => name === className.toLowerCase());
        const at = (row: number, column: number) => {
          const cell = sheet?.cell(row, column);
          return cell?.kind === "number" || cell?.kind === "text" ? cell.value : undefined;
        };
        pupils.forEach(({ code, nationalId, name, birthDate, recorded, absences }, index) => {
          const row = index + 7;
          expect(code).toBe(String(at(row, 1)));
          expect(nationalId).toBe(at(row, 2));
          expect(name).toBe(String(at(row, 3)));
          expect(birthDate?.split("-").reverse().join("/")).toBe(at(row, 4));
          for (const one of recorded) {
            const column = one.place.cell.replace(/\d+$/, "").charCodeAt(0) - 65;
            const value = at(row, column);
            if ("text" in one) expect(one.text).toBe(value);
            else if (one.entry.kind === "mark") expect(one.entry.mark / 10).toBe(value);
            else
              expect([one.entry.kind, value]).toEqual(
                value === "Đ" ? ["result", "Đ"] : ["not-taken", "Miễn"],
              );
          }
          expect(absences[0]?.total).toBe((absences[0]?.excused ?? 0) + (absences[0]?.unexcused ?? 0));
        });
      }
    });
  },
);
