import { describe, expect, test } from "vitest";
import type { PackDecision } from "./answer";
import { compilePacks } from "./compile";
import { decide } from "./decide";
import { localPacks } from "./local-packs";
import type { PackRequest } from "./request";

const packs = compilePacks(Object.values(localPacks));

interface Draft {
  readonly pack: string;
  readonly role: string;
  readonly action: string;
  readonly record?: string;
  readonly asOf?: string;
  readonly own?: boolean;
  readonly assessment?: string;
  readonly school?: PackRequest["school"];
  readonly state?: Partial<PackRequest["state"]>;
  readonly calendar?: PackRequest["calendar"];
  readonly evidence?: readonly string[];
  readonly approvals?: readonly string[];
}

const ask = (draft: Draft): PackDecision => {
  const { pack, role, action, record = "gradebook", asOf = "2024-12-04", own = true, assessment } = draft;
  const { school, state, calendar, evidence, approvals } = draft;
  const level =
    { hp2023: "THCS", smas2019: "THCS", mn2024: "MN", dl2021: "THPT", th2022: "THCS" }[pack] ?? "";
  return decide(
    {
      pack,
      asOf,
      actor: { role, own },
      action,
      object: { record, ...(assessment === undefined ? {} : { assessment }) },
      school: { level, ...school },
      state: { locked: false, ...state },
      ...(calendar === undefined ? {} : { calendar }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(approvals === undefined ? {} : { approvals }),
    },
    packs,
  );
};

describe("1: level, effect, adoption, record", () => {
  const check: Draft = { pack: "hp2023", role: "principal", action: "check-record" };

  test("a level outside the pack", () => {
    expect(ask(check)).toMatchObject({ status: "allowed" });
    expect(ask({ ...check, school: { level: "THPT" } })).toMatchObject({
      status: "not-applicable",
      norms: ["HP2023-D1.1", "HP2023-D1.2"],
      findings: [],
    });
  });

  test("a day before the first school year", () => {
    const before = ask({ ...check, asOf: "2023-07-31" });
    expect(before).toMatchObject({ status: "not-applicable", norms: ["HP2023-QD2", "HP2023-D11-1"] });
    const calendar = { schoolYear: "2022-2023" };
    expect(ask({ ...check, asOf: "2023-09-20", calendar })).toMatchObject({ status: "not-applicable" });
    expect(ask({ ...check, asOf: "2023-10-14" })).toMatchObject({ status: "allowed", findings: [] });
  });

  test("in August the day alone does not tell the school year, its first day does", () => {
    expect(ask({ ...check, asOf: "2023-08-20" })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["calendar.schoolYear"] },
    });
    const calendar = { schoolYearStart: "2023-08-20" };
    expect(ask({ ...check, asOf: "2023-08-20", calendar })).toMatchObject({ status: "allowed" });
    expect(ask({ ...check, asOf: "2023-08-19", calendar })).toMatchObject({ status: "not-applicable" });
    expect(ask({ ...check, asOf: "2024-08-20" })).toMatchObject({ status: "allowed" });
  });

  test("in force before the document was dated", () => {
    expect(ask({ ...check, asOf: "2023-10-13" })).toMatchObject({
      status: "allowed",
      findings: ["retroactive-start"],
    });
    const dated = (asOf: string) =>
      ask({ pack: "dl2021", role: "principal", action: "check-record", asOf }).findings;
    expect(dated("2021-10-31")).toContain("retroactive-start");
    expect(dated("2021-11-01")).not.toContain("retroactive-start");
  });

  test("a day of effect is itself in force", () => {
    const lock: Draft = {
      pack: "mn2024",
      role: "principal",
      action: "decide-lock",
      record: "electronic-records",
    };
    expect(ask({ ...lock, asOf: "2024-09-05" })).toMatchObject({
      status: "not-applicable",
      norms: ["MN2024-D11-1"],
    });
    expect(ask({ ...lock, asOf: "2024-09-06" })).toMatchObject({
      status: "allowed",
      norms: ["MN2024-D3.c-1"],
    });
  });

  test("a template applies until its blank date is filled with a later one", () => {
    const report: Draft = { pack: "smas2019", role: "principal", action: "check-record" };
    expect(ask(report)).toMatchObject({ status: "allowed" });
    const signed = (decisionSignDate: string) => ask({ ...report, school: { terms: { decisionSignDate } } });
    expect(signed("2024-12-04")).toMatchObject({ status: "allowed" });
    expect(signed("2024-12-05")).toMatchObject({ status: "not-applicable", norms: ["SMAS2019-QD3"] });
  });

  test("an act that only the annex grants", () => {
    const enter: Draft = { pack: "th2022", role: "subject-teacher", action: "enter-mark" };
    expect(ask({ ...enter, school: { adoptedAnnex: true } })).toMatchObject({ status: "allowed" });
    expect(ask({ ...enter, school: { adoptedAnnex: false } })).toMatchObject({
      status: "not-applicable",
      findings: ["adoption-required"],
    });
    expect(ask(enter)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["school.adoptedAnnex"] },
      findings: ["adoption-required"],
    });
  });

  test("an act of the plan is decided by the plan; the annex joins once adopted", () => {
    const approve: Draft = {
      pack: "th2022",
      role: "vice-principal",
      action: "approve-lesson-plan",
      record: "lesson-plan",
      evidence: ["digital-certificate"],
    };
    expect(ask({ ...approve, school: { adoptedAnnex: false } })).toMatchObject({
      status: "allowed",
      findings: [],
    });
    expect(ask(approve)).toMatchObject({ status: "allowed", findings: ["adoption-required"] });
    expect(ask({ ...approve, school: { adoptedAnnex: true } })).toMatchObject({
      status: "needs",
      missing: { approvals: ["principal"] },
      norms: ["TH2022-III.2.5-2", "TH2022A-D4.10-2"],
    });
    const delegated = ask({ ...approve, school: { adoptedAnnex: true }, approvals: ["principal"] });
    expect(delegated.status).toBe("allowed");
  });

  test("a record the pack does not deal with, a level that does not keep it", () => {
    expect(ask({ pack: "mn2024", role: "teacher", action: "correct-mark" }).status).toBe("not-applicable");
    const sign: Draft = {
      pack: "th2022",
      role: "subject-teacher",
      action: "sign-digitally",
      record: "transcript",
    };
    expect(ask(sign).status).toBe("allowed");
    expect(ask({ ...sign, school: { level: "MN" } }).status).toBe("not-applicable");
  });

  test("an act that is granted at other levels only", () => {
    const account: Draft = {
      pack: "th2022",
      role: "homeroom-teacher",
      action: "rate-conduct",
      record: "conduct-rating",
      school: { adoptedAnnex: true },
    };
    expect(ask(account).status).toBe("allowed");
    expect(ask({ ...account, school: { adoptedAnnex: true, level: "TH" } }).status).toBe("not-applicable");
  });

  test("a norm on all records covers records and entries that the pack names, not systems", () => {
    const print = (record: string) =>
      ask({ pack: "hp2023", role: "records-admin-team", action: "print", record, approvals: ["principal"] })
        .status;
    expect(print("electronic-records")).toBe("allowed");
    expect(print("lesson-plan")).toBe("allowed");
    expect(print("conduct-rating")).toBe("allowed");
    expect(print("account")).toBe("denied");
    expect(print("staff-register")).toBe("not-applicable");
  });
});

