import { encodeEscapedText } from "./escaped-text";

/** The `t` element of a text, which keeps its blanks where a reader might drop them. */
export function textElement(text: string, prefix = ""): string {
  const keeps = /^\s|\s$|\s\s|[\t\n]/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${keeps}>${encodeEscapedText(text)}</${prefix}t>`;
}
