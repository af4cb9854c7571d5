import { describe, expect, test } from "vitest";
import { checkRecord } from "./check-record";
import { type DictionaryField, decision4998, partnerFeed, transcriptDictionary } from "./dictionary";

const codes = (record: Record<string, unknown>, ...fields: DictionaryField[]): string[] =>
  checkRecord(record, fields, ["pupil"]).map(({ code }) => code);
const field = (type: string, more: Partial<DictionaryField> = {}): DictionaryField => ({
  key: "F",
  label: "F",
  type,
  ...more,
});

describe("types, each on both sides", () => {
  test.each<[string, unknown, unknown]>([
    ["string", "a", 1],
    ["varchar", "a", true],
    ["integer", 5, 5.5],
    ["decimal", 7.5, "7.5"],
    ["boolean", 1, true],
    ["date", "2012-01-09", "09/01/2012"],
    ["timestamp", "2012-01-09T00:00:00.0", "2012-01-09"],
    ["list", [], {}],
  ])("%s", (type, good, bad) => {
    expect(codes({ F: good }, field(type))).toEqual([]);
    expect(codes({ F: bad }, field(type))).toEqual(["record.wrongType"]);
  });
});

describe("presence, length, codes", () => {
  test("a required field", () => {
    expect(codes({}, field("string", { required: true }))).toEqual(["record.missingField"]);
    expect(codes({ F: "" }, field("string", { required: true }))).toEqual(["record.missingField"]);
    expect(codes({}, field("string"))).toEqual([]);
  });

  test("the length counts letters, not bytes", () => {
    expect(codes({ F: "Đặng" }, field("string", { length: 4 }))).toEqual([]);
    expect(codes({ F: "Đặngg" }, field("string", { length: 4 }))).toEqual(["record.tooLong"]);
  });

  test("a code of a public list, and one of a list that is not public", () => {
    expect(codes({ F: "08" }, field("string", { codes: "DM_DAN_TOC" }))).toEqual([]);
    expect(codes({ F: "8" }, field("string", { codes: "DM_DAN_TOC" }))).toEqual(["record.unknownCode"]);
    expect(codes({ F: "anything" }, field("string", { codes: "DMDC" }))).toEqual([]);
  });

  test("values that the source gives", () => {
    expect(codes({ F: 1 }, field("integer", { values: ["0", "1"] }))).toEqual([]);
    expect(codes({ F: 2 }, field("integer", { values: ["0", "1"] }))).toEqual(["record.unknownCode"]);
  });

  test("a newer list replaces the old one", () => {
    const list = { id: "DM_DAN_TOC", title: "", asOf: "2026-01-01", items: [{ code: "56", name: "Mới" }] };
    const fields = [field("string", { codes: "DM_DAN_TOC" })];
    expect(checkRecord({ F: "56" }, fields, [], { DM_DAN_TOC: list })).toEqual([]);
    expect(checkRecord({ F: "56" }, fields, [])).toHaveLength(1);
  });

  test("a field of no dictionary, a hostile name too", () => {
    expect(codes({ G: 1, F: "a" }, field("string"))).toEqual(["record.unknownField"]);
    expect(codes(JSON.parse('{"__proto__": 1}') as Record<string, unknown>, field("string"))).toEqual([
      "record.unknownField",
    ]);
  });
});

test("the dictionaries hold what their sources have", () => {
  const count = (tables: { readonly [table: string]: readonly unknown[] }): number =>
    Object.values(tables).reduce((sum, fields) => sum + fields.length, 0);
  expect(partnerFeed.tables.LstHocSinh).toHaveLength(115);
  expect(partnerFeed.tables.TruongHocInfo).toHaveLength(58);
  expect(transcriptDictionary.tables.thongtinsohocbasothcsthpt).toHaveLength(69);
  expect(transcriptDictionary.tables.thongtinsohocbasotieuhoc).toHaveLength(80);
  expect(count(decision4998.tables)).toBe(712);
  for (const [table, fields] of Object.entries(decision4998.tables)) {
    const term = fields.find(({ key }) => key === "HOC_KY");
    if (term !== undefined) expect(term, table).toMatchObject({ type: "string", length: 1 });
  }
});
