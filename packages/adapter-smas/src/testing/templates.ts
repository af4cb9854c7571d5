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
import { bookFile, type Sheet, type Value } from "./book-file";

const moments = ["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"] as const satisfies readonly Moment[];
const periods = ["GHKI", "CHKI", "GHKII", "CHKII"] as const;
const fileMoments = ["GHK1", "CHK1", "GHK2", "CHK2"] as const;
const termOf = (moment: Moment) => (moment === "cuoi-nam" ? "year" : moment === "giua-hk2" ? "2" : "1");

const containerOf = ({ choice }: Layout) => ((choice >> 6) % 2 === 0 ? "xlsx" : "xls");

interface Made {
  readonly code: string | null;
  /** From the group down. */
  readonly labels: readonly [string, string?, string?];
  readonly cell?: (pupil: Pupil, index: number) => Value;
  readonly hidden?: true;
}

const name: Made = { code: null, labels: ["Họ và tên"], cell: (pupil) => pupil.name };
const systemId: Made = {
  code: null,
  labels: ["System_ID"],
  cell: (pupil) => pupil.systemId ?? null,
  hidden: true,
};
const code: Made = { code: null, labels: ["Mã HS"], cell: (pupil) => pupil.code ?? null };
const number: Made = { code: null, labels: ["STT"], cell: (_, index) => index + 1 };
const birthDate: Made = {
  code: null,
  labels: ["Ngày sinh"],
  cell: (pupil) => pupil.birthDate?.split("-").reverse().join("/") ?? null,
};

const identities: { readonly [field: string]: Made } = {
  "pupil.name": name,
  "pupil.systemId": systemId,
  "pupil.code": code,
  "pupil.birthDate": birthDate,
};

function holdsIdentity(value: BookValue, columns: readonly Made[]): boolean {
  const column = identities[value.field];
  return column !== undefined && columns.includes(column);
}

function body(columns: readonly Made[], pupils: readonly Pupil[]): Value[][] {
  return pupils.map((pupil, index) => columns.map(({ cell }) => cell?.(pupil, index) ?? null));
}

/** A sheet of kind S1, its rows of codes and of JSON hidden, as is the column of keys. */
export function codedSheet(options: {
  readonly sheet: string;
  readonly title: readonly string[];
  readonly columns: readonly Made[];
  readonly pupils: readonly Pupil[];
  /** Whether the head stands above the codes too. */
  readonly headTwice: boolean;
}): Sheet {
  const { sheet, title, columns, pupils, headTwice } = options;
  const seen = new Set<string>();
  const groups = columns.map(({ labels: [group] }) => {
    // The group stands over its first column only.
    if (!group.startsWith("ĐĐGtx")) return group;
    const isNew = !seen.has(group);
    seen.add(group);
    return isNew ? group : null;
  });
  const parts = columns.map(({ labels: [, part] }) => part ?? null);
  const head = [groups, parts];
  const codes = columns.map((column) => column.code);
  const json = codes.map((own) => (own === null ? null : `{"PointCode":"${own}","PointWeight":1}`));
  const above = [...title.map((line) => [line]), ...(headTwice ? head : [])];
  return {
    name: sheet,
    rows: [...above, codes, json, ...head, ...body(columns, pupils)],
    hiddenRows: [above.length, above.length + 1],
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden === true ? [index] : [])),
  };
}

/** The columns of a mark sheet of kind S1. */
export function codedColumns(regular: number, term: "1" | "2"): readonly Made[] {
  return [
    number,
    systemId,
    code,
    name,
    ...Array.from(
      { length: regular },
      (_, index): Made => ({ code: "DDGTX_TinhDiem", labels: ["ĐĐGtx", String(index + 1)] }),
    ),
    { code: "DDGGK_TinhDiem", labels: ["ĐĐGgk"] },
    { code: "DDGCK_TinhDiem", labels: ["ĐĐGck"] },
    { code: term === "1" ? "TBM_HKI" : "TBM_HKII", labels: ["TBM"] },
  ];
}

