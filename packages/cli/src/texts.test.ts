import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** What an audit says comes from here, by path; tests and what serves them left out. */
const sources = readdirSync(packages, { recursive: true, encoding: "utf8" })
  .filter((name) =>
    /^(?:core\/src\/(?:gradebook|audit|regime)|workbook\/src|adapter-\w+\/src|cli\/src)\/.*\.ts$/.test(
      name.replaceAll("\\", "/"),
    ),
  )
  .filter((name) => !/\.test\.ts$|[\\/]testing[\\/]/.test(name))
  .map((name) => ({ name, text: readFileSync(join(packages, name), "utf8") }));

const said = (key: string): boolean => Object.hasOwn(vi.texts, key) && Object.hasOwn(en.texts, key);

test("every code that is given with a severity has its sentence", () => {
  const codes = sources.flatMap(({ text }) =>
    [...text.matchAll(/"([a-z]\w*\.[a-z]\w*)",\s*"(?:error|warning|info)"/g)].map(([, code]) => code ?? ""),
  );
  expect(codes.length).toBeGreaterThan(40);
  const unsaid = [...new Set(codes)].filter(
    (code) => !said(`diagnostic.${code}`) && !said(`finding.${code}`),
  );
  expect(unsaid.sort()).toEqual([]);
});

test("every reason for which a file cannot be read has its sentence", () => {
  const declaration = sources.find(({ text }) => text.includes("export type FailureReason"))?.text ?? "";
  const [, union = ""] = /export type FailureReason =([^;]*);/.exec(declaration) ?? [];
  const reasons = [...union.matchAll(/"(\w+)"/g)].map(([, reason]) => reason ?? "");
  expect(reasons.length).toBeGreaterThan(4);
  expect(reasons.filter((reason) => !said(`diagnostic.file.${reason}`))).toEqual([]);
});

test("every text that the command line names is there", () => {
  const keys = sources
    .filter(({ name }) => name.startsWith("cli"))
    .flatMap(({ text }) =>
      [...text.matchAll(/"((?:cli|report|html|about|citation)\.[a-z]\w*(?:\.\w+)*)"/g)].map(
        ([, key]) => key ?? "",
      ),
    );
  expect(keys.length).toBeGreaterThan(80);
  expect(keys.filter((key) => !said(key))).toEqual([]);
});
