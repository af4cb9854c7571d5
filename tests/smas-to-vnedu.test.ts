import { smas } from "@sodiem/adapter-smas";
import { vnedu } from "@sodiem/adapter-vnedu";
import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  matchPupils,
  type Pupil,
  valuesOf,
} from "@sodiem/core";
import { expect, test } from "vitest";
import { bookFile } from "../packages/adapter-smas/src/testing/book-file";
import { codedColumns, codedSheet } from "../packages/adapter-smas/src/testing/templates";
import { gridFile } from "../packages/adapter-vnedu/src/testing/grid-file";
import { GridSheet } from "../packages/adapter-vnedu/src/testing/grid-sheet";

const place = { file: "so.xlsx", sheet: "", cell: "A1" };
const names = ["Nguyễn Mẫu An", "Trần Thử Bình"] as const;
const pupils = names.map(
  (name, index): Pupil => ({
    name,
    code: `HS0${index + 1}`,
    systemId: `90${index + 1}`,
    place,
    assessments: [],
    recorded: [],
    absences: [],
  }),
);

/** A sheet of SMAS of one subject; the values stand behind number, key, code and name. */
function source(subject: string, values: readonly (readonly (string | number | null)[])[]) {
  const made = codedSheet({
    sheet: subject,
    title: [
      "SỞ GD&ĐT MẪU",
      "TRƯỜNG THCS MẪU",
      `Môn học: ${subject}`,
      "Lớp: 8A",
      "Học kỳ: I - Năm học: 2024-2025",
    ],
    columns: codedColumns(4, "1"),
    pupils,
    headTwice: false,
  });
  const first = made.rows.length - pupils.length;
  return {
    ...made,
    rows: made.rows.map((row, index) => {
      const own = values[index - first];
      return own === undefined ? row : [...row.slice(0, 4), ...own];
    }),
  };
}

/** A mark sheet of vnEdu for the same class, under codes of its own. */
function template(subject: string): GridSheet {
  const sheet = new GridSheet(subject)
    .put("A1", "PHÒNG GD&ĐT MẪU")
    .put("A2", "TRƯỜNG THCS MẪU")
    .put("A3", `BẢNG ĐIỂM CHI TIẾT - MÔN ${subject.toUpperCase()} - HỌC KỲ 1 - NĂM HỌC 2024-2025`)
    .put("A4", "Khối 8 - Lớp 8A")
    .put(
      "A5",
      "STT",
      "Mã học sinh",
      "Họ và tên",
      "Ngày sinh",
      "ĐĐGtx",
      null,
      null,
      null,
      "ĐĐGgk",
      "ĐĐGck",
      "ĐTB \nmhk",
    )
    .put("E6", "TX1", "TX2", "TX3", "TX4")
    .merge("E5:H5");
  names.forEach((name, index) => {
    sheet.put(`A${7 + index}`, index + 1, 9900000001 + index, name, "05/08/2011");
  });
  return sheet;
}

/** What is compared: marks and results of comments, by place and by what they say. */
function marksOf(pupil: Pupil): ReadonlyMap<string, string> {
  return new Map(
    valuesOf(pupil).flatMap((value: BookValue): [string, string][] => {
      if (!value.field.startsWith("mark.") || !("entry" in value)) return [];
      const { entry } = value;
      const said =
        entry.kind === "mark" ? String(entry.mark) : entry.kind === "result" ? entry.result : entry.kind;
      return [[[value.field, value.subject, value.term, value.part].join(" "), said]];
    }),
  );
}

const leftOut = (diagnostics: readonly Diagnostic[]): { readonly [kind: string]: unknown } =>
  Object.fromEntries(
    diagnostics
      .filter(({ code }) => code === "fill.leftOut")
      .map(({ data }) => [String(data.kind), data.values]),
  );

async function carried(): Promise<{
  readonly before: ClassBook;
  readonly after: ClassBook;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const bytes = bookFile([
    source("Toán", [
      [8.5, 0, null, 9.3, 7, 10, 7.4],
      ["7,5", 8, null, null, null, 6.8, null],
    ]),
    source("Giáo dục thể chất", [
      ["Đ", "CĐ", null, null, "Đ", "Đ", "Đ"],
      ["Đ", null, null, null, null, "CĐ", null],
    ]),
  ]);
  const read = await smas.parse({ bytes, fileName: "so.xlsx" });
  const [before] = read.gradebook.classes;
  const file = {
    bytes: gridFile([template("Toán"), template("Giáo dục thể chất")]),
    fileName: "so_diem_8a.xlsx",
  };
  const filled = await vnedu.fill(file, read.gradebook);
  const again = await vnedu.parse({ bytes: filled.bytes ?? new Uint8Array(), fileName: "so_diem_8a.xlsx" });
  const [after] = again.gradebook.classes;
  if (before === undefined || after === undefined) throw new RangeError("no class was read");
  return { before, after, diagnostics: filled.diagnostics };
}

test("marks of a SMAS class go into vnEdu's template and back without a difference", async () => {
  const { before, after } = await carried();
  expect(before.pupils.map((pupil) => marksOf(pupil).size)).toEqual([9, 5]);
  const { pairs } = matchPupils(after.pupils, before, { platform: "vnedu" });
  expect(pairs).toHaveLength(2);
  for (const { row, pupil } of pairs) {
    const own = after.pupils[row];
    expect(own === undefined ? undefined : marksOf(own)).toEqual(marksOf(pupil));
  }
});

test("everything that vnEdu's template has no place for is named, with its number", async () => {
  const { diagnostics } = await carried();
  expect(leftOut(diagnostics)).toEqual({
    "pupil.code": 2,
    "pupil.systemId": 2,
    "recorded.subject toan 1": 1,
  });
  expect(diagnostics.filter(({ code }) => code === "match.byName")).not.toEqual([]);
});
