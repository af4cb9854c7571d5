import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Decision } from "../kernel/decision";
import { tenths } from "../kernel/tenths";
import type { Step } from "../kernel/trace";
import { readOptions } from "../law/ambiguity";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import { authority, governingCharter } from "../regime/charter";
import { governingRegime } from "../regime/regime";
import { leastFinal } from "./least-final";
import { leastMarks } from "./least-marks";
import { renderDecision, renderNotes, renderText, type Sentence } from "./render";
import { everyDecision } from "./testing/every-decision";
import { whyNot } from "./why-not";
import { place } from "./words";

const marked = [80, 80, 80, 80, 80, 79, 65].map((mark, index) => ({
  key: `m${index}`,
  average: tenths(mark),
}));
const comments = [{ key: "gdtc", result: "chua-dat" as const }];
const few = marked.slice(0, 3);
const open = { regular: [tenths(80)], midterm: tenths(75), final: null };
const toan = { key: "toan", assessedBy: "marks", term1: { average: tenths(70) }, term2: open } as const;
const year = [
  toan,
  ...marked.map(({ key, average }) => ({
    key,
    assessedBy: "marks" as const,
    term1: { average },
    term2: { average },
  })),
  { key: "gdtc", assessedBy: "comments" as const, term1: "dat" as const, term2: null },
];
const tt22 = { instrument: "tt22-2021" } as const;

/** Every decision of the law, of the regimes and of the explanations themselves. */
const decisions: readonly Decision<unknown>[] = [
  ...everyDecision(),
  ...([null, 1, 8] as const).flatMap((grade) =>
    ([null, "2022-2023", "2002-2003", "2002", "1990-1991"] as const).flatMap((schoolYear) =>
      ([null, "primary", "lower-secondary", "continuing-lower"] as const).map((level) =>
        governingRegime({ level, grade, schoolYear }),
      ),
    ),
  ),
  ...([null, "2020-10-10", "2010-10-10", "2010", "2026-06-01"] as const).flatMap((date) => [
    ...([null, "primary", "preschool", "lower-secondary"] as const).map((level) =>
      governingCharter({ date, level }),
    ),
    authority({ date, function: "district-office" }),
    authority({ date, function: null }),
  ]),
  ...(["tot", "kha", "dat"] as const).flatMap((goal) => [
    whyNot({ ...tt22, marked, comments, goal }),
    whyNot({ ...tt22, marked: few, comments, goal }),
    whyNot({ ...tt22, marked: few, comments, goal, options: { A06: "literal" } }),
    whyNot({ instrument: "tt43-2021", marked, comments, goal }),
  ]),
  {
    ...whyNot({ ...tt22, marked, comments, goal: "tot" }),
    diagnostics: readOptions(tt22Ambiguities, { A99: "x", A01: "down" }).diagnostics,
  },
  leastFinal({ ...tt22, regular: [tenths(80)], midterm: tenths(80), goal: tenths(80) }),
  leastFinal({ ...tt22, regular: [tenths(20)], midterm: null, goal: tenths(80) }),
  leastFinal({ ...tt22, regular: [tenths(20)], midterm: tenths(20), goal: tenths(80) }),
  leastMarks({ ...tt22, subjects: year, goal: { result: "level", period: "year", level: "tot" } }),
  leastMarks({
    ...tt22,
    subjects: year,
    goal: { result: "average", subject: "toan", period: "year", atLeast: tenths(80) },
  }),
  leastMarks({ ...tt22, subjects: year, conduct: "tot", goal: { result: "award", award: "xuat-sac" } }),
  leastMarks({ ...tt22, subjects: year, conduct: "tot", absentSessions: 46, goal: { result: "promotion" } }),
  leastMarks({ ...tt22, subjects: year, goal: { result: "promotion" } }),
  ...([{}, { conduct: "tot", absentSessions: 0 }] as const).flatMap((given) =>
    (
      [
        { result: "level", period: "year", level: "gioi" },
        { result: "level", period: "year", level: "yeu" },
        { result: "award", award: "hoc-sinh-tien-tien" },
        { result: "promotion" },
      ] as const
    ).map((goal) => leastMarks({ instrument: "tt58-2011+tt26-2020", subjects: year, ...given, goal })),
  ),
];

const stepsOf = (steps: readonly Step[]): Step[] => steps.flatMap((one) => [one, ...stepsOf(one.steps)]);
const saidKeys = new Set(
  decisions.flatMap(({ steps, diagnostics }) => [
    ...stepsOf(steps).map(({ id }) => `step.${id}`),
    ...diagnostics.map(({ code }) => `diagnostic.${code}`),
  ]),
);

const linesOf = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ text, steps }) => [text, ...linesOf(steps)]);

