import { findBrowser, launch, serveBuild } from "./serve-build";

/** Prints the longest gaps between frames and the longest tasks while the school is audited and its classes opened. */
export async function measureFrames(): Promise<void> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error("no Chromium in CHROMIUM or PATH");
  const served = await serveBuild();
  const browser = await launch(executable);
  try {
    const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 1200, height: 900 } });
    await page.goto(served.url);
    await page.evaluate(() => {
      const seen = { gaps: [] as number[], tasks: [] as number[] };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
      }).observe({ type: "longtask" });
      let last = performance.now();
      const frame = (): void => {
        const now = performance.now();
        seen.gaps.push(Math.round(now - last));
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const started = Date.now();
    await page.click("#school");
    await page.waitForFunction(
      () => document.querySelector("#status")?.textContent?.startsWith("Xong"),
      null,
      {
        timeout: 300_000,
      },
    );
    const seconds = (Date.now() - started) / 1000;
    const status = await page.textContent("#status");
    for (const index of [0, 20, 47]) {
      await page.click("#nav-files");
      await page.click(`#open-${index}`);
      await page.waitForSelector("table.book");
    }
    const { gaps, tasks } = await page.evaluate(
      () => (window as unknown as { readonly seen: { gaps: number[]; tasks: number[] } }).seen,
    );
    const longest = (values: readonly number[]): string =>
      [...values]
        .sort((one, other) => other - one)
        .slice(0, 5)
        .join(", ");
    console.log(status);
    console.log(`made, read and audited in ${seconds.toFixed(1)} s, ${gaps.length} frames`);
    console.log(`longest gaps between frames: ${longest(gaps)} ms`);
    console.log(`longest tasks of the page's thread: ${longest(tasks) || "none over 50"} ms`);
  } finally {
    await browser.close();
    await served.close();
  }
}