describe("2: offices that ended, prohibitions", () => {
  const report: Draft = { pack: "th2022", role: "district-office", action: "report", record: "report" };

  test("the district office until 30 June 2025", () => {
    expect(ask({ ...report, asOf: "2025-06-30" })).toMatchObject({ status: "allowed" });
    expect(ask({ ...report, asOf: "2025-07-01" })).toMatchObject({ status: "denied", norms: [] });
    expect(ask({ ...report, asOf: "2025-07-01" }).findings[0]).toBe("role-abolished");
    expect(ask({ ...report, asOf: "2025-06-30T17:00:00Z" }).status).toBe("denied");
  });

  test("a successor's power is open from that day, nothing before", () => {
    const successor = { ...report, role: "commune-culture-social-office" };
    expect(ask({ ...successor, asOf: "2025-06-30" })).toMatchObject({ status: "denied" });
    expect(ask({ ...successor, asOf: "2025-07-01" })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["authority.successorMandate"] },
      norms: ["TH2022-V.4.p2-2"],
    });
    const chair: Draft = {
      pack: "dl2021",
      role: "commune-chair",
      action: "manage-account",
      record: "account",
      school: { level: "TH" },
    };
    expect(ask({ ...chair, asOf: "2025-07-01" }).status).toBe("undetermined");
    expect(ask({ ...chair, asOf: "2025-07-01", school: { level: "THPT" } }).status).toBe("denied");
  });

  test("a chain through an ended office is open unless another grant is enough", () => {
    const reward: Draft = {
      pack: "mn2024",
      role: "principal",
      action: "reward",
      record: "staff-review",
      asOf: "2025-07-01",
    };
    expect(ask({ ...reward, evidence: ["merit-record"] })).toMatchObject({
      status: "allowed",
      norms: ["MN2024-D10.a-1"],
    });
    expect(ask(reward)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["authority.successorMandate"], evidence: ["merit-record"] },
      norms: ["MN2024-D10.a-2"],
    });
    expect(ask({ ...reward, asOf: "2025-06-30" })).toMatchObject({ status: "needs" });
  });

  test("a prohibition beats a permission", () => {
    const run: Draft = {
      pack: "th2022",
      role: "principal",
      action: "run-parallel",
      record: "electronic-records",
    };
    expect(ask({ ...run, asOf: "2023-05-15" })).toMatchObject({
      status: "allowed",
      norms: ["TH2022-II.2.p3"],
    });
    expect(ask({ ...run, asOf: "2023-09-15" })).toMatchObject({
      status: "denied",
      norms: ["TH2022-II.2.p3-2"],
      findings: ["adoption-required", "roadmap-conflict"],
    });
  });

  test("a prohibition with a window starts the day after it", () => {
    const correct: Draft = {
      pack: "smas2019",
      role: "subject-teacher",
      action: "correct-mark",
      assessment: "midterm",
      calendar: { semesterExamStart: "2025-01-06" },
    };
    expect(ask({ ...correct, state: { enteredAt: "2024-11-19" } })).toMatchObject({
      status: "allowed",
      deadline: "2024-12-04",
    });
    expect(ask({ ...correct, state: { enteredAt: "2024-11-18" } })).toMatchObject({
      status: "denied",
      deadline: "2024-12-03",
      norms: ["SMAS2019-D11.1-4"],
      findings: ["window-closed"],
    });
  });
});

