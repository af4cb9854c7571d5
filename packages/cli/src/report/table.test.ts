import { diagnostic } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { exampleReadings, marksFile, summaryFile } from "../testing/example-class";
import { displayWidth } from "../text/width";
import { auditTable } from "./table";
import { Wording } from "./wording";

const tableOf = (
  audit = exampleAudit(),
  {
    language = "vi",
    columns = 100,
    colours = false,
  }: { language?: "vi" | "en"; columns?: number; colours?: boolean } = {},
) => auditTable(audit, new Wording(language, audit.gradebook.classes), { columns, colours, hasHtml: false });

test("a finding shows pupil, subject, both values, clause, reason and cell", () => {
  const lines = tableOf().split("\n");
  const at = lines.findIndex((line) => line.includes("7,5 → 7,6"));
  expect(lines[at]).toMatch(/✗ {2}Nguyễn Thị Minh Anh +Toán · HK I +7,5 → 7,6 +tt22-2021\/9\.1\.b$/);
  expect(lines[at + 1]?.trim()).toBe(
    "Điểm trung bình môn Toán học kì I ghi 7,5; tính lại từ dữ liệu trong tệp được 7,6.",
  );
  expect(lines[at + 2]?.trim()).toBe(`9900000001 · ${marksFile} › toan_8a › L8`);
  expect(lines[at + 3]?.trim()).toBe(`↳ kéo theo: Toán · HK I, 7,5 → 7,6 · ${summaryFile} › Hoc ki 1 › G8`);
});

test("the columns stand under their headings", () => {
  const lines = tableOf().split("\n");
  const heading = lines.find((line) => line.includes("Căn cứ")) ?? "";
  const row = lines.find((line) => line.includes("7,5 → 7,6")) ?? "";
  const column = (line: string, text: string) => displayWidth(line.slice(0, line.indexOf(text)));
  expect(column(row, "tt22-2021")).toBe(column(heading, "Căn cứ"));
  expect(column(row, "7,5")).toBe(column(heading, "Đã ghi"));
});

describe.each([72, 100, 140])("at %i columns", (columns) => {
  test("no line of a finding is wider, apart from addresses", () => {
    for (const language of ["vi", "en"] as const) {
      const wide = tableOf(exampleAudit(), { language, columns })
        .split("\n")
        .filter((line) => !line.includes(" › ") && displayWidth(line) > columns);
      expect(wide).toEqual([]);
    }
  });
});

test("summary by clause, what was not judged by reason, files and what to do", () => {
  const text = tableOf(exampleAudit(), { language: "en" });
  expect(text).toMatch(/tt22-2021\/9\.1\.b +1 .*\+1 in consequence/);
  expect(text).toContain("1  Subject average: the end-of-term assessment missing");
  expect(text).toContain(`✓  ${summaryFile}  vnEdu, summary of results · sheets: 3 · class 8A`);
  expect(text).toContain("contradictions: 6, warnings: 1, values wrong in consequence: 1, not judged: 1");
  expect(text).toContain("Add --html report.html");
});

test("names and cells cannot steer the terminal; without colours there is no escape at all", () => {
  const readings = exampleReadings().map((reading) => ({
    ...reading,
    gradebook: JSON.parse(JSON.stringify(reading.gradebook).replaceAll("Nguyễn", "\\u001b[31mN\\u0007")),
  }));
  const text = tableOf(exampleAudit({}, readings));
  expect(text).not.toContain("\u001b");
  expect(text).not.toContain("\u0007");
  expect(text).toContain("·[31mN·");
  expect(tableOf(exampleAudit(), { colours: true })).toContain("\u001b[31m✗");
});

test("a file that was not read is marked and says why; many places of one problem are cut short", () => {
  const formulas = Array.from({ length: 9 }, (_, index) =>
    diagnostic("x.unknownCode", "warning", ["b.xls", "s", `A${index}`]),
  );
  const text = tableOf(
    exampleAudit({}, [
      {
        name: "b.xls",
        gradebook: { classes: [] },
        formats: [],
        diagnostics: [diagnostic("file.notFound", "error", ["b.xls"]), ...formulas],
      },
    ]),
  );
  expect(text).toContain("✗  b.xls  không đọc được");
  expect(text).toContain("Không có tệp hay thư mục b.xls");
  expect(text).toContain("s › A2: mã x.unknownCode");
  expect(text).not.toContain("s › A3");
  expect(text).toContain("… và 6 chỗ khác");
  expect(text).toContain("tải lại từ hệ thống");
});

test("a class with nothing wrong says so", () => {
  const audit = exampleAudit();
  const clean = { ...audit, result: { ...audit.result, findings: [], undetermined: [] } };
  expect(tableOf(clean)).toContain("✓  Không có sai lệch.");
  expect(tableOf(clean)).toContain("Không cần làm gì thêm.");
});
