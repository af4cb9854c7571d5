import { readEntry } from "../gradebook/read-entry";
import { markScale } from "../gradebook/read-mark";
import { at } from "../kernel/citation";
import { isoDate } from "../kernel/civil-date";
import { decide, decided } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { formatTenths, tenths } from "../kernel/tenths";
import { step } from "../kernel/trace";
import { readOptions } from "../law/ambiguity";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { tt27Ambiguities } from "../law/tt27-2020/options";
import { authority, governingCharter } from "../regime/charter";
import { governingRegime } from "../regime/regime";
import { asJson, mapDecision, type Request } from "./envelope";
import { readFraction, roundToTenths } from "./exact-fraction";
import { Fields } from "./fields";
import { type Operation, type Operations, operation, withoutErrors } from "./operation";
import { schoolLevels } from "./school-levels";

/** The operations that belong to no single circular. */
export const generalOperations: Operations = {
  regime: ({ input }) => {
    const fields = new Fields(input);
    const question = {
      level: fields.oneOf("level", schoolLevels),
      grade: fields.number("grade"),
      schoolYear: fields.text("schoolYear"),
    };
    if (fields.problems.length > 0) return { errors: fields.problems };
    return withoutErrors(mapDecision(governingRegime(question), asJson, asJson));
  },
  charter: ({ input }) => {
    const fields = new Fields(input);
    const question = {
      date: fields.text("date"),
      level: fields.oneOf("level", [...schoolLevels, "preschool"]),
    };
    if (fields.problems.length > 0) return { errors: fields.problems };
    return withoutErrors(mapDecision(governingCharter(question), asJson, asJson));
  },
  authority: ({ input }) => {
    const fields = new Fields(input);
    const question = {
      date: fields.text("date"),
      function: fields.oneOf("function", ["district-office", "district-office-head"]),
    };
    if (fields.problems.length > 0) return { errors: fields.problems };
    return withoutErrors(mapDecision(authority(question), asJson, asJson));
  },
  "mark.parse": parseMark,
  round: operation(tt22Ambiguities, (fields, { options }) => {
    const raw = fields.required("exact", fields.raw("exact"));
    const fraction =
      typeof raw === "string" || typeof raw === "number" ? readFraction(String(raw)) : undefined;
    if (raw !== null && fraction === undefined)
      fields.invalid("exact", 'a decimal "8.25" or a fraction "33/4"');
    const clause = at("tt22-2021", 9, 1, "b");
    return () =>
      decide({ id: clause, inForce: { from: isoDate("2021-09-05") } }, undefined, () => {
        const rounded = formatTenths(
          tenths(Number(roundToTenths(fraction ?? { numerator: 0n, denominator: 1n }, options.A01))),
        );
        return {
          outcome: decided(rounded),
          steps: [step("average.rounded", clause, { exact: String(raw), mode: options.A01, rounded })],
        };
      });
  }),
};

const markClauses: { readonly [instrument: string]: ReturnType<typeof at> } = {
  "tt22-2021": at("tt22-2021", 5, 3, "b"),
  "tt43-2021": at("tt43-2021", 5),
  "tt27-2020": at("tt27-2020", 7, 1, "d"),
  "tt22-2016": at("tt22-2016", 10),
  "tt58-2011": at("tt58-2011", 6),
  "tt58-2011+tt26-2020": at("tt58-2011", 6),
};

/** The open questions that touch the reading of one mark. */
const markAmbiguities = {
  A18: tt22Ambiguities.A18,
  "AMB-P01": tt27Ambiguities["AMB-P01"],
} as const;

function parseMark({ input, options: given }: Request): ReturnType<Operation> {
  const { options, diagnostics } = readOptions(markAmbiguities, given);
  const fields = new Fields(input, markScale(), [], [...diagnostics]);
  const instrument = fields.text("instrument") ?? "tt22-2021";
  const clause = Object.hasOwn(markClauses, instrument) ? markClauses[instrument] : undefined;
  if (clause === undefined) fields.invalid("instrument", Object.keys(markClauses));
  const raw = fields.raw("text");
  if (raw !== null && typeof raw !== "string" && typeof raw !== "number" && typeof raw !== "boolean") {
    fields.invalid("text", "a text or a number");
  }
  if (fields.problems.length > 0 || clause === undefined) return { errors: fields.problems };
  const scale = {
    ...markScale(instrument),
    precision: options.A18,
    ...(options["AMB-P01"] === "rejectZero" ? { lowest: 1 as const } : {}),
  };
  const reading = readEntry(raw as string | number | boolean | null, { scale });
  if (reading.kind === "unreadable") return { errors: [{ ...reading.diagnostic, path: ["text"] }] };
  const value =
    reading.kind === "mark"
      ? { kind: "mark", mark: formatTenths(reading.mark) }
      : reading.kind === "comment"
        ? { kind: "comment", result: reading.result }
        : { kind: reading.kind };
  const note = reading.kind === "mark" && reading.note !== undefined ? [reading.note] : [];
  return decide({ id: clause, inForce: { from: isoDate("0001-01-01") } }, undefined, () => ({
    outcome: decided(value),
    steps: [],
    diagnostics: note,
  }));
}

/** The answer to an operation that nobody knows. */
export function unknownOperation(op: string, known: readonly string[]): ReturnType<Operation> {
  return { errors: [diagnostic("request.unknownOperation", "error", ["op"], { op, known })] };
}
