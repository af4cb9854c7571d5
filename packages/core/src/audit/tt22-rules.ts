import type { Tenths } from "../kernel/tenths";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import { yearAward } from "../law/formulas/award";
import { conductYearRank } from "../law/formulas/conduct-year";
import { baseRank, levelOfMarks, levelRank, neededSubjects } from "../law/formulas/four-level";
import { type Level, levels, type Rank } from "../law/formulas/levels";
import { judgePromotion } from "../law/formulas/promotion";
import {
  averageOfYear,
  exactAverageOfTerm,
  roundedAverage,
  sumOfMarks,
} from "../law/formulas/subject-average";
import { requiredRegular } from "../law/tt22-2021/article-6";
import { commentTermResult } from "../law/tt22-2021/article-9-clause-1-comments";
import { learningLaw, learningReading } from "../law/tt22-2021/article-9-clause-2";
import { clause } from "../law/tt22-2021/clause";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { absenceLimit, excellentPupil } from "../law/tt22-2021/params-results";
import type { CommentedResult, MarkedResult, RuleSet, Verdict } from "./rule-set";

/** The rules of Circular 22/2021 as the audit asks them; A01, A04, A05, A06, A09 and A14 may be chosen. */
export function tt22Rules(choice: OptionChoice<typeof tt22Ambiguities> = {}): RuleSet {
  const options = chooseOptions(tt22Ambiguities, choice);
  const reading = learningReading(options);

  const learning = (
    all: readonly MarkedResult[],
    comments: readonly CommentedResult[],
  ): Verdict | undefined => {
    const marked = options.A09 === "exclude" ? all.filter(({ optional }) => !optional) : all;
    const { minSubjects } = learningLaw.rules;
    if (marked.length < minSubjects && options.A06 === "undetermined") return undefined;
    const failed = comments.filter(({ result }) => result === "chua-dat").length;
    const need = neededSubjects(marked.length, minSubjects, options.A06 === "scale");
    const averages = marked.map(({ average }) => average);
    const code = levelOfMarks(
      averages,
      0,
      averages.length,
      failed,
      need,
      learningLaw.rules,
      reading.oneSubject,
    );
    const [base, rank] = [baseRank(code), levelRank(code)];
    return {
      value: levels[rank],
      clause: rank === base ? learningLaw.points[base] : learningLaw.oneSubjectClause,
    };
  };

  return {
    instrument: "tt22-2021",
    clauses: {
      markScale: clause(5, 3, "b"),
      regularCount: clause(6, 2),
      periodic: { marks: clause(7, 3), comments: clause(7, 2) },
      average: clause(9, 1, "b"),
      comment: clause(9, 1, "a"),
      learning: learningLaw.clause,
      conduct: clause(8, 2, "b"),
      award: clause(15, 1, "a"),
      promotion: clause(12, 1),
      exemption: clause(10),
      disability: clause(11),
    },
    requiredRegular: (assessedBy, periodsPerYear) => {
      if (assessedBy === "comments") return requiredRegular("comments", 0);
      return periodsPerYear === undefined ? undefined : requiredRegular("marks", periodsPerYear);
    },
    termAverage: (regular, midterm, final) =>
      roundedAverage(
        exactAverageOfTerm(sumOfMarks(regular, 0, regular.length), regular.length, midterm, final),
        options.A01,
      ),
    yearAverage: (term1, term2) => averageOfYear(term1, term2) as Tenths,
    commentTerm: (results) => commentTermResult(results, results.length),
    learning,
    conductYear: (term1, term2) => {
      const [first, second] = [rankOf(term1), rankOf(term2)];
      if (first === undefined || second === undefined) return undefined;
      return { value: levels[conductYearRank(first, second)], clause: clause(8, 2, "b") };
    },
    award: (conduct, learningLevel, averages) => {
      if (!isLevel(conduct) || !isLevel(learningLevel)) return undefined;
      const { subjects, average } = excellentPupil.value;
      const excellent = averages.filter((one) => one >= average).length;
      const needed = neededSubjects(averages.length, subjects, options.A06 === "scale");
      const award = yearAward(conduct, learningLevel, excellent, needed);
      return { value: award ?? "none", clause: clause(15, 1, "a") };
    },
    termAward: () => ({ value: "none", clause: clause(15, 1) }),
    promotion: (conduct, learningLevel, absentSessions) => {
      if (absentSessions !== undefined && absentSessions > absenceLimit.value) {
        return { value: "not-promoted", clause: clause(12, 1, "c") };
      }
      if (!isLevel(conduct) || !isLevel(learningLevel) || absentSessions === undefined) return undefined;
      const { result } = judgePromotion(true, conduct, learningLevel, null, null, options.A14);
      if (conduct === "chua-dat") return { value: result, clause: clause(13) };
      return { value: result, clause: learningLevel === "chua-dat" ? clause(14) : clause(12, 1) };
    },
  };
}

function rankOf(level: string): Rank | undefined {
  const rank = (levels as readonly string[]).indexOf(level);
  return rank === -1 ? undefined : (rank as Rank);
}

function isLevel(value: string | undefined): value is Level {
  return value !== undefined && rankOf(value) !== undefined;
}
