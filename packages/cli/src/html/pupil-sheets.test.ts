import { describe, expect, test } from "vitest";
import { type ClassSection, classSections } from "../report/class-sections";
import { LawfulMarks } from "../report/lawful-marks";
import { Wording } from "../report/wording";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { render } from "./markup";
import { planSheets, pupilSheets, readSheets, type SheetChoice, sheetLimit } from "./pupil-sheets";

const looked = (audit = exampleAudit()) =>
  classSections(audit).map((section) => [section, new LawfulMarks(section)] as const);

function sheetsOf(choice: SheetChoice, audit = exampleAudit()): string {
  const all = looked(audit);
  const plan = planSheets(all, choice);
  const wording = new Wording("vi", audit.gradebook.classes);
  return all
    .map(([section, lawful]) => pupilSheets(section, lawful, plan, wording))
    .map((one) => (one === null ? "" : render(one)))
    .join("");
}

const count = (page: string): number => page.split('<details class="sheet">').length - 1;

describe("the sheet of a pupil", () => {
  const page = sheetsOf("all");

  test("has every term of the sums, and what was recorded beside what is lawful", () => {
    expect(page).toMatch(/\(\d[\d,]*( \+ \d[\d,]*)+ \+ 2 × \d[\d,]* \+ 3 × \d[\d,]*\) : \d+ = [\d,…]+/);
    expect(page).toMatch(
      /<del>[\d,]+<\/del> → <ins>[\d,]+<\/ins> <code class="soft">tt22-2021\/9\.1\.b<\/code>/,
    );
    expect(page).toContain("Kết quả học tập, Cả năm");
  });

  test("masked pupils have masked sheets", () => {
    const masked = sheetsOf("all", exampleAudit({ redact: true }));
    expect(masked).toContain("Học sinh 001");
    expect(masked).not.toMatch(/Nguyễn Thị Minh Anh|9900000001/);
  });

  test("a class that is not judged has none", () => {
    expect(sheetsOf("all", otherRegimeAudit())).toBe("");
  });
});

describe("--sheets", () => {
  test("all, none, and auto within the limit", () => {
    const pupils = exampleAudit().result.summary.pupils;
    expect([count(sheetsOf("all")), count(sheetsOf("none")), count(sheetsOf("auto"))]).toEqual([
      pupils,
      0,
      pupils,
    ]);
  });

  test("beyond the limit only pupils with contradictions have one, unless all are asked for", () => {
    const [first] = looked();
    if (first === undefined) throw new Error("no class");
    const [section] = first;
    const { pupils } = section.book;
    const [model] = pupils;
    if (model === undefined) throw new Error("no pupil");
    const clean = { ...model, code: "n" };
    const many: ClassSection = {
      ...section,
      book: {
        ...section.book,
        pupils: [
          ...pupils,
          ...Array.from({ length: sheetLimit }, (_, index) => ({ ...clean, code: `n${index}` })),
        ],
      },
    };
    const plan = (choice: SheetChoice) => planSheets([[many, new LawfulMarks(many)]], choice);
    const marked = pupils.filter((pupil) => first[1].findings(pupil).length > 0).length;
    expect([plan("auto").count, plan("auto").isLimited]).toEqual([marked, true]);
    expect(plan("auto").has(clean)).toBe(false);
    expect([plan("all").count, plan("all").isLimited]).toEqual([pupils.length + sheetLimit, false]);
  });

  test("another word is a mistake", () => {
    expect(readSheets("none")).toBe("none");
    expect(() => readSheets("some")).toThrow("cli.error.sheets");
  });
});
