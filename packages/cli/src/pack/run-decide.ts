import { compilePack, decide, localPacks, type Pack, type PackDecision } from "@sodiem/core/packs";
import { readDecideRequest } from "@sodiem/core/protocol";
import type { ExitCode } from "../audit/exit-code";
import { standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import type { Language } from "../messages";
import { PackWording } from "./pack-wording";
import { readJson, validPack } from "./read-pack-file";

/** What `sodiem decide` may be told. */
export interface DecideSettings {
  readonly language: Language;
  /** A pack file beside those that ship. */
  readonly pack?: string;
  readonly json?: boolean;
}

/**
 * Answers one question to a pack: as readable text, or as JSON with every step.
 *
 * @returns the exit code: 0 allowed, 1 any other answer, 2 the question cannot be read.
 * @throws SettingProblem when the question or the pack is no JSON, or the pack is not valid.
 */
export async function runDecide(
  file: string | undefined,
  { language, pack: packFile, json }: DecideSettings,
  console: Console,
): Promise<ExitCode> {
  const wording = new PackWording(language);
  const own = packFile === undefined ? undefined : await validPack(packFile, console.stdin);
  const packs = own === undefined ? localPacks : { ...localPacks, [own.id]: own };
  const input = await readJson(file ?? standardInput, console.stdin);
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new SettingProblem("cli.decide.error.notOne", {});
  }
  const named =
    own !== undefined && !Object.hasOwn(input, "pack") ? { ...input, pack: own.id } : { ...input };
  const read = readDecideRequest(named, packs);
  if ("errors" in read) {
    for (const error of read.errors) {
      await console.stderr.write(`${wording.say("cli.error.prefix")}: ${wording.diagnostic(error)}\n`);
    }
    return 2;
  }
  const pack = packs[read.request.pack];
  if (pack === undefined) throw new SettingProblem("cli.decide.error.notOne", {});
  const decision = decide(read.request, { [pack.id]: compilePack(pack) });
  const text =
    json === true ? JSON.stringify(asJson(pack, decision), null, 2) : asText(pack, decision, wording);
  await console.stdout.write(`${text}\n`);
  return decision.status === "allowed" ? 0 : 1;
}

function asJson(pack: Pack, decision: PackDecision): object {
  const cites = decision.norms.map((id) => ({
    norm: id,
    cite: pack.norms.find((norm) => norm.id === id)?.cite,
  }));
  return { ...decision, cites };
}

function asText(pack: Pack, decision: PackDecision, wording: PackWording): string {
  const { status, missing, deadline, duties, norms, findings } = decision;
  const list = (key: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [wording.say(`cli.decide.missing.${key}`, { list: names.join("; ") })];
  return [
    wording.status(status),
    ...list(
      "evidence",
      missing.evidence.map((id) => wording.evidence(id)),
    ),
    ...list(
      "approvals",
      missing.approvals.map((id) => wording.role(id)),
    ),
    ...list(
      "facts",
      missing.facts.map((path) => wording.fact(path)),
    ),
    ...(deadline === null ? [] : [wording.say("cli.decide.deadline", { day: deadline })]),
    ...duties.map(({ norm, date }) =>
      wording.say("cli.decide.duty", { day: date, norm: wording.citation(pack, norm) }),
    ),
    ...findings.map((code) => wording.finding(code)),
    ...(norms.length === 0 ? [] : [wording.say("cli.decide.norms")]),
    ...norms.map((id) => `  ${wording.citation(pack, id)}`),
  ].join("\n");
}
