import { type IsoDate, isoDate } from "../kernel/civil-date";
import type { PackDecision } from "./answer";
import { type CircularRequirement, circularRequirements, proofsOfConsent } from "./circular-requirements";
import type { RecordNorm } from "./compile";
import { type Examined, type LintCode, permits, type Suspicion } from "./lint-examined";
import {
  assignmentsOf,
  dayInForce,
  type Facts,
  momentsAround,
  requestOfProbe,
  suppliesOf,
} from "./lint-probe";
import type { PackRequest } from "./request";
import { includingRoles } from "./roles";

/**
 * Where a pack asks less than the circulars (an act without a consent, by another role, in a state that forbids it) or
 * more (a last day, proofs or consents beside, a ban). Asked on the first school day in May on which the pack and the
 * circular are both in force; acts that the pack grants to nobody are left to the circular.
 */
export function comparedWithCirculars(examined: Examined): readonly Suspicion[] {
  const found = new Map<string, Suspicion & { readonly levels: string[] }>();
  for (const requirement of circularRequirements) {
    for (const act of actsUnder(examined, requirement)) {
      for (const { key, ...suspicion } of [...weaknesses(examined, act), ...strictness(examined, act)]) {
        const place = [requirement.clauses.join(), act.action, act.record, suspicion.code, key].join(" ");
        const known = found.get(place);
        if (known === undefined) found.set(place, { ...suspicion, levels: [act.level] });
        else if (!known.levels.includes(act.level)) known.levels.push(act.level);
      }
    }
  }
  return [...found.values()].map(({ levels, data = {}, ...one }) => ({
    ...one,
    data: { ...data, levels: levels.join(", ") },
  }));
}

/** One act of a pack that a circular speaks of. */
interface ComparedAct {
  readonly requirement: CircularRequirement;
  readonly action: string;
  readonly record: string;
  readonly level: string;
  readonly asOf: IsoDate;
  /** The roles that some grant covers. */
  readonly granted: readonly string[];
  readonly situations: readonly Facts[];
}

type Found = Suspicion & { readonly key: string };

function actsUnder({ compiled, pack }: Examined, requirement: CircularRequirement): readonly ComparedAct[] {
  const { actions, records, levels, from, notWhile } = requirement;
  const sameYear = isoDate(`${from.slice(0, 4)}-05-15`);
  const first = from <= sameYear ? sameYear : isoDate(`${Number(from.slice(0, 4)) + 1}-05-15`);
  const start = dayInForce([pack]);
  const asOf = start > first ? start : first;
  return actions.flatMap((action) =>
    records.flatMap((record) => {
      const act = compiled.act(action, record);
      return levels.flatMap((level): ComparedAct[] => {
        const at = (norms: readonly RecordNorm[]) => norms.filter((one) => one.levels.has(level));
        const named = at(act.grants).flatMap(({ norm: { norm } }) => norm.roles);
        if (named.length === 0) return [];
        const granted = [...compiled.roles.keys()].filter((role) =>
          named.some((one) => includingRoles(compiled.roles, role).has(one)),
        );
        const binding = [act.grants, act.forbids, act.requires, act.limits].flatMap(at);
        const assignments = [
          new Map(),
          ...binding.flatMap(({ norm: { norm } }) =>
            norm.appliesIf === undefined ? [] : assignmentsOf([norm.appliesIf]),
          ),
        ];
        const situations = momentsAround(asOf, pack).flatMap((moment) =>
          assignments.map((assignment) => new Map([...moment, ...assignment])),
        );
        const fitting =
          notWhile === undefined
            ? situations
            : situations.map((facts) => new Map([...facts, [notWhile.fact, !notWhile.value] as const]));
        return [{ requirement, action, record, level, asOf, granted, situations: fitting }];
      });
    }),
  );
}

