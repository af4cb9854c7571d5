import type { ClassBook, Pupil } from "../gradebook/model";
import type { Ledger } from "./ledger";
import { referenceOf } from "./pupil-results";

/** Reports every pupil whose code or national id an earlier row of the same class already has. */
export function reportDuplicates(book: ClassBook, ledger: Ledger): void {
  const seen = new Map<string, Pupil>();
  for (const pupil of book.pupils) {
    const key = pupil.code ?? pupil.nationalId;
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, pupil);
      continue;
    }
    ledger.report(
      { pupil: referenceOf(pupil), className: book.className },
      "pupil.duplicate",
      "error",
      { recorded: key, lawful: null, clause: null, place: pupil.place },
      { first: first.place.cell },
    );
  }
}
