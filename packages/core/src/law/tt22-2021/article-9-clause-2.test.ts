import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { tenths } from "../../kernel/tenths";
import type { Step } from "../../kernel/trace";
import type { CommentSubject } from "../formulas/learning-level";
import { type LearningInput, learningLevel, type MarkedSubject } from "./article-9-clause-2";
import type { CommentResult, Tt22Context } from "./options";

type Options = NonNullable<Tt22Context["options"]>;

function markedOf(averages: readonly (number | null)[]): MarkedSubject[] {
  return averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
}

function commentsOf(results: readonly (CommentResult | null)[]): CommentSubject[] {
  return results.map((result, index) => ({ key: `c${index}`, result }));
}

const allPass = commentsOf(["dat", "dat", "dat", "dat"]);
const oneFails = commentsOf(["dat", "chua-dat", "dat", "dat"]);
const twoFail = commentsOf(["dat", "chua-dat", "dat", "chua-dat"]);

function outcome(marked: readonly (number | null)[], comments = allPass, options: Options = {}) {
  return learningLevel({ marked: markedOf(marked), comments }, { options }).outcome;
}

/** The level alone, then `base ↑ level (subject)` where clause 3 raised it. */
function levelOf(marked: readonly number[], comments = allPass, options: Options = {}): string {
  const found = outcome(marked, comments, options);
  if (found.status !== "decided") return `${found.status}`;
  const { level, base, adjusted, subject } = found.value;
  return adjusted ? `${base} ↑ ${level} (${subject})` : level;
}

describe("9.2.a Tốt", () => {
  test("every mark 6.5, six of them 8.0, every comment subject Đạt", () => {
    expect(levelOf([80, 80, 80, 80, 80, 80, 65, 65])).toBe("tot");
  });
  test("a mark of 6.4 is not enough", () => {
    expect(levelOf([80, 80, 80, 80, 80, 80, 65, 64])).toBe("kha");
  });
  test("five marks of 8.0 and one of 7.9 are not enough", () => {
    expect(levelOf([80, 80, 80, 80, 80, 79, 65, 65])).toBe("kha");
  });
  test("one comment subject Chưa đạt is not Tốt", () => {
    expect(levelOf([100, 100, 100, 100, 100, 100, 100, 100], oneFails)).toBe("dat ↑ kha (c1)");
  });
});

describe("9.2.b Khá", () => {
  test("every mark 5.0 and six of them 6.5", () => {
    expect(levelOf([65, 65, 65, 65, 65, 65, 50, 50])).toBe("kha");
  });
  test("a mark of 4.9 is not enough", () => {
    expect(levelOf([65, 65, 65, 65, 65, 65, 50, 49])).toBe("dat");
  });
  test("five marks of 6.5 and one of 6.4 are not enough", () => {
    expect(levelOf([65, 65, 65, 65, 65, 64, 50, 50])).toBe("dat");
  });
});

describe("9.2.c Đạt", () => {
  test("every mark 3.5 and six of them 5.0, one comment subject Chưa đạt at most", () => {
    expect(levelOf([50, 50, 50, 50, 50, 50, 35, 35])).toBe("dat");
    expect(levelOf([50, 50, 50, 50, 50, 50, 35, 35], oneFails)).toBe("dat");
  });
  test("two comment subjects Chưa đạt are too many", () => {
    expect(levelOf([50, 50, 50, 50, 50, 50, 35, 35], twoFail)).toBe("chua-dat");
    expect(levelOf([100, 100, 100, 100, 100, 100, 100, 100], twoFail)).toBe("chua-dat");
  });
  test("a mark of 3.4 is not enough", () => {
    expect(levelOf([50, 50, 50, 50, 50, 50, 35, 34])).toBe("chua-dat");
  });
  test("five marks of 5.0 and one of 4.9 are not enough", () => {
    expect(levelOf([50, 50, 50, 50, 50, 49, 35, 35])).toBe("chua-dat");
  });
});

describe("9.2.d Chưa đạt", () => {
  test("zeros are results, not gaps", () => {
    expect(levelOf([0, 0, 0, 0, 0, 0, 0, 0])).toBe("chua-dat");
  });
});

