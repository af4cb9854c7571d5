/** One way for one item: what it costs, what it adds to the profile, and the marks by which equal costs are told apart. */
export interface PlanOption {
  /** Never below zero. */
  readonly cost: number;
  readonly effect: number;
  /** Asked for only where costs are equal. */
  detail(): readonly number[];
}

/** What is sought: one option for each item, so that the profile of all of them is accepted. */
export interface PlanSearch<Option extends PlanOption> {
  readonly items: readonly (readonly Option[])[];
  readonly start: number;
  add(profile: number, effect: number): number;
  /** Accepted profiles; one that is not accepted does not become so by adding to it. */
  accepts(profile: number): boolean;
}

interface Plan<Option> {
  readonly cost: number;
  readonly option: Option;
  readonly rest: Plan<Option> | undefined;
}

/**
 * The cheapest options, one for each item, whose profile is accepted; among equal costs the one whose details, read one
 * after the other, are least. `undefined` where nothing is accepted.
 *
 * Exact: every combination is covered, those alike in profile followed as one.
 */
export function cheapestPlan<Option extends PlanOption>({
  items,
  start,
  add,
  accepts,
}: PlanSearch<Option>): readonly Option[] | undefined {
  const known = items.map(() => new Map<number, Plan<Option> | "none">());
  const plan = (index: number, profile: number): Plan<Option> | "none" | undefined => {
    if (!accepts(profile)) return "none";
    const options = items[index];
    if (options === undefined) return undefined;
    const before = known[index]?.get(profile);
    if (before !== undefined) return before;
    let best: Plan<Option> | undefined;
    for (const option of options) {
      if (best !== undefined && option.cost > best.cost) continue;
      const rest = plan(index + 1, add(profile, option.effect));
      if (rest === "none") continue;
      const one = { cost: option.cost + (rest?.cost ?? 0), option, rest };
      if (best === undefined || one.cost < best.cost || (one.cost === best.cost && precedes(one, best)))
        best = one;
    }
    known[index]?.set(profile, best ?? "none");
    return best ?? "none";
  };
  const found = plan(0, start);
  if (found === "none") return undefined;
  const options: Option[] = [];
  for (let rest = found; rest !== undefined; rest = rest.rest) options.push(rest.option);
  return options;
}

function precedes<Option extends PlanOption>(one: Plan<Option>, other: Plan<Option>): boolean {
  let [first, second]: (Plan<Option> | undefined)[] = [one, other];
  while (first !== undefined && second !== undefined) {
    if (first.option !== second.option) {
      const [details, others] = [first.option.detail(), second.option.detail()];
      const place = details.findIndex((detail, index) => detail !== others[index]);
      if (place >= 0) return (details[place] ?? 0) < (others[place] ?? 0);
    }
    [first, second] = [first.rest, second.rest];
  }
  return false;
}
