import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { subjectByKey } from "../law/tt32-2018/subjects";
import {
  ethnicGroups,
  findCode,
  findName,
  nationalList,
  provinceSince2025,
  provincesBefore2025,
  provincesOn,
  pupilStatuses,
  softwareCodes,
  subjectCodes,
  subjectOfCode,
  toNationalCodes,
  toSoftwareCodes,
  wardsOf,
} from "./index";

const on = (day: string) => provincesOn(isoDate(day));

describe("names in a list", () => {
  test.each([
    ["Kinh", "01"],
    ["KHMER", "05"],
    ["H'Mông", "08"],
    ["H’Mông", "08"],
    ["Ê đê", "12"],
    ["Ba Na", "13"],
    // An ethnic group's own name goes before the other name of another one.
    ["Thổ", "24"],
    ["Thái", "03"],
    ["Tày", "02"],
    ["Hoa", "04"],
  ])("quirk 30: %s is %s", (text, code) => {
    expect(findName(ethnicGroups, text)).toMatchObject({ kind: "one", item: { code } });
  });

  test("another name that several groups bear is for a human", () => {
    const several = ethnicGroups.items
      .flatMap(({ aliases = [] }) => aliases)
      .filter((alias) => {
        const reading = findName(ethnicGroups, alias);
        return reading.kind === "several";
      });
    expect(several.length).toBeGreaterThan(0);
  });

  test("what is in no list is nothing, and so is a blank", () => {
    expect(findName(ethnicGroups, "Ngoài trái đất")).toEqual({ kind: "none" });
    expect(findName(ethnicGroups, " ")).toEqual({ kind: "none" });
  });

  test("quirk 29: codes are texts", () => {
    expect(findCode(pupilStatuses, "3")).toBeUndefined();
    expect(findCode(pupilStatuses, "03")?.name).toBe("Nghỉ học xin học lại kỳ 1");
    expect(toNationalCodes("pupilStatus", "3")).toEqual(["04", "08", "11"]);
    expect(toNationalCodes("pupilStatus", "03")).toEqual([]);
  });
});

describe("provinces by day", () => {
  test("63 before 1 July 2025, 34 from then on", () => {
    expect([on("2025-06-30").items.length, on("2025-07-01").items.length]).toEqual([63, 34]);
  });

  test.each(["15", "24", "44", "52", "80", "82", "91"])(
    "the code %s means another province since then",
    (code) => {
      expect(findCode(on("2025-06-30"), code)?.name).not.toBe(findCode(on("2025-07-01"), code)?.name);
    },
  );

  test("every province before has one after it, which names it among those it was made of", () => {
    for (const { code } of on("2025-06-30").items) {
      const after = provinceSince2025(code) ?? "";
      expect(findCode(on("2025-07-01"), after)).toBeDefined();
      expect(provincesBefore2025(after)).toContain(code);
    }
    expect(provinceSince2025("02")).toBe("08");
    expect(provincesBefore2025("08")).toEqual(["02", "08"]);
  });

  test("a province is found with and without its kind", () => {
    expect(findName(on("2024-09-05"), "Hoà Bình")).toMatchObject({ item: { code: "17" } });
    expect(findName(on("2024-09-05"), "Tỉnh Hòa Bình")).toMatchObject({ item: { code: "17" } });
    expect(findName(on("2026-09-05"), "Hòa Bình")).toEqual({ kind: "none" });
  });

  test("3,321 wards, each code once", () => {
    const codes = on("2025-07-01").items.flatMap(({ code }) => wardsOf(code).items.map((ward) => ward.code));
    expect(codes.length).toBe(3321);
    expect(new Set(codes).size).toBe(3321);
    expect(wardsOf("99").items).toEqual([]);
    expect(findName(wardsOf("01"), "Ba Đình")).toMatchObject({
      item: { code: "00004", name: "Phường Ba Đình" },
    });
  });
});

describe("the software's codes", () => {
  test("quirk 28: gender runs the other way round", () => {
    expect(toSoftwareCodes("gender", "01")).toEqual(["1"]);
    expect(toSoftwareCodes("gender", "02")).toEqual(["0"]);
    expect(toNationalCodes("gender", "0")).toEqual(["02"]);
  });

  test("three ethnic groups have other codes", () => {
    const differing = softwareCodes("ethnicity").filter(({ sme, moet }) => sme !== moet && moet !== "");
    expect(new Set(differing.map(({ moet, sme }) => `${moet}→${sme}`))).toEqual(
      new Set(["08→67", "09→65", "13→63"]),
    );
  });

  test("every national status has one code of the software", () => {
    for (const { code } of pupilStatuses.items) expect(toSoftwareCodes("pupilStatus", code)).toHaveLength(1);
  });
});

describe("subjects", () => {
  test("codes lead to a subject and back", () => {
    expect(subjectCodes("lower-secondary", "toan")).toMatchObject({ national: "15", feed: "TOC2" });
    expect(subjectOfCode("lower-secondary", "TOC2")?.subject).toBe("toan");
    expect(subjectOfCode("lower-secondary", "22")?.subject).toBe("ngoai-ngu-1");
    expect(subjectOfCode("primary", "TOC2")).toBeUndefined();
  });

  test("no code of a level names two subjects", () => {
    for (const level of ["primary", "lower-secondary", "upper-secondary"] as const) {
      for (const { code } of nationalList("subjects").items) {
        const found = subjectOfCode(level, code);
        if (found !== undefined) expect(subjectByKey(level, found.subject), `${level} ${code}`).toBeDefined();
      }
    }
  });
});
