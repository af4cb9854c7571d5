import { diagnostic } from "@sodiem/core";
import { expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { exampleReadings, summaryFile } from "../testing/example-class";
import { redact } from "./redact";

const names = exampleReadings().flatMap(({ gradebook }) =>
  gradebook.classes.flatMap(({ pupils }) => pupils.map(({ name }) => name)),
);

/** Readings whose diagnostics and cells repeat what they should not. */
function talkative() {
  return exampleReadings().map((reading) =>
    reading.name !== summaryFile
      ? reading
      : {
          ...reading,
          diagnostics: [
            diagnostic("pupil.contradiction", "warning", [summaryFile, "Ca nam", "B8"], {
              text: "Mã 9900000001 của NGUYỄN THỊ MINH ANH, sinh 2011-08-05 (05/08/2011)".normalize("NFD"),
              others: ["Trần  Văn Bình", { code: "9900000099" }],
              count: 2,
            }),
          ],
          gradebook: {
            classes: reading.gradebook.classes.map((book) => ({
              ...book,
              pupils: book.pupils.map((pupil, index) =>
                index > 0
                  ? pupil
                  : {
                      ...pupil,
                      nationalId: "079211000001",
                      recorded: pupil.recorded.map((one) =>
                        one.what === "learning" ? { ...one, value: null, text: "Trần Văn Bình" } : one,
                      ),
                    },
              ),
            })),
          },
        },
  );
}

test("nothing that names a pupil is left anywhere", () => {
  const text = JSON.stringify(exampleAudit({ redact: true }, talkative()));
  const told = JSON.stringify(exampleAudit({}, talkative()));
  expect(told).toContain("Nguyễn Thị Minh Anh");
  for (const name of names) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
  expect(text).not.toMatch(/99000000|0792110|2011/);
  expect(text).toContain(summaryFile);
});

test("a pupil has one mask in findings, results and diagnostics", () => {
  const { gradebook, files, result } = exampleAudit({ redact: true }, talkative());
  const first = gradebook.classes[0]?.pupils.find(({ nationalId }) => nationalId !== undefined);
  expect([first?.code, first?.name]).toEqual(["HS-001", "Học sinh 001"]);
  const said = files
    .flatMap(({ diagnostics }) => diagnostics)
    .find(({ code }) => code === "pupil.contradiction");
  expect(said?.data).toEqual({
    text: "Mã HS-001 của Học sinh 001, sinh ••• (•••)",
    others: ["Học sinh 002", { code: "•••" }],
    count: 2,
  });
  expect(new Set(result.results.map(({ pupil }) => pupil.name)).size).toBe(6);
  expect(result.results[0]?.pupil).toEqual({ id: "HS-001", name: "Học sinh 001" });
});

test("rows of one code share the mask, so an audit still finds a pupil entered twice", () => {
  const [reading] = exampleReadings();
  const [book] = reading?.gradebook.classes ?? [];
  if (book === undefined) throw new Error("the example has a class");
  const twice = book.pupils.map((pupil) => ({ ...pupil, code: "9900000001" }));
  const { gradebook } = redact({ gradebook: { classes: [{ ...book, pupils: twice }] }, diagnostics: [] });
  expect(new Set(gradebook.classes[0]?.pupils.map(({ code }) => code))).toEqual(new Set(["HS-001"]));
});

test("marks and what the audit makes of them stay as they are", () => {
  const codes = (masked: boolean) =>
    exampleAudit({ redact: masked }).result.findings.map(({ code, recorded, lawful, place }) => [
      code,
      recorded,
      lawful,
      place,
    ]);
  expect(codes(true)).toEqual(codes(false));
});
