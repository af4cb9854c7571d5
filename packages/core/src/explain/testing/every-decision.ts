import fc from "fast-check";
import { type IsoDate, isoDate } from "../../kernel/civil-date";
import type { Decision } from "../../kernel/decision";
import { tenths } from "../../kernel/tenths";
import { commentResults, levels } from "../../law/formulas/levels";
import { unsupported } from "../../law/qd02-2007";
import { keptRecords, mayDestroy, type OwnRetention, retention } from "../../law/records";
import * as legacyPrimary from "../../law/tt22-2016";
import { legacyRecord, withSubject } from "../../law/tt22-2016/testing/legacy-record";
import * as tt22 from "../../law/tt22-2021";
import { recordActs } from "../../law/tt22-2021/duty";
import * as tt27 from "../../law/tt27-2020";
import { fullRecord, withoutSubjects, withSubjects, withTest } from "../../law/tt27-2020/testing/year-record";
import { subjectsOf } from "../../law/tt32-2018";
import * as tt43 from "../../law/tt43-2021";
import * as tt58 from "../../law/tt58-2011";
import * as tt70 from "../../law/tt70-2026";

/** Generated questions: so many of each kind, the same every time. */
function asked<Input>(
  input: fc.Arbitrary<Input>,
  ask: (input: Input) => Decision<unknown>,
): Decision<unknown>[] {
  return fc.sample(input, { numRuns: 60, seed: 20 }).map(ask);
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
/** Marks of the scale, and now and then one that is not. */
const mark = fc
  .oneof(
    { weight: 30, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(101, -1) },
  )
  .map(tenths);
const average = fc
  .oneof(fc.constantFrom(34, 35, 49, 50, 64, 65, 79, 80, 90), fc.integer({ min: 0, max: 100 }))
  .map(tenths);
const level = fc.constantFrom(...levels);
const result = fc.constantFrom(...commentResults, "dat");
const periods = fc.constantFrom(null, 0, 20, 35, 52, 70, 105, 140);
const count = fc.constantFrom(null, -1, 0, 3, 40, 45, 46);
const taughtIn = fc.constantFrom<readonly [1] | readonly [2] | readonly [1, 2]>([1, 2], [1, 2], [1], [2]);
const secondaryKeys = subjectsOf("lower-secondary").map(({ key }) => key);
const markedKeys = [
  "ngu-van",
  "toan",
  "ngoai-ngu-1",
  "gdcd",
  "ls-dl",
  "khtn",
  "cong-nghe",
  "tin-hoc",
  "ngoai-ngu-2",
];
const commentKeys = ["gdtc", "nghe-thuat", "gddp", "hdtn-hn"];
const asOf = fc.constantFrom<IsoDate | undefined>(
  undefined,
  undefined,
  undefined,
  isoDate("1999-01-01"),
  isoDate("2022-06-01"),
);

const termMarks = fc.record({
  regular: fc.array(maybe(mark), { maxLength: 5 }),
  midterm: maybe(mark),
  final: maybe(mark),
  requiredRegular: fc.constantFrom(0, 1, 2, 3, 4),
});
const closedMarks = fc.record({
  regular: fc.array(average, { minLength: 1, maxLength: 5 }),
  midterm: average,
  final: average,
});
const ratio = fc.record({
  numerator: fc.integer({ min: 0, max: 700 }),
  denominator: fc.constantFrom(7, 8, 9),
});
const termAverages = fc.record({
  term1: maybe(fc.oneof(average, ratio)),
  term2: maybe(fc.oneof(average, ratio)),
  taughtIn,
});
const subjects = fc.record({
  averages: fc.array(fc.option(average, { freq: 40 }), { minLength: 0, maxLength: 9, size: "max" }),
  near: fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 5, maxLength: 9, size: "max" }),
  rung: fc.constantFrom(0, 35, 50, 65, 80, 90),
  low: fc.constantFrom(0, 20, 40, 99),
  results: fc.array(fc.option(result, { freq: 20 }), { maxLength: 4 }),
});
/** Records around one rung, mostly with one subject far below, so that every level and the clause on one subject occur. */
const record = subjects.map(({ averages, near, rung, low, results }) => {
  const values =
    rung === 0
      ? averages
      : near.map((one, index) =>
          tenths(index === 0 && low < rung ? low : Math.max(0, Math.min(100, rung + one))),
        );
  return {
    marked: values.map((value, index) => ({
      key: markedKeys[index] ?? "",
      average: value,
      optional: markedKeys[index] === "ngoai-ngu-2",
    })),
    comments: results.map((value, index) => ({ key: commentKeys[index] ?? "", result: value })),
  };
});

