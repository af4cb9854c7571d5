/** The three competencies (năng lực) of the legacy regime. */
export const legacyCompetencies = ["tu-phuc-vu-tu-quan", "hop-tac", "tu-hoc-giai-quyet-van-de"] as const;

/** The four qualities (phẩm chất) of the legacy regime. */
export const legacyQualities = [
  "cham-hoc-cham-lam",
  "tu-tin-trach-nhiem",
  "trung-thuc-ki-luat",
  "doan-ket-yeu-thuong",
] as const;

/** The seven competencies and qualities by their group, in the order of the circular. */
export const legacyItems = { competencies: legacyCompetencies, qualities: legacyQualities } as const;

/** A group of competencies or qualities. */
export type LegacyItemGroup = keyof typeof legacyItems;

/** A competency or quality of one group. */
export type LegacyItem<Group extends LegacyItemGroup = LegacyItemGroup> = (typeof legacyItems)[Group][number];

/** The groups in the order of the circular. */
export const legacyItemGroups = ["competencies", "qualities"] as const;
