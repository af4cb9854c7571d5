import { expect, test } from "vitest";
import { nameSubjects } from "./name-subjects";

const ids = (...names: string[]): string[] => nameSubjects("upper-secondary", names).map(({ id }) => id);

test("only one foreign language is the first one", () => {
  expect(ids("Tiếng Anh", "Tiếng Pháp")).toEqual(["ngoai-ngu-1", "tieng-phap"]);
  expect(ids("Tiếng Pháp", "Tiếng Anh")).toEqual(["tieng-phap", "ngoai-ngu-1"]);
  expect(ids("Tiếng Anh", "Ngoại ngữ 1")).toEqual(["tieng-anh", "ngoai-ngu-1"]);
  expect(ids("Tiếng Nhật", "Tiếng Pháp")).toEqual(["ngoai-ngu-1", "tieng-phap"]);
  expect(ids("Tiếng Pháp")).toEqual(["ngoai-ngu-1"]);
  expect(ids("Tiếng Anh", "Tiếng Pháp", "NN2")).toEqual(["ngoai-ngu-1", "tieng-phap", "ngoai-ngu-2"]);
});

test("no two columns share an id", () => {
  expect(ids("Toán", "Toán học", "Toán")).toEqual(["toan", "toan-hoc", "toan-2"]);
  expect(ids("Thể dục", "Giáo dục thể chất")).toEqual(["the-duc", "gdtc"]);
  expect(ids("Tỏan")).toEqual(["toan-2"]);
  expect(ids("Nghề", "Nghe", "?")).toEqual(["nghe", "nghe-2", "subject"]);
});

test("a name in capitals takes the usual spelling, another stays as printed", () => {
  const names = ["GIÁO DỤC QUỐC PHÒNG VÀ AN NINH", "TIẾNG ANH", "LÍ", "Văn", "NGHỀ", "GDKT&PL", "HĐTN&HN"];
  expect(nameSubjects("upper-secondary", names).map(({ name }) => name)).toEqual([
    "Giáo dục quốc phòng và an ninh",
    "Tiếng Anh",
    "Lí",
    "Văn",
    "NGHỀ",
    "GDKT&PL",
    "HĐTN&HN",
  ]);
});
