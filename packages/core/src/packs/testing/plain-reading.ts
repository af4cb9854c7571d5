import type { DecisionStatus } from "../answer";
import { catalogue } from "../catalogue";
import type { ConditionPart } from "../condition";
import type { Norm, Pack } from "../pack";
import type { PackRequest } from "../request";
import { datesOf, dayOf, isCovered, pointOf, valueAt } from "./plain-dates";

/**
 * The decision protocol read a second time, row by row and without any index, cache or compilation: what `decide` says
 * must be what this says. Absent levels and clock times are left out of it.
 */

export interface PlainAnswer {
  readonly status: DecisionStatus;
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
  readonly facts: readonly string[];
  readonly deadline: string | null;
  readonly duties: readonly string[];
  readonly late: boolean;
  /** Norms that the answer must name at least. */
  readonly norms: readonly string[];
  /** Codes that the answer must give at least. */
  readonly codes: readonly string[];
}

type Assumed = { readonly [fact: string]: unknown };
type Found = Partial<PlainAnswer> & { readonly status: DecisionStatus };

/** What the protocol answers; facts that the request does not give are tried in every value they may have. */
export function plainReading(pack: Pack, request: PackRequest): PlainAnswer {
  const reader = new PlainReader(pack, request, {});
  const base = reader.answer();
  const named = reader.listedFacts().filter((fact) => valueAt(request, fact) === undefined);
  const settled = reader.unsettled.length === 0 ? base : throughWorlds(pack, request, base, named, reader);
  const duties = settled.status === "not-applicable" ? [] : reader.duties();
  const isOpen = settled.status === "needs" || settled.status === "undetermined";
  return {
    status: settled.status,
    evidence: isOpen ? [...new Set(settled.evidence ?? [])].sort() : [],
    approvals: isOpen ? [...new Set(settled.approvals ?? [])].sort() : [],
    facts: isOpen ? [...new Set(settled.facts ?? [])].sort() : [],
    deadline: settled.deadline ?? null,
    duties: duties.flatMap(({ id, days }) => days.map((day) => `${id} ${day}`)).sort(),
    late: duties.some(({ days }) => days.length > 0 && dayOf(request.asOf) > ([...days].sort()[0] ?? "")),
    norms: settled.norms ?? [],
    codes: settled.codes ?? [],
  };
}

function throughWorlds(
  pack: Pack,
  request: PackRequest,
  base: Found,
  facts: readonly string[],
  reader: PlainReader,
): Found {
  let worlds: Assumed[] = [{}];
  for (const fact of facts) {
    const values = catalogue.facts.find(({ id }) => id === fact)?.values ?? [
      ...reader.valuesNamed(fact),
      "another",
    ];
    worlds = worlds.flatMap((world) => values.map((value) => ({ ...world, [fact]: value })));
  }
  const answers = worlds.map((world) => ({ world, found: new PlainReader(pack, request, world).answer() }));
  if (answers.every(({ found }) => found.status === base.status)) return base;
  const sameBut = (one: Assumed, other: Assumed, fact: string): boolean =>
    facts.every((name) => name === fact || one[name] === other[name]);
  const changing = facts.filter((fact) =>
    answers.some(({ world, found }) =>
      answers.some((other) => sameBut(world, other.world, fact) && other.found.status !== found.status),
    ),
  );
  const allowing = answers.map(({ found }) => found).filter(({ status }) => status !== "denied");
  const inAll = (key: "evidence" | "approvals"): readonly string[] =>
    (allowing[0]?.[key] ?? []).filter((id) => allowing.every((found) => found[key]?.includes(id)));
  return {
    status: "undetermined",
    facts: changing.length > 0 ? changing : facts,
    evidence: [...(base.evidence ?? []), ...inAll("evidence")],
    approvals: [...(base.approvals ?? []), ...inAll("approvals")],
  };
}

class PlainReader {
  readonly unsettled: Norm[] = [];
  readonly day: string;

