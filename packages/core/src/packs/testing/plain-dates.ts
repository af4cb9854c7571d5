import type { PackRequest } from "../request";

/** The dates of an expression read with regular expressions and UTC arithmetic: an oracle, slow and plain. */

const oneDay = 86_400_000;

export function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);
}

/** The day that clocks at UTC+7 show. */
export function dayOf(moment: string): string {
  return moment.length === 10
    ? moment
    : new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
}

const sources: { readonly [point: string]: string } = {
  entry: "state.enteredAt",
  print: "state.printedAt",
  lesson: "calendar.lessonDate",
  "lesson.week.previous.friday": "calendar.lessonDate",
  "semesterExam.start": "calendar.semesterExamStart",
  "semester.start": "calendar.semesterStart",
  "semester.end": "calendar.semesterEnd",
  "schoolYear.start": "calendar.schoolYearStart",
  "schoolYear.end": "calendar.schoolYearEnd",
  closingCeremony: "calendar.closingCeremony",
  "course.end": "calendar.courseEnd",
  "month.end": "calendar.month",
  "month.next.firstWeek": "calendar.month",
  professionalMeeting: "calendar.professionalMeeting",
};

export function valueAt(request: PackRequest, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (value === undefined ? undefined : Reflect.get(Object(value), key)),
      request,
    );
}

export interface PlainPoint {
  readonly day: string | undefined;
  readonly fact: string;
}

export function pointOf(text: string, request: PackRequest): PlainPoint {
  const moved = /^(\S+) ([+-]) (\d+)d$/.exec(text);
  if (moved !== null) {
    const { day, fact } = pointOf(moved[1] ?? "", request);
    const days = Number(moved[3]) * (moved[2] === "+" ? 1 : -1);
    return { day: day === undefined ? undefined : shift(day, days), fact };
  }
  const calendar = request.calendar ?? {};
  const semester = /^semester\((\d)\)\.(end|mid)$/.exec(text);
  if (semester !== null) {
    const fact = semester[2] === "end" ? "calendar.semesterEnd" : "calendar.semesterMid";
    const value = valueAt(request, fact);
    const isThis = calendar.semester === Number(semester[1]) && typeof value === "string";
    return { day: isThis ? dayOf(value) : undefined, fact };
  }
  const week = /^schoolYear\.week\((\d+)\)$/.exec(text)?.[1];
  if (week !== undefined) {
    const end = calendar.weekEnds?.[week];
    return { day: end === undefined ? undefined : dayOf(end), fact: "calendar.weekEnds" };
  }
  const fact = sources[text] ?? "";
  const value = valueAt(request, fact);
  if (typeof value !== "string") return { day: undefined, fact };
  if (text === "month.end") return { day: shift(firstOfNext(value), -1), fact };
  if (text === "month.next.firstWeek") return { day: shift(firstOfNext(value), 6), fact };
  const day = dayOf(value);
  if (text !== "lesson.week.previous.friday") return { day, fact };
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { day: shift(day, -weekday - 3), fact };
}

function firstOfNext(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 1)).toISOString().slice(0, 10);
}

/** The years the school year may have started in. */
export function yearsOf(request: PackRequest): readonly number[] {
  const day = dayOf(request.asOf);
  const { schoolYear, schoolYearStart } = request.calendar ?? {};
  if (schoolYear !== undefined) return [Number(schoolYear.slice(0, 4))];
  if (schoolYearStart !== undefined) {
    const first = dayOf(schoolYearStart);
    return [Number(first.slice(0, 4)) - (day < first ? 1 : 0)];
  }
  const year = Number(day.slice(0, 4));
  if (day.slice(5) < "08-01") return [year - 1];
  return day.slice(5) < "09-05" ? [year - 1, year] : [year];
}

/** Whether `from …` or `within …` covers the request; `undefined` where the school year leaves it open. */
export function isCovered(expression: string, request: PackRequest): boolean | undefined {
  const day = dayOf(request.asOf);
  const date = /^from (\d{4}-\d{2}-\d{2})$/.exec(expression)?.[1];
  if (date !== undefined) return day >= date;
  const term = /^from open\((\w+)\)$/.exec(expression)?.[1];
  if (term !== undefined) {
    const value = request.school?.terms?.[term];
    return typeof value !== "string" || day >= dayOf(value);
  }
  const [, mode, start] = /^(from|within) schoolYear (\d{4})-\d{4}$/.exec(expression) ?? [];
  if (day < `${start}-08-01`) return false;
  const answers = yearsOf(request).map((year) =>
    mode === "from" ? year >= Number(start) : year === Number(start),
  );
  return answers.every((one) => one === answers[0]) ? answers[0] : undefined;
}

/** The dates of an obligation. */
export function datesOf(
  expression: string,
  request: PackRequest,
): { readonly days: string[]; readonly open: boolean } {
  const days: (string | undefined)[] = [];
  let open = false;
  for (const item of expression.split(/[;|]/).map((part) => part.trim())) {
    const term = /^open\((\w+)\)$/.exec(item)?.[1];
    const turn = /^(?:weekly|monthly) before (.+)$/.exec(item)?.[1];
    const bound = /^(before|during) (.+)$/.exec(item);
    if (term !== undefined) {
      const value = request.school?.terms?.[term];
      if (value === undefined) open = true;
      else if (typeof value === "string" && /^\d{4}-/.test(value)) days.push(dayOf(value));
    } else if (item.startsWith("at ")) open = true;
    else if (item === "fixed 20 September") {
      const years = yearsOf(request);
      if (years.length === 1) days.push(`${years[0]}-09-20`);
    } else if (turn === "monday") {
      const start = request.calendar?.weekStart;
      if (start !== undefined)
        days.push(shift(dayOf(start), -1 - ((new Date(`${dayOf(start)}T00:00:00Z`).getUTCDay() + 6) % 7)));
    } else if (turn !== undefined || bound !== null) {
      const { day } = pointOf(turn ?? bound?.[2] ?? "", request);
      days.push(day === undefined || bound?.[1] === "during" ? day : shift(day, -1));
    } else if (!/^(on|daily|weekly|monthly|yearly|each)\b/.test(item)) days.push(pointOf(item, request).day);
  }
  return { days: days.filter((day) => day !== undefined), open };
}
