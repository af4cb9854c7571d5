import { type BookValue, type ClassBook, isIsoDate, type Moment, type Pupil } from "@sodiem/core";
import { gradebookArbitrary, type Layout, type MadeTemplate, type TemplateMaker } from "@sodiem/core/testing";
import { cellName } from "@sodiem/workbook";
import fc from "fast-check";
import { gridFile } from "./grid-file";
import { GridSheet, type Value } from "./grid-sheet";

/** A column of a template: a label of one or two rows and what stands below it; without a label it goes on to the left. */
interface MadeColumn {
  readonly labels: readonly string[];
  readonly cell?: (pupil: Pupil, index: number) => Value;
}

const container = ({ choice }: Layout) => ((choice >> 6) % 2 === 0 ? "xlsx" : "xls");
const dayFirst = (date = ""): string => (isIsoDate(date) ? date.split("-").reverse().join("/") : date);
const numbers: MadeColumn = { labels: ["STT"], cell: (_, index) => index + 1 };
const code: MadeColumn = {
  labels: ["Mã học sinh"],
  cell: (pupil, index) =>
    index % 2 === 0 ? (pupil.code ?? null) : pupil.code === undefined ? null : Number(pupil.code),
};
const birthDate: MadeColumn = { labels: ["Ngày sinh"], cell: (pupil) => dayFirst(pupil.birthDate) };
const splitName: readonly MadeColumn[] = [
  { labels: ["Họ và tên"], cell: ({ name }) => name.split(" ").slice(0, -1).join(" ") },
  { labels: [], cell: ({ name }) => name.split(" ").at(-1) ?? "" },
];

/** Puts a head of two rows, or one, and the rows of the pupils below it. */
function putTable(
  sheet: GridSheet,
  headerRow: number,
  depth: 1 | 2,
  columns: readonly MadeColumn[],
  pupils: readonly Pupil[],
): void {
  const last = headerRow + depth - 1;
  columns.forEach(({ labels }, index) => {
    const [group, leaf] = labels;
    if (group === undefined) return;
    const isRun =
      leaf !== undefined &&
      columns[index - 1]?.labels[0] === group &&
      columns[index - 1]?.labels.length === 2;
    if (!isRun) sheet.set(headerRow, index, group);
    if (leaf !== undefined) {
      sheet.set(last, index, leaf);
      let right = index;
      while (columns[right + 1]?.labels[0] === group && columns[right + 1]?.labels.length === 2) right += 1;
      if (!isRun && right > index) sheet.merge(`${cellName(headerRow, index)}:${cellName(headerRow, right)}`);
      return;
    }
    const right = columns[index + 1]?.labels.length === 0 ? index + 1 : index;
    if (right > index || depth > 1) sheet.merge(`${cellName(headerRow, index)}:${cellName(last, right)}`);
  });
  pupils.forEach((pupil, at) => {
    columns.forEach(({ cell }, index) => {
      sheet.set(last + 1 + at, index, cell?.(pupil, at) ?? null);
    });
  });
}

function isWritable(value: BookValue): boolean {
  return "entry" in value && (value.entry.kind === "mark" || value.entry.kind === "result");
}

/** Templates of kind A: one to three subjects of one term, a sheet each. */
export function markTemplates(variant: "A1" | "A2"): TemplateMaker {
  return {
    kind: "A",
    gradebooks: fc
      .constantFrom("lower-secondary", "upper-secondary", "continuing-lower", "continuing-upper")
      .chain((level) =>
        gradebookArbitrary({
          level: level as "lower-secondary",
          identifiers: ["code", "nationalId"],
          platform: "vnedu",
        }),
      ),
    make: (book, layout) => makeMarks(book, layout, variant),
  };
}

