import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { lawfulBook, levelTexts, type SheetColumn, type SummaryColumn } from "./book";
import { inventClass } from "./class";
import { book, exampleFiles, expectedConsequences, expectedFindings } from "./example";
import { findingsTable, storiesList } from "./findings-table";
import { learningLevel, termAverage, yearAverage, yearResults } from "./lawful";
import { lawfulCases } from "./lawful-cases";
import { seededRandom } from "./random";
import { commentIds, markedIds, markedSubject, regularCount, subjects } from "./subjects";
import { violations } from "./violations";
import { subjectBookFile, subjectSheetCell, subjectSheetName } from "./vnedu-subject-book";
import { summaryCell, summaryFile, summarySheetName } from "./vnedu-summary";

const folder = fileURLToPath(new URL("../", import.meta.url));
const files = exampleFiles();
const workbooks = new Map(
  Object.entries(files).map(([file, bytes]) => [file, read(bytes, { type: "array" }).Sheets]),
);
const sheetOf = (file: string, sheet: string): WorkSheet => workbooks.get(file)?.[sheet] ?? {};
const terms = ["1", "2"] as const;
const periods = [...terms, "year"] as const;

describe("the generator", () => {
  it("gives the same bytes every time", () => {
    const again = exampleFiles();
    for (const [file, bytes] of Object.entries(files)) {
      expect(Buffer.from(again[file] ?? []).equals(bytes), file).toBe(true);
    }
  });

  it("gives the committed workbooks and findings", () => {
    expect(readdirSync(`${folder}books`).sort()).toEqual(Object.keys(files).sort());
    for (const [file, bytes] of Object.entries(files)) {
      expect(readFileSync(`${folder}books/${file}`).equals(bytes), `${file}: run npm run generate`).toBe(
        true,
      );
    }
    expect(JSON.parse(readFileSync(`${folder}expected-findings.json`, "utf8"))).toEqual({
      findings: expectedFindings,
      consequences: expectedConsequences,
    });
  });

  it("gives another class for another seed", () => {
    const names = (seed: number): string[] =>
      inventClass(seededRandom(seed), []).map(({ givenName }) => givenName);
    expect(names(1)).not.toEqual(names(2));
  });
});

describe("the workbooks", () => {
  it("hold every value of the book in its cell, and nothing where it has none", () => {
    let read = 0;
    book.forEach(({ pupil, sheets, summary }, at) => {
      for (const term of terms) {
        for (const { id } of subjects) {
          const sheet = sheetOf(subjectBookFile(term), subjectSheetName(id));
          expect(sheet[`B${8 + at}`]?.v).toBe(Number(pupil.code));
          for (const column of Object.keys(sheets[term][id]) as SheetColumn[]) {
            expect(sheet[subjectSheetCell(column, at)]?.v ?? null).toBe(sheets[term][id][column]);
            read += 1;
          }
        }
      }
      for (const period of periods) {
        const sheet = sheetOf(summaryFile, summarySheetName(period));
        expect(sheet[`B${8 + at}`]?.v).toBe(Number(pupil.code));
        for (const column of Object.keys(summary[period]) as SummaryColumn[]) {
          if (period !== "year" && (column === "award" || column === "promotion")) continue;
          expect(sheet[summaryCell(period, column, at)]?.v ?? null).toBe(summary[period][column]);
          read += 1;
        }
      }
    });
    expect(read).toBe(42 * (2 * 12 * 7 + 2 * 17 + 19));
  });
});

