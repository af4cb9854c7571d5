import { describe, expect, test } from "vitest";
import { dl2021, hp2023, mn2024, type Pack, smas2019, th2022 } from "../packs";
import { verifyLog } from "./change-log";
import { type DocumentState, type DocumentWorkflow, moveDocument, newDocument } from "./document-workflow";
import {
  attendanceLife,
  type DocumentLife,
  documentWorkflow,
  lessonPlanLife,
  type PackWorkflowSettings,
  paperGradebookLife,
  pupilProfileLife,
} from "./pack-workflow";

function workflowOf(life: DocumentLife, pack: Pack, settings: Partial<PackWorkflowSettings> = {}) {
  const workflow = documentWorkflow(life, pack, { level: "THCS", adopted: false, ...settings });
  if (workflow === undefined) throw new Error("the pack grants no step");
  return workflow;
}

function move(
  workflow: DocumentWorkflow,
  state: DocumentState,
  event: string,
  role: string,
  reason?: string,
) {
  const act = { event, actor: "a01", role, at: "2026-11-20", ...(reason === undefined ? {} : { reason }) };
  const { outcome, diagnostics, rule } = moveDocument(state, act, workflow);
  if (outcome.status !== "decided") throw new Error("decided");
  return { ...outcome.value, rule, codes: diagnostics.map(({ code }) => code) };
}

type Way = readonly (readonly [event: string, role: string, state: string, norm: string])[];

/** Takes every step of a way, and tries before each that a stranger and each later step are refused. */
function walk(workflow: DocumentWorkflow, way: Way): DocumentState {
  let state = newDocument("one", workflow);
  for (const [index, [event, role, end, norm]] of way.entries()) {
    expect(move(workflow, state, event, "pupil")).toMatchObject({
      accepted: false,
      state,
      codes: ["workflow.roleNotAllowed"],
    });
    const later = way.slice(index + 1).find(([, , to]) => to !== state.state && to !== end);
    if (later !== undefined && !(later[0] === event && later[1] === role)) {
      const early = move(workflow, state, later[0], later[1]);
      expect([later[0], early.accepted]).toEqual([later[0], false]);
    }
    const next = move(workflow, state, event, role);
    expect(next).toMatchObject({ accepted: true, rule: norm, codes: [], state: { state: end } });
    state = next.state;
  }
  expect(verifyLog(state.log)).toMatchObject({ valid: true, head: { length: way.length } });
  expect(state.log.map(({ change }) => [change.action, change.role, change.new])).toEqual(
    way.map(([event, role, end]) => [event, role, end]),
  );
  return state;
}

describe("lesson plans", () => {
  test("Hải Phòng: prepared, handed in, approved by the group's head or the subject's lead", () => {
    const workflow = workflowOf(lessonPlanLife, hp2023);
    const begun = [
      ["prepare-lesson-plan", "subject-teacher", "prepared", "hp2023/HP2023-D6.e-2"],
      ["submit-lesson-plan", "subject-teacher", "submitted", "hp2023/HP2023-D6.e-1"],
    ] as const;
    walk(workflow, [...begun, ["approve-lesson-plan", "group-leader", "approved", "hp2023/HP2023-D6.e-5"]]);
    walk(workflow, [...begun, ["approve-lesson-plan", "subject-lead", "approved", "hp2023/HP2023-D6.e-5"]]);
  });

  test("Hải Phòng: returned with the reason only, then handed in again; an approved plan is not returned", () => {
    const workflow = workflowOf(lessonPlanLife, hp2023);
    const submitted = walk(workflow, [
      ["prepare-lesson-plan", "subject-teacher", "prepared", "hp2023/HP2023-D6.e-2"],
      ["submit-lesson-plan", "subject-teacher", "submitted", "hp2023/HP2023-D6.e-1"],
    ]);
    expect(move(workflow, submitted, "return-lesson-plan", "group-leader").codes).toEqual([
      "workflow.reasonMissing",
    ]);
    const returned = move(workflow, submitted, "return-lesson-plan", "group-leader", "thiếu phần đánh giá");
    expect(returned).toMatchObject({ accepted: true, state: { state: "returned" } });
    const again = move(workflow, returned.state, "submit-lesson-plan", "subject-teacher");
    const approved = move(workflow, again.state, "approve-lesson-plan", "group-leader");
    expect(approved.state.state).toBe("approved");
    expect(move(workflow, approved.state, "return-lesson-plan", "group-leader", "x").codes).toEqual([
      "workflow.noMove",
    ]);
    expect(verifyLog(approved.state.log)).toMatchObject({ valid: true, head: { length: 5 } });
  });

  test("the preschool names no preparing: a plan is handed in as it is", () => {
    walk(workflowOf(lessonPlanLife, mn2024, { level: "MN" }), [
      ["submit-lesson-plan", "teacher", "submitted", "mn2024/MN2024-D6.a-2"],
      ["approve-lesson-plan", "deputy-group-leader", "approved", "mn2024/MN2024-D7.b-2"],
    ]);
  });

  test("Thanh Hóa names no handing in: the head approves what is prepared; the annex once it is adopted", () => {
    const way = [
      ["prepare-lesson-plan", "subject-teacher", "prepared", "th2022/TH2022-III.2.5"],
      ["approve-lesson-plan", "vice-principal", "approved", "th2022/TH2022-III.2.5-2"],
    ] as const;
    const plan = workflowOf(lessonPlanLife, th2022);
    const approved = walk(plan, way);
    expect(move(plan, approved, "archive", "system-admin").codes).toEqual(["workflow.roleNotAllowed"]);
    const adopted = workflowOf(lessonPlanLife, th2022, { adopted: true });
    walk(adopted, [...way, ["archive", "system-admin", "archived", "th2022/TH2022A-D5.5-g16"]]);
  });

  test("a pack that does not deal with plans has no such workflow", () => {
    const none = documentWorkflow(lessonPlanLife, dl2021, { level: "THCS", adopted: false });
    expect(none).toBeUndefined();
  });
});

