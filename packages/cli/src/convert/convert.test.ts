import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Adapter } from "@sodiem/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAdapter } from "../../../core/src/testing/example-adapter";
import { memoryConsole } from "../testing/memory-console";
import { convertBooks } from "./convert-books";
import { runConvert } from "./run-convert";
import { runDetect } from "./run-detect";
import { runFields } from "./run-fields";

// The example writes text files; the command looks for spreadsheets by their names.
const adapters: readonly Adapter[] = [exampleAdapter()];
const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
const book = bytes(
  "EXAMPLE;8A;2024-2025;toan;1",
  "Id;Name;TX1;TX2;GK;CK",
  "0000000001;Học Sinh Một;8;7.5;9;0",
  "0000000002;Học Sinh Hai;6;;;",
  "0000000003;Học Sinh Ba;5;5;5;5",
);
const template = bytes(
  "EXAMPLE;8A;2024-2025;toan;1",
  "Id;CK;TX1;Name",
  "0000000002;;1;Hai",
  "0000000001;;;Một",
);

describe("convertBooks", () => {
  test("fills what the template has a place for and tells the rest", async () => {
    const result = await convertBooks(adapters, {
      sources: [{ bytes: book, fileName: "a.txt" }],
      to: "example",
      template: { bytes: template, fileName: "t.txt" },
    });
    expect(new TextDecoder().decode(result.bytes).split("\n").slice(2)).toEqual([
      "0000000002;;6.0;Hai",
      "0000000001;0.0;8.0;Một",
    ]);
    expect(result.writes.map(({ place, before, after }) => [place.cell, before, after])).toEqual([
      ["C3", "1", "6.0"],
      ["B4", "", "0.0"],
      ["C4", "", "8.0"],
    ]);
    const codes = result.diagnostics.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["fill.leftOut", "match.notInTemplate", "format.evidence"]));
  });

  test("an unknown platform, an unknown file and a file of two platforms are told", async () => {
    const request = { sources: [{ bytes: book }], template: { bytes: template } };
    const unknown = await convertBooks(adapters, { ...request, to: "none" });
    expect(unknown.diagnostics).toMatchObject([
      { code: "convert.unknownPlatform", data: { known: "example" } },
    ]);
    const other = await convertBooks(adapters, {
      ...request,
      sources: [{ bytes: bytes("x") }],
      to: "example",
    });
    expect(other.bytes).toBeUndefined();
    expect(other.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    const twice = [exampleAdapter(), { ...exampleAdapter(), platform: "twin" }];
    const several = await convertBooks(twice, { ...request, to: "twin" });
    expect(several.diagnostics).toMatchObject([{ code: "convert.severalPlatforms" }]);
    expect(several.writes).toEqual([]);
  });
});

