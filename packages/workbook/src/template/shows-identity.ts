import type { BookValue } from "@sodiem/core";
import type { TemplateRow } from "./template-plan";

/**
 * Tells whether a row says this of who its pupil is: a name or a birth date in whatever spelling, which stays; an
 * identifier only where it is the same one, because the code of another platform is lost.
 *
 * @example showsIdentity({ field: "pupil.name", text: "Lê Thị B" }, { row: 5, className: "8A", pupil: { name: "LÊ THỊ B" } }) // true
 */
export function showsIdentity(value: BookValue, { pupil }: TemplateRow): boolean {
  const text = "text" in value ? value.text : undefined;
  switch (value.field) {
    case "pupil.name":
      return pupil.name !== "";
    case "pupil.birthDate":
      return pupil.birthDate !== undefined;
    case "pupil.code":
      return pupil.code === text;
    case "pupil.systemId":
      return pupil.systemId === text;
    case "pupil.schoolCode":
      return pupil.schoolCode === text;
    case "pupil.moetId":
      return pupil.moetId === text;
    case "pupil.nationalId":
      return pupil.nationalId === text;
    default:
      return false;
  }
}
