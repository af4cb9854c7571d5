import type { ClassSection } from "../report";
import { schoolFiles } from "../school/school-files";
import { auditFiles } from "./audit-files";
import type { BookFile, News, Task } from "./protocol";

// Reads and audits beside the page. It keeps what it read and hands over one class when the page opens it.

let sections: readonly ClassSection[] = [];

self.addEventListener("message", ({ data }: MessageEvent<Task>) => {
  run(data).catch((error: unknown) => {
    tell({ tell: "failed", name: error instanceof Error ? error.message : String(error) });
  });
});

async function run(task: Task): Promise<void> {
  switch (task.ask) {
    case "audit":
      return audit(task.files);
    case "school":
      return audit(
        schoolFiles(task.pupils, task.seed, (done, total) =>
          tell({ tell: "progress", phase: "making", done, total }),
        ),
      );
    case "class": {
      const section = sections[task.index];
      if (section !== undefined) tell({ tell: "class", index: task.index, section });
    }
  }
}

async function audit(files: readonly BookFile[]): Promise<void> {
  sections = [];
  sections = await auditFiles(files, tell);
  tell({ tell: "done" });
}

function tell(news: News): void {
  self.postMessage(news);
}
