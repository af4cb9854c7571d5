import { readMark, tt22 } from "@sodiem/core";
import { renderText } from "@sodiem/core/explain";
import { en } from "@sodiem/core/locale/en";

/**
 * Compares the results that somebody wants to save for a school year with those the circular gives. A result that
 * cannot be computed yet is refused too: nobody may record it before its marks are there.
 */
export function checkYear({ terms, comments, conduct, absentSessions, asOf, claimed }) {
  const unreadable = [];
  const tenthsOf = (raw, field) => {
    if (raw === null) return null;
    const reading = readMark(raw);
    if (reading.kind === "mark") return reading.mark;
    unreadable.push({ field, claimed: String(raw), lawful: reading.diagnostic.code, why: "" });
    return null;
  };
  const marksOf = ({ regular, midterm, final }, field) => ({
    regular: regular.map((raw) => tenthsOf(raw, field)),
    midterm: tenthsOf(midterm, field),
    final: tenthsOf(final, field),
  });

  const context = { asOf };
  const decidedValue = ({ outcome }) => (outcome.status === "decided" ? outcome.value : null);
  const marked = Object.entries(terms).map(([key, [first, second]]) => {
    const term1 = decidedValue(tt22.termAverage(marksOf(first, `terms.${key}`), context));
    const term2 = decidedValue(tt22.termAverage(marksOf(second, `terms.${key}`), context));
    return { key, average: decidedValue(tt22.yearAverage({ term1, term2 }, context)) };
  });
  const ofLearning = tt22.learningLevel({ marked, comments }, context);
  const learning = decidedValue(ofLearning)?.level ?? null;
  const results = [
    ["learning", ofLearning, learning],
    ...[
      ["promotion", tt22.promotion({ conduct, learning, absentSessions }, context)],
      ["award", tt22.award({ conduct, learning, yearAverages: marked }, context)],
    ].map(([field, decision]) => [field, decision, decidedValue(decision)]),
  ];
  const refused = results.flatMap(([field, decision, value]) => {
    const { status } = decision.outcome;
    if (status === "decided" && value === claimed[field]) return [];
    const lawful = status === "decided" ? (value ?? "none") : status;
    return [{ field, claimed: claimed[field], lawful, why: renderText(decision, en) }];
  });
  return [...unreadable, ...refused];
}
