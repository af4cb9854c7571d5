import { expect, test } from "vitest";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { exampleReadings } from "../testing/example-class";
import { classSections } from "./class-sections";

test("two classes of one name, of two years, keep their own findings and results", () => {
  const earlier = exampleReadings().map(({ name, gradebook }) => ({
    name: `cu/${name}`,
    diagnostics: [],
    formats: [],
    gradebook: {
      classes: gradebook.classes.map((book) =>
        JSON.parse(
          JSON.stringify(book).replaceAll('"file":"', '"file":"cu/').replaceAll("2024-2025", "2023-2024"),
        ),
      ),
    },
  }));
  const sections = classSections(exampleAudit({}, [...earlier, ...exampleReadings()]));
  expect(sections.map(({ verdict }) => verdict.schoolYear).sort()).toEqual(["2023-2024", "2024-2025"]);
  for (const { verdict, findings, undetermined, results } of sections) {
    const prefix = verdict.schoolYear === "2023-2024" ? /^cu\// : /^so_/;
    expect([findings.length, undetermined.length, results.length]).toEqual([8, 1, 6]);
    expect(findings.every(({ place }) => prefix.test(place.file))).toBe(true);
  }
});

test("a class that is not judged has no results, and the next class keeps its own", () => {
  const [section] = classSections(otherRegimeAudit());
  expect(section?.verdict.audited).toBe(false);
  expect(section?.results).toEqual([]);
});
