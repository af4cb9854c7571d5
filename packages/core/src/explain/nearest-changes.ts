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
 * Exact: every combination of ways is covered, those alike in profile and number of changes followed as one, and the
 * totals they reach kept as spans.
 */
export function nearestChanges(search: Search): readonly Raise[] | undefined {
  const classes = search.totals.map((total) => ({ span: total.span, reach: suffixTotals(search, total) }));
  for (let changes = 0; changes <= search.results.length; changes += 1) {
    let best: { readonly total: number; readonly reach: SuffixTotals } | undefined;
    for (const { span, reach } of classes) {
      const total = leastWithin(reach(0, search.start, changes), span);
      if (total !== undefined && (best === undefined || total < best.total)) best = { total, reach };
    }
    if (best !== undefined) return raisesOf(search, best.reach, changes, best.total);
  }
  return undefined;
}

/** The totals that the results from `index` on can add so that the whole is accepted, `changes` of them changed. */
type SuffixTotals = (index: number, profile: number, changes: number) => readonly Span[];

function suffixTotals({ results, add }: Search, { accepts, canStill }: TotalClass): SuffixTotals {
  const known = results.map(() => new Map<number, readonly Span[]>());
  const reach: SuffixTotals = (index, profile, changes) => {
    const ways = results[index];
    if (ways === undefined) return changes === 0 && accepts(profile) ? [{ lowest: 0, highest: 0 }] : [];
    if (changes > results.length - index || !canStill(profile)) return [];
    const key = profile * (results.length + 1) + changes;
    const before = known[index]?.get(key);
    if (before !== undefined) return before;
    const spans: Span[] = [];
    for (const { changed, effect, raise } of ways) {
      if (changed && changes === 0) continue;
      for (const { lowest, highest } of reach(index + 1, add(profile, effect), changes - (changed ? 1 : 0))) {
        spans.push({ lowest: lowest + raise.lowest, highest: highest + raise.highest });
      }
    }
    const merged = mergeSpans(spans);
    known[index]?.set(key, merged);
    return merged;
  };
  return reach;
}

/** Walks the results in order, raising each as much as still leaves the rest a way to the total. */
function raisesOf(
  { results, start, add }: Search,
  reach: SuffixTotals,
  changes: number,
  total: number,
): Raise[] {
  const found: Raise[] = [];
  let [profile, left, open] = [start, total, changes];
  for (const [index, ways] of results.entries()) {
    let best: Raise | undefined;
    for (const way of ways) {
      const rest =
        way.changed && open === 0
          ? []
          : reach(index + 1, add(profile, way.effect), open - (way.changed ? 1 : 0));
      const raise = greatestRaise(rest, way.raise, left);
      if (raise === undefined) continue;
      const one = { way, raise };
      if (best === undefined || weight(one) > weight(best)) best = one;
    }
    if (best === undefined) throw new Error("a total that was reached has no way to it");
    profile = add(profile, best.way.effect);
    left -= best.raise;
    if (best.way.changed) open -= 1;
    found.push(best);
  }
  return found;
}

/** Orders the raises of one result: unchanged, then changed by so many tenths; a comment result changes by none. */
function weight({ way, raise }: Raise): number {
  return way.changed ? raise + 1 : 0;
}

/** The greatest raise within `raise` that leaves of `total` a rest within `rests`. */
function greatestRaise(rests: readonly Span[], raise: Span, total: number): number | undefined {
  let best: number | undefined;
  for (const { lowest, highest } of rests) {
    const most = Math.min(raise.highest, total - lowest);
    if (most >= Math.max(raise.lowest, total - highest) && (best === undefined || most > best)) best = most;
  }
  return best;
}

function leastWithin(spans: readonly Span[], { lowest, highest }: Span): number | undefined {
  const reached = spans.flatMap((span) => {
    const least = Math.max(span.lowest, lowest);
    return least <= Math.min(span.highest, highest) ? [least] : [];
  });
  return reached.length === 0 ? undefined : Math.min(...reached);
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
