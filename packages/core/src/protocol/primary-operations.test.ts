import { describe, expect, test } from "vitest";
import { legacyItems } from "../law/tt22-2016";
import { items } from "../law/tt27-2020";
import { recordedSubjects } from "../law/tt27-2020/testing/year-record";
import { readRequest, toAnswer } from "./envelope";
import { primaryOperations } from "./primary-operations";

function ask(op: string, input: unknown, options: unknown = {}, asOf?: string) {
  const read = readRequest({ id: "1", op, input, options, ...(asOf === undefined ? {} : { asOf }) });
  if ("errors" in read) return toAnswer(read.id, read);
  const operation = primaryOperations[op];
  if (operation === undefined) throw new Error(`no operation ${op}`);
  return toAnswer("1", operation(read.request));
}

function valueFor(op: string, input: unknown, options: unknown = {}) {
  return ask(op, input, options).value;
}

function problemsOf(op: string, input: unknown, options: unknown = {}) {
  const { status, diagnostics } = ask(op, input, options);
  return [status, ...diagnostics.map(({ code, path }) => `${code} ${path.join(".")}`)];
}

const every = (names: readonly string[], level: string) =>
  Object.fromEntries(names.map((name) => [name, level]));

/** A year of grade 4, every level and test at its best, as a caller writes it. */
function yearOfGrade4(changes: { readonly [subject: string]: object } = {}) {
  const tested = ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe", "ls-dl", "khoa-hoc"];
  return {
    grade: 4,
    subjects: recordedSubjects(4).map((subject) => ({
      subject,
      level: "hoan-thanh-tot",
      test: tested.includes(subject) ? 10 : null,
      ...changes[subject],
    })),
    qualities: every(items.qualities, "tot"),
    generalCompetencies: every(items.generalCompetencies, "tot"),
    specificCompetencies: every(items.specificCompetencies, "tot"),
  };
}

describe("tt27.validMark", () => {
  test.each([
    [0, true],
    [10, true],
    ["10", true],
    ["8,0", true],
    [8.5, false],
    ["8,25", false],
    ["8.9999999999999999999", false],
    [11, false],
    [-1, false],
    ["-1", false],
    ["- 1", false],
    [1e21, false],
  ])("%j: %s", (mark, valid) => {
    expect(valueFor("tt27.validMark", { mark })).toBe(valid);
  });

  test("what is no number is an error, what is not there is missing", () => {
    expect(problemsOf("tt27.validMark", { mark: "T" })).toEqual(["error", "mark.unreadable mark"]);
    expect(problemsOf("tt27.validMark", { mark: true })).toEqual(["error", "input.invalid mark"]);
    expect(ask("tt27.validMark", {})).toMatchObject({ status: "undetermined", missing: ["mark"] });
  });

  test("AMB-P01", () => {
    expect(valueFor("tt27.validMark", { mark: 0 }, { "AMB-P01": "rejectZero" })).toBe(false);
    expect(problemsOf("tt27.validMark", { mark: 0 }, { "AMB-P01": "x", A01: "halfUp" })).toEqual([
      "error",
      "option.unknownValue options.AMB-P01",
      "option.unknown options.A01",
    ]);
  });
});

describe("tt27.testSchedule", () => {
  test("gives subject ids in the order of the clause", () => {
    expect(valueFor("tt27.testSchedule", { grade: 5, moment: "cuoi-nam" })).toEqual([
      "tieng-viet",
      "toan",
      "ngoai-ngu-1",
      "tin-hoc",
      "cong-nghe",
      "ls-dl",
      "khoa-hoc",
    ]);
    expect(valueFor("tt27.testSchedule", { grade: 5, moment: "giua-hk2" })).toEqual(["tieng-viet", "toan"]);
    expect(valueFor("tt27.testSchedule", { grade: 2, moment: "giua-hk1" })).toEqual([]);
  });

  test("a grade or moment that does not exist", () => {
    expect(problemsOf("tt27.testSchedule", { grade: 6, moment: "hk1" })).toEqual([
      "error",
      "input.invalid grade",
      "input.invalid moment",
    ]);
    expect(ask("tt27.testSchedule", { moment: "cuoi-nam" })).toMatchObject({ missing: ["grade"] });
  });
});

