import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { type Tenths, tenths } from "../kernel/tenths";
import type { CommentResult, Level } from "../law/formulas/levels";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import type { Tt22Question } from "./level-laws";
import { whyNot } from "./why-not";
import { renderWhyNot } from "./why-not-text";

const keys = ["ngu-van", "toan", "ngoai-ngu-1", "gdcd", "ls-dl", "khtn", "cong-nghe", "tin-hoc"];

function question(
  marks: readonly (number | null)[],
  goal: Level,
  results: readonly (CommentResult | null)[] = [],
  options: NonNullable<Tt22Question["options"]> = {},
): Tt22Question {
  const comments = ["gdtc", "nghe-thuat", "gddp", "hdtn-hn"];
  return {
    instrument: "tt22-2021",
    marked: marks.map((mark, index) => ({
      key: keys[index] ?? "",
      average: mark === null ? null : (tenths(mark) as Tenths),
    })),
    comments: results.map((result, index) => ({ key: comments[index] ?? "", result })),
    goal,
    options,
  };
}

const nearest = (asked: Tt22Question) => {
  const { outcome } = whyNot(asked);
  return outcome.status === "decided"
    ? outcome.value.nearest.map(({ subject, need, clause }) => `${subject} ${need} ${clause}`)
    : outcome;
};

describe("the nearest results that reach a level", () => {
  test("the sixth subject at 8.0, one tenth away", () => {
    const asked = question([80, 80, 80, 80, 80, 79, 65, 65], "tot");
    expect(nearest(asked)).toEqual(["khtn 8.0 tt22-2021/9.2.a"]);
    expect(renderWhyNot(whyNot(asked), vi)).toBe(
      "Mức hiện nay là Khá; để đạt mức Tốt cần ít nhất: Khoa học tự nhiên từ 7,9 lên 8,0, thêm 0,1 (điểm a khoản 2 Điều 9 Thông tư 22/2021/TT-BGDĐT).",
    );
    expect(renderWhyNot(whyNot(asked), en)).toBe(
      "The level is Khá (fair); for Tốt (good) at least this is needed: Natural sciences from 7.9 to 8.0, 0.1 more (Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT).",
    );
  });

  test("one subject serves for both conditions, as that is fewer than two", () => {
    expect(nearest(question([80, 80, 80, 80, 80, 79, 65, 64], "tot"))).toEqual([
      "tin-hoc 8.0 tt22-2021/9.2.a",
    ]);
  });

  test("two subjects below what every subject must have, each to that mark alone where six are there", () => {
    expect(nearest(question([80, 80, 80, 80, 80, 80, 63, 64], "tot"))).toEqual([
      "cong-nghe 6.5 tt22-2021/9.2.a",
      "tin-hoc 6.5 tt22-2021/9.2.a",
    ]);
  });

  test("a comment subject to turn, which counts no tenths", () => {
    const asked = question([80, 80, 80, 80, 80, 80, 65, 65], "tot", ["chua-dat", "dat"]);
    expect(nearest(asked)).toEqual(["gdtc dat tt22-2021/9.2.a"]);
    expect(renderWhyNot(whyNot(asked), vi)).toContain("Giáo dục thể chất từ Chưa đạt thành Đạt (điểm a");
    expect(renderWhyNot(whyNot(asked), en)).toContain(
      "Physical education from Chưa đạt (fail) to Đạt (pass) (",
    );
  });

  test("by the clause on the one subject, where that is nearer", () => {
    // Đạt now; with one more 8.0 the subject at 4.0 alone keeps the level two below Tốt, which clause 3 raises to Khá.
    const asked = question([80, 80, 80, 80, 80, 79, 65, 40], "kha");
    expect(nearest(asked)).toEqual([]);
    const further = question([80, 80, 80, 80, 79, 79, 65, 40], "kha");
    expect(nearest(further)).toEqual(["khtn 8.0 tt22-2021/9.3"]);
    expect(nearest(question([80, 80, 80, 80, 79, 79, 65, 30], "kha"))).toEqual([
      "tin-hoc 5.0 tt22-2021/9.2.b",
    ]);
  });

  test("of equal ways the one with the first key, whatever the order of the record", () => {
    const asked = question([79, 79, 79, 79, 80, 80, 80, 80], "tot");
    expect(nearest(asked)).toEqual(["gdcd 8.0 tt22-2021/9.2.a", "ngoai-ngu-1 8.0 tt22-2021/9.2.a"]);
    expect(nearest({ ...asked, marked: [...asked.marked].reverse() })).toEqual(nearest(asked));
  });

  test("nothing where the level is reached, by clause 3 too", () => {
    const asked = question([80, 80, 80, 80, 80, 80, 65, 20], "dat");
    expect(whyNot(asked).outcome).toMatchObject({ value: { status: "reached", level: "dat", nearest: [] } });
    expect(renderWhyNot(whyNot(asked), en)).toBe("Đạt (pass) meets the goal Đạt (pass).");
    expect(renderWhyNot(whyNot(asked), vi)).toBe("Mức Đạt đã đáp ứng mục tiêu Đạt.");
  });

  test("nothing suffices with five subjects where six are meant literally", () => {
    const asked = question([80, 80, 80, 80, 80], "tot", [], { A06: "literal" });
    expect(whyNot(asked).outcome).toMatchObject({
      value: { status: "impossible", nearest: [], clause: "tt22-2021/9.2.a" },
    });
    expect(renderWhyNot(whyNot(asked), en)).toBe(
      "Tốt (good) cannot be reached by raising any result, because Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT is not met; the level is Chưa đạt (fail).",
    );
  });
});

