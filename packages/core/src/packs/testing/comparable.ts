import type { PackDecision } from "../answer";
import type { PlainAnswer } from "./plain-reading";

/** A decision in the shape of the plain reading; norms and codes beside those that must be named are left out. */
export function comparable(decision: PackDecision, plain: PlainAnswer): PlainAnswer {
  return {
    status: decision.status,
    evidence: [...decision.missing.evidence].sort(),
    approvals: [...decision.missing.approvals].sort(),
    facts: [...decision.missing.facts].sort(),
    deadline: decision.deadline,
    duties: decision.duties.map(({ norm, date }) => `${norm} ${date}`).sort(),
    late: decision.findings.includes("deadline-missed"),
    norms: plain.norms.filter((norm) => decision.norms.includes(norm)),
    codes: plain.codes.filter((code) => decision.findings.includes(code)),
  };
}
