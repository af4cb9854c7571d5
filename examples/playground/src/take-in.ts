import type { State } from "./state";
import type { News } from "./worker/protocol";

/** What the worker's news change in the state. */
export function changeOf(news: News, { files, classes, diagnostics }: State): Partial<State> {
  switch (news.tell) {
    case "progress":
      return { run: { is: "running", phase: news.phase, done: news.done, total: news.total } };
    case "file":
      return { files: [...files, news.file] };
    case "merged":
      return { diagnostics: [...diagnostics, ...news.diagnostics] };
    case "audited":
      return { classes: [...classes, news.note] };
    case "done":
      return { run: { is: "done" } };
    case "failed":
      return { run: { is: "failed", name: news.name } };
    case "class":
      return { open: { index: news.index, section: news.section }, pupil: 0, trial: null };
  }
}
