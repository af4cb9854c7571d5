import data from "./catalogue.json";

/** A role: its kind and the roles that include it. */
export interface CatalogueRole {
  readonly id: string;
  readonly kind: string;
  readonly broader: readonly string[];
}

/** A record: its kind, the levels that keep it, the states it runs through. */
export interface CatalogueRecord {
  readonly id: string;
  readonly kind: string;
  readonly levels: readonly string[];
  readonly lifecycle: readonly string[];
}

/** A fact that a condition may ask for; `gateNeeds`: a gate on it cannot be taken as met while it is absent. */
export interface CatalogueFact {
  readonly id: string;
  readonly type: string;
  readonly values?: readonly (string | number)[];
  readonly gateNeeds?: boolean;
}

/** The closed lists that every pack and request is written in. */
export interface Catalogue {
  readonly levels: readonly string[];
  readonly roles: readonly CatalogueRole[];
  /** Offices that ended, with their successors; from that day a pack never amended leaves the successor's power open. */
  readonly abolished: {
    readonly from: string;
    readonly finding: string;
    readonly fact: string;
    readonly roles: readonly { readonly id: string; readonly successors: readonly string[] }[];
  };
  readonly records: readonly CatalogueRecord[];
  /** The record that stands for all records of some kinds. */
  readonly collective: { readonly record: string; readonly kinds: readonly string[] };
  readonly actions: readonly { readonly id: string; readonly group: string }[];
  /** Actions of registered norms that no request may ask for. */
  readonly notAsked: readonly string[];
  /** Actions in which a missing predecessor is a missing signature. */
  readonly signing: readonly string[];
  /** `input` evidence must be supplied; `output` evidence is what an act leaves behind. */
  readonly evidence: readonly { readonly id: string; readonly kind: string }[];
  readonly facts: readonly CatalogueFact[];
  readonly operators: readonly string[];
  readonly terms: readonly string[];
  readonly deadlineKinds: readonly string[];
  /** The points of time that deadline expressions may name, and the facts that date them. */
  readonly points: readonly { readonly path: string; readonly fact: string; readonly numbered?: string }[];
  readonly grammar: { readonly [symbol: string]: string };
  /** Acts that no pack settles once a book is locked. */
  readonly afterLock: {
    readonly actions: readonly string[];
    readonly fact: string;
    readonly finding: string;
  };
  /** `decision` codes come from answering a request, `text` codes from reading a document. */
  readonly findings: readonly { readonly code: string; readonly raised: string }[];
}

/**
 * The union catalogue of the local packs: roles, records, actions, evidence, facts, deadline vocabulary, findings.
 *
 * @example catalogue.records.find(({ id }) => id === "transcript")?.levels // ["TH", "THCS", "THPT", "GDTX"]
 */
export const catalogue: Catalogue = data;
