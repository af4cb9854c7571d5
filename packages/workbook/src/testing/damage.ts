/** Damages bytes in one to eight places: single bits, noise, extreme numbers, pieces moved, repeated, or cut off. */
export function damage(bytes: Uint8Array, random: (bound: number) => number): Uint8Array {
  let file = bytes.slice();
  for (let left = 1 + random(8); left > 0 && file.length > 0; left -= 1) {
    const at = random(file.length);
    const run = file.subarray(at, at + 1 + random(8));
    switch (random(8)) {
      case 0:
        run[0] = (run[0] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        run.forEach((_, index) => {
          run[index] = random(256);
        });
        break;
      case 2:
        run.fill(0xff);
        break;
      case 3:
        run.fill(0);
        break;
      case 4:
        file.copyWithin(at, random(file.length), random(file.length));
        break;
      case 5:
        run[0] = ((run[0] ?? 0) + 1) & 0xff;
        break;
      case 6:
        new DataView(file.buffer).setUint32(
          Math.min(at, Math.max(0, file.length - 4)) & ~3,
          random(64),
          true,
        );
        break;
      default:
        if (random(4) === 0) file = file.slice(0, at);
    }
    if (file.length < 4) break;
  }
  return file;
}
