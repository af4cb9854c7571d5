import type { Tenths } from "../kernel/tenths";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import { yearAward } from "../law/formulas/award";
import { conductYearRank } from "../law/formulas/conduct-year";
import { baseRank, levelOfMarks, levelRank } from "../law/formulas/four-level";
import { type Level, levels, type Rank } from "../law/formulas/levels";
import { judgePromotion } from "../law/formulas/promotion";
import { averageOfTerm, averageOfYear, sumOfMarks } from "../law/formulas/subject-average";
import { isActivity } from "../law/tt43-2021/article-5";
import { requiredRegular } from "../law/tt43-2021/article-6";
import { learningLaw, learningReading } from "../law/tt43-2021/article-9-clause-2";
import { clause } from "../law/tt43-2021/clause";
import { tt43Ambiguities } from "../law/tt43-2021/options";
import { absenceLimit, excellentLearner } from "../law/tt43-2021/params";
import type { MarkedResult, RuleSet, Verdict } from "./rule-set";

/**
 * The rules of Circular 43/2021 as the audit asks them; AMB-G01, G02 and G05 may be chosen. Fewer than five subjects
 * leave the learning level open, and what is commented on (an activity) follows no rule that could be checked.
 */
export function tt43Rules(choice: OptionChoice<typeof tt43Ambiguities> = {}): RuleSet {
  const options = chooseOptions(tt43Ambiguities, choice);
  const reading = learningReading(options);

  const learning = (all: readonly MarkedResult[]): Verdict | undefined => {
    const averages = all
      .filter(({ subject }) => options["AMB-G05"] === "asSubject" || !isActivity(subject))
      .filter(({ optional }) => options["AMB-G02"] === "everySubject" || !optional)
      .map(({ average }) => average);
    const { rules } = learningLaw;
    if (averages.length < rules.minSubjects) return undefined;
    const code = levelOfMarks(averages, 0, averages.length, 0, rules.minSubjects, rules, reading.oneSubject);
    const [base, rank] = [baseRank(code), levelRank(code)];
    return {
      value: levels[rank],
      clause: rank === base ? learningLaw.points[base] : learningLaw.oneSubjectClause,
    };
  };

  return {
    instrument: "tt43-2021",
    clauses: {
      markScale: clause(5),
      regularCount: clause(6),
      periodic: { marks: clause(7), comments: clause(7) },
      average: clause(9, 1),
      comment: clause(5),
      learning: learningLaw.clause,
      conduct: clause(8, 2),
      award: clause(14),
      promotion: clause(11),
      // The circular exempts from nothing; what an individual plan leaves out is Article 10.
      exemption: clause(10),
      disability: clause(10),
    },
    requiredRegular: (assessedBy, periodsPerYear) =>
      assessedBy === "comments" || periodsPerYear === undefined ? undefined : requiredRegular(periodsPerYear),
    termAverage: (regular, midterm, final) =>
      averageOfTerm(sumOfMarks(regular, 0, regular.length), regular.length, midterm, final) as Tenths,
    yearAverage: (term1, term2) => averageOfYear(term1, term2) as Tenths,
    commentTerm: () => undefined,
    learning,
    conductYear: (term1, term2) => {
      const [first, second] = [rankOf(term1), rankOf(term2)];
      if (first === undefined || second === undefined) return undefined;
      return { value: levels[conductYearRank(first, second)], clause: clause(8, 2) };
    },
    award: (conduct, learningLevel, averages) => {
      if (!isLevel(conduct) || !isLevel(learningLevel)) return undefined;
      const { subjects, average } = excellentLearner.value;
      const excellent = averages.filter((one) => one >= average).length;
      return { value: yearAward(conduct, learningLevel, excellent, subjects) ?? "none", clause: clause(14) };
    },
    termAward: () => ({ value: "none", clause: clause(14) }),
    promotion: (conduct, learningLevel, absentSessions) => {
      if (absentSessions !== undefined && absentSessions > absenceLimit.value) {
        return { value: "not-promoted", clause: clause(11) };
      }
      if (!isLevel(conduct) || !isLevel(learningLevel) || absentSessions === undefined) return undefined;
      const { result } = judgePromotion(true, conduct, learningLevel, null, null, "trainThenReassess");
      if (conduct === "chua-dat") return { value: result, clause: clause(12) };
      return { value: result, clause: learningLevel === "chua-dat" ? clause(13) : clause(11) };
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
