import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "@sodiem/core/protocol";
import { canonicalJson, receipt, version } from "@sodiem/core/receipt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryConsole } from "../testing/memory-console";
import { runVerify } from "./run-verify";

const question = { id: "1", op: "round", input: { exact: "8.25" } };
const made = receipt({ request: question, answer: answer(question) });
const line = canonicalJson(made);
const forged = line.replace('"value":"8.3"', '"value":"8.4"');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-verify-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function verify(
  files: readonly string[],
  given: { language?: "vi" | "en"; json?: boolean; stdin?: string } = {},
) {
  const { language = "en", json, stdin } = given;
  const console = memoryConsole(stdin === undefined ? {} : { stdin });
  const code = await runVerify(files, { language, ...(json === undefined ? {} : { json }) }, console);
  return { code, out: console.written.out.replaceAll(`${folder}/`, "") };
}

describe("sodiem verify", () => {
  test("a receipt that is unchanged and answered the same", async () => {
    for (const text of [line, `${line}\n`, JSON.stringify(made, null, 2)]) {
      const { code, out } = await verify([file("a.json", text)]);
      expect(code).toBe(0);
      expect(out).toContain(
        `✓  a.json  valid\n     Unchanged; sodiem ${version} gives the same answer today.`,
      );
      expect(out).toContain(`Hash: ${made.hashes.receipt}`);
      expect(out).toContain("receipts: 1 · valid: 1 · not valid: 0 · not readable: 0");
    }
  });

  test("a forged answer: what was changed, and what sodiem says today", async () => {
    const { code, out } = await verify([file("b.json", `${line}\n${forged}\n`)]);
    expect(code).toBe(1);
    expect(out).toContain("✓  b.json, line 1  valid");
    expect(out).toContain("✗  b.json, line 2  not valid");
    expect(out).toContain("The answer does not belong to its hash");
    expect(out).toContain("sodiem gives another result today (other value).");
  });

  test("the same in Vietnamese", async () => {
    const { out } = await verify([file("b.json", forged)], { language: "vi" });
    expect(out).toContain("✗  b.json  không hợp lệ");
    expect(out).toContain("Câu trả lời không khớp mã băm của nó");
    expect(out).toContain("sodiem hiện nay cho kết quả khác (khác ở giá trị).");
    expect(out).not.toMatch(/cli\.|diagnostic\.|\{\w+\}/);
  });

  test("the standard input", async () => {
    expect((await verify(["-"], { stdin: line })).out).toContain("✓  stdin  valid");
  });

  test("another version and other law data are remarks", async () => {
    const old = line
      .replace(`"version":"${version}"`, '"version":"0.0.1"')
      .replace(made.lawData["tt22-2021"] ?? "", made.hashes.input);
    const { code, out } = await verify([file("c.json", old)]);
    expect(code).toBe(1);
    expect(out).toContain(`The receipt was made by sodiem 0.0.1 and is checked by ${version}.`);
    expect(out).toContain("The law data of Circular 22/2021/TT-BGDĐT are not those");
  });

  test.each([
    ["nothing there", "missing.json", undefined, "There is no file or folder missing.json"],
    ["no JSON", "d.json", "nonsense", "This is not JSON."],
    ["nothing in it", "e.json", "\n", "The file holds no receipt."],
    ["something else", "f.json", '{"a":1}', "This is no receipt of sodiem."],
    ["two answers in one", "g.json", line.replace("{", '{"answer":{},'), "An object bears a name twice"],
    [
      "a part missing",
      "h.json",
      line.replace('"version"', '"Version"'),
      "The receipt is damaged: version is missing",
    ],
  ])("%s", async (_, name, text, sentence) => {
    const path = text === undefined ? join(folder, name) : file(name, text);
    const { code, out } = await verify([path, file("a.json", line)]);
    expect(code).toBe(2);
    expect(out).toContain(`✗  ${name}  not readable`);
    expect(out).toContain(sentence);
    expect(out).toContain("✓  a.json  valid");
    for (const language of ["vi", "en"] as const) {
      expect((await verify([path], { language })).out).not.toMatch(
        /cli\.|diagnostic\.|receipt\.[a-z]|\{\w+\}/,
      );
    }
  });

  test("as JSON, for machines", async () => {
    const { code, out } = await verify([file("b.json", forged)], { json: true });
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      verify: 1,
      version,
      receipts: [
        {
          file: "b.json",
          valid: false,
          readable: true,
          intact: false,
          present: "otherResult",
          hash: made.hashes.receipt,
        },
      ],
      summary: { receipts: 1, valid: 0, invalid: 1, unreadable: 0 },
    });
    expect(report.receipts[0].problems[0]).toEqual({
      code: "receipt.answerChanged",
      severity: "error",
      path: ["answer"],
      data: {},
      text: "The answer does not belong to its hash: one of the two was changed after the receipt was made",
    });
  });

  test("without a file it says what to do", async () => {
    await expect(verify([])).rejects.toMatchObject({ key: "cli.verify.error.noFiles" });
  });
});
