import { describe, expect, test } from "vitest";
import { title, titleOf } from "./article-18";
import { conducts, grades } from "./values";

/** Rows: learning from Kém to Giỏi. Columns: conduct Yếu, Trung bình, Khá, Tốt. */
const table = {
  kem: [null, null, null, null],
  yeu: [null, null, null, null],
  "trung-binh": [null, null, null, null],
  kha: [null, null, "hoc-sinh-tien-tien", "hoc-sinh-tien-tien"],
  gioi: [null, null, "hoc-sinh-tien-tien", "hoc-sinh-gioi"],
} as const;

describe("Đ18 titles", () => {
  test.each(
    grades.flatMap((learning) => conducts.map((conduct, index) => [learning, conduct, index] as const)),
  )("learning %s, conduct %s", (learning, conduct, index) => {
    const expected = table[learning][index] ?? null;
    expect(titleOf(conduct, learning)).toBe(expected);
    expect(title({ conduct, learning })).toMatchObject({
      outcome: { status: "decided", value: expected },
      cites: ["tt58-2011/18"],
      diagnostics: [],
    });
  });

  test("a missing value leaves what it can still give", () => {
    expect(title({ conduct: null, learning: "gioi" }).outcome).toEqual({
      status: "undetermined",
      missing: ["conduct"],
      possible: [null, "hoc-sinh-tien-tien", "hoc-sinh-gioi"],
    });
    expect(title({ conduct: "trung-binh", learning: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["learning"],
      possible: [null],
    });
    expect(title({ conduct: null, learning: null }).outcome).toMatchObject({
      missing: ["conduct", "learning"],
    });
  });
});
