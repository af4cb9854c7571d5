import { answer } from "@sodiem/core/protocol";
import type { Json, Question } from "@sodiem/vectors";

/** A program that is right but for one rule. */
export interface Mutant {
  /** The clause whose rule is broken, and whose vectors have to notice. */
  readonly clause: string;
  readonly what: string;
  readonly answer: (question: Question) => unknown;
}

/** The input of a question. */
export type Input = { readonly [name: string]: Json };

/** The answer of the library, as far as mutants change it. */
interface GivenAnswer {
  readonly status: string;
  readonly value?: unknown;
}

export function inputOf({ input }: Question): Input {
  return input as Input;
}

/** A rule that takes its input for another: `change` gives the input it sees. */
export function misreads(clause: string, what: string, ops: string, change: (input: Input) => Input): Mutant {
  return {
    clause,
    what,
    answer: (question) =>
      answer(isOf(question, ops) ? { ...question, input: change(inputOf(question)) } : question),
  };
}

/** A rule that decides otherwise: `change` gives the value in place of the right one; `undefined` leaves it. */
export function decides(
  clause: string,
  what: string,
  ops: string,
  change: (value: unknown, input: Input, question: Question) => unknown,
): Mutant {
  return {
    clause,
    what,
    answer: (question) => {
      const right = answer(question);
      if (!isOf(question, ops) || right.status !== "decided") return right;
      const value = change(right.value, inputOf(question), question);
      return value === undefined ? right : { ...right, value };
    },
  };
}

/** A rule that follows another reading of the law unasked. */
export function reads(clause: string, options: { readonly [id: string]: string }, ops = ""): Mutant {
  return {
    clause,
    what: `follows ${Object.entries(options).flat().join(" ")} unasked`,
    answer: (question) =>
      answer(
        isOf(question, ops)
          ? { ...question, options: { ...options, ...Object(question.options) } }
          : question,
      ),
  };
}

/** A rule that is answered for a day on which it was not in force. */
export function forgetsDates(clause: string): Mutant {
  return {
    clause,
    what: "is taken to be in force on every day",
    answer: ({ asOf: _, ...question }) => answer(question),
  };
}

/** A program that gives nothing but right answers. */
export function faultless(clause: string): Mutant {
  return { clause, what: "nothing", answer: (question) => answer(question) satisfies GivenAnswer };
}

/** The words of `ops` are operations, or the beginnings of some. */
function isOf({ op }: Question, ops: string): boolean {
  return ops.split(" ").some((one) => op.startsWith(one));
}

/** Replaces numbers, given as numbers or as texts, wherever they stand. */
export function replaced(value: Json, from: (mark: number) => boolean, to: (mark: number) => number): Json {
  if (Array.isArray(value)) return value.map((one) => replaced(one, from, to));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, from, to)]));
  }
  if (typeof value === "boolean" || value === null || value === "") return value;
  const mark = Number(value);
  return Number.isFinite(mark) && from(mark) ? to(mark) : value;
}
