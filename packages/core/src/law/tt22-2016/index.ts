export {
  isValidMark,
  type LegacyTestScheduleQuestion,
  secondTest,
  testSchedule,
  validMark,
} from "./article-10";
export {
  completion,
  type LegacyCompletion,
  type LegacyItemEntries,
  type LegacyPromotion,
  type LegacyPromotionInput,
  type LegacyRecord,
  type LegacySubjectEntry,
  promotion,
} from "./article-14";
export { awards, type LegacyAward, type LegacyAwardsInput, legacyAwards } from "./article-16";
export type { LegacyPrimaryContext } from "./context";
export { tt22Of2016InForce } from "./in-force";
export {
  type LegacyItem,
  type LegacyItemGroup,
  legacyCompetencies,
  legacyItemGroups,
  legacyItems,
  legacyQualities,
} from "./items";
export { questionLevels } from "./params";
