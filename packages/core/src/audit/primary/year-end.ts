import type { Place, Pupil, RecordedResult } from "../../gradebook/model";
import type { Json } from "../../kernel/diagnostic";
import type { PupilReference, PupilResult } from "../finding";
import type { About } from "../ledger";
import { referenceOf } from "../pupil-results";
import { dataOf, type PrimaryContext } from "./primary-context";
import type { OtherReading, YearVerdict } from "./primary-rules";

/** A value of the year's end as a sheet records it; `null` is a text that is no value of the column. */
interface Recorded {
  readonly value: string | null;
  readonly text: string;
  readonly place: Place;
}

/** What the year's end of one class needs besides. */
interface YearEndContext extends PrimaryContext {
  /** The sheets, as `file` and `sheet`, on which somebody has an award of the year's end. */
  readonly sheetsWithAwards: ReadonlySet<string>;
}

const end = { moment: "cuoi-nam" } as const;

/** Holds what is recorded at a pupil's year's end against what follows from the levels and tests. */
export function judgeYearEnd(
  context: YearEndContext,
  pupil: Pupil,
  verdict: YearVerdict,
  otherReadings: () => readonly OtherReading[],
): void {
  const about: About = { pupil: referenceOf(pupil), className: context.className, term: "year" };
  const contradicted = judgeResults(context, about, recordedOf(pupil, "yearResult"), verdict, otherReadings);
  judgeAwards(context, about, pupil, verdict, contradicted);
  judgePromotion(context, about, pupil, verdict, contradicted);
}

/** What the law gives a pupil at the year's end, as far as the levels and tests allow. */
export function yearEndResult(
  { rules, className }: PrimaryContext,
  pupil: PupilReference,
  { missing, results, completed, limitedBy, awards }: YearVerdict,
): PupilResult {
  const common = { pupil, className, learning: {}, conduct: {} };
  const [result] = results;
  const [isCompleted] = completed;
  if (missing.length > 0 || result === undefined || isCompleted === undefined) return common;
  const [award, ...otherAwards] = awards;
  return {
    ...common,
    ...(rules.hasYearLevels ? { yearResult: result } : {}),
    completed: isCompleted,
    ...(limitedBy.length === 0 ? {} : { limitedBy }),
    ...(award === undefined || otherAwards.length > 0 ? {} : { award: award[0] ?? "none" }),
    ...(isCompleted ? { promotion: "promoted" } : {}),
  };
}

/** A recorded result that the levels and tests contradict. */
interface Contradicted {
  readonly value: string;
  readonly place: Place;
}

function judgeResults(
  context: YearEndContext,
  about: About,
  recorded: readonly Recorded[],
  { missing, results, limitedBy }: YearVerdict,
  otherReadings: () => readonly OtherReading[],
): Contradicted | undefined {
  const { rules, ledger } = context;
  const [lawful = null] = missing.length === 0 ? results : [];
  let contradicted: Contradicted | undefined;
  for (const { value, text, place } of recorded) {
    const report = (
      code: string,
      severity: "error" | "warning",
      given: string | null,
      data: { readonly [key: string]: Json } = {},
    ): void => {
      const values = {
        recorded: value ?? (text === "" ? null : text),
        lawful: given,
        clause: rules.clauses.result,
        place,
      };
      ledger.report(about, code, severity, values, dataOf(context, end, data));
    };
    if (value === null) {
      report("yearResult.unclear", "error", lawful);
    } else if (!rules.results.includes(value)) {
      report("yearResult.notOfRegime", "warning", null);
    } else if (lawful === null && results.includes(value)) {
      ledger.undetermined.push({ what: "yearResult", ...about, missing, place });
    } else {
      ledger.checked += 1;
      if (value === lawful) continue;
      const reading = otherReadings().find(({ result }) => result === value)?.question;
      if (lawful === null)
        report("yearResult.impossible", "error", null, { possible: [...results], missing: [...missing] });
      else
        report("yearResult.mismatch", "error", lawful, {
          limitedBy: [...limitedBy],
          reading: reading ?? null,
        });
      contradicted ??= { value, place };
    }
  }
  return contradicted;
}

/**
 * A tick says that there is an award and not which. What the levels and tests alone forbid is a contradiction; whether
 * Học sinh Tiêu biểu was due, no sheet can tell.
 */
