import type { Pupil } from "@sodiem/core";
import { fill, h, keepFocus } from "../dom";
import type { Page, View } from "../page";
import { type PupilRecord, recordOf } from "../pupil/record";
import { type LawName, laws } from "../pupil/year";
import type { ClassSection } from "../report";
import type { State } from "../state";
import { classChoice } from "./class-choice";
import { goal } from "./goal";
import { markTable } from "./mark-table";
import { nothingOpen } from "./nothing-open";
import { pupilResults } from "./pupil-results";
import { regimes } from "./regimes";

/** One pupil: marks to try, what follows from them and why, what is still needed, other circulars. */
export function pupilView(page: Page): View {
  const element = h("div");
  let refresh: ((record: PupilRecord) => void) | undefined;
  const draw = (): void => {
    const { open, pupil: at } = page.state;
    const pupil = open?.section.book.pupils[at];
    refresh = undefined;
    if (open === null || pupil === undefined) return void fill(element, nothingOpen(page, "pupil.title"));
    const { section } = open;
    const name = laws.find((law) => law === section.verdict.instrument);
    const drawn = name === undefined ? undefined : trial(page, section, pupil, name);
    refresh = drawn?.refresh;
    fill(
      element,
      h("h1", { id: "heading", tabindex: -1 }, pupil.name),
      h("p", { class: "lead" }, page.say("pupil.lead")),
      classChoice(page),
      pupilChoice(page, section),
      drawn?.content ??
        h(
          "p",
          { class: "answer" },
          page.say("pupil.other", {
            instrument: page.wording.instrument(section.verdict.instrument ?? "–"),
          }),
        ),
    );
  };
  draw();
  return {
    element,
    update: (state: State, before: State) => {
      const isSame = state.open === before.open && state.pupil === before.pupil;
      if (!isSame || (state.trial === null && before.trial !== null)) keepFocus(draw);
      else if (state.trial !== null && state.trial !== before.trial) refresh?.(state.trial);
    },
  };
}

function trial(page: Page, section: ClassSection, pupil: Pupil, name: LawName) {
  const original = recordOf(section.book, pupil);
  const record = page.state.trial ?? original;
  const context = { page, section, original, name };
  const marks = markTable(context, record);
  const results = pupilResults(context);
  const others = regimes(context);
  results.refresh(record);
  others.refresh(record);
  return {
    content: [
      marks.element,
      results.element,
      goal(context, () => page.state.trial ?? original),
      others.element,
    ],
    refresh: (changed: PupilRecord) => {
      marks.refresh(changed);
      results.refresh(changed);
      others.refresh(changed);
    },
  };
}

function pupilChoice(page: Page, { book }: ClassSection): HTMLElement {
  const select = h(
    "select",
    {
      id: "pupil-choice",
      onchange: () => page.store.set({ pupil: Number(select.value), trial: null }),
    },
    book.pupils.map((one, at) => h("option", { value: at, selected: at === page.state.pupil }, one.name)),
  );
  return h("p", { class: "field" }, h("label", { for: "pupil-choice" }, page.say("pupil.choose")), select);
}
