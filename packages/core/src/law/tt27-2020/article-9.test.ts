import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { type Tenths, tenths } from "../../kernel/tenths";
import { type YearInput, type YearRecord, yearLevelRank, yearResult } from "./article-9";
import { type PrimaryGrade, primaryGrades, type subjectLevels } from "./levels";
import type { Tt27Context } from "./options";
import { itemGroups, items } from "./subjects-and-items";
import { fullRecord, recordedSubjects, withoutSubjects, withSubjects, withTest } from "./testing/year-record";

function outcomeOf(record: YearInput, options: Tt27Context["options"] = {}): unknown {
  const { outcome } = yearResult(record, { options });
  return outcome.status === "decided" ? outcome.value : outcome;
}

function resultOf(record: YearRecord, options: Tt27Context["options"] = {}): unknown {
  const { outcome } = yearResult(record, { options });
  return outcome.status === "decided"
    ? [outcome.value.result, ...outcome.value.limitedBy]
    : [outcome.status, ...(outcome.status === "undetermined" ? outcome.missing : [])];
}

function diagnosticsOf(record: YearInput, options: Tt27Context["options"] = {}): unknown[] {
  return yearResult(record, { options })
    .diagnostics.filter(({ code }) => code !== "ambiguity.decisive")
    .map(({ code, severity, path }) => [code, severity, path.join(".")]);
}

