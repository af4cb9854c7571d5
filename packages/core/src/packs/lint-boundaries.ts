import { addDays, type IsoDate } from "../kernel/civil-date";
import { catalogue } from "./catalogue";
import type { CompiledPack, RecordNorm } from "./compile";
import type { Deadline, Point } from "./deadline/expression";
import { factOfPoint } from "./deadline/points";
import type { Facts } from "./lint-probe";

const mostFacts = 3;

/**
 * The dates of an act at which its answer may turn: for every point of time that some norm on the act counts from, the
 * days that put its deadline on the day before, on the day of the question, on the day after, and two days off (for
 * deadlines that end before their point); every combination of up to three such points. Points that are not a day of
 * the request by themselves (a month, a week, a lock) are left as they are.
 *
 * @example boundariesOf(compilePack(smas2019), "correct-mark", "gradebook", isoDate("2020-05-15")).length // 125
 */
export function boundariesOf(
  compiled: CompiledPack,
  action: string,
  record: string,
  asOf: IsoDate,
): readonly Facts[] {
  const act = compiled.act(action, record);
  const lists: readonly (readonly RecordNorm[])[] = [
    act.grants,
    act.forbids,
    act.requires,
    act.limits,
    act.alsoNeeded,
  ];
  const deadlines = [
    ...lists.flat().flatMap(({ norm }) => [norm.window, norm.start, norm.due]),
    ...act.conflicts.flatMap(({ after = [], notAfter = [] }) => [...after, ...notAfter]),
  ];
  const days = new Map<string, Set<IsoDate>>();
  for (const point of deadlines.flatMap((deadline) => pointsOf(deadline ?? []))) {
    const fact = factOfPoint(point);
    if (!isDay(fact)) continue;
    const known = days.get(fact) ?? new Set();
    for (const off of [-2, -1, 0, 1, 2]) known.add(addDays(asOf, off - point.days));
    days.set(fact, known);
  }
  let combined: readonly (readonly (readonly [string, IsoDate])[])[] = [[]];
  for (const [fact, candidates] of [...days].slice(0, mostFacts)) {
    combined = combined.flatMap((one) => [...candidates].map((day) => [...one, [fact, day] as const]));
  }
  return days.size === 0 ? [] : combined.map((one) => new Map(one));
}

function pointsOf(deadline: Deadline): readonly Point[] {
  return deadline.flat().flatMap((item) => {
    if (item.kind === "point") return [item.point];
    return item.kind === "recurring" && typeof item.before === "object" ? [item.before] : [];
  });
}

const dates: ReadonlySet<string> = /* @__PURE__ */ new Set(
  catalogue.facts.filter(({ type }) => type === "date").map(({ id }) => id),
);

function isDay(fact: string): boolean {
  return dates.has(fact);
}
