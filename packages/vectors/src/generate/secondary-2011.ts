import { decimal, dividedBy, fraction, rounded, sum, times } from "../reference/fraction";
import {
  type Conduct,
  conducts,
  type Grade,
  type GradeRecord,
  grades,
  learningGrade,
  legacyPromotion,
  legacyPromotions,
  legacyTitle,
  overallAverage,
} from "../reference/grades-2011";
import type { CommentResult } from "../reference/levels";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat, search } from "./draft";
import { passed } from "./level-records";
import { markJson, someMark } from "./marks";
import type { Random } from "./random";

const subjects = [
  ...["toan", "ngu-van", "ngoai-ngu-1", "vat-li", "hoa-hoc"],
  ...["sinh-hoc", "lich-su", "dia-li", "gdcd", "cong-nghe"],
] as const;

const commentSubjects = ["gdtc", "am-nhac", "mi-thuat"];

/** The rows of the table: overall, core subject, every subject. */
const limits = [
  [80, 80, 65],
  [65, 65, 50],
  [50, 50, 35],
  [35, 35, 20],
] as const;

/** Averages, grades, titles, promotion and retests of Circular 58/2011 with Circular 26/2020. */
export function legacySecondaryCases(): ClauseDrafts[] {
  return [
    clauseDrafts("tt58-2011/10", (random) => repeat(40, () => beforeCase(random))),
    clauseDrafts("tt58-2011/11", (random) => [
      ...repeat(20, () => overallCase("positive", someAverages(random))),
      ...search(20, () => {
        const averages = someAverages(random);
        const total = Object.values(averages).reduce((a, b) => a + b, 0);
        return total % 10 === 5 ? overallCase("boundary", averages) : undefined;
      }),
    ]),
    clauseDrafts("tt58-2011/13", (random) => [
      ...search(80, () => rowCase(random)),
      ...repeat(40, () =>
        gradeCase("positive", { averages: someAverages(random), comments: passed(commentSubjects) }),
      ),
    ]),
    clauseDrafts("tt58-2011/13.6", (random) => [
      ...repeat(60, () => oneLowCase(random)),
      ...repeat(25, () => oneLowCase(random, 2)),
      ...repeat(25, () => commentCase(random)),
    ]),
    clauseDrafts("tt58-2011/15", promotionDrafts),
    clauseDrafts("tt58-2011/16", (random) => search(40, () => retestCase(random))),
    clauseDrafts("tt58-2011/18", titleDrafts),
  ];
}

function beforeCase(random: Random): Draft {
  const regular = Array.from({ length: random.between(2, 5) }, () => someMark(random));
  const periodic = Array.from({ length: random.between(1, 4) }, () => someMark(random));
  const final = someMark(random);
  const all = [
    ...regular.map((mark) => fraction(decimal(mark))),
    ...periodic.map((mark) => times(2, fraction(decimal(mark)))),
    times(3, fraction(decimal(final))),
  ];
  const value = decimal(rounded(dividedBy(regular.length + 2 * periodic.length + 3, sum(...all))));
  return {
    kind: "positive",
    title: `${regular.map(decimal).join(" ")}; twice ${periodic.map(decimal).join(" ")}; three times ${decimal(final)}: ${value}`,
    request: {
      op: "tt58.termAverageBefore2020",
      input: { regular: regular.map(markJson), periodic: periodic.map(markJson), final: markJson(final) },
    },
    expected: { status: "decided", value },
  };
}

function someAverages(random: Random): { [subject: string]: number } {
  return Object.fromEntries(subjects.map((subject) => [subject, random.between(30, 100)]));
}

function overallCase(kind: Draft["kind"], averages: { readonly [subject: string]: number }): Draft {
  const value = decimal(overallAverage(Object.values(averages)));
  return {
    kind,
    title: `The mean of ${Object.values(averages).map(decimal).join(" ")}: ${value}`,
    request: { op: "tt58.overallAverage", input: { averages: averagesJson(averages) } },
    expected: { status: "decided", value },
  };
}

function averagesJson(averages: { readonly [subject: string]: number }): Json {
  return Object.fromEntries(Object.entries(averages).map(([subject, one]) => [subject, markJson(one)]));
}

function recordJson({ averages, comments, before2020, specialised }: GradeRecord): { [name: string]: Json } {
  return {
    averages: averagesJson(averages),
    comments: { ...comments },
    ...(before2020 === undefined ? {} : { before2020 }),
    ...(specialised === undefined ? {} : { specialised }),
  };
}

function gradeCase(kind: Draft["kind"], record: GradeRecord): Draft {
  const { overall, ...found } = learningGrade(record);
  const { grade, base, adjusted } = found;
  const more = [
    record.before2020 === true && "before 2020",
    record.specialised && `specialised in ${record.specialised}`,
  ];
  const said = ["", ...more.filter((one) => typeof one === "string")].join(", ");
  return {
    kind,
    title: `Overall ${decimal(overall)}${said}: ${adjusted ? `${base}, raised to ${grade}` : grade}`,
    request: { op: "tt58.learningGrade", input: recordJson(record) },
    expected: { status: "decided", value: { ...found, overall: decimal(overall) } },
  };
}

