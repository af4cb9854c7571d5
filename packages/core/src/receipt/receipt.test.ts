import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import type { Json } from "../kernel/diagnostic";
import { lawDataOf } from "../law/law-data";
import { catalogue, localPacks } from "../packs";
import { answer } from "../protocol";
import {
  basisData,
  basisOf,
  canonicalJson,
  hashOf,
  type Receipt,
  receipt,
  receiptFormat,
  verifyReceipt,
  version,
} from ".";
import { sealOf } from "./receipt";

const request = {
  id: "8A-017",
  op: "tt22.learningLevel",
  input: {
    marked: { toan: "8.5", "ngu-van": "8.0", "ngoai-ngu-1": "6.4", gdcd: "8.9", "ls-dl": "9.1", khtn: "8.2" },
    comments: { gdtc: "dat", "nghe-thuat": "dat" },
  },
};
const made = receipt({ request, answer: answer(request) });
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The receipt as another file would hold it: the text `from` replaced by `to`. */
function edited(from: string, to: string, one: Receipt = made): Receipt {
  const text = JSON.stringify(one);
  expect(text.split(from).length).toBe(2);
  return JSON.parse(text.replace(from, to));
}

/** A receipt whose hashes were all made again by whoever changed it. */
function resealed({ hashes: _, ...content }: Receipt): Receipt {
  const hashes = {
    input: hashOf(content.request),
    lawData: hashOf(content.lawData),
    answer: hashOf(content.answer),
  };
  return { ...content, hashes: { ...hashes, receipt: sealOf(content, hashes) } };
}

const codesOf = (given: unknown, answering: (request: Json) => object = answer) =>
  verifyReceipt(given, answering).problems.map(({ code }) => code);

