import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { yearResult } from "../../law/tt27-2020/article-9";
import { auditGradebook } from "../audit-gradebook";
import type { AuditOptions, Finding } from "../finding";
import { primaryYearRecord } from "./primary-year-record";
import {
  allItems,
  every,
  type GivenClass,
  type GivenPupil,
  grade2,
  grade4,
  legacyItemNames,
  primaryClass,
} from "./testing/primary-class";

function audit(pupils: readonly GivenPupil[], given: GivenClass = {}, options: AuditOptions = {}) {
  const { findings, undetermined, results, summary, classes } = auditGradebook(
    primaryClass(pupils, given),
    options,
  );
  return {
    all: findings,
    findings: findings.map(({ code, place, recorded, lawful }) =>
      [code, place.cell, recorded, lawful].join(" "),
    ),
    undetermined: undetermined.map(
      ({ what, pupil, place, missing }) =>
        `${what} ${pupil.id === null ? "class" : place.cell}: ${missing.join(" ")}`,
    ),
    results,
    checked: summary.checked,
    classes,
  };
}

/** The result of one pupil's year, and what kept the next better one away. */
function yearOf(pupil: GivenPupil, given: GivenClass = {}): string {
  const [result] = audit([pupil], given).results;
  return [result?.yearResult, ...(result?.limitedBy ?? [])].join(" ");
}

