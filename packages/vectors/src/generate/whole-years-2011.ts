import { regularMarks } from "../reference/assessments";
import { termAverage, type WholeTerm, yearAverage } from "../reference/averages";
import { decimal } from "../reference/fraction";
import { conducts, learningGrade, legacyPromotion, legacyTitle } from "../reference/grades-2011";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat } from "./draft";
import { termJson } from "./marks";
import type { Random } from "./random";

const subjects = [
  ...["toan", "ngu-van", "ngoai-ngu-1", "vat-li", "hoa-hoc"],
  ...["sinh-hoc", "lich-su", "dia-li", "gdcd", "cong-nghe"],
] as const;

const terms = ["term1", "term2", "year"] as const;

/** Whole years of pupils of grade 12 under Circular 58/2011 as amended: averages, grades, title and promotion. */
export function legacyYearCases(clause: string, count: number): ClauseDrafts {
  return clauseDrafts(clause, (random) => repeat(count, () => legacyYear(random)));
}

function legacyYear(random: Random): Draft {
  const ability = random.pick([40, 50, 66, 82, 90]);
  const weak = random.below(3) === 0 ? random.pick(subjects) : undefined;
  const given: { [subject: string]: Json } = {};
  const parts: { [path: string]: Json } = {};
  const averages: { readonly [term in (typeof terms)[number]]: { [subject: string]: number } } = {
    term1: {},
    term2: {},
    year: {},
  };
  for (const subject of subjects) {
    const periodsPerYear = random.pick([35, 52, 70, 105]);
    const own = subject === weak ? random.pick([10, 25, 45]) : Math.min(95, ability + random.between(-6, 6));
    const [first, second] = [termAbout(own, periodsPerYear, random), termAbout(own, periodsPerYear, random)];
    const [term1, term2] = [termAverage(first), termAverage(second)];
    const year = yearAverage(term1, term2);
    averages.term1[subject] = term1;
    averages.term2[subject] = term2;
    averages.year[subject] = year;
    given[subject] = {
      assessedBy: "marks",
      periodsPerYear,
      term1: termJson(first),
      term2: termJson(second),
    };
    parts[`subjects.${subject}`] = { term1: decimal(term1), term2: decimal(term2), year: decimal(year) };
  }
  const grade = (term: (typeof terms)[number]) => learningGrade({ averages: averages[term], comments: {} });
  for (const term of terms) {
    const { overall, ...rest } = grade(term);
    parts[`learning.${term}`] = { ...rest, overall: decimal(overall) };
  }
  const conduct = { term1: random.pick(conducts), term2: random.pick(conducts), year: random.pick(conducts) };
  const absentSessions = random.pick([0, 3, 12, 45, 46]);
  const learning = grade("year").grade;
  const end = legacyPromotion(conduct.year, learning, absentSessions);
  return {
    kind: absentSessions > 44 ? "boundary" : end === "promoted" ? "positive" : "negative",
    title: `A year: learning ${learning}, conduct ${conduct.year}, ${absentSessions} sessions absent: ${end}`,
    request: {
      op: "pupilYear",
      input: {
        level: "upper-secondary",
        grade: 12,
        schoolYear: "2023-2024",
        subjects: given,
        conduct,
        absentSessions,
      },
    },
    expected: {
      status: "decided",
      parts: {
        instrument: "tt58-2011+tt26-2020",
        ...parts,
        "conduct.year": conduct.year,
        award: legacyTitle(conduct.year, learning),
        promotion: end,
      },
    },
  };
}

function termAbout(ability: number, periodsPerYear: number, random: Random): WholeTerm {
  const mark = (): number => Math.min(100, Math.max(0, ability + random.between(-9, 9)));
  return {
    regular: Array.from({ length: regularMarks(periodsPerYear) }, mark),
    midterm: mark(),
    final: mark(),
  };
}
