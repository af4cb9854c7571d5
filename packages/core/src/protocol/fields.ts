import { type MarkScale, markScale, readMark } from "../gradebook/read-mark";
import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import type { Ratio } from "../kernel/ratio";
import type { Tenths } from "../kernel/tenths";
import { isRecord } from "./envelope";
import { readFraction } from "./exact-fraction";

/** One value of a list or of an object of values: its key, and its path into the input. */
export interface Keyed<T> {
  readonly key: string;
  readonly path: string;
  readonly value: T;
}

/**
 * Reads the untyped input of one operation. A field that is left out or `null` is a value that is missing; anything
 * else that does not fit is noted in `problems` with its path, and read as missing.
 */
export class Fields {
  readonly problems: Diagnostic[];

  constructor(
    readonly input: { readonly [key: string]: unknown },
    private readonly scale: MarkScale = markScale(),
    private readonly path: readonly string[] = [],
    problems: Diagnostic[] = [],
  ) {
    this.problems = problems;
  }

  /** The fields of an object inside this one; `undefined` where there is none. */
  within(name: string): Fields | undefined {
    const value = this.raw(name);
    if (value === null) return undefined;
    if (isRecord(value)) return new Fields(value, this.scale, [...this.path, name], this.problems);
    this.invalid(name, "an object");
    return undefined;
  }

  /** A mark or average in tenths: a number or a decimal text. */
  mark(name: string): Tenths | null {
    return this.markOf(this.raw(name), [name]);
  }

  marks(name: string): (Tenths | null)[] {
    return this.list(name).map((value, index) => this.markOf(value, [name, String(index)]));
  }

  /** An exact average in tenths as a fraction: a number, a decimal text of any length or a fraction `"33/4"`. */
  exactAverage(name: string): Ratio | null {
    return this.exactOf(this.raw(name), [name]);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    return this.choiceOf(this.raw(name), values, [name]);
  }

  choices<Value extends string>(name: string, values: readonly Value[]): (Value | null)[] {
    return this.list(name).map((value, index) => this.choiceOf(value, values, [name, String(index)]));
  }

  number(name: string): number | null {
    const value = this.raw(name);
    if (value === null || (typeof value === "number" && Number.isFinite(value))) return value;
    this.invalid(name, "a number");
    return null;
  }

  /** A whole number from zero. */
  count(name: string): number | null {
    const value = this.raw(name);
    if (value === null || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0))
      return value;
    this.invalid(name, "a whole number from 0");
    return null;
  }

  text(name: string): string | null {
    const value = this.raw(name);
    if (value === null || typeof value === "string") return value;
    this.invalid(name, "a text");
    return null;
  }

  boolean(name: string): boolean | null {
    const value = this.raw(name);
    if (value === null || typeof value === "boolean") return value;
    this.invalid(name, "true or false");
    return null;
  }

  /** A field that must be there. */
  required<T>(name: string, value: T | null): T | null {
    if (
      value === null &&
      !this.problems.some(({ path }) => path.join(".") === [...this.path, name].join("."))
    ) {
      this.problems.push(diagnostic("input.missing", "error", [...this.path, name]));
    }
    return value;
  }

  /** The entries of a list, keyed `name.0`, or of an object, keyed by its own keys. */
  keyedMarks(name: string): Keyed<Tenths | null>[] {
    return this.keyed(name).map((one) => ({ ...one, value: this.markOf(one.value, one.path.split(".")) }));
  }

  keyedExact(name: string): Keyed<Ratio | null>[] {
    return this.keyed(name).map((one) => ({ ...one, value: this.exactOf(one.value, one.path.split(".")) }));
  }

  keyedChoices<Value extends string>(name: string, values: readonly Value[]): Keyed<Value | null>[] {
    return this.keyed(name).map((one) => ({
      ...one,
      value: this.choiceOf(one.value, values, one.path.split(".")),
    }));
  }

  list(name: string): readonly unknown[] {
    const value = this.raw(name);
    if (value === null) return [];
    if (Array.isArray(value)) return value;
    this.invalid(name, "a list");
    return [];
  }

  keyed(name: string): Keyed<unknown>[] {
    const value = this.raw(name);
    if (value === null) return [];
    if (Array.isArray(value)) {
      return value.map((one, index) => ({ key: `${name}.${index}`, path: `${name}.${index}`, value: one }));
    }
    if (isRecord(value)) {
      return Object.entries(value).map(([key, one]) => ({ key, path: `${name}.${key}`, value: one }));
    }
    this.invalid(name, "a list or an object");
    return [];
  }

  /** The value of an own field; `null` where there is none. */
  raw(name: string): unknown {
    return Object.hasOwn(this.input, name) ? (this.input[name] ?? null) : null;
  }

  invalid(name: string | readonly string[], expected: Json): void {
    const path = typeof name === "string" ? [name] : name;
    this.problems.push(diagnostic("input.invalid", "error", [...this.path, ...path], { expected }));
  }

  private markOf(value: unknown, path: readonly string[]): Tenths | null {
    if (value === null || value === undefined) return null;
    if (typeof value !== "number" && typeof value !== "string") {
      this.invalid(path, "a mark as a number or a decimal text");
      return null;
    }
    const reading = readMark(value, this.scale);
    if (reading.kind === "mark") return reading.mark;
    this.problems.push({ ...reading.diagnostic, path: [...this.path, ...path] });
    return null;
  }

  private exactOf(value: unknown, path: readonly string[]): Ratio | null {
    if (value === null || value === undefined) return null;
    const text = typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
    const fraction = typeof text === "string" ? readFraction(text) : undefined;
    const numerator = Number((fraction?.numerator ?? 0n) * 10n);
    const denominator = Number(fraction?.denominator ?? 1n);
    const fits = Number.isSafeInteger(numerator * 1000) && Number.isSafeInteger(denominator * 1000);
    if (fraction === undefined || !fits || numerator > 100 * denominator) {
      this.invalid(path, "an exact average from 0 to 10");
      return null;
    }
    return { numerator, denominator };
  }

  private choiceOf<Value extends string>(
    value: unknown,
    values: readonly Value[],
    path: readonly string[],
  ): Value | null {
    if (value === null || value === undefined) return null;
    const found = values.find((one) => one === value);
    if (found === undefined) this.invalid(path, values);
    return found ?? null;
  }
}