describe("the result of the year (Article 9, clause 2, point a)", () => {
  test.each<[name: string, pupil: GivenPupil, expected: string]>([
    ["everything T, tests 9", {}, "hoan-thanh-xuat-sac"],
    ["one test 8 is below 9", { tests: { toan: 8 } }, "hoan-thanh-tot toan.test"],
    ["one test 7 reaches 7", { tests: { "khoa-hoc": 7 } }, "hoan-thanh-tot khoa-hoc.test"],
    ["one test 6 is below 7", { tests: { "ls-dl": 6 } }, "hoan-thanh ls-dl.test"],
    ["one test 5 reaches 5", { tests: { "tin-hoc": 5 } }, "hoan-thanh tin-hoc.test"],
    [
      "one test 4 is below 5, whatever the levels",
      { tests: { "cong-nghe": 4 } },
      "chua-hoan-thanh cong-nghe.test",
    ],
    ["a zero is a mark", { tests: { toan: 0 } }, "chua-hoan-thanh toan.test"],
    [
      "one item Đ leads straight to Hoàn thành",
      { items: { "trung-thuc": "Đ" } },
      "hoan-thanh qualities.trung-thuc",
    ],
    ["one subject H too", { levels: { "am-nhac": "H" } }, "hoan-thanh am-nhac.level"],
    [
      "one item C",
      { items: { "hop-tac": "C", "the-chat": "C" } },
      "chua-hoan-thanh specificCompetencies.the-chat",
    ],
    ["one subject C", { levels: { hdtn: "C" } }, "chua-hoan-thanh hdtn.level"],
    [
      "all that misses the next demand is named, in the order of the programme",
      { levels: { gdtc: "H" }, tests: { toan: 6 }, items: { "yeu-nuoc": "Đ" } },
      "hoan-thanh toan.test gdtc.level qualities.yeu-nuoc",
    ],
  ])("%s", (_, pupil, expected) => {
    expect(yearOf(pupil)).toBe(expected);
  });

  test("a recorded result is confirmed or contradicted, with what limits the lawful one", () => {
    const { all, findings, checked, undetermined } = audit([
      { result: "hoan-thanh-xuat-sac" },
      { result: "hoan-thanh-xuat-sac", tests: { toan: 8 } },
      { result: "hoan-thanh-tot", items: { "cham-chi": "Đ" } },
      { result: "hoan-thanh", tests: { toan: 4 }, levels: { toan: "H" } },
      { result: "chua-hoan-thanh", levels: { toan: "H" } },
    ]);
    expect(findings).toEqual([
      "yearResult.mismatch X11 hoan-thanh-xuat-sac hoan-thanh-tot",
      "yearResult.mismatch X12 hoan-thanh-tot hoan-thanh",
      "yearResult.mismatch X13 hoan-thanh chua-hoan-thanh",
      "yearResult.mismatch X14 chua-hoan-thanh hoan-thanh",
    ]);
    expect(all.map(({ severity, clause, term, data }) => [severity, clause, term, data.limitedBy])).toEqual([
      ["error", "tt27-2020/9.2.a", "year", ["toan.test"]],
      ["error", "tt27-2020/9.2.a", "year", ["qualities.cham-chi"]],
      ["error", "tt27-2020/9.2.a", "year", ["toan.test"]],
      ["error", "tt27-2020/9.2.a", "year", ["toan.level"]],
    ]);
    expect([checked, undetermined]).toEqual([5, []]);
  });

  test("without everything that it needs it stays open, unless nothing that is possible agrees", () => {
    const blank = { levels: { hdtn: null } };
    const { findings, undetermined, checked, all } = audit([
      {},
      { ...blank, result: "hoan-thanh-tot", tests: { toan: 8 } },
      { ...blank, result: "hoan-thanh-xuat-sac", tests: { toan: 8 } },
      { result: "hoan-thanh", tests: { "tin-hoc": "T" } },
      { tests: { "tin-hoc": null }, levels: { "tin-hoc": null } },
    ]);
    expect(undetermined).toEqual([
      "levels tieng-viet14: subjects.tin-hoc.level subjects.tin-hoc.test",
      "yearResult X11: subjects.hdtn.level",
      "yearResult X13: subjects.tin-hoc.test",
    ]);
    expect(findings).toEqual([
      "mark.unreadable tin-hoc.test13 T ",
      "yearResult.impossible X12 hoan-thanh-xuat-sac ",
    ]);
    expect(all[1]?.data).toMatchObject({
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot"],
      missing: ["subjects.hdtn.level"],
    });
    expect(checked).toBe(1);
  });

  test("two ticks and other texts are told, and decide nothing", () => {
    const { findings, checked } = audit([
      { result: null, resultText: "Hoàn thành tốt, Hoàn thành" },
      { result: null, resultText: "" },
    ]);
    expect(findings).toEqual([
      "yearResult.unclear X10 Hoàn thành tốt, Hoàn thành hoan-thanh-xuat-sac",
      "yearResult.unclear X11  hoan-thanh-xuat-sac",
    ]);
    expect(checked).toBe(0);
  });

  test("names the open question under which the record would be right", () => {
    const elective = { levels: { ...grade2.levels, "tieng-dtts": "H" } };
    const { all } = audit([{ result: "hoan-thanh-xuat-sac" }], { ...grade2, ...elective, grade: 2 });
    expect(all.map(({ code, lawful, data }) => [code, lawful, data.reading])).toEqual([
      ["yearResult.mismatch", "hoan-thanh", "AMB-P06"],
    ]);
    const followed = audit(
      [{ result: "hoan-thanh-xuat-sac" }],
      { ...grade2, ...elective, grade: 2 },
      { readings: { "AMB-P06": "compulsoryOnly" } },
    );
    expect(followed.findings).toEqual([]);
  });

  test("an exempt subject is left out, and a compulsory one is worth a look", () => {
    const { findings, results, all } = audit([{ levels: { gdtc: "Miễn", toan: "T" } }, {}]);
    expect(findings).toEqual(["exempt.compulsory gdtc10 exempt "]);
    expect([all[0]?.severity, all[0]?.clause]).toEqual(["warning", "tt27-2020/8"]);
    expect(results[0]?.yearResult).toBe("hoan-thanh-xuat-sac");
  });
});

describe("competencies that the class leaves empty (AMB-P07)", () => {
  const without = (blank: readonly string[]) => ({
    ...grade2,
    grade: 2,
    items: { ...every(allItems, "T"), ...every(blank, null) },
  });
  const five = every(
    allItems.filter((item) => item !== "cong-nghe" && item !== "tin-hoc"),
    "T",
  );

  test("do not block: a column empty for all, and columns that the sheet lacks", () => {
    expect(yearOf({}, without(["khoa-hoc"]))).toBe("hoan-thanh-xuat-sac");
    expect(yearOf({}, { ...grade2, grade: 2, items: five })).toBe("hoan-thanh-xuat-sac");
    expect(yearOf({}, { ...without(["khoa-hoc"]), grade: 4, ...grade4 })).toBe("hoan-thanh-xuat-sac");
  });

  test("block where another pupil of the class has a level there", () => {
    const { undetermined } = audit(
      [{ result: "hoan-thanh" }, { items: { "khoa-hoc": "T" } }],
      without(["khoa-hoc"]),
    );
    expect(undetermined).toEqual(["yearResult X10: specificCompetencies.khoa-hoc"]);
  });

  test("block under the other reading", () => {
    const { undetermined } = audit([{ result: "hoan-thanh" }], without(["khoa-hoc"]), {
      readings: { "AMB-P07": "allRequired" },
    });
    expect(undetermined).toEqual(["yearResult X10: specificCompetencies.khoa-hoc"]);
  });
});

