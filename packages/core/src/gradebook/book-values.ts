import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { Field } from "./adapter";
import type {
  Comment,
  Entry,
  Incident,
  ItemLevelEntry,
  Moment,
  Place,
  Pupil,
  SubjectLevelEntry,
  TermOrYear,
} from "./model";

interface Common {
  readonly pupil: Pupil;
  readonly subject?: string;
  readonly term?: TermOrYear;
  readonly moment?: Moment;
  /** Which one of its kind: the number of a regular mark from 0, a quality or competency, a field of the profile. */
  readonly part?: string;
  readonly place?: Place;
}

/** One value that a gradebook says of one pupil, in the terms of the places that a template may have for it. */
export type BookValue = Common &
  (
    | {
        readonly field:
          | "mark.regular"
          | "mark.midterm"
          | "mark.final"
          | "recorded.subject"
          | "recorded.overall"
          | "primary.test";
        readonly entry: Entry;
      }
    | { readonly field: "primary.level"; readonly level: SubjectLevelEntry }
    | { readonly field: "primary.item"; readonly level: ItemLevelEntry }
    | {
        readonly field: `recorded.${"learning" | "conduct" | "award" | "promotion" | "yearResult"}`;
        /** The legal slug; `null` where the text is not a value. */
        readonly value: string | null;
        readonly text: string;
      }
    | { readonly field: `absences.${"excused" | "unexcused" | "total"}`; readonly count: number }
    | { readonly field: "comment"; readonly comment: Comment; readonly text: string }
    | { readonly field: "incident"; readonly incident: Incident; readonly text: string }
    | { readonly field: Extract<Field, `pupil.${string}`>; readonly text: string; readonly code?: string }
  );

/**
 * Everything that a gradebook says of a pupil, one value each, in the order of the model. A place without a value
 * (`not-entered`) is none; an unreadable text is one, which no template can take. `pupil.class` is not of the pupil and
 * is left out. Each call makes new objects: who remembers by them what was written asks once.
 *
 * @example valuesOf(pupil).map(({ field }) => field) // ["pupil.name", "mark.regular", "mark.regular", "mark.final"]
 */
export function valuesOf(pupil: Pupil): readonly BookValue[] {
  return [
    ...identityOf(pupil),
    ...marksOf(pupil),
    ...recordedOf(pupil),
    ...absencesOf(pupil),
    ...levelsOf(pupil),
    ...remarksOf(pupil),
  ];
}

/**
 * What was not written: one `fill.leftOut` warning for each kind of value (field, subject, term, moment, quality or
 * field of the profile) with their number and the first place; `fill.unreadable` where the value is a text that could
 * not be read, which is never written. `path` is used where a value has no place.
 *
 * @example leftOut(valuesOf(pupil), ({ field }) => field !== "comment", ["a.xlsx"])[0]?.data.values // 1
 */
