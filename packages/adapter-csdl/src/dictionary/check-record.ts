import { type Diagnostic, diagnostic, isIsoDate } from "@sodiem/core";
import { type CodeList, ethnicGroups, findCode, nationalList } from "@sodiem/core/code-lists";
import type { DictionaryField } from "./dictionary";

/** The code lists that values are held against, by the national name; a caller may give newer ones. */
export type CodeLists = { readonly [id: string]: CodeList };

/** The lists of October 2020. Lists of which nothing is public, `DMDC` among them, check nothing. */
export const defaultLists: CodeLists = /* @__PURE__ */ Object.fromEntries(
  [
    ethnicGroups,
    ...(
      ["religions", "policy-groups", "disabilities", "leaving-reasons", "boarding", "subjects"] as const
    ).map(nationalList),
  ].map((list) => [list.id, list]),
);

/**
 * Holds one object against the fields of a table: names, presence, type, length and codes. Each problem is a diagnostic
 * at `path` and the field; the value itself is not repeated, because it may say who a pupil is.
 *
 * Codes: `record.unknownField`, `record.missingField`, `record.wrongType`, `record.tooLong`, `record.unknownCode`.
 *
 * @example checkRecord({ HO_TEN: 5 }, [{ key: "HO_TEN", label: "Họ tên", type: "string" }], ["pupil"])[0]?.code
 * // "record.wrongType"
 */
export function checkRecord(
  record: { readonly [field: string]: unknown },
  fields: readonly DictionaryField[],
  path: readonly string[],
  lists: CodeLists = defaultLists,
): readonly Diagnostic[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  const problems = Object.keys(record)
    .filter((key) => !known.has(key))
    .map((key) => diagnostic("record.unknownField", "warning", [...path, key], { field: key }));
  for (const field of fields) {
    const value = Object.hasOwn(record, field.key) ? record[field.key] : undefined;
    if (value === undefined || value === null || value === "") {
      if (field.required === true) problems.push(problem("record.missingField", field, path));
      continue;
    }
    problems.push(...checkValue(value, field, path, lists));
  }
  return problems;
}

function checkValue(
  value: unknown,
  field: DictionaryField,
  path: readonly string[],
  lists: CodeLists,
): readonly Diagnostic[] {
  if (!hasType(value, field.type)) return [problem("record.wrongType", field, path, { type: field.type })];
  const text = String(value);
  const most = Number(field.length);
  if (typeof value === "string" && Number.isInteger(most) && [...text].length > most) {
    return [problem("record.tooLong", field, path, { most })];
  }
  const list = field.codes === undefined ? undefined : lists[field.codes];
  // The feed sends codes of integer fields without their zeros.
  const isListed = list === undefined || findCode(list, text) !== undefined;
  const isGiven = field.values === undefined || field.values.length === 0 || field.values.includes(text);
  return isListed && isGiven ? [] : [problem("record.unknownCode", field, path, { list: field.codes ?? "" })];
}

function hasType(value: unknown, type: string): boolean {
  switch (type.toLowerCase()) {
    case "integer":
    case "int":
      return Number.isSafeInteger(value);
    case "decimal":
    case "float":
    case "double":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return value === 0 || value === 1;
    case "date":
      return typeof value === "string" && isIsoDate(value);
    case "timestamp":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(value);
    case "list":
      return Array.isArray(value);
    default:
      return typeof value === "string";
  }
}

function problem(
  code: string,
  field: DictionaryField,
  path: readonly string[],
  data: { readonly [key: string]: string | number } = {},
): Diagnostic {
  return diagnostic(code, "error", [...path, field.key], { field: field.key, label: field.label, ...data });
}
