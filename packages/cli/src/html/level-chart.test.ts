import { expect, test } from "vitest";
import { Wording } from "../report/wording";
import { levelChart } from "./level-chart";
import { render } from "./markup";

const wording = new Wording("en", []);
const chartOf = (levels: readonly (string | undefined)[]) => {
  const chart = levelChart("Learning level", [{ label: "year", levels }], wording);
  return chart === null ? "" : render(chart);
};

test("the parts of a bar take the whole of it, in the order of the levels", () => {
  const widths = [
    ...chartOf(["tot", "dat", "kha", "kha", undefined]).matchAll(
      /class="tone-([\w-]+)" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g,
    ),
  ];
  expect(widths.map(([, level, width]) => [level, Number(width)])).toEqual([
    ["best", 60],
    ["good", 120],
    ["fair", 60],
    ["none", 60],
  ]);
});

test("grades of the older circular have their names", () => {
  expect(chartOf(["gioi", "kem"])).toContain("Giỏi");
  expect(chartOf(["gioi", "kem"])).not.toContain(">gioi");
});

test("it can be read without seeing it", () => {
  expect(chartOf(["tot", "kha", "kha"])).toContain(
    'aria-label="Learning level. year: Tốt (good) 1, Khá (fair) 2."',
  );
});

test("a number is written only where it has room, its title always says it", () => {
  const chart = chartOf([...Array.from({ length: 99 }, () => "kha"), "tot"]);
  expect(chart).toContain("<title>year, Tốt (good): 1 of 100 pupils</title>");
  expect(chart).toContain(">99</text>");
  expect(chart).not.toContain(">1</text>");
});

test("without any level there is no chart", () => {
  expect(chartOf([undefined, undefined])).toBe("");
  expect(chartOf([])).toBe("");
});
