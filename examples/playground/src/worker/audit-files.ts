import { diagnostic, type Gradebook, mergeGradebooks } from "@sodiem/core";
import { auditGradebook } from "@sodiem/core/audit";
import { readWithAny } from "../adapters";
import { type ClassSection, classSections } from "../report";
import type { BookFile, ClassNote, News } from "./protocol";

/** Most diagnostics of one file that go to the page. */
const mostDiagnostics = 200;

/** Reads files, puts the sheets of each class together, audits class by class; tells every piece as it is ready. */
export async function auditFiles(
  files: readonly BookFile[],
  tell: (news: News) => void,
): Promise<readonly ClassSection[]> {
  const books: Gradebook[] = [];
  for (const [index, file] of files.entries()) {
    tell({ tell: "progress", phase: "reading", done: index, total: files.length });
    books.push(await readFile(file, tell));
  }
  const { gradebook, diagnostics } = mergeGradebooks(books);
  tell({ tell: "merged", diagnostics: diagnostics.slice(0, mostDiagnostics) });
  const total = gradebook.classes.length;
  const sections: ClassSection[] = [];
  for (const [index, book] of gradebook.classes.entries()) {
    tell({ tell: "progress", phase: "auditing", done: index, total });
    const own = { classes: [book] };
    const result = auditGradebook(own);
    const [section] = classSections({ gradebook: own, result });
    if (section === undefined) continue;
    tell({ tell: "audited", note: noteOf(sections.length, section, result.summary.checked) });
    sections.push(section);
  }
  return sections;
}

async function readFile({ name, bytes }: BookFile, tell: (news: News) => void): Promise<Gradebook> {
  try {
    const { gradebook, diagnostics, matches } = await readWithAny({ bytes, fileName: name });
    tell({ tell: "file", file: { name, matches, diagnostics: diagnostics.slice(0, mostDiagnostics) } });
    return gradebook;
  } catch {
    // A bad file stops no other; what cannot be foreseen is told as such.
    const diagnostics = [diagnostic("file.unexpected", "error", [name])];
    tell({ tell: "file", file: { name, matches: [], diagnostics } });
    return { classes: [] };
  }
}

function noteOf(index: number, section: ClassSection, checked: number): ClassNote {
  const { verdict, book, findings, undetermined } = section;
  const causes = findings.filter(({ causedBy }) => causedBy === undefined);
  return {
    index,
    verdict,
    pupils: book.pupils.length,
    checked,
    errors: causes.filter(({ severity }) => severity === "error").length,
    warnings: causes.filter(({ severity }) => severity === "warning").length,
    consequences: findings.length - causes.length,
    undetermined: undetermined.length,
  };
}
