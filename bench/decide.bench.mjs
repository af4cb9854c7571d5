import { compilePacks, decide, localPacks } from "@sodiem/core/packs";
import { packEngine } from "@sodiem/core/packs/engine";
import { timesFaster } from "./side-by-side.mjs";

const calendar = {
  schoolYear: "2024-2025",
  schoolYearStart: "2024-09-05",
  schoolYearEnd: "2025-05-31",
  semester: 1,
  semesterStart: "2024-09-05",
  semesterMid: "2024-11-04",
  semesterExamStart: "2024-12-30",
  semesterEnd: "2025-01-17",
  courseEnd: "2025-05-31",
  lessonDate: "2024-12-10",
  weekStart: "2024-12-09",
};
const levels = { hp2023: "THCS", smas2019: "THPT", mn2024: "MN", dl2021: "THCS", th2022: "THCS" };
const acts = [
  { role: "subject-teacher", action: "enter-mark", record: "gradebook" },
  { role: "subject-teacher", action: "correct-mark", record: "gradebook" },
  { role: "vice-principal", action: "approve-correction", record: "gradebook" },
  { role: "principal", action: "decide-lock", record: "gradebook" },
  { role: "homeroom-teacher", action: "confirm-record", record: "transcript" },
  { role: "group-leader", action: "approve-lesson-plan", record: "lesson-plan" },
  { role: "clerk", action: "print", record: "gradebook" },
];

/** Every act asked of every pack that ships, with every fact that its norms turn on. */
const requests = Object.keys(localPacks).flatMap((pack) =>
  acts.map(({ role, action, record }) => ({
    pack,
    asOf: "2024-12-04",
    school: { level: levels[pack], adoptedAnnex: true, managedBy: "district" },
    actor: { role, own: true },
    action,
    object: { record, assessment: "regular" },
    state: {
      locked: false,
      enteredAt: "2024-12-02",
      printedAt: "2024-12-03",
      allEntriesComplete: true,
      submitted: true,
      sealed: false,
      published: false,
      reason: "wrong-entry",
      source: "manual",
    },
    calendar,
  })),
);

/** How many times faster `decide`, full trace included, answers the same requests as the engine with the same packs. */
async function timesAsFast() {
  const packs = compilePacks(Object.values(localPacks));
  const engines = Object.fromEntries(Object.entries(localPacks).map(([id, pack]) => [id, packEngine(pack)]));
  for (const request of requests) {
    const [our, their] = [decide(request, packs), await engines[request.pack].decide(request)];
    if (our.status !== their.status)
      throw new Error(`${JSON.stringify(request)}: ${our.status}, ${their.status}`);
    if (our.steps.length === 0) throw new Error(`no trace: ${JSON.stringify(request)}`);
  }
  return timesFaster({
    ours: () => {
      for (const request of requests) decide(request, packs);
    },
    theirs: async () => {
      for (const request of requests) await engines[request.pack].decide(request);
    },
  });
}

export const measurements = [
  {
    id: "decide.vsJsonRulesEngine",
    unit: "×",
    goal: "≥ 100 times as fast as json-rules-engine with the same packs and requests, full trace included",
    measure: timesAsFast,
  },
];