describe("tt27.secondTest", () => {
  const asked = { moment: "cuoi-nam", first: 4, second: "7", teacherProposal: true, schoolApproval: true };

  test("gives marks as numbers", () => {
    expect(valueFor("tt27.secondTest", asked)).toEqual({ allowed: true, effective: 7 });
    expect(valueFor("tt27.secondTest", { ...asked, second: 3 }, { "AMB-P02": "better" })).toEqual({
      allowed: true,
      effective: 4,
    });
    expect(valueFor("tt27.secondTest", { ...asked, moment: "giua-hk1" })).toEqual({
      allowed: false,
      effective: 4,
    });
    expect(valueFor("tt27.secondTest", { ...asked, second: null })).toEqual({ allowed: true });
  });

  test("names what is missing or wrong", () => {
    const { teacherProposal: _, ...without } = asked;
    expect(ask("tt27.secondTest", without)).toMatchObject({
      status: "undetermined",
      missing: ["teacherProposal"],
      possible: [{ allowed: false }, { allowed: true }],
    });
    expect(problemsOf("tt27.secondTest", { ...asked, first: 4.5, second: 12 })).toEqual([
      "error",
      "mark.tooManyDecimals first",
      "mark.outOfRange second",
    ]);
    expect(problemsOf("tt27.secondTest", { ...asked, first: 0 }, { "AMB-P01": "rejectZero" })).toEqual([
      "error",
      "mark.outOfRange first",
    ]);
  });
});

describe("tt27.yearResult", () => {
  test("gives the result, completion and what limited it", () => {
    expect(valueFor("tt27.yearResult", yearOfGrade4())).toEqual({
      result: "hoan-thanh-xuat-sac",
      completed: true,
      limitedBy: [],
    });
    expect(valueFor("tt27.yearResult", yearOfGrade4({ toan: { test: "7" } }))).toEqual({
      result: "hoan-thanh-tot",
      completed: true,
      limitedBy: ["toan.test"],
    });
    expect(valueFor("tt27.yearResult", yearOfGrade4({ gdtc: { level: "chua-hoan-thanh" } }))).toEqual({
      result: "chua-hoan-thanh",
      completed: false,
      limitedBy: ["gdtc.level"],
    });
    expect(valueFor("tt27.yearResult", yearOfGrade4({ gdtc: { level: null, exempt: true } }))).toMatchObject({
      result: "hoan-thanh-xuat-sac",
    });
  });

  test("subjects may be an object keyed by their ids", () => {
    const { subjects, ...rest } = yearOfGrade4({ toan: { test: 7 } });
    const keyed = Object.fromEntries(subjects.map(({ subject, ...entry }) => [subject, entry]));
    const byKey = ask("tt27.yearResult", { ...rest, subjects: keyed });
    expect(byKey).toEqual(ask("tt27.yearResult", { ...rest, subjects }));
    expect(byKey.status).toBe("decided");
  });

  test("names what is missing with what stays possible", () => {
    expect(ask("tt27.yearResult", yearOfGrade4({ toan: { test: null } }))).toMatchObject({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot", "hoan-thanh-xuat-sac"],
    });
    const { qualities: _, ...without } = yearOfGrade4();
    expect(ask("tt27.yearResult", without)).toMatchObject({
      missing: items.qualities.map((item) => `qualities.${item}`),
    });
    expect(ask("tt27.yearResult", {})).toMatchObject({ status: "undetermined" });
  });

  test("names what is wrong", () => {
    const wrong = (changes: { readonly [subject: string]: object }) =>
      problemsOf("tt27.yearResult", yearOfGrade4(changes));
    expect(wrong({ toan: { level: "T" } })).toEqual(["error", "input.invalid subjects.1.level"]);
    expect(wrong({ toan: { test: 8.5 } })).toEqual(["error", "mark.tooManyDecimals subjects.1.test"]);
    expect(wrong({ toan: { subject: "giai-tich" } })).toEqual([
      "error",
      "subject.unknown subjects.giai-tich",
    ]);
    expect(wrong({ toan: { subject: "tieng-viet" } })).toEqual([
      "error",
      "subject.duplicate subjects.tieng-viet",
    ]);
    expect(wrong({ toan: { subject: null } })).toEqual(["error", "input.missing subjects.1.subject"]);
    expect(wrong({ toan: { exempt: 1 } })).toEqual(["error", "input.invalid subjects.1.exempt"]);
    const year = yearOfGrade4();
    expect(problemsOf("tt27.yearResult", { ...year, subjects: ["toan"] })).toEqual([
      "error",
      "input.invalid subjects.0",
    ]);
    expect(
      problemsOf("tt27.yearResult", { ...year, qualities: { ...year.qualities, "yeu-doi": "tot" } }),
    ).toEqual(["error", "item.unknown qualities.yeu-doi"]);
    expect(problemsOf("tt27.yearResult", { ...year, qualities: { "yeu-nuoc": "T" } })).toEqual([
      "error",
      "input.invalid qualities.yeu-nuoc",
    ]);
    expect(problemsOf("tt27.yearResult", { ...year, grade: "4" })).toEqual(["error", "input.invalid grade"]);
  });

  test("hostile names are inert", () => {
    const year = yearOfGrade4();
    const qualities = JSON.parse('{"__proto__": "tot", "constructor": "tot"}');
    expect(problemsOf("tt27.yearResult", { ...year, qualities })[0]).toBe("error");
    const subjects = JSON.parse('{"__proto__": {"level": "hoan-thanh"}}');
    expect(problemsOf("tt27.yearResult", { ...year, subjects })).toEqual([
      "error",
      "subject.unknown subjects.__proto__",
    ]);
  });

  test("follows the chosen readings", () => {
    const year = yearOfGrade4();
    const overall = {
      subjects: Object.fromEntries(year.subjects.map(({ subject }) => [subject, "hoan-thanh"])),
      qualities: year.qualities,
      generalCompetencies: year.generalCompetencies,
      specificCompetencies: year.specificCompetencies,
    };
    const byOverall = valueFor("tt27.yearResult", { ...year, overall }, { "AMB-P03": "overallSynthesis" });
    expect(byOverall).toMatchObject({ result: "hoan-thanh" });
    const blank = { ...year, specificCompetencies: { ...year.specificCompetencies, "tham-mi": null } };
    expect(ask("tt27.yearResult", blank).status).toBe("undetermined");
    expect(ask("tt27.yearResult", { ...blank, emptyInClass: ["tham-mi"] }).status).toBe("decided");
  });
});

