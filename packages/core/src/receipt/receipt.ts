import type { IsoDate } from "../kernel/civil-date";
import type { Json } from "../kernel/diagnostic";
import { basisData, basisOf } from "./basis";
import { canonicalJson } from "./canonical-json";
import { hashOf } from "./hash";
import { version } from "./version";

/** The form of a receipt that this library writes and checks. */
export const receiptFormat = "sodiem-receipt/1";

/** SHA-256 hashes of canonical JSON, each as 64 lower-case hexadecimal digits. */
export interface ReceiptHashes {
  /** Of the question. */
  readonly input: string;
  /** Of the list of law data. */
  readonly lawData: string;
  readonly answer: string;
  /** Of the receipt without this hash: the number by which a receipt is kept elsewhere, signed or compared. */
  readonly receipt: string;
}

/**
 * A question with its answer, the version of the library and the hashes of the law data that gave it. Plain JSON. The
 * hashes show any change to it; they do not show who made it, which a signature over `hashes.receipt` does.
 */
export interface Receipt {
  readonly format: typeof receiptFormat;
  readonly version: string;
  /** The day that its maker gave. */
  readonly madeOn?: IsoDate;
  /** The hash of the data of every instrument that the answer cites, and of the local pack asked about. */
  readonly lawData: { readonly [id: string]: string };
  readonly request: Json;
  readonly answer: { readonly [part: string]: Json };
  readonly hashes: ReceiptHashes;
}

/** What a receipt is made of; `lawData` is what this library has on what the answer rests on, where it is left out. */
export interface ReceiptContent {
  /** A question of the evaluation protocol, as it was asked. */
  readonly request: unknown;
  /** The answer to it. */
  readonly answer: object;
  readonly lawData?: { readonly [id: string]: unknown };
  readonly madeOn?: IsoDate;
}

/**
 * Makes the receipt of an answer. Equal content gives an equal receipt: no clock is read and names are sorted.
 *
 * @throws TypeError when request, answer or law data are not JSON (a programmer's mistake).
 * @example
 * const request = { id: "1", op: "round", input: { exact: "8.25" } };
 * receipt({ request, answer: answer(request) }).format // "sodiem-receipt/1"
 */
export function receipt({
  request,
  answer,
  lawData = basisOfAnswer(request, answer),
  madeOn,
}: ReceiptContent): Receipt {
  const content = {
    format: receiptFormat,
    version,
    ...(madeOn === undefined ? {} : { madeOn }),
    lawData: Object.fromEntries(
      Object.entries(lawData)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([instrument, data]) => [instrument, hashOf(data)]),
    ),
    request: copyOf(request),
    answer: copyOf(answer) as Receipt["answer"],
  } as const;
  const hashes = {
    input: hashOf(content.request),
    lawData: hashOf(content.lawData),
    answer: hashOf(content.answer),
  };
  return { ...content, hashes: { ...hashes, receipt: sealOf(content, hashes) } };
}

/**
 * The hash of a receipt as a whole: over everything in it but this hash itself.
 *
 * @example const { hashes, ...content } = one; sealOf(content, hashes) === hashes.receipt // true
 */
export function sealOf(content: object, hashes: object): string {
  return hashOf({
    ...content,
    hashes: Object.fromEntries(Object.entries(hashes).filter(([name]) => name !== "receipt")),
  });
}

/** The data that the answer rests on and that this library has. */
function basisOfAnswer(request: unknown, answer: object): { readonly [id: string]: unknown } {
  return Object.fromEntries(basisOf(request, answer).map((id) => [id, basisData(id)]));
}

/** A copy that no later change of the original can reach, its names in the order in which they are hashed. */
function copyOf(value: unknown): Json {
  return JSON.parse(canonicalJson(value));
}
