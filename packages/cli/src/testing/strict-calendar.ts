/** An entry as a strict reader of RFC 5545 finds it. */
export interface ParsedEvent {
  readonly uid: string;
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
}

const property = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/;
const once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"];

/**
 * Reads an iCalendar file by the letter of RFC 5545, apart from the code that writes it: CRLF everywhere, lines of at
 * most 75 octets, one calendar with its version and product, entries whose required properties stand once, days that
 * are real and follow each other, texts escaped.
 *
 * @throws Error at the first breach.
 */
export function parseCalendar(file: string): { readonly events: readonly ParsedEvent[] } {
  if (!file.endsWith("\r\n")) throw new Error("the last line does not end with CRLF");
  const raw = file.slice(0, -2).split("\r\n");
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (line.includes("\ufffd") || line === "") throw new Error("a broken character or an empty line");
  }
  const lines: string[] = [];
  for (const line of raw) {
    if (line.startsWith(" ")) lines.push(`${lines.pop() ?? ""}${line.slice(1)}`);
    else lines.push(line);
  }
  const [first, ...rest] = lines;
  if (first !== "BEGIN:VCALENDAR" || rest.pop() !== "END:VCALENDAR") throw new Error("no calendar");
  const head = rest.slice(0, rest.indexOf("BEGIN:VEVENT"));
  for (const name of ["VERSION:2.0", "PRODID:"]) {
    if (head.filter((line) => line.startsWith(name)).length !== 1) throw new Error(`not once: ${name}`);
  }
  const events: ParsedEvent[] = [];
  let open: Map<string, string> | undefined;
  for (const line of rest.slice(head.length)) {
    if (line === "BEGIN:VEVENT") {
      if (open !== undefined) throw new Error("an entry within an entry");
      open = new Map();
    } else if (line === "END:VEVENT") {
      events.push(eventOf(open ?? new Map()));
      open = undefined;
    } else {
      const [, name = "", parameters = "", value = ""] = property.exec(line) ?? [];
      if (open === undefined || name === "") throw new Error(`no property of an entry: ${line}`);
      if (open.has(name)) throw new Error(`given twice: ${name}`);
      if (name.startsWith("DTS") && name !== "DTSTAMP" && parameters !== ";VALUE=DATE") throw new Error(line);
      open.set(name, value);
    }
  }
  if (open !== undefined) throw new Error("an entry without an end");
  return { events };
}

function eventOf(values: ReadonlyMap<string, string>): ParsedEvent {
  for (const name of once) if (!values.get(name)) throw new Error(`missing: ${name}`);
  const value = (name: string): string => values.get(name) ?? "";
  const [start, end] = [dayOf(value("DTSTART")), dayOf(value("DTEND"))];
  if (end - start !== 86_400_000) throw new Error("not one day");
  if (!/^\d{8}T\d{6}Z$/.test(value("DTSTAMP"))) throw new Error("no UTC time");
  for (const name of ["SUMMARY", "DESCRIPTION"]) {
    if (/(?<!\\)(?:\\\\)*[;,]|\\(?![\\;,nN])/.test(value(name)))
      throw new Error(`not escaped: ${value(name)}`);
  }
  return {
    uid: value("UID"),
    stamp: value("DTSTAMP"),
    start: value("DTSTART"),
    end: value("DTEND"),
    summary: value("SUMMARY").replace(/\\([\\;,])/g, "$1"),
  };
}

function dayOf(text: string): number {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date) || new Date(date).getUTCDate() !== Number(day)) throw new Error(`no day: ${text}`);
  return date;
}
