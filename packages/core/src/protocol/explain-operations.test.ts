import { describe, expect, test } from "vitest";
import { answer, answerLine } from "./answer";

const ask = (op: string, input: unknown, more: { readonly [key: string]: unknown } = {}) =>
  answer({ id: "1", op, input, ...more });

describe("whatIf.leastFinal", () => {
  const input = { instrument: "tt22-2021", regular: [8, "7.5"], midterm: "7.0", goal: "8.0" };

  test("gives the least end-of-term mark with one decimal", () => {
    expect(ask("whatIf.leastFinal", input)).toMatchObject({
      status: "decided",
      value: { final: "8.8", reachable: true },
      cites: ["tt22-2021/9.1.b"],
    });
    expect(ask("whatIf.leastFinal", { ...input, goal: 10 }).value).toEqual({ final: null, reachable: false });
    expect(ask("whatIf.leastFinal", { ...input, goal: 3 }).value).toEqual({ final: "0.0", reachable: true });
  });

  test("waits for marks that are missing", () => {
    const open = ask("whatIf.leastFinal", { ...input, midterm: null });
    expect(open).toMatchObject({ status: "undetermined", missing: ["midterm"] });
    expect(open.possible?.at(0)).toEqual({ final: "6.8", reachable: true });
    expect(open.possible?.at(-1)).toEqual({ final: null, reachable: false });
    expect(ask("whatIf.leastFinal", { ...input, requiredRegular: 3 })).toMatchObject({
      missing: ["regular.2"],
    });
    expect(ask("whatIf.leastFinal", { ...input, regular: [] })).toMatchObject({ missing: ["regular.0"] });
  });

  test("follows the options of its instrument", () => {
    const half = { instrument: "tt22-2021", regular: [7.8], midterm: 7.8, goal: 7.9 };
    expect(ask("whatIf.leastFinal", half).value).toEqual({ final: "7.9", reachable: true });
    expect(ask("whatIf.leastFinal", half, { options: { A01: "halfEven" } }).value).toEqual({
      final: "8.0",
      reachable: true,
    });
    expect(ask("whatIf.leastFinal", { ...half, instrument: "tt43-2021" }).cites).toEqual(["tt43-2021/9.1"]);
    const legacy = { ...half, instrument: "tt58-2011+tt26-2020" };
    expect(ask("whatIf.leastFinal", legacy).cites).toEqual(["tt58-2011/10"]);
    expect(ask("whatIf.leastFinal", legacy, { options: { A01: "halfEven" } }).diagnostics[0]?.code).toBe(
      "option.unknown",
    );
  });

  test.each([
    [{ ...input, goal: undefined }, "input.missing", ["goal"]],
    [{ ...input, goal: "11" }, "mark.outOfRange", ["goal"]],
    [{ ...input, goal: "8.25" }, "mark.tooManyDecimals", ["goal"]],
    [{ ...input, instrument: undefined }, "input.missing", ["instrument"]],
    [{ ...input, instrument: "tt27-2020" }, "input.invalid", ["instrument"]],
    [{ ...input, instrument: "__proto__" }, "input.invalid", ["instrument"]],
    [{ ...input, instrument: ["tt22-2021"] }, "input.invalid", ["instrument"]],
    [{ ...input, requiredRegular: 1e9 }, "input.invalid", ["requiredRegular"]],
  ])("tells what is wrong with %j", (wrong, code, path) => {
    const { status, diagnostics } = ask("whatIf.leastFinal", wrong);
    expect([status, diagnostics[0]?.code, diagnostics[0]?.path]).toEqual(["error", code, path]);
  });

  test("a day before the rule", () => {
    expect(ask("whatIf.leastFinal", input, { asOf: "2021-09-04" }).status).toBe("notInForce");
  });
});