/** Templates of kind S1: one to three subjects of one term, a sheet each. */
export const codedTemplates: TemplateMaker = {
  kind: "S1",
  gradebooks: fc
    .constantFrom("lower-secondary" as const, "upper-secondary" as const)
    .chain((level) =>
      gradebookArbitrary({ level, identifiers: ["systemId", "code", "moetId"], platform: "smas" }),
    ),
  make: (book, layout): MadeTemplate => {
    const term = layout.choice % 2 === 0 ? "1" : "2";
    const chosen = layout.shuffle(book.subjects).slice(0, 1 + (layout.choice % 3));
    const [stt = number, ...others] = codedColumns(layout.regular, term);
    const regular = others.filter(({ labels }) => labels[0] === "ĐĐGtx");
    const single = others.filter(({ labels }) => labels[0] !== "ĐĐGtx");
    const columns = [stt, ...layout.shuffle([regular, ...single.map((one) => [one])]).flat()];
    const bytes = bookFile(
      chosen.map((subject, index) =>
        codedSheet({
          sheet: `Môn ${index + 1}`,
          title: [
            "SỞ GD&ĐT MẪU",
            book.school.name,
            `Môn học: ${subject.name}`,
            `Lớp: ${book.className}`,
            `Học kỳ: ${term === "1" ? "I" : "II"} - Năm học: ${book.schoolYear}`,
          ],
          columns,
          pupils: book.pupils,
          headTwice: (layout.choice >> 3) % 2 === 0,
        }),
      ),
      containerOf(layout),
    );
    const ids = new Set(chosen.map(({ id }) => id));
    return {
      file: { bytes, fileName: `diem.${containerOf(layout)}` },
      holds: (value) => {
        if (holdsIdentity(value, columns)) return true;
        if (!ids.has(value.subject ?? "") || !("entry" in value) || value.term !== term) return false;
        if (value.entry.kind !== "mark" && value.entry.kind !== "result") return false;
        if (value.field === "mark.regular") return Number(value.part) < layout.regular;
        return value.field === "mark.midterm" || value.field === "mark.final";
      },
    };
  },
};

/** Test scores that the layout takes whichever way they are turned: 1 to 9. */
function withScoresInside(pupil: Pupil): Pupil {
  const { primary } = pupil;
  if (primary === undefined) return pupil;
  const subjects = primary.subjects.map((own) =>
    own.test?.kind === "mark"
      ? { ...own, test: { ...own.test, mark: tenths(Math.min(90, Math.max(10, own.test.mark))) } }
      : own,
  );
  return { ...pupil, primary: { ...primary, subjects } };
}

function withRemarks(pupil: Pupil, { subjects }: ClassBook, index: number): Pupil {
  const moment = moments[index % moments.length] ?? "cuoi-nam";
  const at = { term: termOf(moment), moment } as const;
  const place = (cell: string) => ({ ...pupil.place, cell });
  const comments: Comment[] = [
    ...(pupil.comments ?? []),
    ...subjects.map(
      ({ id }, column): Comment => ({
        subject: id,
        ...at,
        text: `Đọc tốt; cần viết đẹp hơn (${id}).`,
        place: place(`GA${column + 1}`),
      }),
    ),
    { about: "general-competencies", ...at, text: "Biết tự học.", place: place("GB1") },
    { about: "qualities", ...at, text: "=Chăm ngoan", place: place("GC1") },
  ];
  return { ...pupil, comments };
}

const primaryGradebooks = gradebookArbitrary({
  level: "primary",
  identifiers: ["systemId", "code"],
  platform: "smas",
  subjects: { min: 1, max: 5 },
}).map(({ classes }) => ({
  classes: classes.map((book) => ({
    ...book,
    pupils: book.pupils.map((pupil, index) => withRemarks(withScoresInside(pupil), book, index)),
  })),
}));

function titleOf(book: ClassBook): Value[][] {
  return [["SỞ GD&ĐT MẪU"], [book.school.name], [`Lớp: ${book.className}`], [`Năm học: ${book.schoolYear}`]];
}

/** Subjects of which the sheet's name can be the name. */
function nameable({ subjects }: ClassBook): ClassBook["subjects"] {
  return subjects.filter((one) => {
    const found = programme.findSubject("primary", one.name)?.key;
    return one.name.length <= 31 && found === one.id;
  });
}

