import { regularMarks } from "../reference/assessments";
import { termAverage, type WholeTerm, yearAverage } from "../reference/averages";
import { decimal } from "../reference/fraction";
import { type LearningLevel, learningLevel, tt22Levels } from "../reference/learning-level";
import { type CommentResult, conductYear, levels } from "../reference/levels";
import { award, promotion } from "../reference/year-decisions";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat } from "./draft";
import { lowerSecondary, upperSecondary } from "./level-records";
import { termJson } from "./marks";
import type { Random } from "./random";

/** Whole years of single pupils: every average, level, title and the promotion in one answer. */
export function wholeYearCases(clause: string, count: number): ClauseDrafts {
  return clauseDrafts(clause, (random) => repeat(count, () => wholeYear(random)));
}

function wholeYear(random: Random): Draft {
  const lower = random.below(2) === 0;
  const programme = lower ? lowerSecondary : upperSecondary(random);
  const ability = random.pick([45, 55, 70, 80, 90]);
  const subjects: { [subject: string]: Json } = {};
  const parts: { [path: string]: Json } = {};
  const marked = {
    term1: new Map<string, number>(),
    term2: new Map<string, number>(),
    year: new Map<string, number>(),
  };
  for (const subject of programme.marked) {
    const periodsPerYear = random.pick([35, 52, 70, 105, 140]);
    const own = Math.min(95, ability + random.between(-8, 8));
    const term1 = termAbout(own, regularMarks(periodsPerYear), random);
    const term2 = termAbout(own, regularMarks(periodsPerYear), random);
    const averages = { term1: termAverage(term1), term2: termAverage(term2) };
    const year = yearAverage(averages.term1, averages.term2);
    marked.term1.set(subject, averages.term1);
    marked.term2.set(subject, averages.term2);
    marked.year.set(subject, year);
    subjects[subject] = {
      assessedBy: "marks",
      periodsPerYear,
      term1: termJson(term1),
      term2: termJson(term2),
    };
    parts[`subjects.${subject}`] = {
      term1: decimal(averages.term1),
      term2: decimal(averages.term2),
      year: decimal(year),
    };
  }
  const comments = { term1: new Map<string, CommentResult>(), term2: new Map<string, CommentResult>() };
  for (const subject of programme.comments) {
    const term1 = commentTerm(random);
    const term2 = commentTerm(random);
    comments.term1.set(subject, term1.result);
    comments.term2.set(subject, term2.result);
    subjects[subject] = { assessedBy: "comments", periodsPerYear: 70, term1: term1.json, term2: term2.json };
    parts[`subjects.${subject}`] = { term1: term1.result, term2: term2.result, year: term2.result };
  }
  const level = (averages: Map<string, number>, results: Map<string, CommentResult>): LearningLevel =>
    learningLevel(
      { marked: Object.fromEntries(averages), comments: Object.fromEntries(results) },
      tt22Levels,
    );
  const learning = {
    term1: level(marked.term1, comments.term1),
    term2: level(marked.term2, comments.term2),
    year: level(marked.year, comments.term2),
  };
  const conduct = {
    term1: random.pick(["tot", "tot", "kha", ...levels]),
    term2: random.pick(["tot", "tot", "kha", ...levels]),
  };
  const conductOfYear = conductYear(conduct.term1, conduct.term2);
  const absentSessions = random.pick([0, 3, 12, 45, 46]);
  const title = award(conductOfYear, learning.year.level, [...marked.year.values()]);
  const end = promotion({ conduct: conductOfYear, learning: learning.year.level, absentSessions });
  for (const term of ["term1", "term2", "year"] as const) parts[`learning.${term}`] = { ...learning[term] };
  return {
    kind: absentSessions > 44 ? "boundary" : end === "promoted" ? "positive" : "negative",
    title: `A year: learning ${learning.year.level}, conduct ${conductOfYear}, ${absentSessions} sessions absent: ${end}`,
    request: {
      op: "pupilYear",
      input: {
        level: lower ? "lower-secondary" : "upper-secondary",
        grade: lower ? 8 : 11,
        schoolYear: "2024-2025",
        subjects,
        conduct,
        absentSessions,
      },
    },
    expected: {
      status: "decided",
      parts: {
        instrument: "tt22-2021",
        ...parts,
        "conduct.year": conductOfYear,
        award: title,
        promotion: end,
      },
    },
  };
}

function termAbout(ability: number, regular: number, random: Random): WholeTerm {
  const mark = (): number => Math.min(100, Math.max(0, ability + random.between(-12, 12)));
  return { regular: Array.from({ length: regular }, mark), midterm: mark(), final: mark() };
}

/** Two regular results, a mid-term and an end-of-term one. */
function commentTerm(random: Random): { readonly json: Json; readonly result: CommentResult } {
  const one = (): CommentResult => (random.below(40) === 0 ? "chua-dat" : "dat");
  const all = [one(), one(), one(), one()] as const;
  const [first, second, midterm, final] = all;
  const result = all.includes("chua-dat") ? "chua-dat" : "dat";
  return { json: { regular: [first, second], midterm, final }, result };
}
