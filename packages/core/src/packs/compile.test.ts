import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue";
import { compilePack, compilePacks } from "./compile";
import { decide } from "./decide";
import { hp2023, smas2019, th2022 } from "./local-packs";
import type { Pack } from "./pack";
import type { PackRequest } from "./request";

const lockRequest: PackRequest = {
  pack: "hp2023",
  asOf: "2024-12-04",
  actor: { role: "principal", own: true },
  action: "decide-lock",
  object: { record: "gradebook" },
  state: { locked: false },
};

const withDeadline = (pack: Pack, id: string, expression: string): Pack => ({
  ...pack,
  norms: pack.norms.map((norm) =>
    norm.id === id ? { ...norm, deadline: { kind: "window", expression } } : norm,
  ),
});

test("what the documentation shows", () => {
  expect(compilePack(hp2023).records.has("gradebook")).toBe(true);
  expect(decide(lockRequest, compilePacks([hp2023, th2022])).status).toBe("allowed");
  expect(catalogue.records.find(({ id }) => id === "transcript")?.levels).toEqual([
    "TH",
    "THCS",
    "THPT",
    "GDTX",
  ]);
});

describe("the index of acts", () => {
  const compiled = compilePack(hp2023);

  test("an act is indexed once", () => {
    expect(compiled.act("print", "gradebook")).toBe(compiled.act("print", "gradebook"));
  });

  test("what no norm names shares an entry, so that requests cannot fill the memory", () => {
    expect(compiled.act("conjure", "gradebook")).toBe(compiled.act("vanish", "gradebook"));
    expect(compiled.act("conjure", "scroll")).toBe(compiled.act("vanish", "grimoire"));
    expect(compiled.act("conjure", "gradebook").grants).toEqual([]);
  });

  test("norms stand in the order of the pack, at the levels that keep the record", () => {
    const { grants } = compilePack(th2022).act("sign-digitally", "transcript");
    expect(grants.map(({ norm }) => norm.id)).toEqual([
      "TH2022-III.2.6-3",
      "TH2022-III.2.6-4",
      "TH2022-III.2.6-5",
    ]);
    expect(grants.map(({ levels }) => [...levels])).toEqual(Array(3).fill(["TH", "THCS", "THPT", "GDTX"]));
  });
});

describe("references between deadlines", () => {
  test("a norm that borrows another's date has that date", () => {
    const own = compilePack(smas2019).act("approve-correction", "correction-file").grants[0]?.norm.window;
    const limit = compilePack(smas2019).act("correct-mark", "gradebook").limits[0]?.norm.window;
    expect(own).toBeDefined();
    expect(own).toEqual(limit);
  });

  test("a circle, a missing norm and a wrong expression are a programmer's mistakes", () => {
    for (const expression of ["ref(SMAS2019-D11.2-10)", "ref(SMAS2019-D99)", "whenever"]) {
      expect(() => compilePack(withDeadline(smas2019, "SMAS2019-D11.2-10", expression)), expression).toThrow(
        RangeError,
      );
    }
  });
});