describe.each([vi, en])("sentences in $language", (messages) => {
  const lines = [
    ...new Set(
      decisions.flatMap((decision) => [
        ...linesOf(renderDecision(decision, messages)),
        ...renderNotes(decision, messages),
      ]),
    ),
  ];

  test("exist for every step and every diagnostic that the law can give", () => {
    expect([...saidKeys].filter((key) => !Object.hasOwn(messages.texts, key))).toEqual([]);
    expect(saidKeys.size).toBeGreaterThan(150);
  });

  test("have every place filled", () => {
    expect(lines.filter((line) => /[{}]|undefined|\[object/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(1000);
  });

  test("show no slug, key or code of the library", () => {
    // What somebody wrote and nobody knows is repeated as it is, beside what could have been written.
    const unknown = /giai-tich|yeu-doi|“down”/;
    const code =
      /\b(true|false|null)\b|\b[a-z]+[A-Z]\w*|\b(chua|hoan|ngu|ngoai|nghe|cong|tin|xuat|trung|hoc|hdtn|khoa)-[a-z]/;
    expect(lines.filter((line) => code.test(line) && !unknown.test(line))).toEqual([]);
  });
});

test("every place of the input that can be missing has a name", () => {
  const missing = new Set(
    decisions.flatMap(({ outcome }) => (outcome.status === "undetermined" ? outcome.missing : [])),
  );
  const unnamed = [...missing].filter((path) =>
    place(path, vi)
      .split(" – ")
      .some((word) => path.split(".").includes(word) && !/^m\d$/.test(word)),
  );
  expect(unnamed).toEqual([]);
  expect(missing.size).toBeGreaterThan(80);
});

test("Vietnamese lines hold no English words joined by hyphens and no decimal points", () => {
  const lines = decisions.flatMap((decision) => [
    ...linesOf(renderDecision(decision, vi)),
    ...renderNotes(decision, vi),
  ]);
  const wrong = lines.filter((line) => /(^|[\s(“])[a-z]+(-[a-z]+)+\b|\d\.\d/.test(line));
  expect([...new Set(wrong)].filter((line) => !/giai-tich|yeu-doi/.test(line))).toEqual([]);
});

describe("the generated decisions say all that the sources can say", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const sources = ["law", "regime", "explain"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing/.test(name))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
  /** Ids as the sources write them, `${…}` standing for anything. */
  const patterns = (call: RegExp, prefix: string): RegExp[] =>
    sources.flatMap((source) =>
      [...source.matchAll(call)].map(([, id = ""]) => {
        const parts = id.split(/\$\{[^}]*\}/).map((part) => part.replace(/\./g, "\\."));
        return new RegExp(`^${prefix}\\.${parts.join(".+")}$`);
      }),
    );

  test("every step", () => {
    const ids = patterns(/\b(?:step|condition)\(\s*["`]([^"`]+)["`]\s*,/g, "step");
    expect(ids.length).toBeGreaterThan(80);
    const silent = ids.filter((pattern) => ![...saidKeys].some((key) => pattern.test(key)));
    expect(silent.map(String)).toEqual([]);
  });

  test("every diagnostic", () => {
    const codes = patterns(/\bdiagnostic\(\s*["`]([^"`]+)["`]\s*,/g, "diagnostic");
    expect(codes.length).toBeGreaterThan(30);
    const silent = codes.filter((pattern) => ![...saidKeys].some((key) => pattern.test(key)));
    expect(silent.map(String)).toEqual([]);
  });
});

test("equal decisions give equal texts, nested steps below the one they belong to", () => {
  const text = renderText(whyNot({ ...tt22, marked, comments: [], goal: "tot" }), en);
  expect(text).toBe(renderText(whyNot({ ...tt22, marked, comments: [], goal: "tot" }), en));
  expect(text.split("\n")).toEqual([
    "✗ The conditions of Tốt are met [tt22-2021/9.2.a]",
    "  ✓ Every average is 6.5 or more: 0 are lower [tt22-2021/9.2.a]",
    "  ✗ At least 6 averages are 8.0 or more: 5 are [tt22-2021/9.2.a]",
    "✓ The conditions of Khá are met [tt22-2021/9.2.b]",
    "  ✓ Every average is 5.0 or more: 0 are lower [tt22-2021/9.2.b]",
    "  ✓ At least 6 averages are 6.5 or more: 7 are [tt22-2021/9.2.b]",
    "✗ Tốt (good) or better is reached: the level is Khá (fair) [tt22-2021/9.2]",
    "• m5: raise the average from 7.9 to 8.0 at least, 0.1 more [tt22-2021/9.2.a]",
  ]);
});
