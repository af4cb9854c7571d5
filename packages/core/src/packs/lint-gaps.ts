import { catalogue } from "./catalogue";
import { parseDeadline } from "./deadline/expression";
import { decides } from "./lint-dead";
import type { Examined, Suspicion } from "./lint-examined";
import {
  askedActions,
  assignmentsOf,
  dayInForce,
  levelsOn,
  momentsAround,
  requestOfProbe,
} from "./lint-probe";
import type { Norm } from "./pack";
import type { PackRequest } from "./request";

/** What the pack leaves out: acts nobody may do, deciders it does not name, terms it does not set, levels it skips. */
export function gaps(examined: Examined): readonly Suspicion[] {
  const { pack } = examined;
  return [
    ...pack.norms.filter(decides).flatMap((norm) => gapsOfNorm(examined, norm)),
    ...lockGap(examined),
    ...levelGaps(examined),
  ];
}

function gapsOfNorm(examined: Examined, norm: Norm): readonly Suspicion[] {
  const { pack } = examined;
  const acts = askedActions(norm);
  const named = Object.keys(norm.unstated ?? {});
  return [
    ...acts
      .filter(() => norm.effect === "grant" && norm.roles.length === 0)
      .filter((action) => !pack.norms.some((one) => gives(one, action, norm)))
      .flatMap((action) =>
        found(examined, norm, action, "executor-unstated", hasFinding("executor-unstated")),
      ),
    ...named.flatMap((action) => {
      const fact = norm.unstated?.[action] ?? "";
      const holds: Holds = ({ status, missing }) => status === "undetermined" && missing.facts.includes(fact);
      return found(examined, norm, action, "decider-unstated", holds, { fact });
    }),
    ...termsOf(norm).flatMap((term) =>
      found(examined, norm, acts[0], "open-term", hasFinding("open-term"), { term }),
    ),
  ];
}

type Holds = (answer: ReturnType<Examined["ask"]>) => boolean;

const hasFinding =
  (code: string): Holds =>
  ({ findings }) =>
    findings.includes(code);

/** Whether a norm gives an act to somebody on one of the records another norm is about. */
function gives({ effect, roles, actions, records }: Norm, action: string, norm: Norm): boolean {
  const { record: collective } = catalogue.collective;
  return (
    effect === "grant" &&
    roles.length > 0 &&
    actions.includes(action) &&
    (records.includes(collective) ||
      norm.records.includes(collective) ||
      records.some((record) => norm.records.includes(record)))
  );
}

/** The open terms a norm's date waits for. */
function termsOf({ deadline }: Norm): readonly string[] {
  if (deadline?.kind !== "open" || deadline.expression === undefined) return [];
  const parsed = parseDeadline(deadline.expression);
  return "error" in parsed ? [] : parsed.flat().flatMap((item) => (item.kind === "open" ? item.term : []));
}

/** The first request about a norm whose answer shows the gap. */
function found(
  examined: Examined,
  norm: Norm,
  action: string | undefined,
  code: Suspicion["code"],
  holds: Holds,
  data: Suspicion["data"] = {},
): readonly Suspicion[] {
  const { pack, compiled } = examined;
  if (action === undefined) return [];
  const asOf = dayInForce([pack], norm);
  const conditions = norm.appliesIf === undefined ? [] : [norm.appliesIf];
  const shows = (request: PackRequest): boolean => holds(examined.ask(request));
  for (const record of norm.records) {
    for (const level of levelsOn(compiled, norm, record)) {
      for (const role of norm.roles.length > 0 ? norm.roles : ["principal", "subject-teacher"]) {
        for (const assignment of assignmentsOf(conditions)) {
          for (const moment of momentsAround(asOf)) {
            const facts = new Map([...moment, ...assignment]);
            const probe = { role, action, record, level, asOf, facts, evidence: [], approvals: [] };
            const request = requestOfProbe(pack, probe);
            if (shows(request)) return [{ code, norms: [norm.id], request, holds: shows, data }];
          }
        }
      }
    }
  }
  return [];
}

/** A grant to write in a book that says nothing of how a locked book is changed: one finding for the pack. */
function lockGap(examined: Examined): readonly Suspicion[] {
  const { pack, compiled } = examined;
  const { actions, finding } = catalogue.afterLock;
  const shows = (request: PackRequest): boolean => examined.ask(request).findings.includes(finding);
  for (const norm of pack.norms.filter((one) => decides(one) && one.effect === "grant")) {
    for (const action of norm.actions.filter((one) => actions.includes(one))) {
      const [record = ""] = norm.records;
      const [level] = levelsOn(compiled, norm, record);
      const [role] = norm.roles;
      if (level === undefined || role === undefined) continue;
      const asOf = dayInForce([pack], norm);
      const [moment = new Map()] = momentsAround(asOf);
      const facts = new Map([...moment, ["state.locked", true] as const]);
      const request = requestOfProbe(pack, {
        role,
        action,
        record,
        level,
        asOf,
        facts,
        evidence: [],
        approvals: [],
      });
      if (shows(request))
        return [{ code: "lock-procedure", norms: pack.afterLock.norms, request, holds: shows }];
    }
  }
  return [];
}

/** Acts that the pack gives on a record at some of its levels only, though the record is kept at the others too. */
function levelGaps(examined: Examined): readonly Suspicion[] {
  const { pack, compiled } = examined;
  const kept = new Map([...catalogue.records, ...pack.records].map(({ id, levels }) => [id, levels]));
  return [...compiled.records].flatMap(([record, norms]) => {
    const grants = norms.filter(({ norm: { norm } }) => decides(norm) && norm.effect === "grant");
    const acts = new Set(grants.flatMap(({ norm: { norm } }) => askedActions(norm)));
    return [...acts].flatMap((action) => {
      const giving = grants.filter(({ norm: { norm } }) => norm.actions.includes(action));
      const skipped = pack.levels.filter(
        (level) =>
          kept.get(record)?.includes(level) === true && !giving.some(({ levels }) => levels.has(level)),
      );
      const [level] = skipped;
      const [role] = giving.flatMap(({ norm: { norm } }) => norm.roles);
      if (level === undefined || role === undefined) return [];
      const asOf = dayInForce([pack]);
      const facts = new Map(pack.adoption === undefined ? [] : [[pack.adoption.fact, true] as const]);
      const request = requestOfProbe(pack, {
        role,
        action,
        record,
        level,
        asOf,
        facts,
        evidence: [],
        approvals: [],
      });
      const norms = giving.map(({ norm: { id } }) => id);
      return [
        { code: "level-gap", norms, request, data: { levels: skipped.join(", ") } } satisfies Suspicion,
      ];
    });
  });
}