describe("9.2.a the result of the year", () => {
  test.each(primaryGrades)("grade %i: everything at its best is Hoàn thành xuất sắc", (grade) => {
    expect(outcomeOf(fullRecord(grade))).toEqual({
      result: "hoan-thanh-xuat-sac",
      completed: true,
      limitedBy: [],
    });
  });

  test.each([
    [10, "hoan-thanh-xuat-sac", []],
    [9, "hoan-thanh-xuat-sac", []],
    [8, "hoan-thanh-tot", ["toan.test"]],
    [7, "hoan-thanh-tot", ["toan.test"]],
    [6, "hoan-thanh", ["toan.test"]],
    [5, "hoan-thanh", ["toan.test"]],
    [4, "chua-hoan-thanh", ["toan.test"]],
    [0, "chua-hoan-thanh", ["toan.test"]],
  ] as const)("one test of %i, everything else at its best: %s", (mark, result, limitedBy) => {
    for (const grade of primaryGrades) {
      const record = withTest(fullRecord(grade), "toan", mark);
      expect(outcomeOf(record)).toEqual({ result, completed: result !== "chua-hoan-thanh", limitedBy });
    }
  });

  test("each test of each grade alone decides", () => {
    for (const grade of primaryGrades) {
      const best = fullRecord(grade);
      const tested = best.subjects.filter(({ test: mark }) => mark !== null).map(({ subject }) => subject);
      expect(tested).toHaveLength({ 1: 2, 2: 2, 3: 5, 4: 7, 5: 7 }[grade]);
      for (const subject of tested) {
        expect(resultOf(withTest(best, subject, 8))).toEqual(["hoan-thanh-tot", `${subject}.test`]);
        expect(resultOf(withTest(best, subject, 4))).toEqual(["chua-hoan-thanh", `${subject}.test`]);
      }
    }
  });

  test("an average does not count: one 4 among tens", () => {
    expect(resultOf(withTest(fullRecord(5), "khoa-hoc", 4))).toEqual(["chua-hoan-thanh", "khoa-hoc.test"]);
  });

  test("one subject at Hoàn thành takes a pupil from Hoàn thành xuất sắc straight to Hoàn thành", () => {
    for (const grade of primaryGrades) {
      for (const subject of recordedSubjects(grade)) {
        const best = fullRecord(grade);
        const mark = best.subjects.find((entry) => entry.subject === subject)?.test ?? null;
        const change = (level: (typeof subjectLevels)[number]) =>
          withSubjects(best, { subject, level, test: mark });
        expect(resultOf(change("hoan-thanh"))).toEqual(["hoan-thanh", `${subject}.level`]);
        expect(resultOf(change("chua-hoan-thanh"))).toEqual(["chua-hoan-thanh", `${subject}.level`]);
      }
    }
  });

  test.each(itemGroups.flatMap((group) => items[group].map((item) => [group, item] as const)))(
    "%s.%s: Đạt makes Hoàn thành, Cần cố gắng makes Chưa hoàn thành",
    (group, item) => {
      const best = fullRecord(4);
      const change = (level: "dat" | "can-co-gang") => ({
        ...best,
        [group]: { ...best[group], [item]: level },
      });
      expect(resultOf(change("dat"))).toEqual(["hoan-thanh", `${group}.${item}`]);
      expect(resultOf(change("can-co-gang"))).toEqual(["chua-hoan-thanh", `${group}.${item}`]);
    },
  );

  test("the lowest that Hoàn thành allows everywhere is Hoàn thành, limited by everything", () => {
    const { outcome } = yearResult(fullRecord(3, "hoan-thanh", "dat", 5));
    expect(outcome.status === "decided" && outcome.value.result).toBe("hoan-thanh");
    expect(outcome.status === "decided" && outcome.value.limitedBy).toHaveLength(11 + 5 + 15);
  });

  test("only what keeps the next better result away limits", () => {
    const two = withTest(withTest(fullRecord(1), "toan", 8), "tieng-viet", 4);
    expect(resultOf(two)).toEqual(["chua-hoan-thanh", "tieng-viet.test"]);
    const three = withTest(withTest(fullRecord(1), "toan", 8), "tieng-viet", 6);
    expect(resultOf(three)).toEqual(["hoan-thanh", "tieng-viet.test"]);
    const several = {
      ...withTest(withSubjects(fullRecord(1), { subject: "gdtc", level: "chua-hoan-thanh" }), "toan", 4),
      qualities: { ...fullRecord(1).qualities, "nhan-ai": "can-co-gang" },
    } as const;
    expect(resultOf(several)).toEqual(["chua-hoan-thanh", "toan.test", "gdtc.level", "qualities.nhan-ai"]);
  });

  test("the trace tells how every result was missed", () => {
    const { steps, cites } = yearResult(withTest(fullRecord(1), "toan", 8));
    const told = steps.map(({ id, holds, steps: inner }) => [id, holds, inner.map((one) => one.holds)]);
    expect(told).toEqual([
      ["yearResult.counted", undefined, []],
      ["yearResult.hoan-thanh-xuat-sac", false, [true, true, false]],
      ["yearResult.hoan-thanh-tot", true, [true, true, true]],
      ["completion.byResult", true, []],
    ]);
    expect(steps[0]?.data).toEqual({ levels: 8, items: 15, tests: 2 });
    expect(steps[1]?.steps[2]?.data).toEqual({ atLeast: "9", have: 2, below: 1, names: ["toan"] });
    expect(cites).toEqual(["tt27-2020/9.2.a", "tt27-2020/11.1.a"]);
    const last = yearResult(withTest(fullRecord(1), "toan", 4)).steps.map(({ id, holds }) => [id, holds]);
    expect(last.slice(3)).toEqual([
      ["yearResult.hoan-thanh", false],
      ["yearResult.chua-hoan-thanh", true],
      ["completion.byResult", false],
    ]);
  });

  test("by whole numbers", () => {
    expect(yearLevelRank(2, 2, 90)).toBe(3);
    expect(yearLevelRank(2, 2, 80)).toBe(2);
    expect(yearLevelRank(1, 2, 100)).toBe(1);
    expect(yearLevelRank(2, 0, 100)).toBe(0);
  });

  test("the example of the documentation", () => {
    const rated = (subject: string, mark: Tenths | null = null) =>
      ({ subject, level: "hoan-thanh-tot", test: mark }) as const;
    expect(
      yearResult({
        grade: 1,
        subjects: [
          rated("tieng-viet", tenths(90)),
          rated("toan", tenths(80)),
          rated("dao-duc"),
          rated("tn-xh"),
          rated("gdtc"),
          rated("am-nhac"),
          rated("mi-thuat"),
          rated("hdtn"),
        ],
        qualities: {
          "yeu-nuoc": "tot",
          "nhan-ai": "tot",
          "cham-chi": "tot",
          "trung-thuc": "tot",
          "trach-nhiem": "tot",
        },
        generalCompetencies: {
          "tu-chu-tu-hoc": "tot",
          "giao-tiep-hop-tac": "tot",
          "giai-quyet-van-de-sang-tao": "tot",
        },
        specificCompetencies: {
          "ngon-ngu": "tot",
          "tinh-toan": "tot",
          "khoa-hoc": "tot",
          "tham-mi": "tot",
          "the-chat": "tot",
        },
      }).outcome,
    ).toEqual({
      status: "decided",
      value: { result: "hoan-thanh-tot", completed: true, limitedBy: ["toan.test"] },
    });
  });

  test("is not in force before 20 October 2020", () => {
    const ask = (day: string) => yearResult(fullRecord(1), { asOf: isoDate(day) }).outcome.status;
    expect([ask("2020-10-19"), ask("2020-10-20")]).toEqual(["notInForce", "decided"]);
  });
});

