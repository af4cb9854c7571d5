import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClassBook, Entry, Place, Pupil, Subject, Term } from "../gradebook/model";
import { tenths } from "../kernel/tenths";
import { termAverage, yearAverage } from "../law/tt22-2021";
import { type CorrectionProposal, proposeCorrection } from "./propose-correction";

const place: Place = { file: "f.xls", sheet: "s", cell: "A1" };
const mark = (value: number): Entry => ({ kind: "mark", mark: tenths(value), place });
const passed: Entry = { kind: "result", result: "dat", place };
const markedIds = ["ngu-van", "toan", "ngoai-ngu-1", "gdcd", "ls-dl", "khtn", "cong-nghe", "tin-hoc"];
const subjects: Subject[] = [
  ...markedIds.map((id): Subject => ({ id, name: id, assessedBy: "marks", kind: "compulsory" })),
  { id: "gdtc", name: "GDTC", assessedBy: "comments", kind: "compulsory" },
];

/** Every mark of the pupil is `level`; four regular marks each term. */
function pupil(level: number, more: Partial<Pupil> = {}): Pupil {
  const terms: readonly Term[] = ["1", "2"];
  return {
    code: "9900000001",
    name: "HS 01",
    place,
    assessments: terms.flatMap((term) =>
      subjects.map(({ id, assessedBy }) => {
        const one = assessedBy === "marks" ? mark(level) : passed;
        return {
          subject: id,
          term,
          marks: { regular: [one, one, one, one], midterm: one, final: one },
          place,
        };
      }),
    ),
    recorded: terms.map((term) => ({ what: "conduct", term, value: "tot", text: "Tốt", place })),
    absences: [{ term: "year", total: 3, place }],
    ...more,
  };
}

function withMarks(given: Pupil, subject: string, term: Term, value: number): Pupil {
  const one = mark(value);
  const marks = { regular: [one, one, one, one], midterm: one, final: one };
  return {
    ...given,
    assessments: given.assessments.map((own) =>
      own.subject === subject && own.term === term ? { ...own, marks } : own,
    ),
  };
}

function book(pupils: readonly Pupil[], more: Partial<ClassBook> = {}): ClassBook {
  return {
    school: { name: "TRƯỜNG THCS MẪU" },
    className: "8A",
    grade: 8,
    level: "lower-secondary",
    schoolYear: "2024-2025",
    subjects,
    pupils,
    sheets: (["1", "2"] as const).map((term) => ({
      ...place,
      platform: "test",
      kind: "class",
      evidence: "proposed" as const,
      term,
      pupils: pupils.length,
    })),
    ...more,
  };
}

const proposal = (level: number, more: Partial<CorrectionProposal> = {}): CorrectionProposal => ({
  book: book([pupil(level)]),
  pupil: "9900000001",
  subject: "toan",
  term: "2",
  slot: "final",
  newMark: "8,0",
  ...more,
});

function effectOf(asked: CorrectionProposal) {
  const { outcome, diagnostics } = proposeCorrection(asked);
  if (outcome.status !== "decided") throw new Error(JSON.stringify(diagnostics));
  return outcome.value;
}

