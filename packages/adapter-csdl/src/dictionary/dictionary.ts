import feed from "./data/feed.json";
import decision from "./data/qd4998.json";
import transcript from "./data/transcript.json";

/** One field of a dictionary. */
export interface DictionaryField {
  readonly key: string;
  readonly label: string;
  /** As the source calls it: `string`, `varchar`, `code`, `integer`, `decimal`, `boolean`, `date`, `timestamp` … */
  readonly type: string;
  /** The most characters the value may have. */
  readonly length?: number | string;
  readonly required?: boolean;
  /** Crossed out in the source: not sent. */
  readonly dropped?: boolean;
  /** The code list of the values; those of `DMDC` are not public. */
  readonly codes?: string;
  /** The values themselves, where the source gives them. */
  readonly values?: readonly string[];
  /** The name as an XML element: proposed but for five. */
  readonly element?: string;
}

/** The dictionaries of the national database. */
export interface Dictionary {
  readonly source: string;
  readonly issued: string;
  readonly tables: { readonly [table: string]: readonly DictionaryField[] };
}

/**
 * The fields of schools, classes, pupils and results in the annex to QĐ 4998/QĐ-BGDĐT, by level. The decision fixes
 * names, types and lengths, not the values of codes. HOC_KY of upper secondary schools is a text here as at every other
 * level; the annex says boolean there.
 *
 * @example decision4998.tables["thcs.hocSinh/KQHTC.2.1.2"]?.length // 20
 */
export const decision4998: Dictionary = decision;

/** The objects that school software sends to a provincial database, revision of 26 October 2020. */
export const partnerFeed: Dictionary = feed;

/** The tables of the digital transcript at the national data centre. */
export const transcriptDictionary: Dictionary = transcript;
