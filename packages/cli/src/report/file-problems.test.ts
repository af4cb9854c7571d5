import { diagnostic } from "@sodiem/core";
import { expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { marksFile } from "../testing/example-class";
import { fileProblems } from "./file-problems";

test("information and what a finding tells of the same cell are left out", () => {
  const { findings } = exampleAudit().result;
  const diagnostics = [
    diagnostic("cell.formula", "info", [marksFile, "toan_8a", "L8"]),
    diagnostic("average.mismatch", "error", [marksFile, "toan_8a", "L8"]),
    diagnostic("average.mismatch", "error", [marksFile, "toan_8a", "L9"]),
    diagnostic("sheet.duplicate", "warning", [marksFile, "toan_8a"]),
  ];
  expect(fileProblems({ diagnostics }, findings).map(({ path }) => path.at(-1))).toEqual(["L9", "toan_8a"]);
});
