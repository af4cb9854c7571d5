import { formatMessage } from "@sodiem/core";
import { en as coreEn } from "@sodiem/core/locale/en";
import { vi as coreVi } from "@sodiem/core/locale/vi";
import type { Language } from "./report";
import { en } from "./text/en";
import { vi } from "./text/vi";

export type { Language } from "./report";

/** The texts of one language: those of the library, and the page's own. */
export function messagesIn(language: Language) {
  return language === "en" ? coreEn : coreVi;
}

export type TextKey = keyof typeof vi;

/** One text of the page itself. */
export function text(
  language: Language,
  key: TextKey,
  operands: { readonly [name: string]: string | number } = {},
): string {
  const texts: { readonly [key: string]: string } = language === "en" ? en : vi;
  return formatMessage({ language, texts }, key, operands);
}

/** A day as the language writes it. */
export function dayText(language: Language, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return language === "vi" ? `${date}/${month}/${year}` : day;
}
