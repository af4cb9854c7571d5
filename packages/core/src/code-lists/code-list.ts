import { foldText } from "../kernel/fold-text";

/** One entry of a list of codes; codes are texts: `3` and `03` may differ. */
export interface CodeItem {
  readonly code: string;
  readonly name: string;
  /** Other names and spellings. */
  readonly aliases?: readonly string[];
}

/**
 * A list of codes with the day it was current. The lists here are defaults: a partner of the national database
 * downloads its own for each school year and passes them instead.
 */
export interface CodeList {
  /** The name under which the national database offers the list, such as `DM_DAN_TOC`. */
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly items: readonly CodeItem[];
}

/** What a text names in a list: one entry, several of which a human has to choose, or none. */
export type NameReading =
  | { readonly kind: "one"; readonly item: CodeItem }
  | { readonly kind: "several"; readonly items: readonly CodeItem[] }
  | { readonly kind: "none" };

/**
 * The entry of a code, compared as text.
 *
 * @example findCode(pupilStatuses, "04")?.name // "Chuyển đi kỳ 1"
 */
export function findCode({ items }: CodeList, code: string): CodeItem | undefined {
  return items.find((item) => item.code === code);
}

/**
 * What a printed text names. The list's own name goes before another entry's alias; an alias of several entries names
 * all of them, and nothing is chosen. Case, tones, blanks, hyphens and apostrophes make no difference.
 *
 * @example findName(ethnicGroups, "H'Mông") // { kind: "one", item: { code: "08", name: "Hmông" } }
 */
export function findName({ items }: CodeList, text: string): NameReading {
  const wanted = nameKey(text);
  if (wanted === "") return { kind: "none" };
  const exact = items.filter(({ name }) => name.normalize("NFC") === text.normalize("NFC").trim());
  const named = exact.length === 1 ? exact : items.filter(({ name }) => nameKey(name) === wanted);
  const found =
    named.length > 0
      ? named
      : items.filter(({ aliases = [] }) => aliases.some((alias) => nameKey(alias) === wanted));
  const [item] = found;
  if (item === undefined) return { kind: "none" };
  return found.length === 1 ? { kind: "one", item } : { kind: "several", items: found };
}

/** The form in which names are compared. */
function nameKey(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/g, "");
}
