import type { Condition } from "./condition";

/** What a norm does to an act: `grant`s are alternatives, `requires`, `limit` and `forbid` add up, `info` decides nothing. */
export const effects = ["grant", "requires", "limit", "forbid", "info"] as const;
/** What a norm does to the one it binds. */
export type Effect = (typeof effects)[number];

/** How much of a norm a program can decide; `narrative` norms are registered only. */
export const checkabilities = ["full", "partial", "narrative"] as const;
/** How much of a norm a program can check. */
export type Checkability = (typeof checkabilities)[number];

export const deadlineKinds = [
  "window",
  "duty",
  "not-before",
  "open",
  "effect",
  "limit",
  "reference",
] as const;
/** What the date of a norm means. */
export type DeadlineKind = (typeof deadlineKinds)[number];

/** When a norm binds in time: an expression of the deadline grammar (none: the text gives no date) and what it does. */
export interface NormDeadline {
  readonly kind: DeadlineKind;
  readonly expression?: string;
}

/** One place of a chain: a role, alternatives `a|b`, or several roles in any order. */
export type ChainPlace = string | readonly string[];

/** One norm of a local regulation. */
export interface Norm {
  readonly id: string;
  /** Where it stands in the document: "Điều 6.f, gạch 2". */
  readonly cite: string;
  /** The part of the document it belongs to, where a part needs adoption. */
  readonly part?: string;
  readonly kind?: string;
  readonly checkable: Checkability;
  readonly effect: Effect;
  /** Whom it binds, narrower roles included. Empty: the text names nobody; a grant then grants nothing, all else binds everybody. */
  readonly roles: readonly string[];
  readonly actions: readonly string[];
  readonly records: readonly string[];
  /** Absent: every level of the pack. */
  readonly levels?: readonly string[];
  /** What makes it apply to a request at all. */
  readonly appliesIf?: Condition;
  /** The state in which the act may be done. */
  readonly gate?: Condition;
  readonly deadline?: NormDeadline;
  /** Who signs or approves, in order. */
  readonly chain?: readonly ChainPlace[];
  /** Everyone of the chain acts together: no order, nobody may be missing. */
  readonly joint?: boolean;
  readonly evidence?: readonly string[];
  /** Evidence that is needed only under a condition. */
  readonly evidenceIf?: { readonly [evidence: string]: Condition };
  /** What the act leaves behind; never asked for. */
  readonly traces?: readonly string[];
  /** Acts of anybody on any record that need this norm's evidence too. */
  readonly requiredFor?: readonly string[];
  /** Acts whose decider the text leaves open, each with the fact that would tell. */
  readonly unstated?: { readonly [action: string]: string };
  readonly findings?: readonly string[];
}

/** Two norms that give different answers to one act, and when they meet. */
export interface Conflict {
  readonly id: string;
  readonly norms: readonly string[];
  readonly actions: readonly string[];
  readonly roles?: readonly string[];
  readonly exceptRoles?: readonly string[];
  readonly when?: Condition;
  /** Met only after the earliest of these days. */
  readonly after?: readonly string[];
  /** Met only up to the latest of these days. */
  readonly notAfter?: readonly string[];
  /** Met only while none of these roles has approved. */
  readonly withoutApproval?: readonly string[];
  /** An expression `from …` or `within …`. */
  readonly inForce?: string;
  /** The last day an answer gives: the earliest of `after` and `notAfter`, or (absent) none. */
  readonly deadline?: "earliest";
  readonly finding: string;
}

/** A defect of the document itself. */
export interface DocumentIssue {
  readonly code: string;
  readonly cite: string;
}

/** A role of the pack's own, beside the catalogue's. */
export interface PackRole {
  readonly id: string;
  readonly broader: readonly string[];
}

/** A record of the pack's own, beside the catalogue's. */
export interface PackRecord {
  readonly id: string;
  readonly kind: string;
  readonly levels: readonly string[];
}

/** A local regulation as data. */
export interface Pack {
  readonly format: "sodiem-pack/1";
  readonly id: string;
  readonly document: {
    readonly title: string;
    readonly issuer: string;
    readonly number?: string;
    /** `YYYY-MM-DD`, or `YYYY-MM` where the day is blank; absent where the document bears no date. */
    readonly date?: string;
    readonly issues: readonly DocumentIssue[];
  };
  readonly levels: readonly string[];
  readonly platforms: readonly string[];
  /** From when it applies, and the norms that say so. */
  readonly effect: { readonly expression: string; readonly norms: readonly string[] };
  readonly scope: { readonly norms: readonly string[] };
  /** The part that binds only after the school adopts it, the fact that tells, the norms that say so. */
  readonly adoption?: { readonly part: string; readonly fact: string; readonly norms: readonly string[] };
  /** The norms that send a change after locking to a procedure. */
  readonly afterLock: { readonly norms: readonly string[] };
  /** The open terms a school may set. */
  readonly terms: readonly string[];
  readonly roles: readonly PackRole[];
  readonly records: readonly PackRecord[];
  readonly norms: readonly Norm[];
  readonly conflicts: readonly Conflict[];
}
