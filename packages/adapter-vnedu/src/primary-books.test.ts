import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClassBook } from "@sodiem/core";
import { cellName, readWorkbook, type Sheet } from "@sodiem/workbook";
import { isFilled } from "@sodiem/workbook/pupil-table";
import { describe, expect, test } from "vitest";
import { parse } from "./parse";

const samples = fileURLToPath(new URL("../../../../shared/samples/vnedu/", import.meta.url));
const isHere = existsSync(samples);

function source(fileName: string) {
  return { bytes: new Uint8Array(readFileSync(samples + fileName)), fileName };
}

interface Expected {
  readonly file: string;
  readonly moment: string;
  readonly schoolYear: string;
  readonly authority: string;
  readonly classes: readonly [className: string, pupils: number][];
  readonly subjects: readonly string[];
  readonly tested: readonly string[];
  readonly specific: number;
}

// What the index of the samples and the rows 6 to 9 of the sheets say.
const books: readonly Expected[] = [
  {
    file: "th-tong-ket-khoi4-hk1-2025-2026.xls",
    moment: "cuoi-hk1",
    schoolYear: "2025-2026",
    authority: "ỦY BAN NHÂN DÂN XÃ",
    classes: [
      ["4A", 33],
      ["4B", 33],
      ["4C", 29],
    ],
    subjects: [
      "tieng-viet",
      "toan",
      "khoa-hoc",
      "ls-dl",
      "ngoai-ngu-1",
      "tin-hoc",
      "dao-duc",
      "am-nhac",
      "mi-thuat",
      "cong-nghe",
      "gdtc",
      "hdtn",
    ],
    tested: ["tieng-viet", "toan", "khoa-hoc", "ls-dl", "ngoai-ngu-1", "tin-hoc", "cong-nghe"],
    specific: 7,
  },
  {
    file: "th-tong-ket-khoi1-hk1-2024-2025.xls",
    moment: "cuoi-hk1",
    schoolYear: "2024-2025",
    authority: "PHÒNG GD&ĐT",
    classes: [
      ["1A", 36],
      ["1B", 36],
    ],
    subjects: [
      "toan",
      "tieng-viet",
      "dao-duc",
      "tn-xh",
      "ngoai-ngu-1",
      "am-nhac",
      "mi-thuat",
      "hdtn",
      "gdtc",
    ],
    tested: ["toan", "tieng-viet"],
    specific: 5,
  },
  {
    file: "th-tong-ket-khoi2-cuoinam-2024-2025.xls",
    moment: "cuoi-nam",
    schoolYear: "2024-2025",
    authority: "PHÒNG GD&ĐT",
    classes: [
      ["2A", 36],
      ["2B", 38],
    ],
    subjects: [
      "toan",
      "tieng-viet",
      "dao-duc",
      "tn-xh",
      "ngoai-ngu-1",
      "tin-hoc",
      "am-nhac",
      "mi-thuat",
      "hdtn",
      "gdtc",
    ],
    tested: ["toan", "tieng-viet"],
    specific: 5,
  },
];

/** What each cell of a class's rows should say by the gradebook, by its name: `T`, `Đ`, `9`, a tick. */
function cellsOf({ pupils }: ClassBook): Map<string, string> {
  const said = new Map<string, string>();
  const subjectLetters = { "hoan-thanh-tot": "T", "hoan-thanh": "H", "chua-hoan-thanh": "C" };
  const itemLetters = { tot: "T", dat: "Đ", "can-co-gang": "C" };
  for (const { primary, recorded, gender, code, name, birthDate, place } of pupils) {
    const row = place.cell.replace(/^[A-Z]+/, "");
    said.set(`B${row}`, code ?? "");
    said.set(`C${row}`, name);
    said.set(`E${row}`, birthDate?.split("-").reverse().join("/") ?? "");
    if (gender === "female") said.set(`F${row}`, "\uf0fc");
    for (const { level, test: own } of primary?.subjects ?? []) {
      if (level.kind === "level" && level.place) said.set(level.place.cell, subjectLetters[level.level]);
      if (own?.kind === "mark" && own.place) said.set(own.place.cell, String(own.mark / 10));
    }
    for (const { level } of primary?.items ?? []) {
      if (level.kind === "level" && level.place) said.set(level.place.cell, itemLetters[level.level]);
    }
    for (const one of recorded) {
      if ("text" in one && one.text !== "") said.set(one.place.cell, one.text);
    }
  }
  return said;
}

function* filledCells(sheet: Sheet, from: number, end: number): Generator<[name: string, text: string]> {
  for (let row = from; row < end; row += 1) {
    // Column A numbers the rows.
    for (let column = 1; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell === undefined || !isFilled(cell)) continue;
      yield [cellName(row, column), "value" in cell ? String(cell.value) : cell.kind];
    }
  }
}

describe.skipIf(!isHere)(
  `real primary summaries${isHere ? "" : " (skipped: no folder ../shared/samples)"}`,
  () => {
    test.each(books)(
      "$file is read without a diagnostic, raw as the platform wrote it (quirk 1)",
      async (expected) => {
        const { gradebook, diagnostics, matches, residue } = await parse(source(expected.file));
        expect(diagnostics).toEqual([]);
        expect(residue.columns).toEqual([]);
        expect(matches.map(({ kind, variant, evidence }) => `${kind} ${variant} ${evidence}`)).toEqual(
          expected.classes.map(() => `D ${expected.moment} real-file`),
        );
        expect(gradebook.classes.map(({ className, pupils }) => [className, pupils.length])).toEqual(
          expected.classes,
        );
        for (const { schoolYear, school, subjects, pupils } of gradebook.classes) {
          expect([schoolYear, school.authority?.startsWith(expected.authority)]).toEqual([
            expected.schoolYear,
            true,
          ]);
          expect(subjects.every(({ kind }) => kind === "compulsory" || kind === "activity")).toBe(true);
          for (const { primary } of pupils) {
            expect(primary?.subjects.map(({ subject }) => subject)).toEqual(expected.subjects);
            expect(primary?.subjects.flatMap((one) => (one.test === undefined ? [] : [one.subject]))).toEqual(
              expected.tested,
            );
            expect(primary?.items.length).toBe(3 + expected.specific + 5);
          }
        }
      },
    );

    test.each(books)("every cell of every pupil in $file is in the gradebook, as it is", async ({ file }) => {
      const { gradebook } = await parse(source(file));
      const { workbook } = await readWorkbook(source(file).bytes);
      for (const book of gradebook.classes) {
        const sheet = workbook?.sheets.find(({ name }) => name === book.className.toLowerCase());
        if (sheet === undefined) throw new RangeError("no sheet of the class");
        const written = new Map(filledCells(sheet, 9, 9 + book.pupils.length));
        expect(written.size).toBeGreaterThan(20 * book.pupils.length);
        expect(cellsOf(book)).toEqual(written);
      }
    });
  },
);
