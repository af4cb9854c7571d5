import type { ClassBook, Entry, Moment } from "@sodiem/core";
import { gradebookSchema } from "@sodiem/core/schema";
import { cellName } from "@sodiem/workbook";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import type { Value } from "./testing/grid-sheet";
import {
  generalLabels,
  type PrimaryContent,
  type PrimaryRow,
  primarySheet,
  qualityLabels,
  specificLabels,
} from "./testing/primary-layout";

/** A value as it may be written, and what it means. */
interface Written {
  readonly value: Value;
  readonly means: string;
}

const one = (means: string, ...values: readonly Value[]): fc.Arbitrary<Written> =>
  fc.constantFrom(...values).map((value) => ({ value, means }));
const blank = one("not-entered", null, "", "-");

const subjectLevel = fc.oneof(
  one("hoan-thanh-tot", "T", "t", "Hoàn thành tốt"),
  one("hoan-thanh", "H", "Hoàn thành"),
  one("chua-hoan-thanh", "C", "CHT"),
  one("exempt", "Miễn"),
  blank,
);
const itemLevel = fc.oneof(one("tot", "T", "Tốt"), one("dat", "Đ", "đ"), one("can-co-gang", "C"), blank);
const mark = fc.oneof(
  fc
    .tuple(fc.nat({ max: 10 }), fc.constantFrom<"number" | "text" | "comma">("number", "text", "comma"))
    .map(([whole, form]): Written => {
      const value = form === "number" ? whole : form === "text" ? String(whole) : `${whole},0`;
      return { value, means: String(whole) };
    }),
  blank,
);

const programme = [
  { id: "tieng-viet", label: "TViệt", tested: true },
  { id: "toan", label: "Toán", tested: true },
  { id: "khoa-hoc", label: "Khoa học", tested: true },
  { id: "cong-nghe", label: "Tin học và Công nghệ (Công nghệ)", tested: true },
  { id: "tin-hoc", label: "Tin học", tested: true },
  { id: "ngoai-ngu-1", label: "Tiếng Anh", tested: false },
  { id: "dao-duc", label: "ĐĐức", tested: false },
  { id: "am-nhac", label: "Âm nhạc", under: "Nghệ thuật", tested: false },
  { id: "mi-thuat", label: "MT", under: "Nghệ thuật", tested: false },
  { id: "gdtc", label: "Giáo dục thể chất", tested: false },
];
const itemIds: { readonly [label: string]: string } = {
  "Tự chủ và tự học": "tu-chu-tu-hoc",
  "Giao tiếp và hợp tác": "giao-tiep-hop-tac",
  "GQVĐ và sáng tạo": "giai-quyet-van-de-sang-tao",
  "Ngôn ngữ": "ngon-ngu",
  "Tính toán": "tinh-toan",
  "Khoa học": "khoa-hoc",
  "Công nghệ": "cong-nghe",
  "Tin học": "tin-hoc",
  "Thẩm mĩ": "tham-mi",
  "Thể chất": "the-chat",
  "Yêu nước": "yeu-nuoc",
  "Nhân ái": "nhan-ai",
  "Chăm chỉ": "cham-chi",
  "Trung thực": "trung-thuc",
  "Trách nhiệm": "trach-nhiem",
};
const moments: readonly (readonly [title: string, moment: Moment])[] = [
  ["GIỮA HỌC KÌ I", "giua-hk1"],
  ["CUỐI HỌC KÌ I", "cuoi-hk1"],
  ["GIỮA HỌC KỲ II", "giua-hk2"],
  ["CUỐI NĂM HỌC", "cuoi-nam"],
];
const results = ["hoan-thanh-xuat-sac", "hoan-thanh-tot", "hoan-thanh", "chua-hoan-thanh"];
const sign = fc.constantFrom("\uf0fc", "x", "✓");

const pupil = fc.record({
  levels: fc.array(subjectLevel, { minLength: 10, maxLength: 10 }),
  tests: fc.array(mark, { minLength: 5, maxLength: 5 }),
  items: fc.array(itemLevel, { minLength: 15, maxLength: 15 }),
  result: fc.option(fc.nat({ max: 3 })),
  award: fc.boolean(),
  notPromoted: fc.boolean(),
  girl: fc.boolean(),
  sign,
});

const classContent = fc.record({
  moment: fc.constantFrom(...moments),
  grade: fc.integer({ min: 1, max: 5 }),
  subjects: fc.shuffledSubarray(programme.filter(({ under }) => under === undefined)),
  arts: fc.boolean(),
  specific: fc.shuffledSubarray(specificLabels),
  qualities: fc.shuffledSubarray(qualityLabels),
  shift: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  pupils: fc.array(pupil, { maxLength: 5 }),
});

