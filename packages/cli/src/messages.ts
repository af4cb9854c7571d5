import { formatMessage, type Messages } from "@sodiem/core";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";

/** The languages that sodiem speaks; the first is the one it speaks unasked. */
export const languages = ["vi", "en"] as const;

export type Language = (typeof languages)[number];

/** Says one sentence or name: fills the template of `key`. */
export type Say = (key: string, operands?: { readonly [name: string]: unknown }) => string;

/** The texts of one language. */
export function messagesIn(language: Language): Messages {
  return language === "en" ? en : vi;
}

/** The sentences of one language as a function. */
export function sayIn(language: Language): Say {
  const messages = messagesIn(language);
  return (key, operands) => formatMessage(messages, key, operands);
}

/** Whether a language has a text for a key. */
export function hasText(language: Language, key: string): boolean {
  return Object.hasOwn(messagesIn(language).texts, key);
}