describe("explain.whyNot", () => {
  const marked = {
    "ngu-van": 8,
    toan: 8,
    "ngoai-ngu-1": 8,
    gdcd: 8,
    "ls-dl": 8,
    khtn: 7.9,
    "cong-nghe": 6.5,
  };
  const input = { instrument: "tt22-2021", marked, comments: { gdtc: "dat" }, goal: "tot" };
  const near = [{ subject: "khtn", need: "8.0", clause: "tt22-2021/9.2.a" }];

  test("gives the nearest results, Vietnamese unless asked otherwise", () => {
    expect(ask("explain.whyNot", input)).toMatchObject({ status: "decided", value: { nearest: near } });
    const text = (more = {}) => JSON.stringify(ask("explain.whyNot", input, more).value);
    expect(text()).toContain(
      "Mức hiện nay là Khá; để đạt mức Tốt cần ít nhất: Khoa học tự nhiên từ 7,9 lên 8,0, thêm 0,1",
    );
    expect(text({ lang: "vi" })).toBe(text());
    expect(text({ lang: "en" })).toContain(
      "for Tốt (good) at least this is needed: Natural sciences from 7.9",
    );
    expect(ask("explain.whyNot", input, { lang: "fr" }).diagnostics[0]).toMatchObject({
      code: "request.malformed",
      path: ["lang"],
    });
  });

  test("names results of a list by their places, and turns comments Đạt", () => {
    const listed = { ...input, marked: Object.values(marked), comments: ["dat", "chua-dat"] };
    expect(ask("explain.whyNot", listed).value).toMatchObject({
      nearest: [
        { subject: "marked.5", need: "8.0", clause: "tt22-2021/9.2.a" },
        { subject: "comments.1", need: "dat", clause: "tt22-2021/9.2.a" },
      ],
    });
    expect(JSON.stringify(ask("explain.whyNot", listed).value)).toContain(
      "môn đánh giá bằng điểm số thứ 6 từ 7,9 lên 8,0",
    );
  });

  test("nothing is near where the level is reached", () => {
    expect(ask("explain.whyNot", { ...input, goal: "kha" }).value).toEqual({
      nearest: [],
      text: "Mức Khá đã đáp ứng mục tiêu Khá.",
    });
  });

  test("a missing result is named by its path into the input", () => {
    const open = { ...input, marked: { ...marked, toan: null }, comments: [null] };
    expect(ask("explain.whyNot", open)).toMatchObject({
      status: "undetermined",
      missing: ["marked.toan", "comments.0"],
    });
    const legacy = {
      instrument: "tt58-2011",
      marked: { "vat-li": 8 },
      comments: { gdtc: null },
      goal: "gioi",
    };
    expect(ask("explain.whyNot", legacy)).toMatchObject({
      status: "undetermined",
      missing: ["marked.toan", "marked.ngu-van", "comments.gdtc"],
    });
  });

  test("asks other instruments in their own terms", () => {
    const five = {
      instrument: "tt43-2021",
      marked: { a: 8, b: 8, c: 8, d: 8, e: 7.9 },
      comments: {},
      goal: "tot",
    };
    expect(ask("explain.whyNot", five).value).toMatchObject({
      nearest: [{ subject: "e", need: "8.0", clause: "tt43-2021/9.2" }],
    });
    const legacy = {
      instrument: "tt58-2011+tt26-2020",
      marked: { toan: 7.9, "ngu-van": 8, "vat-li": 6.4 },
      comments: { gdtc: "dat" },
      goal: "kha",
    };
    expect(ask("explain.whyNot", legacy).value).toMatchObject({ nearest: [] });
    expect(ask("explain.whyNot", { ...legacy, goal: "gioi" }).value).toMatchObject({
      nearest: [{ subject: "vat-li", need: "8.0", clause: "tt58-2011/13" }],
    });
    expect(ask("explain.whyNot", { ...legacy, specialised: "toan", goal: "gioi" }).value).toMatchObject({
      nearest: [
        { subject: "toan", need: "9.4" },
        { subject: "vat-li", need: "6.5" },
      ],
    });
    expect(ask("explain.whyNot", { ...legacy, marked: [8] }).diagnostics[0]?.path).toEqual(["marked"]);
  });

  test("compares exact averages where A03 says so", () => {
    const exact = { ...input, marked: { ...marked, khtn: "7.96" } };
    expect(ask("explain.whyNot", exact, { options: { A03: "unrounded" } }).value).toMatchObject({
      nearest: near,
    });
    expect(ask("explain.whyNot", exact).status).toBe("error");
  });

  test.each([
    [{ ...input, goal: "gioi" }, ["goal"]],
    [{ ...input, goal: undefined }, ["goal"]],
    [{ ...input, marked: Array.from({ length: 41 }, () => 5) }, ["marked"]],
    [{ ...input, instrument: "tt43-2021", comments: { gdtc: "dat" } }, ["comments", "gdtc"]],
    [{ ...input, instrument: "tt70-2026" }, ["instrument"]],
  ])("tells what is wrong (%#)", (wrong, path) => {
    const { status, diagnostics } = ask("explain.whyNot", wrong);
    expect([status, diagnostics[0]?.path]).toEqual(["error", path]);
  });

  test("equal requests give equal bytes, whatever the order of the subjects", () => {
    const line = (subjects: object) =>
      answerLine(JSON.stringify({ id: 1, op: "explain.whyNot", input: { ...input, marked: subjects } }));
    expect(line(marked)).toBe(line(marked));
    const turned = Object.fromEntries(Object.entries(marked).reverse());
    expect(JSON.parse(line(turned)).value).toEqual(JSON.parse(line(marked)).value);
  });
});
