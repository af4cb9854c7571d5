import type { ClauseId } from "../kernel/citation";
import type { Tenths } from "../kernel/tenths";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import { averageOfTerm, averageOfYear, sumOfMarks } from "../law/formulas/subject-average";
import { requiredRegular } from "../law/tt58-2011/article-8";
import { averageBefore2020 } from "../law/tt58-2011/article-10-before-2020";
import { commentTermResult } from "../law/tt58-2011/article-10-comments";
import { overallOfSum } from "../law/tt58-2011/article-11";
import { coreKeys } from "../law/tt58-2011/article-13";
import { judgePromotion } from "../law/tt58-2011/article-15";
import { titleOf } from "../law/tt58-2011/article-18";
import { amendment, clause } from "../law/tt58-2011/clause";
import { baseGrade, finalGrade, gradeOf, standingOf } from "../law/tt58-2011/grade-rules";
import { tt58Ambiguities } from "../law/tt58-2011/options";
import { absenceLimit } from "../law/tt58-2011/params";
import { type Conduct, conducts, type Grade, grades } from "../law/tt58-2011/values";
import type { CommentedResult, MarkedResult, RuleSet, Verdict } from "./rule-set";

/** Grades given anew after summer; `undefined` where the files do not hold them. */
export interface AfterSummer {
  readonly conduct?: string | undefined;
  readonly learning?: string | undefined;
}

/**
 * The rules of Circular 58/2011 as the audit asks them, with what Circular 22/2021 no longer has: the average over all
 * subjects (Điểm TK), titles of a term, promotion after testing again. A comment subject's term may stay open.
 */
export interface LegacyRuleSet extends RuleSet {
  /** ĐTBhk or ĐTBcn; `undefined` without any average. */
  overall(averages: readonly Tenths[]): { readonly average: Tenths; readonly clause: ClauseId } | undefined;
  promotion(
    conduct: string | undefined,
    learning: string | undefined,
    absentSessions: number | undefined,
    afterSummer?: AfterSummer,
  ): Verdict | undefined;
}

/** The two wordings of the regime, as `governingRegime` names them. */
export type LegacyWording = "tt58-2011" | "tt58-2011+tt26-2020";

/**
 * The rules of Circular 58/2011, alone or as amended by Circular 26/2020; B01, B02 and B04 may be chosen.
 *
 * Conduct of the year is judged by the form teacher, not computed. Which subject is a class's specialised one the files
 * do not tell, so no condition on it is applied. The number of tests a comment subject needs is not told either: its
 * term is Chưa đạt where the tests that are there fail it, otherwise open. Before Circular 26/2020 the number of regular
 * tests was recalled only, and is not demanded.
 */
export function tt58Rules(
  wording: LegacyWording = "tt58-2011+tt26-2020",
  choice: OptionChoice<typeof tt58Ambiguities> = {},
): LegacyRuleSet {
  const options = chooseOptions(tt58Ambiguities, choice);
  const before2020 = wording === "tt58-2011";
  const core = coreKeys(before2020);

  const learning = (
    marked: readonly MarkedResult[],
    comments: readonly CommentedResult[],
  ): Verdict | undefined => {
    if (!marked.some(({ subject }) => core.includes(subject))) return undefined;
    const failed = comments.filter(({ result }) => result === "chua-dat").length;
    const standing = standingOf(
      marked.map(({ average }) => average),
      (index) => core.includes(marked[index]?.subject ?? ""),
      -1,
      failed,
    );
    const code = gradeOf(standing, options);
    const [base, final] = [baseGrade(code), finalGrade(code)];
    return { value: grades[final], clause: final === base ? clause(13) : clause(13, 6) };
  };

  const title = (conduct: string | undefined, grade: string | undefined): Verdict | undefined =>
    isConduct(conduct) && isGrade(grade)
      ? { value: titleOf(conduct, grade) ?? "none", clause: clause(18) }
      : undefined;

  return {
    instrument: wording,
    clauses: {
      markScale: clause(6),
      regularCount: before2020 ? clause(8) : amendment(1, 4),
      periodic: { marks: clause(8), comments: clause(8) },
      average: clause(10),
      comment: clause(10),
      learning: clause(13),
      conduct: clause(4),
      award: clause(18),
      promotion: clause(15),
      exemption: clause(12),
      disability: clause(14),
    },
    requiredRegular: (assessedBy, periodsPerYear) =>
      before2020 || assessedBy === "comments" || periodsPerYear === undefined
        ? undefined
        : requiredRegular(periodsPerYear),
    termAverage: (regular, midterm, final) => {
      const sum = sumOfMarks(regular, 0, regular.length);
      return (
        before2020
          ? averageBefore2020(sum, regular.length, midterm, 1, final)
          : averageOfTerm(sum, regular.length, midterm, final)
      ) as Tenths;
    },
    yearAverage: (term1, term2) => averageOfYear(term1, term2) as Tenths,
    commentTerm: (results) => {
      const final = results.at(-1);
      if (final === undefined || options.B04 === "verifyFirst") return undefined;
      const result = commentTermResult(results.slice(0, -1), final, true);
      return result === "chua-dat" ? result : undefined;
    },
    overall: (averages) =>
      averages.length === 0
        ? undefined
        : {
            average: overallOfSum(sumOfMarks(averages, 0, averages.length), averages.length) as Tenths,
            clause: clause(11),
          },
    learning,
    conductYear: undefined,
    award: title,
    termAward: title,
    promotion: (conduct, grade, absentSessions, { conduct: trained, learning: retested } = {}) => {
      if (absentSessions !== undefined && absentSessions > absenceLimit.value) {
        return { value: "not-promoted", clause: clause(15) };
      }
      if (!isConduct(conduct) || !isGrade(grade) || absentSessions === undefined) return undefined;
      const { result, usesRetest, usesTraining } = judgePromotion(
        conduct,
        grade,
        isConduct(trained) ? trained : null,
        isGrade(retested) ? retested : null,
      );
      if (result === "retest" || usesRetest) return { value: result, clause: clause(16) };
      return {
        value: result,
        clause: result === "summer-training" || usesTraining ? clause(17) : clause(15),
      };
    },
  };
}

function isConduct(value: string | undefined): value is Conduct {
  return (conducts as readonly (string | undefined)[]).includes(value);
}

function isGrade(value: string | undefined): value is Grade {
  return (grades as readonly (string | undefined)[]).includes(value);
}
