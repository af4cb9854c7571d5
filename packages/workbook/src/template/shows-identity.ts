import type { BookValue } from "@sodiem/core";
import type { TemplateRow } from "./template-plan";

/**
 * Tells whether a row says this of who its pupil is, in whatever spelling; that spelling stays.
 *
 * @example showsIdentity({ field: "pupil.name", text: "Lê Thị B" }, { row: 5, className: "8A", pupil: { name: "LÊ THỊ B" } }) // true
 */
export function showsIdentity({ field }: BookValue, { pupil }: TemplateRow): boolean {
  switch (field) {
    case "pupil.name":
      return pupil.name !== "";
    case "pupil.code":
      return pupil.code !== undefined;
    case "pupil.systemId":
      return pupil.systemId !== undefined;
    case "pupil.schoolCode":
      return pupil.schoolCode !== undefined;
    case "pupil.moetId":
      return pupil.moetId !== undefined;
    case "pupil.nationalId":
      return pupil.nationalId !== undefined;
    case "pupil.birthDate":
      return pupil.birthDate !== undefined;
    default:
      return false;
  }
}
