import type { ClauseId } from "../kernel/citation";
import type { Decision } from "../kernel/decision";
import { diagnostic, type Json } from "../kernel/diagnostic";
import { condition } from "../kernel/trace";
import { hashOf } from "../receipt";
import { type Act, logged, requirement, type Transition, transition } from "./act";
import type { ChangeLog } from "./change-log";

/** Who signs a document and by which clause; `ordered` chains are signed one after another, `joint` ones in any order. */
export interface SigningChain {
  readonly signers: readonly string[];
  readonly order: "ordered" | "joint";
  readonly clause: ClauseId;
}

/** One signature and the SHA-256 of the canonical JSON of exactly what was signed. */
export interface DocumentSignature {
  readonly role: string;
  readonly actor: string;
  readonly at: string;
  readonly dataHash: string;
}

/** A document that is being signed. */
export interface SignedDocument {
  readonly record: string;
  readonly signatures: readonly DocumentSignature[];
  readonly log: ChangeLog;
}

/** How far the signing of given data has come: signatures over other data no longer count. */
export interface SigningStatus {
  readonly dataHash: string;
  readonly valid: readonly string[];
  /** Roles whose signature stands under other data than these. */
  readonly invalidated: readonly string[];
  /** Roles still to sign, in the chain's order. */
  readonly missing: readonly string[];
  readonly complete: boolean;
}

/** A document that nobody has signed. */
export function unsignedDocument(record: string): SignedDocument {
  return { record, signatures: [], log: [] };
}

/**
 * Signs a document: binds the signature to the hash of `data` as they are. Signatures over other data count as absent,
 * so after a change the chain begins anew. Refusals: `signing.notAwaited`, `signing.outOfOrder`, and those of who and
 * when.
 *
 * @example signDocument(unsignedDocument("8A"), data, act, chain).outcome
 */
export function signDocument(
  state: SignedDocument,
  data: Json,
  act: Act,
  chain: SigningChain,
): Decision<Transition<SignedDocument>> {
  const { clause } = chain;
  const { dataHash, missing } = signingStatus(state, data, chain);
  const first = missing[0];
  const inTurn = chain.order === "joint" || first === act.role;
  const requirements = [
    requirement(
      condition("signing.awaited", clause, missing.includes(act.role), { role: act.role, missing }),
      diagnostic("signing.notAwaited", "error", ["role"], { role: act.role, missing }),
    ),
    requirement(
      condition("signing.inTurn", clause, inTurn, { role: act.role, first: first ?? null }),
      diagnostic("signing.outOfOrder", "error", ["role"], { role: act.role, first: first ?? null }),
    ),
  ];
  return transition(state, act, clause, requirements, () => ({
    ...state,
    signatures: [...state.signatures, { role: act.role, actor: act.actor, at: act.at, dataHash }],
    log: logged(state.log, act, {
      action: "sign",
      record: state.record,
      path: `signatures/${act.role}`,
      old: null,
      new: dataHash,
    }),
  }));
}

/**
 * Which signatures stand under exactly these data.
 *
 * @example signingStatus(unsignedDocument("8A"), data, chain).complete // false
 */
export function signingStatus(
  { signatures }: Pick<SignedDocument, "signatures">,
  data: Json,
  { signers }: SigningChain,
): SigningStatus {
  const dataHash = hashOf(data);
  const open = [...signers];
  const valid: string[] = [];
  const invalidated = new Set<string>();
  for (const signature of signatures) {
    const at = open.indexOf(signature.role);
    if (signature.dataHash !== dataHash) invalidated.add(signature.role);
    else if (at !== -1) valid.push(...open.splice(at, 1));
  }
  for (const role of valid) invalidated.delete(role);
  return { dataHash, valid, invalidated: [...invalidated], missing: open, complete: open.length === 0 };
}
