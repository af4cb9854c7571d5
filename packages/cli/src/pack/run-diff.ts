import type { Pack } from "@sodiem/core/packs";
import { diffPacks, type PackDiff } from "@sodiem/core/packs/tools";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { PackWording } from "./pack-wording";
import { validPack } from "./read-pack-file";
import type { PrintSettings } from "./run-matrix";

/**
 * Prints the questions that two packs answer differently.
 *
 * @returns the exit code: 0 none, 1 some.
 * @throws SettingProblem when a pack cannot be read or the two have no level in common.
 */
export async function runDiff(
  names: readonly [string, string],
  { language, json }: PrintSettings,
  console: Console,
): Promise<0 | 1> {
  const wording = new PackWording(language);
  const packs = [await validPack(names[0], console.stdin), await validPack(names[1], console.stdin)] as const;
  const diff = diffPacks(...packs);
  if (diff.levels.length === 0) {
    throw new SettingProblem("cli.packDiff.error.levels", { first: packs[0].id, second: packs[1].id });
  }
  const text =
    json === true
      ? JSON.stringify({ packs: packs.map(({ id }) => id), ...diff }, null, 2)
      : asText(packs, diff, wording);
  await console.stdout.write(`${text}\n`);
  return diff.differences.length === 0 ? 0 : 1;
}

function asText(
  packs: readonly [Pack, Pack],
  { levels, tried, differences }: PackDiff,
  wording: PackWording,
): string {
  if (differences.length === 0) return wording.say("cli.packDiff.same", { tried });
  return [
    ...differences.flatMap(({ action, record, roles, witness, answers }) => [
      `${wording.action(action)} – ${wording.record(record)}`,
      `  ${wording.say("cli.packDiff.roles", { roles: roles.map((role) => wording.role(role)).join(", ") })}`,
      ...packs.map(({ id }, index) => {
        const answer = answers[index];
        const status = answer === undefined ? "" : wording.status(answer.status);
        const norms = answer?.norms.join(", ") ?? "";
        return `  ${wording.say("cli.packDiff.side", { pack: id, status, norms })}`.trimEnd();
      }),
      `  ${wording.say("cli.packLint.witness", { request: JSON.stringify(witness) })}`,
      "",
    ]),
    wording.say("cli.packDiff.summary", {
      count: differences.length,
      tried,
      levels: levels.map((level) => wording.level(level)).join(", "),
    }),
  ].join("\n");
}
