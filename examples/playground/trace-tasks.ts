import type { Browser, Page } from "playwright-core";

/** One task of the page's own thread, in milliseconds. */
export interface PageTask {
  /** What the thread itself worked, however busy the machine was. */
  readonly work: number;
  /** From its beginning to its end. */
  readonly lasted: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Every task that the page's own thread ran during an attempt, the one with the most work first. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  attempt: () => Promise<void>,
): Promise<PageTask[]> {
  await browser.startTracing(page, {
    categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"],
  });
  await attempt();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return trace.traceEvents
    .flatMap(({ name, pid, tid, dur, tdur }): PageTask[] =>
      name === "RunTask" && dur !== undefined && tdur !== undefined && threads.has(`${pid}/${tid}`)
        ? [{ work: tdur / 1000, lasted: dur / 1000 }]
        : [],
    )
    .sort((one, other) => other.work - one.work);
}