describe("the commands", () => {
  let folder = "";
  const path = (name: string): string => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sodiem-convert-"));
    writeFileSync(path("so.csv"), book);
    writeFileSync(path("mau.txt"), template);
    writeFileSync(path("khac.csv"), "x");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = async (more: object, sources = [path("so.csv")]) => {
    const console = memoryConsole();
    const settings = { language: "en" as const, to: "example", template: path("mau.txt"), ...more };
    const code = await runConvert(sources, settings, adapters, console);
    return { code, ...console.written };
  };

  test("without -o the preview lists what the file would hold, and nothing is written", async () => {
    const before = readdirSync(folder);
    const { code, out } = await convert({});
    expect(code).toBe(1);
    expect(out).toContain("3 cells change");
    expect(out).toContain("This is a preview");
    expect(out).not.toContain("Học Sinh");
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(path("mau.txt"))).toEqual(Buffer.from(template));
  });

  test("with -o the file holds exactly what the preview listed", async () => {
    const preview = JSON.parse((await convert({ json: true })).out) as { written: boolean; writes: object[] };
    const written = await convert({ json: true, output: path("ra.txt") });
    const report = JSON.parse(written.out) as { written: boolean; writes: object[] };
    expect(preview).toEqual({ ...report, written: false });
    expect(report.written).toBe(true);
    const lines = readFileSync(path("ra.txt"), "utf8").split("\n");
    expect(lines.slice(2)).toEqual(["0000000002;;6.0;Hai", "0000000001;0.0;8.0;Một"]);
  });

  test("where a source cannot be read nothing is written, unless it is forced", async () => {
    const sources = [path("so.csv"), path("khac.csv")];
    const { code, out } = await convert({ output: path("khong.txt") }, sources);
    expect([code, readdirSync(folder).includes("khong.txt")]).toEqual([2, false]);
    expect(out).toContain("Nothing was written because of the errors above.");
    const forced = await convert({ output: path("khong.txt"), force: true }, sources);
    expect([forced.code, readdirSync(folder).includes("khong.txt")]).toEqual([1, true]);
  });

  test("a template comes over the standard input; a workbook does not go over the output", async () => {
    const console = memoryConsole({ stdin: template });
    const settings = { language: "en" as const, to: "example", template: "-", output: path("vao.txt") };
    expect(await runConvert([path("so.csv")], settings, adapters, console)).toBe(1);
    expect(readFileSync(path("vao.txt"), "utf8")).toContain("0000000002;;6.0;Hai");
    await expect(convert({ output: "-" })).rejects.toMatchObject({ key: "cli.convert.error.stdout" });
    await expect(convert({ template: "-" }, ["-"])).rejects.toMatchObject({
      key: "cli.convert.error.stdinTwice",
    });
  });

  test("json needs no template and goes to the output or to a file", async () => {
    const printed = await convert({ to: "json", template: undefined });
    const book = JSON.parse(printed.out) as { classes: { className: string; pupils: object[] }[] };
    expect(book.classes.map(({ className, pupils }) => [className, pupils.length])).toEqual([["8A", 3]]);
    expect(printed.error).toContain("Read: example");
    await convert({ to: "json", template: undefined, output: path("so.json") });
    expect(JSON.parse(readFileSync(path("so.json"), "utf8"))).toEqual(book);
    await expect(convert({ template: undefined })).rejects.toMatchObject({
      key: "cli.convert.error.noTemplate",
    });
  });

  test("OneRoster asks for the days of the terms and writes a folder of CSV files", async () => {
    const form = { to: "oneroster", template: undefined, output: path("oneroster") };
    await expect(convert(form)).rejects.toMatchObject({ key: "cli.convert.error.noCalendar" });
    writeFileSync(path("lich-sai.json"), "{");
    await expect(convert({ ...form, calendar: path("lich-sai.json") })).rejects.toMatchObject({
      key: "cli.convert.error.calendar",
    });
    const days = (start: string, end: string) => ({ start, end });
    const year = { term1: days("2024-09-05", "2025-01-17"), term2: days("2025-01-20", "2025-05-31") };
    writeFileSync(path("lich.json"), JSON.stringify({ "2024-2025": year }));
    const told = await convert({ ...form, calendar: path("lich.json") });
    // The example names no school, and the standard has no pupil without one.
    expect([told.code, told.out.includes("school"), readdirSync(folder).includes("oneroster")]).toEqual([
      2,
      true,
      false,
    ]);
    expect((await convert({ ...form, calendar: path("lich.json"), force: true })).code).toBe(1);
    expect(readdirSync(path("oneroster"))).toContain("manifest.csv");
  });

  test("a template that is not there is told by its path", async () => {
    await expect(convert({ template: path("mat.xlsx") })).rejects.toMatchObject({
      key: "cli.convert.error.template",
      operands: { path: path("mat.xlsx"), reason: "ENOENT" },
    });
    await expect(convert({}, [])).rejects.toMatchObject({ key: "cli.convert.error.noSources" });
  });

  test("detect names what it knows and what it does not", async () => {
    const console = memoryConsole();
    const code = await runDetect([path("so.csv"), path("khac.csv")], { language: "en" }, adapters, console);
    expect(code).toBe(1);
    expect(console.written.out).toBe(
      "khac.csv\n  not recognised\nso.csv\n  example marks, from a description\n",
    );
    expect(await runDetect([path("so.csv")], { language: "vi" }, adapters, memoryConsole())).toBe(0);
    expect(await runDetect([path("mat.csv")], { language: "vi" }, adapters, memoryConsole())).toBe(2);
  });

  test("fields lists the formats of a platform", async () => {
    const console = memoryConsole();
    expect(await runFields({ language: "en", platform: "example" }, adapters, console)).toBe(0);
    expect(console.written.out).toContain("marks: read, filled, from a description");
    expect(console.written.out).toContain("Ministry's identifier, name, birth date, regular marks");
    await expect(runFields({ language: "en", platform: "x" }, adapters, console)).rejects.toMatchObject({
      operands: { platform: "x", known: "example" },
    });
  });
});
