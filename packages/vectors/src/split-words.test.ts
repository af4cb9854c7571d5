import { expect, test } from "vitest";
import { splitWords } from "./split-words";

test("words are split at white space, quotes keep them together", () => {
  expect(splitWords("  node  dist/cli.js\teval ")).toEqual(["node", "dist/cli.js", "eval"]);
  expect(splitWords(`py "my folder/answer.py" 'it is "so"' --name="two words"x ""`)).toEqual([
    "py",
    "my folder/answer.py",
    'it is "so"',
    "--name=two wordsx",
    "",
  ]);
  expect(splitWords(String.raw`C:\tools\answer.exe $HOME`)).toEqual([
    String.raw`C:\tools\answer.exe`,
    "$HOME",
  ]);
  expect(splitWords(" ")).toEqual([]);
});
