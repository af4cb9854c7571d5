import { describe, expect, test } from "vitest";
import { htmlReport } from "../html/page";
import { auditSchema } from "../testing/audit-schema";
import { exampleAudit } from "../testing/example-audit";
import { primaryReading } from "../testing/primary-class";
import { auditReport } from "./audit-report";
import { classSections } from "./class-sections";
import { Explainer } from "./explainer";
import { auditTable } from "./table";
import { Wording } from "./wording";

const audit = exampleAudit({}, [primaryReading()]);
const before = exampleAudit({}, [primaryReading({ grade: 5, schoolYear: "2022-2023", className: "5A" })]);
const both = [audit, before, exampleAudit({ readings: { "AMB-P01": "rejectZero" } }, [primaryReading()])];

test("the class has every kind of finding that primary classes give", () => {
  const codes = (of: typeof audit) => [...new Set(of.result.findings.map(({ code }) => code))].sort();
  expect(codes(audit)).toEqual([
    "award.mismatch",
    "exempt.compulsory",
    "item.unreadable",
    "level.oddWithTest",
    "level.unreadable",
    "mark.isDate",
    "mark.outOfRange",
    "mark.tooManyDecimals",
    "mark.unreadable",
    "promotion.mismatch",
    "subject.notCounted",
    "test.missing",
    "test.notScheduled",
    "yearResult.impossible",
    "yearResult.mismatch",
    "yearResult.unclear",
  ]);
  expect(codes(before)).toContain("yearResult.notOfRegime");
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test("every finding, reason and name is said in full", () => {
    for (const one of both) {
      const wording = new Wording(language, one.gradebook.classes);
      const table = auditTable(one, wording, { columns: 140, colours: false, hasHtml: false });
      const page = htmlReport(one, wording, { version: "1.2.3", masked: false }).replace(
        /<style>[\s\S]*?<\/style>/,
        "",
      );
      for (const text of [table, page.replace(/<[^>]*>/g, " ")]) {
        expect(text).not.toMatch(
          /\{\w+\}|undefined|\bnull\b|(html|report(?!\.html)|step|finding|missing|word|place|result|resultShort|about|level|value|cli)\.[a-z][\w.-]+\b/i,
        );
      }
    }
  });
});

describe("sentences", () => {
  const say = (code: string, index = 0, of = audit) =>
    new Wording("vi", of.gradebook.classes).finding(
      of.result.findings.filter((one) => one.code === code)[index] ??
        (Promise.reject(new Error(code)) as never),
    );

  test("say what limits the result of the year", () => {
    expect(say("yearResult.mismatch")).toBe(
      "Đánh giá kết quả giáo dục ghi Hoàn thành xuất sắc; mức đạt được và điểm kiểm tra cuối năm học trong tệp cho Hoàn thành tốt. Chưa đạt mức cao hơn do: toan (bài kiểm tra định kì).",
    );
    expect(say("yearResult.mismatch", 1)).toBe(
      "Đánh giá kết quả giáo dục ghi Hoàn thành; mức đạt được và điểm kiểm tra cuối năm học trong tệp cho Hoàn thành xuất sắc.",
    );
    expect(say("yearResult.impossible")).toBe(
      "Đánh giá kết quả giáo dục ghi Hoàn thành tốt; dù còn thiếu kết quả của một hoặc nhiều môn học, dữ liệu trong tệp chỉ còn cho: Chưa hoàn thành.",
    );
  });

  test("name the moment, the item and the award", () => {
    expect(say("mark.tooManyDecimals")).toBe(
      "Môn toan cuối năm học có ô ghi “7.5”; điểm bài kiểm tra định kì là số nguyên. Hãy đối chiếu bài làm rồi nhập lại.",
    );
    expect(say("item.unreadable")).toBe(
      "Năng lực Thể chất cuối năm học có ô ghi “H”; phẩm chất, năng lực chỉ ghi T (Tốt), Đ (Đạt) hoặc C (Cần cố gắng).",
    );
    expect(say("award.mismatch")).toBe(
      "Danh hiệu cả năm ghi Học sinh Xuất sắc, trái với kết quả tính từ dữ liệu trong tệp.",
    );
    expect(say("award.mismatch", 1)).toBe(
      "Danh hiệu cả năm ghi Khen thưởng cuối năm; theo kết quả trong tệp là không có danh hiệu.",
    );
  });

  test("under the circular before say that nobody has compared its text", () => {
    expect(say("yearResult.notOfRegime", 0, before)).toMatch(
      /chỉ xét hoàn thành chương trình lớp học\. Chưa có bản gốc để đối chiếu điểm a khoản 1 Điều 14 .*; cần kiểm tra trước khi sử dụng chính thức\.$/,
    );
    expect(say("mark.outOfRange", 0, before)).toContain("điểm chỉ từ 1 đến 10");
  });
});

test("the result of the year is explained by the steps of its rule", () => {
  const [section] = classSections(audit);
  const finding = audit.result.findings.find(({ code }) => code === "yearResult.mismatch");
  if (section === undefined || finding === undefined) throw new Error("the class has one");
  const explainer = new Explainer(section);
  const ids = explainer.steps(finding).map(({ id, holds }) => `${id} ${holds}`);
  expect(ids).toEqual([
    "yearResult.counted undefined",
    "yearResult.hoan-thanh-xuat-sac false",
    "yearResult.hoan-thanh-tot true",
    "completion.byResult true",
  ]);
  expect(explainer.steps({ ...finding, lawful: "hoan-thanh" })).toEqual([]);
});

test("the report fits its schema and tells results, what limits them, and the moment of each sheet", () => {
  for (const one of both) {
    const report = auditReport(one, new Wording("vi", one.gradebook.classes));
    expect(auditSchema.safeParse(JSON.parse(JSON.stringify(report))).error).toBeUndefined();
  }
  const report = auditReport(audit, new Wording("vi", audit.gradebook.classes));
  expect(report.files[0]?.sheets[0]).toMatchObject({ moment: "cuoi-nam", term: "year" });
  expect(report.results[1]).toEqual({
    class: "2A",
    pupil: { id: "9900000011", name: "HS 02" },
    learning: {},
    conduct: {},
    yearResult: "hoan-thanh-tot",
    completed: true,
    limitedBy: ["toan.test"],
    promotion: "promoted",
  });
  expect(report.results[0]).toMatchObject({ yearResult: "hoan-thanh-xuat-sac", award: "hoc-sinh-xuat-sac" });
});

test("masked, nobody is named, and no gender is told", () => {
  const masked = exampleAudit({ redact: true }, [primaryReading()]);
  const text = JSON.stringify(masked);
  expect(text).not.toMatch(/HS \d|99000000|female|"male"/);
  expect(masked.result.summary).toEqual(audit.result.summary);
});
