import { addDays, type IsoDate } from "../kernel/civil-date";

/** One all-day entry of an iCalendar file, its texts already in the reader's language. */
export interface IcsEntry {
  /** Unique within all calendars, and the same each time the file is made. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
}

/** What heads an iCalendar file. */
export interface IcsHead {
  readonly name: string;
  /** When the file was made, `YYYYMMDDThhmmssZ`: given, so that equal input gives equal bytes. */
  readonly stamp: string;
}

/**
 * Writes an iCalendar file (RFC 5545): CRLF, lines folded at 75 octets without breaking a character, texts escaped,
 * all-day entries that do not block time.
 *
 * @throws RangeError when `stamp` is no UTC date-time of RFC 5545 (a programmer's mistake: test it with `isIcsStamp`).
 * @example icsFile([], { name: "Lịch", stamp: "20260901T000000Z" }).startsWith("BEGIN:VCALENDAR\r\n") // true
 */
export function icsFile(entries: readonly IcsEntry[], { name, stamp }: IcsHead): string {
  if (!isIcsStamp(stamp)) throw new RangeError(`not a UTC date-time YYYYMMDDThhmmssZ: ${stamp}`);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//sodiem//pack calendar//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ uid, day, summary, description, categories }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `CATEGORIES:${categories.map(escaped).join(",")}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const stampText = /^(\d{4})(\d{2})(\d{2})T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z$/;

/**
 * Tells whether a text is a real UTC date-time as RFC 5545 writes it.
 *
 * @example isIcsStamp("20260231T000000Z") // false
 */
export function isIcsStamp(text: string): boolean {
  const parts = stampText.exec(text);
  if (parts === null) return false;
  const [, year, month, day] = parts.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function basic(day: IsoDate): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n]/g, "\\n");
}

const longest = 75;

/** Breaks a line after at most 75 octets; each following line starts with a blank that counts. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longest) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}