function judgeAwards(
  context: YearEndContext,
  about: About,
  pupil: Pupil,
  { missing, awards, awardFacts }: YearVerdict,
  contradicted: Contradicted | undefined,
): void {
  const { rules, ledger, sheetsWithAwards } = context;
  for (const { value, text, place } of recordedOf(pupil, "award")) {
    if (value === "khen-thuong-dot-xuat") {
      ledger.undetermined.push({ what: "award", ...about, missing: ["suddenAchievement"], place });
      continue;
    }
    // An unfilled column says nothing.
    if (value === "none" && !sheetsWithAwards.has(sheetKey(place))) continue;
    const allowed = awards.filter((list) => agrees(value, list));
    if (
      awards.length === 0 ||
      (allowed.length > 0 && (missing.length > 0 || allowed.length < awards.length))
    ) {
      const lacking = missing.length > 0 ? ["yearResult"] : awardFacts;
      ledger.undetermined.push({ what: "award", ...about, missing: lacking, place });
      continue;
    }
    ledger.checked += 1;
    if (allowed.length > 0) continue;
    const follows =
      contradicted !== undefined && rules.awardsOf(contradicted.value).some((list) => agrees(value, list));
    const [only, ...others] = awards;
    ledger.report(
      about,
      "award.mismatch",
      "error",
      {
        recorded: value ?? text,
        lawful: only === undefined || others.length > 0 ? null : (only[0] ?? "none"),
        clause: rules.clauses.award,
        place,
        ...(follows ? { causedBy: contradicted.place } : {}),
      },
      dataOf(context, end),
    );
  }
}

function agrees(value: string | null, list: readonly string[]): boolean {
  if (value === "none") return list.length === 0;
  if (value === "khen-thuong-cuoi-nam") return list.length > 0;
  return value !== null && list.includes(value);
}

/**
 * Completing the class programme moves a pupil up. Who has not completed it may be assessed anew, and then the principal
 * decides, neither of which a sheet holds. A blank `Chưa lên lớp` says that the pupil moves up once the year's result is
 * there.
 */
function judgePromotion(
  context: YearEndContext,
  about: About,
  pupil: Pupil,
  { missing, completed }: YearVerdict,
  contradicted: Contradicted | undefined,
): void {
  const { rules, ledger } = context;
  const resultSheets = new Set(recordedOf(pupil, "yearResult").map(({ place }) => sheetKey(place)));
  for (const { value, text, place } of recordedOf(pupil, "promotion")) {
    if (value === "none" && !resultSheets.has(sheetKey(place))) continue;
    if (missing.length > 0 || completed.includes(false)) {
      const lacking = missing.length > 0 ? ["yearResult"] : ["supplementary", "principalDecision"];
      ledger.undetermined.push({ what: "promotion", ...about, missing: lacking, place });
      continue;
    }
    ledger.checked += 1;
    if (value === "none" || value === "promoted") continue;
    const follows = contradicted?.value === "chua-hoan-thanh";
    ledger.report(
      about,
      "promotion.mismatch",
      "error",
      {
        recorded: value ?? text,
        lawful: "promoted",
        clause: rules.clauses.promotion,
        place,
        ...(follows && contradicted !== undefined ? { causedBy: contradicted.place } : {}),
      },
      dataOf(context, end),
    );
  }
}

function recordedOf(
  { recorded }: Pupil,
  what: Exclude<RecordedResult["what"], "subject" | "overall">,
): Recorded[] {
  return recorded.flatMap((one) =>
    "value" in one && one.what === what
      ? [{ value: one.value, text: one.text.trim(), place: one.place }]
      : [],
  );
}

/** The sheets on which some pupil has an award of the year's end. */
export function sheetsWithAwards(pupils: readonly Pupil[]): ReadonlySet<string> {
  return new Set(
    pupils.flatMap((pupil) =>
      recordedOf(pupil, "award").flatMap(({ value, place }) =>
        value === "none" || value === "khen-thuong-dot-xuat" ? [] : [sheetKey(place)],
      ),
    ),
  );
}

function sheetKey({ file, sheet }: Place): string {
  return `${file}\n${sheet}`;
}
