import {
  continuingYears,
  instrumentOf,
  primaryYears,
  type Row,
  secondaryYears,
} from "../reference/succession";
import type { ClauseDrafts, Draft } from "./draft";

const kinds = [
  {
    rows: secondaryYears,
    first: 2012,
    grades: [6, 7, 8, 9, 10, 11, 12],
    levels: ["lower-secondary", "upper-secondary"],
  },
  {
    rows: continuingYears,
    first: 2017,
    grades: [6, 7, 8, 9, 10, 11, 12],
    levels: ["continuing-lower", "continuing-upper"],
  },
  { rows: primaryYears, first: 2016, grades: [1, 2, 3, 4, 5], levels: ["primary", "primary"] },
] as const;

/** The clauses that say from when an instrument governs; the sources name the article of one only. */
const clauses: { readonly [instrument: string]: string } = {
  "tt22-2021": "tt22-2021/21",
  "tt58-2011": "tt58-2011/entry-into-force",
  "tt58-2011+tt26-2020": "tt26-2020/entry-into-force",
  "tt27-2020": "tt27-2020/entry-into-force",
  "tt22-2016": "tt22-2016/entry-into-force",
  "tt43-2021": "tt43-2021/entry-into-force",
  "qd02-2007": "qd02-2007/entry-into-force",
};

/** The governing instrument for every level, grade and school year up to 2027-2028. */
export function successionCases(): ClauseDrafts[] {
  const byClause = new Map<string, Draft[]>();
  for (const { rows, first, grades, levels } of kinds) {
    for (const grade of grades) {
      for (let year = first; year <= 2027; year += 1) {
        const level = grade < 10 ? levels[0] : levels[1];
        const draft = regimeCase(rows, level, grade, year);
        const clause = clauses[instrumentOf(rows, grade, year)] ?? "";
        byClause.set(clause, [...(byClause.get(clause) ?? []), draft]);
      }
    }
  }
  return [...byClause].map(([clause, drafts]) => ({ clause, drafts }));
}

function regimeCase(rows: readonly Row[], level: string, grade: number, year: number): Draft {
  const instrument = instrumentOf(rows, grade, year);
  const changes =
    instrumentOf(rows, grade, year - 1) !== instrument || instrumentOf(rows, grade, year + 1) !== instrument;
  const schoolYear = `${year}-${year + 1}`;
  return {
    kind: changes ? "boundary" : "positive",
    title: `Grade ${grade}, ${level}, in ${schoolYear}: ${instrument}`,
    request: { op: "regime", input: { level, grade, schoolYear } },
    expected: { status: "decided", value: { instrument } },
  };
}