describe("what is missing", () => {
  test("a missing test, level or item is named, with exactly the results still open", () => {
    const best = fullRecord(4);
    expect(outcomeOf(withTest(best, "toan", null))).toEqual({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot", "hoan-thanh-xuat-sac"],
    });
    expect(outcomeOf(withSubjects(best, { subject: "dao-duc", level: null }))).toEqual({
      status: "undetermined",
      missing: ["subjects.dao-duc.level"],
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-xuat-sac"],
    });
    const { "cham-chi": _, ...others } = best.qualities;
    expect(outcomeOf({ ...best, qualities: others })).toEqual({
      status: "undetermined",
      missing: ["qualities.cham-chi"],
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-xuat-sac"],
    });
  });

  test("even where one result remains", () => {
    const failed = withTest(withTest(fullRecord(4), "tieng-viet", 4), "toan", null);
    expect(outcomeOf(failed)).toEqual({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: ["chua-hoan-thanh"],
    });
  });

  test("a compulsory subject that the list does not have, level and test", () => {
    expect(resultOf(withoutSubjects(fullRecord(4), "khoa-hoc"))).toEqual([
      "undetermined",
      "subjects.khoa-hoc.level",
      "subjects.khoa-hoc.test",
    ]);
    expect(resultOf(withoutSubjects(fullRecord(1), "hdtn"))).toEqual(["undetermined", "subjects.hdtn.level"]);
  });

  test("an empty record misses everything that its grade requires", () => {
    const empty = { subjects: [], qualities: {}, generalCompetencies: {}, specificCompetencies: {} };
    const { outcome } = yearResult({ grade: 1, ...empty });
    expect(outcome).toMatchObject({ status: "undetermined" });
    if (outcome.status !== "undetermined") return;
    expect(outcome.missing).toEqual([
      "subjects.tieng-viet.level",
      "subjects.tieng-viet.test",
      "subjects.toan.level",
      "subjects.toan.test",
      "subjects.dao-duc.level",
      "subjects.tn-xh.level",
      "subjects.gdtc.level",
      "subjects.nghe-thuat.level",
      "subjects.hdtn.level",
      ...items.qualities.map((item) => `qualities.${item}`),
      ...items.generalCompetencies.map((item) => `generalCompetencies.${item}`),
      "specificCompetencies.ngon-ngu",
      "specificCompetencies.tinh-toan",
      "specificCompetencies.tham-mi",
      "specificCompetencies.the-chat",
    ]);
    expect(outcome.possible).toHaveLength(4);
    expect(resultOf({ grade: 5, ...empty })).toContain("subjects.tin-hoc.test");
    expect(resultOf({ grade: 5, ...empty })).toContain("subjects.cong-nghe.test");
  });

  test("an unknown grade leaves open what any grade would give", () => {
    expect(outcomeOf({ ...fullRecord(1), grade: null })).toEqual({
      status: "undetermined",
      missing: ["grade"],
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot", "hoan-thanh-xuat-sac"],
    });
    const failed = { ...withTest(withTest(fullRecord(5), "toan", 3), "tieng-viet", null), grade: null };
    expect(outcomeOf(failed)).toMatchObject({
      missing: ["grade", "subjects.tieng-viet.test"],
      possible: ["chua-hoan-thanh"],
    });
  });

  test("a pupil freed from everything has no result", () => {
    const all = fullRecord(1);
    const exempt = {
      ...all,
      subjects: all.subjects.map((entry) => ({ ...entry, exempt: true })),
      qualities: Object.fromEntries(items.qualities.map((item) => [item, "exempt"])),
      generalCompetencies: Object.fromEntries(items.generalCompetencies.map((item) => [item, "exempt"])),
      specificCompetencies: Object.fromEntries(items.specificCompetencies.map((item) => [item, "exempt"])),
    } as const;
    expect(resultOf(exempt)).toEqual(["undetermined", "subjects"]);
  });
});