test("a class in the layout of kind D is read as it was written", () => {
  fc.assert(
    fc.property(classContent, ({ moment: [title, moment], grade, shift, pupils, arts, ...own }) => {
      const subjects = [
        ...own.subjects,
        ...(arts ? programme.filter(({ under }) => under !== undefined) : []),
      ];
      const items = {
        "Năng lực chung": generalLabels,
        "Năng lực đặc thù": own.specific,
        "Phẩm chất chủ yếu": own.qualities,
      };
      const itemLabels = Object.values(items).flat();
      const yearEnd = moment === "cuoi-nam";
      const rows = pupils.map((one, index): PrimaryRow => {
        const { result, sign: ticked } = one;
        return {
          code: 9900000001 + index,
          name: `HS ${index + 1}`,
          birthDate: "05/08/2016",
          girl: one.girl ? ticked : null,
          levels: one.levels.map(({ value }) => value),
          tests: one.tests.map(({ value }) => value),
          items: one.items.map(({ value }) => value),
          results: results.map((_, at) => (at === result ? ticked : null)),
          awards: [one.award ? ticked : null],
          notPromoted: one.notPromoted ? ticked : null,
        };
      });
      const content: PrimaryContent = {
        className: `${grade}A`,
        firstYear: 2024,
        moment: title,
        subjects,
        items,
        yearEnd,
        rows,
      };
      const { gradebook, diagnostics } = readSheets("a.xls", [primarySheet(content).shifted(...shift)]);

      expect(diagnostics).toEqual([]);
      expect(gradebookSchema.safeParse(gradebook).error).toBeUndefined();
      const [book] = gradebook.classes;
      expect([book?.className, book?.grade, book?.sheets[0]?.moment]).toEqual([`${grade}A`, grade, moment]);
      const tested = subjects.filter((subject) => subject.tested);
      const hasGirls = pupils.some(({ girl }) => girl);
      expect(readBack(book)).toEqual(
        pupils.map((one, index) => ({
          code: String(9900000001 + index),
          gender: hasGirls ? (one.girl ? "female" : "male") : undefined,
          subjects: subjects.map(({ id, tested: hasTest }, at) => {
            const test = hasTest
              ? ` ${one.tests[tested.findIndex((subject) => subject.id === id)]?.means}`
              : "";
            return `${id} ${moment} ${one.levels[at]?.means}${test}`;
          }),
          items: itemLabels.map((label, at) => `${itemIds[label]} ${moment} ${one.items[at]?.means}`),
          recorded: yearEnd
            ? [
                ...(one.result === null ? [] : [`yearResult ${results[one.result]}`]),
                `award ${one.award ? "khen-thuong-cuoi-nam" : "none"}`,
                `promotion ${one.notPromoted ? "not-promoted" : "none"}`,
              ]
            : [],
        })),
      );
    }),
    { numRuns: 400 },
  );
});

function readBack(book: ClassBook | undefined) {
  return (book?.pupils ?? []).map(({ code, gender, primary, recorded }) => ({
    code,
    gender,
    subjects: (primary?.subjects ?? []).map(({ subject, moment, level, test: own }) =>
      [
        subject,
        moment,
        level.kind === "level" ? level.level : level.kind,
        ...(own === undefined ? [] : [means(own)]),
      ].join(" "),
    ),
    items: (primary?.items ?? []).map(
      ({ item, moment, level }) => `${item} ${moment} ${level.kind === "level" ? level.level : level.kind}`,
    ),
    recorded: recorded.map((result) => `${result.what} ${"value" in result ? result.value : ""}`),
  }));
}

function means(entry: Entry): string {
  return entry.kind === "mark" ? String(entry.mark / 10) : entry.kind;
}

test("primary sheets damaged in any way are read without an end or a throw, and the book fits the model", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constantFrom<Value>(
      null,
      true,
      "STT",
      "Họ và tên",
      "Môn học và hoạt động giáo dục",
      "Mức đạt được",
      "Điểm KTĐK",
      "Năng lực chung",
      "Khoa học",
      "Khen thưởng",
      "Lớp: 9A",
      "Lớp: __proto__",
      "constructor",
      "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC",
      "\uf0fc",
      "Miễn",
      { kind: "error", value: "#REF!" },
      { kind: "empty-formula", formula: true },
      { kind: "date", iso: "2024-05-07", serial: 45419 },
    ),
    fc.double(),
    fc.string({ unit: "grapheme" }),
  );
  const position = fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 34 }));
  const arbitrary = fc.record({
    changes: fc.array(fc.tuple(position, value), { maxLength: 30 }),
    merges: fc.array(fc.tuple(position, position), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ changes, merges }) => {
      const rows = [1, 2, 3].map(
        (code): PrimaryRow => ({
          code,
          name: "HS Một",
          birthDate: null,
          levels: ["T", "H", "C"],
          tests: [9, 8],
          items: Array(15).fill("T"),
          results: [null, "x"],
        }),
      );
      const sheet = primarySheet({
        className: "4A",
        firstYear: 2024,
        moment: "CUỐI NĂM HỌC",
        subjects: [
          { label: "Toán", tested: true },
          { label: "Khoa học", tested: true },
          { label: "Đạo đức" },
        ],
        items: {
          "Năng lực chung": generalLabels,
          "Năng lực đặc thù": specificLabels,
          "Phẩm chất chủ yếu": qualityLabels,
        },
        yearEnd: true,
        rows,
      });
      for (const [[row, column], changed] of changes) sheet.set(row, column, changed);
      for (const [from, to] of merges) sheet.merge(`${cellName(...from)}:${cellName(...to)}`);
      const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);
      expect(gradebookSchema.safeParse(gradebook).error).toBeUndefined();
      expect(diagnostics.every(({ path }) => path[0] === "a.xls")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
