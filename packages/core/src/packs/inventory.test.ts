import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue";
import inventoryIds from "./data/inventory-ids.json";
import { localPacks } from "./local-packs";

const inventories: { readonly [pack: string]: readonly string[] } = inventoryIds;

describe.each(Object.keys(inventories))("%s", (id) => {
  const norms = localPacks[id]?.norms ?? [];

  test("every row of the inventory has its norm, and every norm its row, in the order of the document", () => {
    expect(norms.map((norm) => norm.id)).toEqual(inventories[id]);
  });

  test("no norm carries prose", () => {
    const keys = new Set(norms.flatMap((norm) => Object.keys(norm)));
    expect(["when", "text", "note", "title"].filter((key) => keys.has(key))).toEqual([]);
  });
});

test("the five inventories have 584 rows", () => {
  expect(Object.keys(inventories)).toEqual(Object.keys(localPacks));
  expect(Object.values(inventories).flat().length).toBe(584);
});

describe("the catalogue", () => {
  const lists = {
    roles: catalogue.roles,
    records: catalogue.records,
    actions: catalogue.actions,
    evidence: catalogue.evidence,
    facts: catalogue.facts,
  };

  test.each(Object.entries(lists))("no two %s share an id", (_, list) => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test("has the size of the union catalogue", () => {
    const sizes = Object.values(lists).map(({ length }) => length);
    expect(sizes.slice(0, 4)).toEqual([49, 42, 90, 54]);
    expect(catalogue.findings.length).toBe(46);
  });

  test("refers only to itself", () => {
    const roles = new Set(catalogue.roles.map(({ id }) => id));
    const actions = new Set(catalogue.actions.map(({ id }) => id));
    const named = [
      ...catalogue.roles.flatMap(({ broader }) => broader),
      ...catalogue.abolished.roles.flatMap(({ id, successors }) => [id, ...successors]),
    ];
    expect(named.filter((role) => !roles.has(role))).toEqual([]);
    const acts = [...catalogue.afterLock.actions, ...catalogue.notAsked, ...catalogue.signing];
    expect(acts.filter((action) => !actions.has(action))).toEqual([]);
  });
});
