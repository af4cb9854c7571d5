import { inEffect } from "../deadline/resolve";
import { type Case, note, standsAt, type Verdict } from "./case";

/** Step 1: the pack's levels, its start, the adoption of a part, whether it deals with the record at all. */
export function scope(one: Case): Verdict | undefined {
  const verdict = outside(one);
  note(one, 1, "scope", verdict !== undefined, {
    level: one.level ?? null,
    record: one.request.object.record,
    ...(verdict === undefined ? {} : { status: verdict.status }),
  });
  return verdict;
}

function outside(one: Case): Verdict | undefined {
  const { compiled, level, time, act, request } = one;
  const { pack } = compiled;
  const levelNorms = pack.scope.norms;
  if (level !== undefined && !pack.levels.includes(level))
    return { status: "not-applicable", cited: levelNorms };

  const started = inEffect(compiled.effect, time);
  if (started === false) return { status: "not-applicable", cited: pack.effect.norms };
  if (started === undefined) {
    return { status: "undetermined", facts: ["calendar.schoolYear"], cited: pack.effect.norms };
  }

  const here = act.grants.filter(({ levels }) => standsAt(one, levels));
  const { adoption } = pack;
  if (adoption !== undefined && here.length > 0 && here.every(({ norm }) => norm.needsAdoption)) {
    const cited = [...adoption.norms, ...here.map(({ norm }) => norm.id)];
    const answer = { cited, findings: ["adoption-required"] };
    if (one.adopted === false) return { status: "not-applicable", ...answer };
    if (one.adopted === undefined) {
      return { status: "undetermined", facts: [adoption.fact], ...answer };
    }
  }

  const onRecord = compiled.records.get(request.object.record) ?? [];
  const known = onRecord.some(
    ({ norm, levels }) => standsAt(one, levels) && (!norm.needsAdoption || one.adopted === true),
  );
  if (!known) return { status: "not-applicable", cited: levelNorms };
  if (here.length === 0 && act.grants.length > 0) {
    return { status: "not-applicable", cited: [...levelNorms, ...act.grants.map(({ norm }) => norm.id)] };
  }
  return undefined;
}
