import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBooks } from "./find-books";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-find-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
}

const namesOf = async (...paths: string[]): Promise<string[]> =>
  (await findBooks(paths)).books.map(({ name }) => name);

test("a folder gives its workbooks by name, below it too; lock files and other files are passed over", async () => {
  put(
    "b.XLSX",
    "a.xls",
    "khối 8/lớp 8a.csv",
    "~$a.xls",
    "khối 8/~$x.xlsx",
    "._a.xls",
    "notes.docx",
    ".git/x.xls",
  );
  expect(await namesOf(folder)).toEqual(["a.xls", "b.XLSX", "khối 8/lớp 8a.csv"]);
});

test("a file may have any name; the order of the arguments changes nothing", async () => {
  put("z.xls", "a.download");
  const [z, a] = [join(folder, "z.xls"), join(folder, "a.download")];
  expect(await namesOf(z, a)).toEqual(["a.download", "z.xls"]);
  expect(await namesOf(a, z)).toEqual(["a.download", "z.xls"]);
});

test("a file named twice is read once, a lock file that is named is passed over", async () => {
  put("a.xls", "~$a.xls");
  expect(await namesOf(join(folder, "a.xls"), folder, join(folder, "~$a.xls"))).toEqual(["a.xls"]);
});

test("names that two files share are written as given", async () => {
  put("one/a.xls", "two/a.xls", "two/b.xls");
  const given = join(folder, "one").replaceAll("\\", "/");
  const other = join(folder, "two").replaceAll("\\", "/");
  expect(await namesOf(given, other)).toEqual([`${given}/a.xls`, `${other}/a.xls`, "b.xls"].sort());
});

test("what is not there, and a folder without workbooks, are problems; the rest is found", async () => {
  put("a.xls", "empty/readme.txt");
  const missing = join(folder, "missing.xls");
  const { books, problems } = await findBooks([join(folder, "a.xls"), missing, join(folder, "empty")]);
  expect(books.map(({ name }) => name)).toEqual(["a.xls"]);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ["file.notFound", "error"],
    ["folder.noBooks", "error"],
  ]);
  expect(problems[0]?.path).toEqual([missing.replaceAll("\\", "/")]);
});

test("- is the standard input", async () => {
  expect((await findBooks(["-"])).books).toEqual([{ name: "stdin", path: "-" }]);
});
