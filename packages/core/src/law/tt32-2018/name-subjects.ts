import { nameKey, subjectSlug } from "./name-key";
import {
  findSubject,
  foreignLanguage,
  type ProgrammeLevel,
  type ProgrammeSubject,
  subjectsOf,
} from "./subjects";

/** A printed subject name with the id it goes by in the gradebook. */
export interface NamedSubject {
  /** The key of the programme's list, or a slug of the printed name. */
  readonly id: string;
  /** The name as printed; a name in capitals takes the usual spelling, where there is one. */
  readonly name: string;
  /** The subject of the programme; none for a slug. */
  readonly listed?: ProgrammeSubject;
}

/**
 * Gives each printed name of one sheet an id of its own.
 *
 * A class may learn two foreign languages, and a sheet may print them as `Tiếng Anh` and `Tiếng Pháp`. Only one can be
 * `ngoai-ngu-1`: the column literally named so, else English, else the first; another language gets the slug of its
 * name, since nothing in the sheet says that it is the programme's `Ngoại ngữ 2`. In the same way the second of two
 * columns that mean one subject goes by its slug, so that no column is written over another.
 *
 * @example nameSubjects("upper-secondary", ["Tiếng Pháp", "Tiếng Anh"]).map(({ id }) => id) // ["tieng-phap", "ngoai-ngu-1"]
 */
export function nameSubjects(
  level: ProgrammeLevel,
  printedNames: readonly string[],
): readonly NamedSubject[] {
  const found = printedNames.map((name) => findSubject(level, name));
  const owners = new Map<string, number>();
  for (const [index, subject] of found.entries()) {
    if (subject === undefined) continue;
    const owner = owners.get(subject.key);
    if (
      owner === undefined ||
      precedence(subject, printedNames[index]) < precedence(subject, printedNames[owner])
    ) {
      owners.set(subject.key, index);
    }
  }
  const taken = new Set(subjectsOf(level).map(({ key }) => key));
  return printedNames.map((printed, index) => {
    const listed = found[index];
    const name = usualSpelling(printed, listed);
    if (listed !== undefined && owners.get(listed.key) === index) return { id: listed.key, name, listed };
    return { id: freeSlug(printed, taken), name };
  });
}

/** Of several names of one subject the lowest number keeps its key. */
function precedence(subject: ProgrammeSubject, printed = ""): number {
  if (nameKey(printed) === nameKey(subject.name)) return 0;
  const language = foreignLanguage(printed);
  if (language === undefined) return 1;
  return language === "Tiếng Anh" ? 2 : 3;
}

function freeSlug(printed: string, taken: Set<string>): string {
  const slug = subjectSlug(foreignLanguage(printed) ?? printed);
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}

/** A title in capitals, but not an abbreviation, which is written so. */
function usualSpelling(printed: string, listed: ProgrammeSubject | undefined): string {
  if (listed === undefined || printed !== printed.toUpperCase()) return printed;
  const key = nameKey(printed);
  const known = [listed.name, ...listed.aliases].find((name) => nameKey(name) === key);
  const usual = known ?? foreignLanguage(printed) ?? listed.name;
  return usual === usual.toUpperCase() ? printed : usual;
}
