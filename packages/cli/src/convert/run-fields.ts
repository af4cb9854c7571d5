import type { Adapter } from "@sodiem/core";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { type Language, sayIn } from "../messages";

export interface FieldsSettings {
  readonly language: Language;
  readonly platform?: string;
  readonly json?: boolean;
}

/** Lists the formats of each platform: what each has a place for, what can be read and filled, how sure it is known. */
export async function runFields(
  { language, platform, json = false }: FieldsSettings,
  adapters: readonly Adapter[],
  console: Console,
): Promise<0> {
  const say = sayIn(language);
  const wanted = adapters.filter((adapter) => platform === undefined || adapter.platform === platform);
  if (wanted.length === 0) {
    const known = adapters.map((adapter) => adapter.platform).join(", ");
    throw new SettingProblem("cli.convert.error.platform", { platform: platform ?? "", known });
  }
  if (json) {
    const list = wanted.map((adapter) => ({ platform: adapter.platform, formats: adapter.formats }));
    await console.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const lines = wanted.flatMap((adapter) => [
    adapter.platform,
    ...adapter.formats.flatMap(({ kind, variant, evidence, reads, fills, fields, experimental }) => [
      `  ${kind}${variant === undefined ? "" : ` ${variant}`}: ${[
        say(reads ? "cli.fields.read" : "cli.fields.notRead"),
        say(fills ? "cli.fields.filled" : "cli.fields.notFilled"),
        say(`evidence.${evidence}`),
        ...(experimental === true ? [say("cli.fields.experimental")] : []),
      ].join(", ")}`,
      `      ${fields.map((field) => say(`field.${field}`)).join(", ")}`,
    ]),
    "",
  ]);
  await console.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
}
