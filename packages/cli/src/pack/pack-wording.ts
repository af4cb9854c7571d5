import type { ClauseId, Diagnostic } from "@sodiem/core";
import type { Pack } from "@sodiem/core/packs";
import { hasText, type Language, type Say, sayIn } from "../messages";
import { Wording } from "../report/wording";
import { printable } from "../text/printable";

/** The words of packs in one language; a pack's own roles and records go by their ids. */
export class PackWording {
  readonly say: Say;

  constructor(readonly language: Language) {
    this.say = sayIn(language);
  }

  role(id: string): string {
    return this.#named("role", id);
  }

  record(id: string): string {
    return this.#named("record", id);
  }

  action(id: string): string {
    return this.#named("action", id);
  }

  evidence(id: string): string {
    return this.#named("evidence", id);
  }

  level(id: string): string {
    return this.#named("level", id);
  }

  /** A term that the document leaves to the school. */
  term(id: string): string {
    return this.#named("term", id);
  }

  /** A fact of a question by its path, or what would settle an answer that the document leaves open. */
  fact(path: string): string {
    const [group = "", name = "", ...rest] = path.split(".");
    if (group === "executor") return this.say("pack.executor", { action: this.action(name) });
    if (group === "terms") return this.term(name);
    if (group === "school" && name === "terms") return this.term(rest.join("."));
    const number = name === "weekEnds" ? rest.join(".") : "";
    return [this.#named("fact", number === "" ? path : `${group}.${name}`), number].join(" ").trim();
  }

  /** A clause of a circular as it is cited. */
  clause(id: ClauseId): string {
    return new Wording(this.language, []).citation(id);
  }

  status(id: string): string {
    return this.say(`packStatus.${id}`);
  }

  finding(code: string): string {
    return this.say(`packFinding.${code}`);
  }

  /** A diagnostic with its place in the file. */
  diagnostic({ code, path, data }: Diagnostic): string {
    const place = path.length === 0 ? "" : `${path.join(".")}: `;
    const { expected } = data;
    const operands = Array.isArray(expected) ? { ...data, expected: expected.join(", ") } : data;
    return printable(`${place}${this.say(`diagnostic.${code}`, operands)}`);
  }

  /** A norm with its place in the document. */
  citation(pack: Pack, id: string): string {
    const cite = pack.norms.find((norm) => norm.id === id)?.cite;
    return printable(cite === undefined ? id : `${cite} (${id})`);
  }

  #named(family: string, id: string): string {
    const key = `pack.${family}.${id}`;
    return hasText(this.language, key) ? this.say(key) : printable(id);
  }
}