describe("awards (Article 13, clause 1)", () => {
  const top: GivenPupil = { result: "hoan-thanh-xuat-sac" };
  const good: GivenPupil = { result: "hoan-thanh-tot", tests: { toan: 8 } };
  const plain: GivenPupil = { result: "hoan-thanh", levels: { toan: "H" } };
  const tick = "khen-thuong-cuoi-nam";

  test("Học sinh Xuất sắc goes with Hoàn thành xuất sắc", () => {
    const { findings, undetermined, all } = audit([
      { ...top, award: tick },
      { ...top, award: "none" },
      { ...top, award: "hoc-sinh-xuat-sac" },
      { ...top, award: "hoc-sinh-tieu-bieu" },
    ]);
    expect(findings).toEqual([
      "award.mismatch Y11 none hoc-sinh-xuat-sac",
      "award.mismatch Y13 hoc-sinh-tieu-bieu hoc-sinh-xuat-sac",
    ]);
    expect(all.every(({ clause }) => clause === "tt27-2020/13.1.a")).toBe(true);
    expect(undetermined).toEqual([]);
  });

  test("whether Học sinh Tiêu biểu was due no sheet says; Xuất sắc was not", () => {
    const facts = "excellentSubjects progressIn classRecognised";
    const { findings, undetermined } = audit([
      { ...good, award: tick },
      { ...good, award: "none" },
      { ...good, award: "hoc-sinh-tieu-bieu" },
      { ...good, award: "hoc-sinh-xuat-sac" },
    ]);
    expect(findings).toEqual(["award.mismatch Y13 hoc-sinh-xuat-sac "]);
    expect(undetermined).toEqual([`award Y10: ${facts}`, `award Y11: ${facts}`, `award Y12: ${facts}`]);
  });

  test("below Hoàn thành tốt there is none, and a text that is none contradicts", () => {
    const { findings, checked } = audit([
      { ...plain, award: tick },
      { ...plain, award: "none" },
      { ...plain, award: null },
    ]);
    expect(findings).toEqual([
      "award.mismatch Y10 khen-thuong-cuoi-nam none",
      "award.mismatch Y12 giỏi none",
    ]);
    expect(checked).toBe(6);
  });

  test("follows from a wrong result where that would allow it", () => {
    const wrong: GivenPupil = { ...plain, result: "hoan-thanh-xuat-sac" };
    const { all } = audit([
      { ...wrong, award: tick },
      { ...wrong, award: "none" },
      { ...plain, award: tick },
    ]);
    expect(all.map(({ code, place, causedBy }) => [code, place.cell, causedBy?.cell])).toEqual([
      ["yearResult.mismatch", "X10", undefined],
      ["award.mismatch", "Y10", "X10"],
      ["yearResult.mismatch", "X11", undefined],
      ["award.mismatch", "Y12", undefined],
    ]);
  });

  test("a column that nobody filled says nothing; one for a sudden achievement cannot be judged", () => {
    const { findings, undetermined, checked } = audit([
      { ...top, award: "none" },
      { ...plain, award: "none", sudden: true },
    ]);
    expect(findings).toEqual([]);
    expect(undetermined).toEqual(["award Z11: suddenAchievement"]);
    expect(checked).toBe(2);
  });

  test("stays open with the result of the year", () => {
    const open: GivenPupil = { levels: { hdtn: null } };
    const low: GivenPupil = { levels: { hdtn: null, toan: "H" }, tests: { toan: 4 } };
    const { findings, undetermined } = audit([
      top,
      { ...open, award: tick },
      { ...low, award: tick },
      { ...low, award: "none" },
    ]);
    expect(findings).toEqual(["award.mismatch Y12 khen-thuong-cuoi-nam none"]);
    expect(undetermined.filter((text) => text.startsWith("award"))).toEqual([
      "award Y11: yearResult",
      "award Y13: yearResult",
    ]);
  });
});

