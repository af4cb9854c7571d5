import type { PackDecision } from "./answer";
import { comparedWithCirculars } from "./lint-circulars";
import { contradictions } from "./lint-contradictions";
import { deadNorms } from "./lint-dead";
import { Examined, type LintCode } from "./lint-examined";
import { gaps } from "./lint-gaps";
import { overlaps } from "./lint-overlaps";
import { smallestRequest } from "./lint-smallest";
import type { Pack } from "./pack";
import type { PackRequest } from "./request";

/** One finding about a pack, with a request that shows it and the answer to that request. */
export interface LintFinding {
  readonly code: LintCode;
  /** The norms it is about, in the order of the pack; none where the pack says nothing. */
  readonly norms: readonly string[];
  /** No part of it can be left out without losing the finding. */
  readonly witness: PackRequest;
  readonly answer: Pick<PackDecision, "status" | "norms" | "missing" | "deadline" | "findings">;
  /** Names that the sentence needs: a term, levels, the other answer. */
  readonly data: { readonly [name: string]: string };
}

/**
 * Examines a pack that `readPack` accepts: norms that no request feels, grants that give one act on different terms,
 * bans and windows that contradict permissions, acts that nobody may do or whose decider is open. Every finding has a
 * smallest request that shows it. Narrative norms and `info` decide nothing and are not examined.
 *
 * @example lintPack(hp2023).find(({ code }) => code === "lock-procedure")?.answer.status // "undetermined"
 */
export function lintPack(pack: Pack): readonly LintFinding[] {
  const examined = new Examined(pack);
  const suspicions = [
    ...deadNorms(examined),
    ...overlaps(examined),
    ...contradictions(examined),
    ...gaps(examined),
    ...comparedWithCirculars(examined),
  ];
  return suspicions.map(({ code, norms, request, holds, data = {} }) => {
    const witness = smallestRequest(request, holds ?? (() => false));
    const { status, norms: cited, missing, deadline, findings } = examined.ask(witness);
    return { code, norms, witness, answer: { status, norms: cited, missing, deadline, findings }, data };
  });
}
