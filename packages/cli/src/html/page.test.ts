import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Wording } from "../report/wording";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { exampleReadings, marksFile } from "../testing/example-class";
import { htmlReport } from "./page";

const pageOf = (language: "vi" | "en" = "vi", audit = exampleAudit(), masked = false) =>
  htmlReport(audit, new Wording(language, audit.gradebook.classes), { version: "1.2.3", masked });

test("the page needs nothing from outside and no script", () => {
  const page = pageOf();
  expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|\son\w+=|url\(|@import|\bsrc=|https?:/i);
  expect(page).toMatch(/^<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">/);
});

test("its policy allows its own style sheet alone", () => {
  const page = pageOf();
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const digest = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  expect(page).not.toContain(" style=");
});

test("what stands in the files is text, never markup", () => {
  const page = pageOf();
  expect(page).not.toContain("<b>Đức</b>");
  expect(page).toContain("Hoàng &lt;b&gt;Đức&lt;/b&gt; Em");
});

test("every element is closed in its turn", () => {
  for (const language of ["vi", "en"] as const) expect(unclosed(pageOf(language))).toEqual([]);
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  const page = pageOf(language);

  test("no text is missing and no operand open", () => {
    const text = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(
      /\{\w+\}|undefined|\bnull\b|(html|report|step|finding|term|level|cli)\.[a-z]+\b/,
    );
  });

  test("each contradiction unfolds to its sentence, clause, cell and reasoning", () => {
    expect(page.match(/<details class="finding error">/g)?.length).toBe(6);
    expect(page.match(/<details class="finding warning">/g)?.length).toBe(1);
    const at = page.indexOf("7.5".replace(".", language === "vi" ? "," : "."));
    expect(at).toBeGreaterThan(0);
    expect(page).toContain("tt22-2021/9.1.b");
    expect(page).toContain("<code>L8</code>");
    expect(page).toContain(marksFile);
    expect(page).toContain('<ul class="steps">');
  });
});

test("tiles, charts, unjudged values, results and files are there", () => {
  const page = pageOf("en");
  expect(page).toContain("<b>6</b><span>contradictions</span>");
  expect(page).toContain('aria-label="Learning level. term 1: ');
  expect(page).toContain("<title>term 1, Tốt (good): 1 of 6 pupils</title>");
  expect(page).toContain("Subject average: the end-of-term assessment missing");
  expect(page).toContain("Lawful results of each pupil");
  expect(page).toContain("sodiem 1.2.3");
});

test("with masked pupils it says so and names nobody", () => {
  const page = pageOf("vi", exampleAudit({ redact: true }), true);
  expect(page).toContain("đã được che");
  expect(page).toContain("Học sinh 001");
  expect(page).not.toMatch(/Nguyễn Thị Minh Anh|9900000001/);
});

test("a class under another regime is named and not judged", () => {
  const page = pageOf("en", otherRegimeAudit());
  expect(page).toContain("Decision 02/2007/QĐ-BGDĐT");
  expect(page).toContain('<span class="badge error">not judged</span>');
});

test("equal input gives equal bytes", () => {
  expect(pageOf()).toBe(pageOf("vi", exampleAudit({}, exampleReadings().reverse())));
});

/** Tags that are closed out of turn or not at all. */
function unclosed(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/, "");
  for (const [, closing, name = "", end] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (["meta", "!doctype"].includes(name) || end === "/") continue;
    if (closing !== "/") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
