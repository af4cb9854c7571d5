import { catalogue } from "../catalogue";
import type { CompiledNorm } from "../compile";
import { windowState } from "../deadline/resolve";
import { includingRoles } from "../roles";
import { forbidsOf } from "./binding";
import { type Case, type GrantState, idsOf, inPlay, note, type Verdict } from "./case";
import { grantStates } from "./grant-state";
import { missingOf } from "./missing";

const { abolished } = catalogue;
const ended = new Set(abolished.roles.map(({ id }) => id));

/** Step 2: offices that ended, then prohibitions in force. */
export function authority(one: Case): Verdict | undefined {
  const verdict = (one.time.asOf.day >= abolished.from ? endedOffice(one) : undefined) ?? forbidden(one);
  note(one, 2, "authority", verdict !== undefined, {
    role: one.request.actor.role,
    ...(verdict === undefined ? {} : { status: verdict.status, norms: idsOf(verdict.norms ?? []) }),
  });
  return verdict;
}

function endedOffice(one: Case): Verdict | undefined {
  const { role } = one.request.actor;
  if (ended.has(role)) return { status: "denied", findings: [abolished.finding] };
  const inherited = grantsOfPredecessors(one, role);
  if (inherited.length > 0) return successorPower(one, inherited);
  const states = grantStates(one);
  const needing = states.filter(({ norm }) => norm.chain?.roles.some((member) => ended.has(member)));
  const others = states.filter((state) => !needing.includes(state));
  if (needing.length === 0 || others.some(({ outcome }) => outcome === "satisfied")) return undefined;
  return successorPower(
    one,
    needing.map(({ norm }) => norm),
    needing[0],
  );
}

function grantsOfPredecessors(one: Case, role: string): readonly CompiledNorm[] {
  const predecessors = abolished.roles.filter(({ successors }) => successors.includes(role));
  if (predecessors.length === 0) return [];
  const covering = predecessors.map(({ id }) => includingRoles(one.compiled.roles, id));
  return inPlay(one, one.act.grants).filter(({ norm }) =>
    norm.roles.some((named) => covering.some((roles) => roles.has(named))),
  );
}

/** The packs were never amended: whether the successor holds the power is a fact they do not give. */
function successorPower(one: Case, norms: readonly CompiledNorm[], state?: GrantState): Verdict {
  const missing = state?.missing ?? missingOf(one, norms);
  return { status: "undetermined", facts: [abolished.fact], ...missing, norms };
}

function forbidden(one: Case): Verdict | undefined {
  const inForce: CompiledNorm[] = [];
  let last: ReturnType<typeof lastOf>;
  let dated = false;
  for (const norm of forbidsOf(one)) {
    if (norm.window === undefined) inForce.push(norm);
    else {
      const closed = lastOf(one, norm);
      if (closed === undefined) continue;
      inForce.push(norm);
      dated = true;
      if (last === undefined || closed < last) last = closed;
    }
  }
  if (inForce.length === 0) return undefined;
  return { status: "denied", norms: inForce, deadline: last, findings: dated ? ["window-closed"] : [] };
}

function lastOf({ time }: Case, { window }: CompiledNorm) {
  const state = window === undefined ? undefined : windowState(window, time);
  return state?.state === "closed" ? state.last : undefined;
}
