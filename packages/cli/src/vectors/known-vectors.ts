import { isWithin, loadVectors, type Vector } from "@sodiem/vectors";
import { SettingProblem } from "../audit/read-settings";

/**
 * The vectors of a clause, an article or an instrument; all of them where none is named.
 *
 * @throws SettingProblem when there are none.
 * @example (await knownVectors("tt22-2021/9.3")).length > 0 // true
 */
export async function knownVectors(filter: string | undefined): Promise<Vector[]> {
  const all = await loadVectors();
  if (filter === undefined) return all;
  const found = all.filter(({ clause }) => isWithin(clause, filter));
  if (found.length === 0) throw new SettingProblem("cli.vectors.error.filter", { text: filter });
  return found;
}
