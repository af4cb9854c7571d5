import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition } from "../../kernel/trace";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Level, levels, type Tt22Context } from "./options";

/**
 * What came of summer training; `null` is not known yet. The training is ended by the form teacher's finding that the
 * tasks were completed, on a report signed by the parents; conduct is then rated anew at the form teacher's request.
 */
export interface SummerTraining {
  /** The conduct level of the year. */
  readonly conduct: Level | null;
  readonly tasksCompleted?: boolean | null;
  /** The level rated anew. */
  readonly reassessed?: Level | null;
}

/**
 * Whether a pupil must train in summer (Article 13): when the year's conduct is Chưa đạt.
 *
 * @example mustTrainInSummer({ conduct: "chua-dat" }).outcome // { status: "decided", value: true }
 */
export function mustTrainInSummer(
  { conduct }: Pick<SummerTraining, "conduct">,
  context: Tt22Context = {},
): Decision<boolean> {
  const id = clause(13);
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    if (conduct === null) return { outcome: undetermined(["conduct"], [false, true]), steps: [] };
    const must = conduct === "chua-dat";
    return { outcome: decided(must), steps: [condition("training.due", id, must, { conduct })] };
  });
}

/**
 * The conduct level that counts for promotion once summer training has ended (Article 13, clause 3): the level rated
 * anew when the tasks were completed, Chưa đạt when they were not, the year's own where no training was due. What is
 * told of a training that was not due is left aside with the warning `summer.notDue`.
 *
 * @example conductAfterTraining({ conduct: "chua-dat", tasksCompleted: true, reassessed: "dat" }).outcome
 * // { status: "decided", value: "dat" }
 */
export function conductAfterTraining(training: SummerTraining, context: Tt22Context = {}): Decision<Level> {
  const { conduct, tasksCompleted = null, reassessed = null } = training;
  const id = clause(13, 3);
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    if (conduct === null) {
      const possible = levels.filter(
        (level) =>
          level !== "chua-dat" || tasksCompleted !== true || reassessed === null || reassessed === level,
      );
      return { outcome: undetermined(["conduct"], possible), steps: [] };
    }
    const due = condition("training.due", clause(13), conduct === "chua-dat", { conduct });
    if (conduct !== "chua-dat") {
      const given = tasksCompleted !== null || reassessed !== null;
      return {
        outcome: decided(conduct),
        steps: [due],
        diagnostics: given ? [diagnostic("summer.notDue", "warning", ["conduct"], { value: conduct })] : [],
      };
    }
    if (tasksCompleted === null) {
      const possible = levels.filter(
        (level) => level === "chua-dat" || reassessed === null || level === reassessed,
      );
      return { outcome: undetermined(["tasksCompleted"], possible), steps: [due] };
    }
    const completed = condition("training.tasksCompleted", clause(13), tasksCompleted);
    if (!tasksCompleted) return { outcome: decided("chua-dat"), steps: [due, completed] };
    if (reassessed === null)
      return { outcome: undetermined(["reassessed"], levels), steps: [due, completed] };
    return {
      outcome: decided(reassessed),
      steps: [
        due,
        completed,
        condition("training.ratedAnew", id, reassessed !== "chua-dat", { conduct: reassessed }),
      ],
    };
  });
}
