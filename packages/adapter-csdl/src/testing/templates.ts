import {
  type BookValue,
  type ClassBook,
  type Comment,
  type Moment,
  type Pupil,
  subjects as programme,
  tenths,
} from "@sodiem/core";
import { gradebookArbitrary, type Layout, type MadeTemplate, type TemplateMaker } from "@sodiem/core/testing";
import fc from "fast-check";
import { bookFile } from "./book-file";
import { listed, type MadeColumn, markSheet, numbers, plainSheet, resultsSheet, who } from "./layouts";

const moments = ["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"] as const satisfies readonly Moment[];
const momentCodes = { "giua-hk1": "GK1", "cuoi-hk1": "CK1", "giua-hk2": "GK2", "cuoi-nam": "CK2" } as const;

function momentOf({ choice }: Layout): Moment {
  return moments[choice % 4] ?? "cuoi-nam";
}

const container = ({ choice }: Layout) => ((choice >> 6) % 2 === 0 ? "xlsx" : "xls");

function isWritable(value: BookValue): boolean {
  return "entry" in value && (value.entry.kind === "mark" || value.entry.kind === "result");
}

function identityHeld(columns: readonly MadeColumn[]): (value: BookValue) => boolean {
  const fields = new Map<string, MadeColumn>([
    ["pupil.moetId", who.moetId],
    ["pupil.nationalId", who.nationalId],
    ["pupil.name", who.name],
    ["pupil.birthDate", who.birthDate],
    ["pupil.gender", who.gender],
  ]);
  return ({ field }) => {
    const column = fields.get(field);
    return column !== undefined && columns.includes(column);
  };
}

/** Templates of kind K4: one to three subjects of one term, a sheet each. */
export function markTemplates(variant: "A" | "B"): TemplateMaker {
  return {
    kind: "K4",
    gradebooks: fc
      .constantFrom("lower-secondary", "upper-secondary", "continuing-lower", "continuing-upper")
      .chain((level) =>
        gradebookArbitrary({
          level: level as "lower-secondary",
          identifiers: ["moetId", "nationalId", "code"],
          platform: "csdl",
        }),
      ),
    make: (book, layout) => makeMarkTemplate(book, layout, variant),
  };
}

function makeMarkTemplate(book: ClassBook, layout: Layout, variant: "A" | "B"): MadeTemplate {
  const term = layout.choice % 2 === 0 ? "1" : "2";
  const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 3));
  const blank = (label: string): MadeColumn => ({ labels: [label] });
  const regular = Array.from(
    { length: layout.regular },
    (_, index): MadeColumn => ({ labels: ["ĐĐGtx", String(index + 1)] }),
  );
  const identity =
    variant === "A"
      ? [[who.moetId], [who.name], [who.birthDate], [who.gender]]
      : [[{ ...who.className, labels: ["Tên lớp"] }], [who.moetId], [who.name], [who.birthDate]];
  const averages = variant === "A" ? [[blank("ĐTBmhk1")], [blank("ĐTBmhk2")], [blank("ĐTBmcn")]] : [];
  const columns = [
    numbers,
    ...layout.shuffle([...identity, regular, [blank("ĐĐGgk")], [blank("ĐĐGck")], ...averages]).flat(),
  ];
  const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
  const bytes = bookFile(
    chosen.map(({ name }, index) =>
      markSheet({
        name: `MÔN ${index + 1}`,
        variant,
        school: book.school.name,
        className: book.className,
        yearLine:
          variant === "A"
            ? `Năm học: ${book.schoolYear} - Học kỳ: ${term === "1" ? "I" : "II"}`
            : `Năm học ${book.schoolYear} - Học kỳ: ${term}`,
        subjectLine: `Môn học: ${name}${variant === "A" ? " - GV: Trần Thị Mẫu" : ""}`,
        columns,
        pupils,
      }),
    ),
    container(layout),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  const isIdentity = identityHeld(columns);
  return {
    file: { bytes, fileName: `bang-diem.${container(layout)}` },
    holds: (value) => {
      if (isIdentity(value)) return true;
      if (value.subject === undefined || !ids.has(value.subject) || !isWritable(value)) return false;
      if (value.field === "recorded.subject") return variant === "A";
      if (value.term !== term) return false;
      if (value.field === "mark.regular") return Number(value.part) < layout.regular;
      return value.field === "mark.midterm" || value.field === "mark.final";
    },
  };
}

