import { expect, test } from "vitest";
import type { Sheet } from "../grid";
import type { TitleReading } from "./class-title";
import { findMarkColumns } from "./mark-columns";
import { findPupilColumns, readPupilRows } from "./pupil-rows";
import { SheetReport } from "./report";
import { findTables, readList } from "./table";

type Value = string | number | null;

function sheetOf(rows: readonly (readonly Value[])[], merges: Sheet["merges"] = []): Sheet {
  return {
    name: "S1",
    visibility: "visible",
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cell: (row, column) => {
      const value = rows[row]?.[column];
      if (value === undefined || value === null) return undefined;
      return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
    },
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const noTitles: TitleReading = { read: () => ({}), isTitle: () => false };

function listed(rows: readonly (readonly Value[])[], keyColumn = 0) {
  const sheet = sheetOf(rows);
  const table = readList(sheet, noTitles, 0, keyColumn);
  const report = new SheetReport("a.xlsx", sheet);
  const { pupils, otherRows } = readPupilRows(table, findPupilColumns(table, report), report);
  return { pupils, otherRows, codes: report.finish().map(({ code, path }) => `${code} ${path.at(-1)}`) };
}

test("a list without running numbers: each row with a name or an identifier is a pupil", () => {
  const { pupils, otherRows, codes } = listed([
    ["Họ tên *", "Mã học sinh *", "Lớp"],
    ["Nguyễn Mẫu An", "9900000001", "6A"],
    [null, null, "6A"],
    ["Trần Thử Bình", null, "6A"],
    [null, "9900000003", "6A"],
  ]);
  expect(pupils.map(({ row, name, code }) => [row, name, code])).toEqual([
    [1, "Nguyễn Mẫu An", "9900000001"],
    [3, "Trần Thử Bình", undefined],
    [4, "", "9900000003"],
  ]);
  expect(otherRows).toEqual([2]);
  expect(codes).toEqual(["row.noName A5"]);
});

test("a list without a column of names goes by its identifiers, without a word", () => {
  const { pupils, codes } = listed([["Mã định danh Bộ GD&ĐT"], ["0990000001"], ["0990000002"]]);
  expect(pupils.map(({ moetId }) => moetId)).toEqual(["0990000001", "0990000002"]);
  expect(codes).toEqual([]);
});

test("a row of column numbers and a footer are no pupils of a list", () => {
  const labels = ["Họ tên", "Mã học sinh", "Lớp", "Ngày sinh", "Ghi chú"];
  const { pupils, otherRows } = listed([
    labels,
    [1, 2, 3, 4, 5],
    ["Nguyễn Mẫu An", "9900000001", "6A", "05/08/2013"],
    ["Tổng số: 1"],
    ["Lê Thị Mẫu"],
  ]);
  expect(pupils.map(({ row }) => row)).toEqual([2]);
  expect(otherRows).toEqual([3, 4]);
});

test("labels 1 to 5 in a row of their own are labels, a row that numbers every column is none", () => {
  const head: Value[][] = [
    ["STT", "Họ và tên", "ĐĐGtx", null, null, null, null],
    [null, null, 1, 2, 3, 4, 5],
  ];
  const merges = [{ top: 0, left: 2, bottom: 0, right: 6 }];
  const pupil: Value[] = [1, "Nguyễn Mẫu An", 8, 7, 6, 5, 4];
  for (const numbers of [[], [[1, 2, 3, 4, 5, 6, 7]]]) {
    const sheet = sheetOf([...head, ...numbers, pupil], merges);
    const [table] = findTables(sheet, noTitles);
    if (table === undefined) throw new RangeError("no table");
    const report = new SheetReport("a.xlsx", sheet);
    expect(findMarkColumns(table, report).regular.map(({ path }) => path)).toEqual(
      [1, 2, 3, 4, 5].map((number) => ["ĐĐGtx", String(number)]),
    );
    expect(
      readPupilRows(table, findPupilColumns(table, report), report).pupils.map(({ name }) => name),
    ).toEqual(["Nguyễn Mẫu An"]);
  }
});

test("what stands above the first table is its title, even where it names neither class nor subject", () => {
  const titles: TitleReading = { read: (texts) => ({ school: texts[0]?.text ?? "" }), isTitle: () => false };
  const [table] = findTables(sheetOf([["TRƯỜNG MẪU"], ["STT", "Họ và tên"], [1, "Nguyễn Mẫu An"]]), titles);
  expect(table?.title.school).toBe("TRƯỜNG MẪU");
});
