import type { ClassBook, ClauseId, Diagnostic, Json, TermOrYear } from "@sodiem/core";
import { citationParts, formatMessage } from "@sodiem/core";
import type { Finding, Unjudged } from "@sodiem/core/audit";
import { hasText, type Language, messagesIn } from "../messages";
import { findingVariant } from "./finding-variant";

type Operands = { readonly [name: string]: unknown };

/** Turns codes, slugs and ids into words of one language. */
export class Wording {
  readonly language: Language;
  readonly #subjects = new Map<string, ClassBook["subjects"][number]>();

  constructor(language: Language, classes: readonly ClassBook[]) {
    this.language = language;
    for (const { className, subjects } of classes) {
      for (const subject of subjects) this.#subjects.set(subjectKey(className, subject.id), subject);
    }
  }

  say(key: string, operands: Operands = {}): string {
    return formatMessage(messagesIn(this.language), key, operands);
  }

  /** A subject as the class's own files call it, in English by the programme's name where it has one. */
  subject(className: string, id: string): string {
    const key = `subject.${id}`;
    if (this.language === "en" && hasText("en", key)) return this.say(key);
    return (
      this.#subjects.get(subjectKey(className, id))?.name ??
      (hasText(this.language, key) ? this.say(key) : id)
    );
  }

  /** A legal value by its name; a text that is none stays as it is. */
  value(family: "level" | "comment" | "award" | "promotion", slug: string): string {
    const key = [family, ...(olderFamilies[family] ?? [])]
      .map((one) => `${one}.${slug}`)
      .find((one) => hasText(this.language, one));
    return key === undefined ? slug : this.say(key);
  }

  /** An average or mark as people of the language write it. */
  decimal(text: string): string {
    return this.language === "vi" && /^\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
  }

  /** A whole number with its thousands apart. */
  count(number: number): string {
    return String(number).replace(/\B(?=(\d{3})+$)/g, this.language === "vi" ? "." : ",");
  }

  term(term: TermOrYear): string {
    return this.say(`termShort.${term}`);
  }

  instrument(id: string): string {
    const key = `instrument.${id}`;
    return hasText(this.language, key) ? this.say(key) : id;
  }

  /**
   * A clause as it is cited in words.
   *
   * @example new Wording("en", []).citation("tt22-2021/9.2.a") // "Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT"
   */
  citation(id: ClauseId): string {
    const { instrument, article, clause, point } = citationParts(id);
    const place = clause === undefined ? "article" : point === undefined ? "clause" : "point";
    return this.say(`citation.${place}`, {
      article,
      clause,
      point,
      instrument: this.instrument(instrument),
    });
  }

  /** What a clause is about; empty where no title is registered. */
  clauseTitle(id: string): string {
    const key = `clause.${id}`;
    return hasText(this.language, key) ? this.say(key) : "";
  }

  /** What a finding concerns: the subject, or the result, or the class. */
  about({ code, className, subject }: Pick<Finding, "code" | "className" | "subject">): string {
    if (subject !== undefined) return this.subject(className, subject);
    const key = `result.${familyOf(code)}`;
    return hasText(this.language, key) ? this.say(key) : this.say(`about.${code}`);
  }

  /** The same, short enough for a column. */
  aboutShort(finding: Pick<Finding, "code" | "className" | "subject">): string {
    const key = `resultShort.${familyOf(finding.code)}`;
    return finding.subject === undefined && hasText(this.language, key) ? this.say(key) : this.about(finding);
  }

  /** A platform's kind of file; several kinds are joined by `+`. */
  format(platform: string, kind: string | null): string {
    return this.say("report.file.recognised", this.#formatNames(platform, kind ?? "?"));
  }

  /** The recorded value as people write it. */
  recorded(finding: Finding): string {
    return finding.recorded === null ? this.say("cli.value.blank") : this.#valueOf(finding, finding.recorded);
  }

  /** The lawful value as people write it; empty where no value is lawful. */
  lawful(finding: Finding): string {
    return finding.lawful === null ? "" : this.#valueOf(finding, finding.lawful);
  }

  /** The sentence of a finding. */
  finding(finding: Finding): string {
    const { code, className, subject, term, clause, data } = finding;
    const text = this.say(this.#findingKey(finding), {
      ...this.#dataOperands(data, className),
      className,
      recorded: this.recorded(finding),
      lawful: this.lawful(finding),
      subject: subject === undefined ? "" : this.subject(className, subject),
      term: term === undefined ? "" : this.say(`term.${term}`),
      clause: clause === null ? "" : this.citation(clause),
      ...(code === "regime.other" && finding.lawful !== null
        ? { instrument: this.instrument(finding.lawful) }
        : {}),
    });
    return [text, ...this.#notes(finding)].join(" ");
  }

  /** What else to know of a finding: that an open question decides it, that nobody has seen the text it rests on. */
  #notes({ clause, data: { reading, confidence } }: Finding): string[] {
    return [
      ...(typeof reading === "string" ? [this.say("finding.note.reading", { reading })] : []),
      ...(typeof confidence === "string" && clause !== null
        ? [this.say("finding.note.unverified", { clause: this.#capitalised(this.citation(clause)) })]
        : []),
    ];
  }

  #capitalised(text: string): string {
    return this.language === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  }

  /** The sentence of a diagnostic. */
  diagnostic({ code, path, data }: Diagnostic): string {
    const key = `diagnostic.${code}`;
    const [file = "", sheet = "", cell = ""] = path;
    if (!hasText(this.language, key)) return this.say("cli.diagnostic.untranslated", { code });
    const operands = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, this.#diagnosticOperand(name, value)]),
    );
    const { platform, kind } = data;
    const format =
      typeof platform === "string" && typeof kind === "string" ? this.#formatNames(platform, kind) : {};
    return this.say(key, { file, sheet, cell, ...operands, ...format });
  }

  /** One missing input in words. */
  missing(path: string): string {
    return this.say(`missing.${missingKind(path)}`);
  }

  #diagnosticOperand(name: string, value: Json): Json {
    if (typeof value === "number") return name === "value" || name === "limit" ? this.count(value) : value;
    if (typeof value === "object") return JSON.stringify(value);
    const family = { what: "limit", found: "content", format: "content" }[name];
    const key = `${family}.${String(value)}`;
    return family !== undefined && hasText(this.language, key) ? this.say(key) : value;
  }