describe("pupils' profiles", () => {
  test("SMAS: entered by the homeroom teacher, checked by the vice-principal; a change asks for a new check", () => {
    const workflow = workflowOf(pupilProfileLife, smas2019);
    const checked = walk(workflow, [
      ["enter-profile", "homeroom-teacher", "entered", "smas2019/SMAS2019-D7.1-1"],
      ["check-record", "vice-principal-academic", "checked", "smas2019/SMAS2019-D4.1.b"],
    ]);
    expect(move(workflow, checked, "check-record", "vice-principal-academic").accepted).toBe(false);
    expect(move(workflow, checked, "enter-profile", "homeroom-teacher").state.state).toBe("entered");
  });

  test.each([
    ["hp2023", hp2023, false, "hp2023/HP2023-D5.a-1"],
    ["dl2021", dl2021, false, "dl2021/DL2021-D7.1"],
    ["th2022", th2022, true, "th2022/TH2022A-D6.1"],
  ] as const)("%s: the homeroom teacher enters them", (_id, pack, adopted, norm) => {
    const workflow = workflowOf(pupilProfileLife, pack, { adopted });
    walk(workflow, [["enter-profile", "homeroom-teacher", "entered", norm]]);
  });
});

describe("attendance", () => {
  test.each([
    ["hp2023", hp2023, false, "HP2023-D5.f-1", "HP2023-D5.f-1"],
    ["dl2021", dl2021, false, "DL2021-D7.2", "DL2021-D7.5.a"],
    ["th2022", th2022, true, "TH2022A-D6.2", "TH2022A-D6.7-g1"],
  ] as const)(
    "%s: entered and confirmed by the homeroom teacher",
    (id, pack, adopted, entry, confirmation) => {
      walk(workflowOf(attendanceLife, pack, { adopted }), [
        ["enter-attendance", "homeroom-teacher", "entered", `${id}/${entry}`],
        ["confirm-record", "homeroom-teacher", "confirmed", `${id}/${confirmation}`],
      ]);
    },
  );

  test("SMAS: then printed, published, signed, handed over, signed by the principal, bound", () => {
    const workflow = workflowOf(attendanceLife, smas2019);
    walk(workflow, [
      ["enter-attendance", "homeroom-teacher", "entered", "smas2019/SMAS2019-D7.3-1"],
      ["confirm-record", "homeroom-teacher", "confirmed", "smas2019/SMAS2019-D7.3-1"],
      ["print", "records-admin-team", "printed", "smas2019/SMAS2019-D12.1-2"],
      ["publish", "homeroom-teacher", "published", "smas2019/SMAS2019-D12.1-3"],
      ["sign-paper", "homeroom-teacher", "signed-by-homeroom", "smas2019/SMAS2019-D12.1-4"],
      ["hand-over", "homeroom-teacher", "handed-over", "smas2019/SMAS2019-D12.1-5"],
      ["sign-paper", "principal", "signed", "smas2019/SMAS2019-D12.1-6"],
      ["bind", "clerk", "bound", "smas2019/SMAS2019-D12.1-7"],
    ]);
  });

  test("the principal does not sign before the homeroom teacher", () => {
    const workflow = workflowOf(attendanceLife, smas2019);
    const published: DocumentState = { record: "one", state: "published", log: [] };
    expect(move(workflow, published, "sign-paper", "principal").codes).toEqual(["workflow.roleNotAllowed"]);
  });

  test("a level that the pack is not for has no workflow", () => {
    expect(documentWorkflow(attendanceLife, hp2023, { level: "THPT", adopted: false })).toBeUndefined();
  });
});

describe("the gradebook on paper", () => {
  test("is printed, signed, sealed and kept under smas2019, which binds it by nobody named", () => {
    walk(workflowOf(paperGradebookLife, smas2019), [
      ["print", "clerk", "printed", "smas2019/SMAS2019-D9.2"],
      ["sign-paper", "homeroom-teacher", "signed-by-homeroom", "smas2019/SMAS2019-D12.2-2"],
      ["sign-paper", "principal", "signed", "smas2019/SMAS2019-D12.3.c-1"],
      ["seal", "principal", "sealed", "smas2019/SMAS2019-D12.3.c-2"],
      ["archive", "clerk", "archived", "smas2019/SMAS2019-D9.2"],
    ]);
  });

  test("under hp2023 nobody is named for the seal and the keeping, so the way ends with the head's signature", () => {
    const workflow = workflowOf(paperGradebookLife, hp2023);
    const state = walk(workflow, [
      ["print", "clerk", "printed", "hp2023/HP2023-D8.1-2"],
      ["sign-paper", "homeroom-teacher", "signed-by-homeroom", "hp2023/HP2023-D8.2-1"],
      ["sign-paper", "principal", "signed", "hp2023/HP2023-D8.2-3"],
    ]);
    expect(move(workflow, state, "seal", "principal").accepted).toBe(false);
  });

  test("mn2024 has no gradebook", () => {
    expect(documentWorkflow(paperGradebookLife, mn2024, { level: "MN", adopted: true })).toBeUndefined();
  });
});
