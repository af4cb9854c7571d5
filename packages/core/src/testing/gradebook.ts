import fc from "fast-check";
import type { ClassBook, Gradebook } from "../gradebook/model";
import { type ClassBookOptions, classBookArbitrary } from "./class-book";

/** What generated gradebooks are like. */
export interface GradebookOptions extends ClassBookOptions {
  /** How many classes: 1 to 2 where nothing is said. Class names are told apart by grade, year or letter. */
  readonly classes?: { readonly min?: number; readonly max?: number };
}

/**
 * Gradebooks of a few small classes, see {@link classBookArbitrary}; no two are the same class of one year.
 *
 * @example fc.sample(gradebookArbitrary({ classes: { min: 2, max: 2 } }), 1)[0]?.classes.length // 2
 */
export function gradebookArbitrary(options: GradebookOptions = {}): fc.Arbitrary<Gradebook> {
  const { min = 1, max = Math.max(2, min) } = options.classes ?? {};
  return fc
    .uniqueArray(classBookArbitrary(options), { minLength: min, maxLength: max, selector: nameOf })
    .map((classes) => ({ classes }));
}

function nameOf({ className, schoolYear }: ClassBook): string {
  return JSON.stringify([className, schoolYear]);
}
