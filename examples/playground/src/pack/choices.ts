import { catalogue, type Pack } from "@sodiem/core/packs";

/** What can be asked of a pack: the roles, acts and records of its norms. */
export interface PackChoices {
  readonly levels: readonly string[];
  readonly roles: readonly string[];
  readonly actions: readonly string[];
  readonly records: readonly string[];
}

/** The roles, acts and records that a pack speaks of, in the order of the catalogue. */
export function choicesOf({ levels, norms, roles, records }: Pack): PackChoices {
  const named = (pick: (norm: Pack["norms"][number]) => readonly string[]) => new Set(norms.flatMap(pick));
  const [ownRoles, ownActions, ownRecords] = [
    named((norm) => norm.roles),
    named((norm) => norm.actions),
    named((norm) => norm.records),
  ];
  return {
    levels,
    roles: [...catalogue.roles, ...roles].map(({ id }) => id).filter((id) => ownRoles.has(id)),
    actions: catalogue.actions
      .map(({ id }) => id)
      .filter((id) => ownActions.has(id) && !catalogue.notAsked.includes(id)),
    records: [...catalogue.records, ...records].map(({ id }) => id).filter((id) => ownRecords.has(id)),
  };
}
