import { describe, expect, test } from "vitest";
import { matchPupils, type TemplatePupil } from "./match-pupils";
import type { ClassBook, Pupil } from "./model";

type Who = Omit<TemplatePupil, "place">;

const template = (...rows: readonly Who[]): TemplatePupil[] =>
  rows.map((row, index) => ({ ...row, place: { file: "t.xlsx", sheet: "T", cell: `B${index + 1}` } }));

function book(platform: string, ...pupils: readonly Who[]): Pick<ClassBook, "pupils" | "sheets"> {
  const source = { file: "g.xls", sheet: "G", kind: "k", evidence: "parsers", term: "1" } as const;
  return {
    sheets: [{ ...source, platform, pupils: pupils.length }],
    pupils: pupils.map(
      (one, index): Pupil => ({
        ...one,
        place: { file: "g.xls", sheet: "G", cell: `C${index + 1}` },
        assessments: [],
        recorded: [],
        absences: [],
      }),
    ),
  };
}

/** Pairs as `row-cell by`, diagnostics as `code cell`. */
function told(
  rows: readonly TemplatePupil[],
  pupils: Pick<ClassBook, "pupils" | "sheets">,
  names?: "unique" | "never",
): string[] {
  const { pairs, diagnostics } = matchPupils(rows, pupils, {
    platform: "smas",
    ...(names === undefined ? {} : { names }),
  });
  return [
    ...pairs.map(({ row, pupil, by }) => `B${row + 1}-${pupil.place.cell} ${by}`),
    ...diagnostics.map(({ code, path }) => `${code} ${path[2]}`),
  ];
}

describe("identifiers", () => {
  test("match whatever the names look like, the strongest is named", () => {
    const rows = template({ name: "HS 01", moetId: "9900000001", code: "a" }, { name: "HS 02", code: "b" });
    const pupils = book(
      "smas",
      { name: "KHÁC", code: "b" },
      { name: "KHÁC", moetId: "9900000001", code: "a" },
    );
    expect(told(rows, pupils)).toEqual(["B1-C2 moetId", "B2-C1 code"]);
  });

  test("that contradict each other match nobody, not even by name", () => {
    const rows = template({ name: "HS 01", moetId: "9900000001", nationalId: "099000000001" });
    const pupils = book("smas", { name: "HS 01", moetId: "9900000001", nationalId: "099000000002" });
    expect(told(rows, pupils)).toEqual(["match.contradiction B1"]);
    expect(matchPupils(rows, pupils, { platform: "smas" }).diagnostics[0]?.data).toEqual({
      pupil: "G!C1",
      same: "moetId",
      differs: "nationalId",
    });
  });

  test("whose birth dates differ match nobody", () => {
    const rows = template({ name: "HS 01", code: "a", birthDate: "2011-01-01" });
    expect(told(rows, book("smas", { name: "HS 01", code: "a", birthDate: "2011-01-02" }))).toEqual([
      "match.contradiction B1",
    ]);
    expect(told(rows, book("smas", { name: "HS 01", code: "a", birthDate: "2011" }))).toEqual(["B1-C1 code"]);
    expect(told(rows, book("smas", { name: "HS 01", code: "a", birthDate: "2010" }))).toEqual([
      "match.contradiction B1",
    ]);
  });

  test("that lead to two pupils are left to a human", () => {
    const rows = template({ name: "HS 01", moetId: "9900000001", code: "b" });
    const pupils = book("smas", { name: "HS 01", moetId: "9900000001" }, { name: "HS 02", code: "b" });
    expect(told(rows, pupils)).toEqual(["match.ambiguous B1"]);
  });

  test("that two rows have are never guessed", () => {
    const rows = template({ name: "HS 01", code: "a" }, { name: "HS 02", code: "a" });
    expect(told(rows, book("smas", { name: "HS 01", code: "a" }))).toEqual(["match.ambiguous B1"]);
  });

  test("a full agreement wins over a pupil who has one of them by mistake", () => {
    const rows = template({ name: "HS 01", nationalId: "099000000001", code: "a" });
    const pupils = book(
      "smas",
      { name: "HS 01", nationalId: "099000000001", code: "a" },
      { name: "HS 02", nationalId: "099000000001", code: "b" },
    );
    expect(told(rows, pupils)).toEqual(
      ["B1-C1 code", "match.contradiction B1"].map((s) => s.replace("code", "nationalId")),
    );
  });

  test("of another platform contradict nothing, and its database keys say nothing", () => {
    const rows = template({ name: "HS 01", code: "a", systemId: "1" }, { name: "HS 02", systemId: "2" });
    const pupils = book("vnedu", { name: "HS 01", code: "9900000001", systemId: "2" });
    expect(told(rows, pupils)).toEqual(["B1-C1 name", "match.byName B1", "match.notInBook B2"]);
    const own = book("smas", { name: "HS 01", code: "9900000001" });
    expect(told(rows, own)).toEqual(["match.contradiction B1", "match.notInBook B2"]);
  });

  test("a national id that lost digits is not compared", () => {
    const rows = template({ name: "HS 01", nationalId: "99000000001" });
    const pupils = book("vnedu", { name: "HS 02", nationalId: "99000000001" });
    expect(told(rows, pupils)).toEqual(["match.notInTemplate C1", "match.notInBook B1"]);
    expect(told(rows, book("vnedu", { name: "HS 01", nationalId: "099000000001" }))).toEqual([
      "B1-C1 name",
      "match.byName B1",
    ]);
  });
});