/** Test scores that the layout takes whichever way they are turned: 1 to 9. */
function withScoresInside(pupil: Pupil): Pupil {
  const { primary } = pupil;
  if (primary === undefined) return pupil;
  return {
    ...pupil,
    primary: {
      ...primary,
      subjects: primary.subjects.map((own) =>
        own.test?.kind === "mark"
          ? { ...own, test: { ...own.test, mark: tenths(Math.min(90, Math.max(10, own.test.mark))) } }
          : own,
      ),
    },
  };
}

function primaryGradebooks(change: (pupil: Pupil, book: ClassBook, index: number) => Pupil) {
  return gradebookArbitrary({
    level: "primary",
    identifiers: ["moetId", "nationalId"],
    platform: "csdl",
    subjects: { min: 1, max: 5 },
  }).map(({ classes }) => ({
    classes: classes.map((book) => ({
      ...book,
      pupils: book.pupils.map((pupil, index) => change(withScoresInside(pupil), book, index)),
    })),
  }));
}

/** Templates of kind K2: subjects of the class, competences and qualities, the columns of the year's end. */
export const resultTemplates: TemplateMaker = {
  kind: "K2",
  gradebooks: primaryGradebooks((pupil) => pupil),
  make: (book, layout) => {
    const moment = momentOf(layout);
    const group = "Môn học và hoạt động giáo dục";
    const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 5));
    const scored = new Set(
      chosen
        .filter(({ assessedBy }, index) => assessedBy === "marks" && ((layout.choice >> index) & 1) === 0)
        .map(({ id }) => id),
    );
    const ofSubjects = chosen.flatMap(({ id, name }): MadeColumn[] => [
      { labels: [group, name, "Mức đạt được"] },
      ...(scored.has(id) ? [{ labels: [group, name, "Điểm KTĐK"] }] : []),
    ]);
    const general = ["Năng lực cốt lõi", "Năng lực chung"];
    const special = ["Năng lực cốt lõi", "Năng lực đặc thù"];
    const qualities = layout
      .shuffle(["Yêu nước", "Nhân ái", "Chăm chỉ"])
      .map((label): MadeColumn => ({ labels: ["Phẩm chất chủ yếu", label] }));
    const columns = [
      numbers,
      ...layout.shuffle<MadeColumn>([who.className, who.moetId, who.name, who.birthDate]),
      ...ofSubjects,
      { labels: [...general, "Tự chủ và tự học"] },
      { labels: [...special, "Ngôn ngữ"] },
      { labels: [...special, "Khoa học"] },
      ...qualities,
      { labels: ["Hoàn thành\nchương trình lớp học"] },
      { labels: ["Lên lớp"] },
      { labels: ["Xếp loại"] },
    ];
    const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
    const ids = new Set(chosen.map(({ id }) => id));
    const items = new Set(["yeu-nuoc", "nhan-ai", "cham-chi", "tu-chu-tu-hoc", "ngon-ngu", "khoa-hoc"]);
    const isIdentity = identityHeld(columns);
    return {
      file: {
        bytes: bookFile([resultsSheet(columns, pupils)], container(layout)),
        fileName: `ket-qua.${container(layout)}`,
        known: { schoolYear: book.schoolYear, moment },
      },
      holds: (value) => {
        if (isIdentity(value)) return true;
        if (value.field === "recorded.yearResult") return moment === "cuoi-nam";
        if (value.moment !== moment) return false;
        if (value.field === "primary.level") return ids.has(value.subject ?? "");
        if (value.field === "primary.test") return scored.has(value.subject ?? "");
        return value.field === "primary.item" && items.has(value.part ?? "");
      },
    };
  },
};

const remarks = ["Con chăm ngoan.", "Biết giúp bạn; cần đọc to hơn.", "-1 lần quên vở"] as const;

