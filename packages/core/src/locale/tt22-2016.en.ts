/** English sentences for the legacy regime of primary schools; the others it shares with Circular 27/2020. */
export const tt22Of2016En: { readonly [key: string]: string } = {
  "step.legacyPrimary.tests": "Grade {grade}, {moment}: there are periodic tests in {subjects}",
  "step.legacyPrimary.complete": "The results of the year's end are there; missing: {missing}",
  "step.legacyPrimary.completed": "Every condition for completing the class programme is met",
  "step.legacyAwards.hoan-thanh-xuat-sac":
    "Excellent completion of all learning and training: every condition is met",
  "step.legacyAwards.vuot-troi-hoac-tien-bo-vuot-bac":
    "Outstanding achievement or great progress, proposed by the teacher and recognised by the class",
  "step.legacyAwards.outstanding": "Outstanding achievement in at least one subject, competency or quality",
  "step.legacyAwards.greatProgress": "Great progress in at least one subject, competency or quality",
};
