import { type ClauseId, citationParts } from "../kernel/citation";
import type { Json } from "../kernel/diagnostic";
import { formatMessage, type Messages } from "../locale/messages";

/** The families of names in the locale files in which a slug is looked up, first match first. */
const families = [
  "level",
  "award",
  "title",
  "promotion",
  "grade",
  "subject",
  "instrument",
  "schoolLevel",
  "authority",
  "role",
  "act",
  "duty",
  "completionStage",
  "completionEntry",
  "word",
  "pack.role",
  "pack.record",
  "pack.action",
  "pack.evidence",
  "pack.fact",
  "pack.term",
  "pack.level",
] as const;

/** Operands that repeat what somebody wrote; they are shown as they are. */
const verbatim: ReadonlySet<string> = /* @__PURE__ */ new Set(["text", "exact", "op", "expected"]);

/** Operands that hold paths of the input rather than values. */
const places: ReadonlySet<string> = /* @__PURE__ */ new Set(["missing", "part"]);

/** A subject that has no key of its own, named by its place in a list. */
const listed = /^(marked|comments)\.\d+$/;

/**
 * One operand of a sentence in the words of a language: slugs and subject keys by their names, `true` and `false` as
 * words, dates, decimals and lists as the language writes them. What has no name stays as it is.
 *
 * `instrument` settles which name a slug has where two instruments use it for different things.
 *
 * @example readable("conduct", "chua-dat", vi) // "Chưa đạt"
 */
export function readable(operand: string, value: Json, messages: Messages, instrument = ""): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? say(messages, "words.none")
      : value.map((one: Json) => readable(operand, one, messages, instrument)).join(", ");
  }
  if (value === null) return say(messages, "words.absent");
  if (typeof value === "boolean") return say(messages, `word.${value}`);
  if (typeof value === "number") return decimal(String(value), messages);
  if (typeof value !== "string") return JSON.stringify(value);
  if (verbatim.has(operand)) return decimal(value, messages);
  if (places.has(operand) || listed.test(value)) return place(value, messages, instrument);
  if (operand === "clause") return citation(value as ClauseId, messages);
  return value.replace(/[^\s,;→]+/g, (word) => named(word, messages, instrument));
}

/** A slug by its name, a date or a decimal as the language writes it; anything else as it is. */
function named(word: string, messages: Messages, instrument: string): string {
  const key = nameKey(word, messages, instrument);
  if (key !== undefined) return say(messages, key);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (date !== null) return say(messages, "words.date", { year: date[1], month: date[2], day: date[3] });
  return decimal(word, messages);
}

/** Whether a slug has a name in a language. */
export function hasName(slug: string, messages: Messages, instrument: string): boolean {
  return nameKey(slug, messages, instrument) !== undefined;
}

function nameKey(slug: string, { texts }: Messages, instrument: string): string | undefined {
  const own = instrument.startsWith("tt58") ? `grade.${slug}` : "";
  return [own, ...families.map((family) => `${family}.${slug}`)].find((key) => Object.hasOwn(texts, key));
}

/**
 * A path of the input in words.
 *
 * @example place("subjects.toan.term1.midterm", en) // "Mathematics – term 1 – mid-term mark"
 */
export function place(path: string, messages: Messages, instrument = ""): string {
  const known = [`asked.${path}`, `missing.${path}`, `place.${path}`].find((key) =>
    Object.hasOwn(messages.texts, key),
  );
  if (known !== undefined) return say(messages, known);
  const segments = path.split(".");
  const words: string[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] ?? "";
    const next = segments[index + 1];
    if (next !== undefined && /^\d+$/.test(next)) {
      words.push(
        say(messages, "words.nth", { what: segmentWord(segment, messages, instrument), n: Number(next) + 1 }),
      );
      index += 1;
    } else if (next === undefined || !containers.has(segment)) {
      words.push(segmentWord(segment, messages, instrument));
    }
  }
  return words.join(" – ");
}

/** Segments that only say what kind of thing the next one names. */
const containers: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "subjects",
  "averages",
  "marked",
  "comments",
  "learning",
  "conduct",
]);

function segmentWord(segment: string, messages: Messages, instrument: string): string {
  const key = [`place.${segment}`, `missing.${segment}`].find((one) => Object.hasOwn(messages.texts, one));
  return key === undefined ? named(segment, messages, instrument) : say(messages, key);
}

/**
 * A clause as the language cites it.
 *
 * @example citation("tt22-2021/9.2.a", en) // "Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT"
 */
export function citation(id: ClauseId, messages: Messages): string {
  const { instrument, article, clause, point } = citationParts(id);
  const kind = clause === undefined ? "article" : point === undefined ? "clause" : "point";
  return say(messages, `citation.${kind}`, {
    article,
    clause,
    point,
    instrument: named(instrument, messages, instrument),
  });
}

/** A number or fraction with the decimal sign of the language; any other text as it is. */
function decimal(text: string, messages: Messages): string {
  return /^-?\d+\.\d+(\/\d+)?$/.test(text) ? text.replace(".", say(messages, "words.decimalSign")) : text;
}

/** Fills one text of a language. */
export function say(
  messages: Messages,
  key: string,
  operands: { readonly [name: string]: unknown } = {},
): string {
  return formatMessage(messages, key, operands);
}