function weaknesses(examined: Examined, act: ComparedAct): readonly Found[] {
  const { requirement, granted, situations } = act;
  const { compiled } = examined;
  const isOf = (role: string, one: string): boolean => includingRoles(compiled.roles, role).has(one);
  // A capacity broader than the one the circular names may well be held by the right person.
  const others = granted.filter(
    (role) => !requirement.roles.some((one) => isOf(role, one) || isOf(one, role)),
  );
  const doers = granted.filter((role) => !others.includes(role));
  const asked = requirement.roles.length === 0 ? granted : doers;
  const found: Found[] = [];
  for (const consent of requirement.consents) {
    const askers = asked.filter((role) => !isOf(role, consent));
    const supply = supplyBut(examined, act, consent);
    const holds = ({ status }: PackDecision): boolean => status === "allowed";
    found.push(...first(examined, act, askers, situations, supply, "weaker-consent", holds, consent));
  }
  if (requirement.only) {
    const strangers = others.flatMap((role) =>
      first(examined, act, [role], situations, supplyBut(examined, act), "weaker-role", permits, role),
    );
    const [one] = strangers;
    if (one !== undefined) {
      const roles = strangers.map(({ key }) => key).join(", ");
      found.push({ ...one, key: "", data: { ...one.data, roles } });
    }
  }
  const { notWhile } = requirement;
  if (notWhile !== undefined) {
    const wrong = situations.map((facts) => new Map([...facts, [notWhile.fact, notWhile.value] as const]));
    found.push(...first(examined, act, asked, wrong, supplyBut(examined, act), "weaker-state", permits));
  }
  return found;
}

/** Everything anybody could supply, but for what would show one person's consent. */
function supplyBut({ compiled }: Examined, { action }: ComparedAct, consent?: string): Supply {
  const { evidence } = suppliesOf(compiled, action);
  const proofs = consent === undefined ? [] : (proofsOfConsent[consent] ?? []);
  return {
    evidence: evidence.filter((id) => !proofs.includes(id)),
    approvals: [...compiled.roles.keys()].filter(
      (role) => consent === undefined || !includingRoles(compiled.roles, role).has(consent),
    ),
  };
}

function strictness(examined: Examined, act: ComparedAct): readonly Found[] {
  const { requirement, granted, situations } = act;
  const { consents } = requirement;
  const proofs = consents.flatMap((role) => proofsOfConsent[role] ?? []);
  const supply: Supply = { evidence: proofs, approvals: consents };
  const asked = requirement.roles.filter((role) => granted.includes(role));
  const late = ({ status, findings }: PackDecision): boolean =>
    status === "denied" && (findings.includes("window-closed") || findings.includes("too-early"));
  const needs = ({ status, missing }: PackDecision): boolean =>
    status === "needs" && missing.evidence.length + missing.approvals.length > 0;
  const found = [
    ...first(examined, act, asked, situations, supply, "stricter-time", late),
    ...first(examined, act, asked, situations, supply, "stricter-supply", needs),
  ];
  const barred = (answer: PackDecision): boolean =>
    answer.status === "denied" && answer.norms.length > 0 && !late(answer);
  return [...found, ...first(examined, act, asked, situations, supply, "stricter-ban", barred)];
}

interface Supply {
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
}

/** The first request of some roles in some situations whose answer shows something; none: no finding. */
function first(
  examined: Examined,
  { requirement, action, record, level, asOf }: ComparedAct,
  roles: readonly string[],
  situations: readonly Facts[],
  supply: Supply,
  code: LintCode,
  shows: (answer: PackDecision) => boolean,
  person?: string,
): readonly Found[] {
  const { notWhile } = requirement;
  const state = notWhile?.fact.split(".")[1] ?? "";
  for (const role of roles) {
    for (const facts of situations) {
      const request = requestOfProbe(examined.pack, {
        role,
        action,
        record,
        level,
        asOf,
        facts,
        ...supply,
        signedBy: [],
      });
      const answer = examined.ask(request);
      if (!shows(answer)) continue;
      const asks = (one: PackRequest): boolean =>
        one.school?.level === level &&
        (notWhile === undefined || Reflect.get(one.state, state) === Reflect.get(request.state, state)) &&
        // What the circular asks for stays supplied where the pack asks for more.
        (code.startsWith("weaker") || (one.approvals ?? []).length === (request.approvals ?? []).length);
      const holds = (one: PackRequest): boolean => asks(one) && shows(examined.ask(one));
      const data = {
        clauses: requirement.clauses.join(", "),
        ...(person === undefined ? {} : { roles: person }),
        ...(code === "weaker-state" && notWhile !== undefined ? { fact: notWhile.fact } : {}),
      };
      return [{ code, norms: answer.norms, request, holds, data, key: person ?? "" }];
    }
  }
  return [];
}
