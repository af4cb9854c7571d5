import { readFileSync } from "node:fs";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { expect, test } from "vitest";
// @ts-expect-error -- a plain Node script without types
import { diagnosticsPage } from "../scripts/diagnostics-page.mjs";

test("every code is documented, in the words of the locale files", () => {
  const page = readFileSync(new URL("../docs/diagnostics.md", import.meta.url), "utf8");
  expect(page, "run npm run build, then npm run docs:diagnostics").toBe(diagnosticsPage(vi, en));
});
