import { type LevelRules, learningLevel, type Results } from "../reference/learning-level";
import type { CommentResult } from "../reference/levels";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, search } from "./draft";
import { type Programme, passed } from "./level-records";
import { resultsJson } from "./levels";
import { markJson } from "./marks";
import type { Random } from "./random";

/** One circular's re-assessment in summer. */
export interface ReassessmentLaw {
  readonly prefix: string;
  readonly clause: string;
  readonly rules: LevelRules;
  readonly hasComments: boolean;
  readonly programme: (random: Random) => Programme;
  /** The reading under which the new level is not adjusted, where the circular has that question. */
  readonly notAdjusted?: { readonly [id: string]: string };
}

/** Pupils at level Chưa đạt: which subjects they may sit again, and the level after some of them. */
export function reassessmentCases(law: ReassessmentLaw, count: number): ClauseDrafts {
  return clauseDrafts(law.clause, (random) => [
    ...search(count, () => eligibleCase(law, random)),
    ...search(2 * count, () => afterCase(law, random)),
  ]);
}

/** Results of a pupil at level Chưa đạt, some averages about the limits. */
function failing({ rules, programme, hasComments }: ReassessmentLaw, random: Random): Results | undefined {
  const { marked, comments } = programme(random);
  const average = (): number =>
    random.pick([34, 35, 49, 50, random.between(10, 49), random.between(50, 90), 80]);
  const results: Results = {
    // In the order of the alphabet, so that lists of subjects have one order.
    marked: Object.fromEntries([...marked].sort().map((subject) => [subject, average()])),
    comments: hasComments
      ? passed([...comments].sort(), ...random.shuffle(comments).slice(0, random.pick([0, 0, 1, 2])))
      : {},
  };
  return learningLevel(results, rules).level === "chua-dat" ? results : undefined;
}

/** Marked subjects under 5.0, comment subjects not passed. */
function eligible({ marked, comments }: Results): { marked: string[]; comments: string[] } {
  return {
    marked: Object.keys(marked).filter((subject) => (marked[subject] ?? 0) < 50),
    comments: Object.keys(comments).filter((subject) => comments[subject] === "chua-dat"),
  };
}

function eligibleCase(law: ReassessmentLaw, random: Random): Draft | undefined {
  const results = failing(law, random);
  if (results === undefined) return undefined;
  const { marked, comments } = eligible(results);
  const near = Object.values(results.marked).some((one) => one === 49 || one === 50);
  return {
    kind: near ? "boundary" : "positive",
    title: `To be sat again: ${[...marked, ...comments].join(", ")}`.slice(0, 140),
    request: { op: `${law.prefix}.reassessable`, input: resultsJson(results, law.hasComments) },
    expected: {
      status: "decided",
      ...(law.hasComments ? { value: { marked, comments } } : { parts: { marked } }),
      unordered: true,
    },
  };
}

function afterCase(law: ReassessmentLaw, random: Random): Draft | undefined {
  const results = failing(law, random);
  if (results === undefined) return undefined;
  const { marked, comments } = eligible(results);
  const again = random.shuffle(marked).slice(0, random.between(1, marked.length));
  const newMarks = Object.fromEntries(
    again.sort().map((subject) => [subject, random.pick([34, 35, 49, 50, 65, 80, random.between(20, 90)])]),
  );
  const newResults = Object.fromEntries(
    comments
      .slice(0, random.below(comments.length + 1))
      .map((subject): [string, CommentResult] => [subject, random.pick(["dat", "dat", "chua-dat"])]),
  );
  if (Object.keys(newMarks).length === 0) return undefined;
  const notAdjusted = law.notAdjusted !== undefined && random.below(4) === 0;
  const rules: LevelRules = notAdjusted ? { ...law.rules, oneSubject: "none" } : law.rules;
  const after = learningLevel(
    { marked: { ...results.marked, ...newMarks }, comments: { ...results.comments, ...newResults } },
    rules,
  );
  const reassessed: { [name: string]: Json } = {
    marked: Object.fromEntries(Object.entries(newMarks).map(([subject, one]) => [subject, markJson(one)])),
  };
  if (law.hasComments) reassessed.comments = newResults;
  const near = Object.values(newMarks).some((one) => [34, 35, 49, 50].includes(one));
  return {
    kind: near ? "boundary" : after.level === "chua-dat" ? "negative" : "positive",
    title: `After ${again.join(", ")}: ${after.level}${after.adjusted ? ", raised by one level" : ""}`.slice(
      0,
      140,
    ),
    request: {
      op: `${law.prefix}.levelAfterReassessment`,
      input: { ...resultsJson(results, law.hasComments), reassessed },
      ...(notAdjusted ? { options: law.notAdjusted } : {}),
    },
    expected: { status: "decided", value: { before: "chua-dat", after: after.level } },
  };
}
