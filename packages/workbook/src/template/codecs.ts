import { type BookValue, isIsoDate, readEntry, tidyText } from "@sodiem/core";
import type { Cell } from "../grid";
import {
  cellText,
  isFilled,
  itemLevelOf,
  labelKey,
  rawValue,
  readBirthDate,
  readTick,
  subjectLevelOf,
  yearResults,
} from "../pupil-table/index";
import type { Codec, Says } from "./value-column";

const noPlace: Says = { kind: "no-place" };
const content = (text: string): Says => ({ kind: "content", content: text });
const text = (value: string) => ({ kind: "text", value }) as const;

/** Marks and comment results; variant B holds them as texts. An exemption has no known sign in these sheets. */
export function markCodec(form: "number" | "text", separator: "." | ","): Codec {
  return {
    says: (value) => {
      if (!("entry" in value)) return noPlace;
      if (value.entry.kind === "mark") return content(String(value.entry.mark / 10));
      if (value.entry.kind === "result") return content(value.entry.result === "dat" ? "Đ" : "CĐ");
      return noPlace;
    },
    reads: readMarkOf,
    cell: (says) => {
      if (says === "Đ" || says === "CĐ") return text(says);
      return form === "number" ? { kind: "number", value: Number(says) } : text(says.replace(".", separator));
    },
    ...(form === "text" ? { changesForm: true as const } : {}),
  };
}

function readMarkOf(cell: Cell | undefined): string | undefined {
  const reading = readEntry(rawValue(cell));
  if (reading.kind === "mark") return String(reading.mark / 10);
  if (reading.kind === "comment") return reading.result === "dat" ? "Đ" : "CĐ";
  return undefined;
}

/** Scores of primary tests: whole numbers from 1 to 10. */
export const wholeScoreCodec: Codec = {
  says: (value) => {
    if (!("entry" in value) || value.entry.kind !== "mark") return noPlace;
    const { mark } = value.entry;
    const score = String(mark / 10);
    if (mark % 10 !== 0) return { kind: "refused", code: "fill.decimalScore", data: { text: score } };
    if (mark < 10)
      return { kind: "refused", code: "fill.scoreOutside", data: { text: score, expected: "1–10" } };
    return content(score);
  },
  reads: readMarkOf,
  cell: (says) => ({ kind: "number", value: Number(says) }),
};

/** The letters that the database prints, or the words that a sheet uses already. */
export type LevelWording = "letters" | "words";

const subjectLetters = {
  letters: { "hoan-thanh-tot": "T", "hoan-thanh": "H", "chua-hoan-thanh": "C" },
  words: { "hoan-thanh-tot": "HTT", "hoan-thanh": "HT", "chua-hoan-thanh": "CHT" },
} as const;
const itemLetters = { tot: "T", dat: "Đ", "can-co-gang": "C" } as const;

/** What stands in a level cell of a pupil who is not assessed. */
export const notAssessed = "X";

/** Levels of subjects; `X` is a pupil who is not assessed, where the layout has that sign. */
export function subjectLevelCodec(wording: LevelWording): Codec {
  const letters = subjectLetters[wording];
  return {
    says: (value) => {
      if (value.field !== "primary.level") return noPlace;
      if (value.level.kind === "exempt") return content(notAssessed);
      return value.level.kind === "level" ? content(letters[value.level.level]) : noPlace;
    },
    reads: (cell) => {
      const own = cellText(cell);
      if (own.toUpperCase() === notAssessed) return notAssessed;
      const level = cell?.kind === "text" ? subjectLevelOf(own) : undefined;
      return level === undefined ? undefined : letters[level];
    },
    cell: text,
  };
}

/** Levels of qualities and competencies. */
export const itemLevelCodec: Codec = {
  says: (value) => {
    if (value.field !== "primary.item") return noPlace;
    if (value.level.kind === "exempt") return content(notAssessed);
    return value.level.kind === "level" ? content(itemLetters[value.level.level]) : noPlace;
  },
  reads: (cell) => {
    const own = cellText(cell);
    if (own.toUpperCase() === notAssessed) return notAssessed;
    const level = cell?.kind === "text" ? itemLevelOf(own) : undefined;
    return level === undefined ? undefined : itemLetters[level];
  },
  cell: text,
};