describe("3: no grant, not the actor's own, nobody named", () => {
  test("deny by default, without a norm", () => {
    expect(ask({ pack: "hp2023", role: "clerk", action: "enter-mark" })).toMatchObject({
      status: "denied",
      norms: [],
      findings: [],
    });
    expect(ask({ pack: "hp2023", role: "homeroom-teacher", action: "enter-mark" }).status).toBe("denied");
    expect(ask({ pack: "hp2023", role: "subject-teacher", action: "enter-mark" }).status).toBe("allowed");
  });

  test("another's class", () => {
    const enter: Draft = { pack: "hp2023", role: "subject-teacher", action: "enter-mark", own: false };
    expect(ask(enter)).toMatchObject({ status: "denied", norms: [] });
  });

  test("an act whose norms name nobody", () => {
    const seal: Draft = { pack: "hp2023", role: "principal", action: "seal" };
    expect(ask(seal)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["executor.seal"], approvals: [] },
      norms: ["HP2023-D8.2-4"],
      findings: ["executor-unstated"],
    });
    expect(ask({ ...seal, role: "clerk" })).toMatchObject({
      missing: { facts: ["executor.seal"], approvals: ["principal"] },
    });
    expect(ask({ ...seal, own: false })).toMatchObject({ status: "denied" });
  });

  test("conditions of a norm that names nobody bind those whom another norm names", () => {
    const archive: Draft = { pack: "hp2023", role: "principal", action: "archive" };
    expect(ask({ ...archive, state: { sealed: false } })).toMatchObject({
      status: "denied",
      norms: ["HP2023-D8.2-5"],
    });
    expect(ask({ ...archive, state: { sealed: true } })).toMatchObject({ status: "allowed" });
    expect(ask(archive)).toMatchObject({ status: "allowed" });
  });

  test("an act whose decider the text leaves open", () => {
    const approve: Draft = {
      pack: "smas2019",
      role: "vice-principal-academic",
      action: "approve-correction",
      record: "correction-file",
    };
    expect(ask(approve)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["approver.lateCorrection"] },
      norms: ["SMAS2019-D11.1-6"],
      findings: ["approver-unstated"],
    });
    const printed = { printedAt: "2024-12-02" };
    expect(ask({ ...approve, state: printed, calendar: { semesterExamStart: "2025-01-06" } })).toMatchObject({
      status: "needs",
    });
  });
});

