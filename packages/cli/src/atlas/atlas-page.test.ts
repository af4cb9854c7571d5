import { createHash } from "node:crypto";
import { atlas, clauseStatuses } from "@sodiem/core/atlas";
import { describe, expect, test } from "vitest";
import { Wording } from "../report/wording";
import { atlasPage } from "./atlas-page";
import { atlasReport } from "./atlas-report";
import { filterNames } from "./atlas-style";

const pageOf = (language: "vi" | "en") => {
  const wording = new Wording(language, []);
  return atlasPage(atlasReport(atlas(), [], wording, "1.2.3"), wording);
};
const page = pageOf("vi");

test("the page needs nothing from outside and no script", () => {
  expect(page).not.toMatch(
    /<script|<link|<img|<iframe|<object|<form|\son\w+=|url\(|@import|\bsrc=|https?:| style=/i,
  );
});

test("its policy allows its own style sheet alone", () => {
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const digest = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(`style-src &#39;sha256-${digest}&#39;`);
});

test("every clause has its row, with an address of its own", () => {
  const addresses = [...page.matchAll(/<tr class="[^"]*" id="([^"]+)">/g)].map(([, id]) => id);
  expect(addresses).toEqual(atlas().map(({ id }) => id));
  const all = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(all).size).toBe(all.length);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !all.includes(id))).toEqual([]);
});

test("each filter that is offered has its rule and finds as many rows as it says", () => {
  const offered = [...page.matchAll(/id="show-([\w-]+)"[^>]*>[^<]*\((\d+)\)/g)];
  expect(offered.map(([, name]) => name)).toEqual(
    ["all", ...filterNames].filter((name) => name === "all" || rowsOf(name).length > 0),
  );
  for (const [, name = "", count] of offered) {
    if (name === "all") expect(Number(count)).toBe(atlas().length);
    else {
      expect(rowsOf(name).length, name).toBe(Number(count));
      expect(page).toContain(`main:has(#show-${name}:checked) .clauses tbody tr:not(.${name})`);
    }
  }
  expect(filterNames).toEqual([...clauseStatuses, "unverified", "gap"]);
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test("no text is missing and no operand open, and every element is closed in its turn", () => {
    const own = pageOf(language);
    const text = own.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b|NaN|(html|atlas|clause|instrument)\.[a-z]+\b/);
    expect(unclosed(own)).toEqual([]);
  });
});

test("equal input gives equal bytes", () => {
  expect(pageOf("en")).toBe(pageOf("en"));
});

function rowsOf(name: string): string[] {
  return [...page.matchAll(/<tr class="([^"]*)" id=/g)]
    .map(([, classes]) => classes ?? "")
    .filter((classes) => classes.split(" ").includes(name));
}

/** Tags that are closed out of turn or not at all. */
function unclosed(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = "", end] of text
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (["meta", "input"].includes(name) || end === "/") continue;
    if (closing !== "/") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
