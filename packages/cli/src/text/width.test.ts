import { expect, test } from "vitest";
import { cutTo, displayWidth, padTo, wrapTo } from "./width";

test("a Vietnamese letter takes one column, composed or not", () => {
  expect(displayWidth("Nguyễn")).toBe(6);
  expect(displayWidth("Nguyễn".normalize("NFD"))).toBe(6);
  expect(displayWidth("Đặng Thị Ước")).toBe(12);
  expect(displayWidth("中文")).toBe(4);
});

test("texts are filled, shortened and broken by columns", () => {
  expect(padTo("Ước".normalize("NFD"), 5)).toBe(`${"Ước".normalize("NFD")}  `);
  expect(cutTo("Nguyễn Thị Minh Anh", 8)).toBe("Nguyễn …");
  expect(cutTo("Anh", 3)).toBe("Anh");
  expect(wrapTo("một hai ba bốn", 7)).toEqual(["một hai", "ba bốn"]);
  expect(wrapTo("dài-hơn-mười-cột ngắn", 10)).toEqual(["dài-hơn-mười-cột", "ngắn"]);
});
