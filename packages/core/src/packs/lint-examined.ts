import type { DecisionStatus, PackDecision } from "./answer";
import { type CompiledPack, compilePack } from "./compile";
import { decide } from "./decide";
import type { Norm, Pack } from "./pack";
import type { PackRequest } from "./request";

/** What a reader of a pack should know, by kind. */
export const lintCodes = [
  "dead-norm",
  "overlap",
  "ban-against-grant",
  "windows-differ",
  "declared-conflict",
  "grant-missing",
  "executor-unstated",
  "decider-unstated",
  "lock-procedure",
  "open-term",
  "level-gap",
  "weaker-consent",
  "weaker-role",
  "weaker-state",
  "stricter-time",
  "stricter-supply",
  "stricter-ban",
] as const;
/** The kinds of what lint reports. */
export type LintCode = (typeof lintCodes)[number];

/** A finding before its witness is made small: the request, and what must stay true of it. */
export interface Suspicion {
  readonly code: LintCode;
  readonly norms: readonly string[];
  readonly request: PackRequest;
  /** Absent: the request is small by construction. */
  readonly holds?: (request: PackRequest) => boolean;
  readonly data?: { readonly [name: string]: string };
}

/** A pack under examination: asked as it stands, and with some norms silenced. */
export class Examined {
  readonly compiled: CompiledPack;
  readonly #silenced = new Map<string, CompiledPack>();

  constructor(readonly pack: Pack) {
    this.compiled = compilePack(pack);
  }

  ask(request: PackRequest): PackDecision {
    return decide(request, { [this.pack.id]: this.compiled });
  }

  /** The answer if one norm said nothing. */
  askWithout(norm: Norm, request: PackRequest): PackDecision {
    let compiled = this.#silenced.get(norm.id);
    if (compiled === undefined) {
      const norms = this.pack.norms.map((one) => (one.id === norm.id ? silenced(one) : one));
      compiled = compilePack({ ...this.pack, norms });
      this.#silenced.set(norm.id, compiled);
    }
    return decide(request, { [this.pack.id]: compiled });
  }
}

/** A norm that still stands in the document, and dates those that refer to it, but decides nothing. */
function silenced({ requiredFor: _needed, unstated: _open, ...norm }: Norm): Norm {
  return { ...norm, effect: "info" };
}

const may: readonly DecisionStatus[] = ["allowed", "needs"];

/** Whether an answer lets the act be done, now or once something is supplied. */
export function permits({ status }: PackDecision): boolean {
  return may.includes(status);
}
