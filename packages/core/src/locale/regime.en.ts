/**
 * English sentences on which instrument, charter or authority applies. The operands `instrument`, `body` and
 * `function` are slugs with names under `instrument.` and `authority.`, `level` under `schoolLevel.`.
 */
export const regimeEn: { readonly [key: string]: string } = {
  "step.regime.hasBegun":
    "{instrument} governs grade {grade} from the school year {from} on; the school year asked about is {schoolYear}",
  "step.charter.applies": "On {date} the school is under the charter of {instrument}",
  "step.authority.passedOn":
    "From {from} local government has two levels and no district education office; on {date} the function is held by {body}",

  "diagnostic.regime.gradeNotOfLevel": "There is no grade {grade} on the level given ({level})",
  "diagnostic.regime.outOfScope":
    "The school year {schoolYear} of grade {grade} lies before the library's scope, which begins with {first}",
  "diagnostic.schoolYear.invalid":
    "A school year is written as two years in a row, such as 2024-2025, not “{text}”",
  "diagnostic.date.invalid": "A date is written year-month-day, such as 2025-07-01, not “{text}”",
  "diagnostic.charter.outOfScope": "The library knows no charter for this level ({level}) on {date}",
  "diagnostic.charter.startNotStated":
    "The sources say when {instrument} was issued ({issued}), not from which day it applied; check this for {date}",

  "instrument.tt28-2020": "Circular 28/2020/TT-BGDĐT",
  "instrument.tt32-2020": "Circular 32/2020/TT-BGDĐT",
  "instrument.tt52-2020": "Circular 52/2020/TT-BGDĐT",
  "instrument.tt15-2026": "Circular 15/2026/TT-BGDĐT",
  "instrument.tt10-2025": "Circular 10/2025/TT-BGDĐT",

  "authority.district-office": "the district education office",
  "authority.district-office-head": "the head of the district education office",
  "authority.commune-people-committee": "the commune's people's committee",
  "authority.commune-people-committee-chair": "the chair of the commune's people's committee",
  "schoolLevel.preschool": "preschool",
};
