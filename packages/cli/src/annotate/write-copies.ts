import { join, resolve } from "node:path";
import type { AuditedFiles } from "../audit/audited-files";
import { SettingProblem } from "../audit/read-settings";
import { writeBytes } from "../io/write-file";
import type { Wording } from "../report/wording";
import { annotatedCopies } from "./annotated-copies";

/** What marked copies are made from. */
export interface CopySources {
  readonly folder: string;
  readonly bytesOf: (file: string) => Uint8Array | undefined;
  /** The audited files on disk: none of them is ever written over. */
  readonly inputs: readonly string[];
}

/**
 * Writes the marked copies of an audit into a folder and returns the sentences that tell of them.
 *
 * @throws SettingProblem when a copy would take the place of an audited file, or cannot be written.
 */
export async function writeCopies(
  audit: AuditedFiles,
  { folder, bytesOf, inputs }: CopySources,
  wording: Wording,
): Promise<string[]> {
  const { copies, problems } = await annotatedCopies(audit, bytesOf, wording);
  const own = new Set(inputs.map((path) => resolve(path)));
  const files = copies.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  const overwritten = files.find(({ path }) => own.has(resolve(path)));
  if (overwritten !== undefined)
    throw new SettingProblem("cli.error.htmlIsInput", { path: overwritten.path });
  for (const { path, bytes } of files) {
    try {
      await writeBytes(path, bytes);
    } catch (error) {
      const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      throw new SettingProblem("cli.error.write", { path, reason });
    }
  }
  const failed = problems.map(({ source, diagnostics }) =>
    wording.say("annotate.failed", {
      file: source,
      reason: diagnostics.map((one) => wording.diagnostic(one)).join(" "),
    }),
  );
  const written = files.map(({ path }) => wording.say("annotate.written", { path }));
  if (failed.length === 0 && written.length === 0) return [wording.say("annotate.nothing")];
  return [...written, ...failed];
}
