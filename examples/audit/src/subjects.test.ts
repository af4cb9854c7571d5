import { expect, it } from "vitest";
import { regularCount, subjects } from "./subjects";

it("asks for two, three or four regular marks by periods, two for comment subjects", () => {
  const counts = Object.fromEntries(subjects.map((subject) => [subject.id, regularCount(subject)]));
  expect(counts).toEqual({
    toan: 4,
    "ls-dl": 4,
    khtn: 4,
    "ngu-van": 4,
    "ngoai-ngu-1": 4,
    "cong-nghe": 3,
    "tin-hoc": 2,
    gdcd: 2,
    gdtc: 2,
    "nghe-thuat": 2,
    gddp: 2,
    "hdtn-hn": 2,
  });
});