function withRemarks(pupil: Pupil, { subjects }: ClassBook, index: number): Pupil {
  const text = remarks[index % remarks.length] ?? "";
  const moment = moments[index % moments.length] ?? "cuoi-nam";
  const term = moment === "cuoi-nam" ? "year" : moment === "giua-hk2" ? "2" : "1";
  const place = (cell: string) => ({ ...pupil.place, cell });
  const comments: Comment[] = [
    ...(pupil.comments ?? []),
    ...subjects.map(
      ({ id }, at): Comment => ({
        subject: id,
        term,
        moment,
        text: `${text} (${id})`,
        place: place(`GA${at + 1}`),
      }),
    ),
    { about: "general-competencies", term, moment, text, place: place("GB1") },
    { about: "qualities", term, moment, text: `${text} Trung thực.`, place: place("GC1") },
  ];
  return { ...pupil, comments };
}

/** Templates of kind K3: some subjects at one moment, a sheet each. */
export const periodicTemplates: TemplateMaker = {
  kind: "K3",
  gradebooks: primaryGradebooks(withRemarks),
  make: (book, layout) => {
    const moment = momentOf(layout);
    const chosen = layout
      .shuffle(book.subjects.filter(({ name }) => name.length <= 31))
      .slice(0, 1 + (layout.choice % 3));
    const hasScore = (layout.choice >> 3) % 2 === 0;
    const columns = [
      numbers,
      ...layout.shuffle<MadeColumn>([
        { ...who.className, labels: ["Lớp"] },
        who.moetId,
        who.name,
        who.birthDate,
        { labels: ["Mức đạt được"] },
        ...(hasScore ? [{ labels: ["Điểm KTĐK"] }] : []),
        { labels: ["Mã nhận xét"] },
        { labels: ["Nội dung nhận xét"] },
        { labels: ["Thời điểm đánh giá"], cell: () => momentCodes[moment] },
      ]),
    ];
    const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
    const names = chosen.length === 0 ? ["Toán"] : chosen.map(({ name }) => name);
    const ids = new Set(names.map((name) => programme.findSubject("primary", name)?.key));
    const isIdentity = identityHeld(columns);
    return {
      file: {
        bytes: bookFile(
          names.map((name) => plainSheet(name, columns, pupils)),
          container(layout),
        ),
        fileName: `danh-gia.${container(layout)}`,
        known: { schoolYear: book.schoolYear },
      },
      holds: (value) => {
        if (isIdentity(value)) return true;
        if (value.moment !== moment || !ids.has(value.subject)) return false;
        if (value.field === "primary.test") return hasScore;
        return value.field === "primary.level" || value.field === "comment";
      },
    };
  },
};

/** Templates of kind K3: remarks on competences and qualities. */
export const remarkTemplates: TemplateMaker = {
  kind: "K3",
  gradebooks: primaryGradebooks(withRemarks),
  make: (book, layout) => {
    const moment = momentOf(layout);
    const columns = [
      numbers,
      ...layout.shuffle<MadeColumn>([
        { ...who.className, labels: ["Lớp"] },
        who.moetId,
        who.name,
        who.birthDate,
        { labels: ["Nhận xét NL Chung"] },
        { labels: ["Nhận xét NL Đặc thù"] },
        { labels: ["Nhận xét Phẩm chất"] },
        { labels: ["Thời điểm đánh giá"], cell: () => momentCodes[moment] },
      ]),
    ];
    const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
    const isIdentity = identityHeld(columns);
    return {
      file: {
        bytes: bookFile([plainSheet("NLPC", columns, pupils)], container(layout)),
        fileName: `nlpc.${container(layout)}`,
        known: { schoolYear: book.schoolYear },
      },
      holds: (value) =>
        isIdentity(value) ||
        (value.field === "comment" && value.moment === moment && value.subject === undefined),
    };
  },
};

const profiles = [
  ["ethnic-group", "Dân tộc", ["Kinh", "Tày", "Hmông"]],
  ["status", "Trạng thái HS", ["Đang học"]],
  ["phone", "Số điện thoại liên hệ", ["0900000001", "0900000002"]],
  ["father-name", "Họ tên cha", ["Nguyễn Văn Mẫu", "Trần Văn Thử"]],
  ["father-birth-year", "Năm sinh cha", ["1980", "1985"]],
  ["mother-job", "Nghề nghiệp mẹ", ["Làm ruộng", "=Giáo viên"]],
  ["home-district", "Quận/Huyện\n(Theo quê quán)", ["Huyện Mẫu"]],
] as const;

