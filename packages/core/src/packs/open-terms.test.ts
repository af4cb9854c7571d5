import { describe, expect, test } from "vitest";
import { compilePack } from "./compile";
import { decide } from "./decide";
import type { DeadlineKind, Pack } from "./pack";

/** A school that lets a mark be corrected up to, or from, a day it has still to set. */
function packWith(kind: DeadlineKind): Pack {
  return {
    format: "sodiem-pack/1",
    id: "small",
    document: { title: "Quy chế", issuer: "school", issues: [] },
    levels: ["THCS"],
    platforms: [],
    effect: { expression: "from schoolYear 2024-2025", norms: [] },
    scope: { norms: [] },
    afterLock: { norms: [] },
    terms: ["lockDue"],
    roles: [],
    records: [],
    norms: [
      {
        id: "A",
        cite: "Điều 1",
        checkable: "full",
        effect: "grant",
        roles: ["subject-teacher"],
        actions: ["correct-mark"],
        records: ["gradebook"],
        deadline: { kind, expression: "open(lockDue)" },
      },
    ],
    conflicts: [],
  };
}

const ask = (kind: DeadlineKind, asOf: string, terms: { readonly [term: string]: string }) =>
  decide(
    {
      pack: "small",
      asOf,
      actor: { role: "subject-teacher", own: true },
      action: "correct-mark",
      object: { record: "gradebook" },
      school: { level: "THCS", terms },
      state: { locked: false },
    },
    { small: compilePack(packWith(kind)) },
  );

const set = { lockDue: "2024-12-05" };
const unset = { status: "undetermined", missing: { facts: ["school.terms.lockDue"] }, norms: ["A"] };

describe("a term that the school has to set", () => {
  test("ends a window on its day; unset, nobody can tell whether the window has ended", () => {
    expect(ask("window", "2024-12-05", set)).toMatchObject({ status: "allowed", deadline: "2024-12-05" });
    expect(ask("window", "2024-12-06", set)).toMatchObject({ status: "denied", findings: ["window-closed"] });
    expect(ask("window", "2024-12-05", {})).toMatchObject(unset);
  });

  test("opens an act on its day; unset, nobody can tell whether it has begun", () => {
    expect(ask("not-before", "2024-12-04", set)).toMatchObject({ status: "denied", findings: ["too-early"] });
    expect(ask("not-before", "2024-12-05", set)).toMatchObject({ status: "allowed" });
    expect(ask("not-before", "2024-12-05", {})).toMatchObject(unset);
  });

  test("as a mere date of the text it never changes the status", () => {
    expect(ask("open", "2024-12-06", set)).toMatchObject({
      status: "allowed",
      findings: ["deadline-missed"],
    });
    expect(ask("open", "2024-12-06", {})).toMatchObject({ status: "allowed", findings: ["open-term"] });
  });
});
