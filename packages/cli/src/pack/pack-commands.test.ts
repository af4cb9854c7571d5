import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { localPacks } from "@sodiem/core/packs";
import { afterAll, describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";
import { parseCalendar } from "../testing/strict-calendar";

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/own-pack/${name}`, import.meta.url));

async function run(given: readonly string[], stdin = "") {
  const console = memoryConsole({ stdin });
  const code = await runProgram(given, console);
  return { code, ...console.written };
}

const folder = mkdtempSync(join(tmpdir(), "sodiem-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const question = {
  pack: "hp2023",
  asOf: "2024-12-04",
  actor: { role: "group-leader" },
  action: "check-record",
  object: { record: "gradebook" },
};

describe("decide", () => {
  test("an allowed act", async () => {
    const { code, out, error } = await run(["decide", "--lang", "en"], JSON.stringify(question));
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("(HP2023-D7.1-1)");
  });

  test("what is missing, until when, by which norm", async () => {
    const given = ["decide", example("request.json"), "--pack", example("pack.json")];
    const { code, out, error } = await run(given);
    expect([code, error]).toEqual([1, ""]);
    expect(out).toContain("Còn thiếu minh chứng: bài kiểm tra của học sinh");
    expect(out).toContain("Còn thiếu ý kiến hoặc chữ kí: Phó Hiệu trưởng");
    expect(out).toContain("Ngày cuối được làm: 2026-10-12");
    expect(out).toContain("Điều 3, khoản 1 (TM-D3.1)");
    const asJson = await run([...given, "--json"]);
    expect(JSON.parse(asJson.out)).toMatchObject({
      status: "needs",
      missing: { evidence: ["pupil-test-paper"], approvals: ["vice-principal"] },
      deadline: "2026-10-12",
      cites: [{ norm: "TM-D3.1", cite: "Điều 3, khoản 1" }],
    });
  });

  test.each([
    ["{}", "pack"],
    ["[]", "Cần đúng một câu hỏi JSON."],
    ["{", "không phải JSON"],
    [JSON.stringify({ ...question, action: "fly" }), "action"],
  ])("a question that is none: %s", async (stdin, text) => {
    const { code, out, error } = await run(["decide"], stdin);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(text);
  });
});

describe("pack matrix", () => {
  test("says who may, on what conditions, by which norm", async () => {
    const { code, out, error } = await run(["pack", "matrix", example("pack.json"), "--lang", "en"]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("on conditions: Subject teacher [TM-D3.1]");
    expect(out).toContain("may: Principal [TM-D5.1]");
    const { cells } = JSON.parse((await run(["pack", "matrix", "dl2021", "--json"])).out);
    expect(cells.length).toBeGreaterThan(100);
  });
});

describe("pack lint", () => {
  test("a clean form, one gap, and where it leaves the circular", async () => {
    const { code, out, error } = await run(["pack", "lint", example("pack.json"), "--json"]);
    expect([code, error]).toEqual([1, ""]);
    const { diagnostics, document, findings } = JSON.parse(out);
    expect([diagnostics, document]).toEqual([[], []]);
    expect(findings.map((one: { code: string }) => one.code)).toEqual([
      "lock-procedure",
      "weaker-consent",
      "weaker-consent",
      "stricter-time",
      "stricter-supply",
    ]);
  });

  test("wrong form is told with its place", async () => {
    const path = file("wrong.json", { ...localPacks.hp2023, levels: ["THCS", "ABC"], colour: "red" });
    const { code, out } = await run(["pack", "lint", path]);
    expect(code).toBe(1);
    expect(out).toContain("colour: ");
    const unknown = file("unknown.json", { ...localPacks.hp2023, levels: ["THCS", "ABC"] });
    expect((await run(["pack", "lint", unknown])).out).toContain("levels.1: “ABC”");
  });

  test("defects of the document and a witness with its answer", async () => {
    const { code, out } = await run(["pack", "lint", "smas2019", "--lang", "en"]);
    expect(code).toBe(1);
    expect(out).toContain("Two norms contradict each other");
    expect(out).toContain('Question: {"pack":"smas2019"');
    expect(out).not.toMatch(/lint\.|diagnostic\.|packStatus|cli\./);
  });

  test("a file that cannot be read", async () => {
    expect(await run(["pack", "lint", join(folder, "none.json")])).toMatchObject({ code: 2, out: "" });
  });
});

describe("pack diff", () => {
  test("a pack and itself", async () => {
    const given = ["pack", "diff", example("pack.json"), example("pack.json"), "--lang", "en"];
    expect(await run(given)).toEqual({
      code: 0,
      out: "Both packs answer alike (questions tried: 216).\n",
      error: "",
    });
  });

  test("another window and other proofs are a difference", async () => {
    const { out, code } = await run(["pack", "diff", example("pack.json"), "smas2019", "--json"]);
    expect(code).toBe(1);
    const { differences, levels } = JSON.parse(out);
    expect(levels).toEqual(["THCS"]);
    expect(differences.map((one: { action: string }) => one.action)).toContain("correct-mark");
  });

  test("packs for different levels", async () => {
    expect(await run(["pack", "diff", "mn2024", "smas2019"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("pack calendar", () => {
  const weekEnds = { "1": "2026-09-12", "18": "2027-01-09" };
  const dates = {
    schoolYearStart: "2026-09-05",
    schoolYearEnd: "2027-05-31",
    closingCeremony: "2027-05-28",
    weekEnds,
    semesters: [
      { start: "2026-09-05", mid: "2026-11-06", examStart: "2026-12-28", end: "2027-01-15" },
      { start: "2027-01-18", mid: "2027-03-19", examStart: "2027-05-10", end: "2027-05-25" },
    ],
  };
  const options = ["--year", "2026-2027", "--calendar", file("dates.json", dates)];
  const stamp = ["--ics", "--stamp", "20260901T000000Z"];

  test.each([...Object.keys(localPacks), example("pack.json")])(
    "the file of %s is read back",
    async (pack) => {
      const made = await run(["pack", "calendar", pack, ...options, ...stamp]);
      expect(made.code).toBe(0);
      const listed = JSON.parse((await run(["pack", "calendar", pack, ...options, "--json"])).out);
      const { events } = parseCalendar(made.out);
      expect(events.length).toBe(listed.events.length);
      expect(events.map(({ start }) => start)).toEqual(
        listed.events.map(({ day }: { day: string }) => day.replaceAll("-", "")),
      );
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      expect(new Set(events.map(({ stamp: one }) => one))).toEqual(new Set(["20260901T000000Z"]));
      expect(await run(["pack", "calendar", pack, ...options, ...stamp])).toEqual(made);
    },
  );

  test("nothing datable is an error that says which dates are missing", async () => {
    const { code, out, error } = await run([
      ...["pack", "calendar", example("pack.json"), "--year", "2026-2027"],
      ...["--calendar", file("none.json", {})],
    ]);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain("Còn thiếu: ngày kết thúc học kì, ngày kết thúc năm học.");
  });

  test.each([
    [["--year", "2026-2027"], "Cần --calendar"],
    [["--calendar", "x"], "Cần --year"],
    [[...options, "--ics", "--stamp", "20260231T000000Z"], "không phải là thời điểm UTC"],
    [["--year", "2026", "--calendar", file("empty.json", {})], "không phải là năm học"],
    [["--year", "2026-2027", "--calendar", file("odd.json", { lessons: ["5/9"] })], "lessons.0: “5/9”"],
  ])("a wrong command: %j", async (given, text) => {
    const { code, out, error } = await run(["pack", "calendar", "hp2023", ...given]);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(text);
  });
});

test.each([
  ["decide"],
  ["pack", "matrix"],
  ["pack", "lint"],
  ["pack", "diff"],
  ["pack", "calendar"],
  ["pack"],
])("the help of %s %s is in one language", async (...command) => {
  const { code, out } = await run([...command.filter((one) => typeof one === "string"), "--help"]);
  expect(code).toBe(0);
  expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display help|default:|cli\./);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
});