describe("the planted violations", () => {
  it("are twelve of twelve kinds, on twelve pupils", () => {
    expect(expectedFindings).toHaveLength(12);
    expect(new Set(violations.map(({ id }) => id)).size).toBe(12);
    expect(new Set(expectedFindings.map(({ pupil }) => pupil.id)).size).toBe(12);
  });

  it("are the only differences from the lawful book, with what the platform copied", () => {
    const lawful = lawfulBook(book.map(({ pupil }) => pupil));
    const changed: string[] = [];
    book.forEach((rows, at) => {
      const other = lawful[at];
      if (other === undefined) throw new RangeError("the books differ in length");
      for (const term of terms) {
        for (const { id } of subjects) {
          for (const column of Object.keys(rows.sheets[term][id]) as SheetColumn[]) {
            if (rows.sheets[term][id][column] === other.sheets[term][id][column]) continue;
            changed.push([subjectBookFile(term), subjectSheetName(id), subjectSheetCell(column, at)].join());
          }
        }
      }
      for (const period of periods) {
        for (const column of Object.keys(rows.summary[period]) as SummaryColumn[]) {
          if (rows.summary[period][column] === other.summary[period][column]) continue;
          changed.push([summaryFile, summarySheetName(period), summaryCell(period, column, at)].join());
        }
      }
    });
    const expected = [...expectedFindings, ...expectedConsequences];
    expect(changed.sort()).toEqual(
      expected.map(({ file, sheet, cell }) => [file, sheet, cell].join()).sort(),
    );
  });

  it("state the recorded value that stands in the cell", () => {
    const slugs: { readonly [text: string]: string } = {
      ...Object.fromEntries(Object.entries(levelTexts).map(([slug, text]) => [text, slug])),
      CĐ: "chua-dat",
      "Học sinh Xuất sắc": "xuat-sac",
      "Được lên lớp": "promoted",
    };
    for (const { file, sheet, cell, recorded } of [...expectedFindings, ...expectedConsequences]) {
      const value: unknown = sheetOf(file, sheet)[cell]?.v ?? null;
      const text = value === null ? null : (slugs[String(value)] ?? String(value));
      expect(text, `${sheet} ${cell}`).toBe(recorded);
    }
  });

  it("state the lawful value", () => {
    const lawful = lawfulBook(book.map(({ pupil }) => pupil));
    for (const [index, { at, contradiction }] of violations.entries()) {
      if (contradiction.lawful === null) continue;
      const rows = lawful.find(({ pupil }) => pupil.shape === index);
      const value =
        at.in === "sheet" ? rows?.sheets[at.term][at.subject][at.column] : rows?.summary[at.term][at.column];
      const text = {
        "7.7": 7.7,
        "6.8": 6.8,
        kha: "Khá",
        dat: "Đ",
        gioi: "Học sinh Giỏi",
        "not-promoted": "Không được lên lớp",
      }[contradiction.lawful];
      expect(text, contradiction.lawful).toBeDefined();
      expect(value).toBe(text);
    }
  });

  it("leave the levels lawful for an auditor who takes the recorded average where marks are unusable", () => {
    for (const { sheets, summary } of book) {
      const average = (term: "1" | "2", id: (typeof markedIds)[number]): number => {
        const { TX1, TX2, TX3, TX4, midterm, final, average } = sheets[term][id];
        const regular = [TX1, TX2, TX3, TX4].slice(0, regularCount(markedSubject(id)));
        const marks = [...regular, midterm, final].map(
          (value) => Math.round(Number(value ?? Number.NaN) * 100) / 10,
        );
        const usable = marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark <= 100);
        if (!usable) return Math.round(Number(average) * 10);
        return termAverage({
          regular: marks.slice(0, -2),
          midterm: marks.at(-2) ?? 0,
          final: marks.at(-1) ?? 0,
        });
      };
      const comments = (term: "1" | "2") =>
        commentIds.map((id) => (sheets[term][id].average === "Đ" ? ("dat" as const) : ("chua-dat" as const)));
      const averages = {
        "1": markedIds.map((id) => average("1", id)),
        "2": markedIds.map((id) => average("2", id)),
      };
      const level = {
        "1": learningLevel(averages["1"], comments("1")),
        "2": learningLevel(averages["2"], comments("2")),
        year: learningLevel(
          averages["1"].map((term1, at) => yearAverage(term1, averages["2"][at] ?? 0)),
          comments("2"),
        ),
      };
      for (const period of periods) {
        const planted = violations.some(
          ({ at }, index) =>
            book.find(({ pupil }) => pupil.shape === index)?.summary === summary &&
            at.in === "summary" &&
            at.term === period &&
            at.column === "learning",
        );
        expect(summary[period].learning === levelTexts[level[period]]).toBe(!planted);
      }
    }
  });

  it("round the half down only because binary floats hold it too low", () => {
    const naive = (8.3 + 7.5 + 7 + 2 * 7.5 + 3 * 7.8) / 8;
    expect(naive).toBeLessThan(7.65);
    expect(naive.toFixed(1)).toBe("7.6");
  });
});

