import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser, launch, type Served, serveBuild } from "./serve-build";
import { tasksDuring } from "./trace-tasks";

const executable = findBrowser();
const samples = fileURLToPath(new URL("../../../shared/samples/vnedu/", import.meta.url));
const upperSecondary = existsSync(samples)
  ? readdirSync(samples).filter((name) => name.endsWith(".xlsx"))
  : [];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const views = ["files", "class", "pupil", "pack"] as const;

test("where this must be tried there is a browser", () => {
  expect(executable !== undefined || process.env.CI === undefined).toBe(true);
});

if (executable === undefined) console.warn("SKIPPED: no Chromium in CHROMIUM or PATH, the page is not tried");

describe.skipIf(executable === undefined)("the page in a browser", () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveBuild();
    browser = await launch(executable ?? "");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Opens the page, tries something, and holds it to never having failed nor asked for anything of another origin. */
  async function withPage(
    attempt: (page: Page, context: BrowserContext) => Promise<void>,
    viewport = { width: 1200, height: 900 },
    colorScheme: "light" | "dark" = "light",
  ): Promise<void> {
    const context = await browser.newContext({
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      viewport,
      colorScheme,
      // The policy of the page stays in force; axe is put in from outside.
      bypassCSP: false,
    });
    const foreign: string[] = [];
    const errors: string[] = [];
    await context.route("**/*", (route) => {
      const address = route.request().url();
      if (address.startsWith(served.url)) return route.continue();
      foreign.push(address);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    try {
      await page.goto(served.url);
      await attempt(page, context);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    } finally {
      await context.close();
    }
  }

  test("audits the example: what was recognised, findings with cell, lawful value and reasoning", async () => {
    await withPage(async (page) => {
      await openExample(page);
      expect(await page.textContent("#status")).toContain("12 sai lệch");
      const files = await page.innerText("ul.files");
      expect(files).toContain("vnEdu, bảng điểm chi tiết theo môn");
      expect(files).toContain("mẫu thật");
      await page.click("#open-0");
      await page.waitForSelector(".finding");
      expect(await page.locator(".finding").count()).toBe(12);
      const finding = page.locator(".finding", { hasText: "Hoàng Hữu Phong" });
      expect(await finding.locator("summary").innerText()).toMatch(/Công nghệ · HK I\s+7,6 → 7,7\s+L32/);
      await finding.locator("summary").click();
      expect(await finding.locator(".steps").innerText()).toContain("7,7");
      expect(await finding.innerText()).toContain("khoản 1 Điều 9 Thông tư 22/2021/TT-BGDĐT");
      await page.waitForSelector("table.book tbody tr:nth-child(42)");
      expect(await page.locator("figure svg").count()).toBe(4);
      expect(await page.locator("table.book mark").count()).toBe(2);
      await page.selectOption("#book-term", "1");
      await page.waitForSelector("table.book tbody tr:nth-child(42)");
      expect(await page.locator("table.book mark").count()).toBeGreaterThan(0);
    });
  });

  test("another mark changes averages, level, award and says why; the trial outlives a change of language", async () => {
    await withPage(async (page) => {
      await openExample(page);
      await page.click("#nav-pupil");
      await page.selectOption("#pupil-choice", { label: "Nguyễn Khánh Anh" });
      expect(await page.textContent("#changes")).toBe("Chưa có kết quả nào thay đổi.");
      const before = await page.textContent("#average-toan");
      await page.fill("#mark-toan-final", "0");
      await page.fill("#mark-ngu-van-final", "1,5");
      expect(await page.textContent("#average-toan")).not.toBe(before);
      expect(await page.textContent("#changes")).toContain("Kết quả học tập · HK II từ");
      await page.locator("#why-1 summary").click();
      expect(await page.locator("#why-1").innerText()).toMatch(/tt22-2021\/9\.2/);
      await page.fill("#mark-toan-midterm", "11");
      expect(await page.getAttribute("#mark-toan-midterm", "aria-invalid")).toBe("true");
      expect(await page.textContent("#mark-problem")).toContain("Điểm từ 0 đến 10");
      await page.click("#language-en");
      expect(await page.inputValue("#mark-toan-final")).toBe("0.0");
      expect(await page.textContent("#changes")).toContain("Learning level · term 2 from");
      await page.click("#reset");
      expect(await page.textContent("#changes")).toBe("No result has changed yet.");
      expect(await page.textContent("#average-toan")).toBe(before?.replace(",", ".") ?? "");
    });
  });

  test("says what mark is needed, and compares regimes", async () => {
    await withPage(async (page) => {
      await openExample(page);
      await page.click("#nav-pupil");
      await page.selectOption("#pupil-choice", { label: "Nguyễn Khánh Anh" });
      await page.selectOption("#goal-aim", "average");
      await page.selectOption("#goal-subject", "toan");
      await page.fill("#goal-least", "7,0");
      await page.click("#goal-ask");
      const needed =
        /Điểm cuối học kì II ít nhất: (\d+,\d)/.exec(await page.innerText("#goal-answer"))?.[1] ?? "";
      expect(needed).not.toBe("");
      // The mark that was named gives the average aimed at; one tenth less does not.
      await page.fill("#mark-toan-final", needed);
      expect(await page.textContent("#average-toan")).toBe("7,0");
      await page.fill("#mark-toan-final", String((Number(needed.replace(",", "")) - 1) / 10));
      expect(await page.textContent("#average-toan")).toBe("6,9");
      await page.selectOption("#goal-aim", "kha");
      await page.selectOption("#goal-open", "term");
      await page.click("#goal-ask");
      expect(await page.innerText("#goal-answer")).toContain("Ít nhất:");
      await page.click("#regimes-ask");
      expect(await page.innerText("#least-difference")).toContain("Thông tư 43/2021/TT-BGDĐT: Đạt");
    });
  });

  test("a local regulation answers who may correct what until when", async () => {
    await withPage(async (page) => {
      await page.click("#nav-pack");
      // Fifteen days from the entry, under the template of 2019.
      expect(await page.innerText("#pack-answer")).toContain("Ngày cuối được làm: 17/12/2024");
      await page.selectOption("#pack-pack", "hp2023");
      expect(await page.innerText("#pack-answer")).toContain("Được phép khi đã bổ sung đủ");
      for (const box of await page.locator("#pack-answer fieldset input").all()) {
        const id = await box.getAttribute("id");
        await page.check(`[id="${id}"]`);
      }
      expect(await page.innerText("#pack-answer .verdict")).toBe("Được phép");
      await page.selectOption("#pack-role", { index: 0 });
      await page.check("#pack-locked");
      expect(await page.innerText("#pack-answer .verdict")).not.toBe("Được phép");
      await page.uncheck("#pack-only-role");
      expect(await page.locator("ol.timeline li").count()).toBeGreaterThan(3);
      expect(await page.locator("ol.timeline li.asked").count()).toBe(1);
      const packs = await page.locator("#pack-pack option").count();
      for (let index = 0; index < packs; index += 1) {
        await page.selectOption("#pack-pack", { index });
        expect(await page.innerText("#pack-answer .verdict")).not.toBe("");
      }
    });
  });

  test("is used by keyboard alone", async () => {
    await withPage(async (page) => {
      const press = async (id: string): Promise<void> => {
        for (let count = 0; count < 80; count += 1) {
          await page.keyboard.press("Tab");
          if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        }
        throw new Error(`${id} is not reached by the tabulator`);
      };
      await press("example");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#open-0");
      await press("open-0");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".finding");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("heading");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.locator(".finding[open]").count()).toBe(1);
      await press("nav-pupil");
      await page.keyboard.press("Enter");
      await press("mark-toan-final");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("9,5");
      expect(await page.inputValue("#mark-toan-final")).toBe("9,5");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("mark-toan-final");
    });
  });

  test("no view is wider than a phone, and every language is named", async () => {
    await withPage(
      async (page) => {
        await openExample(page);
        for (const language of ["vi", "en"]) {
          await page.click(`#language-${language}`);
          expect(await page.getAttribute("html", "lang")).toBe(language);
          for (const view of views) {
            await page.click(`#nav-${view}`);
            if (view === "class") await page.waitForSelector("table.book tbody tr:nth-child(42)");
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect([view, language, width]).toEqual([view, language, 390]);
          }
        }
      },
      { width: 390, height: 800 },
    );
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing serious in any view and language (${scheme})`, async () => {
      await withPage(
        async (page) => {
          await openExample(page);
          // The page's policy forbids scripts put in as elements; the debugger may evaluate.
          await page.evaluate(axeSource);
          for (const language of ["vi", "en"]) {
            await page.click(`#language-${language}`);
            for (const view of views) {
              await page.click(`#nav-${view}`);
              if (view === "class") {
                await page.locator(".finding summary").first().click();
                await page.waitForSelector("table.book tbody tr:nth-child(42)");
              }
              if (view === "pupil") {
                await page.click("#goal-ask");
                await page.click("#regimes-ask");
                await page.locator("#why-1 summary").click();
              }
              expect([view, language, await seriousIssues(page)]).toEqual([view, language, []]);
            }
          }
        },
        undefined,
        scheme,
      );
    });
  }

  test("works without a network once it is there, also after a cancelled audit", async () => {
    await withPage(async (page, context) => {
      await context.setOffline(true);
      await page.click("#school");
      await page.waitForFunction(() => document.querySelector("#status")?.textContent?.includes("Đang"));
      await page.click("#cancel");
      expect(await page.textContent("#status")).toBe("Đã dừng.");
      await openExample(page);
      expect(await page.textContent("#status")).toContain("12 sai lệch");
    });
  });

  test("a school of 2,000 pupils is audited beside the page, which goes on answering", {
    timeout: 120_000,
  }, async () => {
    await withPage(async (page) => {
      const tasks = await tasksDuring(browser, page, async () => {
        await page.click("#school");
        await page.waitForFunction(() => Number(document.querySelector("progress")?.value) > 0);
        // While the worker works, the page does what it is asked.
        await page.click("#language-en");
        await page.click("#language-vi");
        await finished(page);
        expect(await page.textContent("#status")).toContain("48 lớp, 2.000 học sinh");
        await page.click("#open-47");
        await page.waitForSelector("table.book");
        const [name = ""] = (await page.locator("#class-choice option").nth(3).innerText()).split(" ");
        await page.selectOption("#class-choice", { index: 3 });
        await page.waitForSelector(`h1:has-text("${name}")`);
        await page.waitForSelector("table.book tbody tr:nth-child(42)");
      });
      // Work of the thread, not time of the clock: other programs of a busy machine do not count.
      expect(tasks.length).toBeGreaterThan(200);
      expect(tasks[0]?.work).toBeLessThan(100);
    });
  });

  test.skipIf(upperSecondary.length === 0)(
    "audits the real upper-secondary summary (needs ../shared/samples)",
    async () => {
      await withPage(async (page) => {
        await page.setInputFiles(
          "#choose",
          upperSecondary.map((name) => `${samples}${name}`),
        );
        await finished(page);
        expect(await page.textContent("#status")).toMatch(/^Xong: [1-9]\d* lớp, [1-9]/);
        expect(await page.innerText("ul.files")).toContain("vnEdu");
        await page.click("#open-0");
        await page.waitForSelector("table.book");
        expect(await page.innerText("main")).toContain("Khối 10");
        await page.click("#nav-pupil");
        await page.waitForSelector("table.marks input");
      });
    },
  );
});

async function openExample(page: Page): Promise<void> {
  await page.click("#example");
  await finished(page);
  await page.waitForSelector("#open-0");
}

async function finished(page: Page): Promise<void> {
  await page.waitForFunction(
    () => /^(Xong|Done)/.test(document.querySelector("#status")?.textContent ?? ""),
    null,
    {
      timeout: 100_000,
    },
  );
}

/** Issues that axe calls serious or critical, each with the first place it stands at. */
async function seriousIssues(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      readonly axe: {
        run(): Promise<{
          readonly violations: readonly {
            readonly id: string;
            readonly impact: string;
            readonly nodes: readonly { readonly html: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
