import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runVectors } from "@sodiem/vectors";
import { describe, expect, test } from "vitest";

const file = fileURLToPath(new URL("answer.py", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** The clauses whose rules the program knows; of some it covers a part of the questions. */
const covered = ["tt22-2021/6.3", "tt22-2021/7.3", "tt22-2021/8.2.b", "tt22-2021/9.1.b", "tt22-2021/21"];

test("the program is no longer than 60 lines", () => {
  expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(60);
});

describe.skipIf(!hasPython)(`the program in Python${hasPython ? "" : " (skipped: no python3 here)"}`, () => {
  test("answers everything it covers as the law does", async () => {
    const { end, totals, byClause, failures } = await runVectors({ command: `python3 "${file}"` });
    expect(failures).toEqual([]);
    expect(end).toEqual({ kind: "exited", code: 0 });
    expect(totals.passed).toBeGreaterThan(300);
    expect(totals.notCovered).toBe(totals.cases - totals.passed);
    const passed = Object.entries(byClause).filter(([, tally]) => tally.passed > 0);
    expect(passed.map(([clause]) => clause).sort()).toEqual([...covered].sort());
  });
});
