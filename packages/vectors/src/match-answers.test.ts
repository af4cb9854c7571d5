import { expect, test } from "vitest";
import { matchAnswers } from "./match-answers";

function match(ids: readonly string[], lines: readonly string[]) {
  const matcher = matchAnswers(ids);
  for (const line of lines) matcher.take(line);
  return Object.fromEntries([...matcher.received()].map(([id, received]) => [id, received.kind]));
}

test("each line answers the question whose id it bears", () => {
  expect(match(["a", "b"], ['{"id":"a"}', "", ' {"id":"b"}\r'])).toEqual({ a: "answer", b: "answer" });
});

test("a missing answer leaves the others in place", () => {
  expect(match(["a", "b", "c"], ['{"id":"a"}', '{"id":"c"}'])).toEqual({
    a: "answer",
    b: "none",
    c: "answer",
  });
});

test("an answer after that to a later question is out of order", () => {
  expect(match(["a", "b", "c"], ['{"id":"c"}', '{"id":"a"}', '{"id":"b"}'])).toEqual({
    a: "outOfOrder",
    b: "outOfOrder",
    c: "answer",
  });
});

test("a stray line is held against one question only", () => {
  expect(match(["a", "b", "c"], ['{"id":"a"}', "Loading…", '{"id":"b"}', '{"id":"c"}'])).toEqual({
    a: "answer",
    b: "garbled",
    c: "answer",
  });
  for (const stray of ["[]", "null", "5", '{"id":7}', '{"id":"z"}', "{"]) {
    expect(match(["a", "b"], [stray, '{"id":"a"}', '{"id":"b"}']), stray).toEqual({
      a: "garbled",
      b: "answer",
    });
  }
});

test("a second answer to a question does not replace the first, nor does a line after the last", () => {
  const matcher = matchAnswers(["a"]);
  for (const line of ['{"id":"a","status":"decided"}', '{"id":"a","status":"error"}', "more"])
    matcher.take(line);
  expect(matcher.received().get("a")).toEqual({ kind: "answer", answer: { id: "a", status: "decided" } });
});