const choiceOf = <Table extends { readonly [id: string]: { readonly values: readonly string[] } }>(
  table: Table,
) =>
  fc
    .array(
      fc.constantFrom(
        ...Object.entries(table).flatMap(([id, { values }]) => values.map((value) => [id, value])),
      ),
      {
        maxLength: 2,
      },
    )
    .map((pairs) => ({ options: Object.fromEntries(pairs) }));
const context22: fc.Arbitrary<tt22.Tt22Context> = fc
  .tuple(choiceOf(tt22.tt22Ambiguities), asOf)
  .map(([options, day]) => ({ ...options, ...(day === undefined ? {} : { asOf: day }) }));
const context43: fc.Arbitrary<tt43.Tt43Context> = choiceOf(tt43.tt43Ambiguities);
const context27: fc.Arbitrary<tt27.Tt27Context> = choiceOf(tt27.tt27Ambiguities);
const context58: fc.Arbitrary<tt58.Tt58Context> = choiceOf(tt58.tt58Ambiguities);

/** Asks a rule generated questions under generated readings. */
function under<Input, Context>(
  input: fc.Arbitrary<Input>,
  context: fc.Arbitrary<Context>,
  ask: (input: Input, context: Context) => Decision<unknown>,
): Decision<unknown>[] {
  return asked(fc.tuple(input, context), ([one, other]) => ask(one, other));
}

const missedMark = fc.record({
  forceMajeure: fc.boolean(),
  madeUp: maybe(fc.boolean()),
  makeUp: maybe(mark),
});
const missedResult = fc.record({
  forceMajeure: fc.boolean(),
  madeUp: maybe(fc.boolean()),
  makeUp: maybe(result),
});
const absentDays = fc.record({ fullDays: count, morningOnly: count, afternoonOnly: count });
const promotionInput = fc.record({
  conduct: maybe(level),
  learning: maybe(level),
  absentSessions: count,
  conductAfterTraining: maybe(level),
  learningAfterReassessment: maybe(level),
});
const awardInput = fc.record({
  conduct: maybe(fc.constantFrom("tot" as const, "kha" as const)),
  learning: maybe(fc.constantFrom("tot" as const, "kha" as const)),
  record,
  period: fc.constantFrom("year" as const, "term" as const),
});
const reassessed = fc.record({
  marked: fc.dictionary(fc.constantFrom(...markedKeys), maybe(average), { maxKeys: 3 }),
  comments: fc.dictionary(fc.constantFrom(...commentKeys, "x"), maybe(result), { maxKeys: 2 }),
});

