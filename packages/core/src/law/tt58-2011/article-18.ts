import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import { clause } from "./clause";
import { tt58InForce } from "./in-force";
import type { Tt58Context } from "./options";
import { type Conduct, conducts, type Grade, grades, type Title, titles } from "./values";

/** Conduct and learning of a term or of the year; `null` is a value that is not there. */
export interface TitleInput {
  readonly conduct: Conduct | null;
  readonly learning: Grade | null;
}

/**
 * The title for a conduct and a learning grade as a plain value.
 *
 * @example titleOf("kha", "gioi") // "hoc-sinh-tien-tien"
 */
export function titleOf(conduct: Conduct, learning: Grade): Title {
  if (conduct === "tot" && learning === "gioi") return "hoc-sinh-gioi";
  const good = (conduct === "tot" || conduct === "kha") && (learning === "gioi" || learning === "kha");
  return good ? "hoc-sinh-tien-tien" : null;
}

/**
 * The title of a term or of the year (Article 18): Học sinh giỏi for conduct Tốt and learning Giỏi, Học sinh tiên tiến
 * for Khá or better in both. A missing value leaves it undetermined, lowest possible first.
 *
 * @example title({ conduct: "tot", learning: "gioi" }).outcome // { status: "decided", value: "hoc-sinh-gioi" }
 */
export function title({ conduct, learning }: TitleInput, context: Tt58Context = {}): Decision<Title> {
  const id = clause(18);
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    if (conduct === null || learning === null) {
      const missing = [...(conduct === null ? ["conduct"] : []), ...(learning === null ? ["learning"] : [])];
      const found = new Set(
        (conduct === null ? conducts : [conduct]).flatMap((c) =>
          (learning === null ? grades : [learning]).map((l) => titleOf(c, l)),
        ),
      );
      return {
        outcome: undetermined(
          missing,
          titles.filter((one) => found.has(one)),
        ),
        steps: [],
      };
    }
    const value = titleOf(conduct, learning);
    return {
      outcome: decided(value),
      steps: [
        condition("title.hoc-sinh-gioi", id, value === "hoc-sinh-gioi", { conduct, learning }),
        ...(value === "hoc-sinh-gioi"
          ? []
          : [condition("title.hoc-sinh-tien-tien", id, value !== null, { conduct, learning })]),
      ],
    };
  });
}