describe("9.3 one subject alone", () => {
  const seven = [80, 80, 80, 80, 80, 80, 80];
  test("Tốt held down to Khá stays: one level is lost", () => {
    expect(levelOf([...seven, 64])).toBe("kha");
    expect(levelOf([...seven, 50])).toBe("kha");
  });
  test("Tốt held down to Đạt becomes Khá", () => {
    expect(levelOf([...seven, 49])).toBe("dat ↑ kha (m7)");
    expect(levelOf([...seven, 35])).toBe("dat ↑ kha (m7)");
  });
  test("Tốt held down to Chưa đạt becomes Đạt, never Khá", () => {
    expect(levelOf([...seven, 34])).toBe("chua-dat ↑ dat (m7)");
    expect(levelOf([...seven, 0])).toBe("chua-dat ↑ dat (m7)");
  });
  test("Khá held down to Đạt stays, to Chưa đạt becomes Đạt", () => {
    const kha = [65, 65, 65, 65, 65, 65, 50];
    expect(levelOf([...kha, 35])).toBe("dat");
    expect(levelOf([...kha, 34])).toBe("chua-dat ↑ dat (m7)");
  });
  test("Đạt held down to Chưa đạt stays: the reference is Tốt or Khá", () => {
    expect(levelOf([50, 50, 50, 50, 50, 50, 50, 34])).toBe("chua-dat");
    expect(levelOf([65, 65, 65, 65, 50, 50, 50, 34])).toBe("chua-dat");
  });
  test("two subjects are not one", () => {
    expect(levelOf([80, 80, 80, 80, 80, 80, 34, 34])).toBe("chua-dat");
    expect(levelOf([80, 80, 80, 80, 80, 80, 80, 34], oneFails)).toBe("chua-dat");
  });
  test("from six subjects to seven: the one subject may be the sixth it needs (A04)", () => {
    const five = [80, 80, 80, 80, 80];
    expect(levelOf([...five, 34])).toBe("chua-dat ↑ dat (m5)");
    expect(levelOf([...five, 34], allPass, { A04: "removal" })).toBe("chua-dat");
    expect(levelOf([...five, 80, 34], allPass, { A04: "removal" })).toBe("chua-dat ↑ dat (m6)");
    expect(levelOf([...five, 65, 40])).toBe("dat ↑ kha (m6)");
    expect(levelOf([...five, 65, 40], allPass, { A04: "removal" })).toBe("dat");
    expect(levelOf([...five, 80, 40], allPass, { A04: "removal" })).toBe("dat ↑ kha (m6)");
    expect(levelOf([...five, 79, 34], allPass, { A04: "removal" })).toBe("chua-dat ↑ dat (m6)");
  });
  test("a comment subject may be the one (A05)", () => {
    const best = [...seven, 80];
    expect(levelOf(best, oneFails)).toBe("dat ↑ kha (c1)");
    expect(levelOf(best, oneFails, { A05: "false" })).toBe("dat");
  });
  test("after summer the clause may be refused (A17)", () => {
    const input: LearningInput = { marked: markedOf([...seven, 0]), comments: allPass, afterSummer: true };
    const levels = (["true", "false"] as const).map((A17) => {
      const { outcome: found } = learningLevel(input, { options: { A17 } });
      return found.status === "decided" ? found.value.level : found.status;
    });
    expect(levels).toEqual(["dat", "chua-dat"]);
    expect(levelOf([...seven, 0], allPass, { A17: "false" })).toBe("chua-dat ↑ dat (m7)");
  });
});

