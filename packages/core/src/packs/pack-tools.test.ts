import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "../kernel/civil-date";
import { packCalendar } from "./calendar";
import { readSchoolDates } from "./calendar-dates";
import { icsFile } from "./calendar-ics";
import { compilePack } from "./compile";
import { decide } from "./decide";
import { diffPacks } from "./diff";
import { smallestRequest } from "./lint-smallest";
import { dl2021, hp2023, smas2019 } from "./local-packs";
import { packMatrix } from "./matrix";
import type { Pack } from "./pack";
import type { PackRequest } from "./request";

describe("matrix", () => {
  test("narrower roles, conditions, bans", () => {
    const answer = (role: string, action: string, record: string) =>
      packMatrix(hp2023).find(
        (cell) => cell.role === role && cell.action === action && cell.record === record,
      )?.answer;
    expect(answer("principal", "decide-lock", "gradebook")).toBe("may");
    expect(answer("principal", "approve-list", "promotion-list")).toBe("conditional");
    expect(answer("subject-teacher", "delegate-own-work", "gradebook")).toBe("forbidden");
    expect(answer("subject-teacher", "decide-lock", "gradebook")).toBeUndefined();
  });

  test("a free cell is allowed without anything more", () => {
    const packs = { dl2021: compilePack(dl2021) };
    const free = packMatrix(dl2021).filter(({ answer }) => answer === "may");
    expect(free.length).toBeGreaterThan(20);
    for (const { role, action, record, levels } of free) {
      const [level = ""] = levels;
      const request: PackRequest = {
        pack: "dl2021",
        asOf: "2024-12-04",
        school: { level },
        actor: { role, own: true },
        action,
        object: { record },
        state: { locked: false },
      };
      expect([role, action, record, decide(request, packs).status]).toEqual([
        role,
        action,
        record,
        "allowed",
      ]);
    }
  });
});

describe("diff", () => {
  test("a pack and itself", () => {
    const { tried, ...same } = diffPacks(hp2023, hp2023);
    expect(same).toEqual({ levels: ["TH", "THCS"], differences: [] });
    expect(tried).toBeGreaterThan(10_000);
  });

  test("one window moved is one difference, at the act it is about", () => {
    const moved: Pack = {
      ...smas2019,
      id: "moved",
      norms: smas2019.norms.map((norm) =>
        norm.id === "SMAS2019-D12.3.b-2" || norm.deadline?.expression !== "print + 3d"
          ? norm
          : { ...norm, deadline: { kind: "window", expression: "print + 60d" } },
      ),
    };
    const { differences } = diffPacks(smas2019, moved);
    const acts = new Set(differences.map(({ action }) => action));
    const about = smas2019.norms.filter(({ deadline }) => deadline?.expression === "print + 3d");
    expect(acts.size).toBeGreaterThan(0);
    for (const act of acts) expect(about.some(({ actions }) => actions.includes(act))).toBe(true);
    for (const { witness } of differences) expect(witness.state.printedAt).toBeDefined();
  });
});

test("a smallest request cannot lose a part", () => {
  const request: PackRequest = {
    pack: "x",
    asOf: "2024-12-04",
    actor: { role: "principal", own: true },
    action: "seal",
    object: { record: "gradebook", assessment: "final" },
    state: { locked: false, submitted: true },
    calendar: { semester: 1, semesterEnd: "2025-01-10" },
    evidence: ["assignment", "old-book"],
    approvals: ["clerk"],
  };
  const smallest = smallestRequest(
    request,
    (one) => one.calendar?.semester === 1 && one.evidence?.[0] === "old-book",
  );
  const { approvals: _none, ...rest } = request;
  expect(smallest).toEqual({
    ...rest,
    object: { record: "gradebook" },
    state: { locked: false },
    calendar: { semester: 1 },
    evidence: ["old-book"],
  });
});

describe("calendar", () => {
  const read = readSchoolDates(
    {
      schoolYearEnd: "2027-05-31",
      semesters: [{ end: "2027-01-15" }, { end: "2027-05-25" }],
      terms: { interval: "2026-10-01" },
    },
    "2026-2027",
  );
  if (!("dates" in read)) throw new Error("the dates are right");
  const { dates } = read;

  test("days are those of decide", () => {
    const { events } = packCalendar(hp2023, dates);
    const days = events.filter(({ norm }) => norm === "HP2023-D5.b").map(({ day }) => day);
    expect(days).toEqual(["2027-01-15", "2027-05-25", "2027-05-31"]);
    expect(packCalendar(hp2023, { schoolYear: 2026 }).events[0]?.day).toBe("2026-09-20");
  });

  test("what has no day says what is missing", () => {
    const { undated } = packCalendar(hp2023, { schoolYear: 2026 });
    expect(undated).toContainEqual({
      norm: "HP2023-D6.e-2",
      cite: hp2023.norms.find(({ id }) => id === "HP2023-D6.e-2")?.cite,
      reason: "missing",
      facts: ["calendar.lessonDate"],
    });
    expect(undated.some(({ reason }) => reason === "term")).toBe(true);
    expect(packCalendar(hp2023, dates).undated.flatMap(({ facts }) => facts)).not.toContain("interval");
  });

  test("dates of the wrong form are told with their place", () => {
    const wrong = readSchoolDates(
      { semesters: [{ ende: "2027-01-15" }], holidays: ["2026-02-30"], x: 1 },
      "2026-2027",
    );
    expect(
      "diagnostics" in wrong && wrong.diagnostics.map(({ code, path }) => [code, path.join(".")]),
    ).toEqual([
      ["schoolDates.unknownKey", "semesters.0.ende"],
      ["schoolDates.day", "holidays.0"],
      ["schoolDates.unknownKey", "x"],
    ]);
    expect(readSchoolDates({}, "2026-2028")).toHaveProperty("diagnostics.0.code", "schoolDates.year");
  });

  test("lines are folded between characters, texts escaped", () => {
    const day = isoDate("2026-12-31");
    const summary = `${"ộ".repeat(60)}; a, b\\c\nd`;
    const file = icsFile([{ uid: "1@x", day, summary, description: "", categories: ["x"] }], {
      name: "Lịch",
      stamp: "20260901T000000Z",
    });
    for (const line of file.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll("\r\n ", "");
    expect(unfolded).toContain(`SUMMARY:${"ộ".repeat(60)}\\; a\\, b\\\\c\\nd\r\n`);
    expect(unfolded).toContain(`DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}\r\n`);
    expect(() => icsFile([], { name: "", stamp: "now" })).toThrow(RangeError);
  });
});
