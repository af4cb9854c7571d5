import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { awards, type LegacyAwardsInput } from "./article-16";
import { legacyRecord, withSubject } from "./testing/legacy-record";

function awardsOf(input: LegacyAwardsInput): unknown {
  const { outcome } = awards(input);
  return outcome.status === "decided" ? outcome.value : outcome;
}

const best = legacyRecord("hoan-thanh-tot", "tot", 9);
const lesser = legacyRecord("hoan-thanh", "dat", 5);
const outstanding = "vuot-troi-hoac-tien-bo-vuot-bac";

describe("16.1 awards", () => {
  test("a: excellent completion needs every level at its best and every test from 9", () => {
    expect(awardsOf(best)).toEqual(["hoan-thanh-xuat-sac"]);
    const eight = withSubject(best, { subject: "toan", level: "hoan-thanh-tot", test: tenths(80) });
    expect(awardsOf(eight)).toEqual([]);
    expect(awardsOf(withSubject(best, { subject: "gdtc", level: "hoan-thanh" }))).toEqual([]);
    expect(awardsOf({ ...best, qualities: { ...best.qualities, "doan-ket-yeu-thuong": "dat" } })).toEqual([]);
    expect(awardsOf({ ...best, competencies: { ...best.competencies, "hop-tac": "dat" } })).toEqual([]);
  });

  test("the example of the documentation", () => {
    const subjects = [
      { subject: "tieng-viet", level: "hoan-thanh-tot", test: tenths(90) },
      { subject: "toan", level: "hoan-thanh-tot", test: tenths(100) },
    ] as const;
    expect(awardsOf({ ...best, subjects })).toEqual(["hoan-thanh-xuat-sac"]);
  });

  test("a: outstanding achievement or great progress needs the class, not a result", () => {
    expect(awardsOf({ ...lesser, outstandingIn: ["toan"], classRecognised: true })).toEqual([outstanding]);
    expect(awardsOf({ ...lesser, progressIn: ["hop-tac"], classRecognised: true })).toEqual([outstanding]);
    expect(awardsOf({ ...lesser, outstandingIn: ["toan"], classRecognised: false })).toEqual([]);
    expect(awardsOf({ ...lesser, outstandingIn: ["toan"] })).toEqual([]);
    expect(awardsOf({ ...lesser, outstandingIn: [], classRecognised: true })).toEqual([]);
  });

  test("b: a sudden achievement, beside any other award", () => {
    expect(awardsOf({ ...lesser, suddenAchievement: true })).toEqual(["khen-thuong-dot-xuat"]);
    const all = { ...best, progressIn: ["toan"], classRecognised: true, suddenAchievement: true };
    expect(awardsOf(all)).toEqual(["hoan-thanh-xuat-sac", outstanding, "khen-thuong-dot-xuat"]);
    expect(awards(all).cites).toEqual(["tt22-2016/16.1", "tt22-2016/16.1.a", "tt22-2016/16.1.b"]);
  });

  test("what is missing leaves every list that it allows", () => {
    const open = withSubject(best, { subject: "toan", level: "hoan-thanh-tot" });
    expect(awardsOf(open)).toEqual({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: [[], ["hoan-thanh-xuat-sac"]],
    });
    expect(awardsOf({ ...lesser, outstandingIn: ["toan"], classRecognised: null })).toEqual({
      status: "undetermined",
      missing: ["classRecognised"],
      possible: [[], [outstanding]],
    });
    expect(
      awardsOf({ ...lesser, outstandingIn: null, progressIn: null, suddenAchievement: null }),
    ).toMatchObject({
      missing: ["outstandingIn", "progressIn", "suddenAchievement"],
      possible: [[], ["khen-thuong-dot-xuat"]],
    });
  });

  test("names that do not exist are errors; the wording is unverified", () => {
    const { diagnostics } = awards({
      ...best,
      outstandingIn: ["toan", "qualities.trung-thuc-ki-luat", "yeu-nuoc"],
    });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["item.unknown", "outstandingIn", "yeu-nuoc"],
      ["source.unverified"],
    ]);
  });
});
