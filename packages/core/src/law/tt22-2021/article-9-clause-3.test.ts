import { expect, test } from "vitest";
import { chooseOptions } from "../ambiguity";
import { plainLearningLevel } from "./article-9-clause-2";
import { oneSubjectReading } from "./article-9-clause-3";
import { tt22Ambiguities } from "./options";

const options = (choice: Parameters<typeof chooseOptions<typeof tt22Ambiguities>>[1]) =>
  chooseOptions(tt22Ambiguities, choice);

test("the options choose the test, the subjects and the summer", () => {
  expect(oneSubjectReading(options({}), true)).toEqual({
    applies: true,
    countsOneSubject: true,
    includesComments: true,
  });
  expect(oneSubjectReading(options({ A04: "removal" }), false).countsOneSubject).toBe(false);
  expect(oneSubjectReading(options({ A05: "false" }), false).includesComments).toBe(false);
  expect(oneSubjectReading(options({ A17: "false" }), true).applies).toBe(false);
  expect(oneSubjectReading(options({ A17: "false" }), false).applies).toBe(true);
});

test("an empty record has no level", () => {
  expect(plainLearningLevel({ marked: [], comments: [] })).toBe("undetermined");
});