describe("which subjects count", () => {
  test("an exempt subject is left out with its test", () => {
    const record = withSubjects(fullRecord(4), { subject: "toan", level: null, test: null, exempt: true });
    expect(resultOf(record)).toEqual(["hoan-thanh-xuat-sac"]);
    const failing = withSubjects(fullRecord(4), {
      subject: "gdtc",
      level: "chua-hoan-thanh",
      exempt: true,
    });
    expect(resultOf(failing)).toEqual(["hoan-thanh-xuat-sac"]);
    const adjusted = withSubjects(fullRecord(4), { subject: "gdtc", level: "hoan-thanh", adjusted: true });
    expect(resultOf(adjusted)).toEqual(["hoan-thanh", "gdtc.level"]);
  });

  test("an exempt item is left out", () => {
    const record = fullRecord(4);
    const specificCompetencies = { ...record.specificCompetencies, "the-chat": "exempt" } as const;
    expect(resultOf({ ...record, specificCompetencies })).toEqual(["hoan-thanh-xuat-sac"]);
  });

  test("Nghệ thuật counts by its components or as a whole", () => {
    const whole = withSubjects(withoutSubjects(fullRecord(2), "am-nhac", "mi-thuat"), {
      subject: "nghe-thuat",
      level: "hoan-thanh",
    });
    expect(resultOf(whole)).toEqual(["hoan-thanh", "nghe-thuat.level"]);
    expect(resultOf(withoutSubjects(fullRecord(2), "mi-thuat"))).toEqual([
      "undetermined",
      "subjects.mi-thuat.level",
    ]);
    const both = withSubjects(fullRecord(2), { subject: "nghe-thuat", level: "hoan-thanh" });
    expect(resultOf(both)).toEqual(["hoan-thanh", "nghe-thuat.level"]);
  });

  test("AMB-P04: Tin học và Công nghệ as two components, each with its test, or as one subject", () => {
    const parts = withTest(fullRecord(3), "tin-hoc", 4);
    expect(resultOf(parts)).toEqual(["chua-hoan-thanh", "tin-hoc.test"]);
    expect(resultOf(withoutSubjects(fullRecord(3), "cong-nghe"))).toEqual([
      "undetermined",
      "subjects.cong-nghe.level",
      "subjects.cong-nghe.test",
    ]);
    const whole = withSubjects(withoutSubjects(fullRecord(3), "tin-hoc", "cong-nghe"), {
      subject: "tin-hoc-cong-nghe",
      level: "hoan-thanh-tot",
      test: tenths(80),
    });
    const one = { "AMB-P04": "oneSubject" } as const;
    expect(resultOf(whole, one)).toEqual(["hoan-thanh-tot", "tin-hoc-cong-nghe.test"]);
    expect(resultOf(whole)).toEqual(["hoan-thanh-tot", "tin-hoc-cong-nghe.test"]);
    expect(resultOf(parts, one)).toEqual([
      "undetermined",
      "subjects.tin-hoc-cong-nghe.level",
      "subjects.tin-hoc-cong-nghe.test",
    ]);
    expect(diagnosticsOf(parts, one)).toEqual([
      ["subject.leftAside", "info", "subjects.tin-hoc"],
      ["subject.leftAside", "info", "subjects.cong-nghe"],
    ]);
  });

  test("AMB-P05: a test of Tiếng dân tộc thiểu số counts where there is one, or is asked for", () => {
    const rated = (mark: number | null) =>
      withSubjects(fullRecord(1), {
        subject: "tieng-dtts",
        level: "hoan-thanh-tot",
        test: mark === null ? null : tenths(mark * 10),
      });
    expect(resultOf(rated(null))).toEqual(["hoan-thanh-xuat-sac"]);
    expect(resultOf(rated(6))).toEqual(["hoan-thanh", "tieng-dtts.test"]);
    expect(resultOf(rated(null), { "AMB-P05": "tested" })).toEqual([
      "undetermined",
      "subjects.tieng-dtts.test",
    ]);
    expect(resultOf(fullRecord(1), { "AMB-P05": "tested" })).toEqual(["hoan-thanh-xuat-sac"]);
  });

  test("AMB-P06: an elective counts once it has a level, or never", () => {
    const english = (level: "hoan-thanh" | null) =>
      withSubjects(fullRecord(2), { subject: "ngoai-ngu-1", level });
    expect(resultOf(english("hoan-thanh"))).toEqual(["hoan-thanh", "ngoai-ngu-1.level"]);
    expect(resultOf(english(null))).toEqual(["hoan-thanh-xuat-sac"]);
    expect(resultOf(english("hoan-thanh"), { "AMB-P06": "compulsoryOnly" })).toEqual(["hoan-thanh-xuat-sac"]);
    expect(diagnosticsOf(english("hoan-thanh"))).toEqual([]);
    expect(yearResult(english("hoan-thanh")).diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "AMB-P06"],
        data: { followed: "onceRated", alternative: "compulsoryOnly", wouldGive: "hoan-thanh-xuat-sac" },
      },
    ]);
  });

  test("the foreign language is compulsory, with a test, from grade 3 on", () => {
    expect(resultOf(withoutSubjects(fullRecord(3), "ngoai-ngu-1"))).toEqual([
      "undetermined",
      "subjects.ngoai-ngu-1.level",
      "subjects.ngoai-ngu-1.test",
    ]);
  });

  test("a test that the grade does not have is left aside", () => {
    const english = withSubjects(fullRecord(2), {
      subject: "ngoai-ngu-1",
      level: "hoan-thanh-tot",
      test: tenths(30),
    });
    expect(resultOf(english)).toEqual(["hoan-thanh-xuat-sac"]);
    expect(diagnosticsOf(english)).toEqual([["test.notScheduled", "warning", "subjects.ngoai-ngu-1.test"]]);
    const ethics = withSubjects(fullRecord(5), { subject: "dao-duc", level: "hoan-thanh", test: tenths(40) });
    expect(resultOf(ethics)).toEqual(["hoan-thanh", "dao-duc.level"]);
  });

  test("a subject of another grade is worth a look", () => {
    const record = withSubjects(fullRecord(2), { subject: "khoa-hoc", level: "hoan-thanh-tot" });
    expect(diagnosticsOf(record)).toEqual([["subject.notOfGrade", "warning", "subjects.khoa-hoc"]]);
    const former = withSubjects(fullRecord(2), { subject: "thu-cong", level: "hoan-thanh-tot" });
    expect(diagnosticsOf(former)).toEqual([["subject.notOfGrade", "warning", "subjects.thu-cong"]]);
    const early = withSubjects(fullRecord(2), { subject: "tin-hoc", level: "hoan-thanh-tot" });
    expect(diagnosticsOf(early)).toEqual([]);
  });
});

