import { expect, test } from "vitest";
import { splice } from "./splice";

test("pieces are replaced, whatever their order, and all else is kept", () => {
  const text = "0123456789";
  expect(
    splice(text, [
      { start: 8, end: 10, text: "" },
      { start: 2, end: 2, text: "a" },
      { start: 2, end: 4, text: "b" },
      { start: 0, end: 0, text: "<" },
    ]),
  ).toBe("<01ab4567");
  expect(splice(text, [])).toBe(text);
  expect(splice("<c/>", [{ start: 2, end: 2, text: ' r="A1"' }])).toBe('<c r="A1"/>');
});
