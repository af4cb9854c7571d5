import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../gradebook/book-values";
import { pupilIdentifiers } from "../gradebook/match-pupils";
import type { ClassBook, SchoolLevel } from "../gradebook/model";
import { gradebookSchema } from "../gradebook/schema";
import { classBookArbitrary } from "./class-book";
import { gradebookArbitrary } from "./gradebook";
import { mutateBytes, mutatedBytes } from "./mutate-bytes";

const sample = (level: SchoolLevel): ClassBook[] =>
  fc.sample(classBookArbitrary({ level, pupils: { min: 1, max: 6 } }), { numRuns: 300, seed: 7 });

describe("generated gradebooks", () => {
  test("keep the schema, have one class of a name and year, and a place of its own for each value", () => {
    fc.assert(
      fc.property(gradebookArbitrary(), (gradebook) => {
        expect(gradebookSchema.parse(gradebook)).toEqual(gradebook);
        const names = gradebook.classes.map(({ className, schoolYear }) => `${className} ${schoolYear}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { pupils } of gradebook.classes) {
          const cells = pupils
            .flatMap(valuesOf)
            .filter(({ field }) => !field.startsWith("pupil.") && !field.startsWith("absences."))
            .map(({ place }) => place?.cell);
          expect(new Set(cells).size).toBe(cells.length);
          expect(cells).not.toContain("");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("have what files have: zeros, blanks, exemptions, comments, one to five regular marks, names twice", () => {
    const books = sample("lower-secondary");
    const assessments = books.flatMap(({ pupils }) => pupils).flatMap((pupil) => pupil.assessments);
    const entries = assessments.flatMap(({ marks }) => [...marks.regular, marks.midterm, marks.final]);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(["mark", "result", "not-entered", "exempt", "not-taken"]),
    );
    const marks = new Set(entries.flatMap((entry) => (entry.kind === "mark" ? [entry.mark as number] : [])));
    expect([0, 100].every((mark) => marks.has(mark))).toBe(true);
    expect(new Set(assessments.map(({ marks: { regular } }) => regular.length))).toEqual(
      new Set([1, 2, 3, 4, 5]),
    );
    const twice = books.filter(({ pupils }) => new Set(pupils.map(({ name }) => name)).size < pupils.length);
    expect(twice.length).toBeGreaterThan(0);
  });

  test("are NFC, and no identifier is there twice", () => {
    for (const { pupils } of sample("upper-secondary")) {
      for (const { name } of pupils) expect(name).toBe(name.normalize("NFC"));
      for (const identifier of pupilIdentifiers) {
        const values = pupils.flatMap((pupil) => pupil[identifier] ?? []);
        expect(new Set(values).size).toBe(values.length);
      }
    }
  });

  test("of primary schools hold levels, tests and items, of continuing education marks only", () => {
    const primary = new Set(
      sample("primary")
        .flatMap(({ pupils }) => pupils.flatMap(valuesOf))
        .map((v) => v.field),
    );
    expect(
      ["primary.level", "primary.test", "primary.item"].every((field) => primary.has(field as never)),
    ).toBe(true);
    expect(primary.has("mark.final")).toBe(false);
    const continuing = sample("continuing-lower");
    expect(
      continuing.flatMap(({ subjects }) => subjects).every(({ assessedBy }) => assessedBy === "marks"),
    ).toBe(true);
    expect(continuing.some(({ pupils }) => pupils.some(({ assessments }) => assessments.length > 0))).toBe(
      true,
    );
  });

  test("are of the size asked for", () => {
    const options = { classes: { min: 2, max: 2 }, pupils: { min: 3, max: 3 }, subjects: { min: 2, max: 2 } };
    for (const { classes } of fc.sample(gradebookArbitrary(options), 20)) {
      expect(classes.map((own) => [own.pupils.length, own.subjects.length])).toEqual([
        [3, 2],
        [3, 2],
      ]);
    }
  });
});

describe("damaged files", () => {
  const file = new TextEncoder().encode("STT;Họ và tên;TX1\n1;HS 01;8,5\n".repeat(20));

  test("come from their seed alone, and leave the file as it was", () => {
    const before = file.slice();
    expect(mutateBytes(file, 5)).toEqual(mutateBytes(file, 5));
    expect(mutateBytes(file, 5)).not.toEqual(mutateBytes(file, 6));
    expect(file).toEqual(before);
  });

  test("are damaged nearly always, also a file of no bytes", () => {
    const text = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
    const made = Array.from({ length: 500 }, (_, seed) => text(mutateBytes(file, seed)));
    expect(new Set(made).size).toBeGreaterThan(450);
    expect(made.filter((one) => one === text(file)).length).toBeLessThan(10);
    expect(Array.from({ length: 100 }, (_, seed) => mutateBytes(new Uint8Array(), seed).length)).toContain(0);
  });

  test("come of each of several files", () => {
    const files = [new Uint8Array(2000).fill(1), new Uint8Array(2000).fill(2)];
    const found = fc.sample(mutatedBytes(files), { numRuns: 100, seed: 1 });
    for (const value of [1, 2]) {
      expect(found.some((bytes) => bytes.filter((byte) => byte === value).length > 500)).toBe(true);
    }
    expect(() => mutatedBytes([])).toThrow(RangeError);
  });
});
