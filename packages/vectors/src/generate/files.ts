import { allDrafts } from "./all";
import { fileText, vectorFile } from "./draft";

/** Every generated file: its path below the package's folder, and its text. */
export function generatedFiles(): Map<string, string> {
  return new Map(
    allDrafts().map((drafts) => [`generated/${drafts.clause}.json`, fileText(vectorFile(drafts))]),
  );
}
