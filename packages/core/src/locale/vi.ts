import { fragmentsVi } from "./fragments.vi";
import type { Messages } from "./messages";

/** Every text in Vietnamese. */
export const vi: Messages = /* @__PURE__ */ Object.freeze({
  language: "vi",
  texts: /* @__PURE__ */ Object.assign({}, ...fragmentsVi),
});