const resultCodes: { readonly [slug: string]: string } = {
  "hoan-thanh-xuat-sac": "HTXS",
  "hoan-thanh-tot": "HTT",
  "hoan-thanh": "HT",
  "chua-hoan-thanh": "CHT",
};

/** The result of a primary year. */
export const yearResultCodec: Codec = {
  says: (value) => {
    if (value.field !== "recorded.yearResult" || value.value === null) return noPlace;
    const code = resultCodes[value.value];
    return code === undefined
      ? {
          kind: "refused",
          code: "fill.outsideSet",
          data: { text: value.value, expected: "HTXS, HTT, HT, CHT" },
        }
      : content(code);
  },
  reads: (cell) => resultCodes[yearResults.get(labelKey(cellText(cell))) ?? ""],
  cell: text,
};

/** `x` where the year's result is one of the three that complete the class programme, which is what they mean. */
export const completionCodec: Codec = {
  says: (value, cell) => {
    if (value.field !== "recorded.yearResult" || value.value === null) return noPlace;
    if (resultCodes[value.value] === undefined) return noPlace;
    return value.value === "chua-hoan-thanh" ? cleared(cell) : content("x");
  },
  reads: ticked,
  cell: tick,
};

/** `x` where a pupil is promoted; a pupil who is not leaves the cell blank. */
export const promotionCodec: Codec = {
  says: (value, cell) => {
    if (value.field !== "recorded.promotion") return noPlace;
    if (value.value === "promoted") return content("x");
    return value.value === "not-promoted" ? cleared(cell) : noPlace;
  },
  reads: ticked,
  cell: tick,
};

/** `x` for an award at the year's end; a title has no place in a tick. */
export const awardCodec: Codec = {
  says: (value) =>
    value.field === "recorded.award" && value.value === "khen-thuong-cuoi-nam" ? content("x") : noPlace,
  reads: ticked,
  cell: tick,
};

/** A blank says nothing, so that only a tick that is wrong is taken away. */
function cleared(cell: Cell | undefined): Says {
  return readTick(cell) === "ticked" ? content("") : noPlace;
}

function ticked(cell: Cell | undefined): string | undefined {
  const tick = readTick(cell);
  return tick === "ticked" ? "x" : tick === "blank" ? "" : undefined;
}

function tick(says: string) {
  return says === "" ? ({ kind: "blank" } as const) : text(says);
}

/** Texts as they are. */
export const textCodec: Codec = {
  says: (value) => ("text" in value && value.text !== "" ? content(tidyText(value.text)) : noPlace),
  reads: filledText,
  cell: text,
};

/** Dates as `dd/mm/yyyy` in text cells; a date that is not whole is written as it stands. */
export const dateCodec: Codec = {
  says: (value) => ("text" in value && value.text !== "" ? content(dayFirst(value.text)) : noPlace),
  reads: (cell) => {
    const { value } = readBirthDate(cell);
    return value === undefined || !isFilled(cell) ? undefined : dayFirst(value);
  },
  cell: text,
  changesForm: true,
};

function dayFirst(date: string): string {
  return isIsoDate(date) ? date.split("-").reverse().join("/") : date;
}

/** `Nam` and `Nữ`. */
export const genderCodec: Codec = {
  says: (value: BookValue) =>
    value.field === "pupil.gender" ? content(value.text === "female" ? "Nữ" : "Nam") : noPlace,
  reads: filledText,
  cell: text,
  changesForm: true,
};

/** The year of birth of a parent, a whole number. */
export const yearCodec: Codec = {
  says: (value) => ("text" in value && /^\d{4}$/.test(value.text) ? content(value.text) : noPlace),
  reads: filledText,
  cell: (says) => ({ kind: "number", value: Number(says) }),
};

function filledText(cell: Cell | undefined): string | undefined {
  return isFilled(cell) ? cellText(cell) : undefined;
}
