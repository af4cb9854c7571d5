import type { ClauseId } from "../kernel/citation";
import { compilePack } from "../packs/compile";
import type { Norm, Pack } from "../packs/pack";
import { includingRoles } from "../packs/roles";
import type { DocumentWorkflow, Move } from "./document-workflow";

/** One step in the life of a kind of document; who takes it is for a pack to say. */
export interface LifeStep {
  /** An action of the catalogue. */
  readonly event: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Only grants to this role, where one act is done by several people one after another. */
  readonly role?: string;
  /** Steps back and aside; all others are left out of the way where a pack does not know them. */
  readonly aside?: boolean;
  readonly needsReason?: boolean;
}

/** The life of a kind of document: the order of its acts, without the people. */
export interface DocumentLife {
  readonly id: string;
  readonly record: string;
  readonly start: string;
  readonly steps: readonly LifeStep[];
}

/** A lesson plan: prepared, handed in, approved or returned with the reason, kept. */
export const lessonPlanLife: DocumentLife = {
  id: "lesson-plan",
  record: "lesson-plan",
  start: "planned",
  steps: [
    { event: "prepare-lesson-plan", from: ["planned", "returned"], to: "prepared" },
    { event: "submit-lesson-plan", from: ["prepared", "returned"], to: "submitted" },
    { event: "approve-lesson-plan", from: ["submitted"], to: "approved" },
    {
      event: "return-lesson-plan",
      from: ["submitted"],
      to: "returned",
      aside: true,
      needsReason: true,
    },
    { event: "archive", from: ["approved"], to: "archived" },
  ],
};

/** The profiles of a class in one school year: entered, changed, checked; a later change asks for a new check. */
export const pupilProfileLife: DocumentLife = {
  id: "pupil-profile",
  record: "pupil-profile",
  start: "due",
  steps: [
    { event: "enter-profile", from: ["due", "entered", "checked"], to: "entered" },
    { event: "check-record", from: ["entered"], to: "checked" },
  ],
};

/** The attendance of a class in one month: entered, confirmed, then on paper where a pack still keeps it there. */
export const attendanceLife: DocumentLife = {
  id: "attendance-register",
  record: "attendance-register",
  start: "due",
  steps: [
    { event: "enter-attendance", from: ["due", "entered"], to: "entered" },
    { event: "confirm-record", from: ["entered"], to: "confirmed" },
    { event: "print", from: ["confirmed"], to: "printed" },
    { event: "publish", from: ["printed"], to: "published" },
    { event: "sign-paper", role: "homeroom-teacher", from: ["published"], to: "signed-by-homeroom" },
    { event: "hand-over", from: ["signed-by-homeroom"], to: "handed-over" },
    { event: "sign-paper", role: "principal", from: ["handed-over"], to: "signed" },
    { event: "bind", from: ["signed"], to: "bound" },
  ],
};

/** The closed gradebook on paper: printed, signed by teachers and the head, sealed, bound, kept. */
export const paperGradebookLife: DocumentLife = {
  id: "paper-gradebook",
  record: "gradebook",
  start: "closed",
  steps: [
    { event: "print", from: ["closed"], to: "printed" },
    { event: "sign-paper", role: "homeroom-teacher", from: ["printed"], to: "signed-by-homeroom" },
    { event: "sign-paper", role: "principal", from: ["signed-by-homeroom"], to: "signed" },
    { event: "seal", from: ["signed"], to: "sealed" },
    { event: "bind", from: ["sealed"], to: "bound" },
    { event: "archive", from: ["bound"], to: "archived" },
  ],
};

/** What else decides who may act: the school level, and whether the school has adopted the part that needs it. */
export interface PackWorkflowSettings {
  readonly level: string;
  readonly adopted: boolean;
}

/**
 * The workflow of a kind of document under a local regulation: every step with the roles (narrower ones included) that
 * a grant of the pack names, cited as `pack/norm`. A step that the pack grants to nobody is left out, and the next one
 * then follows the one before; whether a move is in time and complete is what `decide` answers. `undefined` where the
 * pack grants no step at all.
 *
 * @throws RangeError when the pack breaks its own format (read packs with `readPack` first).
 * @example documentWorkflow(lessonPlanLife, hp2023, { level: "THCS", adopted: false })?.moves[0]?.clause // "hp2023/HP2023-D6.e-2"
 */
export function documentWorkflow(
  life: DocumentLife,
  pack: Pack,
  { level, adopted }: PackWorkflowSettings,
): DocumentWorkflow | undefined {
  const { roles, act } = compilePack(pack);
  const grantsOf = ({ event, role }: LifeStep): readonly Norm[] =>
    act(event, life.record)
      .grants.filter(({ levels, norm }) => levels.has(level) && (adopted || !norm.needsAdoption))
      .map(({ norm: { norm } }) => norm)
      .filter((norm) => norm.roles.length > 0 && (role === undefined || norm.roles.includes(role)));
  const narrower = (named: readonly string[]): readonly string[] =>
    [...roles.keys()].filter((role) => named.some((one) => includingRoles(roles, role).has(one)));
  // Where a step is left out, its end is where it would have begun.
  const standsFor = new Map<string, readonly string[]>();
  const moves = life.steps.flatMap((step): readonly Move[] => {
    const grants = grantsOf(step);
    const from = [...new Set(step.from.flatMap((state) => standsFor.get(state) ?? [state]))];
    if (grants.length === 0 && step.aside !== true) standsFor.set(step.to, from);
    return grants.map((grant) => ({
      event: step.event,
      from,
      to: step.to,
      roles: step.role === undefined ? narrower(grant.roles) : narrower([step.role]),
      clause: clauseOf(pack, grant),
      ...(step.needsReason === true ? { needsReason: true } : {}),
    }));
  });
  const [first] = moves;
  return first === undefined
    ? undefined
    : { id: `${pack.id}/${life.id}`, clause: first.clause, start: life.start, moves };
}

function clauseOf(pack: Pack, { id }: Norm): ClauseId {
  return `${pack.id}/${id}`;
}