  /** A quality or competency at the beginning of a sentence. */
  #itemName(path: string): string {
    const key = `missing.${path}`;
    const name = hasText(this.language, key) ? this.say(key) : path;
    return this.language === "en" ? `the ${name}` : name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** One of a list of operands: a result, a missing input, a `toan.test` or `qualities.cham-chi`. */
  #listed(name: string, text: string, className: string): string {
    if (name === "possible") return this.value("level", text);
    if (name === "missing") return this.missing(text);
    if (name !== "limitedBy") return text;
    if (hasText(this.language, `missing.${text}`)) return this.say(`missing.${text}`);
    const [subject = "", kind = ""] = text.split(".");
    return `${this.subject(className, subject)} (${this.say(`place.${kind}`)})`;
  }

  #formatNames(platform: string, kind: string): { readonly platform: string; readonly kind: string } {
    const names = kind.split("+").map((one) => {
      const key = `format.${platform}.${one}`;
      return hasText(this.language, key) ? this.say(key) : this.say("report.file.kind", { kind: one });
    });
    const key = `platform.${platform}`;
    return { platform: hasText(this.language, key) ? this.say(key) : platform, kind: names.join(", ") };
  }

  #valueOf({ code }: Finding, value: string): string {
    switch (familyOf(code)) {
      case "average":
        return this.decimal(value);
      case "comment":
      case "award":
      case "promotion":
        return this.value(familyOf(code) as "comment" | "award" | "promotion", value);
      case "learning":
      case "conduct":
      case "yearResult":
      case "subject":
        return this.value("level", value);
      case "exempt":
        return this.value("comment", value);
      default:
        return code === "regime.other" ? this.instrument(value) : value;
    }
  }

  #findingKey(finding: Finding): string {
    const { code, className, subject, lawful } = finding;
    if (code === "regime.other" && lawful === null) return "finding.regime.other.unknown";
    const assessedBy = this.#subjects.get(subjectKey(className, subject ?? ""))?.assessedBy;
    if (code === "regular.tooFew" && assessedBy === "comments") return "finding.regular.tooFew.comments";
    return `finding.${code}${findingVariant(finding)}`;
  }

  #dataOperands(data: { readonly [key: string]: Json }, className: string): Operands {
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, this.#dataOperand(name, value, className)]),
    );
  }

  #dataOperand(name: string, value: Json, className: string): Json {
    if (isTexts(value))
      return [...new Set(value.map((one) => this.#listed(name, one, className)))].join(", ");
    if (typeof value !== "string") return value;
    if (name === "moment") return this.say(`word.${value}`);
    if (name === "item") return this.#itemName(value);
    if (name === "which") return this.say(`assessment.${value}`);
    if (name === "source") return this.say(`periodsSource.${value}`);
    if (name === "level") return this.say(`schoolLevel.${value}`);
    if (name === "term1" || name === "term2") return this.decimal(this.value("level", value));
    return value;
  }
}

/** Where the names stand that older circulars have for a kind of result. */
const olderFamilies: { readonly [family: string]: readonly string[] } = {
  level: ["grade"],
  award: ["title"],
};

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** Which kind of result a finding's code speaks of. */
function familyOf(code: string): string {
  const family = code.slice(0, code.indexOf("."));
  return family === "level" ? "learning" : family;
}

/**
 * The kind of a missing input, so that reasons can be grouped.
 *
 * @example missingKind("regular.2") // "regular"
 */
export function missingKind(path: string): string {
  if (path.startsWith("regular")) return "regular";
  return path.startsWith("subjects.") ? "subject" : path;
}

/** The kind of result that could not be judged, by the key of its name. */
export function unjudgedKey(what: Unjudged["what"]): string {
  return `result.${what}`;
}

function subjectKey(className: string, id: string): string {
  return JSON.stringify([className, id]);
}