/** Templates of kind S3: subjects of one moment, which the file's name tells. */
export const momentTemplates: TemplateMaker = {
  kind: "S3",
  gradebooks: primaryGradebooks.filter(
    ({ classes: [book] }) => book !== undefined && nameable(book).length > 0,
  ),
  make: (book, layout): MadeTemplate => {
    const at = layout.choice % 4;
    const moment = moments[at] ?? "cuoi-nam";
    const chosen = layout.shuffle(nameable(book)).slice(0, 1 + (layout.choice % 3));
    const isTested = (layout.choice >> 3) % 2 === 0;
    const columns: readonly Made[] = [
      number,
      ...layout.shuffle<Made>([
        { ...code, labels: ["Mã học sinh"] },
        name,
        birthDate,
        { code: null, labels: ["Mức đạt được"] },
        ...(isTested ? [{ code: null, labels: ["Điểm"] as [string] }] : []),
        { code: null, labels: ["Nhận xét"] },
      ]),
    ];
    const bytes = bookFile(
      chosen.map((subject) => ({
        name: subject.name,
        rows: [
          ...titleOf(book),
          columns.map(({ labels: [label] }) => label),
          ...body(columns, book.pupils),
          [],
          columns.map((column) => (column === name ? "Giáo viên chủ nhiệm" : null)),
        ],
      })),
      containerOf(layout),
    );
    const ids = new Set(chosen.map(({ id }) => id));
    return {
      file: { bytes, fileName: `4A_${fileMoments[at]}.${containerOf(layout)}`.replace(/^4A/, "bang") },
      holds: (value) => {
        if (value.field === "pupil.code" || holdsIdentity(value, columns)) return true;
        if (value.moment !== moment || !ids.has(value.subject ?? "")) return false;
        if (value.field === "primary.level") return isLevel(value);
        if (value.field === "primary.test") return isTested;
        return value.field === "comment";
      },
    };
  },
};

function isLevel(value: BookValue): boolean {
  return "level" in value && value.level.kind === "level";
}

/** Templates of kind S4: subjects with four moments side by side, and the sheet of competences and qualities. */
export const yearTemplates: TemplateMaker = {
  kind: "S4",
  gradebooks: primaryGradebooks.filter(
    ({ classes: [book] }) => book !== undefined && nameable(book).length > 0,
  ),
  make: (book, layout): MadeTemplate => {
    const chosen = layout.shuffle(nameable(book)).slice(0, 1 + (layout.choice % 2));
    const isTested = (at: number): boolean => ((layout.choice >> at) & 1) === 0;
    const who = [number, ...layout.shuffle<Made>([systemId, code, name])];
    const order = layout.shuffle([0, 1, 2, 3]);
    const ofSubject: readonly Made[] = [
      ...who,
      ...order.flatMap((at): Made[] => [
        ...(isTested(at) ? [{ code: null, labels: [periods[at] ?? "", "Điểm"] as [string, string] }] : []),
        { code: null, labels: [periods[at] ?? "", "Mức đạt được"] },
        { code: null, labels: [periods[at] ?? "", "Nhận xét"] },
      ]),
    ];
    const ofItems: readonly Made[] = [
      ...who,
      ...order.flatMap((at): Made[] =>
        sections.flatMap(([section, labels]) =>
          [...labels, "Nhận xét"].map(
            (label): Made => ({ code: null, labels: [periods[at] ?? "", section, label] }),
          ),
        ),
      ),
    ];
    const sheet = (own: string, columns: readonly Made[], depth: number): Sheet => ({
      name: own,
      rows: [...titleOf(book), ...headOf(columns, depth), ...body(columns, book.pupils)],
      // The label of running numbers reaches down to the last row of the head.
      merges: [`A5:A${4 + depth}`],
      hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden === true ? [index] : [])),
    });
    const bytes = bookFile(
      [...chosen.map((subject) => sheet(subject.name, ofSubject, 2)), sheet("NL-PC", ofItems, 3)],
      containerOf(layout),
    );
    const ids = new Set(chosen.map(({ id }) => id));
    return {
      file: { bytes, fileName: `lop.${containerOf(layout)}` },
      holds: (value) => {
        if (holdsIdentity(value, who)) return true;
        if (value.field === "primary.item") return isLevel(value) && heldItems.has(value.part ?? "");
        if (value.field === "comment" && value.subject === undefined && value.moment !== undefined)
          return value.part !== "homeroom";
        if (!ids.has(value.subject ?? "") || value.moment === undefined) return false;
        if (value.field === "primary.level") return isLevel(value);
        if (value.field === "primary.test") return isTested(moments.indexOf(value.moment));
        return value.field === "comment";
      },
    };
  },
};

const sections = [
  ["Năng lực chung", ["Tự chủ và tự học"]],
  ["Năng lực đặc thù", ["Ngôn ngữ", "Khoa học"]],
  ["Phẩm chất", ["Yêu nước", "Chăm chỉ"]],
] as const;
const heldItems = new Set(["tu-chu-tu-hoc", "ngon-ngu", "khoa-hoc", "yeu-nuoc", "cham-chi"]);

/** Groups stand over their first column only. */
function headOf(columns: readonly Made[], depth: number): Value[][] {
  return Array.from({ length: depth }, (_, level) =>
    columns.map(({ labels }, index) => {
      const label = labels[level] ?? null;
      if (level === labels.length - 1) return label;
      const left = columns[index - 1]?.labels.slice(0, level + 1).join("\n");
      return left === labels.slice(0, level + 1).join("\n") ? null : label;
    }),
  );
}