  constructor(
    readonly pack: Pack,
    readonly request: PackRequest,
    readonly assumed: Assumed,
  ) {
    this.day = dayOf(request.asOf);
  }

  answer(): Found {
    const { pack, request, day } = this;
    const { action, actor } = request;
    const level = request.school?.level ?? "";
    const outside = (norms: readonly string[], codes: readonly string[] = []): Found => ({
      status: "not-applicable",
      norms,
      codes,
    });

    if (!pack.levels.includes(level)) return outside(pack.scope.norms);
    const begun = isCovered(pack.effect.expression, request);
    if (begun === false) return outside(pack.effect.norms);
    if (begun === undefined)
      return { status: "undetermined", facts: ["calendar.schoolYear"], norms: pack.effect.norms };

    const everywhere = pack.norms
      .filter(({ effect, actions }) => effect === "grant" && actions.includes(action))
      .filter((norm) => this.isOnRecord(norm));
    const here = everywhere.filter((norm) => this.isAtLevel(norm));
    if (here.length > 0 && here.every(({ part }) => part !== undefined)) {
      const norms = pack.adoption?.norms ?? [];
      if (request.school?.adoptedAnnex === false) return outside(norms, ["adoption-required"]);
      if (request.school?.adoptedAnnex === undefined) {
        return {
          status: "undetermined",
          facts: ["school.adoptedAnnex"],
          norms,
          codes: ["adoption-required"],
        };
      }
    }
    const dealtWith = pack.norms.some(
      (norm) => this.isOnRecord(norm) && this.isAtLevel(norm) && this.isAdopted(norm),
    );
    if (!dealtWith || (here.length === 0 && everywhere.length > 0)) return outside([]);

    const grants = here.filter((norm) => this.isInPlay(norm));
    const mine = grants.filter((norm) => this.binds(norm));
    const nobodys = grants.filter(({ roles }) => roles.length === 0);
    const ofEffect = (effect: Norm["effect"]): Norm[] =>
      pack.norms.filter(
        (norm) =>
          norm.effect === effect &&
          norm.actions.includes(action) &&
          this.isOnRecord(norm) &&
          this.isAtLevel(norm) &&
          this.binds(norm) &&
          this.isInPlay(norm),
      );
    const [forbids, limits] = [ofEffect("forbid"), ofEffect("limit")];
    const full = [...ofEffect("requires"), ...nobodys, ...limits];
    const proofs = pack.norms.filter(
      (norm) =>
        norm.requiredFor?.includes(action) &&
        !full.includes(norm) &&
        (norm.levels ?? pack.levels).includes(level) &&
        this.isInPlay(norm),
    );
    const lacking = (grant: readonly Norm[]): Pick<PlainAnswer, "evidence" | "approvals"> => ({
      evidence: [
        ...[...grant, ...full].flatMap((norm) => this.proofsMissing(norm)),
        ...proofs.flatMap((norm) => this.proofsMissing(norm)),
      ],
      approvals: [...grant, ...full].flatMap((norm) => this.approvalsMissing(norm)),
    });
    const size = (norm: Norm): number => this.proofsMissing(norm).length + this.approvalsMissing(norm).length;
    const leastLacking = [...mine].sort((one, other) => size(one) - size(other)).slice(0, 1);

    // 2: offices that ended, prohibitions
    if (day >= "2025-07-01") {
      const ended = catalogue.abolished.roles;
      if (ended.some(({ id }) => id === actor.role)) return { status: "denied", codes: ["role-abolished"] };
      const before = ended.filter(({ successors }) => successors.includes(actor.role));
      const inherited = grants.filter(({ roles }) =>
        roles.some((role) => before.some(({ id }) => includes(role, id))),
      );
      const open = (norms: readonly Norm[], rest: Partial<Found> = {}): Found => ({
        status: "undetermined",
        facts: ["authority.successorMandate"],
        norms: norms.map(({ id }) => id),
        ...rest,
      });
      if (inherited.length > 0) {
        return open(inherited, {
          evidence: inherited.flatMap((norm) => this.proofsMissing(norm)),
          approvals: inherited.flatMap((norm) => this.approvalsMissing(norm)),
        });
      }
      const throughEnded = mine.filter(({ chain = [] }) =>
        chain.flat().some((role) => ended.some(({ id }) => role.split("|").includes(id))),
      );
      if (
        throughEnded.length > 0 &&
        !mine.some((norm) => !throughEnded.includes(norm) && this.rank(norm) === 0)
      ) {
        return open(throughEnded, {
          evidence: throughEnded.slice(0, 1).flatMap((norm) => this.proofsMissing(norm)),
          approvals: throughEnded.slice(0, 1).flatMap((norm) => this.approvalsMissing(norm)),
        });
      }
    }
    const inForce = forbids.filter((norm) => norm.deadline?.kind !== "window" || this.hasClosed(norm));
    if (inForce.length > 0) {
      const lasts = inForce.flatMap((norm) => this.lastOf(norm).day ?? []);
      return {
        status: "denied",
        norms: ids(inForce),
        deadline: first(lasts),
        codes: lasts.length > 0 ? ["window-closed"] : [],
      };
    }

    // 3: nobody without a grant
    if (!actor.own) return { status: "denied" };
    const unstated = pack.norms.filter(
      (norm) =>
        norm.unstated?.[action] !== undefined &&
        this.isOnRecord(norm) &&
        this.isAtLevel(norm) &&
        this.isInPlay(norm),
    );
    if (unstated.length > 0) {
      return {
        status: "undetermined",
        facts: unstated.map((norm) => norm.unstated?.[action] ?? ""),
        norms: ids(unstated),
        ...lacking([]),
      };
    }
    if (mine.length === 0) {
      if (grants.length === 0 || nobodys.length < grants.length) return { status: "denied" };
      return {
        status: "undetermined",
        facts: [`executor.${action}`],
        norms: ids(grants),
        codes: ["executor-unstated"],
        ...lacking([]),
      };
    }

    // 4: contradictions
    const disputed = this.dispute();
    if (disputed !== undefined) return disputed;

    // 5: windows
    const closed = limits.filter((norm) => this.hasClosed(norm));
    if (mine.every((norm) => this.hasClosed(norm))) closed.push(...mine);
    if (closed.length > 0) {
      return {
        status: "denied",
        norms: ids(closed),
        deadline: first(closed.flatMap((norm) => this.lastOf(norm).day ?? [])),
        codes: ["window-closed"],
      };
    }
    const undated = [...limits, ...forbids].filter((norm) => this.lastOf(norm).fact !== undefined);
    if (mine.every((norm) => this.hasClosed(norm) || this.lastOf(norm).fact !== undefined)) {
      undated.push(...mine.filter((norm) => this.lastOf(norm).fact !== undefined));
    }
    if (undated.length > 0) {
      return {
        status: "undetermined",
        facts: undated.flatMap((norm) => this.lastOf(norm).fact ?? []),
        norms: ids(undated),
        ...lacking(leastLacking),
      };
    }

    // 6: the lock
    if (request.state.locked && catalogue.afterLock.actions.includes(action)) {
      return {
        status: "undetermined",
        facts: ["procedure.afterLock"],
        norms: pack.afterLock.norms,
        codes: ["procedure-missing"],
        ...lacking(leastLacking),
      };
    }

    // 7: the state of the book
    const rank = (norm: Norm): number => this.rank(norm) * 1000 + (this.rank(norm) === 1 ? size(norm) : 0);
    const [best] = [...mine].sort((one, other) => rank(one) - rank(other));
    if (best === undefined) return { status: "denied" };
    const asked =
      this.rank(best) < 2 ? full : [...full, ...mine.filter((norm) => this.rank(norm) === this.rank(best))];
    for (const kind of ["signature-order", "gate-not-met", "gate?", "too-early", "start?"]) {
      const hit = asked.filter((norm) => this.obstacle(norm)?.kind === kind);
      if (hit.length === 0) continue;
      if (!kind.endsWith("?")) return { status: "denied", norms: ids(hit), codes: [kind] };
      return {
        status: "undetermined",
        facts: hit.flatMap((norm) => this.obstacle(norm)?.fact ?? []),
        norms: ids(hit),
        ...lacking([best]),
      };
    }

    // 8: what is missing
    const missing = lacking([best]);
    const isSigning = catalogue.signing.includes(action);
    return {
      status: missing.evidence.length + missing.approvals.length > 0 ? "needs" : "allowed",
      ...missing,
      deadline: first([best, ...limits, ...forbids].flatMap((norm) => this.lastOf(norm).day ?? [])),
      norms: ids([best, ...full, ...proofs]),
      codes: [
        ...(missing.evidence.length > 0 ? ["evidence-incomplete"] : []),
        ...(missing.approvals.length > 0 && isSigning ? ["signature-order"] : []),
      ],
    };
  }

