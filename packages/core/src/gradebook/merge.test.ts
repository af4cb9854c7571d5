import { describe, expect, test } from "vitest";
import { mergeGradebooks } from "./merge";
import type { ClassBook, Gradebook, Pupil, Subject } from "./model";

const van: Subject = { id: "ngu-van", name: "Văn", assessedBy: "marks", kind: "compulsory" };
const toan: Subject = { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" };

/** A book read from one sheet: its pupils stand in rows 8, 9 … and each has one recorded result in column F. */
function book(
  sheet: string,
  pupils: readonly (Partial<Pupil> & { readonly name: string })[],
  more: Partial<ClassBook> & { readonly term?: "1" | "2"; readonly file?: string } = {},
): Gradebook {
  const { term = "1", file = "a.xls", ...own } = more;
  const [subject = toan] = own.subjects ?? [sheet === "van" ? van : toan];
  const rows = pupils.map((pupil, index): Pupil => {
    const place = { file, sheet, cell: `F${index + 8}` };
    return {
      place: { file, sheet, cell: `C${index + 8}` },
      assessments: [],
      recorded: [{ what: "subject", subject: subject.id, term, entry: { kind: "exempt" }, place }],
      absences: [],
      ...pupil,
    };
  });
  return {
    classes: [
      {
        school: { name: "TRƯỜNG THCS MẪU" },
        className: "8A",
        grade: 8,
        level: "lower-secondary",
        schoolYear: "2024-2025",
        subjects: [subject],
        pupils: rows,
        sheets: [
          {
            file,
            sheet,
            platform: "vnedu",
            kind: "A",
            evidence: "parsers",
            term,
            subject: subject.id,
            pupils: rows.length,
          },
        ],
        ...own,
      },
    ],
  };
}

/** The pupils of the only class, each as its name and the sheets its records come from. */
function pupilsOf(...books: readonly Gradebook[]): string[] {
  const { classes } = mergeGradebooks(books).gradebook;
  expect(classes.length).toBe(1);
  return (classes[0]?.pupils ?? []).map(
    ({ name, recorded }) => `${name}: ${recorded.map(({ place }) => place.sheet).join(" ")}`,
  );
}

const codes = (...books: readonly Gradebook[]): string[] =>
  mergeGradebooks(books).diagnostics.map(({ code, path }) => `${code} ${path.slice(1).join("!")}`);

describe("classes", () => {
  test("are one by school, class name, grade and school year", () => {
    const pupils = [{ name: "HS 01", code: "9900000001" }];
    const { gradebook } = mergeGradebooks([
      book("toan", pupils),
      book("van", pupils, { className: "8a ", school: { name: "THCS  Mẫu", authority: "PHÒNG GD&ĐT MẪU" } }),
      book("khac", pupils, { className: "8B" }),
      book("nam", pupils, { schoolYear: "2023-2024" }),
      book("truong", pupils, { school: { name: "TRƯỜNG THCS KHÁC" } }),
    ]);
    expect(gradebook.classes.map((one) => `${one.schoolYear} ${one.className} ${one.school.name}`)).toEqual([
      "2023-2024 8A TRƯỜNG THCS MẪU",
      "2024-2025 8A TRƯỜNG THCS KHÁC",
      "2024-2025 8A TRƯỜNG THCS MẪU",
      "2024-2025 8B TRƯỜNG THCS MẪU",
    ]);
    const merged = gradebook.classes.find(({ sheets }) => sheets.length === 2);
    expect(merged?.school.authority).toBe("PHÒNG GD&ĐT MẪU");
    expect(merged?.sheets.map(({ sheet }) => sheet)).toEqual(["toan", "van"]);
  });

  test("without a school join the only one, and stay apart where there are two", () => {
    const pupils = [{ name: "HS 01" }];
    const nowhere = book("x", pupils, { school: { name: "" } });
    expect(pupilsOf(nowhere, book("toan", pupils))).toEqual(["HS 01: toan x"]);
    const three = [nowhere, book("toan", pupils), book("van", pupils, { school: { name: "THCS KHÁC" } })];
    expect(mergeGradebooks(three).gradebook.classes.length).toBe(3);
    expect(codes(...three)).toEqual(["class.schoolUnknown x"]);
  });
});

describe("pupils", () => {
  test("are matched by code, whatever their names look like", () => {
    expect(
      pupilsOf(
        book("toan", [
          { name: "NGUYỄN MẪU", code: "9900000001" },
          { name: "HS 02", code: "9900000002" },
        ]),
        book("van", [{ name: "Nguyễn Mẫu", code: "9900000001", nationalId: "099000000001" }]),
      ),
    ).toEqual(["Nguyễn Mẫu: toan van", "HS 02: toan"]);
  });

  test("without a code are matched by national id", () => {
    const summary = book("tong-ket", [{ name: "HS 01", code: "9900000001", nationalId: "099000000001" }]);
    expect(pupilsOf(book("toan", [{ name: "HS 1", nationalId: "099000000001" }]), summary)).toEqual([
      "HS 01: toan tong-ket",
    ]);
  });

  test("with different codes stay apart even under one national id", () => {
    const one = { name: "HS 01", nationalId: "099000000001" };
    expect(
      pupilsOf(book("toan", [{ ...one, code: "9900000001" }]), book("van", [{ ...one, code: "9900000002" }])),
    ).toHaveLength(2);
  });

  test("a national id that two pupils have matches neither", () => {
    const books = [
      book("toan", [{ name: "HS 01", nationalId: "099000000001" }]),
      book("van", [
        { name: "HS 01", code: "9900000001", nationalId: "099000000001" },
        { name: "HS 02", code: "9900000002", nationalId: "099000000001" },
      ]),
    ];
    expect(pupilsOf(...books)).toHaveLength(3);
    expect(codes(...books)).toEqual(["pupil.ambiguousNationalId toan!C8"]);
  });

  test("quirk 3 (#22): names alone match only where each side has them once", () => {
    const unique = [book("toan", [{ name: "HS 01" }]), book("van", [{ name: "hs  01" }])];
    expect(pupilsOf(...unique)).toEqual(["hs  01: toan van"]);

    const twice = [book("toan", [{ name: "HS 01" }, { name: "HS 01" }]), book("van", [{ name: "HS 01" }])];
    expect(pupilsOf(...twice)).toEqual(["HS 01: toan", "HS 01: toan", "HS 01: van"]);
    expect(codes(...twice)).toEqual([
      "pupil.ambiguousName toan!C8",
      "pupil.ambiguousName toan!C9",
      "pupil.ambiguousName van!C8",
    ]);

    const known = book("van", [{ name: "HS 01", code: "9900000001" }]);
    expect(pupilsOf(book("toan", [{ name: "HS 01" }]), known)).toEqual(["HS 01: toan van"]);
    const namesakes = book("van", [
      { name: "HS 01", code: "9900000001" },
      { name: "HS 01", code: "9900000002" },
    ]);
    expect(pupilsOf(book("toan", [{ name: "HS 01" }]), namesakes)).toHaveLength(3);
    expect(pupilsOf(namesakes, namesakes)).toHaveLength(2);
  });

  test("names are told apart by diacritics and by birth dates", () => {
    expect(pupilsOf(book("toan", [{ name: "Mẫu Hoa" }]), book("van", [{ name: "Mẫu Hòa" }]))).toHaveLength(2);
    const born = [
      book("toan", [{ name: "HS 01", birthDate: "2011-01-01" }]),
      book("van", [{ name: "HS 01", birthDate: "2011-01-02" }]),
    ];
    expect(pupilsOf(...born)).toHaveLength(2);
    expect(codes(...born)).toEqual(["pupil.ambiguousName toan!C8", "pupil.ambiguousName van!C8"]);
  });

  test("a code that one sheet has twice stays two pupils, each with the rows of its own name", () => {
    const twice = [
      { name: "HS 01", code: "9900000001" },
      { name: "HS 02", code: "9900000001" },
    ];
    expect(pupilsOf(book("toan", twice), book("van", [{ name: "HS 02", code: "9900000001" }]))).toEqual([
      "HS 01: toan",
      "HS 02: toan van",
    ]);
    const same = { name: "HS 01", code: "9900000001" };
    expect(pupilsOf(book("toan", [same, same]), book("van", [same]))).toEqual([
      "HS 01: toan van",
      "HS 01: toan",
    ]);
  });

  test("contradictions between rows of one pupil are told", () => {
    const books = [
      book("toan", [{ name: "HS 01", code: "9900000001", birthDate: "5/2011", nationalId: "99000000001" }]),
      book("van", [
        { name: "HS 1", code: "9900000001", birthDate: "2011-05-02", nationalId: "099000000001" },
      ]),
    ];
    const { gradebook, diagnostics } = mergeGradebooks(books);
    expect(gradebook.classes[0]?.pupils[0]).toMatchObject({
      name: "HS 01",
      birthDate: "2011-05-02",
      nationalId: "099000000001",
    });
    expect(diagnostics.map(({ code, data }) => [code, data.places])).toEqual(
      ["pupil.birthDatesDiffer", "pupil.namesDiffer", "pupil.nationalIdsDiffer"].map((code) => [
        code,
        "toan!C8, van!C8",
      ]),
    );
  });
});

describe("subjects", () => {
  const language = (name: string, id = "ngoai-ngu-1"): Subject => ({
    id,
    name,
    assessedBy: "marks",
    kind: id === "ngoai-ngu-1" ? "compulsory" : "optional",
  });
  const one = [{ name: "HS 01", code: "9900000001" }];
  const ids = (...books: readonly Gradebook[]): string[] =>
    (mergeGradebooks(books).gradebook.classes[0]?.subjects ?? []).map(
      ({ id, name, kind }) => `${id} ${name} ${kind}`,
    );

  test("a second language met in its own sheet does not run into the first", () => {
    const books = [
      book("anh", one, { subjects: [language("Tiếng Anh")] }),
      book("phap", one, { subjects: [language("Tiếng Pháp")] }),
    ];
    expect(ids(...books)).toEqual(["ngoai-ngu-1 Tiếng Anh compulsory", "tieng-phap Tiếng Pháp optional"]);
    const { classes } = mergeGradebooks(books).gradebook;
    expect(
      classes[0]?.pupils[0]?.recorded.map((result) => result.what === "subject" && result.subject),
    ).toEqual(["ngoai-ngu-1", "tieng-phap"]);
    expect(classes[0]?.sheets.map(({ subject }) => subject)).toEqual(["ngoai-ngu-1", "tieng-phap"]);
  });

  test("a language keeps one id in the sheet of its own and in the summary", () => {
    const summary = book("tong-ket", one, {
      subjects: [language("Ng.ngữ"), language("Tiếng Pháp", "tieng-phap")],
    });
    expect(ids(summary, book("anh", one, { subjects: [language("Tiếng Anh")] }))).toEqual([
      "ngoai-ngu-1 Tiếng Anh compulsory",
      "tieng-phap Tiếng Pháp optional",
    ]);
    expect(ids(summary, book("phap", one, { subjects: [language("Tiếng Pháp")] }))).toEqual([
      "ngoai-ngu-1 Ng.ngữ compulsory",
      "tieng-phap Tiếng Pháp optional",
    ]);
    expect(ids(book("phap", one, { subjects: [language("Tiếng Pháp")] }))).toEqual([
      "ngoai-ngu-1 Tiếng Pháp compulsory",
    ]);
  });

  test("two books that each put another language first agree on one", () => {
    const first = [language("Tiếng Nhật"), language("Tiếng Pháp", "tieng-phap")];
    const second = [language("Tiếng Pháp"), language("Tiếng Nhật", "tieng-nhat")];
    const books = [book("x", one, { subjects: first }), book("y", one, { subjects: second })];
    expect(ids(...books)).toEqual(["ngoai-ngu-1 Tiếng Nhật compulsory", "tieng-phap Tiếng Pháp optional"]);
  });

  test("are in the order of the programme; contradictions are told", () => {
    const nghe: Subject = {
      id: "nghe",
      name: "Nghề",
      assessedBy: "marks",
      kind: "unknown",
      periodsPerYear: 35,
    };
    const books = [
      book("x", one, { subjects: [nghe, toan] }),
      book("y", one, { subjects: [{ ...nghe, assessedBy: "comments", periodsPerYear: 70 }, van] }),
    ];
    expect(ids(...books)).toEqual(["ngu-van Văn compulsory", "toan Toán compulsory", "nghe Nghề unknown"]);
    const { classes } = mergeGradebooks(books).gradebook;
    expect(classes[0]?.subjects[2]).toEqual({
      id: "nghe",
      name: "Nghề",
      assessedBy: "comments",
      kind: "unknown",
    });
    expect(codes(...books)).toEqual([
      "subject.assessedByConflict x",
      "subject.periodsConflict x",
      "sheet.duplicate y",
    ]);
  });
});

describe("sheets", () => {
  const one = [{ name: "HS 01", code: "9900000001" }];

  test("two sheets for one subject and term are a warning, and both are kept", () => {
    const books = [book("toan", one), book("toan (2)", one), book("toan", one, { term: "2", file: "b.xls" })];
    expect(mergeGradebooks(books).diagnostics).toEqual([
      {
        code: "sheet.duplicate",
        severity: "warning",
        path: ["a.xls", "toan (2)"],
        data: { term: "1", subject: "toan", firstFile: "a.xls", firstSheet: "toan" },
      },
    ]);
    expect(pupilsOf(...books)).toEqual(["HS 01: toan toan (2) toan"]);
  });

  test("a gradebook given twice changes nothing", () => {
    const books = [book("toan", [...one, { name: "HS 02" }]), book("van", one)];
    const once = mergeGradebooks(books);
    expect(mergeGradebooks([...books, ...books])).toEqual(once);
    expect(mergeGradebooks([once.gradebook, ...books])).toEqual(once);
    expect(mergeGradebooks([])).toEqual({ gradebook: { classes: [] }, diagnostics: [] });
  });
});

describe("a primary class", () => {
  const levels = (sheet: string, moment: "cuoi-hk1" | "cuoi-nam"): NonNullable<Pupil["primary"]> => {
    const at = (cell: string) => ({ file: "a.xls", sheet, cell });
    return {
      subjects: [
        {
          subject: "toan",
          moment,
          level: { kind: "level", level: "hoan-thanh", place: at("G8") },
          test: { kind: "not-entered", place: at("H8") },
          place: at("G8"),
        },
      ],
      items: [
        {
          item: "cham-chi",
          moment,
          level: { kind: "level", level: "dat", place: at("J8") },
          place: at("J8"),
        },
      ],
    };
  };
  const primary = (sheet: string, moment: "cuoi-hk1" | "cuoi-nam", more: Partial<Pupil> = {}): Gradebook => {
    const given = book(sheet, [
      { name: "HS 01", code: "9900000001", primary: levels(sheet, moment), ...more },
    ]);
    return {
      classes: given.classes.map((one) => ({
        ...one,
        sheets: one.sheets.map(({ subject: _, ...own }) => ({
          ...own,
          kind: "D",
          moment,
          term: "1" as const,
        })),
      })),
    };
  };

  test("keeps the levels of every moment, once", () => {
    const books = [primary("hk1", "cuoi-hk1"), primary("nam", "cuoi-nam"), primary("hk1", "cuoi-hk1")];
    const { gradebook, diagnostics } = mergeGradebooks(books);
    const [pupil] = gradebook.classes[0]?.pupils ?? [];
    expect(gradebook.classes[0]?.pupils.length).toBe(1);
    expect(pupil?.primary?.subjects.map(({ moment, place }) => `${moment} ${place.sheet}`)).toEqual([
      "cuoi-hk1 hk1",
      "cuoi-nam nam",
    ]);
    expect(pupil?.primary?.items.map(({ moment }) => moment)).toEqual(["cuoi-hk1", "cuoi-nam"]);
    // Two moments of one term are two sheets; one moment twice is told.
    expect(diagnostics).toEqual([]);
    expect(codes(primary("hk1", "cuoi-hk1"), primary("ban sao", "cuoi-hk1"))).toEqual([
      "sheet.duplicate hk1",
    ]);
  });

  test("says whom two sheets call a girl and a boy", () => {
    const [girl, boy] = [
      primary("a", "cuoi-hk1", { gender: "female" }),
      primary("b", "cuoi-nam", { gender: "male" }),
    ];
    expect(codes(girl, boy)).toEqual(["pupil.gendersDiffer a!C8"]);
    expect(mergeGradebooks([boy, girl]).gradebook).toEqual(mergeGradebooks([girl, boy]).gradebook);
    expect(codes(girl, primary("b", "cuoi-nam"))).toEqual([]);
  });

  test("gives its foreign languages one id each in the levels too", () => {
    const language = (name: string, sheet: string): Gradebook => {
      const given = primary(sheet, sheet === "a" ? "cuoi-hk1" : "cuoi-nam");
      return {
        classes: given.classes.map((one) => ({
          ...one,
          subjects: [{ id: "ngoai-ngu-1", name, assessedBy: "marks", kind: "compulsory" }],
          pupils: one.pupils.map((pupil) => ({
            ...pupil,
            primary: {
              items: [],
              subjects: (pupil.primary?.subjects ?? []).map((own) => ({ ...own, subject: "ngoai-ngu-1" })),
            },
          })),
        })),
      };
    };
    const { gradebook } = mergeGradebooks([language("Tiếng Pháp", "a"), language("Tiếng Anh", "b")]);
    const [pupil] = gradebook.classes[0]?.pupils ?? [];
    expect(pupil?.primary?.subjects.map(({ subject }) => subject)).toEqual(["tieng-phap", "ngoai-ngu-1"]);
  });
});

describe("identifiers besides code and national id", () => {
  test("bring rows together that share no code", () => {
    expect(
      pupilsOf(
        book("toan", [{ name: "HS 01", code: "9900000001", systemId: "7" }]),
        book("van", [{ name: "HS 01", moetId: "9700000001", systemId: "7" }]),
        book("khac", [{ name: "HS 01 A", moetId: "9700000001" }]),
      ),
    ).toEqual(["HS 01 A: khac toan van"]);
  });

  test("stay apart where an identifier that is believed more differs", () => {
    const one = { name: "HS 01", schoolCode: "HS1" };
    expect(
      pupilsOf(
        book("toan", [{ ...one, moetId: "9700000001" }]),
        book("van", [{ ...one, moetId: "9700000002" }]),
      ),
    ).toEqual(["HS 01: toan", "HS 01: van"]);
  });

  test("that two pupils have are told", () => {
    const summary = book("tong-ket", [
      { name: "HS 01", code: "9900000001", moetId: "9700000001" },
      { name: "HS 02", code: "9900000002", moetId: "9700000001" },
    ]);
    const row = book("toan", [{ name: "HS 03", moetId: "9700000001" }]);
    expect(codes(summary, row)).toContain("pupil.ambiguousIdentifier toan!C8");
    expect(mergeGradebooks([summary, row]).gradebook.classes[0]?.pupils.length).toBe(3);
  });

  test("that contradict each other under one code are told; the one of ten digits stays", () => {
    const toan = book("toan", [{ name: "HS 01", code: "9900000001", moetId: "97" }]);
    const van = book("van", [{ name: "HS 01", code: "9900000001", moetId: "9700000001" }]);
    expect(mergeGradebooks([toan, van]).gradebook.classes[0]?.pupils[0]?.moetId).toBe("9700000001");
    expect(codes(toan, van)).toEqual(["pupil.identifiersDiffer toan!C8"]);
  });
});

describe("profiles, comments and incidents", () => {
  const place = (cell: string) => ({ file: "a.xls", sheet: "x", cell });

  test("are kept all, in the order of their places; a contradiction in a profile is told", () => {
    const given = { name: "HS 01", code: "9900000001" };
    const toan = book("toan", [
      {
        ...given,
        profile: [{ field: "religion", text: "Không", place: place("G9") }],
        comments: [{ subject: "toan", term: "1", text: "Ngoan." }],
        incidents: [{ text: "đi muộn", place: place("H9") }],
      },
    ]);
    const van = book("van", [
      {
        ...given,
        profile: [{ field: "religion", text: "Phật giáo", place: place("G8") }],
        comments: [{ subject: "van", term: "1", text: "Chăm.", place: place("A1") }],
      },
    ]);
    const { gradebook, diagnostics } = mergeGradebooks([toan, van, toan]);
    const [pupil] = gradebook.classes[0]?.pupils ?? [];
    expect(pupil?.profile?.map(({ text }) => text)).toEqual(["Phật giáo", "Không"]);
    expect(pupil?.comments?.map(({ text }) => text)).toEqual(["Chăm.", "Ngoan."]);
    expect(pupil?.incidents?.map(({ text }) => text)).toEqual(["đi muộn"]);
    expect(diagnostics.map(({ code, data }) => [code, data.field])).toEqual([
      ["pupil.profilesDiffer", "religion"],
    ]);
  });

  test("a comment follows its subject when a language gets another id", () => {
    const language = (name: string): Subject => ({
      id: "ngoai-ngu-1",
      name,
      assessedBy: "marks",
      kind: "compulsory",
    });
    const given = { name: "HS 01", code: "9900000001" };
    const french = book(
      "phap",
      [{ ...given, comments: [{ subject: "ngoai-ngu-1", term: "1", text: "Ngoan." }] }],
      {
        subjects: [language("Tiếng Pháp")],
      },
    );
    const english = book("anh", [given], { subjects: [language("Tiếng Anh")] });
    const [pupil] = mergeGradebooks([english, french]).gradebook.classes[0]?.pupils ?? [];
    expect(pupil?.comments?.[0]?.subject).toBe("tieng-phap");
  });
});