/** What the rules of Circular 22/2021 decide. */
function secondary(): Decision<unknown>[] {
  const schoolLevel = fc.constantFrom("lower-secondary" as const, "upper-secondary" as const);
  const subject = fc.record({ level: schoolLevel, subject: fc.constantFrom(...secondaryKeys) });
  const required = fc.record({
    assessedBy: fc.constantFrom("marks" as const, "comments" as const),
    periodsPerYear: periods,
    specialTopic: fc.boolean(),
  });
  const minutes = fc.record({ periodsPerYear: periods, specialised: fc.boolean() });
  const exemption = fc.record({
    subject: maybe(fc.constantFrom(...secondaryKeys)),
    part: maybe(fc.constantFrom("practical" as const, "whole" as const)),
  });
  const disability = fc.record({
    education: maybe(fc.constantFrom("inclusive" as const, "special" as const)),
    subject: maybe(fc.constantFrom("followed" as const, "individual-plan" as const, "waived" as const)),
  });
  const training = fc.record({
    conduct: maybe(fc.constantFrom("chua-dat" as const, "chua-dat" as const, "dat" as const)),
    tasksCompleted: maybe(fc.boolean()),
    reassessed: maybe(level),
  });
  return [
    ...under(subject, context22, tt22.subjectAssessment),
    ...under(fc.record({ mark: maybe(mark) }), context22, tt22.validMark),
    ...under(required, context22, tt22.requiredAssessments),
    ...under(minutes, context22, tt22.testMinutes),
    ...under(missedMark, context22, (one, context) =>
      tt22.missingPeriodic({ ...one, assessedBy: "marks" }, context),
    ),
    ...under(missedResult, context22, (one, context) =>
      tt22.missingPeriodic({ ...one, assessedBy: "comments" }, context),
    ),
    ...under(termMarks, context22, tt22.termAverage),
    ...under(closedMarks, context22, tt22.termAverage),
    ...(["useAvailable", "zero"] as const).map((A07) =>
      tt22.termAverage(
        { regular: [tenths(80)], midterm: tenths(70), final: tenths(60), requiredRegular: 2 },
        { options: { A07 } },
      ),
    ),
    tt22.yearAverage({ term1: tenths(101), term2: tenths(80) }),
    tt22.learningLevel({ marked: [{ key: "toan", average: tenths(101) }], comments: [] }),
    ...under(termAverages, context22, tt22.subjectYear),
    ...under(fc.record({ term1: average, term2: average }), context22, tt22.yearAverage),
    ...under(
      fc.record({ results: fc.array(maybe(result), { maxLength: 5 }), required: fc.constantFrom(2, 4) }),
      context22,
      tt22.commentTerm,
    ),
    ...under(
      fc.record({ term1: maybe(result), term2: maybe(result), taughtIn }),
      context22,
      tt22.commentYear,
    ),
    ...under(record, context22, tt22.learningLevel),
    ...under(fc.record({ term1: maybe(level), term2: maybe(level) }), context22, tt22.conductYear),
    ...under(exemption, context22, tt22.exemption),
    tt22.exemption({ subject: "gdtc", part: "practical" }),
    ...under(disability, context22, tt22.disabilityAssessment),
    ...under(absentDays, context22, tt22.absence),
    ...under(promotionInput, context22, tt22.promotion),
    ...under(fc.record({ conduct: maybe(level) }), context22, tt22.mustTrainInSummer),
    ...under(training, context22, tt22.conductAfterTraining),
    ...under(record, context22, tt22.reassessable),
    ...under(fc.tuple(record, reassessed), context22, ([year, again], context) =>
      tt22.levelAfterReassessment({ ...year, reassessed: again }, context),
    ),
    ...under(awardInput, context22, ({ conduct, learning, record: year, period }, context) =>
      tt22.award(
        { conduct, learning, yearAverages: year.marked, period, afterSummer: { conduct: "dat" } },
        context,
      ),
    ),
    ...recordActs.map((act) => tt22.recordDuty({ act })),
  ];
}