  /** The dates of duties and of set open terms, in the grants and limits of this actor and act. */
  duties(): readonly { readonly id: string; readonly days: readonly string[] }[] {
    return this.pack.norms
      .filter(
        ({ effect, actions }) =>
          (effect === "grant" || effect === "limit") && actions.includes(this.request.action),
      )
      .filter(
        (norm) => this.isOnRecord(norm) && this.isAtLevel(norm) && this.binds(norm) && this.isInPlay(norm),
      )
      .filter(({ deadline }) => deadline?.kind === "duty" || deadline?.kind === "open")
      .map(({ id, deadline }) => ({
        id,
        days: datesOf(deadline?.expression ?? "on nothing", this.request).days,
      }));
  }

  /** Facts that the norms of the act list. */
  listedFacts(): readonly string[] {
    return [...new Set(this.conditions().map(({ fact }) => fact))];
  }

  valuesNamed(fact: string): readonly unknown[] {
    return [
      ...new Set(
        this.conditions()
          .filter((one) => one.fact === fact)
          .flatMap(({ value }) => value as unknown),
      ),
    ];
  }

  private conditions() {
    const { action } = this.request;
    return this.pack.norms
      .filter((norm) =>
        [...norm.actions, ...(norm.requiredFor ?? []), ...Object.keys(norm.unstated ?? {})].includes(action),
      )
      .flatMap(({ appliesIf }) => (appliesIf !== undefined && "all" in appliesIf ? appliesIf.all : []))
      .flatMap((part) => ("fact" in part && part.operator !== "present" ? [part] : []));
  }

