/**
 * Measures two ways of doing the same work in turns, so that both meet the same noise, and returns the median of
 * `theirs / ours`: 2 means ours needs half the time. Both are warmed up first; each turn lasts at least `turnMs`.
 */
export async function timesFaster({ ours, theirs, turns = 15, turnMs = 40 }) {
  const [ourCalls, theirCalls] = [await callsFor(ours, turnMs), await callsFor(theirs, turnMs)];
  const ratios = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const our = (await timeOf(ours, ourCalls)) / ourCalls;
    const their = (await timeOf(theirs, theirCalls)) / theirCalls;
    ratios.push(their / our);
  }
  return median(ratios);
}

/** How many calls fill one turn, found while warming up. */
async function callsFor(work, turnMs) {
  let calls = 1;
  for (;;) {
    const time = await timeOf(work, calls);
    if (time >= turnMs) return calls;
    calls = Math.max(calls + 1, Math.ceil(calls * Math.min(10, (1.2 * turnMs) / Math.max(time, 0.001))));
  }
}

async function timeOf(work, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
