import { expect, test } from "vitest";
import { answer } from "./answer";

const ask = (op: string, input: unknown) => answer({ id: "1", op, input });

test("by what a subject is assessed", () => {
  const asked = { level: "upper-secondary", subject: "am-nhac" };
  expect(ask("tt22.subjectAssessment", asked)).toMatchObject({
    value: "comments",
    cites: ["tt22-2021/5.3"],
  });
  expect(ask("tt22.subjectAssessment", { ...asked, subject: "gdqpan" }).value).toBe("marks");
  expect(ask("tt22.subjectAssessment", { subject: "toan" }).diagnostics[0]).toMatchObject({
    code: "input.missing",
    path: ["level"],
  });
});

test("how a subject of a pupil with a disability is assessed", () => {
  expect(ask("tt22.disability", { education: "inclusive", subject: "waived" }).value).toEqual({
    assessed: false,
    leftOut: true,
  });
  expect(ask("tt22.disability", { education: "inclusive", subject: null })).toMatchObject({
    status: "undetermined",
    missing: ["subject"],
  });
  expect(ask("tt22.disability", { education: "other", subject: "waived" }).status).toBe("error");
});

test("who performs, confirms and approves an act on records", () => {
  expect(ask("tt22.recordDuty", { act: "correct-mark" }).value).toEqual({
    parts: [
      { part: "performs", role: "subject-teacher" },
      { part: "confirms", role: "homeroom-teacher" },
      { part: "approves", role: "principal" },
    ],
  });
  expect(ask("tt22.recordDuty", { act: "delete-mark" }).status).toBe("error");
  expect(ask("tt22.recordDuty", {}).diagnostics[0]).toMatchObject({ code: "input.missing", path: ["act"] });
});
