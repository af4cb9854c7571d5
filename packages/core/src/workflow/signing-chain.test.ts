import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../kernel/diagnostic";
import { hashOf } from "../receipt";
import {
  type SignedDocument,
  type SigningChain,
  signDocument,
  signingStatus,
  unsignedDocument,
} from "./signing-chain";

const chain: SigningChain = {
  signers: ["subject-teacher", "homeroom-teacher", "principal"],
  order: "ordered",
  clause: "tt22-2021/18",
};
const data = { pupil: "hs01", averages: { toan: "7.9" } };

function sign(state: SignedDocument, role: string, over: Json = data, own: SigningChain = chain) {
  const { outcome, diagnostics } = signDocument(
    state,
    over,
    { actor: `a-${role}`, role, at: "2027-05-25" },
    own,
  );
  if (outcome.status !== "decided") throw new Error("decided");
  return { ...outcome.value, codes: diagnostics.map(({ code }) => code) };
}

const signed = chain.signers.reduce((state, role) => sign(state, role).state, unsignedDocument("hb/hs01"));

describe("a chain of signatures", () => {
  test("each binds to the hash of exactly the data", () => {
    expect(signed.signatures.map(({ role, dataHash }) => [role, dataHash])).toEqual(
      chain.signers.map((role) => [role, hashOf(data)]),
    );
    expect(signingStatus(signed, data, chain)).toEqual({
      dataHash: hashOf(data),
      valid: chain.signers,
      invalidated: [],
      missing: [],
      complete: true,
    });
    expect(signed.log.map(({ change }) => [change.action, change.new])).toEqual(
      chain.signers.map(() => ["sign", hashOf(data)]),
    );
  });

  test("one after another, or in any order where they sign jointly", () => {
    const none = unsignedDocument("hb/hs01");
    expect(sign(none, "principal")).toMatchObject({ accepted: false, codes: ["signing.outOfOrder"] });
    expect(sign(none, "principal", data, { ...chain, order: "joint" }).accepted).toBe(true);
  });

  test("nobody signs twice, and nobody else", () => {
    const first = sign(unsignedDocument("hb/hs01"), "subject-teacher").state;
    expect(sign(first, "subject-teacher")).toMatchObject({ accepted: false, codes: ["signing.notAwaited"] });
    expect(sign(first, "clerk")).toMatchObject({
      accepted: false,
      state: first,
      codes: ["signing.notAwaited"],
    });
    const two = { ...chain, signers: ["subject-teacher", "subject-teacher"] };
    expect(signingStatus(sign(first, "subject-teacher", data, two).state, data, two).complete).toBe(true);
  });

  test("a later change invalidates them all; the chain begins anew", () => {
    const changed = { ...data, averages: { toan: "8.0" } };
    expect(signingStatus(signed, changed, chain)).toMatchObject({
      valid: [],
      invalidated: chain.signers,
      missing: chain.signers,
      complete: false,
    });
    const again = sign(signed, "subject-teacher", changed);
    expect(again.accepted).toBe(true);
    expect(signingStatus(again.state, changed, chain)).toMatchObject({
      valid: ["subject-teacher"],
      invalidated: ["homeroom-teacher", "principal"],
    });
    expect(sign(signed, "principal", changed).accepted).toBe(false);
  });

  test("the order of names in the data is no change, any other value is", () => {
    expect(signingStatus(signed, { averages: { toan: "7.9" }, pupil: "hs01" }, chain).complete).toBe(true);
    fc.assert(
      fc.property(fc.jsonValue(), (other) => {
        const status = signingStatus(signed, { ...data, averages: other as Json }, chain);
        expect(status.complete).toBe(JSON.stringify(other) === '{"toan":"7.9"}');
      }),
    );
  });
});