describe("A06 fewer than six marked subjects", () => {
  const five = [80, 80, 80, 80, 80];
  test("is undetermined between the two other readings, with its code", () => {
    const { outcome: found, diagnostics } = learningLevel({ marked: markedOf(five), comments: allPass });
    expect(found).toEqual({ status: "undetermined", missing: [], possible: ["chua-dat", "tot"] });
    expect(diagnostics[0]).toEqual({
      code: "marked.fewerThanSix",
      severity: "warning",
      path: [],
      data: { have: 5, need: 6 },
    });
    expect(outcome([80, 80, 80, 80, 79])).toEqual({
      status: "undetermined",
      missing: [],
      possible: ["chua-dat", "kha"],
    });
    expect(outcome([80, 80, 80, 80, 0])).toMatchObject({ possible: ["chua-dat", "dat"] });
    expect(outcome([0, 0])).toEqual({ status: "undetermined", missing: [], possible: ["chua-dat"] });
  });
  test("literal is Chưa đạt, scale asks for all", () => {
    expect(levelOf(five, allPass, { A06: "literal" })).toBe("chua-dat");
    expect(levelOf(five, allPass, { A06: "scale" })).toBe("tot");
    expect(levelOf([80, 80, 80, 80, 34], allPass, { A06: "scale" })).toBe("chua-dat ↑ dat (m4)");
    expect(levelOf([80, 80, 80, 80, 34], allPass, { A06: "literal" })).toBe("chua-dat");
  });
  test("six marked subjects are enough, and leaving one out does not make them five", () => {
    expect(levelOf([...five, 80])).toBe("tot");
    expect(levelOf([...five, 79], allPass, { A04: "removal" })).toBe("kha");
    expect(outcome([...five, 10], allPass, { A04: "removal" }).status).toBe("decided");
  });
  test("no marked subject at all is a gap, except in the literal reading", () => {
    expect(outcome([])).toEqual({
      status: "undetermined",
      missing: ["marked"],
      possible: ["chua-dat", "dat", "kha", "tot"],
    });
    expect(outcome([], twoFail, { A06: "scale" })).toEqual({
      status: "undetermined",
      missing: ["marked"],
      possible: ["chua-dat"],
    });
    expect(levelOf([], allPass, { A06: "literal" })).toBe("chua-dat");
  });
});

describe("missing results", () => {
  test("are named in the order given, with the levels they leave open", () => {
    expect(outcome([80, null, 80, 80, 80, 80, 80, 80], commentsOf(["dat", null]))).toEqual({
      status: "undetermined",
      missing: ["m1", "c1"],
      possible: ["chua-dat", "dat", "kha", "tot"],
    });
  });
  test("leave the level undetermined even where one level remains", () => {
    expect(outcome([0, 0, 80, 80, 80, 80, 80, null])).toEqual({
      status: "undetermined",
      missing: ["m7"],
      possible: ["chua-dat"],
    });
  });
  test("never reach Tốt over a subject below 6.5", () => {
    expect(outcome([60, null, 80, 80, 80, 80, 80, 80])).toMatchObject({ possible: ["dat", "kha"] });
    expect(outcome([60, null, null, 80, 80, 80, 80, 80])).toMatchObject({
      possible: ["chua-dat", "dat", "kha"],
    });
  });
  test("of many subjects are judged fast and exactly", () => {
    const many = Array.from({ length: 15 }, () => null);
    expect(outcome(many, commentsOf([null, null, null]))).toMatchObject({
      possible: ["chua-dat", "dat", "kha", "tot"],
    });
    expect(outcome([...many, 10, 10])).toMatchObject({ possible: ["chua-dat"] });
    expect(outcome([...many, 10])).toMatchObject({ possible: ["chua-dat", "dat"] });
    expect(outcome([...many, 36])).toMatchObject({ possible: ["chua-dat", "dat", "kha"] });
  });
  test("a mark off the scale is an error and counts as missing", () => {
    const { outcome: found, diagnostics } = learningLevel({
      marked: markedOf([80, 80, 80, 80, 80, 80, 101]),
      comments: [],
    });
    expect(found).toMatchObject({ status: "undetermined", missing: ["m6"] });
    expect(diagnostics).toEqual([
      { code: "average.outOfRange", severity: "error", path: ["m6"], data: { average: "10.1" } },
    ]);
  });
});

