/** The texts of one language: sentence templates by key, with operands in braces. */
export interface Messages {
  readonly language: "vi" | "en";
  readonly texts: { readonly [key: string]: string };
}

/**
 * Fills a template's `{operand}` places; an unknown key or operand stays visible as itself.
 *
 * @example formatMessage({ language: "en", texts: { hi: "Hello {name}" } }, "hi", { name: "An" }) // "Hello An"
 */
export function formatMessage(
  messages: Messages,
  key: string,
  operands: { readonly [name: string]: unknown } = {},
): string {
  const template = Object.hasOwn(messages.texts, key) ? (messages.texts[key] as string) : key;
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(operands, name) ? String(operands[name]) : place,
  );
}
