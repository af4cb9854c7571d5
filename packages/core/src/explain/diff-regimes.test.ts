import { describe, expect, test } from "vitest";
import { formatTenths, tenths } from "../kernel/tenths";
import { learningGrade } from "../law/tt58-2011/article-13";
import { diffRegimes } from "./diff-regimes";
import { firstDifference } from "./first-difference";
import { type LevelRecord, levelRecords, termRecords } from "./regime-records";

const tt22 = { instrument: "tt22-2021" } as const;
const tt43 = { instrument: "tt43-2021" } as const;

/** A record in short: its averages, and what its comment subjects are. */
const short = (record: LevelRecord | undefined) => [
  record?.marked.map(({ average }) => average),
  record?.comments.map(({ result }) => result),
];

describe("the smallest record on which levels differ", () => {
  test("A04: left out, the one subject is missing as the sixth", () => {
    const found = diffRegimes("level", tt22, { ...tt22, options: { A04: "removal" } });
    expect(short(found?.record)).toEqual([[0, 65, 65, 65, 65, 65], []]);
    expect(found?.a.outcome).toMatchObject({ value: { level: "dat", base: "chua-dat", subject: "m0" } });
    expect(found?.b.outcome).toMatchObject({ value: { level: "chua-dat" } });
  });

  test("A05: six subjects of a Tốt and one Chưa đạt", () => {
    const found = diffRegimes("level", tt22, { ...tt22, options: { A05: "false" } });
    expect(short(found?.record)).toEqual([[80, 80, 80, 80, 80, 80], ["chua-dat"]]);
    expect(found?.a.outcome).toMatchObject({ value: { level: "kha" } });
    expect(found?.b.outcome).toMatchObject({ value: { level: "dat" } });
  });

  test("A06: one subject, which the default does not judge", () => {
    const scale = { ...tt22, options: { A06: "scale" } } as const;
    expect(short(diffRegimes("level", tt22, scale)?.record)).toEqual([[0], []]);
    expect(diffRegimes("level", tt22, scale, { onlyDecided: true })).toBeUndefined();
  });

  test("Circulars 22 and 43: five subjects, which only one of them judges; of those both judge, six", () => {
    const found = diffRegimes("level", tt22, tt43);
    expect(short(found?.record)).toEqual([[0, 0, 0, 0, 0], []]);
    expect([found?.a.outcome.status, found?.b.outcome]).toMatchObject([
      "undetermined",
      { value: { level: "chua-dat" } },
    ]);
    const both = diffRegimes("level", tt22, tt43, { onlyDecided: true });
    expect(short(both?.record)).toEqual([[0, 50, 65, 65, 65, 65], []]);
    expect(both?.a.outcome).toMatchObject({ value: { level: "chua-dat" } });
    expect(both?.b.outcome).toMatchObject({ value: { level: "dat" } });
  });

  test("none where the readings agree on everything", () => {
    expect(diffRegimes("level", tt22, { ...tt22, options: { A17: "false" } })).toBeUndefined();
  });
});

test("A01: the least marks that make an exact half after an even digit", () => {
  const found = diffRegimes("average", tt22, { ...tt22, options: { A01: "halfEven" } });
  expect(found?.record).toEqual({ regular: [0], midterm: 0, final: 1 });
  expect([found?.a.outcome, found?.b.outcome]).toMatchObject([{ value: 1 }, { value: 0 }]);
});

test("averages of Circulars 22, 43 and 58 as amended agree", () => {
  expect(diffRegimes("average", tt22, tt43)).toBeUndefined();
  expect(diffRegimes("average", tt22, { instrument: "tt58-2011+tt26-2020" })).toBeUndefined();
});

test("titles: five excellent subjects are enough for Circular 43", () => {
  const found = diffRegimes("award", tt22, tt43);
  expect(found?.record).toMatchObject({ conduct: "tot", learning: "tot" });
  expect(found?.record.yearAverages.map(({ average }) => average)).toEqual([90, 90, 90, 90, 90]);
  expect([found?.a.outcome, found?.b.outcome]).toMatchObject([{ value: "gioi" }, { value: "xuat-sac" }]);
});

test("promotion: A14 alone, and nothing between the circulars", () => {
  const found = diffRegimes("promotion", tt22, { ...tt22, options: { A14: "retain" } });
  expect(found?.record).toEqual({ conduct: "chua-dat", learning: "chua-dat", absentSessions: 0 });
  expect(diffRegimes("promotion", tt22, tt43)).toBeUndefined();
});

test("any two ways to judge any records: B02 of Circular 58", () => {
  const under = (B02: "adjacent" | "literal") => (marks: readonly number[]) =>
    learningGrade(
      {
        averages: Object.fromEntries(
          marks.map((mark, index) => [index === 0 ? "toan" : `m${index}`, tenths(mark)]),
        ),
        comments: {},
      },
      { options: { B02 } },
    );
  const found = firstDifference({
    a: under("adjacent"),
    b: under("literal"),
    records: [2, 3, 4, 5, 6].map((size) => [...Array.from({ length: size - 1 }, () => 100), 10]),
    result: ({ outcome }) => (outcome.status === "decided" ? outcome.value.grade : undefined),
  });
  expect(found?.record).toEqual([100, 100, 100, 100, 10]);
});

test("records are tried from the smallest", () => {
  expect(levelRecords().next().value).toEqual({ marked: [{ key: "m0", average: 0 }], comments: [] });
  const sizes = [...levelRecords(5)].map(({ marked, comments }) => marked.length + comments.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  const firsts = new Set([...levelRecords(5)].map((record) => JSON.stringify(short(record))));
  expect(firsts.size).toBe(sizes.length);
});

test("each weighted sum of a term has its first record", () => {
  const records = [...termRecords(2)];
  const keys = records.map(({ regular, midterm, final }) =>
    [regular.length, regular.reduce<number>((sum, mark) => sum + mark, 0) + 2 * midterm + 3 * final].join(),
  );
  expect(new Set(keys).size).toBe(601 + 701);
  expect(records.findIndex(({ regular }) => regular.length === 2)).toBe(601);
  // Every term of one regular mark comes after the record of its sum, or is it.
  const marks = [0, 1, 2, 33, 50, 99, 100];
  const first = new Map(records.slice(0, 601).map((one, index) => [keys[index], one]));
  for (const regular of marks) {
    for (const midterm of marks) {
      for (const final of marks) {
        const found = first.get(`1,${regular + 2 * midterm + 3 * final}`);
        const [own, other] = [
          [regular, midterm, final],
          [found?.regular[0], found?.midterm, found?.final],
        ].map((one) => one.map((mark) => formatTenths(tenths((mark ?? 999) + 1000))).join());
        expect((other ?? "") <= (own ?? "")).toBe(true);
      }
    }
  }
});
