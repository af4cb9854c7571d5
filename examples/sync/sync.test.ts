import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@sodiem/workbook";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("./", import.meta.url));
const isBuilt = existsSync(`${folder}../../packages/adapter-csdl/dist/index.js`);
const name = `the class goes into the template${isBuilt ? "" : " (skipped: the adapters are not built)"}`;

test.skipIf(!isBuilt)(name, async () => {
  const template = readFileSync(`${folder}template/bang_diem_8a.xlsx`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/run.js"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(readFileSync(`${folder}expected-output.txt`, "utf8"));
  expect(readFileSync(`${folder}template/bang_diem_8a.xlsx`)).toEqual(template);
  const { workbook } = await readWorkbook(new Uint8Array(readFileSync(`${folder}out/bang_diem_8a.xlsx`)));
  const marks = workbook?.sheets[0]?.cell(7, 10);
  expect(marks?.kind).toBe("number");
});
