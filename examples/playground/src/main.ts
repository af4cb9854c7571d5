import { fill } from "./dom";
import { Page, type View } from "./page";
import { shell } from "./shell";
import { type State, Store, viewNames } from "./state";
import { changeOf } from "./take-in";
import { classView } from "./views/class";
import { filesView } from "./views/files";
import { packView } from "./views/pack";
import { pupilView } from "./views/pupil";
import { AuditClient } from "./worker/client";

const views = { files: filesView, class: classView, pupil: pupilView, pack: packView };

const store = new Store((state, before) => {
  if (state.language !== before.language || state.view !== before.view) draw(state, before);
  else view?.update?.(state, before);
});
const client = new AuditClient((news) => {
  store.set(changeOf(news, store.state));
  const [first] = store.state.classes;
  if (news.tell === "done" && first !== undefined) client.ask({ ask: "class", index: first.index });
});
const page = new Page(store, client);
let view: View | undefined;

function draw(state: State, before?: State): void {
  const app = document.querySelector("#app");
  if (app === null) return;
  const focused = document.activeElement?.id;
  document.documentElement.lang = state.language;
  document.title = `sodiem · ${page.say(`nav.${state.view}`)}`;
  view = views[state.view](page);
  fill(app, shell(page, view.element));
  // Another view begins at its heading, another language goes on where one was.
  const target = before !== undefined && state.view !== before.view ? "heading" : focused;
  if (target !== undefined && target !== "") document.getElementById(target)?.focus();
  if (target === "heading") window.scrollTo(0, 0);
}

function viewOfAddress() {
  return viewNames.find((name) => location.hash === `#${name}`) ?? "files";
}

window.addEventListener("hashchange", () => store.set({ view: viewOfAddress() }));
store.set({ view: viewOfAddress() });
draw(store.state);
