import { test } from "vitest";
import { diffPacks } from "./diff";
import { lintPack } from "./lint";
import { dl2021, hp2023, localPacks, smas2019, th2022 } from "./local-packs";
import { packMatrix } from "./matrix";

test.each(Object.values(localPacks))("$id", (pack) => {
  const t = performance.now();
  const found = lintPack(pack);
  const n: Record<string, number> = {};
  for (const f of found) n[f.code] = (n[f.code] ?? 0) + 1;
  console.log(pack.id, Math.round(performance.now() - t), n);
  for (const f of found.filter((f) => f.code === "dead-norm"))
    console.log(
      f.code,
      f.norms.join(),
      f.witness.actor.role,
      f.witness.action,
      f.witness.object.record,
      f.witness.school?.level,
      JSON.stringify(f.answer.status),
      f.answer.norms.join(),
    );
  const m = packMatrix(pack);
  console.log(m.length, JSON.stringify(m[3]));
});
test.each([
  [hp2023, dl2021],
  [smas2019, th2022],
  [dl2021, dl2021],
])("diff", (a, b) => {
  const t = performance.now();
  const d = diffPacks(a, b);
  console.log(
    a.id,
    b.id,
    Math.round(performance.now() - t),
    d.levels,
    d.differences.length,
    JSON.stringify(d.differences.slice(0, 4), null, 1),
  );
});