describe("AMB-P07: competencies that the sheet leaves blank", () => {
  const without = (grade: PrimaryGrade, ...blank: readonly string[]) => {
    const record = fullRecord(grade);
    const entries = Object.entries(record.specificCompetencies).map(([item, level]) => [
      item,
      blank.includes(item) ? null : level,
    ]);
    return { ...record, specificCompetencies: Object.fromEntries(entries) };
  };

  test.each([
    [1, "cong-nghe", true],
    [2, "tin-hoc", true],
    [3, "cong-nghe", false],
    [3, "tin-hoc", false],
    [3, "khoa-hoc", true],
    [4, "khoa-hoc", false],
    [1, "tinh-toan", false],
    [5, "the-chat", false],
  ] as const)("grade %i, %s: allowed %s", (grade, item, allowed) => {
    expect(resultOf(without(grade, item))).toEqual(
      allowed ? ["hoan-thanh-xuat-sac"] : ["undetermined", `specificCompetencies.${item}`],
    );
    expect(resultOf(without(grade, item), { "AMB-P07": "allRequired" })).toEqual([
      "undetermined",
      `specificCompetencies.${item}`,
    ]);
  });

  test("what is known of the class's sheet decides about the others", () => {
    const record = without(3, "khoa-hoc");
    expect(resultOf({ ...record, emptyInClass: [] })).toEqual([
      "undetermined",
      "specificCompetencies.khoa-hoc",
    ]);
    expect(resultOf({ ...record, emptyInClass: ["khoa-hoc"] })).toEqual(["hoan-thanh-xuat-sac"]);
    expect(resultOf({ ...without(5, "tham-mi"), emptyInClass: ["tham-mi"] })).toEqual([
      "hoan-thanh-xuat-sac",
    ]);
    expect(resultOf({ ...without(2, "tin-hoc"), emptyInClass: [] })).toEqual(["hoan-thanh-xuat-sac"]);
  });

  test("a level that is there counts, and a blank is told", () => {
    const record = fullRecord(1);
    const specificCompetencies = { ...record.specificCompetencies, "tin-hoc": "dat" } as const;
    expect(resultOf({ ...record, specificCompetencies })).toEqual([
      "hoan-thanh",
      "specificCompetencies.tin-hoc",
    ]);
    const { diagnostics } = yearResult(without(1, "cong-nghe", "tin-hoc"));
    expect(diagnostics.map(({ code, data }) => [code, data])).toEqual([
      ["item.leftBlank", { items: ["cong-nghe", "tin-hoc"] }],
      [
        "ambiguity.decisive",
        { followed: "blankAllowed", alternative: "allRequired", wouldGive: "undetermined" },
      ],
    ]);
  });
});

