import data from "./data/sme.json";

/** The lists of which a map between the software's codes ("SME") and the national ones is known. */
export type SoftwareList = keyof typeof data.maps;

/** One line of a map. `in` is what messages bear, `name` as its source spells it. */
export interface SoftwareCode {
  readonly in: string;
  readonly sme: string;
  readonly moet: string;
  readonly name: string;
}

/** How sure the maps are: that the set belongs to SMAS is inferred from its contents. */
export const softwareCodesEvidence = data.evidence;

/**
 * The software's codes of a national code: one, or several, or none.
 *
 * @example toSoftwareCodes("gender", "02") // ["0"]
 */
export function toSoftwareCodes(list: SoftwareList, national: string): readonly string[] {
  return distinct(data.maps[list].filter(({ moet }) => moet === national).map(({ sme }) => sme));
}

/**
 * The national codes that one of the software may mean. The software keeps fewer statuses than the nation does, so
 * there can be several: the term is told elsewhere, and nothing is chosen here.
 *
 * @example toNationalCodes("pupilStatus", "3") // ["04", "08", "11"]
 */
export function toNationalCodes(list: SoftwareList, software: string): readonly string[] {
  return distinct(data.maps[list].filter(({ sme }) => sme === software).map(({ moet }) => moet));
}

/** The whole map of a list. */
export function softwareCodes(list: SoftwareList): readonly SoftwareCode[] {
  return data.maps[list];
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
