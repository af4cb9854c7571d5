import { describe, test } from "vitest";
import type { Adapter } from "../gradebook/adapter";
import { adapterRules } from "./adapter-rules";
import type { AdapterContract } from "./contract";

const hours = 3_600_000;

/**
 * The contract of adapters as vitest tests: {@link adapterRules}, one test each.
 *
 * @example describeAdapter(adapter, { templates: { marks }, cells, foreign: [otherFile] })
 */
export function describeAdapter(adapter: Adapter, contract: AdapterContract): void {
  describe(`the contract of adapters: ${adapter.platform}`, () => {
    for (const { name, check } of adapterRules(adapter, contract)) test(name, check, 2 * hours);
  });
}