/** What the rules of Circular 43/2021 decide, and Decision 02/2007, which decides nothing. */
function continuing(): Decision<unknown>[] {
  const ofRecord = record.map(({ marked }) => ({
    marked: marked.map((one) => ({ ...one, activity: one.key === "tin-hoc" })),
  }));
  return [
    ...under(fc.record({ subject: fc.constantFrom(...secondaryKeys) }), context43, tt43.subjectAssessment),
    ...under(fc.record({ mark: maybe(mark) }), context43, tt43.validMark),
    ...under(
      fc.record({ periodsPerYear: periods, specialTopic: fc.boolean() }),
      context43,
      tt43.requiredAssessments,
    ),
    ...under(fc.record({ periodsPerYear: periods }), context43, tt43.testMinutes),
    ...under(missedMark, context43, tt43.missingPeriodic),
    ...under(termMarks, context43, tt43.termAverage),
    ...under(termAverages, context43, tt43.subjectYear),
    ...under(fc.record({ term1: maybe(level), term2: maybe(level) }), context43, tt43.conductYear),
    ...under(ofRecord, context43, tt43.learningLevel),
    ...under(absentDays, context43, tt43.absence),
    ...under(promotionInput, context43, tt43.promotion),
    tt43.promotion({ conduct: "not-rated", learning: "dat", absentSessions: 10 }),
    tt43.promotion(
      { conduct: "not-rated", learning: "dat", absentSessions: 10 },
      { options: { "AMB-G06": "required" } },
    ),
    ...under(ofRecord, context43, tt43.reassessable),
    ...under(fc.tuple(ofRecord, reassessed), context43, ([year, again], context) =>
      tt43.levelAfterReassessment({ ...year, reassessed: { marked: again.marked } }, context),
    ),
    ...under(awardInput, context43, ({ conduct, learning, record: year, period }, context) =>
      tt43.award({ conduct, learning, yearAverages: year.marked, period }, context),
    ),
    unsupported("learningGrade"),
    unsupported("learningGrade", isoDate("2000-01-01")),
  ];
}

/** What the rules of Circular 58/2011, with and without Circular 26/2020, decide. */
function legacySecondary(): Decision<unknown>[] {
  const grade = fc.constantFrom(...tt58.grades);
  const conduct = fc.constantFrom(...tt58.conducts);
  const gradeInput = record.map(({ marked, comments }) => ({
    averages: Object.fromEntries(marked.map((one) => [one.key, one.average])),
    comments: Object.fromEntries(comments.map((one) => [one.key, one.result])),
  }));
  const inWording = fc
    .record({
      year: gradeInput,
      before2020: fc.boolean(),
      specialised: fc.constantFrom(undefined, "toan", "vat-li"),
    })
    .map(({ year, before2020, specialised }) => ({
      ...year,
      before2020,
      ...(specialised === undefined ? {} : { specialised }),
    }));
  const high = { toan: 95, "ngu-van": 95, gdcd: 95, "ls-dl": 95, khtn: 95, "tin-hoc": 95 };
  const fallen = (low: number, others = high): Decision<unknown> =>
    tt58.learningGrade({
      averages: Object.fromEntries(
        Object.entries({ ...others, "cong-nghe": low }).map(([key, value]) => [key, tenths(value)]),
      ),
      comments: { gdtc: "dat" },
    });
  return [
    ...under(fc.record({ subject: fc.constantFrom(...secondaryKeys) }), context58, tt58.subjectAssessment),
    ...under(fc.record({ mark: maybe(mark) }), context58, tt58.validMark),
    ...under(fc.record({ specialised: fc.boolean() }), context58, tt58.testMinutes),
    ...under(fc.record({ periodsPerYear: periods }), context58, tt58.requiredAssessments),
    ...under(
      fc.record({ periodsPerWeek: fc.constantFrom(null, 0, 1, 2, 3, 4) }),
      context58,
      tt58.requiredAssessmentsBefore2020,
    ),
    ...under(
      fc.record({
        reason: fc.constantFrom("valid" as const, "none" as const),
        madeUp: maybe(fc.boolean()),
        makeUp: maybe(mark),
      }),
      context58,
      tt58.missing,
    ),
    ...under(termMarks, context58, tt58.termAverage),
    ...under(termAverages, context58, tt58.subjectYear),
    ...under(
      fc.record({
        regular: fc.array(maybe(mark), { maxLength: 3 }),
        periodic: fc.array(maybe(mark), { maxLength: 3 }),
        final: maybe(mark),
      }),
      context58,
      tt58.termAverageBefore2020,
    ),
    ...under(
      fc.record({
        tests: fc.array(maybe(result), { maxLength: 4 }),
        final: maybe(result),
        enough: maybe(fc.boolean()),
      }),
      context58,
      tt58.commentTermBefore2020,
    ),
    ...under(
      fc.record({ term1: maybe(result), term2: maybe(result), taughtIn }),
      context58,
      tt58.commentYear,
    ),
    ...under(gradeInput, context58, ({ averages }, context) => tt58.overallAverage({ averages }, context)),
    ...under(
      fc.record({
        subject: maybe(fc.constantFrom("gdtc", "gdqpan", "toan", "am-nhac")),
        part: maybe(fc.constantFrom("practical" as const, "whole" as const)),
      }),
      context58,
      tt58.exemption,
    ),
    ...under(inWording, context58, tt58.learningGrade),
    ...[60, 49, 34, 19].map((low) => fallen(low)),
    ...[34, 19].map((low) =>
      fallen(low, { toan: 79, "ngu-van": 79, gdcd: 79, "ls-dl": 79, khtn: 79, "tin-hoc": 79 }),
    ),
    ...under(
      fc.record({
        conduct: maybe(conduct),
        learning: maybe(grade),
        absentSessions: count,
        conductAfterTraining: maybe(conduct),
        learningAfterRetest: maybe(grade),
      }),
      context58,
      tt58.promotion,
    ),
    ...under(gradeInput, context58, tt58.retestable),
    ...under(fc.tuple(gradeInput, reassessed), context58, ([year, again], context) =>
      tt58.afterRetest({ ...year, retested: { ...again.marked, ...again.comments } }, context),
    ),
    tt58.afterRetest({
      averages: { toan: tenths(50), "ngu-van": tenths(55), "lich-su": tenths(30), "dia-li": tenths(60) },
      comments: {},
      retested: { "lich-su": "dat", toan: tenths(60), x: tenths(60), "dia-li": tenths(60) },
    }),
    tt58.afterRetest({
      averages: { toan: tenths(50), "ngu-van": tenths(55), "lich-su": tenths(30), "dia-li": tenths(60) },
      comments: {},
      retested: { "lich-su": tenths(50) },
    }),
    ...under(fc.record({ conduct: maybe(conduct), learning: maybe(grade) }), context58, tt58.title),
  ];
}

