import { expect, test } from "vitest";
import { documentFindings } from "./document-findings";
import { dl2021, hp2023, localPacks, mn2024, smas2019, th2022 } from "./local-packs";

const codes = (pack: typeof hp2023): string[] => documentFindings(pack).map(({ code }) => code);

test("the defects of each document come out as findings, with their place", () => {
  expect(documentFindings(hp2023)[0]).toEqual({
    code: "document.wrong-entity",
    severity: "warning",
    path: ["Điều 1, gạch 2"],
    data: { pack: "hp2023" },
  });
  expect(codes(hp2023)).toContain("document.stale-term");
  expect(codes(smas2019)).toEqual(
    expect.arrayContaining(["document.document-incomplete", "document.deadline-conflict"]),
  );
  expect(codes(mn2024)).toEqual(
    expect.arrayContaining(["document.clause-conflict", "document.text-damaged"]),
  );
  expect(codes(dl2021)).toEqual(
    expect.arrayContaining(["document.lock-power-overlap", "document.correction-no-deadline"]),
  );
  expect(codes(th2022)).toEqual(
    expect.arrayContaining(["document.wrong-instrument", "document.platform-conflict"]),
  );
});

test("none is lost", () => {
  const counts = Object.entries(localPacks).map(([id, pack]) => [id, documentFindings(pack).length]);
  expect(Object.fromEntries(counts)).toEqual({
    hp2023: 10,
    smas2019: 12,
    mn2024: 10,
    dl2021: 14,
    th2022: 29,
  });
});
