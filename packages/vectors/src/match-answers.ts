/** What a program gave for one question. */
export type Received =
  | { readonly kind: "answer"; readonly answer: unknown }
  /** A line that is no answer to any question stood where this answer was due. */
  | { readonly kind: "garbled"; readonly text: string }
  /** The answer came after that to a later question. */
  | { readonly kind: "outOfOrder"; readonly answer: unknown }
  | { readonly kind: "none" };

/** Matches lines to questions as they come. */
export interface AnswerMatcher {
  take(line: string): void;
  /** What was received for each question, once no more lines come. */
  received(): ReadonlyMap<string, Received>;
}

const shownLetters = 200;

/**
 * Matches a program's lines to the questions with the given ids, in their order. Each line answers the question whose
 * id it bears. A line that bears no such id is held against the next question that is due, and only against that one,
 * so that one stray line does not shift all later answers. Blank lines are skipped.
 *
 * @example const matcher = matchAnswers(["a", "b"]); matcher.take('{"id":"a","status":"decided"}');
 */
export function matchAnswers(ids: readonly string[]): AnswerMatcher {
  const places = new Map(ids.map((id, place) => [id, place]));
  const found = new Map<string, Received>();
  let due = 0;
  const passReceived = (): void => {
    while (due < ids.length && found.has(ids[due] ?? "")) due += 1;
  };
  const keepFirst = (id: string, received: Received): void => {
    if (!found.has(id)) found.set(id, received);
  };
  return {
    take(line) {
      const text = line.trim();
      if (text === "") return;
      const answer = readAnswer(text);
      const place = answer === undefined ? undefined : places.get(answer.id);
      if (answer === undefined || place === undefined) {
        const dueId = ids[due];
        if (dueId !== undefined) keepFirst(dueId, { kind: "garbled", text: text.slice(0, shownLetters) });
      } else if (place >= due) {
        keepFirst(answer.id, { kind: "answer", answer: answer.whole });
        // What was skipped is late from now on.
        due = place;
      } else {
        keepFirst(answer.id, { kind: "outOfOrder", answer: answer.whole });
      }
      passReceived();
    },
    received: () => new Map(ids.map((id) => [id, found.get(id) ?? ({ kind: "none" } as const)])),
  };
}

function readAnswer(text: string): { readonly id: string; readonly whole: unknown } | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof whole !== "object" || whole === null || !("id" in whole) || typeof whole.id !== "string") {
    return undefined;
  }
  return { id: whole.id, whole };
}