describe("a receipt", () => {
  test("holds question, answer, version and the hashes of each", () => {
    expect(made).toEqual({
      format: "sodiem-receipt/1",
      version,
      lawData: { "tt22-2021": hashOf(lawDataOf("tt22-2021")) },
      request,
      answer: answer(request),
      hashes: {
        input: sha256(canonicalJson(request)),
        lawData: sha256(canonicalJson(made.lawData)),
        answer: sha256(canonicalJson(answer(request))),
        receipt: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(made.format).toBe(receiptFormat);
  });

  test("its last hash is over everything else in it", () => {
    const { hashes, ...content } = made;
    const { receipt: seal, ...others } = hashes;
    expect(seal).toBe(sha256(canonicalJson({ ...content, hashes: others })));
  });

  test("equal content gives equal bytes, whatever the order of names", () => {
    const { input, op, id } = request;
    const turned = { op, input: { comments: input.comments, marked: input.marked }, id };
    expect(JSON.stringify(receipt({ request: turned, answer: answer(turned) }))).toBe(JSON.stringify(made));
  });

  test("is not changed by what becomes of its content", () => {
    const own = { id: 1, op: "round", input: { exact: "8.25" } };
    const one = receipt({ request: own, answer: answer(own) });
    own.input.exact = "9";
    expect(one.request).toEqual({ id: 1, op: "round", input: { exact: "8.25" } });
  });

  test("bears a day only where one is given", () => {
    const madeOn = isoDate("2026-05-31");
    const dated = receipt({ request, answer: answer(request), madeOn });
    expect(dated.madeOn).toBe("2026-05-31");
    expect(dated.hashes.receipt).not.toBe(made.hashes.receipt);
    expect(dated.hashes.answer).toBe(made.hashes.answer);
    expect(verifyReceipt(dated, answer).valid).toBe(true);
    expect(made).not.toHaveProperty("madeOn");
  });

  test("holds the law data of each instrument cited, none for an error", () => {
    const charter = { id: "1", op: "charter", input: { date: "2026-05-10", level: "primary" } };
    expect(Object.keys(receipt({ request: charter, answer: answer(charter) }).lawData)).toEqual([
      "tt15-2026",
    ]);
    const wrong = { id: "1", op: "nonsense", input: {} };
    expect(receipt({ request: wrong, answer: answer(wrong) }).lawData).toEqual({});
  });

  test("holds the data of the local pack asked about, cited or not", () => {
    const decide = (pack: string) => ({
      id: "1",
      op: "decide",
      input: {
        pack,
        asOf: "2024-12-04",
        actor: { role: "group-leader" },
        action: "check-record",
        object: { record: "gradebook" },
      },
    });
    const own = receipt({ request: decide("hp2023"), answer: answer(decide("hp2023")) });
    expect(own.lawData).toEqual({ hp2023: hashOf({ pack: localPacks.hp2023, catalogue }) });
    expect(verifyReceipt(own, answer)).toMatchObject({ valid: true, problems: [] });
    expect(basisOf(decide("constructor"), { cites: ["tt99-2099/1"] })).toEqual([]);
    expect(basisOf({ op: "decide", input: null }, {})).toEqual([]);
    expect(basisOf({ op: "round" }, { cites: ["tt22-2021/9.1.b"] })).toEqual(["tt22-2021"]);
    expect(basisData("tt22-2021")).toEqual(lawDataOf("tt22-2021"));
  });

  test("takes the law data that it is given", () => {
    const data = { "school-a": { days: 15 } };
    const own = receipt({ request, answer: { cites: ["school-a/11.1"] }, lawData: data });
    expect(own.lawData).toEqual({ "school-a": hashOf({ days: 15 }) });
    expect(
      verifyReceipt(
        own,
        () => ({ cites: ["school-a/11.1"] }),
        (id) => (id === "school-a" ? { days: 15 } : 0),
      ).problems,
    ).toEqual([]);
    expect(verifyReceipt(own, () => ({ cites: ["school-a/11.1"] })).problems).toEqual([
      {
        code: "receipt.lawDataDiffers",
        severity: "warning",
        path: ["lawData", "school-a"],
        data: { instrument: "school-a" },
      },
    ]);
  });

  test("of what is not JSON is a programmer's mistake", () => {
    expect(() => receipt({ request, answer: { value: Number.NaN } })).toThrow(TypeError);
    expect(() => receipt({ request: undefined, answer: {} })).toThrow(TypeError);
  });
});

describe("checking a receipt", () => {
  test("unchanged and answered the same: valid, no problem", () => {
    const expected = { valid: true, readable: true, intact: true, present: "same", problems: [] };
    expect(verifyReceipt(made, answer)).toEqual(expected);
    expect(verifyReceipt(JSON.parse(JSON.stringify(made, null, 2)), answer)).toEqual(expected);
  });

  test.each([
    ["the question", '"toan":"8.5"', '"toan":"8.6"', ["inputChanged", "sealBroken"], "notAsked"],
    [
      "the answer",
      '"status":"decided","trace"',
      '"status":"disputed","trace"',
      ["answerChanged", "sealBroken", "answerDiffers"],
      "otherResult",
    ],
    ["a reason", '"trace":', '"Trace":', ["answerChanged", "sealBroken", "reasonsDiffer"], "sameResult"],
    ["the version", `"version":"${version}"`, '"version":"0.0.9"', ["sealBroken", "versionDiffers"], "same"],
    [
      "the hash of the question",
      `"input":"${made.hashes.input}"`,
      `"input":"${made.hashes.answer}"`,
      ["inputChanged", "sealBroken"],
      "notAsked",
    ],
    [
      "the hash of the whole",
      `"receipt":"${made.hashes.receipt}"`,
      `"receipt":"${made.hashes.input}"`,
      ["sealBroken"],
      "same",
    ],
    [
      "the law data",
      `"tt22-2021":"${made.lawData["tt22-2021"]}"`,
      `"tt22-2021":"${made.hashes.input}"`,
      ["lawDataChanged", "sealBroken", "lawDataDiffers"],
      "same",
    ],
    ["something added", '"format":', '"note":"x","format":', ["sealBroken"], "same"],
    ["a day added", '"format":', '"madeOn":"2026-05-31","format":', ["sealBroken"], "same"],
  ])("finds a change of %s", (_, from, to, codes, present) => {
    const one = edited(from, to);
    const verification = verifyReceipt(one, answer);
    expect(codesOf(one)).toEqual(codes.map((code) => `receipt.${code}`));
    expect(verification).toMatchObject({ valid: false, readable: true, intact: false, present });
  });

  test("what was changed with all its hashes is found by asking again", () => {
    expect(
      verifyReceipt(resealed(edited('"status":"decided","trace"', '"status":"disputed","trace"')), answer),
    ).toEqual({
      valid: false,
      readable: true,
      intact: true,
      present: "otherResult",
      problems: [
        { code: "receipt.answerDiffers", severity: "error", path: ["answer"], data: { parts: ["status"] } },
      ],
    });
  });

  test("years later: other version, other law data, other reasons, the same result", () => {
    const version3 = { version: "0.0.3", lawData: { "tt22-2021": made.hashes.input } };
    const old = resealed({ ...made, ...version3, answer: { ...(made.answer as object), trace: [] } });
    expect(verifyReceipt(old, answer)).toEqual({
      valid: true,
      readable: true,
      intact: true,
      present: "sameResult",
      problems: [
        {
          code: "receipt.versionDiffers",
          severity: "info",
          path: ["version"],
          data: { version: "0.0.3", present: version },
        },
        {
          code: "receipt.lawDataDiffers",
          severity: "warning",
          path: ["lawData", "tt22-2021"],
          data: { instrument: "tt22-2021" },
        },
        { code: "receipt.reasonsDiffer", severity: "warning", path: ["answer"], data: { parts: ["trace"] } },
      ],
    });
  });

  test("an answer that gained or lost a part is another", () => {
    expect(codesOf(made, (request) => ({ ...answer(request), possible: [] }))).toEqual([
      "receipt.answerDiffers",
    ]);
    expect(codesOf(made, (request) => ({ ...answer(request), note: "x" }))).toEqual([
      "receipt.reasonsDiffer",
    ]);
    expect(codesOf(made, () => ({}))).toEqual(["receipt.answerDiffers"]);
  });
});

describe("what cannot be read as a receipt", () => {
  const place = (path: string[], expected: string) => ({
    code: "receipt.unreadable",
    severity: "error",
    path,
    data: { place: path.join("."), expected },
  });

  test.each<[string, unknown, object]>([
    ["nothing", undefined, { code: "receipt.notReceipt", path: [], data: {} }],
    ["a list", [made], { code: "receipt.notReceipt" }],
    [
      "a number without end",
      { ...made, request: { exact: Number.POSITIVE_INFINITY } },
      place(["request", "exact"], "JSON"),
    ],
    [
      "another format",
      { ...made, format: "sodiem-receipt/2" },
      { code: "receipt.unknownFormat", data: { format: "sodiem-receipt/2", known: receiptFormat } },
    ],
    ["no format", {}, { code: "receipt.notReceipt" }],
    ["no version", { ...made, version: 1 }, place(["version"], "a text")],
    ["no day", { ...made, madeOn: "2026-02-30" }, place(["madeOn"], "a date YYYY-MM-DD")],
    ["no answer", { ...made, answer: "kha" }, place(["answer"], "an object")],
    ["no hashes", { ...made, hashes: null }, place(["hashes"], "an object")],
    [
      "short hash",
      { ...made, hashes: { ...made.hashes, answer: "ab" } },
      place(["hashes", "answer"], "64 hexadecimal digits"),
    ],
    [
      "law data without hash",
      { ...made, lawData: { "tt22-2021": 1 } },
      place(["lawData", "tt22-2021"], "64 hexadecimal digits"),
    ],
  ])("%s", (_, given, problem) => {
    const verification = verifyReceipt(given, answer);
    expect(verification).toMatchObject({ valid: false, readable: false, intact: false, present: "notAsked" });
    expect(verification.problems).toEqual([expect.objectContaining(problem)]);
  });

  test("a question left out", () => {
    const { request: _, ...rest } = made;
    expect(verifyReceipt(rest, answer).problems).toEqual([place(["request"], "a question")]);
  });

  test("a question that is no question has its receipt all the same", () => {
    expect(verifyReceipt(receipt({ request: [1], answer: answer([1]) }), answer).valid).toBe(true);
  });
});