describe("promotion (Article 11, clause 1)", () => {
  const failed: GivenPupil = { tests: { toan: 4 }, levels: { toan: "C" } };

  test("who completed the class programme moves up", () => {
    const { findings, checked, results, all } = audit([
      { result: "hoan-thanh-xuat-sac", promotion: "none" },
      { result: "hoan-thanh-xuat-sac", promotion: "not-promoted" },
      { result: "hoan-thanh-xuat-sac", promotion: "promoted" },
      { result: "hoan-thanh-xuat-sac", promotion: null },
    ]);
    expect(findings).toEqual([
      "promotion.mismatch ZZ11 not-promoted promoted",
      "promotion.mismatch ZZ13 ? promoted",
    ]);
    expect(all[0]?.clause).toBe("tt27-2020/11.1.a");
    expect(checked).toBe(8);
    expect(results.map(({ completed, promotion }) => [completed, promotion])).toEqual(
      Array(4).fill([true, "promoted"]),
    );
  });

  test("who did not is decided by assessment anew and the principal, which no sheet holds", () => {
    const { findings, undetermined, results } = audit([
      { ...failed, result: "chua-hoan-thanh", promotion: "not-promoted" },
      { ...failed, result: "chua-hoan-thanh", promotion: "none" },
    ]);
    expect(findings).toEqual([]);
    expect(undetermined).toEqual([
      "promotion ZZ10: supplementary principalDecision",
      "promotion ZZ11: supplementary principalDecision",
    ]);
    expect(results.map(({ completed, promotion, award }) => [completed, promotion, award])).toEqual(
      Array(2).fill([false, undefined, "none"]),
    );
  });

  test("a tick that follows from a wrong result names it; a blank says nothing before the result is there", () => {
    const { all, checked } = audit([
      { result: "chua-hoan-thanh", promotion: "not-promoted" },
      { promotion: "none" },
      { promotion: "not-promoted" },
    ]);
    expect(all.map(({ code, causedBy }) => [code, causedBy?.cell])).toEqual([
      ["yearResult.mismatch", undefined],
      ["promotion.mismatch", "X10"],
      ["promotion.mismatch", undefined],
    ]);
    expect(checked).toBe(3);
    expect(audit([{ levels: { hdtn: null }, promotion: "not-promoted" }, {}]).undetermined).toContain(
      "promotion ZZ10: yearResult",
    );
  });
});

describe("marks of tests (Article 7, clause 1, point d)", () => {
  const marked = (test: number | string | null, options: AuditOptions = {}) => {
    const { all } = audit([{ tests: { toan: test } }, {}], { moment: "cuoi-hk1" }, options);
    return all.map(({ code, severity, recorded, clause, data }) => [
      code,
      severity,
      recorded,
      clause,
      data.lowest,
    ]);
  };
  const point = "tt27-2020/7.1.d";

  test("are whole and from 0 to 10", () => {
    expect([0, 5, 10].flatMap((test) => marked(test).map(([code]) => code))).toEqual(["level.oddWithTest"]);
    expect(marked(7.5)).toEqual([["mark.tooManyDecimals", "error", "7.5", point, 0]]);
    expect(marked(11)).toEqual([["mark.outOfRange", "error", "11", point, 0]]);
    expect(marked("abc")).toEqual([["mark.unreadable", "error", "abc", point, 0]]);
  });

  test("refuse 0 under the other reading (AMB-P01)", () => {
    expect(marked(0, { readings: { "AMB-P01": "rejectZero" } })).toEqual([
      ["mark.outOfRange", "error", "0", point, 1],
    ]);
    expect(marked(1, { readings: { "AMB-P01": "rejectZero" } }).map(([code]) => code)).toEqual([
      "level.oddWithTest",
    ]);
  });

  test("are worth a look below 5 beside Hoàn thành tốt, and that is no error", () => {
    const odd = (test: number, level: string): Finding[] => [
      ...audit([{ tests: { toan: test }, levels: { toan: level } }], { moment: "cuoi-hk1" }).all,
    ];
    expect(odd(4, "T").map(({ code, severity, lawful, clause }) => [code, severity, lawful, clause])).toEqual(
      [["level.oddWithTest", "info", null, null]],
    );
    expect([...odd(5, "T"), ...odd(4, "H"), ...odd(9, "C")]).toEqual([]);
  });
});