/** A record about the limits of one row: the overall average is what is wanted, one core subject and the least near them. */
function rowCase(random: Random): Draft | undefined {
  const [overall, core, every] = random.pick(limits);
  const [strong, ...others] = random.shuffle(["toan", "ngu-van", "ngoai-ngu-1"]);
  const averages: { [subject: string]: number } = {};
  for (const subject of subjects) averages[subject] = random.between(every, 100);
  for (const subject of others) averages[subject] = random.between(every, Math.max(every, core - 1));
  averages[strong ?? "toan"] = core - random.below(2);
  averages["cong-nghe"] = every - random.below(2);
  const before2020 = random.below(3) === 0;
  const specialised = random.below(4) === 0 ? random.pick(["toan", "vat-li"]) : undefined;
  const record: GradeRecord = {
    averages,
    comments: passed(commentSubjects),
    ...(before2020 ? { before2020 } : {}),
    ...(specialised === undefined ? {} : { specialised }),
  };
  const reached = overallAverage(Object.values(averages));
  return Math.abs(reached - overall) <= 1 ? gradeCase("boundary", record) : undefined;
}

/** A record that meets the row of Giỏi or Khá but for one subject, or two. */
function oneLowCase(random: Random, count = 1): Draft {
  const least = random.pick([82, 68]);
  const averages: { [subject: string]: number } = {};
  for (const subject of subjects) averages[subject] = random.between(least, least + 15);
  for (const subject of random.shuffle(subjects).slice(0, count)) {
    averages[subject] = random.pick([19, 20, 34, 35, 49, 50, 64, random.between(0, 64)]);
  }
  const record: GradeRecord = { averages, comments: passed(commentSubjects) };
  return gradeCase(count > 1 ? "negative" : learningGrade(record).adjusted ? "positive" : "boundary", record);
}

function commentCase(random: Random): Draft {
  const least = random.pick([80, 65, 50]);
  const averages = Object.fromEntries(
    subjects.map((subject) => [subject, random.between(least, least + 14)]),
  );
  const failed = random.shuffle(commentSubjects).slice(0, random.pick([1, 1, 2]));
  const record: GradeRecord = { averages, comments: passed(commentSubjects, ...failed) };
  return gradeCase(learningGrade(record).adjusted ? "positive" : "negative", record);
}

/** Every conduct and grade with absences about the limit, and what is not known. */
function promotionDrafts(): Draft[] {
  const drafts: Draft[] = [];
  for (const conduct of [null, ...conducts]) {
    for (const learning of [null, ...grades]) {
      for (const absent of [0, 45, 46]) drafts.push(promotionCase(conduct, learning, absent));
    }
  }
  return drafts;
}

function promotionCase(conduct: Conduct | null, learning: Grade | null, absent: number): Draft {
  const missing = [...(conduct === null ? ["conduct"] : []), ...(learning === null ? ["learning"] : [])];
  const possible = new Set(
    (conduct === null ? conducts : [conduct]).flatMap((one) =>
      (learning === null ? grades : [learning]).map((other) => legacyPromotion(one, other, absent)),
    ),
  );
  const [first = "promoted"] = possible;
  const isOpen = missing.length > 0 && absent <= 45;
  return {
    kind: absent > 0 ? "boundary" : !isOpen && first === "promoted" ? "positive" : "negative",
    title: `Conduct ${conduct ?? "open"}, learning ${learning ?? "open"}, ${absent} sessions absent: ${isOpen ? "open" : first}`,
    request: { op: "tt58.promotion", input: { conduct, learning, absentSessions: absent } },
    expected: isOpen
      ? { status: "undetermined", missing, possible: legacyPromotions.filter((one) => possible.has(one)) }
      : { status: "decided", value: first },
  };
}

function titleDrafts(): Draft[] {
  return conducts.flatMap((conduct) =>
    grades.map((learning): Draft => {
      const title = legacyTitle(conduct, learning);
      return {
        kind: title === null ? "negative" : conduct === "kha" || learning === "kha" ? "boundary" : "positive",
        title: `Conduct ${conduct}, learning ${learning}: ${title ?? "no title"}`,
        request: { op: "tt58.title", input: { conduct, learning } },
        expected: { status: "decided", value: title },
      };
    }),
  );
}

/** A record graded Yếu, some subjects under 5.0 sat again. */
function retestCase(random: Random): Draft | undefined {
  const averages: { [subject: string]: number } = {};
  for (const subject of subjects) averages[subject] = random.between(35, 70);
  for (const subject of random.shuffle(subjects).slice(0, 2)) averages[subject] = random.between(20, 36);
  const record: GradeRecord = {
    averages,
    comments: passed(commentSubjects, ...(random.below(3) === 0 ? ["gdtc"] : [])),
  };
  const before = learningGrade(record).grade;
  if (before !== "yeu") return undefined;
  const low = subjects.filter((subject) => (averages[subject] ?? 0) < 50);
  const again = random.shuffle(low).slice(0, random.between(1, low.length));
  const newMarks = Object.fromEntries(again.map((subject) => [subject, random.pick([34, 35, 49, 50, 65])]));
  const newResults: { [subject: string]: CommentResult } =
    record.comments.gdtc === "chua-dat" && random.below(3) > 0
      ? { gdtc: random.pick(["dat", "chua-dat"]) }
      : {};
  const after = learningGrade({
    ...record,
    averages: { ...averages, ...newMarks },
    comments: { ...record.comments, ...newResults },
  });
  const retested = { ...Object(averagesJson(newMarks)), ...newResults };
  return {
    kind: Object.values(newMarks).some((one) => one === 34 || one === 35)
      ? "boundary"
      : after.grade === "yeu"
        ? "negative"
        : "positive",
    title: `After ${Object.keys(retested).join(", ")}: ${after.grade}`.slice(0, 140),
    request: { op: "tt58.afterRetest", input: { ...recordJson(record), retested } },
    expected: {
      status: "decided",
      value: { before, after: after.grade, overall: decimal(after.overall) },
    },
  };
}
