import { Decimal } from "decimal.js";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { tidyText } from "../kernel/fold-text";
import { type Tenths, tenths } from "../kernel/tenths";

/** What may be a mark. */
export interface MarkScale {
  /** The lowest mark; the highest is 10. */
  readonly lowest: 0 | 1;
  readonly decimals: 0 | 1;
  /** What happens to a mark with more decimals (A18 of TT 22/2021). */
  readonly precision?: "reject" | "round";
}

/** The scale of secondary schools: 0 to 10, whole or with one decimal (TT 22/2021, Article 5, clause 3, point b). */
export const secondaryScale: MarkScale = { lowest: 0, decimals: 1 };

const scales: ReadonlyMap<string, MarkScale> = /* @__PURE__ */ new Map<string, MarkScale>([
  ["tt27-2020", { lowest: 0, decimals: 0 }],
  ["tt22-2016", { lowest: 1, decimals: 0 }],
]);

/**
 * The scale of an instrument: whole marks 0 to 10 in primary school (TT 27/2020), 1 to 10 before it (TT 22/2016), else
 * the secondary scale.
 *
 * @example markScale("tt22-2016") // { lowest: 1, decimals: 0 }
 */
export function markScale(instrument?: string): MarkScale {
  return (instrument === undefined ? undefined : scales.get(instrument)) ?? secondaryScale;
}

/** A mark that was read, with a note where it had to be rounded, or the reason why there is none. */
export type MarkReading =
  | { readonly kind: "mark"; readonly mark: Tenths; readonly note?: Diagnostic }
  | { readonly kind: "unreadable"; readonly diagnostic: Diagnostic };

/** Longer texts are no marks, whatever they hold. */
const longestText = 40;
const written = /^(\d+)(?:[.,](\d*))?$/;
const negative = /^[-\u2212]\s*\d+(?:[.,]\d*)?$/;
const days = [
  /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/,
  /^\d{4}[/-]\d{1,2}[/-]\d{1,2}([T ].*)?$/,
  /^\d{1,2}[-/ ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/ ]\d{2,4})?$/i,
];

/**
 * Reads a mark exactly, through decimal.js; text may have a point or a comma. A number is taken at 15 significant
 * digits first, the precision a spreadsheet shows, because it stores 8.7 as 8.6999999999999993.
 *
 * Anything else is a diagnostic, never a guess: `mark.outOfRange` (85, -1), `mark.tooManyDecimals` (8.25),
 * `mark.isDate` (7/5), `mark.isBoolean` (TRUE), `mark.unreadable` (1e1, 7,5,1, "8.5 điểm").
 *
 * @example readMark(" 8,50 ") // { kind: "mark", mark: 85 }
 */
export function readMark(raw: string | number, scale: MarkScale = secondaryScale): MarkReading {
  if (typeof raw === "number") {
    if (!Number.isFinite(raw)) return unreadable("mark.unreadable", String(raw));
    // A number that is the very one nearest to some tenths, as almost all are, needs no digits written out.
    const nearest = Math.round(raw * 10);
    if (nearest / 10 === raw && isPlainMark(nearest, scale))
      return { kind: "mark", mark: tenths(nearest + 0) };
    const value = new Decimal(raw.toPrecision(15));
    return onScale(value, value.toFixed(), scale);
  }
  const text = tidyText(raw);
  const [, whole = "", fraction = ""] = (text.length <= longestText ? written.exec(text) : null) ?? [];
  if (whole !== "") return onScale(new Decimal(`${whole}.${fraction}0`), text, scale);
  if (negative.test(text)) return outOfRange(text, scale);
  if (days.some((day) => day.test(text))) return unreadable("mark.isDate", text);
  if (/^(true|false)$/i.test(text)) return unreadable("mark.isBoolean", text);
  return unreadable("mark.unreadable", text);
}

function isPlainMark(mark: number, { lowest, decimals }: MarkScale): boolean {
  return mark >= lowest * 10 && mark <= 100 && (decimals === 1 || mark % 10 === 0);
}

function onScale(value: Decimal, text: string, scale: MarkScale): MarkReading {
  if (value.lt(scale.lowest) || value.gt(10)) return outOfRange(text, scale);
  const decimals = value.decimalPlaces();
  if (decimals <= scale.decimals) return { kind: "mark", mark: tenths(value.times(10).toNumber()) };
  const data = { text, decimals, allowed: scale.decimals };
  if (scale.precision !== "round") {
    return { kind: "unreadable", diagnostic: diagnostic("mark.tooManyDecimals", "error", [], data) };
  }
  const rounded = value.toDecimalPlaces(scale.decimals, Decimal.ROUND_HALF_UP);
  return {
    kind: "mark",
    mark: tenths(rounded.times(10).toNumber()),
    note: diagnostic("mark.rounded", "info", [], { ...data, mark: rounded.toFixed(scale.decimals) }),
  };
}

function outOfRange(text: string, { lowest }: MarkScale): MarkReading {
  const data = { text: shown(text), lowest, highest: 10 };
  return { kind: "unreadable", diagnostic: diagnostic("mark.outOfRange", "error", [], data) };
}

function unreadable(code: string, text: string): MarkReading {
  return { kind: "unreadable", diagnostic: diagnostic(code, "error", [], { text: shown(text) }) };
}

/** A text as a message shows it: never longer than a mark could be. */
function shown(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
