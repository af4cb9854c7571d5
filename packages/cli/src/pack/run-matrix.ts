import { type MatrixCell, packMatrix } from "@sodiem/core/packs/tools";
import type { Console } from "../io/console";
import type { Language } from "../messages";
import { wrapTo } from "../text/width";
import { PackWording } from "./pack-wording";
import { validPack } from "./read-pack-file";

/** What the commands that print about a pack may be told. */
export interface PrintSettings {
  readonly language: Language;
  readonly json?: boolean;
}

const answers = ["may", "conditional", "forbidden"] as const;

/**
 * Prints the table of a pack: record by record, act by act, who may, who may on conditions, who may not.
 *
 * @throws SettingProblem when the pack cannot be read.
 */
export async function runMatrix(
  named: string,
  { language, json }: PrintSettings,
  console: Console,
): Promise<0> {
  const pack = await validPack(named, console.stdin);
  const cells = packMatrix(pack);
  const text =
    json === true
      ? JSON.stringify({ pack: pack.id, cells }, null, 2)
      : asText(cells, new PackWording(language), Math.max(72, console.stdout.columns ?? 100));
  await console.stdout.write(`${text}\n`);
  return 0;
}

function asText(cells: readonly MatrixCell[], wording: PackWording, width: number): string {
  const lines = [...grouped(cells, ({ record }) => record)].flatMap(([record, ofRecord]) => [
    wording.record(record),
    ...[...grouped(ofRecord, ({ action }) => action)].flatMap(([action, ofAct]) => [
      `  ${wording.action(action)}`,
      ...answers.flatMap((answer) => {
        const roles = ofAct.filter((cell) => cell.answer === answer);
        if (roles.length === 0) return [];
        const names = roles.map(({ role }) => wording.role(role)).join(", ");
        const norms = [...new Set(roles.flatMap((cell) => cell.norms))].join(", ");
        return wrapTo(`${wording.say(`cli.packMatrix.${answer}`)}: ${names} [${norms}]`, width - 4).map(
          (line) => `    ${line}`,
        );
      }),
    ]),
    "",
  ]);
  return [...lines, wording.say("cli.packMatrix.legend")].join("\n");
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
