import type { Diagnostic } from "@sodiem/core";
import { firstQuestion, type PackQuestion } from "./pack/question";
import type { PupilRecord } from "./pupil/record";
import type { ClassSection, Language } from "./report";
import type { ClassNote, FileNote, Phase } from "./worker/protocol";

export const viewNames = ["files", "class", "pupil", "pack"] as const;
export type ViewName = (typeof viewNames)[number];

/** What an audit is doing, or how it ended. */
export type Run =
  | { readonly is: "idle" }
  | { readonly is: "running"; readonly phase: Phase; readonly done: number; readonly total: number }
  | { readonly is: "done" }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly name: string };

/** Everything that the page shows. */
export interface State {
  readonly language: Language;
  readonly view: ViewName;
  readonly run: Run;
  readonly files: readonly FileNote[];
  readonly diagnostics: readonly Diagnostic[];
  readonly classes: readonly ClassNote[];
  /** The class that is open, once the worker has handed it over. */
  readonly open: { readonly index: number; readonly section: ClassSection } | null;
  /** The place of the chosen pupil in the open class. */
  readonly pupil: number;
  /** The chosen pupil's year with the marks that were tried; `null` while none was. */
  readonly trial: PupilRecord | null;
  /** What is asked of a local regulation. */
  readonly question: PackQuestion;
}

export const firstState: State = {
  language: "vi",
  view: "files",
  run: { is: "idle" },
  files: [],
  diagnostics: [],
  classes: [],
  open: null,
  pupil: 0,
  trial: null,
  question: firstQuestion,
};

/** Holds the state and tells of every change which parts changed. */
export class Store {
  #state = firstState;
  readonly #onChange: (state: State, before: State) => void;

  constructor(onChange: (state: State, before: State) => void) {
    this.#onChange = onChange;
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.#onChange(this.#state, before);
  }
}
