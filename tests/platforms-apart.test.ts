import { csdl } from "@sodiem/adapter-csdl";
import { misaAdapter } from "@sodiem/adapter-misa";
import { smas } from "@sodiem/adapter-smas";
import { vnedu } from "@sodiem/adapter-vnedu";
import type { Adapter } from "@sodiem/core";
import type { Layout, TemplateMaker } from "@sodiem/core/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as csdlTemplates from "../packages/adapter-csdl/src/testing/templates";
import { handoverWorkbook } from "../packages/adapter-misa/src/handover";
import * as smasTemplates from "../packages/adapter-smas/src/testing/templates";
import * as vneduTemplates from "../packages/adapter-vnedu/src/testing/templates";

const adapters: readonly Adapter[] = [vnedu, smas, csdl, misaAdapter()];

const makers: readonly (readonly [platform: string, name: string, maker: TemplateMaker])[] = [
  ["csdl", "marks A", csdlTemplates.markTemplates("A")],
  ["csdl", "marks B", csdlTemplates.markTemplates("B")],
  ["csdl", "primary results", csdlTemplates.resultTemplates],
  ["csdl", "periodic assessment", csdlTemplates.periodicTemplates],
  ["csdl", "remarks", csdlTemplates.remarkTemplates],
  ["csdl", "profile", csdlTemplates.profileTemplates],
  ["csdl", "year results", csdlTemplates.yearTemplates],
  ["smas", "coded marks", smasTemplates.codedTemplates],
  ["smas", "one moment", smasTemplates.momentTemplates],
  ["smas", "four moments", smasTemplates.yearTemplates],
  ["vnedu", "marks A1", vneduTemplates.markTemplates("A1")],
  ["vnedu", "marks A2", vneduTemplates.markTemplates("A2")],
  ["vnedu", "primary marks", vneduTemplates.primaryTemplates],
  ["vnedu", "list", vneduTemplates.listTemplates],
];

const layouts = fc.record({ regular: fc.integer({ min: 1, max: 5 }), choice: fc.nat(99), turn: fc.nat(9) });

describe("a file belongs to one platform", () => {
  test.each(makers)("%s, %s", async (platform, _, { gradebooks, make }) => {
    let files = 0;
    await fc.assert(
      fc.asyncProperty(gradebooks, layouts, async ({ classes: [book] }, { regular, choice, turn }) => {
        fc.pre(book !== undefined && book.pupils.length > 0);
        if (book === undefined) return;
        const shuffle: Layout["shuffle"] = (items) => [
          ...items.slice(turn % Math.max(1, items.length)),
          ...items.slice(0, turn % Math.max(1, items.length)),
        ];
        const { file } = await make(book, { regular, choice, shuffle });
        const claims = await Promise.all(
          adapters.map(async (adapter) =>
            (await adapter.detect(file)).length > 0 ? [adapter.platform] : [],
          ),
        );
        expect(claims.flat()).toEqual([platform]);
        files += 1;
      }),
      { numRuns: 25 },
    );
    expect(files).toBeGreaterThan(10);
  });

  test("the neutral hand-over workbook is MISA's", async () => {
    for (const kind of ["pupils", "year-summary"] as const) {
      for (const mode of ["whole-school", "sheet-per-class"] as const) {
        const bytes = handoverWorkbook([classOf()], { kind }, { mode });
        const claims = await Promise.all(
          adapters.map((adapter) => adapter.detect({ bytes, fileName: "a.xlsx" })),
        );
        expect(claims.flat().map((match) => match.platform)).toEqual(["misa"]);
      }
    }
  });
});

function classOf() {
  const place = { file: "a", sheet: "s", cell: "A1" };
  return {
    school: { name: "TRƯỜNG MẪU" },
    className: "8A",
    grade: 8,
    level: "lower-secondary",
    schoolYear: "2024-2025",
    subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
    pupils: [{ name: "HS 01", code: "1", place, assessments: [], recorded: [], absences: [] }],
    sheets: [],
  } as const;
}
