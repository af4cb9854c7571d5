import { catalogue } from "../catalogue";
import type { CompiledNorm } from "../compile";
import { allBinding, bindingNorms, forbidsOf, missingOfBinding } from "./binding";
import {
  type Case,
  clauseOf,
  type GrantState,
  grantOutcomes,
  note,
  type Obstacle,
  type Verdict,
} from "./case";
import { earliest, grantStates, obstacleOf, windowOf } from "./grant-state";
import { count, joined } from "./missing";

const signing = new Set(catalogue.signing);

interface Obstructed {
  readonly norm: CompiledNorm;
  readonly obstacle: Obstacle;
}

/** The order in which obstacles are asked: the first kind that stands against the act settles it. */
const obstacleOrder: readonly Obstacle["kind"][] = [
  "signature-order",
  "gate-not-met",
  "window-unknown",
  "gate-unknown",
  "too-early",
  "start-unknown",
];

/** Step 7: a signature that came too soon, a gate that is shut, an act before its time. */
export function stateStep(one: Case): Verdict | undefined {
  const obstructed = obstructions(one, bestGrant(one));
  const kind = obstacleOrder.find((candidate) =>
    obstructed.some(({ obstacle }) => obstacle.kind === candidate),
  );
  note(
    one,
    7,
    "state",
    kind !== undefined,
    {},
    obstructed.map(({ norm, obstacle }) => ({
      id: `pack.obstacle.${obstacle.kind}`,
      cite: clauseOf(one, norm.id),
      holds: obstacle.kind === kind,
      data: {},
      steps: [],
    })),
  );
  if (kind === undefined) return undefined;
  const deciding = obstructed.filter(({ obstacle }) => obstacle.kind === kind);
  const norms = deciding.map(({ norm }) => norm);
  const facts = deciding.flatMap(({ obstacle }) => ("fact" in obstacle ? [obstacle.fact] : []));
  if (facts.length === 0) return { status: "denied", norms, findings: [kind] };
  return { status: "undetermined", facts: [...new Set(facts)], ...missingBeside(one, bestGrant(one)), norms };
}

/** Step 8: what the best grant and all that binds the act still ask for. */
export function missingStep(one: Case): Verdict {
  const best = bestGrant(one);
  const bound = bindingNorms(one);
  const missing = missingBeside(one, best);
  const satisfied = count(missing) === 0;
  note(one, 8, "missing", !satisfied, { ...missing, grant: best?.norm.id ?? null });
  return {
    status: satisfied ? "allowed" : "needs",
    ...missing,
    deadline: earliest(
      [best?.window, ...[...bound.limits, ...forbidsOf(one)].map((norm) => windowOf(one, norm))].map(lastDay),
    ),
    norms: [...(best === undefined ? [] : [best.norm]), ...allBinding(bound)],
    findings: [
      ...(missing.evidence.length > 0 ? ["evidence-incomplete"] : []),
      ...(missing.approvals.length > 0 && signing.has(one.request.action) ? ["signature-order"] : []),
    ],
  };
}

/** The grant with the best outcome; of those that need something, the one that lacks least; else the first. */
function bestGrant(one: Case): GrantState | undefined {
  const best = one.memo.bestGrant ?? findBest(one);
  if (best !== undefined) one.memo.bestGrant = best;
  return best;
}

function findBest(one: Case): GrantState | undefined {
  const states = grantStates(one);
  const best = grantOutcomes.find((outcome) => states.some((state) => state.outcome === outcome));
  const candidates = states.filter(({ outcome }) => outcome === best);
  if (best !== "needs") return candidates[0];
  const least = Math.min(...candidates.map(({ missing }) => count(missing)));
  return candidates.find(({ missing }) => count(missing) === least);
}

/** What stands against the act: the obstacles of the binding norms, and those of the grants where none is free of them. */
function obstructions(one: Case, best: GrantState | undefined): readonly Obstructed[] {
  const { limits, requires } = bindingNorms(one);
  const found: Obstructed[] = [];
  if (best?.outcome === "open" || best?.outcome === "denied") {
    for (const { norm, window, obstacle, outcome } of grantStates(one)) {
      if (outcome !== best.outcome) continue;
      if (window.state === "unknown")
        found.push({ norm, obstacle: { kind: "window-unknown", fact: window.fact } });
      else if (obstacle !== undefined) found.push({ norm, obstacle });
    }
  }
  for (const norm of [...limits, ...requires]) {
    const obstacle = obstacleOf(one, norm);
    if (obstacle !== undefined) found.push({ norm, obstacle });
  }
  return found;
}

function missingBeside(one: Case, best: GrantState | undefined): ReturnType<typeof joined> {
  const own = best === undefined ? [] : [best.missing];
  return joined([...own, missingOfBinding(one, bindingNorms(one))]);
}

function lastDay(window: GrantState["window"] | undefined) {
  return window === undefined || window.state === "unknown" ? undefined : window.last;
}
