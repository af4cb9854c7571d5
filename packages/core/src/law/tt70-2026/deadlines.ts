import { addDays, type IsoDate, isoDate } from "../../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { clause } from "./clause";
import { tt70InForce } from "./in-force";
import { type Tt70Context, type Tt70Options, tt70Ambiguities } from "./options";
import { correctionDays, createdBefore } from "./params";
import { lastWorkingDay } from "./working-days";

/** The last day of something that is due. */
export interface Deadline {
  readonly lastDay: IsoDate;
}

/**
 * The last day on which the record of a school year may be created (Article 7): before 30 June, in special cases before
 * 30 August. `endsIn` is the calendar year in which the school year ends. AMB-R02 says whether the day named is out.
 *
 * @example creationDeadline({ endsIn: 2027, special: false }).outcome
 * // { status: "decided", value: { lastDay: "2027-06-29" } }
 */
export function creationDeadline(
  { endsIn, special }: { readonly endsIn: number | null; readonly special: boolean | null },
  context: Tt70Context = {},
): Decision<Deadline> {
  const options = chooseOptions(tt70Ambiguities, context.options);
  return decide({ id: clause(7), inForce: tt70InForce }, context.asOf, () => {
    if (endsIn === null) return { outcome: undetermined(["endsIn"], []), steps: [] };
    const last = (isSpecial: boolean): Deadline => ({ lastDay: lastCreationDay(endsIn, isSpecial, options) });
    if (special === null) {
      return { outcome: undetermined(["special"], [last(false), last(true)]), steps: [] };
    }
    return {
      outcome: decided(last(special)),
      steps: [
        step("transcript.createdBefore", clause(7), {
          before: `${endsIn}-${createdBefore.value[special ? "special" : "rule"]}`,
          reading: options["AMB-R02"],
          lastDay: last(special).lastDay,
        }),
      ],
      diagnostics: decisiveAmbiguities(tt70Ambiguities, options, ["AMB-R02"], (other) =>
        lastCreationDay(endsIn, special, other),
      ),
    };
  });
}

/**
 * The last day for correcting a proven error (Article 22, clause 8): 10 working days, Monday to Friday without the
 * holidays given, from the day on which a complete request came. AMB-R03 says where the count begins.
 *
 * @example correctionDeadline({ requestedOn: isoDate("2026-11-02"), holidays: [] }).outcome
 * // { status: "decided", value: { lastDay: "2026-11-16" } }
 */
export function correctionDeadline(
  input: { readonly requestedOn: IsoDate | null; readonly holidays: readonly IsoDate[] | null },
  context: Tt70Context = {},
): Decision<Deadline> {
  const options = chooseOptions(tt70Ambiguities, context.options);
  return decide({ id: clause(22, 8), inForce: tt70InForce }, context.asOf, () => {
    const { requestedOn, holidays } = input;
    if (requestedOn === null || holidays === null) {
      const missing = Object.entries(input).flatMap(([name, value]) => (value === null ? [name] : []));
      return { outcome: undetermined(missing, []), steps: [] };
    }
    const lastDay = lastCorrectionDay(requestedOn, holidays, options);
    return {
      outcome: decided({ lastDay }),
      steps: [
        step("transcript.correctionDays", clause(22, 8), {
          requestedOn,
          days: correctionDays.value,
          holidays,
          reading: options["AMB-R03"],
          lastDay,
        }),
      ],
      diagnostics: decisiveAmbiguities(tt70Ambiguities, options, ["AMB-R03"], (other) =>
        lastCorrectionDay(requestedOn, holidays, other),
      ),
    };
  });
}

/** The last day of creation, as plain arithmetic. */
export function lastCreationDay(endsIn: number, special: boolean, options: Tt70Options): IsoDate {
  const named = isoDate(
    `${String(endsIn).padStart(4, "0")}-${createdBefore.value[special ? "special" : "rule"]}`,
  );
  return options["AMB-R02"] === "inclusive" ? named : addDays(named, -1);
}

/** The last working day of a correction, as plain arithmetic. */
export function lastCorrectionDay(
  requestedOn: IsoDate,
  holidays: readonly IsoDate[],
  options: Tt70Options,
): IsoDate {
  return lastWorkingDay(requestedOn, correctionDays.value, new Set(holidays), options["AMB-R03"]);
}

/** Says that no holidays were given, so that only Saturdays and Sundays were left out of the count. */
export function holidaysNotGiven(): Diagnostic {
  return diagnostic("workingDays.noHolidaysGiven", "info", ["holidays"]);
}