describe("AMB-P03: the teachers' overall levels", () => {
  const overallSynthesis = { "AMB-P03": "overallSynthesis" } as const;
  const best = fullRecord(1);
  const overall = {
    subjects: Object.fromEntries(best.subjects.map(({ subject }) => [subject, "hoan-thanh-tot" as const])),
    qualities: best.qualities,
    generalCompetencies: best.generalCompetencies,
    specificCompetencies: best.specificCompetencies,
  };

  test("count instead of those of the year's end", () => {
    const record = { ...fullRecord(1, "hoan-thanh", "dat", 9), overall };
    expect((resultOf(record) as string[])[0]).toBe("hoan-thanh");
    expect(resultOf(record, overallSynthesis)).toEqual(["hoan-thanh-xuat-sac"]);
    expect(
      resultOf(
        { ...best, overall: { ...overall, subjects: { ...overall.subjects, gdtc: "hoan-thanh" } } },
        overallSynthesis,
      ),
    ).toEqual(["hoan-thanh", "gdtc.level"]);
  });

  test("are missing where there are none", () => {
    const missing = resultOf(best, overallSynthesis);
    expect(missing).toContain("overall.subjects.toan");
    expect(missing).toContain("overall.qualities.cham-chi");
    expect(missing).not.toContain("subjects.toan.test");
  });
});