describe("the schedule of tests (Article 7, clause 1, point b)", () => {
  const midterm = { moment: "giua-hk1" } as const;

  test("a test that the grade does not have is a warning, once a subject", () => {
    const tests = { "tieng-viet": 8, toan: 8, "ngoai-ngu-1": 8 };
    const { all } = audit([{}, { tests: { "dao-duc": 7 } }, {}], { ...midterm, tests });
    expect(
      all.map(({ code, severity, subject, pupil, recorded, data }) => [
        code,
        severity,
        subject,
        pupil.id,
        recorded,
        data.count,
      ]),
    ).toEqual([
      ["test.notScheduled", "warning", "ngoai-ngu-1", null, "8", 3],
      ["test.notScheduled", "warning", "dao-duc", "9900000011", "7", 1],
    ]);
  });

  test.each([
    ["giua-hk1", 3, ["tieng-viet", "toan"]],
    ["giua-hk2", 4, []],
    ["cuoi-hk1", 2, ["ngoai-ngu-1"]],
    ["cuoi-nam", 3, ["ls-dl"]],
  ] as const)("%s of grade %i has not %j", (moment, grade, subjects) => {
    const tests = Object.fromEntries(
      [...subjects, ...(grade === 4 ? ["tieng-viet", "toan"] : [])].map((one) => [one, 8]),
    );
    const { all } = audit([{}], { moment, grade, tests });
    expect(all.flatMap(({ code, subject }) => (code === "test.notScheduled" ? [subject] : []))).toEqual(
      subjects,
    );
  });

  test("a mark in Tiếng dân tộc thiểu số counts where it was given (AMB-P05)", () => {
    const own = {
      levels: { ...grade4.levels, "tieng-dtts": "T" },
      tests: { ...grade4.tests, "tieng-dtts": 6 },
    };
    expect(audit([{}], own).results[0]?.yearResult).toBe("hoan-thanh");
    expect(audit([{}], { ...own, moment: "cuoi-hk1" }).findings).toEqual([]);
    expect(
      audit([{}], { ...own, moment: "giua-hk1", tests: { "tieng-dtts": 6, toan: 8, "tieng-viet": 8 } })
        .findings,
    ).toEqual(["test.notScheduled tieng-dtts.test10 6 "]);
  });

  test("a required test under a recorded level is an error; without both it is open", () => {
    const { all, undetermined } = audit(
      [{ tests: { toan: null } }, { tests: { toan: null }, levels: { toan: null } }, {}],
      { moment: "cuoi-hk1" },
    );
    expect(all.map(({ code, severity, place, clause }) => [code, severity, place.cell, clause])).toEqual([
      ["test.missing", "error", "toan.test10", "tt27-2020/7.1.b"],
    ]);
    expect(undetermined).toEqual(["levels tieng-viet11: subjects.toan.level subjects.toan.test"]);
  });

  test("a test that nobody in the class has is a warning of the class: the sheet may only not show it", () => {
    const { "ngoai-ngu-1": _, ...shown } = grade4.tests;
    const { all, undetermined } = audit([{}, {}], { moment: "cuoi-hk1", tests: { ...shown, toan: null } });
    expect(
      all.map(({ code, severity, subject, pupil, data }) => [
        code,
        severity,
        subject,
        pupil.id,
        data.wholeClass,
      ]),
    ).toEqual([
      ["test.missing", "warning", "toan", null, true],
      ["test.missing", "warning", "ngoai-ngu-1", null, true],
    ]);
    expect(undetermined).toEqual([]);
    expect(audit([{}, {}], { moment: "giua-hk1", tests: {} }).all.map(({ subject }) => subject)).toEqual([
      "tieng-viet",
      "toan",
    ]);
  });
});