describe("4: norms in conflict", () => {
  test("fifteen days against one week before the exam", () => {
    const correct: Draft = {
      pack: "smas2019",
      role: "subject-teacher",
      action: "correct-mark",
      assessment: "regular",
      state: { enteredAt: "2024-12-01" },
    };
    expect(ask({ ...correct, calendar: { semesterExamStart: "2024-12-11" } })).toMatchObject({
      status: "allowed",
      deadline: "2024-12-04",
    });
    expect(ask({ ...correct, calendar: { semesterExamStart: "2024-12-10" } })).toMatchObject({
      status: "disputed",
      deadline: "2024-12-03",
      norms: ["SMAS2019-D11.1-3", "SMAS2019-D11.2-10"],
      findings: ["deadline-conflict"],
      missing: { evidence: [], approvals: [], facts: [] },
    });
  });

  test("the deputy alone against jointly with the principal", () => {
    const lock: Draft = {
      pack: "mn2024",
      role: "vice-principal",
      action: "set-procedure",
      record: "electronic-records",
    };
    expect(ask(lock)).toMatchObject({ status: "disputed", norms: ["MN2024-D4.b-2", "MN2024-D4.c-2"] });
    expect(ask({ ...lock, approvals: ["principal"] })).toMatchObject({
      status: "allowed",
      norms: ["MN2024-D4.b-2"],
    });
    expect(ask({ ...lock, state: { signedBy: ["principal"] } })).toMatchObject({ status: "allowed" });
    expect(ask({ ...lock, role: "principal" })).toMatchObject({ status: "allowed" });
  });

  test("two days before the lesson against the Friday before", () => {
    // Friday 6 December for a lesson in the week of Monday 9 December.
    const submit = (asOf: string, lessonDate?: string) =>
      ask({
        pack: "mn2024",
        role: "teacher",
        action: "submit-lesson-plan",
        record: "lesson-plan",
        asOf,
        ...(lessonDate === undefined ? {} : { calendar: { lessonDate } }),
      });
    expect(submit("2024-12-06", "2024-12-11")).toMatchObject({ status: "allowed" });
    expect(submit("2024-12-07", "2024-12-11")).toMatchObject({
      status: "disputed",
      deadline: null,
      duties: [
        { norm: "MN2024-D9-3", date: "2024-12-09" },
        { norm: "MN2024-D9-4", date: "2024-12-06" },
      ],
    });
    expect(submit("2024-12-09", "2024-12-11").status).toBe("disputed");
    expect(submit("2024-12-10", "2024-12-11")).toMatchObject({ status: "allowed" });
    expect(submit("2024-12-10", "2024-12-11").findings).toContain("deadline-missed");
    expect(submit("2024-12-07", "2024-12-09").status).toBe("disputed");
    expect(submit("2024-12-06", "2024-12-09").status).toBe("allowed");
    expect(submit("2024-12-07")).toMatchObject({ status: "allowed", duties: [] });
  });

  test("the school's lock against the upper level's", () => {
    const lock: Draft = {
      pack: "dl2021",
      role: "system-admin-department",
      action: "decide-lock",
      state: { purpose: "inspection" },
    };
    expect(ask(lock)).toMatchObject({ status: "allowed", norms: ["DL2021-D13.1.a"] });
    expect(ask({ ...lock, state: { purpose: "inspection", schoolDecision: "2024-12-01" } })).toMatchObject({
      status: "disputed",
      norms: ["DL2021-D6.3", "DL2021-D13.1.a"],
      findings: ["lock-power-overlap"],
    });
    expect(ask({ ...lock, role: "principal", state: { schoolDecision: "2024-12-01" } }).status).toBe(
      "allowed",
    );
    expect(ask({ ...lock, state: {} })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["state.purpose"] },
    });
    expect(ask({ ...lock, state: { purpose: "export" } })).toMatchObject({ status: "denied" });
  });

  test("two sources of certificates", () => {
    const use: Draft = {
      pack: "th2022",
      role: "principal",
      action: "use-certificate",
      record: "digital-certificate",
      evidence: ["enterprise-certificate", "government-certificate"],
    };
    expect(ask({ ...use, school: { managedBy: "department" } })).toMatchObject({ status: "allowed" });
    expect(ask({ ...use, school: { managedBy: "commune" } })).toMatchObject({
      status: "disputed",
      norms: ["TH2022-III.1.3-cert-3", "TH2022-III.2.7.p2"],
    });
    expect(ask({ ...use, role: "teacher", school: { managedBy: "commune" } })).toMatchObject({
      status: "allowed",
    });
    expect(ask(use)).toMatchObject({ status: "undetermined", missing: { facts: ["school.managedBy"] } });
  });

  test("a platform of one's choice against the shared one", () => {
    const choose: Draft = {
      pack: "th2022",
      role: "school",
      action: "choose-platform",
      record: "software-system",
    };
    expect(ask({ ...choose, asOf: "2023-05-15" })).toMatchObject({ status: "allowed" });
    expect(ask({ ...choose, asOf: "2023-09-15" })).toMatchObject({
      status: "disputed",
      norms: ["TH2022-III.1.1", "TH2022-IV.1.2"],
    });
    expect(ask({ ...choose, asOf: "2023-08-15" })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["calendar.schoolYear"] },
      norms: ["TH2022-III.1.1", "TH2022-IV.1.2"],
    });
  });
});