describe("what a record has wrong", () => {
  test("subjects that do not exist or come twice, levels and items that do not exist", () => {
    const record = fullRecord(1);
    const [first] = record.subjects;
    if (first === undefined) throw new Error("no subject");
    expect(diagnosticsOf({ ...record, subjects: [...record.subjects, first] })).toEqual([
      ["subject.duplicate", "error", `subjects.${first.subject}`],
    ]);
    expect(diagnosticsOf(withSubjects(record, { subject: "constructor", level: "hoan-thanh" }))).toEqual([
      ["subject.unknown", "error", "subjects.constructor"],
    ]);
    const foreign = JSON.parse('{"subject": "gdtc", "level": "T"}');
    expect(diagnosticsOf(withSubjects(record, foreign))).toEqual([
      ["level.unknown", "error", "subjects.gdtc.level"],
    ]);
    expect(resultOf(withSubjects(record, foreign))).toEqual(["undetermined", "subjects.gdtc.level"]);
    const qualities = { ...record.qualities, ...JSON.parse('{"yeu-doi": "tot"}') };
    expect(diagnosticsOf({ ...record, qualities })).toEqual([["item.unknown", "error", "qualities.yeu-doi"]]);
  });

  test("marks that are not whole or off the scale count as missing", () => {
    expect(resultOf(withTest(fullRecord(1), "toan", 8.5))).toEqual(["undetermined", "subjects.toan.test"]);
    expect(diagnosticsOf(withTest(fullRecord(1), "toan", 8.5))).toEqual([
      ["mark.tooManyDecimals", "error", "subjects.toan.test"],
    ]);
    expect(diagnosticsOf(withTest(fullRecord(1), "toan", 11))).toEqual([
      ["mark.outOfRange", "error", "subjects.toan.test"],
    ]);
  });

  test("AMB-P01: a test of 0 counts, or is refused", () => {
    const zero = withTest(fullRecord(1, "hoan-thanh"), "toan", 0);
    expect(resultOf(zero)).toEqual(["chua-hoan-thanh", "toan.test"]);
    expect(resultOf(zero, { "AMB-P01": "rejectZero" })).toEqual(["undetermined", "subjects.toan.test"]);
    expect(yearResult(zero).diagnostics.map(({ path }) => path.join("."))).toEqual(["options.AMB-P01"]);
  });

  test("Hoàn thành tốt beside a test below 5 is worth a look and stays", () => {
    const odd = withTest(fullRecord(1), "toan", 4);
    expect(yearResult(odd).diagnostics).toEqual([
      {
        code: "level.oddWithTest",
        severity: "info",
        path: ["subjects", "toan"],
        data: { subject: "toan", level: "hoan-thanh-tot", mark: "4" },
      },
    ]);
    expect(diagnosticsOf(withTest(fullRecord(1), "toan", 5))).toEqual([]);
    expect(diagnosticsOf(withTest(fullRecord(1, "hoan-thanh"), "toan", 4))).toEqual([]);
  });
});

test("the order of subjects and of items changes nothing", () => {
  const record = withTest(fullRecord(5), "ls-dl", 8);
  const turned = {
    ...record,
    subjects: [...record.subjects].reverse(),
    qualities: Object.fromEntries(Object.entries(record.qualities).reverse()),
  };
  expect(JSON.stringify(yearResult(turned))).toBe(JSON.stringify(yearResult(record)));
});