  private isOnRecord({ records }: Norm): boolean {
    const { record } = this.request.object;
    const kind = catalogue.records.find(({ id }) => id === record)?.kind ?? "";
    const named = this.pack.norms.some((norm) => norm.records.includes(record));
    return (
      records.includes(record) ||
      (named && records.includes("electronic-records") && ["record", "entry"].includes(kind))
    );
  }

  private isAtLevel({ levels }: Norm): boolean {
    const level = this.request.school?.level ?? "";
    const kept = catalogue.records.find(({ id }) => id === this.request.object.record)?.levels ?? [];
    return (levels ?? this.pack.levels).includes(level) && kept.includes(level);
  }

  private isAdopted({ part }: Norm): boolean {
    return part === undefined || this.request.school?.adoptedAnnex === true;
  }

  private isInPlay(norm: Norm): boolean {
    if (!this.isAdopted(norm)) return false;
    const { deadline, appliesIf } = norm;
    const covered =
      deadline?.kind === "effect" && isCovered(deadline.expression ?? "", this.request) === false;
    const applies = appliesIf === undefined ? true : this.holds(appliesIf);
    if (covered || applies === false) return false;
    if (applies === undefined) this.unsettled.push(norm);
    return applies === true;
  }

  private binds({ roles }: Norm): boolean {
    return roles.some((role) => includes(role, this.request.actor.role));
  }

  private valueOf(fact: string): unknown {
    return valueAt(this.request, fact) ?? this.assumed[fact];
  }

