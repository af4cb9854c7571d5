import { expect, test } from "vitest";
import { printable } from "./printable";

test("what could steer a terminal is made visible, letters stay", () => {
  expect(printable("a\u001b[2Jb")).toBe("a·[2Jb");
  expect(printable("Lê\r\nAn\u202e")).toBe("Lê··An·");
  expect(printable("Nguyễn Thị Ước")).toBe("Nguyễn Thị Ước");
});