describe("levels", () => {
  test("that cannot be read are errors, of subjects and of items", () => {
    const { all, undetermined } = audit([{ levels: { toan: "Đ" }, items: { "cham-chi": "H" } }, {}], {
      moment: "cuoi-hk1",
    });
    expect(
      all.map(({ code, subject, recorded, clause, data }) => [code, subject, recorded, clause, data.item]),
    ).toEqual([
      ["level.unreadable", "toan", "Đ", "tt27-2020/7.1.a", undefined],
      ["item.unreadable", undefined, "H", "tt27-2020/7.2", "qualities.cham-chi"],
    ]);
    expect(undetermined).toEqual([]);
  });

  test("that are blank stay open at every moment, those of the whole class once", () => {
    const { findings, undetermined } = audit([{ items: { "cham-chi": null } }, { levels: { gdtc: null } }], {
      moment: "giua-hk2",
      tests: { toan: 8, "tieng-viet": 8 },
      levels: { ...grade4.levels, hdtn: null },
    });
    expect(findings).toEqual([]);
    expect(undetermined).toEqual([
      "levels class: subjects.hdtn.level",
      "levels tieng-viet10: qualities.cham-chi",
      "levels tieng-viet11: subjects.gdtc.level",
    ]);
  });

  test("of a subject that the list does not have count nowhere, which is told once", () => {
    const { all, results } = audit([{}, {}], { levels: { ...grade4.levels, "ki-nang-song": "C" } });
    expect(all.map(({ code, severity, subject, pupil }) => [code, severity, subject, pupil.id])).toEqual([
      ["subject.notCounted", "info", "ki-nang-song", null],
    ]);
    expect(results[0]?.yearResult).toBe("hoan-thanh-xuat-sac");
  });
});

test("a pupil listed twice is told, and the class is judged by the circular of its grade and year", () => {
  const twice = audit([{ code: "1" }, { code: "1" }]);
  expect(twice.findings).toEqual(["pupil.duplicate A11 1 "]);
  expect(twice.classes).toEqual([
    {
      className: "4A",
      grade: 4,
      level: "primary",
      schoolYear: "2024-2025",
      instrument: "tt27-2020",
      audited: true,
    },
  ]);
  const instrument = (grade: number, firstYear: number) =>
    audit([], { grade, firstYear }).classes[0]?.instrument;
  expect([instrument(4, 2022), instrument(4, 2023), instrument(5, 2023), instrument(5, 2024)]).toEqual([
    "tt22-2016",
    "tt27-2020",
    "tt22-2016",
    "tt27-2020",
  ]);
});

