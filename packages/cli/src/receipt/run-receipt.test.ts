import { isoDate } from "@sodiem/core";
import { answer } from "@sodiem/core/protocol";
import { canonicalJson, receipt } from "@sodiem/core/receipt";
import { describe, expect, test } from "vitest";
import { SettingProblem } from "../audit/read-settings";
import { memoryConsole } from "../testing/memory-console";
import { readDay, runReceipt } from "./run-receipt";

const question = { id: "1", op: "round", input: { exact: "8.25" } };

async function receiptsOf(stdin: string, madeOn?: ReturnType<typeof isoDate>) {
  const console = memoryConsole({ stdin });
  const code = await runReceipt({ language: "en", ...(madeOn === undefined ? {} : { madeOn }) }, console);
  return { code, lines: console.written.out.split("\n").slice(0, -1), error: console.written.error };
}

describe("sodiem receipt", () => {
  test("prints the receipt of one question, however it is laid out", async () => {
    const expected = canonicalJson(receipt({ request: question, answer: answer(question) }));
    for (const layout of [undefined, 2]) {
      const { code, lines, error } = await receiptsOf(JSON.stringify(question, null, layout));
      expect([code, lines, error]).toEqual([0, [expected], ""]);
    }
  });

  test("prints one for every line, and says which lines have none", async () => {
    const { code, lines, error } = await receiptsOf(
      `${JSON.stringify(question)}\nnonsense\n{"id":2,"id":3}\n{"id":"2","op":"nonsense"}\n`,
    );
    expect(code).toBe(2);
    expect(lines.map((line) => JSON.parse(line).answer.status)).toEqual(["decided", "error"]);
    expect(error).toBe(
      "Error: Line 2 is not JSON and has no receipt.\nError: An object in line 3 bears a name twice; the line has no receipt.\n",
    );
  });

  test("bears the day that was given", async () => {
    const { lines } = await receiptsOf(JSON.stringify(question), isoDate("2026-05-31"));
    expect(JSON.parse(lines[0] ?? "").madeOn).toBe("2026-05-31");
  });

  test("without a question it says so", async () => {
    await expect(receiptsOf(" \n")).rejects.toMatchObject({ key: "cli.receipt.error.empty" });
    await expect(receiptsOf(" ".repeat(16 * 1024 * 1024 + 1))).rejects.toMatchObject({
      key: "cli.receipt.error.tooLong",
      operands: { limit: "16777216" },
    });
  });
});

test("a day is a day of the calendar", () => {
  expect(readDay("2026-05-31")).toBe("2026-05-31");
  expect(() => readDay("31/5/2026")).toThrow(SettingProblem);
  expect(() => readDay("2026-02-30")).toThrow(SettingProblem);
});