  private holds(part: ConditionPart): boolean | undefined {
    if ("all" in part) {
      const answers = part.all.map((one) => this.holds(one));
      return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
    }
    if ("any" in part || "not" in part) throw new Error("the shipped packs have no such condition");
    const value = this.valueOf(part.fact);
    if (part.operator === "present") return (value !== undefined) === part.value;
    if (value === undefined) return undefined;
    return [part.value].flat().includes(value as string);
  }

  private proofsMissing({ evidence = [], evidenceIf = {} }: Norm): readonly string[] {
    return evidence.filter((id) => {
      const condition = evidenceIf[id];
      if (this.request.evidence?.includes(id)) return false;
      if (condition === undefined || !("all" in condition)) return true;
      return condition.all.every((part) => {
        if (!("fact" in part)) throw new Error("the shipped packs have no such condition");
        // Not what is assumed: an absent fact is equal to nothing.
        const isListed = [part.value].flat().includes(valueAt(this.request, part.fact) as string);
        return part.operator === "notEqual" ? !isListed : isListed;
      });
    });
  }

  private approvalsMissing({ chain, joint }: Norm): readonly string[] {
    if (chain === undefined) return [];
    const given = [...(this.request.approvals ?? []), ...(this.request.state.signedBy ?? [])];
    const { role } = this.request.actor;
    const own = placeIn(chain, role);
    const needed = joint
      ? chain.filter((member) => ![member].flat().some((one) => includes(one, role)))
      : own === -1
        ? chain
        : chain.slice(0, own);
    return needed
      .flat()
      .filter((member) => !member.split("|").some((one) => given.some((role) => includes(one, role))))
      .map((member) => member.split("|")[0] ?? "");
  }

  private lastOf({ deadline }: Norm): { readonly day?: string; readonly fact?: string } {
    if (deadline?.kind !== "window" || deadline.expression === undefined) return {};
    const { expression } = deadline;
    const referred = /^ref\((.+)\)$/.exec(expression)?.[1];
    if (referred !== undefined) return this.lastOf(this.pack.norms.find(({ id }) => id === referred) as Norm);
    if (expression === "before lock") return {};
    const { day, fact } = pointOf(expression, this.request);
    return day === undefined ? { fact } : { day };
  }

  private hasClosed(norm: Norm): boolean {
    const { day } = this.lastOf(norm);
    return day !== undefined && this.day > day;
  }

  private obstacle(norm: Norm): { readonly kind: string; readonly fact?: string } | undefined {
    const { chain, joint, gate, deadline } = norm;
    if (chain !== undefined && !joint) {
      const own = placeIn(chain, this.request.actor.role);
      const overtaken = (this.request.state.signedBy ?? []).some((role) => placeIn(chain, role) > own);
      if (own !== -1 && overtaken) return { kind: "signature-order" };
    }
    const gates = gate !== undefined && "all" in gate ? gate.all : [];
    if (gates.some((part) => this.holds(part) === false)) return { kind: "gate-not-met" };
    const waiting = gates.some(
      (part) => "fact" in part && part.fact === "state.allEntriesComplete" && this.holds(part) === undefined,
    );
    if (waiting) return { kind: "gate?", fact: "state.allEntriesComplete" };
    if (deadline?.kind !== "not-before") return undefined;
    const points = (deadline.expression ?? "").split("|").map((text) => text.trim());
    if (points.some((text) => text.startsWith("on "))) return undefined;
    const read = points.map((text) => {
      const isAfter = text.startsWith("after ");
      const { day, fact } = pointOf(isAfter ? text.slice(6) : text, this.request);
      return { day, fact, reached: day !== undefined && (isAfter ? this.day > day : this.day >= day) };
    });
    if (read.some(({ reached }) => reached)) return undefined;
    if (read.some(({ day }) => day !== undefined)) return { kind: "too-early" };
    return { kind: "start?", fact: read[0]?.fact ?? "" };
  }

