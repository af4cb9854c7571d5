import type { Page } from "playwright-core";
import { findBrowser, launch, serveBuild } from "./serve-build";
import { type PageTask, tasksDuring } from "./trace-tasks";

/** Prints the longest gaps between frames and the longest tasks while the school is audited and its classes opened. */
export async function measureFrames(): Promise<void> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error("no Chromium in CHROMIUM or PATH");
  const served = await serveBuild();
  const browser = await launch(executable);
  try {
    const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 1200, height: 900 } });
    await page.goto(served.url);
    await watchFrames(page);
    const started = Date.now();
    let seconds = 0;
    let status = "";
    const tasks = await tasksDuring(browser, page, async () => {
      await page.click("#school");
      await page.waitForFunction(
        () => document.querySelector("#status")?.textContent?.startsWith("Xong"),
        null,
        { timeout: 300_000 },
      );
      seconds = (Date.now() - started) / 1000;
      status = (await page.textContent("#status")) ?? "";
      for (const index of [0, 20, 46]) {
        await page.click("#nav-files");
        await page.click(`#open-${index}`);
        await page.waitForSelector("table.book tbody tr:nth-child(42)");
      }
    });
    const gaps = await page.evaluate(() => (window as unknown as { readonly gaps: number[] }).gaps);
    const most = (of: (task: PageTask) => number): string => longest(tasks.map(of));
    console.log(status);
    console.log(`made, read and audited in ${seconds.toFixed(1)} s, ${gaps.length} frames`);
    console.log(`longest work of one task of the page's thread: ${most(({ work }) => work)} ms`);
    console.log(`longest such tasks by the clock: ${most(({ lasted }) => lasted)} ms`);
    console.log(`longest gaps between frames by the clock: ${longest(gaps)} ms`);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { gaps });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

function longest(values: readonly number[]): string {
  return [...values]
    .sort((one, other) => other - one)
    .slice(0, 5)
    .map((value) => value.toFixed(0))
    .join(", ");
}
