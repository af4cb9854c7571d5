export {
  awards,
  evaluateYears,
  levels,
  notThere,
  promotionResults,
  type YearColumns,
  type YearLayout,
  type YearResults,
  yearResults,
} from "./pupil-years";
