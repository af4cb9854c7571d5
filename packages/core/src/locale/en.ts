import { fragmentsEn } from "./fragments.en";
import type { Messages } from "./messages";

/** Every text in English. */
export const en: Messages = /* @__PURE__ */ Object.freeze({
  language: "en",
  texts: /* @__PURE__ */ Object.assign({}, ...fragmentsEn),
});