describe("5: windows", () => {
  const correct: Draft = {
    pack: "th2022",
    role: "subject-teacher",
    action: "correct-mark",
    school: { adoptedAnnex: true },
    assessment: "regular",
    evidence: ["personal-gradebook", "pupil-test-paper"],
  };

  test("the last day belongs to it", () => {
    expect(ask({ ...correct, calendar: { semesterExamStart: "2024-12-11" } })).toMatchObject({
      status: "allowed",
      deadline: "2024-12-04",
    });
    expect(ask({ ...correct, calendar: { semesterExamStart: "2024-12-10" } })).toMatchObject({
      status: "denied",
      deadline: "2024-12-03",
      norms: ["TH2022A-D8.2-3"],
    });
    expect(ask({ ...correct, calendar: { semesterExamStart: "2024-12-10" } }).findings[0]).toBe(
      "window-closed",
    );
  });

  test("a window that the request does not date", () => {
    expect(ask({ ...correct, evidence: [] })).toMatchObject({
      status: "undetermined",
      missing: {
        facts: ["calendar.semesterExamStart"],
        evidence: ["personal-gradebook", "pupil-test-paper"],
      },
      norms: ["TH2022A-D8.2-3"],
    });
  });

  test("a norm that does not apply dates nothing; one that could not change the status is left aside", () => {
    expect(ask({ ...correct, assessment: "final" })).toMatchObject({ status: "allowed", deadline: null });
    const open: Draft = { ...correct, calendar: { semesterExamStart: "2024-12-20" } };
    const { assessment: _, ...unsaid } = open;
    expect(ask(unsaid)).toMatchObject({ status: "allowed" });
    expect(ask({ ...unsaid, calendar: { semesterExamStart: "2024-12-06" } })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["object.assessment"] },
    });
  });

  test("every grant's window", () => {
    const exam: Draft = {
      pack: "smas2019",
      role: "subject-teacher",
      action: "correct-mark",
      assessment: "final",
      state: { reason: "wrong-entry", printedAt: "2024-12-01" },
      approvals: ["group-leader"],
    };
    expect(ask(exam)).toMatchObject({
      status: "allowed",
      deadline: "2024-12-04",
      norms: ["SMAS2019-D11.3-1"],
    });
    expect(ask({ ...exam, asOf: "2024-12-05" })).toMatchObject({
      status: "denied",
      deadline: "2024-12-04",
      norms: ["SMAS2019-D11.3-1"],
    });
    expect(ask({ ...exam, state: { reason: "wrong-entry" } })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["state.printedAt"] },
    });
    expect(ask({ ...exam, state: { printedAt: "2024-12-01" } })).toMatchObject({
      status: "undetermined",
      missing: { facts: ["state.reason"] },
      norms: ["SMAS2019-D11.3-1", "SMAS2019-D11.3-2"],
    });
  });

  test("before the lock is never a closed window", () => {
    const before: Draft = {
      pack: "hp2023",
      role: "subject-teacher",
      action: "correct-mark",
      assessment: "final",
      evidence: ["teacher-register-entry", "pupil-test-paper"],
    };
    expect(ask(before)).toMatchObject({ status: "allowed", deadline: null });
  });
});

