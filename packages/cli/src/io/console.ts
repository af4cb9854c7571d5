/** One place a command writes to. `write` resolves once the reader can take more. */
export interface Output {
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** The reader has gone away, as `head` does; what is written then is lost. */
  readonly isClosed: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns?: number;
}

/** Everything a command touches besides files. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: { readonly [name: string]: string | undefined };
}

/** The console of this process. A reader that goes away, such as `head`, ends the writing quietly. */
export function processConsole(): Console {
  return {
    stdin: process.stdin,
    stdout: streamOutput(process.stdout),
    stderr: streamOutput(process.stderr),
    environment: process.env,
  };
}

/**
 * Whether a place shows colours: a terminal does, unless `NO_COLOR` is set; `FORCE_COLOR` asks for them anywhere.
 *
 * @example showsColours({ isTerminal: false, write }, {}) // false
 */
export function showsColours(output: Output, environment: Console["environment"]): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0";
  return output.isTerminal && environment.TERM !== "dumb";
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    get isClosed() {
      return closed;
    },
    write: (text) =>
      closed || text === ""
        ? Promise.resolve()
        : new Promise((resolve) => {
            stream.write(text, () => resolve());
          }),
  };
}

/** Prints where an unexpected error came from, for those who set `SODIEM_DEBUG`. */
export async function debugTrace(error: unknown, { environment, stderr }: Console): Promise<void> {
  if (!environment.SODIEM_DEBUG) return;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await stderr.write(`${trace}\n`);
}
