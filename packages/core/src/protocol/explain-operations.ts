import type { AverageInstrument } from "../explain/average-law";
import { type LeastFinal, leastFinal } from "../explain/least-final";
import type { LevelQuestion } from "../explain/level-laws";
import { mostResults, type WhyNot, whyNot } from "../explain/why-not";
import { renderWhyNot } from "../explain/why-not-text";
import { markScale } from "../gradebook/read-mark";
import type { Decision } from "../kernel/decision";
import { diagnostic, type Json } from "../kernel/diagnostic";
import { formatTenths, tenths } from "../kernel/tenths";
import type { Ambiguities } from "../law/ambiguity";
import { commentResults, levels } from "../law/formulas/levels";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { tt43Ambiguities } from "../law/tt43-2021/options";
import { tt58Ambiguities } from "../law/tt58-2011/options";
import { grades } from "../law/tt58-2011/values";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import { subjectsIn } from "./continuing-operations";
import { mapDecision, type Request } from "./envelope";
import type { Fields } from "./fields";
import { type KeyedResults, keyedResults } from "./keyed-results";
import { type Operation, type OperationContext, type Operations, operation } from "./operation";
import { markedSubjects } from "./tt22-operations";

type Answered = Decision<Json, Json>;

/** One operation for each instrument that has an answer; the input's `instrument` chooses. */
function byInstrument(operations: { readonly [instrument: string]: Operation }): Operation {
  return (request) => {
    const { instrument } = request.input;
    const known = typeof instrument === "string" && Object.hasOwn(operations, instrument);
    const found = known ? operations[instrument] : undefined;
    if (found !== undefined) return found(request);
    const code = instrument === undefined || instrument === null ? "input.missing" : "input.invalid";
    const data = code === "input.missing" ? {} : { expected: Object.keys(operations) };
    return { errors: [diagnostic(code, "error", ["instrument"], data)] };
  };
}

function finalUnder<Table extends Ambiguities>(
  table: Table,
  instrumentUnder: (context: OperationContext<Table>) => AverageInstrument,
  scaleUnder?: Parameters<typeof operation<Table>>[2],
): Operation {
  return operation(
    table,
    (fields, context) => {
      const requiredRegular = fields.count("requiredRegular");
      if (requiredRegular !== null && requiredRegular > mostRegular) {
        fields.invalid("requiredRegular", `a whole number up to ${mostRegular}`);
      }
      const marks = { regular: fields.marks("regular"), midterm: fields.mark("midterm") };
      const goal = fields.required("goal", fields.mark("goal"));
      return () => {
        const decision = leastFinal({
          ...instrumentUnder(context),
          ...marks,
          goal: goal ?? tenths(0),
          ...(requiredRegular === null ? {} : { requiredRegular }),
          ...(context.asOf === undefined ? {} : { asOf: context.asOf }),
        });
        return mapDecision(decision, finalValue, finalValue);
      };
    },
    scaleUnder,
  );
}

/** More regular marks than any term has. */
const mostRegular = 50;

function finalValue({ final, reachable }: LeastFinal): Json {
  return { final: final === null ? null : formatTenths(final), reachable };
}

/** Answers in the language that the request asks for. */
function whyNotUnder<Table extends Ambiguities>(
  table: Table,
  goals: readonly string[],
  read: (
    fields: Fields,
    context: OperationContext<Table>,
  ) => { readonly keys: KeyedResults; readonly question: (goal: string) => LevelQuestion },
  scaleUnder?: Parameters<typeof operation<Table>>[2],
): Operation {
  return (request) =>
    operation(
      table,
      (fields, context) => {
        const goal = fields.required("goal", fields.oneOf("goal", goals));
        const { keys, question } = read(fields, context);
        const results = keys.marked.length + keys.comments.length;
        if (results > mostResults) fields.invalid("marked", `at most ${mostResults} results`);
        return () => keys.inPaths(answered(whyNot(question(goal ?? "")), request));
      },
      scaleUnder,
    )(request);
}

function answered(decision: Decision<WhyNot, string>, { lang }: Request): Answered {
  const text = renderWhyNot(decision, lang === "en" ? en : vi);
  return mapDecision(
    decision,
    ({ nearest }) => ({
      nearest: nearest.map(({ subject, need, clause }) => ({ subject, need, clause })),
      text,
    }),
    (level) => level,
  );
}

function commentsOf(fields: Fields) {
  return fields.keyedChoices("comments", commentResults);
}

const tt22Scale: Parameters<typeof operation<typeof tt22Ambiguities>>[2] = ({ A18 }) => ({
  ...markScale("tt22-2021"),
  precision: A18,
});

const whyNotTt58 = (instrument: "tt58-2011" | "tt58-2011+tt26-2020"): Operation =>
  whyNotUnder(tt58Ambiguities, grades, (fields, context) => {
    for (const name of ["marked", "comments"]) {
      if (Array.isArray(fields.raw(name))) fields.invalid(name, "an object");
    }
    const specialised = fields.text("specialised");
    const keys = keyedResults(fields, fields.keyedMarks("marked"), commentsOf(fields));
    return {
      keys: { ...keys, inPaths: (decision) => inMarked(keys.inPaths(decision)) },
      question: (goal) => ({
        instrument,
        marked: keys.marked,
        comments: keys.comments,
        goal: grades.find((grade) => grade === goal) ?? "kem",
        ...context,
        ...(specialised === null ? {} : { specialised }),
      }),
    };
  });

/** A subject that must be there and is not is missing among the marked ones. */
function inMarked(decision: Answered): Answered {
  const { outcome } = decision;
  if (outcome.status !== "undetermined") return decision;
  const missing = outcome.missing.map((path) => (path.includes(".") ? path : `marked.${path}`));
  return { ...decision, outcome: { ...outcome, missing } };
}

const goalLevel = (goal: string) => levels.find((level) => level === goal) ?? "chua-dat";

/** The operations that say what is needed, and why a level was not reached. */
export const explainOperations: Operations = {
  "whatIf.leastFinal": byInstrument({
    "tt22-2021": finalUnder(
      tt22Ambiguities,
      ({ options }) => ({ instrument: "tt22-2021", options }),
      tt22Scale,
    ),
    "tt43-2021": finalUnder(tt43Ambiguities, ({ options }) => ({ instrument: "tt43-2021", options })),
    "tt58-2011+tt26-2020": finalUnder(tt58Ambiguities, ({ options }) => ({
      instrument: "tt58-2011+tt26-2020",
      options,
    })),
  }),
  "explain.whyNot": byInstrument({
    "tt22-2021": whyNotUnder(
      tt22Ambiguities,
      levels,
      (fields, context) => {
        const keys = keyedResults(fields, markedSubjects(fields, context), commentsOf(fields));
        const { marked, comments } = keys;
        return {
          keys,
          question: (goal) => ({
            instrument: "tt22-2021",
            marked,
            comments,
            goal: goalLevel(goal),
            ...context,
          }),
        };
      },
      tt22Scale,
    ),
    "tt43-2021": whyNotUnder(tt43Ambiguities, levels, (fields, context) => {
      const { marked, ...keys } = subjectsIn(fields, "marked", context);
      return {
        keys: { ...keys, marked },
        question: (goal) => ({
          instrument: "tt43-2021",
          marked,
          comments: [],
          goal: goalLevel(goal),
          ...context,
        }),
      };
    }),
    "tt58-2011": whyNotTt58("tt58-2011"),
    "tt58-2011+tt26-2020": whyNotTt58("tt58-2011+tt26-2020"),
  }),
};