describe("the class", () => {
  const years = book.map(({ pupil }) => yearResults(pupil));
  const count = (level: string, of: "learning" | "conduct"): number =>
    years.filter((year) => year[of] === level).length;

  it("has forty-two pupils with different names and codes, in the order of given names", () => {
    const names = book.map(({ pupil }) => `${pupil.familyAndMiddleName} ${pupil.givenName}`);
    expect(new Set(names).size).toBe(42);
    expect(new Set(book.map(({ pupil }) => pupil.code)).size).toBe(42);
    expect(
      book.every(({ pupil }) => /^99\d{8}$/.test(pupil.code) && /^099\d{9}$/.test(pupil.nationalId)),
    ).toBe(true);
    expect(book.every(({ pupil }) => /^\d{2}\/\d{2}\/2011$/.test(pupil.birthDate))).toBe(true);
    expect(names.every((name) => name === name.normalize("NFC"))).toBe(true);
    const given = book.map(({ pupil }) => pupil.givenName);
    expect(given).toEqual([...given].sort(new Intl.Collator("vi").compare));
  });

  it("has pupils at every level of learning, most of them in the middle", () => {
    expect(count("tot", "learning")).toBeGreaterThanOrEqual(4);
    expect(count("tot", "learning")).toBeLessThanOrEqual(14);
    expect(count("kha", "learning")).toBeGreaterThanOrEqual(12);
    expect(count("dat", "learning")).toBeGreaterThanOrEqual(6);
    expect(count("chua-dat", "learning")).toBeGreaterThanOrEqual(1);
    expect(count("chua-dat", "learning")).toBeLessThanOrEqual(3);
  });

  it("behaves well for the most part", () => {
    expect(count("tot", "conduct")).toBeGreaterThanOrEqual(25);
    expect(count("kha", "conduct")).toBeGreaterThanOrEqual(3);
    expect(count("dat", "conduct")).toBeGreaterThanOrEqual(1);
  });

  it("has strong pupils strong in most subjects", () => {
    const column = (id: (typeof markedIds)[number]): number[] => years.map(({ averages }) => averages[id]);
    expect(correlation(column("toan"), column("khtn"))).toBeGreaterThan(0.6);
    expect(correlation(column("ngu-van"), column("ls-dl"))).toBeGreaterThan(0.6);
    const mean = (id: (typeof markedIds)[number]): number =>
      column(id).reduce((sum, one) => sum + one, 0) / 42;
    expect(mean("tin-hoc")).toBeGreaterThan(mean("toan"));
    expect(mean("toan")).toBeGreaterThan(58);
    expect(mean("toan")).toBeLessThan(75);
  });

  it("has no two pupils with the same averages, though some follow one shape", () => {
    expect(new Set(years.map(({ averages }) => JSON.stringify(averages))).size).toBe(42);
  });

  it("gives every pupil the marks the law asks for, each with one decimal at most", () => {
    for (const { pupil } of book) {
      for (const id of markedIds) {
        for (const term of terms) {
          const { regular, midterm, final } = pupil.marks[id][term];
          expect(regular).toHaveLength(regularCount(markedSubject(id)));
          for (const mark of [...regular, midterm, final]) {
            expect(Number.isInteger(mark) && mark >= 0 && mark <= 100).toBe(true);
          }
        }
      }
    }
  });

  it("has the lawful cases it promises", () => {
    const yearOf = (id: string) => {
      const place = violations.length + lawfulCases.findIndex((one) => one.id === id);
      const rows = book.find(({ pupil }) => pupil.shape === place);
      if (rows === undefined) throw new RangeError(`no pupil for ${id}`);
      return { ...yearResults(rows.pupil), rows };
    };
    expect(yearOf("half-up").rows.sheets["1"]["cong-nghe"].average).toBe(7.6);
    expect(yearOf("zero-is-a-mark").rows.sheets["2"].toan.TX1).toBe(0);
    expect(yearOf("raised-by-one-subject")).toMatchObject({ learning: "dat", promotion: "promoted" });
    expect(yearOf("comment-fails-last")).toMatchObject({ learning: "dat", comments: { gdtc: "chua-dat" } });
    expect(yearOf("conduct-recovers").conduct).toBe("dat");
    expect(yearOf("six-at-nine").award).toBe("xuat-sac");
    expect(yearOf("absent-45")).toMatchObject({ absentSessions: 45, promotion: "promoted" });
    expect(yearOf("summer")).toMatchObject({ learning: "chua-dat", promotion: "summer-reassessment" });
  });
});

describe("the README", () => {
  it("shows the findings, their stories and the lawful cases", () => {
    const readme = readFileSync(`${folder}README.md`, "utf8");
    expect(readme).toContain(findingsTable());
    expect(readme).toContain(storiesList());
    for (const { what, clause } of lawfulCases) expect(readme).toContain(`- ${what} (\`${clause}\`).`);
  });
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const products = one.reduce((sum, value, at) => sum + (value - a) * ((other[at] ?? 0) - b), 0);
  const spread = (values: readonly number[], middle: number): number =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return products / (spread(one, a) * spread(other, b));
}
