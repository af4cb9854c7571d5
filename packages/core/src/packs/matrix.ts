import { catalogue } from "./catalogue";
import { type Chain, missingConsents } from "./chain";
import { type CompiledNorm, compilePack } from "./compile";
import type { Norm, Pack } from "./pack";
import { includingRoles } from "./roles";

/** How a pack stands to an act of a role: freely, on conditions, never. */
export type MatrixAnswer = "may" | "conditional" | "forbidden";

/** What a pack says about one role doing one act on one record. */
export interface MatrixCell {
  readonly role: string;
  readonly action: string;
  readonly record: string;
  readonly answer: MatrixAnswer;
  /** The levels at which some grant or ban of the cell stands. */
  readonly levels: readonly string[];
  /** The grants and bans, then what binds them. */
  readonly norms: readonly string[];
}

/**
 * The table of a pack: every act on every record with the roles that a grant or a ban covers, narrower roles among those
 * the pack names included. `conditional`: a chain, evidence, a gate, a date, a condition, or a norm beside the grant
 * asks for something. What has no cell is denied.
 *
 * @example packMatrix(hp2023).find(({ role, action }) => role === "principal" && action === "decide-lock")?.answer // "may"
 */
export function packMatrix(pack: Pack): readonly MatrixCell[] {
  const compiled = compilePack(pack);
  const roles = [...new Set(pack.norms.flatMap((norm) => norm.roles))];
  return [...compiled.records.keys()].flatMap((record) => {
    const onRecord = compiled.records.get(record) ?? [];
    const actions = [...new Set(onRecord.flatMap(({ norm: { norm } }) => norm.actions))];
    return actions
      .filter((action) => !catalogue.notAsked.includes(action))
      .flatMap((action) =>
        roles.flatMap((role): readonly MatrixCell[] => {
          const including = includingRoles(compiled.roles, role);
          const covers = ({ norm: { norm } }: (typeof onRecord)[number]): boolean =>
            norm.roles.some((named) => including.has(named));
          const act = compiled.act(action, record);
          const grants = act.grants.filter(covers);
          const bans = act.forbids.filter(covers);
          const giving = [...grants, ...bans];
          if (giving.length === 0) return [];
          const nobody = act.grants.filter(({ norm: { norm } }) => norm.roles.length === 0);
          const beside = [
            ...act.requires.filter(covers),
            ...act.limits.filter(covers),
            ...nobody,
            ...act.alsoNeeded,
          ];
          const norms = [...giving, ...beside].map(({ norm }) => norm.norm);
          const levels = pack.levels.filter((level) => giving.some((one) => one.levels.has(level)));
          if (levels.length === 0) return [];
          const answer = answerOf(
            grants.map(({ norm }) => norm),
            bans.map(({ norm }) => norm),
            beside.length > 0,
            (chain) => missingConsents(chain, role, { given: [], signed: [] }, compiled.roles).length > 0,
          );
          return [{ role, action, record, answer, levels, norms: [...new Set(norms.map(({ id }) => id))] }];
        }),
      );
  });
}

function answerOf(
  grants: readonly CompiledNorm[],
  bans: readonly CompiledNorm[],
  isBound: boolean,
  asksConsent: (chain: Chain) => boolean,
): MatrixAnswer {
  const asksNothing = ({ norm, chain }: CompiledNorm): boolean =>
    isUnconditional(norm) && (chain === undefined || !asksConsent(chain));
  if (grants.length === 0 || bans.some(({ norm }) => isUnconditional(norm))) return "forbidden";
  return bans.length > 0 || isBound || !grants.some(asksNothing) ? "conditional" : "may";
}

/** A norm that holds whatever the request says beside its act and who has agreed. */
function isUnconditional({ appliesIf, gate, deadline, evidence, part }: Norm): boolean {
  const isTimed =
    deadline?.kind === "window" || deadline?.kind === "not-before" || deadline?.kind === "effect";
  return !isTimed && [appliesIf, gate, evidence, part].every((one) => one === undefined);
}