describe("6: the lock", () => {
  test("every write to a locked book is open in every pack", () => {
    const acts: readonly Draft[] = [
      { pack: "hp2023", role: "subject-teacher", action: "enter-mark" },
      { pack: "smas2019", role: "subject-teacher", action: "enter-mark" },
      { pack: "dl2021", role: "subject-teacher", action: "correct-mark" },
      {
        pack: "th2022",
        role: "homeroom-teacher",
        action: "enter-attendance",
        record: "attendance-register",
        school: { adoptedAnnex: true },
      },
    ];
    const norms = [
      ["HP2023-D3.3-2", "HP2023-D6.g"],
      ["SMAS2019-D3.2-4"],
      ["DL2021-D11.4"],
      ["TH2022A-D4.5-3"],
    ];
    for (const [index, act] of acts.entries()) {
      expect(ask({ ...act, state: { locked: true } })).toMatchObject({
        status: "undetermined",
        missing: { facts: ["procedure.afterLock"] },
        norms: norms[index],
      });
      expect(ask({ ...act, state: { locked: true } }).findings[0]).toBe("procedure-missing");
      expect(ask(act).findings).not.toContain("procedure-missing");
    }
  });

  test("what is known to be missing is listed beside it", () => {
    const correct: Draft = {
      pack: "dl2021",
      role: "subject-teacher",
      action: "correct-mark",
      state: { locked: true },
    };
    expect(ask(correct).missing).toEqual({
      evidence: ["correction-request", "records-team-witness", "homeroom-witness"],
      approvals: ["school-leadership"],
      facts: ["procedure.afterLock"],
    });
  });

  test("default denial, another's class and a closed window come first", () => {
    const locked = { locked: true };
    expect(ask({ pack: "hp2023", role: "clerk", action: "enter-mark", state: locked }).status).toBe("denied");
    expect(
      ask({ pack: "hp2023", role: "subject-teacher", action: "enter-mark", own: false, state: locked })
        .status,
    ).toBe("denied");
    const late: Draft = {
      pack: "smas2019",
      role: "score-management-unit",
      action: "execute-correction",
      assessment: "oral",
      calendar: { semesterExamStart: "2024-12-06" },
      state: locked,
    };
    expect(ask(late)).toMatchObject({ status: "denied", findings: ["window-closed"] });
  });

  test("other acts on a locked book go on", () => {
    const print: Draft = {
      pack: "dl2021",
      role: "records-admin-team",
      action: "print",
      calendar: { semesterEnd: "2024-12-03" },
    };
    expect(ask({ ...print, state: { locked: true } })).toMatchObject({
      status: "allowed",
      norms: ["DL2021-D14-2"],
    });
    expect(ask(print)).toMatchObject({ status: "denied", findings: ["gate-not-met"] });
  });
});

describe("7: the state of the book", () => {
  test("a successor has signed", () => {
    const submit: Draft = { pack: "hp2023", role: "homeroom-teacher", action: "submit-for-approval" };
    expect(ask({ ...submit, state: { signedBy: ["subject-teacher"] } })).toMatchObject({ status: "allowed" });
    expect(ask({ ...submit, state: { signedBy: ["subject-teacher", "principal"] } })).toMatchObject({
      status: "denied",
      norms: ["HP2023-D8.2-2"],
      findings: ["signature-order"],
    });
  });

  test("a gate that is shut, open, or not given", () => {
    const approve: Draft = { pack: "smas2019", role: "principal", action: "approve-results" };
    const complete = (allEntriesComplete: boolean) => ask({ ...approve, state: { allEntriesComplete } });
    expect(complete(true)).toMatchObject({ status: "allowed" });
    expect(complete(false)).toMatchObject({
      status: "denied",
      norms: ["SMAS2019-D3.4-4"],
      findings: ["gate-not-met"],
    });
    expect(ask(approve)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["state.allEntriesComplete"] },
    });
    const sign: Draft = {
      pack: "smas2019",
      role: "homeroom-teacher",
      action: "sign-paper",
      record: "attendance-register",
    };
    expect(ask(sign)).toMatchObject({ status: "allowed" });
    expect(ask({ ...sign, state: { published: false } })).toMatchObject({ status: "denied" });
  });

  test("the kind of entry", () => {
    const enter: Draft = { pack: "smas2019", role: "subject-teacher", action: "enter-mark" };
    expect(ask({ ...enter, state: { source: "automatic-transfer" } })).toMatchObject({
      status: "denied",
      findings: ["gate-not-met"],
    });
    expect(ask({ ...enter, state: { source: "manual" } })).toMatchObject({ status: "allowed" });
  });

  test("too early, in time, not dated", () => {
    const sign: Draft = {
      pack: "smas2019",
      role: "principal",
      action: "sign-paper",
      approvals: ["subject-teacher", "homeroom-teacher"],
    };
    const ended = (calendar: PackRequest["calendar"]) =>
      ask({ ...sign, ...(calendar === undefined ? {} : { calendar }) });
    expect(ended({ semesterEnd: "2024-12-03" })).toMatchObject({ status: "allowed" });
    expect(ended({ semesterEnd: "2024-12-04" })).toMatchObject({
      status: "denied",
      norms: ["SMAS2019-D12.3.c-1"],
      findings: ["too-early"],
    });
    expect(ended({ semesterEnd: "2025-01-10", schoolYearEnd: "2024-05-31" })).toMatchObject({
      status: "allowed",
    });
    expect(ended({ schoolYearEnd: "2025-05-31" })).toMatchObject({ status: "denied" });
    expect(ended(undefined)).toMatchObject({
      status: "undetermined",
      missing: { facts: ["calendar.semesterEnd"] },
    });
    const print: Draft = {
      pack: "smas2019",
      role: "clerk",
      action: "print",
      state: { allEntriesComplete: true },
    };
    expect(ask({ ...print, calendar: { semesterEnd: "2024-12-04" } })).toMatchObject({ status: "allowed" });
    expect(ask({ ...print, calendar: { semesterEnd: "2024-12-05" } })).toMatchObject({ status: "denied" });
  });

  test("an event counts as reached", () => {
    const lock: Draft = {
      pack: "th2022",
      role: "system-admin",
      action: "lock",
      school: { adoptedAnnex: true },
      approvals: ["inspection-team"],
    };
    expect(ask(lock)).toMatchObject({ status: "allowed", findings: ["lock-without-decision"] });
  });
});

