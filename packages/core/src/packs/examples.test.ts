import { describe, expect, test } from "vitest";
import { compilePacks } from "./compile";
import { decide } from "./decide";
import { localPacks } from "./local-packs";
import type { PackRequest } from "./request";

const packs = compilePacks(Object.values(localPacks));
const open = { locked: false };

describe("the examples of the decision protocol", () => {
  test("a mark of the term is not corrected after fifteen days", () => {
    const decision = decide(
      {
        pack: "smas2019",
        asOf: "2024-10-05",
        actor: { role: "subject-teacher", own: true },
        action: "correct-mark",
        object: { record: "gradebook", assessment: "regular" },
        state: { ...open, enteredAt: "2024-09-18" },
        calendar: { semesterExamStart: "2024-12-30" },
      },
      packs,
    );
    expect(decision).toMatchObject({
      status: "denied",
      deadline: "2024-10-03",
      norms: ["SMAS2019-D11.1-4"],
      findings: ["window-closed"],
      missing: { evidence: [], approvals: [], facts: [] },
    });
  });

  test("a group leader checks the book as often as the school says", () => {
    const request: PackRequest = {
      pack: "hp2023",
      asOf: "2024-12-04",
      actor: { role: "group-leader", own: true },
      action: "check-record",
      object: { record: "gradebook" },
      state: open,
    };
    expect(decide(request, packs)).toMatchObject({
      status: "allowed",
      deadline: null,
      norms: ["HP2023-D7.1-1"],
      findings: ["open-term"],
    });
  });

  test("an administrator unlocks at the request of the leadership", () => {
    const request: PackRequest = {
      pack: "dl2021",
      asOf: "2024-12-04",
      actor: { role: "system-admin", own: true },
      action: "unlock",
      object: { record: "gradebook" },
      state: { locked: true },
      approvals: ["vice-principal"],
    };
    expect(decide(request, packs)).toMatchObject({
      status: "allowed",
      norms: ["DL2021-D13.2.b-2"],
      findings: [],
    });
  });

  test("a list is approved after the homeroom teacher proposed it", () => {
    const request: PackRequest = {
      pack: "th2022",
      asOf: "2025-05-20",
      school: { level: "TH", adoptedAnnex: true },
      actor: { role: "principal", own: true },
      action: "approve-list",
      object: { record: "promotion-list" },
      state: open,
      approvals: [],
    };
    expect(decide(request, packs)).toMatchObject({
      status: "needs",
      missing: { evidence: [], approvals: ["homeroom-teacher"], facts: [] },
      norms: ["TH2022A-D4.7"],
      findings: [],
    });
  });

  test("a deputy's power to decide the lock is written in two ways", () => {
    const request: PackRequest = {
      pack: "mn2024",
      asOf: "2024-12-04",
      actor: { role: "vice-principal-academic", own: true },
      action: "decide-lock",
      object: { record: "electronic-records" },
      state: open,
    };
    expect(decide(request, packs)).toMatchObject({
      status: "disputed",
      deadline: null,
      norms: ["MN2024-D4.b-1", "MN2024-D4.c-1"],
      findings: ["clause-conflict"],
    });
  });
});
