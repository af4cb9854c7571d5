import { type Diagnostic, diagnostic, foldText, type Gradebook } from "@sodiem/core";
import { momentOf } from "./primary-moment";

/** The last part of a path. */
export function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

/** Office programs keep `~$…` beside an open file; it holds no workbook. */
export function isLockFile(path: string): boolean {
  return baseName(path).startsWith("~$");
}

/**
 * Says where the name of a file, or of a folder above it, contradicts the titles inside. The titles win: names are
 * copied from last year, and a class name in them is cut and spelt without its `/`.
 */
export function nameContradictions(path: string, { classes }: Gradebook): Diagnostic[] {
  if (classes.length === 0) return [];
  const folded = foldText(path).replace(/[^a-z0-9/\\]+/g, "_");
  const checks = [
    check("fileName.otherSchoolYear", yearsIn(folded), new Set(classes.map(({ schoolYear }) => schoolYear))),
    check(
      "fileName.otherGrade",
      all(folded, /(?:^|_|\/|\\)(?:khoi_)+(\d{1,2})(?!\d)/g),
      new Set(classes.map(({ grade }) => String(grade))),
    ),
    check(
      otherClass,
      all(folded, /(?:^|_|\/|\\)lop_(?!tat_ca(?:_|$))([a-z0-9]+(?:_\d+)?)(?=_|\.|$)/g).map((name) =>
        name.replaceAll("_", ""),
      ),
      new Set(classes.map(({ className }) => foldText(className).replace(/[^a-z0-9]+/g, ""))),
    ),
    check(
      "fileName.otherTerm",
      all(folded, /(?:^|_|\/|\\)(?:hk|hoc_ki)_?(1|2|i{1,2})(?=_|\/|\\|$)/g).map((term) =>
        term === "2" || term === "ii" ? "2" : "1",
      ),
      new Set(classes.flatMap(({ sheets }) => sheets.map(({ term }) => term))),
    ),
    check("fileName.otherMoment", momentsIn(folded), momentsOf(classes)),
  ];
  return checks.flatMap((found) =>
    found === undefined ? [] : [diagnostic(found.code, "warning", [path], found.data)],
  );
}

const otherClass = "fileName.otherClass";

/** A name is contradicted when it says something and none of the titles agrees. */
function check(
  code: string,
  inName: readonly string[],
  inTitles: ReadonlySet<string>,
): { readonly code: string; readonly data: { readonly [key: string]: string } } | undefined {
  const [first] = inName;
  if (first === undefined || inTitles.size === 0 || inName.some((value) => inTitles.has(value)))
    return undefined;
  // `lop_8a_hk1` and `lop_11_4` both look like a class with a number behind it.
  if (code === otherClass && [...inTitles].some((name) => inName.some((value) => value.startsWith(name))))
    return undefined;
  return { code, data: { inName: first, inTitles: [...inTitles].sort().join(", ") } };
}

function yearsIn(folded: string): string[] {
  const pairs = [...folded.matchAll(/(?<!\d)(20\d\d)_(20\d\d)(?!\d)/g)];
  return pairs.flatMap(([, first, second]) =>
    Number(second) === Number(first) + 1 ? [`${first}-${second}`] : [],
  );
}

/** `GK1`, `CK1`, `GK2`, `CK2` and `CN`, as the national database names its files. */
function momentsIn(folded: string): string[] {
  return all(folded, /(?:^|_|\/|\\)(gk[12]|ck[12]|cn)(?=_|\.|$)/g).flatMap((code) =>
    code === "cn" ? ["cuoi-nam"] : (momentOf(code) ?? []),
  );
}

/** Without a moment in any sheet a name contradicts nothing. */
function momentsOf(classes: Gradebook["classes"]): ReadonlySet<string> {
  return new Set(classes.flatMap(({ sheets }) => sheets.flatMap(({ moment }) => moment ?? [])));
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
