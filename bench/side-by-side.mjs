/**
 * Measures two ways of doing the same work in turns, so that both meet the same noise, and returns the median of
 * `theirs / ours`: 2 means ours needs half the time. Time is that of the processors, which other programs on the
 * machine change least. Both are warmed up for `warmMs` first, so that the engine has compiled what it will compile;
 * each turn lasts at least `turnMs`.
 */
export async function timesFaster({ ours, theirs, turns = 15, turnMs = 40, warmMs = 800 }) {
  await warmUp(ours, warmMs);
  await warmUp(theirs, warmMs);
  const [ourCalls, theirCalls] = [await callsFor(ours, turnMs), await callsFor(theirs, turnMs)];
  const ratios = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const our = (await timeOf(ours, ourCalls)) / ourCalls;
    const their = (await timeOf(theirs, theirCalls)) / theirCalls;
    ratios.push(their / our);
  }
  return median(ratios);
}

async function warmUp(work, forMs) {
  const end = performance.now() + forMs;
  while (performance.now() < end) await timeOf(work, 1);
}

/** How many calls fill one turn. */
async function callsFor(work, turnMs) {
  let calls = 1;
  for (;;) {
    const time = await timeOf(work, calls);
    if (time >= turnMs) return calls;
    calls = Math.max(calls + 1, Math.ceil(calls * Math.min(10, (1.2 * turnMs) / Math.max(time, 0.001))));
  }
}

async function timeOf(work, calls) {
  const start = processorMs();
  for (let call = 0; call < calls; call += 1) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return processorMs() - start;
}

/** What this process has used of the processors so far, collecting garbage and compiling included. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
