import type { SchoolLevel } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import { type IsoDate, isIsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { condition, step } from "../kernel/trace";
import { findInstrument } from "../law/instruments";

/** The charters (Điều lệ trường) the library knows. */
export const charters = ["tt28-2020", "tt32-2020", "tt52-2020", "tt15-2026"] as const;

/** The circular that issued a charter. */
export type CharterId = (typeof charters)[number];

/** A level of schooling, preschool included. */
export type CharterLevel = SchoolLevel | "preschool";

/** The school and the day asked about; `null` stands for what is not known. */
export interface CharterQuestion {
  readonly date: string | null;
  readonly level: CharterLevel | null;
}

/** The answer: the circular whose charter applies. */
export interface GoverningCharter {
  readonly instrument: CharterId;
}

/** The charters of each level, oldest first. Centres of continuing education have none of them. */
const successions: { readonly [level in CharterLevel]: readonly CharterId[] } = {
  preschool: ["tt52-2020"],
  primary: ["tt28-2020", "tt15-2026"],
  "lower-secondary": ["tt32-2020", "tt15-2026"],
  "upper-secondary": ["tt32-2020", "tt15-2026"],
  "continuing-lower": [],
  "continuing-upper": [],
};

/** The first month for which a source in hand treats the charters of 2020 as in force; it names no first day. */
const attestedFrom = "2022-12-01";

/**
 * Which charter applies to a school on a day: until 9 May 2026 Circular 28/2020 for primary and Circular 32/2020 for
 * secondary schools, from 10 May 2026 Circular 15/2026 for all of them; Circular 52/2020 for preschools.
 *
 * The sources give the days on which the charters of 2020 were issued, not the first days they applied: a date before
 * they were issued is the warning `charter.outOfScope`, one soon after the information `charter.startNotStated`. The
 * warning also answers for continuing education, which none of these charters governs.
 *
 * @example governingCharter({ date: "2026-05-10", level: "primary" }).outcome
 * // { status: "decided", value: { instrument: "tt15-2026" } }
 */
export function governingCharter(question: CharterQuestion): Decision<GoverningCharter> {
  const { date, level } = question;
  const newest = level === null ? "tt15-2026" : (successions[level].at(-1) ?? "tt15-2026");
  return onAnyDay(entryIntoForce(newest), date, () => {
    if (date !== null && !isIsoDate(date)) return invalidDate(date);
    const missing = [...(date === null ? ["date"] : []), ...(level === null ? ["level"] : [])];
    if (date === null || level === null) {
      const found = new Set<CharterId | undefined>();
      for (const each of level === null ? Object.values(successions) : [successions[level]]) {
        for (const one of date === null ? each : [charterOn(date, each)]) found.add(one);
      }
      const possible = charters.filter((one) => found.has(one)).map((instrument) => ({ instrument }));
      return { outcome: undetermined(missing, possible), steps: [] };
    }
    const instrument = charterOn(date, successions[level]);
    if (instrument === undefined) {
      return {
        outcome: undetermined([], []),
        steps: [],
        diagnostics: [diagnostic("charter.outOfScope", "warning", ["date"], { date, level })],
      };
    }
    const issued = findInstrument(instrument)?.issued ?? null;
    return {
      outcome: decided({ instrument }),
      steps: [step("charter.applies", entryIntoForce(instrument), { instrument, date, level })],
      diagnostics:
        findInstrument(instrument)?.inForceFrom === undefined && date < attestedFrom
          ? [diagnostic("charter.startNotStated", "info", ["date"], { instrument, issued, date })]
          : [],
    };
  });
}

/** A function of the education authorities that the circulars name. */
export type AuthorityFunction = "district-office" | "district-office-head";

/** The body that holds a function. */
export type AuthorityBody = AuthorityFunction | "commune-people-committee" | "commune-people-committee-chair";

/** The function and the day asked about; `null` stands for what is not known. */
export interface AuthorityQuestion {
  readonly date: string | null;
  readonly function: AuthorityFunction | null;
}

/** The answer: the body that holds the function. */
export interface Authority {
  readonly body: AuthorityBody;
}

const functions = ["district-office", "district-office-head"] as const satisfies readonly AuthorityFunction[];

const successors = {
  "district-office": "commune-people-committee",
  "district-office-head": "commune-people-committee-chair",
} as const;

/** The first day of local government on two levels, without districts. */
const twoLevelsFrom = "2025-07-01";

/**
 * Which body holds a function that a circular gives to the Phòng Giáo dục và Đào tạo or its head: from 1 July 2025 the
 * commune's people's committee or its chair, who took them over for schools up to lower secondary (Circular 10/2025,
 * Article 18).
 *
 * @example authority({ date: "2025-07-01", function: "district-office" }).outcome
 * // { status: "decided", value: { body: "commune-people-committee" } }
 */
export function authority(question: AuthorityQuestion): Decision<Authority> {
  const { date, function: held } = question;
  const id: ClauseId = "tt10-2025/18";
  return onAnyDay(id, date, () => {
    if (date !== null && !isIsoDate(date)) return invalidDate(date);
    const missing = [...(date === null ? ["date"] : []), ...(held === null ? ["function"] : [])];
    if (date === null || held === null) {
      const possible = (held === null ? functions : [held]).flatMap((each) =>
        [each, successors[each]].filter((body) => date === null || (body === each) === date < twoLevelsFrom),
      );
      return {
        outcome: undetermined(
          missing,
          possible.map((body) => ({ body })),
        ),
        steps: [],
      };
    }
    const passedOn = date >= twoLevelsFrom;
    const body = passedOn ? successors[held] : held;
    return {
      outcome: decided({ body }),
      steps: [
        condition("authority.passedOn", id, passedOn, { function: held, date, from: twoLevelsFrom, body }),
      ],
    };
  });
}

/** A rule that chooses by the day of its own question is in force on every day. */
function onAnyDay<T>(id: ClauseId, date: string | null, find: () => Finding<T>): Decision<T> {
  const asOf = date !== null && isIsoDate(date) ? date : undefined;
  return decide({ id, inForce: { from: "0001-01-01" as IsoDate } }, asOf, find);
}

function charterOn(date: IsoDate, succession: readonly CharterId[]): CharterId | undefined {
  return succession.find((id) => {
    const { inForceFrom, inForceUntil, issued } = findInstrument(id) ?? {};
    const from = inForceFrom ?? issued;
    return from !== undefined && date >= from && (inForceUntil === undefined || date <= inForceUntil);
  });
}

/** The article on entry into force, whose number the sources do not give. */
function entryIntoForce(instrument: CharterId): ClauseId {
  return `${instrument}/entry-into-force`;
}

function invalidDate(text: string): Finding<never> {
  return {
    outcome: undetermined([], []),
    steps: [],
    diagnostics: [diagnostic("date.invalid", "error", ["date"], { text })],
  };
}