function withProfile(pupil: Pupil, _book: ClassBook, index: number): Pupil {
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

/** Templates of kind K1: a list with its catalogue of ethnic groups. */
export const profileTemplates: TemplateMaker = {
  kind: "K1",
  gradebooks: fc
    .constantFrom("primary", "lower-secondary")
    .chain((level) =>
      gradebookArbitrary({
        level: level as "primary",
        identifiers: ["moetId", "nationalId"],
        platform: "csdl",
        subjects: { min: 1, max: 1 },
      }),
    )
    .map(({ classes }) => ({
      classes: classes.map((book) => ({
        ...book,
        pupils: book.pupils.map((pupil, index) => withProfile(pupil, book, index)),
      })),
    })),
  make: (book, layout) => {
    const chosen = layout.shuffle(profiles).slice(0, 3 + (layout.choice % 5));
    const columns = [
      ...((layout.choice >> 3) % 2 === 0 ? [numbers] : []),
      ...layout.shuffle<MadeColumn>([
        who.className,
        who.moetId,
        who.name,
        who.birthDate,
        who.gender,
        who.nationalId,
        ...chosen.map(([, label]): MadeColumn => ({ labels: [label] })),
      ]),
    ];
    const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
    const parts = new Set<string | undefined>(chosen.map(([field]) => field));
    const isIdentity = identityHeld(columns);
    const isBeforeReform = Number(book.schoolYear.slice(0, 4)) < 2025;
    return {
      file: {
        bytes: bookFile(
          [
            plainSheet("Sheet1", columns, pupils),
            {
              name: "DAN_TOC",
              rows: [
                ["STT", "Mã", "Tên trường dữ liệu", "Tên gọi khác"],
                [1, "01", "Kinh", "Việt"],
                [2, "02", "Tày", "Thổ, Ngạn"],
                [3, "08", "Hmông", "Mông"],
              ],
            },
          ],
          container(layout),
        ),
        fileName: `ho-so.${container(layout)}`,
        known: { schoolYear: book.schoolYear },
      },
      holds: (value) =>
        isIdentity(value) ||
        (value.field === "pupil.profile" &&
          parts.has(value.part) &&
          (value.part !== "home-district" || isBeforeReform)),
    };
  },
};

/** Templates of kind K6: the proposed year summary, its columns in any order. */
export const yearTemplates: TemplateMaker = {
  kind: "K6",
  gradebooks: fc
    .constantFrom("lower-secondary", "upper-secondary")
    .chain((level) =>
      gradebookArbitrary({ level, identifiers: ["moetId", "nationalId", "code"], platform: "csdl" }),
    ),
  make: (book, layout) => {
    const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 6));
    const columns = [
      numbers,
      ...layout.shuffle<MadeColumn>([who.className, who.moetId, who.name, who.birthDate]),
      ...chosen.map(({ name }): MadeColumn => ({ labels: [name] })),
      { labels: ["Kết quả học tập"] },
      ...layout
        .shuffle([
          "Kết quả rèn luyện",
          "Số buổi nghỉ có phép",
          "Số buổi nghỉ không phép",
          "Danh hiệu",
          "Khen thưởng",
          "Lên lớp",
          "Rèn luyện lại",
        ])
        .map((label): MadeColumn => ({ labels: [label] })),
    ];
    const ids = new Set(chosen.map(({ id }) => id));
    const isIdentity = identityHeld(columns);
    const pupils = book.pupils.map((pupil) => listed(pupil, book.className));
    return {
      file: {
        bytes: bookFile([plainSheet("KQHT", columns, pupils)], container(layout)),
        fileName: `kqht.${container(layout)}`,
        known: { schoolYear: book.schoolYear },
      },
      holds: (value) => {
        if (isIdentity(value)) return true;
        if (value.term !== "year") return false;
        if (value.field === "recorded.subject") return ids.has(value.subject ?? "") && isWritable(value);
        if (value.field === "recorded.learning" || value.field === "recorded.conduct")
          return value.value !== null;
        if (value.field === "recorded.award") return value.value === "xuat-sac" || value.value === "gioi";
        if (value.field === "recorded.promotion") return value.value === "promoted";
        return value.field === "absences.excused" || value.field === "absences.unexcused";
      },
    };
  },
};
