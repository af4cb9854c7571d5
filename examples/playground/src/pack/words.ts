import type { Pack } from "@sodiem/core/packs";
import type { Page } from "../page";

/** A role, record, act or piece of evidence by its name; a pack's own ones go by their ids. */
export function packWord(page: Page, family: "role" | "record" | "action" | "evidence", id: string): string {
  const key = `pack.${family}.${id}`;
  return Object.hasOwn(page.messages.texts, key) ? page.wording.say(key) : id;
}

/** Where a norm stands in its document. */
export function citeOf(pack: Pack, norm: string): string {
  return pack.norms.find(({ id }) => id === norm)?.cite ?? norm;
}
