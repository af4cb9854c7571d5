import { expect, test } from "vitest";
import { promotion } from "../tt22-2021/article-12";
import { award } from "../tt22-2021/article-15";
import { requireLevels } from "./require-level";

test("levels, and what is missing, pass", () => {
  expect(requireLevels({ conduct: "tot", learning: null, after: undefined })).toBeUndefined();
});

// What JavaScript lets through: the value of `learningLevel` is an object that holds the level.
const answer: unknown = { level: "tot", base: "tot", adjusted: false };

test("an answer passed for its level is refused by the rules that take levels", () => {
  const input = { conduct: "tot", learning: answer, absentSessions: 0, yearAverages: [] } as never;
  expect(() => promotion(input)).toThrow(
    /^learning is one of chua-dat, dat, kha, tot or null, not \{"level"/,
  );
  expect(() => award(input)).toThrow(TypeError);
});
