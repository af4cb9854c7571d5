import type { Json } from "../../kernel/diagnostic";
import type { Tt70Options } from "./options";
import { usualSigners } from "./params";
import type { TranscriptEvent } from "./transcript-event";

/** The role for which one personal signature stands; `null` where the event does not say who signed. */
export type SignedBy = string | null;

/** Why a person may not sign: a code of the diagnostics and its operands. */
export interface SignerRefusal {
  readonly code: "signerNotAwaited" | "signatureOrder" | "delegationNotAllowed";
  readonly data: { readonly [name: string]: Json };
}

const heads: readonly string[] = ["principal", "unit-head"];

/** Teachers of subjects and activities sign first, then the homeroom teacher, then the head (AMB-R01). */
function stageOf(role: string): number {
  if (heads.includes(role) || role.startsWith("vice-principal")) return 2;
  return role === "homeroom-teacher" ? 1 : 0;
}

/** The head of a centre signs where a principal is asked for, and the other way round. */
function standsFor(signer: string, role: string): boolean {
  return signer === role || (heads.includes(signer) && heads.includes(role));
}

/** The required roles that have not signed yet, in the order in which they sign under AMB-R01. */
export function outstanding(
  signed: readonly SignedBy[],
  requiredSigners: readonly string[] | null,
): readonly string[] {
  const open = [...(requiredSigners ?? usualSigners.value)].sort((a, b) => stageOf(a) - stageOf(b));
  for (const signer of signed) {
    // A signature whose author is not told is taken for the next one due.
    const at = signer === null ? 0 : open.findIndex((role) => standsFor(signer, role));
    if (at !== -1) open.splice(at, 1);
  }
  return open;
}

/** The signatures with one more, or why it may not be set. */
export function signPerson(
  event: TranscriptEvent,
  signed: readonly SignedBy[],
  requiredSigners: readonly string[] | null,
  options: Tt70Options,
): readonly SignedBy[] | { readonly refusal: SignerRefusal } {
  const role = event.onBehalfOf ?? event.by ?? null;
  if (role === null) return [...signed, null];
  if ((event.onBehalfOf ?? null) !== null && heads.includes(role) && options["AMB-R06"] === "headOnly") {
    return { refusal: { code: "delegationNotAllowed", data: { role } } };
  }
  const awaited = outstanding(signed, requiredSigners);
  const ordered = options["AMB-R01"] === "ordered";
  const laterSigned = ordered && signed.some((one) => one !== null && stageOf(one) > stageOf(role));
  // Without a list nobody knows how many teachers of subjects sign.
  if (requiredSigners === null && signed.includes(role) && !laterSigned) return [...signed, role];
  if (!awaited.some((one) => standsFor(role, one))) {
    return { refusal: { code: "signerNotAwaited", data: { role, awaited } } };
  }
  const before = awaited.filter((one) => stageOf(one) < stageOf(role));
  if (ordered && before.length > 0) return { refusal: { code: "signatureOrder", data: { role, before } } };
  return [...signed, role];
}
