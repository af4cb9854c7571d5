import { bindingNorms, missingOfBinding } from "./binding";
import { type Case, idsOf, inPlay, note, type Verdict } from "./case";
import { grantStates } from "./grant-state";

/** Step 3: nobody may do what no grant gives; a text that leaves open who decides leaves the answer open. */
export function permission(one: Case): Verdict | undefined {
  const verdict = withoutGrant(one);
  const { role, own } = one.request.actor;
  note(one, 3, "permission", verdict !== undefined, {
    role,
    own,
    grants: idsOf(grantStates(one).map(({ norm }) => norm)),
    ...(verdict === undefined ? {} : { status: verdict.status }),
  });
  return verdict;
}

function withoutGrant(one: Case): Verdict | undefined {
  if (!one.request.actor.own) return { status: "denied" };
  const unstated = one.act.unstated.filter((norm) => inPlay(one, [norm]).length > 0);
  if (unstated.length > 0) {
    return {
      status: "undetermined",
      facts: unstated.map(({ fact }) => fact),
      ...missingOfBinding(one, bindingNorms(one)),
      norms: unstated.map(({ norm }) => norm),
    };
  }
  if (grantStates(one).length > 0) return undefined;
  const grants = inPlay(one, one.act.grants);
  if (grants.length === 0 || grants.some(({ norm }) => norm.roles.length > 0)) return { status: "denied" };
  return {
    status: "undetermined",
    facts: [`executor.${one.request.action}`],
    ...missingOfBinding(one, bindingNorms(one)),
    norms: grants,
    findings: ["executor-unstated"],
  };
}