describe("8: what is missing", () => {
  test("proofs and approvals of the grant and of all that binds it", () => {
    const correct: Draft = { pack: "dl2021", role: "subject-teacher", action: "correct-mark" };
    expect(ask(correct)).toMatchObject({
      status: "needs",
      missing: {
        evidence: ["correction-request", "records-team-witness", "homeroom-witness"],
        approvals: ["school-leadership"],
        facts: [],
      },
      norms: ["DL2021-D11.4", "DL2021-D11.4-3"],
    });
    const evidence = ["correction-request", "records-team-witness", "homeroom-witness"];
    expect(ask({ ...correct, evidence, approvals: ["vice-principal"] })).toMatchObject({ status: "allowed" });
    expect(ask({ ...correct, evidence })).toMatchObject({
      status: "needs",
      missing: { approvals: ["school-leadership"] },
    });
  });

  test("a missing signature before the actor's place", () => {
    const sign: Draft = { pack: "dl2021", role: "principal", action: "sign-digitally", asOf: "2025-05-20" };
    expect(ask(sign)).toMatchObject({
      status: "needs",
      missing: { approvals: ["subject-teacher", "homeroom-teacher"] },
    });
    expect(ask(sign).findings[0]).toBe("signature-order");
    const approve: Draft = {
      pack: "hp2023",
      role: "principal",
      action: "approve-list",
      record: "award-list",
    };
    expect(ask(approve)).toMatchObject({ status: "needs", findings: [] });
  });

  test("evidence under a condition; an absent fact is equal to nothing", () => {
    const correct: Draft = {
      pack: "hp2023",
      role: "subject-teacher",
      action: "correct-mark",
      evidence: ["teacher-register-entry", "pupil-test-paper"],
    };
    const of = (assessment?: string) =>
      ask({ ...correct, ...(assessment === undefined ? {} : { assessment }) });
    expect(of("regular")).toMatchObject({ status: "needs", missing: { evidence: ["class-confirmation"] } });
    expect(of("midterm")).toMatchObject({ status: "allowed" });
    expect(of()).toMatchObject({ status: "allowed" });
    const oral: Draft = {
      pack: "th2022",
      role: "subject-teacher",
      action: "explain-correction",
      record: "correction-file",
      school: { adoptedAnnex: true },
      evidence: ["personal-gradebook"],
    };
    expect(ask(oral)).toMatchObject({ status: "needs", missing: { evidence: ["pupil-test-paper"] } });
    expect(ask({ ...oral, assessment: "oral" }).missing.evidence).toEqual([
      "affected-pupil-signature",
      "second-pupil-signature",
    ]);
  });

  test("a satisfied grant before one that needs something, the first of equals", () => {
    const lock: Draft = { pack: "dl2021", role: "principal", action: "decide-lock" };
    expect(ask(lock)).toMatchObject({ status: "allowed", norms: ["DL2021-D6.3"] });
    const discipline: Draft = {
      pack: "smas2019",
      role: "group-leader",
      action: "discipline",
      record: "staff-review",
    };
    expect(ask(discipline)).toMatchObject({
      status: "needs",
      norms: ["SMAS2019-D5.6-1"],
      findings: ["evidence-incomplete", "competence-doubt"],
    });
  });

  test("a joint decision needs everybody", () => {
    const exam: Draft = {
      pack: "smas2019",
      role: "group-leader",
      action: "correct-mark",
      assessment: "final",
      state: { reason: "re-mark", printedAt: "2024-12-04" },
    };
    expect(ask(exam)).toMatchObject({
      status: "needs",
      missing: { evidence: ["remark-result"], approvals: ["subject-teacher"] },
    });
  });
});