function makeMarks(book: ClassBook, layout: Layout, variant: "A1" | "A2"): MadeTemplate {
  const term = layout.choice % 2 === 0 ? "1" : "2";
  const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 3));
  const regular = layout.shuffle(
    Array.from(
      { length: layout.regular },
      (_, index): MadeColumn => ({ labels: ["ĐĐGtx", `TX${index + 1}`] }),
    ),
  );
  const one = (label: string): MadeColumn[] => [{ labels: [label] }];
  const blocks = [
    [code],
    splitName,
    ...(variant === "A1" ? [[birthDate]] : []),
    regular,
    one("ĐĐGgk"),
    one("ĐĐGck"),
    one("ĐTB \nmhk"),
    one("Nhận xét"),
  ];
  const columns = [numbers, ...layout.shuffle(blocks).flat()];
  const sheets = chosen.map(({ name }, index) => {
    const sheet = new GridSheet(`mon_${index + 1}`);
    sheet.put("A1", book.school.authority ?? "").put("A2", book.school.name);
    sheet.put(
      "A3",
      `BẢNG ĐIỂM CHI TIẾT - MÔN ${name.toUpperCase()} - HỌC KỲ ${term} - NĂM HỌC ${book.schoolYear}`,
    );
    sheet.put("A4", `Khối ${book.grade} - Lớp ${book.className}`).merge("A3:J3", "A4:J4");
    putTable(sheet, 5, 2, columns, layout.shuffle(book.pupils));
    sheet.set(7 + book.pupils.length, 0, `THỐNG KÊ HỌC KỲ ${term}`);
    return sheet;
  });
  const ids = new Set(chosen.map(({ id }) => id));
  return {
    file: { bytes: gridFile(sheets, container(layout)), fileName: `so_diem.${container(layout)}` },
    holds: (value) => {
      if (value.field === "pupil.birthDate") return variant === "A1";
      if (value.field === "pupil.name" || value.field === "pupil.code") return true;
      if (value.term !== term || !ids.has(value.subject ?? "") || value.moment !== undefined) return false;
      if (value.field === "comment") return true;
      if (!isWritable(value)) return false;
      if (value.field === "mark.regular") return Number(value.part) < layout.regular;
      return ["mark.midterm", "mark.final", "recorded.subject"].includes(value.field);
    },
  };
}

const moments = ["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"] as const satisfies readonly Moment[];
const titles = {
  "giua-hk1": ["HỌC KỲ 1 - GIỮA KỲ 1", "GK1", "1"],
  "cuoi-hk1": ["HỌC KỲ 1 - CUỐI KỲ 1", "CK1", "1"],
  "giua-hk2": ["HỌC KỲ 2 - GIỮA KỲ 2", "GK2", "2"],
  "cuoi-nam": ["HỌC KỲ 2 - CUỐI KỲ 2", "CK2", "year"],
} as const;

function withRemarks(pupil: Pupil, { subjects }: ClassBook, index: number): Pupil {
  return {
    ...pupil,
    comments: [
      ...(pupil.comments ?? []),
      ...moments.flatMap((moment, at) =>
        subjects.slice(0, (index + at) % 3).map(({ id }, column) => ({
          subject: id,
          moment,
          term: titles[moment][2],
          text: ["Con chăm ngoan.", "-1 lần quên vở", "Đọc to, rõ ràng"][column] ?? "Tốt",
          place: { ...pupil.place, cell: `GA${at * 10 + column + 1}` },
        })),
      ),
    ],
  };
}

/** Templates of kind B: some subjects of a primary class at one moment, a sheet each. */
export const primaryTemplates: TemplateMaker = {
  kind: "B",
  gradebooks: gradebookArbitrary({ level: "primary", identifiers: ["code"], platform: "vnedu" }).map(
    ({ classes }) => ({
      classes: classes.map((book) => ({
        ...book,
        pupils: book.pupils.map((pupil, index) => withRemarks(pupil, book, index)),
      })),
    }),
  ),
  make: (book, layout) => {
    const moment = moments[layout.choice % 4] ?? "cuoi-nam";
    const [title, period, term] = titles[moment];
    const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 3));
    const hasTest = (layout.choice >> 3) % 2 === 0;
    const columns = [
      numbers,
      ...layout
        .shuffle<readonly MadeColumn[]>([
          [code],
          splitName,
          [{ labels: ["Nhận xét"] }],
          ...(hasTest ? [[{ labels: [`KT ${period}`] }]] : []),
          [{ labels: [`XL ${period}`] }],
        ])
        .flat(),
    ];
    const [year = ""] = book.schoolYear.split("-");
    const sheets = chosen.map(({ name }, index) => {
      const sheet = new GridSheet(`mon_${index + 1}`);
      sheet.put("A1", book.school.authority ?? "").put("E1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      sheet.put("A2", book.school.name).put("E2", "Độc lập - Tự do - Hạnh phúc");
      sheet.put(
        "A4",
        `BẢNG ĐIỂM CHI TIẾT - MÔN ${name.toUpperCase()} - ${title} - NĂM HỌC ${book.schoolYear.replace("-", " - ")}`,
      );
      sheet.put("A5", `Khối ${book.grade} - Lớp ${book.className}`);
      sheet.put("B6", `5000000001-999-${term === "1" ? 1 : 2}-${period.toLowerCase()}-${year}`);
      putTable(sheet, 6, 1, columns, layout.shuffle(book.pupils));
      return sheet;
    });
    const ids = new Set(chosen.map(({ id }) => id));
    return {
      file: { bytes: gridFile(sheets, container(layout)), fileName: `so_diem.${container(layout)}` },
      holds: (value) => {
        if (value.field === "pupil.name" || value.field === "pupil.code") return true;
        if (value.moment !== moment || !ids.has(value.subject ?? "")) return false;
        if (value.field === "primary.level") return value.level.kind === "level";
        if (value.field === "primary.test") return hasTest && isWritable(value);
        return value.field === "comment";
      },
    };
  },
};

