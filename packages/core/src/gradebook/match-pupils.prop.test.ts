import fc from "fast-check";
import { expect, test } from "vitest";
import { matchPupils, pupilIdentifiers, type TemplatePupil } from "./match-pupils";
import type { Pupil, SheetSource } from "./model";

/** Few values, so that duplicates and contradictions are frequent. */
const who = fc.record(
  {
    name: fc.constantFrom("HS An", "HS Ân", "HS Bình", "hs an"),
    moetId: fc.constantFrom("9900000001", "9900000002", "9900000003"),
    nationalId: fc.constantFrom("099000000001", "099000000002", "9"),
    systemId: fc.constantFrom("1", "2"),
    code: fc.constantFrom("a", "b", "c"),
    schoolCode: fc.constantFrom("x", "y"),
    birthDate: fc.constantFrom("2011-01-01", "2011-01-02", "2011"),
  },
  { requiredKeys: ["name"] },
);
const rows = fc
  .array(who, { maxLength: 5 })
  .map((list): TemplatePupil[] =>
    list.map((one, index) => ({ ...one, place: { file: "t", sheet: "T", cell: `B${index + 1}` } })),
  );
const pupils = fc.array(who, { maxLength: 5 }).map((list): Pupil[] =>
  list.map((one, index) => ({
    ...one,
    place: { file: "g", sheet: "G", cell: `C${index + 1}` },
    assessments: [],
    recorded: [],
    absences: [],
  })),
);
const platform = fc.constantFrom("smas", "vnedu");
const sheet = (own: string): SheetSource => ({
  file: "g",
  sheet: "G",
  platform: own,
  kind: "k",
  evidence: "parsers",
  term: "1",
  pupils: 0,
});

const runs = { numRuns: 5000 };

test("a row has one pupil at most and a pupil one row; nobody is passed over in silence", () => {
  fc.assert(
    fc.property(rows, pupils, platform, (template, given, own) => {
      const { pairs, diagnostics } = matchPupils(
        template,
        { pupils: given, sheets: [sheet(own)] },
        { platform: "smas" },
      );
      expect(new Set(pairs.map(({ row }) => row)).size).toBe(pairs.length);
      expect(new Set(pairs.map(({ pupil }) => pupil)).size).toBe(pairs.length);
      const cells = JSON.stringify(diagnostics);
      const paired = new Set(pairs.flatMap(({ row, pupil }) => [`B${row + 1}`, pupil.place.cell]));
      for (const { place } of [...template, ...given]) {
        expect(paired.has(place.cell) || cells.includes(place.cell)).toBe(true);
      }
    }),
    runs,
  );
});

test("a pair shares an identifier or the name, and no identifier of both differs", () => {
  fc.assert(
    fc.property(rows, pupils, platform, (template, given, own) => {
      const { pairs } = matchPupils(template, { pupils: given, sheets: [sheet(own)] }, { platform: "smas" });
      for (const { row, pupil, by } of pairs) {
        const one = template[row];
        if (by !== "name") expect(one?.[by]).toBe(pupil[by]);
        for (const id of [
          "moetId",
          "schoolCode",
          ...(own === "smas" ? (["code", "systemId"] as const) : []),
        ] as const) {
          if (one?.[id] !== undefined && pupil[id] !== undefined) expect(one[id]).toBe(pupil[id]);
        }
      }
    }),
    runs,
  );
});

test("an identifier that one row and one pupil have wins over every name", () => {
  fc.assert(
    fc.property(rows, pupils, who, fc.nat(5), fc.nat(5), (template, given, extra, at, among) => {
      const row: TemplatePupil = {
        name: extra.name,
        moetId: "9900000009",
        place: { file: "t", sheet: "T", cell: "B99" },
      };
      const pupil: Pupil = {
        name: "HS Bình",
        moetId: "9900000009",
        place: { file: "g", sheet: "G", cell: "C99" },
        assessments: [],
        recorded: [],
        absences: [],
      };
      const list = [...template.slice(0, at), row, ...template.slice(at)];
      const all = [...given.slice(0, among), pupil, ...given.slice(among)];
      const { pairs } = matchPupils(list, { pupils: all, sheets: [sheet("smas")] }, { platform: "smas" });
      expect(pairs.find((pair) => pair.pupil === pupil)).toMatchObject({
        row: list.indexOf(row),
        by: "moetId",
      });
    }),
    runs,
  );
});

test("who is matched by name is alone with it on both sides", () => {
  fc.assert(
    fc.property(rows, pupils, (template, given) => {
      const { pairs, diagnostics } = matchPupils(
        template,
        { pupils: given, sheets: [sheet("vnedu")] },
        { platform: "smas" },
      );
      const named = pairs.filter(({ by }) => by === "name");
      expect(diagnostics.filter(({ code }) => code === "match.byName").length).toBe(named.length);
      for (const { row, pupil } of named) {
        const own = template[row]?.name.toLowerCase();
        expect(template.filter(({ name }) => name.toLowerCase() === own).length).toBe(1);
        expect(given.filter(({ name }) => name.toLowerCase() === pupil.name.toLowerCase()).length).toBe(1);
      }
    }),
    runs,
  );
});

test("the order of the pupils makes no difference to who is matched", () => {
  fc.assert(
    fc.property(rows, pupils, platform, (template, given, own) => {
      const pairsOf = (list: readonly Pupil[]) =>
        matchPupils(template, { pupils: list, sheets: [sheet(own)] }, { platform: "smas" }).pairs;
      expect(pairsOf([...given].reverse())).toEqual(pairsOf(given));
    }),
    runs,
  );
});

test("where all identifiers differ nothing is matched by them", () => {
  fc.assert(
    fc.property(rows, pupils, (template, given) => {
      const { pairs } = matchPupils(
        template,
        { pupils: given, sheets: [sheet("smas")] },
        { platform: "smas", names: "never" },
      );
      for (const { row, pupil } of pairs) {
        expect(
          pupilIdentifiers.some(
            (id) => template[row]?.[id] !== undefined && template[row]?.[id] === pupil[id],
          ),
        ).toBe(true);
      }
    }),
    runs,
  );
});
