import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clausesOf } from "./clause-register";
import { findInstrument } from "./instruments";
import { lawDataOf } from "./law-data";
import { tt22Ambiguities } from "./tt22-2021/options";

const law = fileURLToPath(new URL(".", import.meta.url));
const folders = readdirSync(law, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /-\d{4}$/.test(entry.name))
  .map(({ name }) => name);

/** What the source files of an instrument declare by `parameter(` or `ambiguity(`. */
function declared(folder: string, pattern: RegExp): string[] {
  return readdirSync(law + folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => [...readFileSync(`${law}${folder}/${name}`, "utf8").matchAll(pattern)])
    .map(([, name]) => `${folder}/${name}`)
    .sort();
}

test("every declared parameter of an instrument is in its data", () => {
  expect(folders.length).toBeGreaterThan(4);
  for (const folder of folders) {
    const names = declared(folder, /^export const (\w+) = parameter\(/gm);
    const held = Object.keys(lawDataOf(folder)?.parameters ?? {});
    expect(held.filter((name) => name.startsWith(`${folder}/`)).sort(), folder).toEqual(names);
  }
});

test("no parameter stands outside the folders of the instruments", () => {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => readFileSync(source + name, "utf8").includes("= parameter("))
    .map((name) => name.replaceAll("\\", "/"));
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((name) => !/^law\/\w+-\d{4}\/params[\w-]*\.ts$/.test(name))).toEqual([]);
});

test("every declared open question is in its data", () => {
  for (const folder of folders) {
    const names = declared(folder, /^ {2}"?([\w-]+)"?: ambiguity\(/gm);
    const held = Object.keys(lawDataOf(folder)?.options ?? {});
    expect(held.filter((name) => name.startsWith(`${folder}/`)).sort(), folder).toEqual(names);
  }
});

test("a value, its clause and how sure it is", () => {
  expect(lawDataOf("tt22-2021")?.parameters["tt22-2021/absenceLimit"]).toEqual({
    value: 45,
    clause: "tt22-2021/12.1.c",
    evidence: ["V", "E"],
  });
  expect(lawDataOf("tt22-2021")?.options["tt22-2021/A04"]).toEqual({ ...tt22Ambiguities.A04 });
  expect(lawDataOf("tt22-2021")?.clauses).toEqual(clausesOf("tt22-2021"));
  expect(lawDataOf("tt22-2021")?.instrument).toEqual(findInstrument("tt22-2021"));
});

test("what an amendment fixes stands with the amendment too", () => {
  const amendment = lawDataOf("tt26-2020")?.parameters ?? {};
  expect(amendment["tt58-2011/regularMarks"]).toEqual(
    lawDataOf("tt58-2011")?.parameters["tt58-2011/regularMarks"],
  );
  expect(amendment["tt58-2011/absenceLimit"]).toBeUndefined();
});

test("an instrument without rules has its dates; an unknown one has nothing", () => {
  expect(lawDataOf("tt15-2026")).toEqual({
    instrument: findInstrument("tt15-2026"),
    parameters: {},
    options: {},
    clauses: [],
  });
  expect(lawDataOf("tt99-2099")).toBeUndefined();
  expect(lawDataOf("constructor")).toBeUndefined();
});
