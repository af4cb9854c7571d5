import { describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";

async function run(given: readonly string[], stdin = "") {
  const console = memoryConsole({ stdin });
  const code = await runProgram(given, console);
  return { code, ...console.written };
}

const question = '{"id":"1","op":"round","input":{"exact":"8.25"}}';

test("a receipt that is made is valid", async () => {
  const made = await run(["receipt", "--date", "2026-05-31"], question);
  expect([made.code, made.error]).toEqual([0, ""]);
  const checked = await run(["verify", "-", "--lang", "en"], made.out);
  expect([checked.code, checked.error]).toEqual([0, ""]);
  expect(checked.out).toContain("stdin  valid");
});

describe.each(["receipt", "verify"])("the help of %s", (command) => {
  test("is in one language and no line is wider than 100 columns", async () => {
    const { code, out } = await run([command, "--help"]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/Usage|Options|Arguments|display help|default:|cli\./);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect((await run([command, "--help", "--lang=en"])).out).toContain("Exit codes:");
  });
});

test.each([
  [["receipt", "--date", "31/5"], "“31/5” không phải là một ngày"],
  [["receipt"], "Không có câu hỏi nào ở dữ liệu vào chuẩn."],
  [["verify"], "Chưa nói cần kiểm tra biên nhận nào."],
  [["verify", "x", "--jsn"], "Không có tùy chọn --jsn. Xem sodiem verify --help."],
])("a wrong command is one sentence: %j", async (given, text) => {
  const { code, out, error } = await run(given);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain(`Lỗi: ${text}`);
  expect(error.trimEnd().split("\n").length).toBe(1);
});
