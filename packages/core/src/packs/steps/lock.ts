import { catalogue } from "../catalogue";
import { type Case, note, type Verdict } from "./case";
import { grantStates } from "./grant-state";
import { knownMissing } from "./window";

const { actions, fact, finding } = catalogue.afterLock;
const writes = new Set(actions);

/** Step 6: no pack contains the procedure by which a locked book is changed. */
export function lock(one: Case): Verdict | undefined {
  const { action, state } = one.request;
  const holds = state.locked && writes.has(action);
  note(one, 6, "lock", holds, { locked: state.locked });
  if (!holds) return undefined;
  return {
    status: "undetermined",
    facts: [fact],
    ...knownMissing(one, grantStates(one)),
    cited: one.compiled.pack.afterLock.norms,
    findings: [finding],
  };
}