/** What the rules of primary school decide, of today and of the years before. */
function primary(): Decision<unknown>[] {
  const grade = fc.constantFrom(...tt27.primaryGrades);
  const subjectLevel = fc.constantFrom(...tt27.subjectLevels);
  const itemLevel = fc.constantFrom(...tt27.itemLevels);
  const subject = fc.constantFrom("toan", "tieng-viet", "gdtc", "khoa-hoc", "ls-dl");
  const year = fc
    .record({
      grade,
      level: subjectLevel,
      item: itemLevel,
      mark: fc.constantFrom(4, 7, 10, 11),
      changed: subject,
      changedTo: fc.record({
        level: maybe(subjectLevel),
        test: maybe(fc.constantFrom(40, 50, 90).map(tenths)),
      }),
      without: fc.constantFrom("toan", "none", "none"),
    })
    .map(({ grade: of, level: one, item, mark: test, changed, changedTo, without }) =>
      withoutSubjects(
        withSubjects(fullRecord(of, one, item, test), { subject: changed, ...changedTo }),
        without,
      ),
    );
  const best = fullRecord(1);
  const wrong = withSubjects(
    withTest(best, "toan", 4),
    { subject: "giai-tich", level: "hoan-thanh" },
    JSON.parse('{"subject": "gdtc", "level": "T"}'),
  );
  const summer = fc.record({
    supplementary: maybe(fc.constantFrom("passed" as const, "failed" as const)),
    principalDecision: maybe(fc.constantFrom("promote" as const, "retain" as const)),
  });
  const yearLevel = fc.constantFrom(...tt27.yearLevels);
  const secondTest = fc.record({
    moment: fc.constantFrom(...tt27.moments),
    first: maybe(fc.constantFrom(40, 45, 90).map(tenths)),
    second: maybe(fc.constantFrom(70, 75, 110).map(tenths)),
    teacherProposal: maybe(fc.boolean()),
    schoolApproval: maybe(fc.boolean()),
  });
  const schedule = fc.record({ grade, moment: fc.constantFrom(...tt27.moments) });
  const praised = fc.record({
    progressIn: maybe(fc.constantFrom<readonly string[]>([], ["cham-chi"])),
    classRecognised: maybe(fc.boolean()),
    suddenAchievement: maybe(fc.boolean()),
  });
  const day = maybe(fc.constantFrom("2024-05-31", "2025-07-01", "2026-10-08").map(isoDate));
  const legacy = fc
    .record({ level: subjectLevel, item: itemLevel, mark: fc.constantFrom(4, 8, 10), open: fc.boolean() })
    .map(({ level: one, item, mark: test, open }) =>
      open
        ? withSubject(legacyRecord(one, item, test), { subject: "toan", level: null })
        : legacyRecord(one, item, test),
    );
  return [
    ...under(fc.record({ grade }), context27, tt27.assessedContents),
    ...under(
      fc.record({ entry: maybe(fc.constantFrom("comment" as const, "mark" as const)) }),
      context27,
      tt27.regularEntryAllowed,
    ),
    ...under(schedule, context27, tt27.testSchedule),
    ...under(fc.record({ mark: maybe(mark) }), context27, tt27.validMark),
    ...under(secondTest, context27, tt27.secondTest),
    ...under(
      fc.record({
        setting: maybe(
          fc.constantFrom("inclusive" as const, "special" as const, "disability-class" as const),
        ),
      }),
      context27,
      tt27.disabilityAssessment,
    ),
    ...under(schedule, context27, tt27.disabilityClassTestSchedule),
    ...under(year, context27, tt27.yearResult),
    tt27.yearResult(best),
    tt27.yearResult(wrong),
    tt27.yearResult({ ...best, subjects: [...best.subjects, ...best.subjects] }),
    tt27.yearResult(withSubjects(best, { subject: "dao-duc", level: "hoan-thanh", test: tenths(50) })),
    tt27.yearResult(withSubjects(best, { subject: "khoa-hoc", level: "hoan-thanh" })),
    tt27.yearResult({ ...best, qualities: { ...best.qualities, ...JSON.parse('{"yeu-doi": "tot"}') } }),
    tt27.yearResult({ ...best, specificCompetencies: {} }),
    tt27.yearResult(fullRecord(3), { options: { "AMB-P04": "oneSubject" } }),
    ...under(fc.record({ date: day }), context27, tt27.transcriptForm),
    ...under(fc.tuple(maybe(yearLevel), summer), context27, ([one, after], context) =>
      tt27.completion({ result: one, ...after }, context),
    ),
    ...under(fc.record({ grade, completed: maybe(fc.boolean()) }), context27, tt27.completionEntry),
    ...under(fc.record({ grade, date: day }), context27, tt27.handover),
    ...under(fc.tuple(maybe(yearLevel), praised), context27, ([one, facts], context) =>
      tt27.awards({ result: one, excellentSubjects: ["toan"], ...facts }, context),
    ),
    ...asked(fc.record({ mark: maybe(mark) }), (input) => legacyPrimary.validMark(input)),
    ...asked(fc.tuple(grade, fc.constantFrom(...tt27.moments)), ([of, moment]) =>
      legacyPrimary.testSchedule({ grade: of, moment }),
    ),
    ...asked(secondTest, (input) => legacyPrimary.secondTest(input)),
    ...asked(legacy, (input) => legacyPrimary.completion(input)),
    ...asked(fc.tuple(maybe(fc.boolean()), summer), ([completed, after]) =>
      legacyPrimary.promotion({ completed, ...after }),
    ),
    ...asked(fc.tuple(legacy, praised), ([one, facts]) =>
      legacyPrimary.awards({ ...one, outstandingIn: ["toan"], ...facts }),
    ),
  ];
}