describe("readings that decide", () => {
  const decisive = (input: LearningInput, context: Tt22Context = {}) =>
    learningLevel(input, context)
      .diagnostics.filter(({ code }) => code === "ambiguity.decisive")
      .map(({ path, data }) => `${path[1]} ${data.alternative} → ${data.wouldGive}`);

  test("none where no reading changes the level", () => {
    expect(decisive({ marked: markedOf([80, 80, 80, 80, 80, 80, 80, 34]), comments: allPass })).toEqual([]);
  });
  test("A04, A05 and A06 are named with what they would give", () => {
    expect(decisive({ marked: markedOf([80, 80, 80, 80, 80, 34]), comments: allPass })).toEqual([
      "A04 removal → chua-dat",
    ]);
    expect(decisive({ marked: markedOf([80, 80, 80, 80, 80, 80]), comments: oneFails })).toEqual([
      "A05 false → dat",
    ]);
    expect(decisive({ marked: markedOf([80, 80, 80, 80, 80]), comments: allPass })).toEqual([
      "A06 literal → chua-dat",
      "A06 scale → tot",
    ]);
  });
  test("A03 where the exact averages are known", () => {
    const marked = markedOf([80, 80, 80, 80, 80, 80]).map((subject, index) =>
      index === 0 ? { ...subject, unrounded: tenths(79) } : subject,
    );
    expect(decisive({ marked, comments: allPass })).toEqual(["A03 unrounded → kha"]);
    const { outcome: found } = learningLevel(
      { marked, comments: allPass },
      { options: { A03: "unrounded" } },
    );
    expect(found).toMatchObject({ value: { level: "kha" } });
  });
  test("A09 where an optional subject matters, present or missing", () => {
    const marked = [
      ...markedOf([80, 80, 80, 80, 80, 80]),
      { key: "ngoai-ngu-2", average: tenths(60), optional: true },
    ];
    expect(decisive({ marked, comments: allPass })).toEqual(["A09 exclude → tot"]);
    const open = [
      ...markedOf([80, 80, 80, 80, 80, 80]),
      { key: "ngoai-ngu-2", average: null, optional: true },
    ];
    expect(decisive({ marked: open, comments: allPass })).toEqual(["A09 exclude → tot"]);
    const { outcome: found } = learningLevel(
      { marked: open, comments: allPass },
      { options: { A09: "exclude" } },
    );
    expect(found).toMatchObject({ status: "decided", value: { level: "tot" } });
  });
  test("A17 after summer", () => {
    const marked = markedOf([80, 80, 80, 80, 80, 80, 0]);
    expect(decisive({ marked, comments: allPass, afterSummer: true })).toEqual(["A17 false → chua-dat"]);
  });
});

describe("trace", () => {
  const flat = (steps: readonly Step[]): string[] =>
    steps.flatMap((step) => [`${step.id} ${step.cite} ${step.holds ?? ""}`.trim(), ...flat(step.steps)]);

  test("keeps what did not hold, then the one subject and the step up", () => {
    const decision = learningLevel({ marked: markedOf([80, 80, 80, 80, 80, 80, 34]), comments: allPass });
    expect(flat(decision.steps)).toEqual([
      "learning.tot tt22-2021/9.2.a false",
      "learning.comments tt22-2021/9.2.a true",
      "learning.everyMark tt22-2021/9.2.a false",
      "learning.countMarks tt22-2021/9.2.a true",
      "learning.kha tt22-2021/9.2.b false",
      "learning.comments tt22-2021/9.2.b true",
      "learning.everyMark tt22-2021/9.2.b false",
      "learning.countMarks tt22-2021/9.2.b true",
      "learning.dat tt22-2021/9.2.c false",
      "learning.comments tt22-2021/9.2.c true",
      "learning.everyMark tt22-2021/9.2.c false",
      "learning.countMarks tt22-2021/9.2.c true",
      "learning.chua-dat tt22-2021/9.2.d true",
      "oneSubject.tot tt22-2021/9.3 true",
      "oneSubject.raisedTo.dat tt22-2021/9.3",
    ]);
    expect(decision.steps[0]?.steps[1]?.data).toEqual({ threshold: "6.5", below: 1, subjects: ["m6"] });
    expect(decision.steps[0]?.steps[2]?.data).toEqual({ threshold: "8.0", have: 6, need: 6 });
    expect(decision.steps[5]?.data).toEqual({ subject: "m6", base: "chua-dat", level: "dat" });
    expect(decision.cites).toEqual([
      "tt22-2021/9.2",
      "tt22-2021/9.2.a",
      "tt22-2021/9.2.b",
      "tt22-2021/9.2.c",
      "tt22-2021/9.2.d",
      "tt22-2021/9.3",
    ]);
  });

  test("asks both references where neither holds", () => {
    const decision = learningLevel({ marked: markedOf([80, 80, 80, 80, 80, 80, 34, 34]), comments: [] });
    expect(flat(decision.steps).slice(-2)).toEqual([
      "oneSubject.tot tt22-2021/9.3 false",
      "oneSubject.kha tt22-2021/9.3 false",
    ]);
  });
});

test("before 5 September 2021 the circular answers nothing", () => {
  const input = { marked: markedOf([80, 80, 80, 80, 80, 80]), comments: [] };
  expect(learningLevel(input, { asOf: isoDate("2021-09-04") }).outcome.status).toBe("notInForce");
  expect(learningLevel(input, { asOf: isoDate("2021-09-05") }).outcome.status).toBe("decided");
});