describe("what is not decided", () => {
  test("a missing result leaves it open, as it does the level", () => {
    const { outcome } = whyNot(question([80, null, 80, 80, 80, 79, 65, 65], "tot", [null]));
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["toan", "gdtc"] });
    const decision = whyNot(question([80, null, 80, 80, 80, 80, 80], "tot"));
    expect(renderWhyNot(decision, vi)).toBe(
      "Còn thiếu: Toán. Chưa kết luận được. Còn có thể là: Đạt, Khá, Tốt.",
    );
    expect(whyNot(question([80, 80], "tot")).outcome).toMatchObject({ status: "undetermined", missing: [] });
  });

  test("Circular 58 names what is missing by its key", () => {
    const { outcome } = whyNot({
      instrument: "tt58-2011+tt26-2020",
      marked: [{ key: "vat-li", average: tenths(80) }],
      comments: [{ key: "gdtc", result: null }],
      goal: "gioi",
    });
    expect(outcome).toMatchObject({ missing: ["toan", "ngu-van", "ngoai-ngu-1", "gdtc"] });
  });

  test("a day before the rule", () => {
    const decision = whyNot({ ...question([80], "tot"), asOf: isoDate("2021-09-04") });
    expect(decision.outcome.status).toBe("notInForce");
    expect(renderWhyNot(decision, en)).toBe(
      "The rule is in force from 2021-09-05; the day asked for is 2021-09-04.",
    );
  });

  test("a level that the circular does not have is a programmer's mistake", () => {
    const { marked, comments } = question([80], "tot");
    const goal = JSON.parse('"gioi"');
    expect(() => whyNot({ instrument: "tt22-2021", marked, comments, goal })).toThrow(RangeError);
    const many = Array.from({ length: 41 }, (_, index) => ({ key: `m${index}`, average: tenths(0) }));
    expect(() => whyNot({ instrument: "tt22-2021", marked: many, comments: [], goal: "tot" })).toThrow(
      RangeError,
    );
  });
});

test("readings that would ask for other results are named", () => {
  const { diagnostics } = whyNot(question([80, 80, 80, 80, 80, 79, 65, 40], "kha", [], { A04: "removal" }));
  expect(diagnostics).toMatchObject([
    {
      code: "ambiguity.decisive",
      path: ["options", "A04"],
      data: { followed: "removal", alternative: "substitution", wouldGive: "reached" },
    },
  ]);
});

test("the sum of all averages under Circular 58, spread over the fewest subjects", () => {
  const asked = {
    instrument: "tt58-2011+tt26-2020",
    marked: ["toan", "ngu-van", "vat-li", "hoa-hoc"].map((key) => ({ key, average: tenths(77) })),
    comments: [],
    goal: "gioi",
  } as const;
  const { outcome, rule } = whyNot(asked);
  expect(rule).toBe("tt58-2011/13");
  // 7.95 × 4 = 31.8 is a whole mark more, and a core subject must have 8.0: Ngữ văn alone does both.
  expect(outcome).toMatchObject({
    value: { nearest: [{ subject: "ngu-van", have: "7.7", need: "8.7", clause: "tt58-2011/13" }] },
  });
  expect(renderWhyNot(whyNot(asked), vi)).toContain(
    "Mức hiện nay là Khá; để đạt mức Giỏi cần ít nhất: Ngữ văn",
  );
});
