import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mergeGradebooks, tenths } from "@sodiem/core";
import { auditGradebook } from "@sodiem/core/audit";
import { expect, test } from "vitest";
import { readWithAny } from "../adapters";
import { withMark } from "./edit";
import { recordOf } from "./record";
import { yearOf } from "./year";

const folder = new URL("../../../audit/books/", import.meta.url);

async function exampleClass() {
  const names = [
    "so_diem_cac_mon_lop_8a_hk1.xls",
    "so_diem_cac_mon_lop_8a_hk2.xls",
    "so_diem_tong_ket_lop_8a.xlsx",
  ];
  const books = await Promise.all(
    names.map(async (name) => {
      const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder))));
      return (await readWithAny({ bytes, fileName: name })).gradebook;
    }),
  );
  const { gradebook } = mergeGradebooks(books);
  const [book] = gradebook.classes;
  if (book === undefined) throw new Error("the example has a class");
  return { book, results: auditGradebook(gradebook).results };
}

test("a pupil's year is what the audit holds for lawful, wherever it is determined", async () => {
  const { book, results } = await exampleClass();
  const open: string[] = [];
  for (const [at, pupil] of book.pupils.entries()) {
    const year = yearOf(recordOf(book, pupil), "tt22-2021");
    const audited = results[at];
    for (const term of ["1", "2", "year"] as const) {
      const outcome = year.learning[term]?.outcome;
      if (outcome?.status !== "decided") {
        open.push(`${pupil.name} ${term}`);
        continue;
      }
      expect([pupil.name, term, outcome.value.level]).toEqual([pupil.name, term, audited?.learning[term]]);
    }
    expect(year.conduct).toBe(audited?.conduct.year);
    const { award, promotion } = year;
    if (award.outcome.status === "decided") expect(award.outcome.value ?? "none").toBe(audited?.award);
    if (promotion.outcome.status === "decided") expect(promotion.outcome.value).toBe(audited?.promotion);
  }
  // A term with a test that is blank or a mark that is none leaves the level open; the audit goes by the average that
  // the book records there.
  expect(open).toEqual(["Vũ Diệu My 1", "Vũ Diệu My year", "Nguyễn Hữu Trung 2", "Nguyễn Hữu Trung year"]);
});

test("another mark changes the average of its subject, and nothing else is touched", async () => {
  const { book } = await exampleClass();
  const [pupil] = book.pupils;
  if (pupil === undefined) throw new Error("the class has pupils");
  const record = recordOf(book, pupil);
  const tried = yearOf(withMark(record, "toan", "2", "final", tenths(100)), "tt22-2021");
  const before = yearOf(record, "tt22-2021");
  const changed = tried.subjects.filter((one, at) => one.value !== before.subjects[at]?.value);
  expect(changed.map(({ subject, term }) => [subject, term])).toEqual([
    ["toan", "2"],
    ["toan", "year"],
  ]);
});
