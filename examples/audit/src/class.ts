import { classInfo } from "./class-info";
import { type Identity, inventIdentities } from "./identities";
import { clamp, inventMarks } from "./invent-marks";
import { type Level, type PupilYear, recordOf } from "./lawful";
import type { Random } from "./random";
import type { Shape } from "./shape";
import { allPassed, shapedYear } from "./shaped-year";
import { commentIds, markedIds, markedSubject, regularCount } from "./subjects";

/** One pupil and what was entered for the year; `shape` is the place of its shape among those given. */
export interface Pupil extends Identity, PupilYear {
  readonly shape?: number;
}

/**
 * Invents the class, in the order of its lists. The first pupils follow the shapes; the others' marks spread
 * around an ability of their own, so that a strong pupil is strong in most subjects.
 */
export function inventClass(random: Random, shapes: readonly Shape[]): Pupil[] {
  const identities = inventIdentities(random, classInfo.pupils);
  const places = random.shuffled(identities.map((_, at) => at));
  return identities.map((identity, at) => {
    const place = places[at] ?? at;
    const shape = shapes[place];
    return shape === undefined
      ? { ...identity, ...inventYear(random) }
      : { ...identity, ...shapedYear(random, shape), shape: place };
  });
}

function inventYear(random: Random): PupilYear {
  const ability = clamp(random.around(72, 11), 46, 93);
  const diligence = ability + random.around(0, 12);
  return {
    marks: recordOf(markedIds, (id) => {
      const subject = markedSubject(id);
      const count = regularCount(subject);
      const taste = ability - subject.hardness + random.around(0, 4);
      return {
        "1": inventMarks(random, count, taste - 1),
        "2": inventMarks(random, count, taste + random.around(1, 2)),
      };
    }),
    comments: recordOf(commentIds, () => ({ "1": allPassed, "2": allPassed })),
    conduct: { "1": inventConduct(random, diligence), "2": inventConduct(random, diligence + 3) },
    absences: { "1": inventAbsences(random), "2": inventAbsences(random) },
  };
}

function inventConduct(random: Random, diligence: number): Level {
  const drawn = diligence + random.around(0, 4);
  if (drawn >= 62) return "tot";
  return drawn >= 49 ? "kha" : "dat";
}

function inventAbsences(random: Random): { excused: number; unexcused: number } {
  return {
    excused: random.weighted([
      [0, 8],
      [1, 6],
      [2, 4],
      [3, 2],
      [5, 1],
    ]),
    unexcused: random.weighted([
      [0, 12],
      [1, 2],
      [2, 1],
    ]),
  };
}
