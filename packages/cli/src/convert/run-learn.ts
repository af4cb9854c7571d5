import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { type Language, sayIn } from "../messages";
import { writeReport } from "../report/write-report";
import { printable } from "../text/printable";

export interface LearnSettings {
  readonly language: Language;
  /** Where the profile is stored; left out, only what was learned is shown. */
  readonly output?: string;
}

/**
 * Learns what stands where in a MISA template and shows it, column by column. Storing it confirms it; a person may
 * correct the fields in the file before it is used.
 */
export async function runLearn(
  path: string,
  { language, output }: LearnSettings,
  console: Console,
): Promise<0 | 2> {
  const say = sayIn(language);
  const { learn } = await import("@sodiem/adapter-misa");
  const { template, diagnostics } = await learn({ bytes: await bytesAt(path), fileName: basename(path) });
  const lines = (template?.layouts ?? []).flatMap(({ kind, mode, sheets, columns }) => [
    `${say(`misaKind.${kind}`)}, ${say(`misaMode.${mode}`)}: ${sheets.join(", ")}`,
    ...columns.map(({ path: label, field }) => {
      const { is = undefined, ...more } = field ?? {};
      const details = Object.values(more).join(" ");
      return `  ${label}: ${is === undefined ? say("cli.learn.unknown") : `${is} ${details}`.trim()}`;
    }),
  ]);
  const told = diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, path: place, data = {} }) => `${place.join(" › ")}: ${say(`diagnostic.${code}`, data)}`);
  if (template === undefined) {
    await console.stderr.write(`${told.map(printable).join("\n")}\n`);
    return 2;
  }
  if (output !== undefined) await writeReport(output, `${JSON.stringify(template, null, 2)}\n`);
  const end = output === undefined ? say("cli.learn.preview") : say("cli.learn.stored", { path: output });
  await console.stdout.write(`${[...lines, ...told, end].map(printable).join("\n")}\n`);
  return 0;
}

/** Reads a stored profile. What is no profile is refused here, before anything is filled. */
export async function readProfile(path: string): Promise<unknown> {
  const { isProfile } = await import("@sodiem/adapter-misa");
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (isProfile(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && "code" in error)) throw error;
  }
  throw new SettingProblem("cli.convert.error.profile", { path });
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new SettingProblem("cli.convert.error.template", { path, reason });
  }
}
