import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import catalogue from "../../packs/catalogue.json";
import { mayDestroy } from "./may-destroy";
import { type OwnRetention, type RetentionQuestion, retention } from "./retention";
import { type KeptRecord, keptRecords } from "./retention-table";

const day = isoDate;
const ask = (record: KeptRecord, date: string, rest: Partial<RetentionQuestion> = {}) =>
  retention({ record, date: day(date), ...rest });
const own = (period: OwnRetention["period"], citation = "QĐ 5/2026"): OwnRetention[] => [
  { record: "gradebook", period, citation },
];

test("the records are those of the catalogue, and the lifelong learning record", () => {
  expect(keptRecords).toEqual([...catalogue.records.map(({ id }) => id), "lifelong-learning-record"]);
});

describe("how long a record is kept", () => {
  test("lifelong learning data for ever, from 15 May 2026", () => {
    const from = ask("lifelong-learning-record", "2026-05-15");
    expect(from.outcome).toEqual({ status: "decided", value: { period: "permanent" } });
    expect(from.cites).toEqual(["nd88-2026/8.3"]);
    expect(ask("lifelong-learning-record", "2026-05-14").outcome).toMatchObject({ value: { period: null } });
  });

  test("the digital transcript by the law on archives, which gives no number here", () => {
    const { outcome, cites, diagnostics } = ask("transcript", "2026-10-08");
    expect(outcome).toEqual({ status: "decided", value: { period: null } });
    expect(cites).toEqual(["tt70-2026/16.2"]);
    expect(diagnostics).toMatchObject([{ code: "retention.notConfirmed" }]);
  });

  test("the paper transcript of a primary pupil until it is handed over", () => {
    const handedOver = { status: "decided", value: { period: "while-enrolled-then-handed-over" } };
    expect(ask("transcript", "2026-10-07", { level: "primary" }).outcome).toEqual(handedOver);
    expect(ask("transcript", "2027-05-31", { level: "primary", form: "paper" }).outcome).toEqual(handedOver);
    expect(ask("transcript", "2026-10-07", { level: "upper-secondary" }).outcome).toMatchObject({
      value: { period: null },
    });
    expect(ask("transcript", "2026-10-07").outcome).toEqual({
      status: "undetermined",
      missing: ["level"],
      possible: [{ period: "while-enrolled-then-handed-over" }, { period: null }],
    });
  });

  test("nothing else has a period", () => {
    const others = keptRecords.filter((one) => one !== "transcript" && one !== "lifelong-learning-record");
    expect(others).toHaveLength(42 - 1);
    for (const record of others) {
      expect(ask(record, "2026-11-01").outcome, record).toEqual({
        status: "decided",
        value: { period: null },
      });
    }
    expect(ask("gradebook", "2026-11-01", { level: "primary" }).cites).toEqual(["tt27-2020/10.2.a"]);
    expect(ask("gradebook", "2026-11-01").cites).toEqual(["tt27-2016/annex"]);
  });
});

describe("an institution's own table", () => {
  const judged = (table: readonly OwnRetention[], record: KeptRecord = "gradebook") => {
    const { outcome, diagnostics } = retention({ record, date: day("2026-11-01") }, table);
    return outcome.status === "decided" ? outcome.value.period : diagnostics.map(({ code }) => code);
  };

  test("fills what is not confirmed, with its citation", () => {
    expect(judged(own(20))).toBe(20);
    expect(judged(own("permanent"))).toBe("permanent");
    expect(judged(own(20), "exam-paper")).toBeNull();
    const { steps } = retention({ record: "gradebook", date: day("2026-11-01") }, own(20));
    expect(steps.at(-1)).toMatchObject({ id: "retention.loaded", data: { citation: "QĐ 5/2026" } });
  });

  test("never without a citation, with a number that is no count of years, twice, or against the law", () => {
    expect(judged(own(20, " "))).toEqual(["retention.noCitation"]);
    expect(judged(own(0))).toEqual(["retention.periodInvalid"]);
    expect(judged(own(2.5))).toEqual(["retention.periodInvalid"]);
    expect(judged([...own(20), ...own(10)])).toEqual(["retention.loadedTwice"]);
    const record = "lifelong-learning-record";
    expect(judged([{ record, period: 10, citation: "x" }], record)).toEqual(["retention.againstLaw"]);
    expect(judged([{ record, period: "permanent", citation: "x" }], record)).toBe("permanent");
  });
});

describe("destruction", () => {
  const destroy = (asOf: string, table: readonly OwnRetention[] = [], since: string | null = "2000-02-29") =>
    mayDestroy({ record: "gradebook", since: since === null ? null : day(since), asOf: day(asOf) }, table)
      .outcome;

  test("a period that nobody confirmed blocks it", () => {
    expect(destroy("2999-01-01")).toEqual({
      status: "decided",
      value: { mayDestroy: false, because: "period-not-known" },
    });
  });

  test("years run to the same day, the last day included", () => {
    expect(destroy("2020-02-29", own(20))).toMatchObject({
      value: { mayDestroy: false, because: "period-running", keptUntil: "2020-02-29" },
    });
    expect(destroy("2020-03-01", own(20))).toMatchObject({ value: { mayDestroy: true } });
    expect(destroy("2021-03-01", own(21))).toMatchObject({ value: { mayDestroy: false } });
    expect(destroy("2021-03-02", own(21))).toMatchObject({ value: { mayDestroy: true } });
  });

  test("where the years run from must be told", () => {
    expect(destroy("2020-03-01", own(20), null)).toMatchObject({
      status: "undetermined",
      missing: ["since"],
    });
    expect(destroy("2020-03-01", own("permanent"), null)).toMatchObject({
      value: { mayDestroy: false, because: "permanent" },
    });
  });

  test("a transcript is handed over, not destroyed", () => {
    const asked = { record: "transcript", since: day("2021-05-31"), asOf: day("2026-05-31") } as const;
    expect(mayDestroy({ ...asked, level: "primary" }).outcome).toMatchObject({
      value: { mayDestroy: false, because: "handed-over" },
    });
    expect(mayDestroy(asked).outcome).toMatchObject({
      status: "undetermined",
      missing: ["level"],
      possible: [{ because: "handed-over" }, { because: "period-not-known" }],
    });
  });
});
