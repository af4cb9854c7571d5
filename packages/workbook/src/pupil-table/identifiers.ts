import { isIsoDate, tidyText } from "@sodiem/core";
import type { Cell } from "../grid";
import { cellText } from "./cells";

/** A value of a pupil's row, and the code of a warning about it. */
export interface Identifier {
  readonly value?: string;
  readonly warning?: string;
}

/**
 * Reads a pupil's code as digits, however a spreadsheet holds it: the number 9900000001, the text `9900000001.0`. A text
 * like `9.9E+09` has lost digits, which is a warning.
 */
export function readCode(cell: Cell | undefined): Identifier {
  if (cell === undefined) return {};
  if (cell.kind === "number") return wholeNumber(cell.value);
  if (cell.kind !== "text") return unreadable(cell);
  const text = tidyText(cell.value);
  if (text === "") return {};
  const [, digits] = /^(\d+)(?:[.,]0+)?$/.exec(text) ?? [];
  if (digits !== undefined) return { value: digits };
  const scientific = fromScientific(text);
  return scientific === undefined ? { value: text } : { value: scientific, warning: "id.digitsLost" };
}

/**
 * Reads a national identity number, 12 digits. As a number it loses its first zeros: what is left stays as it is, with
 * a warning, because nobody but the school knows what was there.
 */
export function readNationalId(cell: Cell | undefined): Identifier {
  const code = readCode(cell);
  const { value } = code;
  if (value === undefined || code.warning !== undefined) return code;
  if (/^\d{12}$/.test(value)) return { value };
  return { value, warning: /^\d{9,11}$/.test(value) ? "id.leadingZeroLost" : "id.notTwelveDigits" };
}

/**
 * Reads a birth date, the day always first: `05/08/2010` is 5 August. A date that is not whole or not possible stays as
 * written, with a warning; nothing is turned round or filled in.
 */
export function readBirthDate(cell: Cell | undefined): Identifier {
  if (cell === undefined) return {};
  if (cell.kind === "date") return { value: cell.iso };
  const text = cellText(cell);
  if (text === "") return cell.kind === "empty-formula" ? unreadable(cell) : {};
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (year !== "") {
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isIsoDate(iso) ? { value: iso } : { value: text, warning: "birthDate.impossible" };
  }
  if (isIsoDate(text)) return { value: text };
  const isPartial =
    /^(?:\d{1,2}\s*[/.-]\s*)?(?:19|20)\d{2}$|^\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2})?$/.test(text);
  return { value: text, warning: isPartial ? "birthDate.partial" : "birthDate.unreadable" };
}

function wholeNumber(value: number): Identifier {
  if (Number.isSafeInteger(value) && value >= 0) return { value: String(value) };
  return { warning: "id.unreadable" };
}

function unreadable(cell: Cell): Identifier {
  const text = cellText(cell);
  return { ...(text === "" ? {} : { value: text }), warning: "id.unreadable" };
}

/** `9.9E+09` as digits: 9900000000. */
function fromScientific(text: string): string | undefined {
  const [, whole = "", fraction = "", exponent = ""] =
    /^(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})$/.exec(text) ?? [];
  const zeros = Number(exponent) - fraction.length;
  return exponent === "" || zeros < 0 ? undefined : `${whole}${fraction}${"0".repeat(zeros)}`;
}
