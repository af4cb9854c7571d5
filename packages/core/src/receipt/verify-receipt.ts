import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import { basisData } from "./basis";
import { canonicalJson } from "./canonical-json";
import { hashOf } from "./hash";
import { readReceipt } from "./read-receipt";
import { type Receipt, sealOf } from "./receipt";
import { version } from "./version";

/** What became of a receipt. */
export interface Verification {
  /** Unchanged since it was made, and the present library gives the same result. */
  readonly valid: boolean;
  /** It could be read as a receipt at all. */
  readonly readable: boolean;
  /** No hash contradicts what it stands for. */
  readonly intact: boolean;
  /**
   * Whether the present library answers the question in the same way: byte for byte, with the same result for other
   * reasons, or with another result; `notAsked` where the question was changed or the receipt could not be read.
   */
  readonly present: "same" | "sameResult" | "otherResult" | "notAsked";
  readonly problems: readonly Diagnostic[];
}

/** What is known today of an instrument or a local pack; `undefined` for an id that is not known. */
export type LawDataSource = (id: string) => unknown;

/**
 * Checks a receipt: recomputes its hashes, says which of question, answer, law data and version differ, and asks the
 * question again. Errors make it invalid: something was changed, or the result is another one today. That the version,
 * the law data or the reasons differ while the result is the same is told as information or warning.
 *
 * @example verifyReceipt(JSON.parse(text), answer).valid
 */
export function verifyReceipt(
  given: unknown,
  answering: (request: Json) => object,
  lawData: LawDataSource = basisData,
): Verification {
  const reading = readReceipt(given);
  if ("problem" in reading) {
    return {
      valid: false,
      readable: false,
      intact: false,
      present: "notAsked",
      problems: [reading.problem],
    };
  }
  const { receipt } = reading;
  const changes = changesIn(receipt);
  const isAskable = !changes.some(({ code }) => code === "receipt.inputChanged");
  const { present, problems } = isAskable
    ? compareAnswers(receipt.answer, answering(receipt.request))
    : ({ present: "notAsked", problems: [] } as const);
  return {
    valid: changes.length === 0 && present !== "otherResult",
    readable: true,
    intact: changes.length === 0,
    present,
    problems: [...changes, ...differencesOf(receipt, lawData), ...problems],
  };
}

/** Where a hash contradicts what it stands for. */
function changesIn({ hashes, ...content }: Receipt): Diagnostic[] {
  const parts = [
    ["receipt.inputChanged", "request", hashes.input, content.request],
    ["receipt.answerChanged", "answer", hashes.answer, content.answer],
    ["receipt.lawDataChanged", "lawData", hashes.lawData, content.lawData],
  ] as const;
  const changed = parts
    .filter(([, , hash, part]) => hashOf(part) !== hash)
    .map(([code, name]) => diagnostic(code, "error", [name]));
  return sealOf(content, hashes) === hashes.receipt
    ? changed
    : [...changed, diagnostic("receipt.sealBroken", "error", ["hashes", "receipt"])];
}

/** What the present library has otherwise; it decides nothing by itself. */
function differencesOf(receipt: Receipt, lawData: LawDataSource): Diagnostic[] {
  const differing = Object.entries(receipt.lawData)
    .filter(([instrument, hash]) => {
      const present = lawData(instrument);
      return present === undefined || hashOf(present) !== hash;
    })
    .map(([instrument]) =>
      diagnostic("receipt.lawDataDiffers", "warning", ["lawData", instrument], { instrument }),
    );
  return receipt.version === version
    ? differing
    : [
        diagnostic("receipt.versionDiffers", "info", ["version"], {
          version: receipt.version,
          present: version,
        }),
        ...differing,
      ];
}

/** What an answer says; the rest of it says why. */
const resultParts: readonly string[] = ["id", "status", "value", "missing", "possible", "readings"];

function compareAnswers(recorded: object, present: object): Pick<Verification, "present" | "problems"> {
  const [before, now] = [partsOf(recorded), partsOf(present)];
  const parts = [...new Set([...before.keys(), ...now.keys()])].filter(
    (part) => before.get(part) !== now.get(part),
  );
  if (parts.length === 0) return { present: "same", problems: [] };
  return parts.some((part) => resultParts.includes(part))
    ? {
        present: "otherResult",
        problems: [diagnostic("receipt.answerDiffers", "error", ["answer"], { parts })],
      }
    : {
        present: "sameResult",
        problems: [diagnostic("receipt.reasonsDiffer", "warning", ["answer"], { parts })],
      };
}

function partsOf(answer: object): Map<string, string> {
  return new Map(Object.entries(answer).map(([name, part]) => [name, canonicalJson(part)]));
}