export function leftOut(
  values: readonly BookValue[],
  isWritten: (value: BookValue) => boolean,
  path: readonly string[],
): readonly Diagnostic[] {
  const groups = new Map<string, { readonly first: BookValue; count: number }>();
  for (const value of values) {
    if (isWritten(value)) continue;
    const key = JSON.stringify([codeOf(value), kindOf(value)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: value, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].map(({ first, count }) => {
    const at = first.place === undefined ? path : [first.place.file, first.place.sheet, first.place.cell];
    return diagnostic(codeOf(first), "warning", at, { ...kindOf(first), values: count });
  });
}

/** What the values that are reported together have in common; `kind` says it in one text. */
function kindOf({ field, subject, term, moment, part: own }: BookValue) {
  const part = field === "mark.regular" ? undefined : own;
  return {
    field,
    subject: subject ?? null,
    term: term ?? null,
    moment: moment ?? null,
    part: part ?? null,
    kind: [field, subject, term, moment, part].filter((one) => one !== undefined).join(" "),
  };
}

function codeOf(value: BookValue): "fill.leftOut" | "fill.unreadable" {
  const entry = "entry" in value ? value.entry : "level" in value ? value.level : undefined;
  const isUnreadable = entry?.kind === "unreadable" || ("value" in value && value.value === null);
  return isUnreadable ? "fill.unreadable" : "fill.leftOut";
}

function identityOf(pupil: Pupil): BookValue[] {
  const { place } = pupil;
  const texts = [
    ["pupil.code", pupil.code],
    ["pupil.systemId", pupil.systemId],
    ["pupil.schoolCode", pupil.schoolCode],
    ["pupil.moetId", pupil.moetId],
    ["pupil.nationalId", pupil.nationalId],
    ["pupil.name", pupil.name],
    ["pupil.birthDate", pupil.birthDate],
    ["pupil.gender", pupil.gender],
  ] as const;
  return [
    ...texts.flatMap(([field, text]): BookValue[] =>
      text === undefined ? [] : [{ field, pupil, text, place }],
    ),
    ...(pupil.profile ?? []).map(
      ({ field, text, code, place: own }): BookValue => ({
        field: "pupil.profile",
        pupil,
        part: field,
        text,
        ...(code === undefined ? {} : { code }),
        ...(own === undefined ? {} : { place: own }),
      }),
    ),
  ];
}

function marksOf(pupil: Pupil): BookValue[] {
  return pupil.assessments.flatMap(({ subject, term, marks, place }) => {
    const value = (
      field: "mark.regular" | "mark.midterm" | "mark.final",
      entry: Entry,
      part?: string,
    ): BookValue[] =>
      entry.kind === "not-entered"
        ? []
        : [
            {
              field,
              pupil,
              subject,
              term,
              entry,
              place: entry.place ?? place,
              ...(part === undefined ? {} : { part }),
            },
          ];
    return [
      ...marks.regular.flatMap((entry, index) => value("mark.regular", entry, String(index))),
      ...value("mark.midterm", marks.midterm),
      ...value("mark.final", marks.final),
    ];
  });
}

function recordedOf(pupil: Pupil): BookValue[] {
  return pupil.recorded.flatMap((one): BookValue[] => {
    const { term, place } = one;
    if (one.what !== "subject" && one.what !== "overall") {
      const { what, value, text } = one;
      // A column left blank says `none` only where a blank is an answer: it is nothing to write.
      return text === "" ? [] : [{ field: `recorded.${what}`, pupil, term, value, text, place }];
    }
    const { entry } = one;
    if (entry.kind === "not-entered") return [];
    const common = { pupil, term, entry, place: entry.place ?? place };
    return one.what === "overall"
      ? [{ field: "recorded.overall", ...common }]
      : [{ field: "recorded.subject", subject: one.subject, ...common }];
  });
}

function absencesOf(pupil: Pupil): BookValue[] {
  return pupil.absences.flatMap(({ term, place, ...counts }) =>
    (["excused", "unexcused", "total"] as const).flatMap((kind): BookValue[] => {
      const count = counts[kind];
      return count === undefined ? [] : [{ field: `absences.${kind}`, pupil, term, count, place }];
    }),
  );
}

function levelsOf(pupil: Pupil): BookValue[] {
  const subjects = (pupil.primary?.subjects ?? []).flatMap(({ subject, moment, level, test, place }) => {
    const common = { pupil, subject, moment, term: termOf(moment) };
    const values: BookValue[] = [];
    if (level.kind !== "not-entered") {
      values.push({ field: "primary.level", ...common, level, place: level.place ?? place });
    }
    if (test !== undefined && test.kind !== "not-entered") {
      values.push({ field: "primary.test", ...common, entry: test, place: test.place ?? place });
    }
    return values;
  });
  const items = (pupil.primary?.items ?? []).flatMap(({ item, moment, level, place }): BookValue[] =>
    level.kind === "not-entered"
      ? []
      : [
          {
            field: "primary.item",
            pupil,
            part: item,
            moment,
            term: termOf(moment),
            level,
            place: level.place ?? place,
          },
        ],
  );
  return [...subjects, ...items];
}

function remarksOf(pupil: Pupil): BookValue[] {
  return [
    ...(pupil.comments ?? []).map(
      (comment): BookValue => ({
        field: "comment",
        pupil,
        comment,
        text: comment.text,
        term: comment.term,
        ...(comment.subject === undefined ? {} : { subject: comment.subject }),
        ...(comment.moment === undefined ? {} : { moment: comment.moment }),
        ...(comment.about === undefined ? {} : { part: comment.about }),
        ...(comment.place === undefined ? {} : { place: comment.place }),
      }),
    ),
    ...(pupil.incidents ?? []).map(
      (incident): BookValue => ({
        field: "incident",
        pupil,
        incident,
        text: incident.text,
        place: incident.place,
      }),
    ),
  ];
}

/** The term in which a moment lies. */
function termOf(moment: Moment): TermOrYear {
  switch (moment) {
    case "giua-hk1":
    case "cuoi-hk1":
      return "1";
    case "giua-hk2":
      return "2";
    case "cuoi-nam":
      return "year";
  }
}
