import type { Cell } from "../grid";
import { cellText, isFilled } from "./cells";

/** The platform's tick is a letter of the font Wingdings; people type other signs. */
const ticks: ReadonlySet<string> = new Set(["\uf0fc", "x", "X", "ü", "v", "V", "✓", "✔"]);

/** Whether a text stands for a tick. */
export function isTick(text: string): boolean {
  return ticks.has(text);
}

/** What a cell of a column of ticks says: ticked, blank, or some other text. */
export function readTick(cell: Cell | undefined): "ticked" | "blank" | "other" {
  const text = cellText(cell);
  if (text === "-" || !isFilled(cell)) return "blank";
  return cell?.kind === "text" && isTick(text) ? "ticked" : "other";
}
