import type { PackRequest } from "./request";

/**
 * Takes away from a request, one after another, everything it can do without while something still holds of it: facts,
 * dates, proofs, approvals. What is left cannot lose a single part more.
 *
 * @example smallestRequest(request, (one) => decide(one, packs).status === "needs").evidence // []
 */
export function smallestRequest(request: PackRequest, holds: (one: PackRequest) => boolean): PackRequest {
  let smallest = request;
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const smaller of smallerThan(smallest)) {
      if (!holds(smaller)) continue;
      smallest = smaller;
      shrunk = true;
      break;
    }
  }
  return tidy(smallest);
}

/** The request with one part less, the largest parts first. */
function* smallerThan(request: PackRequest): Generator<PackRequest> {
  const { evidence = [], approvals = [], calendar, school } = request;
  if (evidence.length > 1) yield { ...request, evidence: [] };
  if (approvals.length > 1) yield { ...request, approvals: [] };
  if (calendar !== undefined && Object.keys(calendar).length > 1) yield { ...request, calendar: {} };
  for (const smaller of without(calendar ?? {})) yield { ...request, calendar: smaller };
  for (const smaller of without(request.state)) {
    if (Object.hasOwn(smaller, "locked")) yield { ...request, state: smaller };
  }
  for (const smaller of without(school ?? {})) yield { ...request, school: smaller };
  for (const smaller of without(request.object)) {
    if (Object.hasOwn(smaller, "record")) yield { ...request, object: smaller };
  }
  for (const one of evidence) yield { ...request, evidence: evidence.filter((other) => other !== one) };
  for (const one of approvals) yield { ...request, approvals: approvals.filter((other) => other !== one) };
}

/** The object without each of its fields in turn. */
function without<Values extends object>(values: Values): readonly Values[] {
  return Object.keys(values).map(
    (key) => Object.fromEntries(Object.entries(values).filter(([name]) => name !== key)) as Values,
  );
}

/** Leaves out groups and lists that have nothing in them. */
function tidy({ school, calendar, evidence, approvals, ...request }: PackRequest): PackRequest {
  return {
    ...request,
    ...(school === undefined || Object.keys(school).length === 0 ? {} : { school }),
    ...(calendar === undefined || Object.keys(calendar).length === 0 ? {} : { calendar }),
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
    ...(approvals === undefined || approvals.length === 0 ? {} : { approvals }),
  };
}
