import type { Console } from "../io/console";

/** A console that keeps what is written to it. */
export interface MemoryConsole extends Console {
  readonly written: { out: string; error: string };
}

/** A console in memory; `terminal` gives the columns of a terminal, without it the output is piped. */
export function memoryConsole(
  given: {
    stdin?: string | Uint8Array | Iterable<Uint8Array>;
    terminal?: number;
    environment?: Console["environment"];
    closesAfter?: number;
  } = {},
): MemoryConsole {
  const written = { out: "", error: "" };
  const output = (name: "out" | "error") => ({
    isTerminal: given.terminal !== undefined,
    get isClosed() {
      return given.closesAfter !== undefined && written[name].length >= given.closesAfter;
    },
    ...(given.terminal === undefined ? {} : { columns: given.terminal }),
    write: async (text: string) => {
      written[name] += text;
    },
  });
  async function* stdin(): AsyncGenerator<Uint8Array> {
    const { stdin: input = "" } = given;
    if (typeof input === "string" || input instanceof Uint8Array) yield Buffer.from(input);
    else yield* input;
  }
  return {
    stdin: stdin(),
    stdout: output("out"),
    stderr: output("error"),
    environment: given.environment ?? {},
    written,
  };
}
