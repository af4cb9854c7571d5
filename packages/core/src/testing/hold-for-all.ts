import fc from "fast-check";

/**
 * Runs a check with generated cases; where it rejects, says first what is wrong, then how to see it again, then the
 * smallest case.
 */
export async function holdForAll<Case>(
  cases: fc.Arbitrary<Case>,
  check: (one: Case) => Promise<void>,
  options: { readonly numRuns: number; readonly seed?: number; readonly examples?: [Case][] },
): Promise<void> {
  const details = await fc.check(fc.asyncProperty(cases, check), options);
  if (!details.failed) return;
  const { errorInstance, seed, counterexamplePath, counterexample } = details;
  const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const again = `seed ${seed}, path ${counterexamplePath ?? "none"}`;
  throw new Error(`${wrong}\n(${again}; ${details.numRuns} runs)\n${fc.stringify(counterexample?.[0])}`, {
    cause: errorInstance,
  });
}