describe("the circular before (TT 30/2014 with TT 22/2016)", () => {
  const legacy: GivenClass = {
    grade: 4,
    firstYear: 2022,
    levels: every(["tieng-viet", "toan", "khoa-hoc", "ls-dl", "ngoai-ngu-1", "dao-duc", "gdtc"], "T"),
    tests: { "tieng-viet": 9, toan: 9, "khoa-hoc": 9, "ls-dl": 9, "ngoai-ngu-1": 9 },
    items: every(legacyItemNames, "T"),
  };

  test.each<[name: string, pupil: GivenPupil, completed: boolean, limitedBy: readonly string[] | undefined]>([
    ["everything at its best", {}, true, undefined],
    [
      "a test 5 and levels H and Đ suffice",
      { tests: { toan: 5 }, levels: { toan: "H" }, items: { "hop-tac": "Đ" } },
      true,
      undefined,
    ],
    ["a test 4 does not", { tests: { toan: 4 } }, false, ["toan.test"]],
    ["one subject C", { levels: { gdtc: "C" } }, false, ["gdtc.level"]],
    ["one item C", { items: { "trung-thuc-ki-luat": "C" } }, false, ["qualities.trung-thuc-ki-luat"]],
  ])("completes the class programme: %s", (_, pupil, completed, limitedBy) => {
    const [result] = audit([pupil], legacy).results;
    expect([result?.completed, result?.limitedBy, result?.yearResult]).toEqual([
      completed,
      limitedBy,
      undefined,
    ]);
  });

  test("knows no result of four levels; what is recorded is held against completing", () => {
    const { findings, all, checked } = audit(
      [
        { result: "hoan-thanh" },
        { result: "chua-hoan-thanh", promotion: "not-promoted" },
        { result: "hoan-thanh-tot" },
        { result: "hoan-thanh", tests: { toan: 4 }, levels: { toan: "H" } },
      ],
      legacy,
    );
    expect(findings).toEqual([
      "yearResult.mismatch X11 chua-hoan-thanh hoan-thanh",
      "promotion.mismatch ZZ11 not-promoted promoted",
      "yearResult.notOfRegime X12 hoan-thanh-tot ",
      "yearResult.mismatch X13 hoan-thanh chua-hoan-thanh",
    ]);
    expect(all.map(({ severity, clause, data }) => [severity, clause, data.confidence])).toEqual([
      ["error", "tt22-2016/14.1.a", "C"],
      ["error", "tt22-2016/14.1.a", "C"],
      ["warning", "tt22-2016/14.1.a", "C"],
      ["error", "tt22-2016/14.1.a", "C"],
    ]);
    expect(all[1]?.causedBy?.cell).toBe("X11");
    expect(checked).toBe(4);
  });

  test("has no mark 0 and no decimals, says so with its doubt, and has tests where a subject is taught", () => {
    const { all } = audit(
      [{ tests: { toan: 0, "ls-dl": null } }, { tests: { "khoa-hoc": 7.5, "dao-duc": 6 } }],
      legacy,
    );
    expect(all.map(({ code, place, data }) => [code, place.cell, data.lowest, data.confidence])).toEqual([
      ["mark.outOfRange", "toan.test10", 1, "C"],
      ["test.missing", "ls-dl.test10", undefined, "C"],
      ["mark.tooManyDecimals", "khoa-hoc.test11", 1, "C"],
      ["test.notScheduled", "dao-duc.test11", undefined, "C"],
    ]);
  });

  test("has an award for excellence, and others that no sheet can prove", () => {
    const tick = "khen-thuong-cuoi-nam";
    const { findings, undetermined } = audit(
      [
        { award: tick },
        { award: "none" },
        { award: tick, tests: { toan: 8 } },
        { award: "none", tests: { toan: 8 } },
        { award: "hoan-thanh-xuat-sac", tests: { toan: 8 } },
      ],
      legacy,
    );
    expect(findings).toEqual(["award.mismatch Y11 none ", "award.mismatch Y14 hoan-thanh-xuat-sac "]);
    expect(undetermined).toEqual([
      "award Y12: outstandingIn progressIn classRecognised",
      "award Y13: outstandingIn progressIn classRecognised",
    ]);
  });

  test("leaves out a subject whose column is empty for the class, but never Toán", () => {
    const empty = {
      ...legacy,
      levels: { ...legacy.levels, "tin-hoc": null, toan: null },
      tests: { "tin-hoc": null },
    };
    const { undetermined } = audit([{}, {}], {
      ...empty,
      moment: "cuoi-hk1",
      tests: { ...legacy.tests, "tin-hoc": null, toan: null },
    });
    expect(undetermined).toEqual(["levels class: subjects.toan.level subjects.toan.test"]);
  });
});

describe("the record of a year, for asking the rule itself", () => {
  const [book] = primaryClass([
    { tests: { toan: 7.5 }, levels: { "tieng-viet": "Đ", gdtc: "Miễn" } },
    {},
  ]).classes;
  const [first, second] = book?.pupils ?? [];
  if (book === undefined || first === undefined || second === undefined) throw new RangeError("two pupils");

  test("is what the gradebook holds; what cannot count is left out", () => {
    expect(primaryYearRecord(book, second)?.subjects.slice(0, 2)).toEqual([
      { subject: "tieng-viet", level: "hoan-thanh-tot", test: tenths(90), exempt: false },
      { subject: "toan", level: "hoan-thanh-tot", test: tenths(90), exempt: false },
    ]);
    const record = primaryYearRecord(book, first);
    if (record === undefined) throw new RangeError("a year's end");
    const { outcome } = yearResult(record);
    expect(outcome.status === "undetermined" && outcome.missing).toEqual([
      "subjects.tieng-viet.level",
      "subjects.toan.test",
    ]);
  });

  test("is missing where the gradebook holds no year's end", () => {
    const [other] = primaryClass([{}], { moment: "cuoi-hk1" }).classes;
    const [pupil] = other?.pupils ?? [];
    if (other === undefined || pupil === undefined) throw new RangeError("a pupil");
    expect(primaryYearRecord(other, pupil)).toBeUndefined();
    expect(primaryYearRecord({ ...book, grade: 6 }, first)).toBeUndefined();
  });
});