/** What becomes of digital transcripts, and how long records are kept. */
function records(): Decision<unknown>[] {
  const day = isoDate;
  const on = (at: string, event: tt70.TranscriptEventName, rest: Partial<tt70.TranscriptEvent> = {}) => ({
    event,
    at: day(at),
    ...rest,
  });
  const signers = ["subject-teacher", "homeroom-teacher", "principal"];
  const sign = (by: string, rest: Partial<tt70.TranscriptEvent> = {}) =>
    on("2027-05-22", "sign-person", { by, ...rest });
  const verified = [on("2027-05-20", "complete-data"), on("2027-05-21", "verify")];
  const signed = [...verified, ...signers.map((by) => sign(by))];
  const issued = [
    ...signed,
    on("2027-05-24", "sign-institution"),
    on("2027-05-24", "update-status"),
    on("2027-05-25", "issue", { purpose: "chuyển trường", recipient: "học sinh" }),
  ];
  const corrected = [
    ...issued,
    on("2027-06-01", "request-correction"),
    on("2027-07-30", "decide-correction", { accepted: true }),
    on("2027-07-31", "recall", { reason: "sai điểm" }),
  ];
  const histories: (readonly tt70.TranscriptEvent[])[] = [
    corrected,
    [...corrected, on("2027-08-01", "issue")],
    [on("2027-05-21", "complete-data"), on("2027-05-20", "verify")],
    [...verified, sign("principal")],
    [...verified, sign("clerk")],
    [...verified, sign("vice-principal", { onBehalfOf: "principal", delegation: "QĐ 12/2027" })],
    [on("2027-08-20", "complete-data")],
    [
      on("2027-05-20", "complete-data"),
      on("2027-05-21", "verify"),
      { event: "sign-person", at: day("2027-05-22") },
    ],
  ];
  const asked = histories.flatMap((events) => [
    tt70.transcript({ events, requiredSigners: signers, endsIn: 2027, special: false, holidays: [] }),
    tt70.transcript({ events }),
    tt70.transcript(
      { events, requiredSigners: signers },
      { options: { "AMB-R06": "headOnly" }, asOf: day("2027-05-22") },
    ),
  ]);
  const own = (record: OwnRetention["record"], period: OwnRetention["period"], citation = "QĐ 5/2026") => ({
    record,
    period,
    citation,
  });
  const tables: (readonly OwnRetention[])[] = [
    [],
    [own("gradebook", 20)],
    [own("gradebook", 20, " ")],
    [own("gradebook", 0)],
    [own("gradebook", 20), own("gradebook", 10)],
    [own("lifelong-learning-record", 10)],
  ];
  return [
    ...asked,
    ...([true, false, null] as const).map((special) => tt70.creationDeadline({ endsIn: 2027, special })),
    tt70.correctionDeadline({ requestedOn: day("2026-11-02"), holidays: [day("2026-11-03")] }),
    tt70.correctionDeadline({ requestedOn: null, holidays: null }),
    ...keptRecords.map((record) => retention({ record, date: day("2026-11-01") })),
    ...tables.flatMap((table) =>
      (["gradebook", "lifelong-learning-record", "transcript"] as const).flatMap((record) => [
        retention({ record, date: day("2026-10-01") }, table),
        mayDestroy({ record, since: day("2000-02-29"), asOf: day("2026-11-01") }, table),
        mayDestroy({ record, since: null, asOf: day("2026-11-01") }, table),
      ]),
    ),
  ];
}

/** Decisions of every rule of the law, by instrument. */
export function everyDecision(): Decision<unknown>[] {
  return [...secondary(), ...continuing(), ...legacySecondary(), ...primary(), ...records()];
}