describe("everything that a correction changes", () => {
  test("one mark drags averages and the level of the term down", () => {
    // Term 2: (4 × 9.0 + 2 × 9.0 + 3 × 1.0) : 9 = 6.33…; year: (9.0 + 2 × 6.3) : 3 = 7.2.
    expect(effectOf(proposal(90, { newMark: 1 }))).toEqual({
      mark: { old: "9.0", new: "1.0" },
      changes: [
        { what: "average", subject: "toan", term: "2", old: "9.0", new: "6.3", clause: "tt22-2021/9.1.b" },
        { what: "average", subject: "toan", term: "year", old: "9.0", new: "7.2", clause: "tt22-2021/9.1.b" },
        { what: "learning", term: "2", old: "tot", new: "kha", clause: "tt22-2021/9.2.b" },
      ],
    });
  });

  test("a mark that fails the year: level and promotion follow", () => {
    // Term 2: 30 : 9 = 3.33…; year: (2.0 + 2 × 5.0) : 3 = 4.0 becomes (2.0 + 2 × 3.3) : 3 = 2.87.
    const weak = book([withMarks(pupil(50), "toan", "1", 20)]);
    expect(effectOf(proposal(50, { book: weak, newMark: "0" })).changes).toEqual([
      { what: "average", subject: "toan", term: "2", old: "5.0", new: "3.3", clause: "tt22-2021/9.1.b" },
      { what: "average", subject: "toan", term: "year", old: "4.0", new: "2.9", clause: "tt22-2021/9.1.b" },
      { what: "learning", term: "2", old: "dat", new: "chua-dat", clause: "tt22-2021/9.2.d" },
      { what: "learning", term: "year", old: "dat", new: "chua-dat", clause: "tt22-2021/9.2.d" },
      {
        what: "promotion",
        term: "year",
        old: "promoted",
        new: "summer-reassessment",
        clause: "tt22-2021/14",
      },
    ]);
  });

  test("the correction back gives the same results the other way round", () => {
    const { changes } = effectOf(proposal(90, { newMark: 1 }));
    const low = pupil(90);
    const assessments = low.assessments.map((one) =>
      one.subject === "toan" && one.term === "2" ? { ...one, marks: { ...one.marks, final: mark(10) } } : one,
    );
    const back = effectOf(proposal(90, { book: book([{ ...low, assessments }]), newMark: 9 })).changes;
    expect(back.map((one) => ({ ...one, old: one.new, new: one.old, clause: "" }))).toEqual(
      changes.map((one) => ({ ...one, clause: "" })),
    );
    expect(back.at(-1)?.clause).toBe("tt22-2021/9.2.a");
  });

  test("the same mark changes nothing", () => {
    expect(effectOf(proposal(80, { newMark: "8" }))).toEqual({
      mark: { old: "8.0", new: "8.0" },
      changes: [],
    });
  });

  test("a mark taken away leaves open what rests on it", () => {
    const { mark: read, changes } = effectOf(proposal(80, { newMark: null }));
    expect(read).toEqual({ old: "8.0", new: null });
    expect(changes).toContainEqual({
      what: "average",
      subject: "toan",
      term: "2",
      old: "8.0",
      new: null,
      clause: "tt22-2021/9.1.b",
    });
    expect(changes).toContainEqual(
      expect.objectContaining({ what: "promotion", old: "promoted", new: null }),
    );
  });

  test("a comment result", () => {
    const { changes } = effectOf(proposal(90, { subject: "gdtc", newMark: "CĐ" }));
    expect(changes.map(({ what, term, old, new: value }) => [what, term, old, value])).toEqual([
      ["comment", "2", "dat", "chua-dat"],
      ["comment", "year", "dat", "chua-dat"],
      ["learning", "2", "tot", "kha"],
      ["learning", "year", "tot", "kha"],
      ["award", "year", "xuat-sac", "none"],
    ]);
  });

  test("what the book records as level, award or promotion does not matter", () => {
    const wrong = pupil(90);
    const recorded = (["learning", "award", "promotion"] as const).map((what) => ({
      what,
      term: "year" as const,
      value: "x",
      text: "x",
      place,
    }));
    const given = book([{ ...wrong, recorded: [...wrong.recorded, ...recorded] }]);
    expect(effectOf(proposal(90, { book: given, newMark: 1 }))).toEqual(
      effectOf(proposal(90, { newMark: 1 })),
    );
  });

  test("every change is a step with its clause, and cited", () => {
    const { steps, cites } = proposeCorrection(proposal(90, { newMark: 1 }));
    const { changes } = effectOf(proposal(90, { newMark: 1 }));
    expect(steps.slice(1).map(({ cite }) => cite)).toEqual(changes.map(({ clause }) => clause));
    expect(changes.every(({ clause }) => cites.includes(clause))).toBe(true);
  });
});

test("averages after a correction are those of the rules themselves", () => {
  const m = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(m, m, fc.constantFrom("final", "midterm", "regular.2"), (level, value, slot) => {
      const { changes } = effectOf(
        proposal(level, { slot: slot as "final", newMark: (value / 10).toFixed(1) }),
      );
      const [same, other] = [tenths(level), tenths(value)];
      const { outcome } = termAverage({
        regular: [same, same, slot === "regular.2" ? other : same, same],
        midterm: slot === "midterm" ? other : same,
        final: slot === "final" ? other : same,
      });
      if (outcome.status !== "decided") throw new Error("complete");
      const year = yearAverage({ term1: same, term2: outcome.value }).outcome;
      if (year.status !== "decided") throw new Error("complete");
      const [a, b] = ["2", "year"].map((term) =>
        changes.find(({ what, term: own }) => what === "average" && own === term),
      );
      const text = (one: number): string => (one / 10).toFixed(1);
      expect([a?.new ?? text(level), b?.new ?? text(level)]).toEqual([text(outcome.value), text(year.value)]);
    }),
  );
});

describe("what cannot be asked", () => {
  const codes = (more: Partial<CorrectionProposal>) =>
    proposeCorrection(proposal(80, more)).diagnostics.map(({ code, path }) => `${code} ${path.join(".")}`);

  test.each([
    [{ pupil: "1" }, "correction.pupil pupil"],
    [{ book: book([pupil(80), pupil(70)]) }, "correction.pupil pupil"],
    [{ subject: "vat-li" }, "correction.subject subject"],
    [{ slot: "regular.4" }, "correction.slot slot"],
    [{ slot: "regular.01" as "regular.1" }, "correction.slot slot"],
    [{ newMark: "8,257" }, "mark.tooManyDecimals newMark"],
    [{ newMark: 11 }, "mark.outOfRange newMark"],
    [{ newMark: "Đ" }, "correction.wrongKind newMark"],
    [{ subject: "gdtc", newMark: 8 }, "correction.wrongKind newMark"],
    [{ newMark: "Miễn" }, "correction.wrongKind newMark"],
    [{ book: book([pupil(80)], { level: "primary", grade: 4 }) }, "correction.regime book"],
  ] as const)("case %#", (more, expected) => {
    expect(codes(more)).toEqual([expected]);
  });
});
