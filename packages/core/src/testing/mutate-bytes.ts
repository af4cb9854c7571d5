import fc from "fast-check";

/**
 * Damages a file: the same seed gives the same bytes. One to eight times it overwrites, deletes, doubles or inserts a
 * stretch, swaps two, cuts the end off, or puts in the texts and numbers that break parsers.
 *
 * @example mutateBytes(file, 7) // as long as `file` or a little longer or shorter, and never `file` itself
 */
export function mutateBytes(file: Uint8Array, seed: number): Uint8Array {
  const random = generator(seed);
  let bytes = file;
  // Small damage gets further into a reader than much of it.
  const times = random(2) === 0 ? 1 : 1 + random(8);
  for (let done = 0; done < times; done += 1) bytes = damaged(bytes, random);
  return bytes;
}

/**
 * Damaged copies of a file, or of one of several, each of its own seed.
 *
 * @example fc.assert(fc.property(mutatedBytes(file), (bytes) => bytes !== file))
 */
export function mutatedBytes(seedFile: Uint8Array | readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const files = seedFile instanceof Uint8Array ? [seedFile] : seedFile;
  if (files.length === 0) throw new RangeError("no file to damage");
  return fc
    .tuple(fc.constantFrom(...files), fc.nat({ max: 0x7fff_ffff }))
    .map(([file, seed]) => mutateBytes(file, seed));
}

type Random = (below: number) => number;

const awkward = [
  [0xff, 0xff, 0xff, 0xff],
  [0x00, 0x00, 0x00, 0x80],
  [0xff, 0xff, 0xff, 0x7f],
  [0x00, 0x00, 0x00, 0x00],
  ...[
    "<!DOCTYPE",
    "<![CDATA[",
    "]]>",
    "&#0;",
    "NaN",
    "1e999",
    "-1",
    "__proto__",
    "\ufeff",
    "\u202e",
    '"',
    "PK\u0003\u0004",
  ].map((text) => [...new TextEncoder().encode(text)]),
];

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const length = Math.min(bytes.length - at, 1 + random(random(8) === 0 ? bytes.length + 1 : 16));
  const [before, stretch, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (random(7)) {
    case 0:
      return joined(before, noise(length, random), after);
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, stretch, stretch, after);
    case 3:
      return joined(before, noise(1 + random(16), random), stretch, after);
    case 4:
      return joined(after, stretch, before);
    case 5:
      return before;
    default: {
      const put = Uint8Array.from(awkward[random(awkward.length)] ?? []);
      return random(2) === 0
        ? joined(before, put, stretch, after)
        : joined(before, put, bytes.subarray(Math.min(bytes.length, at + put.length)));
    }
  }
}

function noise(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random(256));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A small generator of numbers (mulberry32), so that a failing seed can be given again on any machine. */
function generator(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
