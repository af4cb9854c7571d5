import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { verifyLog } from "./change-log";
import {
  checkMonth,
  type DocumentState,
  type DocumentWorkflow,
  type MonthlyChecks,
  moveDocument,
  newDocument,
  uncheckedMonths,
} from "./document-workflow";

/** The end of a class book as a school of an invented regulation writes it. */
const archiving: DocumentWorkflow = {
  id: "class-book",
  clause: "mau-2026/12",
  start: "closed",
  moves: [
    { event: "print", from: ["closed"], to: "printed", roles: ["clerk"], clause: "mau-2026/12.1" },
    {
      event: "sign-paper",
      from: ["printed"],
      to: "paper-signed",
      roles: ["principal"],
      clause: "mau-2026/12.2",
    },
    { event: "seal", from: ["paper-signed"], to: "sealed", roles: ["clerk"], clause: "mau-2026/12.3" },
    { event: "archive", from: ["sealed"], to: "archived", roles: ["clerk"], clause: "mau-2026/12.4" },
    {
      event: "withdraw",
      from: ["printed", "paper-signed"],
      to: "closed",
      roles: ["principal"],
      clause: "mau-2026/12.5",
      needsReason: true,
    },
  ],
};
const at = "2027-05-28";

function move(state: DocumentState, event: string, role: string, reason?: string) {
  const act = { event, actor: "a", role, at, ...(reason === undefined ? {} : { reason }) };
  const { outcome, diagnostics, rule } = moveDocument(state, act, archiving);
  if (outcome.status !== "decided") throw new Error("decided");
  return { ...outcome.value, rule, codes: diagnostics.map(({ code }) => code) };
}

const fresh = newDocument("8A/2026-2027", archiving);

describe("printing, signing on paper, sealing, archiving", () => {
  test("in the order of the regulation, each move with its norm", () => {
    const way = [
      ["print", "clerk"],
      ["sign-paper", "principal"],
      ["seal", "clerk"],
      ["archive", "clerk"],
    ] as const;
    let state = fresh;
    for (const [event, role] of way) {
      const moved = move(state, event, role);
      expect(moved).toMatchObject({ accepted: true, codes: [] });
      state = moved.state;
    }
    expect(state.state).toBe("archived");
    expect(state.log.map(({ change }) => change.new)).toEqual([
      "printed",
      "paper-signed",
      "sealed",
      "archived",
    ]);
    expect(verifyLog(state.log).valid).toBe(true);
    expect(move(fresh, "print", "clerk").rule).toBe("mau-2026/12.1");
  });

  test("what no move allows is refused", () => {
    expect(move(fresh, "seal", "clerk")).toMatchObject({
      accepted: false,
      state: fresh,
      rule: "mau-2026/12.3",
      codes: ["workflow.noMove"],
    });
    expect(move(fresh, "burn", "principal")).toMatchObject({
      rule: "mau-2026/12",
      codes: ["workflow.noMove"],
    });
    expect(move(fresh, "print", "principal").codes).toEqual(["workflow.roleNotAllowed"]);
  });

  test("a move backwards tells its reason", () => {
    const printed = move(fresh, "print", "clerk").state;
    expect(move(printed, "withdraw", "principal").codes).toEqual(["workflow.reasonMissing"]);
    const back = move(printed, "withdraw", "principal", "in thiếu trang");
    expect(back.state).toMatchObject({ state: "closed" });
    expect(back.state.log.at(-1)?.change).toMatchObject({ reason: "in thiếu trang", old: "printed" });
  });
});

describe("monthly checks of the class book", () => {
  const none: MonthlyChecks = { record: "8A/2026-2027", months: [], log: [] };
  const check = (state: MonthlyChecks, month: string, day: string, role = "principal") => {
    const { outcome, diagnostics, rule } = checkMonth(state, { month, actor: "ht", role, at: day });
    if (outcome.status !== "decided") throw new Error("decided");
    return { ...outcome.value, rule, codes: diagnostics.map(({ code }) => code) };
  };

  test("by the principal, once a month, not ahead of time", () => {
    const first = check(none, "2026-09", "2026-09-30");
    expect(first).toMatchObject({ accepted: true, rule: "tt22-2021/18", state: { months: ["2026-09"] } });
    expect(check(first.state, "2026-09", "2026-10-01").codes).toContain("workflow.monthChecked");
    expect(check(first.state, "2026-11", "2026-10-31").codes).toContain("workflow.monthAhead");
    expect(check(first.state, "2026-11", "2026-10-31T17:00:00Z").accepted).toBe(true);
    expect(check(first.state, "2026-13", "2026-12-31").codes).toContain("workflow.monthInvalid");
    expect(check(none, "2026-09", "2026-09-30", "clerk").codes).toContain("workflow.roleNotAllowed");
  });

  test("months that ended unchecked", () => {
    const first = check(none, "2026-10", "2026-10-30").state;
    const from = isoDate("2026-09-05");
    expect(uncheckedMonths(first, { from, asOf: isoDate("2026-11-29") })).toEqual(["2026-09"]);
    expect(uncheckedMonths(first, { from, asOf: isoDate("2026-11-30") })).toEqual(["2026-09", "2026-11"]);
  });
});
