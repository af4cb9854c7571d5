import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleFiles, expectedConsequences, expectedFindings } from "./example";
import { findingsTable, storiesList } from "./findings-table";

/** Writes the workbooks into `books` and the expected findings beside it. */
function generate(folder: string): void {
  const books = join(folder, "books");
  mkdirSync(books, { recursive: true });
  for (const [file, bytes] of Object.entries(exampleFiles())) {
    writeFileSync(join(books, file), bytes);
    console.log(`${join(books, file)}: ${bytes.length} bytes`);
  }
  const expected = join(folder, "expected-findings.json");
  writeFileSync(
    expected,
    `${JSON.stringify({ findings: expectedFindings, consequences: expectedConsequences }, null, 2)}\n`,
  );
  console.log(`${expected}\n\nFor the README:\n\n${findingsTable()}\n\n${storiesList()}`);
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: generate <folder>");
  process.exitCode = 1;
} else {
  generate(folder);
}
