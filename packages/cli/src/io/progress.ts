import { cutTo } from "../text/width";
import type { Output } from "./console";

/** Shows how far long work has come, on one line that is overwritten; on anything but a terminal it stays silent. */
export class Progress {
  readonly #output: Output;
  #shown = false;

  constructor(output: Output) {
    this.#output = output;
  }

  async show(text: string): Promise<void> {
    if (!this.#output.isTerminal) return;
    this.#shown = true;
    await this.#output.write(`\r\u001b[K${cutTo(text, (this.#output.columns ?? 80) - 1)}`);
  }

  async clear(): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    await this.#output.write("\r\u001b[K");
  }
}
