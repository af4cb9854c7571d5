import type { Finding } from "@sodiem/core/audit";

/**
 * Which of several sentences of one code fits a finding, as the end of the sentence's key; empty for the plain one.
 *
 * @example findingVariant({ code: "award.mismatch", lawful: null, data: {} }) // ".open"
 */
export function findingVariant({ code, lawful, data }: Pick<Finding, "code" | "lawful" | "data">): string {
  switch (code) {
    case "yearResult.mismatch":
      return Array.isArray(data.limitedBy) && data.limitedBy.length === 0 ? ".top" : "";
    case "award.mismatch":
      return lawful === null ? ".open" : "";
    case "promotion.mismatch":
      return data.moment === undefined ? "" : ".primary";
    case "mark.outOfRange":
      return data.lowest === 1 ? ".fromOne" : "";
    case "mark.tooManyDecimals":
      return data.allowed === 0 ? ".whole" : "";
    case "test.missing":
      return data.wholeClass === true ? ".class" : "";
    default:
      return "";
  }
}