describe("tt27.completion and tt27.awards", () => {
  test("completion and promotion are two facts", () => {
    const failed = { result: "chua-hoan-thanh", supplementary: "failed" };
    expect(valueFor("tt27.completion", failed)).toEqual({ completed: false, promoted: "undecided" });
    expect(valueFor("tt27.completion", { ...failed, principalDecision: "promote" })).toEqual({
      completed: false,
      promoted: true,
    });
    expect(valueFor("tt27.completion", { result: "hoan-thanh" })).toEqual({
      completed: true,
      promoted: true,
    });
    expect(problemsOf("tt27.completion", { result: "T" })).toEqual(["error", "input.invalid result"]);
  });

  test("what is left out of awards did not happen, null is not known", () => {
    const good = { result: "hoan-thanh-tot", excellentSubjects: ["toan"] };
    expect(valueFor("tt27.awards", { ...good, classRecognised: true })).toEqual(["hoc-sinh-tieu-bieu"]);
    expect(valueFor("tt27.awards", good)).toEqual([]);
    expect(ask("tt27.awards", { ...good, classRecognised: null })).toMatchObject({
      status: "undetermined",
      missing: ["classRecognised"],
      possible: [[], ["hoc-sinh-tieu-bieu"]],
    });
    expect(valueFor("tt27.awards", { result: "hoan-thanh-xuat-sac", suddenAchievement: true })).toEqual([
      "hoc-sinh-xuat-sac",
      "khen-thuong-dot-xuat",
    ]);
    expect(problemsOf("tt27.awards", { ...good, progressIn: [3], suddenAchievement: "yes" })).toEqual([
      "error",
      "input.invalid progressIn.0",
      "input.invalid suddenAchievement",
    ]);
  });
});

describe("the other operations of Circular 27/2020", () => {
  test("answer", () => {
    expect(valueFor("tt27.contents", { grade: 1 })).toMatchObject({ qualities: items.qualities });
    expect(problemsOf("tt27.contents", {})).toEqual(["error", "input.missing grade"]);
    expect(valueFor("tt27.regularEntry", { entry: "mark" })).toBe(false);
    expect(valueFor("tt27.disability", { setting: "special" })).toBe("special-or-individual-plan");
    expect(valueFor("tt27.disabilityClassTests", { grade: 4, moment: "cuoi-nam" })).toEqual([
      "tieng-viet",
      "toan",
    ]);
    expect(valueFor("tt27.transcriptForm", { date: "2025-07-01" })).toMatchObject({ digitalAllowed: true });
    expect(problemsOf("tt27.transcriptForm", { date: "1/7/2025" })).toEqual(["error", "input.invalid date"]);
    expect(valueFor("tt27.completionEntry", { grade: 5, completed: true })).toBe(
      "hoan-thanh-chuong-trinh-tieu-hoc",
    );
    expect(valueFor("tt27.handover", { grade: 5, date: "2025-06-30" })).toMatchObject({
      directedBy: "district-office-head",
    });
  });

  test("are not in force before 20 October 2020", () => {
    const { status } = ask("tt27.validMark", { mark: 5 }, {}, "2020-10-19");
    expect(status).toBe("notInForce");
  });
});

