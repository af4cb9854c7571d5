import { clause } from "./clause";
import type { Duty } from "./duty";

const id = clause(18);
const duty = { role: "principal", clause: id, evidence: "M" } as const;

/** What the principal does (Article 18, recalled; Articles 10, 12 and 15 say the last three themselves). */
export const principalDuties: readonly Duty[] = [
  { ...duty, act: "check-record", part: "performs" },
  { ...duty, act: "correct-mark", part: "approves" },
  { ...duty, act: "propose-list", part: "approves" },
  { ...duty, act: "complete-transcript", part: "approves" },
  { ...duty, act: "close-class-book", part: "approves" },
  { ...duty, act: "rate-summer-training", part: "approves" },
  { ...duty, act: "approve-reassessment", part: "approves" },
  { ...duty, act: "grant-exemption", part: "approves", clause: clause(10), evidence: "E" },
  {
    ...duty,
    act: "decide-promotion-with-disability",
    part: "approves",
    clause: clause(12, 4),
    evidence: "E",
  },
  { ...duty, act: "reward", part: "approves", clause: clause(15, 1), evidence: "V" },
];
