import { expect, test } from "vitest";
import { answer } from "./answer";

const items = (names: readonly string[], level: string) =>
  Object.fromEntries(names.map((name) => [name, level]));
const qualities = ["yeu-nuoc", "nhan-ai", "cham-chi", "trung-thuc", "trach-nhiem"];
const general = ["tu-chu-tu-hoc", "giao-tiep-hop-tac", "giai-quyet-van-de-sang-tao"];
const specific = ["ngon-ngu", "tinh-toan", "khoa-hoc", "cong-nghe", "tin-hoc", "tham-mi", "the-chat"];

const subjectsOfGrade1 = ["tieng-viet", "toan", "dao-duc", "tn-xh", "nghe-thuat", "gdtc", "hdtn"];

function pupil(changes: Record<string, unknown> = {}) {
  const subjects = ["tieng-viet", "toan"].map((id) => [id, { level: "hoan-thanh-tot", test: 9 }]);
  const others = subjectsOfGrade1.slice(2).map((id) => [id, { level: "hoan-thanh-tot" }]);
  return {
    level: "primary",
    grade: 1,
    schoolYear: "2023-2024",
    subjects: { ...Object.fromEntries([...subjects, ...others]) },
    qualities: items(qualities, "tot"),
    generalCompetencies: items(general, "tot"),
    specificCompetencies: items(specific, "tot"),
    ...changes,
  };
}

const ask = (input: unknown) => answer({ id: "1", op: "pupilYear", input });

test("a year of a primary pupil: its result, completion and awards", () => {
  expect(ask(pupil())).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt27-2020",
      year: { result: "hoan-thanh-xuat-sac", completed: true, limitedBy: [] },
      completion: { completed: true, promoted: true },
      awards: ["hoc-sinh-xuat-sac"],
    },
  });
});

test("what the year lacks, completion and awards lack", () => {
  const missing = ["qualities.cham-chi"];
  const open = { ...items(qualities, "tot"), "cham-chi": null };
  expect(ask(pupil({ qualities: open }))).toMatchObject({
    status: "undetermined",
    missing,
    value: {
      year: { status: "undetermined", missing },
      completion: { status: "undetermined", missing },
      awards: { status: "undetermined", missing },
    },
  });
});

test("a year that was not completed awaits supplementary assessment and the principal", () => {
  const failed = { ...items(qualities, "tot"), "cham-chi": "can-co-gang" };
  expect(ask(pupil({ qualities: failed }))).toMatchObject({
    status: "decided",
    value: { year: { result: "chua-hoan-thanh" }, completion: { completed: false, promoted: "undecided" } },
  });
  expect(ask(pupil({ qualities: failed, supplementary: "passed" }))).toMatchObject({
    value: { completion: { completed: true, promoted: true } },
  });
});

test("a result that is put into the input does not stand for the year's", () => {
  expect(ask(pupil({ result: "chua-hoan-thanh" }))).toMatchObject({
    value: { completion: { completed: true } },
  });
});

test("a year of the legacy regime: completion, promotion and awards", () => {
  const rated = { level: "hoan-thanh-tot", test: 9 };
  const legacy = {
    level: "primary",
    grade: 5,
    schoolYear: "2018-2019",
    subjects: { "tieng-viet": rated, toan: rated, "dao-duc": { level: "hoan-thanh-tot" } },
    competencies: items(["tu-phuc-vu-tu-quan", "hop-tac", "tu-hoc-giai-quyet-van-de"], "tot"),
    qualities: items(
      ["cham-hoc-cham-lam", "tu-tin-trach-nhiem", "trung-thuc-ki-luat", "doan-ket-yeu-thuong"],
      "tot",
    ),
  };
  const result = ask(legacy);
  expect(result).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt22-2016",
      year: { completed: true, limitedBy: [] },
      completion: { completed: true, promoted: true },
      awards: ["hoan-thanh-xuat-sac"],
    },
  });
  expect(result.diagnostics.map(({ code }) => code)).toContain("source.unverified");
});
