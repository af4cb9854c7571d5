import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("./", import.meta.url));
const isBuilt = existsSync(`${folder}../../packages/core/dist/index.js`);

test.skipIf(!isBuilt)(
  `the handler answers as its README says${isBuilt ? "" : " (skipped: core is not built)"}`,
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/run.js"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(`${folder}expected-output.txt`, "utf8"));
    expect(stdout.match(/^HS \d+: \d+$/gm)).toEqual(["HS 01: 200", "HS 02: 422", "HS 03: 422", "HS 04: 422"]);
  },
);