describe("names", () => {
  test("match where both lists have them once; #24: capitals, remarks in brackets and the place of a tone aside", () => {
    const rows = template({ name: "NGUYỄN MẪU HOÀ" }, { name: "Trần Mẫu (KT)" });
    const pupils = book("vnedu", { name: "Trần  Mẫu" }, { name: "Nguyễn Mẫu Hòa" });
    expect(told(rows, pupils)).toEqual(["B1-C2 name", "B2-C1 name", "match.byName B1", "match.byName B2"]);
    expect(told(rows, pupils, "never")).toEqual([
      "match.notInTemplate C1",
      "match.notInTemplate C2",
      "match.notInBook B1",
      "match.notInBook B2",
    ]);
  });

  test("#22: that come twice are left to a human, even where an identifier has found one of them", () => {
    const rows = template({ name: "HS 01", moetId: "9900000001" }, { name: "HS 01" });
    const pupils = book("vnedu", { name: "HS 01", moetId: "9900000001" }, { name: "HS 01" });
    expect(told(rows, pupils)).toEqual(["B1-C1 moetId", "match.ambiguous B2"]);
    const data = matchPupils(rows, pupils, { platform: "smas" }).diagnostics[0]?.data;
    expect(data).toEqual({ rows: "T!B2", pupils: "G!C2" });
  });

  test("with two birth dates match nobody", () => {
    const rows = template({ name: "HS 01", birthDate: "2011-01-01" });
    expect(told(rows, book("vnedu", { name: "HS 01", birthDate: "2011-01-02" }))).toEqual([
      "match.contradiction B1",
    ]);
  });

  test("that differ in diacritics match with the same birth date, and are left to a human without", () => {
    const pupil = { name: "Nguyễn Thị Hà", birthDate: "2011-01-01" };
    const rows = template({ name: "NGUYEN THI HA", birthDate: "2011-01-01" });
    expect(told(rows, book("vnedu", pupil))).toEqual(["B1-C1 name", "match.byName B1"]);
    expect(told(template({ name: "Nguyễn Thị Hạ" }), book("vnedu", pupil))).toEqual(["match.ambiguous B1"]);
    const other = template({ name: "Nguyễn Thị Hạ", birthDate: "2011-05-05" });
    expect(told(other, book("vnedu", pupil))).toEqual(["match.notInTemplate C1", "match.notInBook B1"]);
  });

  test("are in no diagnostic", () => {
    const rows = template({ name: "HS 01" }, { name: "HS 02" }, { name: "HS 02" });
    const pupils = book("vnedu", { name: "HS 01" }, { name: "HS 02" }, { name: "HS 03" });
    const { diagnostics } = matchPupils(rows, pupils, { platform: "smas" });
    expect(diagnostics.length).toBe(3);
    expect(JSON.stringify(diagnostics)).not.toContain("HS 0");
  });
});
