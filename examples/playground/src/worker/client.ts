import type { News, Task } from "./protocol";
// As a part of the page's own script: a new worker after a cancelled audit loads nothing, even offline.
import AuditWorker from "./worker?worker&inline";

/** The worker as the page sees it. Cancelling ends it at once, whatever it is doing, and readies a new one. */
export class AuditClient {
  #worker: Worker;
  readonly #listen: (news: News) => void;

  constructor(listen: (news: News) => void) {
    this.#listen = listen;
    this.#worker = this.#start();
  }

  ask(task: Task): void {
    this.#worker.postMessage(task);
  }

  cancel(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
  }

  #start(): Worker {
    const worker = new AuditWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<News>) => {
      if (worker === this.#worker) this.#listen(data);
    });
    worker.addEventListener("error", ({ message }) => this.#listen({ tell: "failed", name: message }));
    return worker;
  }
}
