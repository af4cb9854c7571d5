import type { TermMarks, WholeTerm } from "../reference/averages";
import { decimal } from "../reference/fraction";
import type { Json } from "../vector";
import type { Random } from "./random";

/** Marks as the protocol takes them: numbers. */
export function markJson(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}

export function termJson({ regular, midterm, final }: TermMarks): { [name: string]: Json } {
  return { regular: regular.map(markJson), midterm: markJson(midterm), final: markJson(final) };
}

/** A mark as schools give them: mostly between 4 and 10, a third of them whole or half. */
export function someMark(random: Random): number {
  const mark = random.below(5) === 0 ? random.between(0, 100) : random.between(40, 100);
  return random.below(3) === 0 ? mark - (mark % 5) : mark;
}

export function someTerm(random: Random, count = random.between(2, 4)): WholeTerm {
  return {
    regular: Array.from({ length: count }, () => someMark(random)),
    midterm: someMark(random),
    final: someMark(random),
  };
}

/** The marks of a term in words, for a title. */
export function termWords({ regular, midterm, final }: TermMarks): string {
  const word = (mark: number | null): string => (mark === null ? "open" : decimal(mark));
  return `${regular.map(word).join(" ")}; ${word(midterm)}; ${word(final)}`;
}

/** The thresholds that averages are compared with. */
export const thresholds = [35, 50, 65, 80, 90] as const;
