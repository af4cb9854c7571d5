import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { Pack } from "./pack";

/**
 * The defects of a document that a reader of it must know: each `document.<code>` with the place in the document and
 * the pack. They are never repaired silently, and never change an answer by themselves.
 *
 * @example documentFindings(hp2023)[0] // { code: "document.wrong-entity", path: ["Điều 1, gạch 2"], … }
 */
export function documentFindings({ id, document }: Pack): readonly Diagnostic[] {
  return document.issues.map(({ code, cite }) =>
    diagnostic(`document.${code}`, "warning", [cite], { pack: id }),
  );
}
