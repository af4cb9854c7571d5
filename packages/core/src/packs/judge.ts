import type { Moment } from "../kernel/civil-date";
import { catalogue } from "./catalogue";
import type { Act, CompiledPack } from "./compile";
import type { FactOf } from "./condition";
import type { TimeOfRequest } from "./deadline/points";
import type { PackRequest } from "./request";
import { includingRoles } from "./roles";
import { authority } from "./steps/authority";
import type { Case, DecisionStep, Verdict } from "./steps/case";
import { conflict } from "./steps/conflict";
import { lock } from "./steps/lock";
import { missingStep, stateStep } from "./steps/outcome";
import { permission } from "./steps/permission";
import { scope } from "./steps/scope";
import { windowStep } from "./steps/window";

/** A request with all that does not change between the worlds it leaves possible. */
export interface Question {
  readonly compiled: CompiledPack;
  readonly request: PackRequest;
  readonly act: Act;
  readonly asOf: Moment;
  /** The years the school year may have started in. */
  readonly schoolYearStarts: readonly number[];
  readonly consents: Case["consents"];
  readonly evidence: ReadonlySet<string>;
}

/** What is assumed of facts that the request does not give. */
export interface World {
  readonly level: string | undefined;
  readonly facts?: ReadonlyMap<string, unknown>;
}

/** A case and what settled it. */
export interface Judgement {
  readonly one: Case;
  readonly verdict: Verdict;
}

/** The order of decision; the first step that settles a case ends it, and the last one always does. */
const order: readonly DecisionStep[] = [scope, authority, permission, conflict, windowStep, lock, stateStep];

/** Judges a question in one world. */
export function judgeIn(question: Question, world: World): Judgement {
  const one = caseOf(question, world);
  for (const step of order) {
    const verdict = step(one);
    if (verdict !== undefined) return { one, verdict };
  }
  return { one, verdict: missingStep(one) };
}

function caseOf(question: Question, { level, facts }: World): Case {
  const { compiled, request, act, consents, evidence } = question;
  const { adoption } = compiled.pack;
  const factOf = factOfRequest(request, level);
  const adopted = adoption === undefined ? undefined : factOf(adoption.fact);
  return {
    compiled,
    request,
    act,
    time: timeOf(question, facts?.get("calendar.schoolYear")),
    level,
    adopted: typeof adopted === "boolean" ? adopted : undefined,
    factOf,
    supposed: facts === undefined ? factOf : (fact) => factOf(fact) ?? facts.get(fact),
    actorRoles: includingRoles(compiled.roles, request.actor.role),
    consents,
    evidence,
    unsettled: new Set(),
    steps: [],
    memo: {},
  };
}

function timeOf({ request, asOf, schoolYearStarts }: Question, assumed: unknown): TimeOfRequest {
  return {
    asOf,
    schoolYearStarts: typeof assumed === "number" ? [assumed] : schoolYearStarts,
    enteredAt: request.state.enteredAt,
    printedAt: request.state.printedAt,
    calendar: request.calendar ?? {},
    terms: request.school?.terms ?? {},
    dated: new Map(),
  };
}

/** Reads the facts of the catalogue from a request. */
function factOfRequest(request: PackRequest, level: string | undefined): FactOf {
  return (fact) => (fact === "school.level" ? level : readers.get(fact)?.(request));
}

const readers: ReadonlyMap<string, (request: PackRequest) => unknown> = new Map(
  catalogue.facts.map(({ id }) => [id, readerOf(id)]),
);

/** A fact's id is its path into the request: a group and a name. */
function readerOf(id: string): (request: PackRequest) => unknown {
  const [group, name = ""] = id.split(".");
  const within = (values: object | undefined): unknown =>
    values !== undefined && Object.hasOwn(values, name) ? Reflect.get(values, name) : undefined;
  switch (group) {
    case "school":
      return ({ school }) => within(school);
    case "object":
      return ({ object }) => within(object);
    case "state":
      return ({ state }) => within(state);
    default:
      return ({ calendar }) => within(calendar);
  }
}
