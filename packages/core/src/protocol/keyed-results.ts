import type { Decision } from "../kernel/decision";
import type { Json } from "../kernel/diagnostic";
import type { Tenths } from "../kernel/tenths";
import type { CommentResult } from "../law/formulas/levels";
import { subjectByKey } from "../law/tt32-2018/subjects";
import type { Fields, Keyed } from "./fields";

/** Results as the rules of a learning level take them, and the way back from their keys to the input's paths. */
export interface KeyedResults {
  readonly marked: readonly {
    readonly key: string;
    readonly average: Tenths | null;
    readonly optional: boolean;
  }[];
  readonly comments: readonly { readonly key: string; readonly result: CommentResult | null }[];
  /** Replaces the keys that a decision names as missing by paths into the input. */
  inPaths(decision: Decision<Json, Json>): Decision<Json, Json>;
  /** Values of another list or object, under the keys of these results. */
  renamed<T>(name: string, values: readonly Keyed<T>[]): { readonly [key: string]: T };
}

/**
 * Names every result by its own key, or by its path where it comes from a list or where a marked and a comment subject
 * bear the same key.
 */
export function keyedResults(
  fields: Fields,
  marked: readonly Keyed<Tenths | null>[],
  comments: readonly Keyed<CommentResult | null>[],
): KeyedResults {
  const twice = new Set(
    marked.map(({ key }) => key).filter((key) => comments.some((one) => one.key === key)),
  );
  const nameOf = ({ key, path }: Keyed<unknown>): string => (twice.has(key) ? path : key);
  const paths = new Map([...marked, ...comments].map((one) => [nameOf(one), one.path]));
  return {
    marked: marked.map((one) => ({ key: nameOf(one), average: one.value, optional: isOptional(one.key) })),
    comments: comments.map((one) => ({ key: nameOf(one), result: one.value })),
    inPaths: (decision) =>
      decision.outcome.status === "undetermined"
        ? {
            ...decision,
            outcome: {
              ...decision.outcome,
              missing: decision.outcome.missing.map((key) => paths.get(key) ?? key),
            },
          }
        : decision,
    renamed: (name, values) => {
      const entries = values.map(({ key, path, value }) => {
        const given = key === path ? key.slice(name.length + 1) : key;
        const found = [given, `${name}.${given}`].find((candidate) => paths.has(candidate));
        if (found === undefined) fields.invalid(["reassessed", name, given], [...paths.keys()]);
        return [found ?? given, value] as const;
      });
      return Object.fromEntries(entries);
    },
  };
}

/** Môn học tự chọn by the programme: a second foreign language, an ethnic minority language. */
export function isOptional(key: string): boolean {
  return (["lower-secondary", "upper-secondary"] as const).some(
    (level) => subjectByKey(level, key)?.kind === "optional",
  );
}
