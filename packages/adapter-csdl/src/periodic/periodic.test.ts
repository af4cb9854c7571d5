import { type Comment, type Moment, type PrimaryLevels, tenths } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile } from "../testing/book-file";
import { gradebook, pupil } from "../testing/gradebooks";
import { type Listed, type MadeColumn, numbers, plainSheet, who } from "../testing/layouts";

const an: Listed = { name: "Nguyễn Mẫu An", moetId: "0990000001", birthDate: "05/08/2014", className: "4A" };
const known = { schoolYear: "2024-2025" } as const;
const column = (label: string, value: string | number | null = null): MadeColumn => ({
  labels: [label],
  cell: () => value,
});
const identity = [
  numbers,
  { ...who.className, labels: ["Lớp"] },
  who.moetId,
  { ...who.name, labels: ["Họ và tên"] },
  who.birthDate,
];

function subjectSheet(
  values: { level?: string; score?: string | number; remark?: string; moment?: string } = {},
) {
  return plainSheet(
    "Toán",
    [
      ...identity,
      column("Mức đạt được", values.level ?? null),
      column("Điểm KTĐK", values.score ?? null),
      column("Mã nhận xét", "T01"),
      column("Nội dung nhận xét", values.remark ?? null),
      column("Thời điểm đánh giá", values.moment ?? "CK1"),
    ],
    [an],
  );
}

describe("a subject's sheet", () => {
  test("level, score and remark at the moment that the row names", async () => {
    const bytes = bookFile([subjectSheet({ level: "HTT", score: 9, remark: "Tính nhanh." })]);
    expect(await csdl.detect({ bytes })).toMatchObject([
      { kind: "K3", variant: "subject", evidence: "parsers" },
    ]);
    const { gradebook: read, residue } = await csdl.parse({ bytes, known });
    const own = read.classes[0]?.pupils[0];
    expect(own?.primary?.subjects).toMatchObject([
      { subject: "toan", moment: "cuoi-hk1", level: { level: "hoan-thanh-tot" }, test: { mark: 90 } },
    ]);
    expect(own?.comments).toMatchObject([
      { subject: "toan", term: "1", moment: "cuoi-hk1", text: "Tính nhanh." },
    ]);
    expect(residue.columns.map(({ label }) => label)).toEqual(["Mã nhận xét"]);
  });

  test.each<[string, Moment]>([
    ["GK1", "giua-hk1"],
    ["CK1", "cuoi-hk1"],
    ["GK2", "giua-hk2"],
    ["CK2", "cuoi-nam"],
    ["CN", "cuoi-nam"],
  ])("the period %s", async (code, moment) => {
    const bytes = bookFile([subjectSheet({ level: "T", moment: code })]);
    const [book] = (await csdl.parse({ bytes, known })).gradebook.classes;
    expect(book?.pupils[0]?.primary?.subjects[0]?.moment).toBe(moment);
  });

  test("a period that is none is told at its cell", async () => {
    const bytes = bookFile([subjectSheet({ level: "T", moment: "lần 3" })]);
    const { diagnostics } = await csdl.parse({ bytes, known });
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toContainEqual([
      "moment.unreadable",
      "J2",
    ]);
  });

  test("is filled in the words it uses", async () => {
    const moment = "cuoi-hk1";
    const nowhere = { file: "book.json", sheet: "", cell: "C2" };
    const subjects: PrimaryLevels["subjects"] = [
      {
        subject: "toan",
        moment,
        level: { kind: "level", level: "hoan-thanh" },
        test: { kind: "mark", mark: tenths(80) },
        place: nowhere,
      },
    ];
    const comments: Comment[] = [
      { subject: "toan", term: "1", moment, text: "=Biết tính nhẩm.", place: nowhere },
      { subject: "toan", term: "1", text: "Không rõ thời điểm.", place: nowhere },
    ];
    const book = gradebook({
      className: "4A",
      grade: 4,
      level: "primary",
      subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
      pupils: [
        pupil({ name: "Nguyễn Mẫu An", moetId: "0990000001", primary: { subjects, items: [] }, comments }),
      ],
    });
    const letters = await csdl.fill({ bytes: bookFile([subjectSheet()]), known }, book);
    expect(letters.writes.map(({ after }) => after)).toEqual(["H", "8", "=Biết tính nhẩm."]);
    const words = await csdl.fill({ bytes: bookFile([subjectSheet({ level: "CHT" })]), known }, book);
    expect(words.writes.map(({ after }) => after)).toEqual(["HT", "8", "=Biết tính nhẩm."]);
    expect(words.diagnostics.map(({ code, data }) => [code, data.field, data.values])).toContainEqual([
      "fill.leftOut",
      "comment",
      1,
    ]);
  });
});

test("remarks on competences and qualities, and the class teacher's, are read and filled", async () => {
  const sheet = plainSheet(
    "NLPC",
    [
      ...identity,
      column("Nhận xét NL Chung"),
      column("Nhận xét NL Đặc thù"),
      column("Nhận xét Phẩm chất"),
      column("Thời điểm đánh giá", "GK2"),
    ],
    [an],
  );
  const bytes = bookFile([sheet]);
  expect(await csdl.detect({ bytes })).toMatchObject([{ kind: "K3", variant: "competencies" }]);
  const comment = (about: NonNullable<Comment["about"]>, text: string): Comment => ({
    about,
    term: "2",
    moment: "giua-hk2",
    text,
  });
  const book = gradebook({
    className: "4A",
    grade: 4,
    level: "primary",
    pupils: [
      pupil({
        name: "Nguyễn Mẫu An",
        moetId: "0990000001",
        comments: [comment("general-competencies", "Tự giác."), comment("qualities", "Thật thà.")],
      }),
    ],
  });
  const { bytes: filled, writes } = await csdl.fill({ bytes, known }, book);
  expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([
    ["F2", "Tự giác."],
    ["H2", "Thật thà."],
  ]);
  const [again] = (await csdl.parse({ bytes: filled ?? new Uint8Array(), known })).gradebook.classes;
  expect(again?.pupils[0]?.comments).toMatchObject([
    { about: "general-competencies", moment: "giua-hk2", text: "Tự giác." },
    { about: "qualities", text: "Thật thà." },
  ]);
  const homeroom = bookFile([
    plainSheet("GVCN", [...identity, column("Nhận xét của GVCN", "Lễ phép.")], [an]),
  ]);
  expect(await csdl.detect({ bytes: homeroom })).toMatchObject([
    { variant: "homeroom", evidence: "proposed" },
  ]);
  const read = await csdl.parse({ bytes: homeroom, known: { ...known, moment: "cuoi-nam" } });
  expect(read.gradebook.classes[0]?.pupils[0]?.comments).toMatchObject([
    { about: "homeroom", term: "year", moment: "cuoi-nam", text: "Lễ phép." },
  ]);
  expect(read.diagnostics.map(({ code }) => code)).toContain("format.evidence");
});
