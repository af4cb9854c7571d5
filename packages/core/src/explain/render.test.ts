import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { decide, decided } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { tenths } from "../kernel/tenths";
import { condition, step } from "../kernel/trace";
import { learningLevel, promotion, termAverage } from "../law/tt22-2021";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import { renderDecision, renderNotes, renderText } from "./render";
import { citation, place, readable } from "./words";

describe("a decision in sentences", () => {
  test("is its steps, in both languages", () => {
    const decision = promotion({ conduct: "kha", learning: "dat", absentSessions: 45 });
    expect(renderDecision(decision, en)[2]).toEqual({
      text: "Absent from 45 sessions of the year at most: 45 were missed",
      cite: "tt22-2021/12.1.c",
      holds: true,
      steps: [],
    });
    expect(renderDecision(decision, vi)[0]?.text).toBe("Kết quả rèn luyện cả năm từ mức Đạt trở lên: Khá");
  });

  test("names the subject in the way and the level it is raised to", () => {
    const marked = ["toan", "ngu-van", "gdcd", "khtn", "ls-dl", "tin-hoc", "cong-nghe"].map((key, index) => ({
      key,
      average: tenths(index === 0 ? 20 : 80),
    }));
    expect(
      renderText(learningLevel({ marked, comments: [] }), vi)
        .split("\n")
        .slice(-3),
    ).toEqual([
      "✓ Các trường hợp còn lại: mức Chưa đạt [tt22-2021/9.2.d]",
      "✓ Chỉ do kết quả của duy nhất một môn mà thấp hơn mức Tốt từ hai mức trở lên; môn vướng: Toán [tt22-2021/9.3]",
      "• Do duy nhất môn Toán, mức Chưa đạt được điều chỉnh lên mức liền kề: Đạt [tt22-2021/9.3]",
    ]);
  });

  test("says what is missing and what is left", () => {
    const decision = promotion({ conduct: null, learning: "dat", absentSessions: 3 });
    expect(renderDecision(decision, en).map(({ text }) => text)).toEqual([
      "Missing: conduct level",
      "No conclusion yet",
      "Still possible: promoted, summer training",
      "Absent from 45 sessions of the year at most: 3 were missed",
    ]);
    const average = termAverage({ regular: [null], midterm: tenths(80), final: null });
    expect(
      renderDecision(average, vi)
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(["Còn thiếu: điểm đánh giá thường xuyên thứ 1, đánh giá cuối kì", "Chưa kết luận được"]);
  });

  test("says since when a rule is in force", () => {
    const decision = promotion(
      { conduct: "kha", learning: "dat", absentSessions: 45 },
      { asOf: isoDate("2020-05-31") },
    );
    expect(renderText(decision, vi)).toBe(
      "• Quy định có hiệu lực từ ngày 05/09/2021; ngày được hỏi là 31/05/2020 [tt22-2021/12.1]",
    );
    const ended = {
      id: "tt58-2011/10",
      inForce: { from: isoDate("2012-01-26"), until: isoDate("2020-10-10") },
    } as const;
    expect(
      renderText(
        decide(ended, isoDate("2021-01-01"), () => ({ outcome: decided(1), steps: [] })),
        en,
      ),
    ).toBe(
      "• The rule is in force from 2012-01-26 to 2020-10-10; the day asked for is 2021-01-01 [tt58-2011/10]",
    );
  });

  test("names the norms between which it is disputed", () => {
    const reading = (cite: "hp2023/4" | "dl2021/3") => ({ value: true, cites: [cite] });
    const outcome = { status: "disputed", readings: [reading("hp2023/4"), reading("dl2021/3")] } as const;
    const decision = { rule: "hp2023/4", outcome, cites: ["hp2023/4"], steps: [], diagnostics: [] } as const;
    expect(renderDecision(decision, en)[0]?.text).toContain("hp2023/4, dl2021/3");
  });

  test("has the notes after the steps, readings in words", () => {
    const tooFew = learningLevel({ marked: [{ key: "toan", average: tenths(80) }], comments: [] });
    expect(renderNotes(tooFew, en)[0]).toBe(
      "Only 1 subjects have marks where the levels ask for 6; the text does not say what follows",
    );
    const marks = { regular: [tenths(78)], midterm: tenths(78), final: tenths(79) };
    const [note] = renderNotes(termAverage(marks), vi);
    expect(note).toBe(
      "Kết quả theo cách hiểu “Làm tròn lên”; nếu hiểu theo “Làm tròn về chữ số chẵn” thì kết quả là 7,8",
    );
    expect(renderText(termAverage(marks), vi).split("\n").at(-1)).toBe(`! ${note}`);
    const nested = diagnostic("ambiguity.decisive", "info", ["learning.year", "options", "A05"], {
      followed: "true",
      alternative: "false",
      wouldGive: "dat",
    });
    expect(renderNotes({ ...tooFew, diagnostics: [nested] }, en)[0]).toBe(
      "This follows the reading “Yes”; under “No, only one with marks” the result would be Đạt (pass)",
    );
  });

  test("shows an id that no language knows as itself", () => {
    const rule = { id: "x/1", inForce: { from: isoDate("2020-01-01") } } as const;
    const steps = [condition("no.such", "x/1", true, {}, [step("constructor", "x/1")])];
    expect(
      renderText(
        decide(rule, undefined, () => ({ outcome: decided(1), steps })),
        en,
      ),
    ).toBe("✓ step.no.such [x/1]\n  • step.constructor [x/1]");
  });
});

describe("operands in words", () => {
  test.each([
    ["conduct", "chua-dat", "Chưa đạt", "Chưa đạt (fail)"],
    ["subject", "toan", "Toán", "Mathematics"],
    ["subjects", ["toan", "khtn"], "Toán, Khoa học tự nhiên", "Mathematics, Natural sciences"],
    ["subjects", [], "không có", "none"],
    ["enough", true, "có", "yes"],
    ["enough", false, "không", "no"],
    ["sum", "58.0/8", "58,0/8", "58.0/8"],
    ["average", "7.3", "7,3", "7.3"],
    ["learning", null, "chưa có", "not there"],
    ["text", "dat", "dat", "dat"],
    ["text", "8.257", "8,257", "8.257"],
    ["date", "2025-07-01", "01/07/2025", "2025-07-01"],
    ["wouldGive", "chua-dat → dat", "Chưa đạt → Đạt", "Chưa đạt (fail) → Đạt (pass)"],
    ["missing", ["regular.1", "midterm"], "điểm đánh giá thường xuyên thứ 2, đánh giá giữa kì", undefined],
    ["missing", ["marked.7"], "môn đánh giá bằng điểm số thứ 8", "subject assessed by marks no. 8"],
    ["subjects", ["marked.7", "toan"], "môn đánh giá bằng điểm số thứ 8, Toán", undefined],
    ["clause", "tt22-2021/9.2.a", "điểm a khoản 2 Điều 9 Thông tư 22/2021/TT-BGDĐT", undefined],
    ["subject", "m0", "m0", "m0"],
  ] as const)("%s %j", (operand, value, vietnamese, english) => {
    expect(readable(operand, value, vi)).toBe(vietnamese);
    if (english !== undefined) expect(readable(operand, value, en)).toBe(english);
  });

  test("a slug that two circulars share has the name of the one that is asked", () => {
    expect(readable("learning", "gioi", vi, "tt22-2021")).toBe("Học sinh Giỏi");
    expect(readable("learning", "gioi", vi, "tt58-2011")).toBe("Giỏi");
  });

  test("a place is told segment by segment", () => {
    expect(place("subjects.toan.term1.midterm", en)).toBe("Mathematics – term 1 – mid-term mark");
    expect(place("subjects.toan.term2.regular.0", vi)).toBe(
      "Toán – học kì II – điểm đánh giá thường xuyên thứ 1",
    );
    expect(place("conduct.term1", en)).toBe("the conduct level of term 1");
    expect(place("level", vi)).toBe("cấp học");
  });

  test("a clause is cited in words", () => {
    expect(citation("tt22-2021/9.2.a", en)).toBe("Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT");
    expect(citation("tt58-2011/13", en)).toBe("Article 13, Circular 58/2011/TT-BGDĐT");
  });
});
