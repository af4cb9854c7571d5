import { describe, expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import type { ClassBook, Pupil } from "./model";
import { selectClass, selectSubject } from "./select-class";

const place = { file: "g.xls", sheet: "G", cell: "C1" };
const path = ["t.xlsx", "T"];

const pupil: Pupil = {
  name: "HS 01",
  place,
  assessments: [
    {
      subject: "toan",
      term: "1",
      marks: { regular: [], midterm: { kind: "not-entered" }, final: { kind: "mark", mark: tenths(0) } },
      place,
    },
    {
      subject: "toan",
      term: "2",
      marks: { regular: [], midterm: { kind: "not-entered" }, final: { kind: "not-entered" } },
      place,
    },
  ],
  recorded: [],
  absences: [],
};

const book = (className: string, more: Partial<ClassBook> = {}): ClassBook => ({
  school: { name: "THCS MẪU" },
  className,
  grade: 8,
  level: "lower-secondary",
  schoolYear: "2024-2025",
  subjects: [
    { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
    { id: "nghe-lam-vuon", name: "Nghề làm vườn", assessedBy: "marks", kind: "unknown" },
  ],
  pupils: [pupil],
  sheets: [],
  ...more,
});

describe("the class", () => {
  const gradebook = { classes: [book("8A"), book("8B"), book("8a ", { schoolYear: "2023-2024" })] };
  const chosen = (wanted: Parameters<typeof selectClass>[1]): string | undefined => {
    const { selected, diagnostics } = selectClass(gradebook, wanted, path);
    return selected === undefined
      ? diagnostics.map(({ code }) => code).join()
      : `${selected.className.trim()} ${selected.schoolYear}`;
  };

  test("is found by what the template says of it", () => {
    expect(chosen({ className: "Lớp 8a", schoolYear: "2024-2025" })).toBe("8A 2024-2025");
    expect(chosen({ className: "8 B" })).toBe("8B 2024-2025");
    expect(chosen({ schoolYear: "2023-2024" })).toBe("8a 2023-2024");
  });

  test("is not chosen where several or none agree", () => {
    expect(chosen({ className: "8A" })).toBe("fill.ambiguousClass");
    expect(chosen({})).toBe("fill.ambiguousClass");
    expect(chosen({ className: "8C" })).toBe("fill.noClass");
    expect(chosen({ className: "8B", grade: 9 })).toBe("fill.noClass");
    expect(chosen({ className: "8B", schoolYear: "2023-2024" })).toBe("fill.noClass");
  });
});

describe("the subject", () => {
  const chosen = (subject: string, term?: "1" | "2"): string | undefined => {
    const wanted = { subject, ...(term === undefined ? {} : { term }) };
    const { selected, diagnostics } = selectSubject(book("8A"), wanted, path);
    return selected?.id ?? diagnostics[0]?.code;
  };

  test("is found by its id, by a name of the programme or by its own name", () => {
    expect(["toan", "TOÁN", "Nghề làm vườn", "nghe-lam-vuon"].map((name) => chosen(name))).toEqual([
      "toan",
      "toan",
      "nghe-lam-vuon",
      "nghe-lam-vuon",
    ]);
    expect(chosen("Tin học")).toBe("fill.noSubject");
  });

  test("has to hold something in the term; a zero is something", () => {
    expect(chosen("Toán", "1")).toBe("toan");
    expect(chosen("Toán", "2")).toBe("fill.noTerm");
  });
});
