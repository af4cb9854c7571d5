import { read, utils } from "@e965/xlsx";
import type { Adapter, BookValue, ClassBook, Gradebook } from "@sodiem/core";
import {
  describeAdapter,
  gradebookArbitrary,
  type Layout,
  type MadeTemplate,
  type TemplateMaker,
} from "@sodiem/core/testing";
import { damagedArchives } from "../../workbook/src/testing/damaged-archives";
import { type HandoverRequest, handoverWorkbook } from "./handover";
import { misaAdapter } from "./misa";
import { learn } from "./profile";

/** A person confirms what was learned of each template. */
const confirmed: Adapter = {
  ...misaAdapter(),
  fill: async (template, gradebook, options) => {
    const { template: profile } = await learn(template);
    return misaAdapter(profile === undefined ? [] : [profile]).fill(template, gradebook, options);
  },
};

const secondary = gradebookArbitrary({
  level: "lower-secondary",
  identifiers: ["code", "schoolCode", "moetId", "nationalId"],
});
const primary = gradebookArbitrary({ level: "primary", identifiers: ["code", "schoolCode", "moetId"] });

function maker(
  kind: string,
  gradebooks: TemplateMaker["gradebooks"],
  requestOf: (book: ClassBook, layout: Layout) => HandoverRequest | undefined,
  holds: (value: BookValue, request: HandoverRequest) => boolean,
): TemplateMaker {
  return {
    kind,
    gradebooks: gradebooks.filter(
      ({ classes: [book] }) => book !== undefined && requestOf(book, flat) !== undefined,
    ),
    make: (book, layout): MadeTemplate => {
      const request = requestOf(book, layout);
      if (request === undefined) throw new RangeError("a book without the subject");
      const bytes = handoverWorkbook([{ ...book, pupils: layout.shuffle(book.pupils) }], request, {
        // A list of the whole school without anybody in it does not tell which class it is for.
        mode: layout.choice % 2 === 0 && book.pupils.length > 0 ? "whole-school" : "sheet-per-class",
        arrange: (columns) => arranged(columns, layout),
      });
      return {
        file: { bytes, fileName: "mau.xlsx" },
        holds: (value) => holds(value, request),
      };
    },
  };
}

const flat: Layout = { regular: 4, shuffle: (list) => [...list], choice: 0 };

/** Blocks move as wholes: regular marks keep their order, which is what tells them apart. */
function arranged(columns: readonly string[], layout: Layout): readonly string[] {
  const regular = columns.filter((label) => label.startsWith("ĐĐGtx"));
  const others = columns.filter((label) => !label.startsWith("ĐĐGtx"));
  return layout.shuffle([regular, ...others.map((label) => [label])]).flat();
}

const identity = [
  "pupil.code",
  "pupil.schoolCode",
  "pupil.moetId",
  "pupil.nationalId",
  "pupil.name",
  "pupil.birthDate",
];

function subjectName({ subjects }: ClassBook, choice: number): string | undefined {
  return subjects[choice % Math.max(1, subjects.length)]?.name;
}

const marks = maker(
  "marks",
  secondary,
  (book, { regular, choice }) => {
    const subject = subjectName(book, choice);
    return subject === undefined
      ? undefined
      : { kind: "marks", subject, term: choice % 3 === 0 ? "2" : "1", regular };
  },
  (value, request) => {
    if (identity.includes(value.field)) return true;
    if (request.kind !== "marks" || value.term !== request.term || !isSubject(value, request.subject))
      return false;
    if (value.field === "mark.regular") return Number(value.part) < request.regular && isWritten(value);
    if (
      value.field === "mark.midterm" ||
      value.field === "mark.final" ||
      value.field === "recorded.subject"
    ) {
      return isWritten(value);
    }
    return value.field === "comment";
  },
);

const names = new Map<string, string>();
function isSubject(value: BookValue, printed: string): boolean {
  return names.get(value.subject ?? "") === printed;
}

