import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue";
import { compileChain, missingConsents, successorSigned } from "./chain";
import type { ChainPlace } from "./pack";
import { includingRoles, roleHierarchy } from "./roles";

const roles = roleHierarchy(catalogue.roles);

describe("roles", () => {
  const covered = (broader: string, role: string): boolean => includingRoles(roles, role).has(broader);

  test.each([
    ["teacher", "subject-teacher"],
    ["staff", "homeroom-teacher"],
    ["user", "clerk"],
    ["user", "pupil"],
    ["vice-principal", "vice-principal-academic"],
    ["school-leadership", "vice-principal-facilities"],
    ["school", "school-leadership"],
    ["school", "vice-principal"],
    ["school", "school"],
    ["unit-head", "principal"],
    ["principal", "unit-head"],
    ["district-office", "district-head"],
    ["department-of-education", "department-it-team"],
  ])("a grant to %s is one to %s", (broader, role) => {
    expect(covered(broader, role)).toBe(true);
  });

  test.each([
    ["subject-teacher", "teacher"],
    ["homeroom-teacher", "subject-teacher"],
    ["principal", "vice-principal"],
    ["principal", "school-leadership"],
    ["unit-head", "vice-principal"],
    ["school-leadership", "school"],
    ["school", "teacher"],
    ["system-admin", "records-admin-team"],
    ["records-admin-team", "system-admin"],
    ["group-leader", "deputy-group-leader"],
    ["user", "district-head"],
  ])("a grant to %s is none to %s", (broader, role) => {
    expect(covered(broader, role)).toBe(false);
  });

  test("an unknown role stands for itself, a circle ends", () => {
    expect([...includingRoles(roles, "nobody")]).toEqual(["nobody"]);
    const circle = roleHierarchy([
      { id: "a", broader: ["b"] },
      { id: "b", broader: ["a"] },
    ]);
    expect(circle.get("a")).toEqual(new Set(["a", "b"]));
  });
});

describe("chains", () => {
  const missing = (
    places: readonly ChainPlace[],
    actor: string,
    given: readonly string[] = [],
    joint = false,
  ): readonly string[] => missingConsents(compileChain(places, joint), actor, { given, signed: [] }, roles);
  const overtaken = (
    places: readonly ChainPlace[],
    actor: string,
    signed: readonly string[],
    joint = false,
  ): boolean => successorSigned(compileChain(places, joint), actor, { given: signed, signed }, roles);
  const paper = [["subject-teacher", "homeroom-teacher"], "principal"];

  test("members before the actor's place must be there, later ones not", () => {
    expect(
      missing(["group-leader", "subject-teacher", "vice-principal-academic"], "subject-teacher"),
    ).toEqual(["group-leader"]);
    expect(missing(["group-leader", "subject-teacher"], "group-leader")).toEqual([]);
    expect(
      missing(["subject-teacher", "homeroom-teacher", "principal"], "principal", ["homeroom-teacher"]),
    ).toEqual(["subject-teacher"]);
  });

  test("an inner list is needed whole, in any order", () => {
    expect(missing(paper, "principal")).toEqual(["subject-teacher", "homeroom-teacher"]);
    expect(missing(paper, "principal", ["homeroom-teacher", "subject-teacher"])).toEqual([]);
    expect(missing(paper, "homeroom-teacher")).toEqual([]);
  });

  test("an actor outside the chain needs all of it", () => {
    expect(missing(["school-leadership"], "system-admin")).toEqual(["school-leadership"]);
    expect(missing(["group-leader", "records-admin-team"], "deputy-group-leader")).toEqual([
      "group-leader",
      "records-admin-team",
    ]);
  });

  test("of alternatives the first is named, any is enough", () => {
    expect(missing(["principal|inspection-team"], "system-admin")).toEqual(["principal"]);
    expect(missing(["principal|inspection-team"], "system-admin", ["inspection-team"])).toEqual([]);
    expect(missing(["group-leader|subject-lead"], "subject-lead")).toEqual([]);
  });

  test("a narrower role's consent counts for a broader one, not the reverse", () => {
    expect(missing(["school-leadership"], "system-admin", ["vice-principal-academic"])).toEqual([]);
    expect(missing(["principal"], "records-admin-team", ["school-leadership"])).toEqual(["principal"]);
    expect(missing(["school-leadership", "school"], "nobody", ["principal"])).toEqual([]);
  });

  test("a joint chain needs everyone but the actor, before and after", () => {
    const pair = ["subject-teacher", "group-leader"];
    expect(missing(pair, "subject-teacher", [], true)).toEqual(["group-leader"]);
    expect(missing(pair, "group-leader", [], true)).toEqual(["subject-teacher"]);
    expect(missing(pair, "clerk", [], true)).toEqual(pair);
    expect(missing(pair, "group-leader", ["subject-teacher"], true)).toEqual([]);
  });

  test("a signature after the actor's place overtakes the actor", () => {
    expect(overtaken(paper, "subject-teacher", ["principal"])).toBe(true);
    expect(overtaken(paper, "subject-teacher", ["homeroom-teacher"])).toBe(false);
    expect(overtaken(paper, "principal", ["subject-teacher", "principal"])).toBe(false);
    expect(overtaken(["homeroom-teacher", "school-leadership"], "homeroom-teacher", ["vice-principal"])).toBe(
      true,
    );
    expect(overtaken(["school-leadership"], "clerk", ["principal"])).toBe(false);
  });

  test("a leader's own signature is not the school's", () => {
    const transcript = ["subject-teacher", "homeroom-teacher", "school-leadership", "school"];
    expect(overtaken(transcript, "principal", ["vice-principal"])).toBe(false);
    expect(overtaken(transcript, "principal", ["school"])).toBe(true);
  });

  test("a joint chain is never overtaken", () => {
    expect(overtaken(["vice-principal", "principal"], "vice-principal", ["principal"], true)).toBe(false);
  });
});
