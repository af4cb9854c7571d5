import { lawDataOf } from "../law/law-data";
import { catalogue } from "../packs/catalogue";
import { localPacks } from "../packs/local-packs";

/**
 * What an answer rests on, by id: the instruments that it cites, and the local pack that the question names.
 *
 * @example basisOf({ op: "round" }, { cites: ["tt22-2021/9.1.b"] }) // ["tt22-2021"]
 */
export function basisOf(request: unknown, answer: object): readonly string[] {
  const cites: unknown = "cites" in answer ? answer.cites : [];
  const instruments = Array.isArray(cites)
    ? cites.filter((one) => typeof one === "string").map((one) => one.split("/")[0] ?? "")
    : [];
  return [...new Set([...instruments, ...packAskedAbout(request)])].filter(
    (id) => basisData(id) !== undefined,
  );
}

/**
 * The data of an instrument, or of a local pack with the catalogue whose words it uses; `undefined` for an id that this
 * library does not know.
 *
 * @example basisData("tt22-2021") === undefined // false
 */
export function basisData(id: string): unknown {
  return lawDataOf(id) ?? (Object.hasOwn(localPacks, id) ? { pack: localPacks[id], catalogue } : undefined);
}

function packAskedAbout(request: unknown): string[] {
  if (!isRecord(request) || request.op !== "decide" || !isRecord(request.input)) return [];
  return typeof request.input.pack === "string" ? [request.input.pack] : [];
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
