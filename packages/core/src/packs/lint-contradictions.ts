import { addDays } from "../kernel/civil-date";
import { catalogue } from "./catalogue";
import { type Examined, permits, type Suspicion } from "./lint-examined";
import { firstRequest, type Meeting, meetings } from "./lint-overlaps";
import { assignmentsOf, dayInForce, momentsAround, requestOfProbe } from "./lint-probe";
import type { Conflict, Norm } from "./pack";
import type { PackRequest } from "./request";
import { includingRoles } from "./roles";

/** Norms that give different answers to one request: a ban beside a permission, two last days, declared conflicts. */
export function contradictions(examined: Examined): readonly Suspicion[] {
  return [...bansAgainstGrants(examined), ...differingWindows(examined), ...declaredConflicts(examined)];
}

/** A ban in force on what a grant gives: the ban decides, and the grant gives nothing there. */
function bansAgainstGrants(examined: Examined): readonly Suspicion[] {
  const met = meetings(
    examined,
    ({ effect, deadline }) => effect === "forbid" && deadline?.kind !== "window",
    ({ effect }) => effect === "grant",
  );
  return met.flatMap((meeting) => {
    const { first, second } = meeting;
    const ban = first.effect === "forbid" ? first : second;
    const holds = (request: PackRequest): boolean =>
      examined.ask(request).norms.includes(ban.id) && permits(examined.askWithout(ban, request));
    return suspicion(examined, meeting, "ban-against-grant", holds);
  });
}

const isDated = ({ effect, deadline }: Norm): boolean =>
  deadline?.kind === "window" && (effect === "grant" || effect === "limit" || effect === "forbid");

/** Two last days for one act, where one has passed and the other has not. */
function differingWindows(examined: Examined): readonly Suspicion[] {
  return meetings(examined, isDated, isDated)
    .filter(({ first, second }) => first.deadline?.expression !== second.deadline?.expression)
    .filter(({ first, second }) => first.effect !== "grant" || second.effect !== "grant")
    .flatMap((meeting) => {
      const { first, second } = meeting;
      const closedBy = (norm: Norm, request: PackRequest): boolean => {
        const answer = examined.ask(request);
        const open = examined.askWithout(norm, request);
        return (
          answer.status === "denied" &&
          answer.findings.includes("window-closed") &&
          answer.norms.includes(norm.id) &&
          open.deadline !== null &&
          permits(open)
        );
      };
      const holds = (request: PackRequest): boolean => closedBy(first, request) || closedBy(second, request);
      return suspicion(examined, meeting, "windows-differ", holds);
    });
}

function suspicion(
  examined: Examined,
  meeting: Meeting,
  code: Suspicion["code"],
  holds: (request: PackRequest) => boolean,
): readonly Suspicion[] {
  const request = firstRequest(examined, meeting, holds);
  return request === undefined
    ? []
    : [{ code, norms: [meeting.first.id, meeting.second.id], request, holds }];
}

/** The conflicts that the pack declares, each met by a request. */
function declaredConflicts(examined: Examined): readonly Suspicion[] {
  return examined.pack.conflicts.flatMap((conflict) => {
    const holds = (request: PackRequest): boolean => {
      const { status, norms } = examined.ask(request);
      return status === "disputed" && conflict.norms.every((id) => norms.includes(id));
    };
    for (const request of requestsOfConflict(examined, conflict)) {
      if (!holds(request)) continue;
      return [{ code: "declared-conflict", norms: conflict.norms, request, holds } satisfies Suspicion];
    }
    return [];
  });
}

function* requestsOfConflict({ compiled, pack }: Examined, conflict: Conflict): Generator<PackRequest> {
  const norms = pack.norms.filter(({ id }) => conflict.norms.includes(id));
  const named = [...(conflict.roles ?? []), ...norms.flatMap(({ roles }) => roles)];
  const roles = [...new Set([...named, ...narrower(compiled.roles, named)])];
  const records = new Set([
    ...norms.flatMap((norm) => norm.records),
    ...catalogue.records.map(({ id }) => id).filter((id) => compiled.records.has(id)),
  ]);
  const within = norms.map((norm) => norm.deadline?.expression).find((text) => text?.startsWith("within "));
  const start = dayInForce(
    [pack],
    norms.find((norm) => norm.deadline?.expression === within),
  );
  const inForce = conflict.inForce?.match(/\d{4}/)?.[0];
  const first =
    inForce === undefined
      ? start
      : dayInForce([{ ...pack, effect: { expression: conflict.inForce ?? "", norms: [] } }]);
  for (const assignment of assignmentsOf(conflict.when === undefined ? [] : [conflict.when])) {
    for (const action of conflict.actions) {
      for (const record of records) {
        for (const role of roles) {
          for (let offset = 0; offset < 7; offset++) {
            const asOf = addDays(first, offset);
            for (const moment of momentsAround(asOf).slice(0, 4)) {
              for (let lesson = 1; lesson < 4; lesson++) {
                const facts = new Map([
                  ...moment,
                  ["calendar.lessonDate", addDays(asOf, lesson)] as const,
                  ...assignment,
                ]);
                for (const level of pack.levels.slice(0, 1)) {
                  yield requestOfProbe(pack, {
                    role,
                    action,
                    record,
                    level,
                    asOf,
                    facts,
                    evidence: [],
                    approvals: [],
                  });
                }
              }
            }
          }
        }
      }
    }
  }
}

function narrower(roles: Examined["compiled"]["roles"], named: readonly string[]): readonly string[] {
  return [...roles.keys()].filter((role) => named.some((one) => includingRoles(roles, role).has(one)));
}
