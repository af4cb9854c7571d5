import { h } from "../dom";
import type { Page } from "../page";

/** A field to choose files with, onto which they can be dropped too. */
export function dropZone(page: Page, onFiles: (files: readonly File[]) => void): HTMLElement {
  const input = h("input", {
    type: "file",
    id: "choose",
    multiple: true,
    accept: ".xls,.xlsx",
    "aria-describedby": "choose-hint",
    onchange: () => take(input.files),
  });
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  const zone = h(
    "div",
    {
      class: "drop",
      ondragover: (event) => {
        event.preventDefault();
        zone.classList.add("over");
      },
      ondragleave: () => zone.classList.remove("over"),
      ondrop: (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        take((event as DragEvent).dataTransfer?.files);
      },
    },
    h("label", { for: "choose" }, page.say("files.choose")),
    input,
    h("p", { id: "choose-hint", class: "soft" }, page.say("files.hint")),
  );
  return zone;
}
