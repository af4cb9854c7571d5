import { readMoment } from "../kernel/civil-date";
import type { PackDecision } from "./answer";
import type { CompiledPack, Packs } from "./compile";
import type { Question } from "./judge";
import { report } from "./report";
import type { PackRequest } from "./request";
import { schoolYearStarts } from "./school-year";
import { judge, judgeAcrossLevels } from "./worlds";

/**
 * Answers whether an actor may do an act on a record now under a local regulation: deny by default, prohibition before
 * permission, what is missing, until when, by which norms; contradictions and open facts are said, never chosen.
 * Pure and synchronous; the order of decision and the meaning of each field are those of the decision protocol.
 *
 * @throws RangeError when `request.pack` is not among `packs` or `request.asOf` is no day and no instant with an offset
 *   (a programmer's mistake: read untyped requests with the `decide` operation of the evaluation protocol).
 * @example decide({ pack: "hp2023", asOf: "2024-12-04", actor: { role: "principal", own: true }, action: "decide-lock",
 *   object: { record: "gradebook" }, state: { locked: false } }, packs).status // "allowed"
 */
export function decide(request: PackRequest, packs: Packs): PackDecision {
  const question = questionOf(request, packOf(packs, request.pack));
  const level = request.school?.level;
  const judgement =
    level === undefined && question.act.levelMatters ? judgeAcrossLevels(question) : judge(question, level);
  return report(question, judgement);
}

function packOf(packs: Packs, id: string): CompiledPack {
  const compiled = Object.hasOwn(packs, id) ? packs[id] : undefined;
  if (compiled === undefined) throw new RangeError(`no such pack: ${id}`);
  return compiled;
}

function questionOf(request: PackRequest, compiled: CompiledPack): Question {
  const { action, object, state, calendar, approvals = [], evidence = [] } = request;
  const asOf = readMoment(request.asOf);
  if (asOf === undefined)
    throw new RangeError(`not a day and not an instant with an offset: ${request.asOf}`);
  const { schoolYear, schoolYearStart } = calendar ?? {};
  const first = schoolYearStart === undefined ? undefined : readMoment(schoolYearStart)?.day;
  const signed = state.signedBy ?? [];
  return {
    compiled,
    request,
    act: compiled.act(action, object.record),
    asOf,
    schoolYearStarts: schoolYearStarts(asOf.day, { schoolYear, schoolYearStart: first }),
    consents: { given: [...approvals, ...signed], signed },
    evidence: new Set(evidence),
  };
}
