/** Whole numbers from `lowest` to `highest`, both included. */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** One way in which a result can stand: left as it is, or raised by a number of tenths out of `raise`. */
export interface Way {
  readonly changed: boolean;
  /** What the result adds to the profile, as `Search.add` understands it. */
  readonly effect: number;
  readonly raise: Span;
}

/** What is sought: one way for each result, so that the profile of all of them is accepted. */
export interface Search {
  readonly results: readonly (readonly Way[])[];
  readonly start: number;
  add(profile: number, effect: number): number;
  /** The total raise decides too: each class of totals accepts profiles of its own. */
  readonly totals: readonly TotalClass[];
}

/** Total raises that no condition tells apart. */
export interface TotalClass {
  readonly span: Span;
  accepts(profile: number): boolean;
  /** Whether a profile can still become one that is accepted once the remaining results have added to it. */
  canStill(profile: number): boolean;
}

/** The way found for one result, and by how many tenths it is raised. */
export interface Raise {
  readonly way: Way;
  readonly raise: number;
}

/**
 * The least change of results that is accepted: the fewest results changed, then the least total raise, then the
 * earlier results changed and raised most. One answer for each result, in order; `undefined` where nothing is accepted.
 *
 * Exact: every combination of ways is covered, those alike in profile followed as one, and what they cost (each change
 * more than all tenths together, then the tenths) kept as spans.
 */
export function nearestChanges(search: Search): readonly Raise[] | undefined {
  let best: { readonly cost: number; readonly reach: SuffixCosts } | undefined;
  for (const total of search.totals) {
    const reach = suffixCosts(search, total);
    const cost = leastWithin(reach(0, search.start), total.span);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { cost, reach };
  }
  return best === undefined ? undefined : raisesOf(search, best.reach, best.cost);
}

/** What one change costs beside its tenths: more than all tenths there can be. */
const changeCost = 2 ** 20;

/** The costs that the results from `index` on can have so that the whole is accepted. */
type SuffixCosts = (index: number, profile: number) => readonly Span[];

function suffixCosts({ results, add }: Search, { span, accepts, canStill }: TotalClass): SuffixCosts {
  const known = results.map(() => new Map<number, readonly Span[]>());
  // Where every total will do, none but the least cost can be part of the answer.
  const kept = span.lowest === 0 && span.highest === Number.MAX_SAFE_INTEGER ? leastOf : mergeSpans;
  const reach: SuffixCosts = (index, profile) => {
    if (!canStill(profile)) return [];
    const ways = results[index];
    if (ways === undefined) return accepts(profile) ? [{ lowest: 0, highest: 0 }] : [];
    const before = known[index]?.get(profile);
    if (before !== undefined) return before;
    const spans: Span[] = [];
    for (const way of ways) {
      const own = costOf(way);
      for (const { lowest, highest } of reach(index + 1, add(profile, way.effect))) {
        spans.push({ lowest: lowest + own.lowest, highest: highest + own.highest });
      }
    }
    const costs = kept(spans);
    known[index]?.set(profile, costs);
    return costs;
  };
  return reach;
}

function costOf({ changed, raise }: Way): Span {
  const change = changed ? changeCost : 0;
  return { lowest: raise.lowest + change, highest: raise.highest + change };
}

/** Walks the results in order, raising each as much as still leaves the rest a way to the cost. */
function raisesOf({ results, start, add }: Search, reach: SuffixCosts, cost: number): Raise[] {
  const found: Raise[] = [];
  let [profile, left] = [start, cost];
  for (const [index, ways] of results.entries()) {
    let best: { readonly way: Way; readonly cost: number } | undefined;
    for (const way of ways) {
      const own = greatestCost(reach(index + 1, add(profile, way.effect)), costOf(way), left);
      if (own !== undefined && (best === undefined || own > best.cost)) best = { way, cost: own };
    }
    if (best === undefined) throw new Error("a cost that was reached has no way to it");
    profile = add(profile, best.way.effect);
    left -= best.cost;
    found.push({ way: best.way, raise: best.cost % changeCost });
  }
  return found;
}

/** The greatest cost within `own` that leaves of `cost` a rest within `rests`. */
function greatestCost(rests: readonly Span[], own: Span, cost: number): number | undefined {
  let best: number | undefined;
  for (const { lowest, highest } of rests) {
    const most = Math.min(own.highest, cost - lowest);
    if (most >= Math.max(own.lowest, cost - highest) && (best === undefined || most > best)) best = most;
  }
  return best;
}

/** The least of some costs whose tenths lie within a span. */
function leastWithin(costs: readonly Span[], { lowest, highest }: Span): number | undefined {
  for (const cost of costs) {
    const changes = Math.floor(cost.lowest / changeCost) * changeCost;
    const least = Math.max(cost.lowest, changes + lowest);
    if (least <= Math.min(cost.highest, changes + highest)) return least;
  }
  return undefined;
}

function leastOf(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const lowest = Math.min(...spans.map((span) => span.lowest));
  return [{ lowest, highest: lowest }];
}

/** The same whole numbers in as few spans as there can be, ascending. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.lowest - b.lowest);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.lowest <= last.highest + 1) {
      merged[merged.length - 1] = { lowest: last.lowest, highest: Math.max(last.highest, span.highest) };
    } else merged.push(span);
  }
  return merged;
}
