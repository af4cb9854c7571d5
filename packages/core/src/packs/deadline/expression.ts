/** The days of a week as a deadline expression names them. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** Points of time that an expression may name; `N` stands for a number. */
export const pointNames = [
  "entry",
  "print",
  "lesson",
  "lesson.week.previous.friday",
  "semesterExam.start",
  "semester.start",
  "semester.end",
  "semester(N).end",
  "semester(N).mid",
  "schoolYear.start",
  "schoolYear.end",
  "schoolYear.week(N)",
  "closingCeremony",
  "course.end",
  "month.end",
  "month.next.firstWeek",
  "professionalMeeting",
  "week",
  "lock",
] as const;
export type PointName = (typeof pointNames)[number];

/** A point of time, moved by whole days. */
export interface Point {
  readonly name: PointName;
  /** The number of `semester(N)` or `week(N)`. */
  readonly number?: number;
  readonly days: number;
}

/** How a day stands to its point; `on` is the point itself. */
export type Relation = "on" | "before" | "after" | "at" | "during";

/** Where a span of effect begins. */
export type EffectStart =
  | { readonly date: string }
  | { readonly schoolYear: string }
  | { readonly term: string };

/** One item of a deadline expression. */
export type DeadlineItem =
  | { readonly kind: "fixed"; readonly day: number; readonly month: number }
  | { readonly kind: "effect"; readonly mode: "from" | "within"; readonly start: EffectStart }
  | { readonly kind: "point"; readonly relation: Relation; readonly point: Point }
  /** A rhythm, with the point before which each turn is due where the text says so. */
  | { readonly kind: "recurring"; readonly rhythm: string; readonly before?: Point | Weekday }
  | {
      readonly kind: "count";
      readonly bound: "atLeast" | "atMost";
      readonly number: number;
      readonly what: string;
    }
  | { readonly kind: "event"; readonly name: string }
  | { readonly kind: "open"; readonly term: string }
  | { readonly kind: "reference"; readonly norm: string };

/** A deadline expression: every group is due on its own; within a group any one item is enough. */
export type Deadline = readonly (readonly [DeadlineItem, ...DeadlineItem[]])[];

/** A part of an expression that does not follow the grammar. */
export interface DeadlineError {
  readonly error: string;
}

/**
 * Reads a deadline expression by the catalogue's grammar.
 *
 * @example parseDeadline("entry + 15d") // [[{ kind: "point", relation: "on", point: { name: "entry", days: 15 } }]]
 */
export function parseDeadline(text: string): Deadline | DeadlineError {
  const groups: [DeadlineItem, ...DeadlineItem[]][] = [];
  for (const group of text.split(";")) {
    const items: DeadlineItem[] = [];
    for (const part of group.split("|")) {
      const item = parseItem(part.trim());
      if (item === undefined) return { error: part.trim() };
      items.push(item);
    }
    const [first, ...rest] = items;
    if (first !== undefined) groups.push([first, ...rest]);
  }
  return groups;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const rhythms = ["daily", "weekly", "monthly", "yearly", "each semester"];
const relations = ["before", "after", "at", "during"] as const;

function parseItem(text: string): DeadlineItem | undefined {
  const called = /^(open|ref)\(([\w.-]+)\)$/.exec(text);
  if (called?.[2] !== undefined) {
    return called[1] === "open" ? { kind: "open", term: called[2] } : { kind: "reference", norm: called[2] };
  }
  const [word = "", ...others] = text.split(" ");
  const rest = others.join(" ");
  switch (word) {
    case "fixed":
      return parseFixed(rest);
    case "from":
    case "within": {
      const start = parseStart(rest);
      return start && { kind: "effect", mode: word, start };
    }
    case "on":
      return /^\w+$/.test(rest) ? { kind: "event", name: rest } : undefined;
    case "atLeast":
    case "atMost": {
      const count = /^(\d+) (?:per )?([\w.]+)$/.exec(rest);
      return count?.[2] === undefined
        ? undefined
        : { kind: "count", bound: word, number: Number(count[1]), what: count[2] };
    }
  }
  const relation = relations.find((one) => one === word);
  if (relation !== undefined) {
    const point = parsePoint(rest);
    return point && { kind: "point", relation, point };
  }
  const rhythm = rhythms.find((one) => text === one || text.startsWith(`${one} `));
  if (rhythm !== undefined) return parseRecurring(rhythm, text.slice(rhythm.length).trim());
  const point = parsePoint(text);
  return point && { kind: "point", relation: "on", point };
}

function parseFixed(text: string): DeadlineItem | undefined {
  const fixed = /^(\d{1,2}) ([A-Z][a-z]+)$/.exec(text);
  const month = months.indexOf(fixed?.[2] ?? "") + 1;
  const number = Number(fixed?.[1]);
  const last = new Date(Date.UTC(2023, month, 0)).getUTCDate();
  return month > 0 && number >= 1 && number <= last ? { kind: "fixed", day: number, month } : undefined;
}

function parseStart(text: string): EffectStart | undefined {
  if (day.test(text)) return { date: text };
  const term = /^open\((\w+)\)$/.exec(text)?.[1];
  if (term !== undefined) return { term };
  const years = /^schoolYear (\d{4})-(\d{4})$/.exec(text);
  return years !== null && Number(years[2]) === Number(years[1]) + 1
    ? { schoolYear: `${years[1]}-${years[2]}` }
    : undefined;
}

function parseRecurring(rhythm: string, rule: string): DeadlineItem | undefined {
  if (rule === "") return { kind: "recurring", rhythm };
  const before = /^before (.+)$/.exec(rule)?.[1];
  if (before !== undefined) {
    const limit = weekdays.find((one) => one === before) ?? parsePoint(before);
    return limit && { kind: "recurring", rhythm, before: limit };
  }
  // Several slots a week: which turn belongs to which slot is not said, so no day follows.
  const slots = /^by (.+)$/.exec(rule)?.[1]?.split(",");
  const known = slots?.every((slot) => weekdays.some((one) => one === slot.trim()));
  return known === true ? { kind: "recurring", rhythm } : undefined;
}

function parsePoint(text: string): Point | undefined {
  const found = /^([\w.()]+)(?: ([+-]) (\d+)d)?$/.exec(text);
  const [, path = "", sign, count] = found ?? [];
  const number = /\((\d+)\)/.exec(path)?.[1];
  const name = pointNames.find((one) => one === path.replace(/\(\d+\)/, "(N)"));
  if (name === undefined || name.includes("(N)") !== (number !== undefined)) return undefined;
  const days = count === undefined ? 0 : Number(count) * (sign === "-" ? -1 : 1);
  return { name, ...(number === undefined ? {} : { number: Number(number) }), days };
}
