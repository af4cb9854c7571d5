import type { Console } from "./io/console";
import type { Language, Say } from "./messages";

/** What a command needs to be added to the program. */
export interface Registration {
  readonly language: Language;
  readonly say: Say;
  readonly console: Console;
  /** Ends the program with an exit code once everything is printed. */
  readonly end: (code: number) => void;
}