describe("duties and open terms", () => {
  test("a duty is listed and never changes the status", () => {
    const profile = (asOf: string) =>
      ask({
        pack: "hp2023",
        role: "homeroom-teacher",
        action: "enter-profile",
        record: "pupil-profile",
        asOf,
      });
    expect(profile("2024-09-20")).toMatchObject({
      status: "allowed",
      deadline: null,
      duties: [
        { norm: "HP2023-D5.a-1", date: "2024-09-20" },
        { norm: "HP2023-D5.a-2", date: "2024-09-20" },
      ],
      findings: [],
    });
    expect(profile("2024-09-21")).toMatchObject({ status: "allowed", findings: ["deadline-missed"] });
  });

  test("several dates: late once the earliest is past", () => {
    const attendance: Draft = {
      pack: "hp2023",
      role: "homeroom-teacher",
      action: "enter-attendance",
      record: "attendance-register",
      calendar: { month: "2024-11", semesterEnd: "2025-01-10" },
    };
    expect(ask(attendance)).toMatchObject({
      duties: [
        { norm: "HP2023-D5.f-1", date: "2024-11-30" },
        { norm: "HP2023-D5.f-1", date: "2025-01-10" },
      ],
      findings: ["deadline-missed"],
    });
    expect(ask({ ...attendance, asOf: "2024-11-30" }).findings).toEqual([]);
  });

  test("an open term is said until it is set, then it is a date", () => {
    const enter: Draft = { pack: "hp2023", role: "subject-teacher", action: "enter-mark" };
    expect(ask(enter)).toMatchObject({ status: "allowed", duties: [], findings: ["open-term"] });
    const set = (weeklyNoticeDue: string) => ask({ ...enter, school: { terms: { weeklyNoticeDue } } });
    expect(set("2024-12-04")).toMatchObject({
      status: "allowed",
      deadline: null,
      duties: [{ norm: "HP2023-D6.b-2", date: "2024-12-04" }],
      findings: [],
    });
    expect(set("2024-12-03")).toMatchObject({ status: "allowed", findings: ["deadline-missed"] });
    expect(set("every Friday")).toMatchObject({ duties: [], findings: [] });
  });

  test("around the start of the school year no day can be told", () => {
    const setUp: Draft = {
      pack: "hp2023",
      role: "records-admin-team",
      action: "initialise-data",
      record: "data",
      calendar: { schoolYearStart: "2024-09-05" },
    };
    expect(ask(setUp)).toMatchObject({ status: "allowed", duties: [], findings: ["open-term"] });
  });
});

describe("levels that are not given", () => {
  const without = (
    request: Partial<PackRequest> & Pick<PackRequest, "pack" | "actor" | "action" | "object">,
  ): PackDecision => decide({ asOf: "2024-12-04", state: { locked: false }, ...request }, packs);

  test("the levels that keep the record agree", () => {
    const answer = without({
      pack: "th2022",
      actor: { role: "subject-teacher", own: true },
      action: "sign-digitally",
      object: { record: "transcript" },
    });
    expect(answer.status).toBe("allowed");
  });

  test("they do not", () => {
    const answer = without({
      pack: "dl2021",
      actor: { role: "district-head", own: true },
      action: "establish-unit",
      object: { record: "organisation-unit" },
    });
    expect(answer).toMatchObject({ status: "undetermined", missing: { facts: ["school.level"] } });
  });
});

test("programmer mistakes are thrown", () => {
  const request: PackRequest = {
    pack: "hp2023",
    asOf: "2024-12-04",
    actor: { role: "principal", own: true },
    action: "print",
    object: { record: "gradebook" },
    state: { locked: false },
  };
  expect(() => decide({ ...request, pack: "toString" }, packs)).toThrow(RangeError);
  expect(() => decide({ ...request, asOf: "4/12/2024" }, packs)).toThrow(RangeError);
});

test("the trace runs through the order up to the step that settled it", () => {
  const { steps } = ask({
    pack: "smas2019",
    role: "principal",
    action: "approve-results",
    state: { allEntriesComplete: false },
  });
  expect(steps.map(({ cite, holds }) => [cite, holds])).toEqual([
    ["order-of-decision/1", false],
    ["order-of-decision/2", false],
    ["order-of-decision/3", false],
    ["order-of-decision/4", false],
    ["order-of-decision/5", false],
    ["order-of-decision/6", false],
    ["order-of-decision/7", true],
  ]);
  expect(steps.at(-1)?.steps).toEqual([
    { id: "pack.obstacle.gate-not-met", cite: "smas2019/SMAS2019-D3.4-4", holds: true, data: {}, steps: [] },
  ]);
});
