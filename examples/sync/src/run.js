import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { csdl } from "@sodiem/adapter-csdl";
import { vnedu } from "@sodiem/adapter-vnedu";
import { formatMessage, mergeGradebooks } from "@sodiem/core";
import { en } from "@sodiem/core/locale/en";

// 1. Everything that the class has in vnEdu.
const books = new URL("../../audit/books/", import.meta.url);
const names = (await readdir(books)).sort();
const read = await Promise.all(
  names.map(async (fileName) => vnedu.parse({ bytes: await readFile(new URL(fileName, books)), fileName })),
);
const { gradebook } = mergeGradebooks(read.map((one) => one.gradebook));

// 2. Into the template that was downloaded from the national database.
const fileName = "bang_diem_8a.xlsx";
const bytes = await readFile(new URL(`../template/${fileName}`, import.meta.url));
const filled = await csdl.fill({ bytes, fileName }, gradebook);

// 3. What happened, cell by cell and in sum.
const counts = new Map();
for (const { field } of filled.writes) counts.set(field, (counts.get(field) ?? 0) + 1);
for (const [field, cells] of counts) console.log(`${field}: ${cells} cells`);
const told = new Map();
for (const one of filled.diagnostics) told.set(one.code, [...(told.get(one.code) ?? []), one]);
for (const [code, [first, ...others]] of told) {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  console.log(`${code}${more}: ${formatMessage(en, `diagnostic.${code}`, first.data ?? {})}`);
}

// 4. The file for the school to upload; the template itself stays as it was.
const folder = new URL("../out/", import.meta.url);
await mkdir(folder, { recursive: true });
if (filled.bytes !== undefined) await writeFile(new URL(fileName, folder), filled.bytes);
console.log(filled.bytes === undefined ? "nothing written" : `written: out/${fileName}`);