  /** 0 satisfied, 1 needs something, 2 open, 3 denied. */
  private rank(norm: Norm): 0 | 1 | 2 | 3 {
    if (this.hasClosed(norm)) return 3;
    if (this.lastOf(norm).fact !== undefined) return 2;
    const obstacle = this.obstacle(norm);
    if (obstacle !== undefined) return obstacle.kind.endsWith("?") ? 2 : 3;
    return this.proofsMissing(norm).length + this.approvalsMissing(norm).length > 0 ? 1 : 0;
  }

  /** The six contradictions of the five documents, written out. */
  private dispute(): Found | undefined {
    const { pack, request, day } = this;
    const { action, actor } = request;
    const found = (norms: readonly string[], code: string, deadline: string | null = null): Found => ({
      status: "disputed",
      norms,
      codes: [code],
      deadline,
    });
    const date = (text: string): string | undefined => pointOf(text, request).day;
    switch (`${pack.id} ${action}`) {
      case "smas2019 correct-mark": {
        const [open, cut] = [date("entry + 15d"), date("semesterExam.start - 7d")];
        const isTerm = ["regular", "oral", "midterm"].includes(String(this.valueOf("object.assessment")));
        if (!isTerm || open === undefined || cut === undefined || day <= cut || day > open) return undefined;
        return found(["SMAS2019-D11.1-3", "SMAS2019-D11.2-10"], "deadline-conflict", cut);
      }
      case "mn2024 decide-lock":
      case "mn2024 set-procedure": {
        const consent = [...(request.approvals ?? []), ...(request.state.signedBy ?? [])];
        if (!includes("vice-principal", actor.role) || consent.some((role) => includes("principal", role)))
          return undefined;
        const point = action === "decide-lock" ? 1 : 2;
        return found([`MN2024-D4.b-${point}`, `MN2024-D4.c-${point}`], "clause-conflict");
      }
      case "mn2024 submit-lesson-plan": {
        const [early, late] = [date("lesson - 2d") ?? "", date("lesson.week.previous.friday") ?? ""].sort();
        return early !== "" && day > (early ?? "") && day <= (late ?? "")
          ? found(["MN2024-D9-3", "MN2024-D9-4"], "deadline-conflict")
          : undefined;
      }
      case "dl2021 decide-lock": {
        const isUpper = ["system-admin-department", "system-admin-district"].includes(actor.role);
        return isUpper && request.state.schoolDecision !== undefined
          ? found(["DL2021-D6.3", "DL2021-D13.1.a"], "lock-power-overlap")
          : undefined;
      }
      case "th2022 use-certificate": {
        const isLocal = ["district", "commune"].includes(String(this.valueOf("school.managedBy")));
        return isLocal && !includes("teacher", actor.role)
          ? found(["TH2022-III.1.3-cert-3", "TH2022-III.2.7.p2"], "certificate-conflict")
          : undefined;
      }
      case "th2022 choose-platform":
        return isCovered("from schoolYear 2023-2024", request) === true
          ? found(["TH2022-III.1.1", "TH2022-IV.1.2"], "platform-conflict")
          : undefined;
      default:
        return undefined;
    }
  }
}

/** Whether a role is another or includes it, by climbing from the narrower one. */
export function includes(broader: string, role: string, climbed: readonly string[] = []): boolean {
  if (broader === role) return true;
  const above = catalogue.roles.find(({ id }) => id === role)?.broader ?? [];
  return above.some((next) => !climbed.includes(next) && includes(broader, next, [...climbed, role]));
}

function placeIn(chain: NonNullable<Norm["chain"]>, role: string): number {
  const members = chain.map((place) => [place].flat().flatMap((member) => member.split("|")));
  const named = members.findIndex((roles) => roles.includes(role));
  return named === -1 ? members.findIndex((roles) => roles.some((one) => includes(one, role))) : named;
}

function ids(norms: readonly Norm[]): readonly string[] {
  return norms.map(({ id }) => id);
}

function first(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}