const profiles = [
  ["ethnic-group", ["Dân tộc"], ["Kinh", "Tày", "Hmông"]],
  ["nationality", ["Quốc tịch"], ["Việt Nam"]],
  ["policy-group", ["Diện chính sách"], ["Con thương binh", "Hộ nghèo"]],
  ["permanent-ward", ["Hộ khẩu thường trú", "Xã/Phường"], ["Xã Mẫu"]],
  ["permanent-province", ["Hộ khẩu thường trú", "Tỉnh/Tp"], ["Tỉnh Mẫu"]],
  ["birth-place", ["Nơi sinh", "Thông tin nơi sinh"], ["Trạm y tế xã Mẫu"]],
  ["father-name", ["Tên cha"], ["Nguyễn Văn Mẫu", "Trần Văn Thử"]],
  ["mother-birth-year", ["Năm sinh mẹ"], ["1985", "1990"]],
  ["phone", ["Điện thoại SLL"], ["0900000001", "=0900000002"]],
  ["religion", ["Tôn giáo"], ["Không"]],
] as const;

function withProfile(pupil: Pupil, index: number): Pupil {
  return {
    ...pupil,
    profile: profiles.flatMap(([field, , texts], at) =>
      (index + at) % 4 === 0
        ? []
        : [
            {
              field,
              text: texts[index % texts.length] ?? "",
              place: { ...pupil.place, cell: `HA${at + 1}` },
            },
          ],
    ),
  };
}

/** Templates of kind E: a list with its catalogue of ethnic groups. */
export const listTemplates: TemplateMaker = {
  kind: "E",
  gradebooks: fc
    .constantFrom("primary", "lower-secondary")
    .chain((level) =>
      gradebookArbitrary({
        level: level as "primary",
        identifiers: ["code", "moetId", "nationalId"],
        platform: "vnedu",
        subjects: { min: 1, max: 1 },
      }),
    )
    .map(({ classes }) => ({
      classes: classes.map((book) => ({ ...book, pupils: book.pupils.map(withProfile) })),
    })),
  make: (book, layout) => {
    const chosen = layout.shuffle(profiles).slice(0, 3 + (layout.choice % 8));
    const columns = [
      numbers,
      ...layout.shuffle<MadeColumn>([
        { labels: ["Lớp học"], cell: () => book.className },
        { labels: ["Mã học sinh"], cell: (pupil) => pupil.code ?? null },
        { labels: ["Mã VEMIS"] },
        { labels: ["Mã MOET"], cell: (pupil) => pupil.moetId ?? null },
        { labels: ["Họ và tên"], cell: (pupil) => pupil.name },
        birthDate,
        {
          labels: ["Giới tính"],
          cell: ({ gender }) => (gender === undefined ? null : gender === "female" ? "Nữ" : "Nam"),
        },
        { labels: ["Căn cước"], cell: (pupil) => pupil.nationalId ?? null },
        ...chosen.map(([, labels]): MadeColumn => ({ labels })),
      ]),
    ];
    const sheet = new GridSheet("Sheet1");
    sheet.put("A1", book.school.authority ?? "").put("A2", book.school.name);
    sheet.put("H1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").put("H3", "DANH SÁCH HỌC SINH");
    putTable(sheet, 6, 2, columns, layout.shuffle(book.pupils));
    const catalogue = new GridSheet("Danh mục dân tộc");
    catalogue.put("A1", "STT", "Dân tộc").put("A2", 1, "Kinh").put("A3", 2, "Tày").put("A4", 3, "Hmông");
    const parts = new Set<string | undefined>(chosen.map(([field]) => field));
    return {
      file: {
        bytes: gridFile([sheet, catalogue], container(layout)),
        fileName: `hoc_sinh.${container(layout)}`,
        known: { schoolYear: book.schoolYear },
      },
      holds: (value) =>
        ["code", "moetId", "nationalId", "name", "birthDate", "gender"].some(
          (field) => value.field === `pupil.${field}`,
        ) ||
        (value.field === "pupil.profile" && parts.has(value.part)),
    };
  },
};