/** Marks and comment results; an exemption has no sign of its own here. */
function isWritten(value: BookValue): boolean {
  return "entry" in value && (value.entry.kind === "mark" || value.entry.kind === "result");
}

const withNames = (one: TemplateMaker): TemplateMaker => ({
  ...one,
  make: (book, layout) => {
    for (const { id, name } of book.subjects) names.set(id, name);
    return one.make(book, layout);
  },
});

const levels = maker(
  "primary-subject",
  primary,
  (book, { choice }) => {
    const subject = subjectName(book, choice);
    return subject === undefined ? undefined : { kind: "primary-subject", subject, moment: "cuoi-hk1" };
  },
  (value, request) => {
    if (identity.includes(value.field)) return true;
    if (request.kind !== "primary-subject" || !isSubject(value, request.subject)) return false;
    if (value.moment !== request.moment) return false;
    if (value.field === "primary.level") return value.level.kind === "level";
    if (value.field === "primary.test") return value.entry.kind === "mark" && value.entry.mark % 10 === 0;
    return value.field === "comment";
  },
);

const items = maker(
  "primary-items",
  primary,
  () => ({ kind: "primary-items", moment: "cuoi-nam" }),
  (value, { kind }) =>
    identity.includes(value.field) ||
    (kind === "primary-items" &&
      value.field === "primary.item" &&
      value.moment === "cuoi-nam" &&
      value.level.kind === "level"),
);

const summary = maker(
  "year-summary",
  secondary,
  () => ({ kind: "year-summary" }),
  (value) => {
    if (identity.includes(value.field)) return true;
    if (value.term !== "year") return false;
    if (value.field === "recorded.subject") return isWritten(value);
    if (value.field === "recorded.learning" || value.field === "recorded.conduct")
      return value.value !== null;
    if (value.field === "recorded.award") return value.value === "xuat-sac" || value.value === "gioi";
    if (value.field === "recorded.promotion") return value.value === "promoted";
    return value.field === "absences.excused" || value.field === "absences.unexcused";
  },
);

const profiles = [
  "ethnic-group",
  "status",
  "birth-place",
  "permanent-address",
  "father-name",
  "mother-name",
  "phone",
];
const withProfiles = secondary.map(
  ({ classes }): Gradebook => ({
    classes: classes.map((book) => ({
      ...book,
      pupils: book.pupils.map((pupil, index) => ({
        ...pupil,
        profile: [
          {
            field: "ethnic-group",
            text: index % 2 === 0 ? "Kinh" : "Tày",
            code: index % 2 === 0 ? "01" : "02",
          },
          { field: "phone", text: `090000000${index % 10}` },
          { field: "religion", text: "Không" },
        ],
      })),
    })),
  }),
);
const pupils = maker(
  "pupils",
  withProfiles,
  () => ({ kind: "pupils" }),
  (value) =>
    identity.includes(value.field) ||
    value.field === "pupil.gender" ||
    (value.field === "pupil.profile" && profiles.includes(value.part ?? "")),
);

const templates = {
  marks: withNames(marks),
  levels: withNames(levels),
  items: withNames(items),
  summary: withNames(summary),
  pupils,
};

describeAdapter(confirmed, {
  templates,
  hostile: await damagedArchives(templates),
  cells: (bytes) => {
    const workbook = read(bytes, { type: "array", raw: true });
    return new Map(
      Object.entries(workbook.Sheets).flatMap(([sheet, cells]) =>
        Object.entries(cells).flatMap(([cell, one]): [string, string][] =>
          cell.startsWith("!") || one?.v === undefined || one.v === ""
            ? []
            : [[`${sheet}!${cell}`, String(one.v)]],
        ),
      ),
    );
  },
  foreign: [
    { bytes: new Uint8Array(utils ? [0x50, 0x4b, 3, 4] : []), fileName: "zip.xlsx" },
    { bytes: new TextEncoder().encode("STT;Họ và tên\n1;HS 01"), fileName: "list.csv" },
  ],
  runs: Number(process.env.SODIEM_CONTRACT_RUNS ?? 2000),
});
