import { type Language, messagesIn, type TextKey, text } from "./language";
import { Wording } from "./report";
import type { State, Store } from "./state";
import type { AuditClient } from "./worker/client";

/** What a view works with: the words of the language, and where changes go. */
export class Page {
  readonly store: Store;
  readonly client: AuditClient;
  #wording:
    | { readonly open: State["open"]; readonly language: Language; readonly words: Wording }
    | undefined;

  constructor(store: Store, client: AuditClient) {
    this.store = store;
    this.client = client;
  }

  get state(): State {
    return this.store.state;
  }

  get language(): Language {
    return this.state.language;
  }

  get messages() {
    return messagesIn(this.language);
  }

  /** One text of the page. */
  say(key: TextKey, operands: { readonly [name: string]: string | number } = {}): string {
    return text(this.language, key, operands);
  }

  /** The words of the library, subjects as the open class calls them. */
  get wording(): Wording {
    const { open, language } = this.state;
    if (this.#wording?.open !== open || this.#wording.language !== language) {
      const words = new Wording(language, open === null ? [] : [open.section.book]);
      this.#wording = { open, language, words };
    }
    return this.#wording.words;
  }
}

/** One view of the page; `update` takes in a change without losing the focus. */
export interface View {
  readonly element: HTMLElement;
  update?(state: State, before: State): void;
}
