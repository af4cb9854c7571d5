import { expect, test } from "vitest";
import { appendChange, type Change, type ChangeLog, headOf, verifyLog } from "./change-log";

const change: Change = {
  action: "enter-mark",
  record: "8A/2026-2027",
  path: "hs01/toan/1/final",
  actor: "gv01",
  role: "subject-teacher",
  at: "2026-12-20",
  reason: null,
  old: null,
  new: "8.0",
};
const log: ChangeLog = ["8.0", "7.5", "7.0"].reduce<ChangeLog>(
  (sofar, value) => appendChange(sofar, { ...change, new: value }),
  [],
);
const codes = (...question: Parameters<typeof verifyLog>) =>
  verifyLog(...question).diagnostics.map(({ code, path }) => `${code} ${path.join(".")}`);

test("entries are chained and numbered; the log that was given stays as it was", () => {
  expect(log.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(log.map(({ previous }) => previous)).toEqual([null, log[0]?.hash, log[1]?.hash]);
  expect(new Set(log.map(({ hash }) => hash)).size).toBe(3);
  expect(appendChange([], change)[0]).toEqual(log[0]);
  expect(verifyLog(log)).toEqual({ valid: true, head: headOf(log), diagnostics: [] });
  expect(verifyLog([])).toEqual({ valid: true, head: { length: 0, hash: null }, diagnostics: [] });
});

test("the hash of an entry is that of its canonical JSON", () => {
  // Computed with another program: sha256 of {"change":{…},"index":0,"previous":null}.
  expect(log[0]?.hash).toBe("de08639e8029e32388e1c81321f45f15106faa927fdd62c80e364fb808fb9db4");
});

test("what is no log", () => {
  expect(codes("no")).toEqual(["log.form "]);
  expect(codes([1])).toEqual(["log.form 0"]);
  expect(codes([{ ...log[0], more: 1 }])).toEqual(["log.form 0"]);
  expect(codes([{ ...log[0], change: { ...change, more: 1 } }])).toEqual(["log.form 0"]);
  expect(codes([{ ...log[0], change: { ...change, new: Number.NaN } }])).toEqual(["log.form 0"]);
});

test("a head kept elsewhere finds what was cut off or written anew, and lets the log grow", () => {
  const head = headOf(log);
  expect(codes(log.slice(0, 2))).toEqual([]);
  expect(codes(log.slice(0, 2), head)).toEqual(["log.head "]);
  const anew = log.reduce<ChangeLog>(
    (sofar, one) => appendChange(sofar, { ...one.change, actor: "gv02" }),
    [],
  );
  expect(codes(anew)).toEqual([]);
  expect(codes(anew, head)).toEqual(["log.head "]);
  expect(codes(appendChange(log, change), head)).toEqual([]);
  expect(codes(log, { length: 0, hash: null })).toEqual([]);
});
