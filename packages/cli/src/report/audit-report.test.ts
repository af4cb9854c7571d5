import { diagnostic } from "@sodiem/core";
import { expect, test } from "vitest";
import * as z from "zod";
import { auditSchema } from "../testing/audit-schema";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { exampleReadings, marksFile, summaryFile } from "../testing/example-class";
import { auditReport } from "./audit-report";
import { Wording } from "./wording";

const reportOf = (audit = exampleAudit(), language: "vi" | "en" = "vi") =>
  auditReport(audit, new Wording(language, audit.gradebook.classes));

test("the published schema is that of the report", async () => {
  const schema = {
    $id: "https://unpkg.com/@sodiem/cli/schema/audit.schema.json",
    title: "sodiem audit --json",
    ...z.toJSONSchema(auditSchema),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schema/audit.schema.json");
});

test("a report keeps to the schema", () => {
  expect(auditSchema.parse(reportOf())).toEqual(reportOf());
  const failed = otherRegimeAudit([
    {
      name: "x.xls",
      gradebook: { classes: [] },
      formats: [],
      diagnostics: [diagnostic("file.damaged", "error", ["x.xls"], { problem: "header" })],
    },
  ]);
  expect(auditSchema.parse(reportOf(failed))).toEqual(reportOf(failed));
});

test("a finding names the cell, the values, the clause and its cause", () => {
  const { findings } = reportOf();
  const [cause, consequence] = findings.filter(({ code }) => code === "average.mismatch");
  expect(cause).toEqual({
    code: "average.mismatch",
    severity: "error",
    pupil: { id: "9900000001", name: "Nguyễn Thị Minh Anh" },
    subject: "toan",
    term: "1",
    recorded: "7.5",
    lawful: "7.6",
    clause: "tt22-2021/9.1.b",
    file: marksFile,
    sheet: "toan_8a",
    cell: "L8",
    text: "Điểm trung bình môn Toán học kì I ghi 7,5; tính lại từ dữ liệu trong tệp được 7,6.",
  });
  expect(consequence).toMatchObject({
    file: summaryFile,
    cell: "G8",
    causedBy: { file: marksFile, sheet: "toan_8a", cell: "L8" },
  });
});

test("values stay slugs and numbers keep their point in every language; only the sentence changes", () => {
  const withoutText = (language: "vi" | "en") => {
    const report = reportOf(exampleAudit(), language);
    return { ...report, findings: report.findings.map(({ text: _, ...rest }) => rest) };
  };
  expect(withoutText("en")).toEqual(withoutText("vi"));
  const award = reportOf(exampleAudit(), "en").findings.find(({ code }) => code === "award.mismatch");
  expect([award?.recorded, award?.lawful]).toEqual(["xuat-sac", "gioi"]);
});

test("a file that was not read says what it was recognised as", () => {
  const unread = (...formats: { platform: string; kind: string; evidence: string }[]) =>
    reportOf(
      exampleAudit({}, [
        {
          name: "a.xls",
          gradebook: { classes: [] },
          formats,
          diagnostics: [diagnostic("format.unknown", "error", ["a.xls"])],
        },
      ]),
    ).files[0];
  const primary = { platform: "vnedu", kind: "D", evidence: "real-file" };
  expect(unread(primary, primary)).toMatchObject({ ...primary, sheets: [] });
  expect(unread(primary, { ...primary, kind: "C" })).toMatchObject({ platform: "vnedu", kind: "C+D" });
  expect(unread()).toMatchObject({ platform: null, kind: null, evidence: null });
});

test("equal input gives equal bytes", () => {
  expect(JSON.stringify(reportOf())).toBe(
    JSON.stringify(reportOf(exampleAudit({}, exampleReadings().reverse()))),
  );
});
