import { saveHandler } from "./save-handler.js";

const store = new Map();
const save = saveHandler(store);

/** Two terms of one subject: the same regular marks in both, an end-of-term mark that decides. */
const subject = (final) => {
  const term = { regular: [8, "8,5", 9], midterm: 8.5, final };
  return [term, term];
};
const good = {
  asOf: "2025-05-31",
  terms: {
    "ngu-van": subject(10),
    toan: subject(10),
    "ngoai-ngu-1": subject(8),
    "lich-su": subject(10),
    "vat-li": subject(8.5),
    "hoa-hoc": subject(10),
    "sinh-hoc": subject(10),
    "tin-hoc": subject(10),
  },
  comments: [
    { key: "giao-duc-the-chat", result: "dat" },
    { key: "giao-duc-qpan", result: "dat" },
    { key: "hdtn-hn", result: "dat" },
    { key: "gddp", result: "dat" },
  ],
  conduct: "tot",
  absentSessions: 3,
  claimed: { learning: "tot", promotion: "promoted", award: "xuat-sac" },
};

const requests = [
  { pupil: "HS 01", record: good },
  { pupil: "HS 02", record: { ...good, terms: { ...good.terms, "vat-li": subject("2,5") } } },
  { pupil: "HS 03", record: { ...good, terms: { ...good.terms, toan: subject(null) } } },
  { pupil: "HS 04", record: { ...good, absentSessions: 46 } },
];

for (const request of requests) {
  const { status, refused = [] } = save(request);
  console.log(`${request.pupil}: ${status}`);
  for (const { field, claimed, lawful, why } of refused) {
    console.log(`  ${field}: ${claimed} refused, the law gives ${lawful}`);
    for (const line of why.split("\n").filter((text) => text !== "")) console.log(`    ${line}`);
  }
}
console.log(`saved: ${[...store.keys()].join(", ")}`);
