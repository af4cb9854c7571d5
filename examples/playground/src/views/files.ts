import { fill, h } from "../dom";
import { exampleFiles } from "../example";
import type { Page, View } from "../page";
import type { State } from "../state";
import { classRow } from "./class-row";
import { dropZone } from "./drop-zone";
import { fileItem } from "./file-item";

/** Pupils of the invented school. */
const schoolSize = 2000;
const seed = 2_021_22;

/** Where files come in: what was recognised, how far the audit is, and the classes it found. */
export function filesView(page: Page): View {
  const { store, client } = page;
  const begin = (): void =>
    store.set({ files: [], classes: [], diagnostics: [], open: null, pupil: 0, trial: null, run: starting });
  const audit = (files: Parameters<typeof takeFiles>[0]): void => {
    begin();
    takeFiles(files).then((books) => client.ask({ ask: "audit", files: books }), failed);
  };
  const failed = (): void => store.set({ run: { is: "failed", name: page.say("files.unreadable") } });

  const status = h("p", { class: "status", role: "status", id: "status" });
  const bar = h("progress", { max: 1, "aria-label": page.say("files.progress") });
  const cancel = h(
    "button",
    {
      type: "button",
      id: "cancel",
      onclick: () => {
        client.cancel();
        store.set({ run: { is: "cancelled" } });
        document.getElementById("heading")?.focus();
      },
    },
    page.say("files.cancel"),
  );
  const running = h("div", { class: "running" }, bar, cancel);
  const classes = h("tbody");
  const files = h("ul", { class: "files" });
  const filesTitle = h("h2");
  const found = h("section", { "aria-labelledby": "files-title" }, filesTitle, files);
  filesTitle.id = "files-title";
  const classTable = h(
    "section",
    { "aria-labelledby": "classes-title" },
    h("h2", { id: "classes-title" }, page.say("classes.title")),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        { class: "classes" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            (["class", "pupils", "errors", "warnings", "regime"] as const).map((column) =>
              h("th", { scope: "col" }, page.say(`classes.${column}`)),
            ),
          ),
        ),
        classes,
      ),
    ),
  );

  const draw = (state: State, before?: State): void => {
    const { run } = state;
    running.hidden = run.is !== "running";
    if (run.is === "running" && run.total > 0) bar.value = run.done / run.total;
    fill(status, statusText(page, state));
    found.hidden = state.files.length === 0;
    classTable.hidden = state.classes.length === 0;
    filesTitle.textContent = page.say("files.read", { count: state.files.length });
    // Pieces are added as they come; a new audit begins with none.
    if (state.files.length < files.childElementCount || before === undefined) files.replaceChildren();
    for (const file of state.files.slice(files.childElementCount)) files.append(fileItem(page, file));
    if (state.classes.length < classes.childElementCount || before === undefined) classes.replaceChildren();
    for (const note of state.classes.slice(classes.childElementCount)) classes.append(classRow(page, note));
  };

  const element = h(
    "div",
    {},
    h("h1", { id: "heading", tabindex: -1 }, page.say("files.title")),
    h("p", { class: "lead" }, page.say("files.lead")),
    dropZone(page, audit),
    h(
      "p",
      { class: "actions" },
      h(
        "button",
        {
          type: "button",
          id: "example",
          class: "primary",
          onclick: () => {
            begin();
            client.ask({ ask: "audit", files: exampleFiles() });
          },
        },
        page.say("files.example"),
      ),
      h(
        "button",
        {
          type: "button",
          id: "school",
          onclick: () => {
            begin();
            client.ask({ ask: "school", pupils: schoolSize, seed });
          },
        },
        page.say("files.school"),
      ),
    ),
    status,
    running,
    classTable,
    found,
  );
  draw(page.state);
  return { element, update: draw };
}

const starting = { is: "running", phase: "reading", done: 0, total: 0 } as const;

async function takeFiles(files: readonly File[]) {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function statusText(page: Page, { run, classes, files }: State): string {
  switch (run.is) {
    case "idle":
      return page.say("status.idle");
    case "running":
      return page.say(`status.${run.phase}`, { done: run.done, total: run.total });
    case "cancelled":
      return page.say("status.cancelled");
    case "failed":
      return page.say("status.failed", { name: run.name });
    case "done": {
      if (classes.length === 0) return page.say("status.nothing", { files: files.length });
      const sum = (pick: (note: State["classes"][number]) => number): string =>
        page.wording.count(classes.reduce((total, note) => total + pick(note), 0));
      return page.say("status.done", {
        classes: classes.length,
        pupils: sum(({ pupils }) => pupils),
        checked: sum(({ checked }) => checked),
        errors: sum(({ errors }) => errors),
        warnings: sum(({ warnings }) => warnings),
      });
    }
  }
}