describe("the legacy regime", () => {
  const record = (mark: number | null = 9) => ({
    subjects: [
      { subject: "tieng-viet", level: "hoan-thanh-tot", test: 9 },
      { subject: "toan", level: "hoan-thanh-tot", test: mark },
      { subject: "dao-duc", level: "hoan-thanh-tot" },
    ],
    competencies: every(legacyItems.competencies, "tot"),
    qualities: every(legacyItems.qualities, "tot"),
  });

  test("marks: no 0, no decimals", () => {
    expect([0, 1, 10, 9.5].map((mark) => valueFor("tt22-2016.validMark", { mark }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(ask("tt22-2016.validMark", { mark: 5 }).diagnostics.map(({ code }) => code)).toEqual([
      "source.unverified",
    ]);
    expect(problemsOf("tt22-2016.validMark", { mark: 5 }, { "AMB-P01": "accept" })).toEqual([
      "error",
      "option.unknown options.AMB-P01",
    ]);
  });

  test("completion", () => {
    expect(valueFor("tt22-2016.completion", record())).toEqual({ completed: true, limitedBy: [] });
    expect(valueFor("tt22-2016.completion", record(4))).toEqual({
      completed: false,
      limitedBy: ["toan.test"],
    });
    expect(ask("tt22-2016.completion", record(null))).toMatchObject({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: [{ completed: false }, { completed: true }],
    });
    expect(problemsOf("tt22-2016.completion", record(0))).toEqual([
      "error",
      "mark.outOfRange subjects.1.test",
    ]);
  });

  test("items under other spellings keep their names", () => {
    const competencies = {
      "tu-phuc-vu-tu-quan": "tot",
      "hop-tac": "tot",
      "tu-hoc-va-giai-quyet-van-de": "can-co-gang",
    };
    const { "trung-thuc-ki-luat": _, ...others } = record().qualities;
    const qualities = { ...others, "trung-thuc-ky-luat": "can-co-gang" };
    expect(valueFor("tt22-2016.completion", { ...record(), competencies, qualities })).toEqual({
      completed: false,
      limitedBy: ["competencies.tu-hoc-va-giai-quyet-van-de", "qualities.trung-thuc-ky-luat"],
    });
    const open = { ...competencies, "tu-hoc-va-giai-quyet-van-de": null };
    expect(ask("tt22-2016.completion", { ...record(), competencies: open })).toMatchObject({
      missing: ["competencies.tu-hoc-va-giai-quyet-van-de"],
    });
    expect(problemsOf("tt22-2016.completion", { ...record(), qualities: { "yeu-nuoc": "tot" } })[0]).toBe(
      "error",
    );
  });

  test("awards, promotion, tests", () => {
    expect(valueFor("tt22-2016.awards", { ...record(), suddenAchievement: true })).toEqual([
      "hoan-thanh-xuat-sac",
      "khen-thuong-dot-xuat",
    ]);
    expect(
      valueFor("tt22-2016.awards", { ...record(5), progressIn: ["toan"], classRecognised: true }),
    ).toEqual(["vuot-troi-hoac-tien-bo-vuot-bac"]);
    expect(valueFor("tt22-2016.promotion", { completed: false, supplementary: "failed" })).toEqual({
      completed: false,
      promoted: "undecided",
    });
    expect(valueFor("tt22-2016.testSchedule", { grade: 3, moment: "cuoi-hk1", taught: ["tin-hoc"] })).toEqual(
      ["tieng-viet", "toan", "tin-hoc"],
    );
    const asked = { moment: "giua-hk1", first: 3, teacherProposal: true, schoolApproval: true };
    expect(valueFor("tt22-2016.secondTest", asked)).toEqual({ allowed: false, effective: 3 });
  });
});

test("no answer is lost in JSON, and equal questions give equal bytes", () => {
  for (const op of Object.keys(primaryOperations)) {
    for (const input of [
      {},
      yearOfGrade4(),
      { mark: 5, grade: 1, moment: "cuoi-nam", result: "hoan-thanh" },
    ]) {
      const one = ask(op, input);
      expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
      expect(JSON.stringify(ask(op, input))).toBe(JSON.stringify(one));
    }
  }
});
