import type { IsoDate } from "../../kernel/civil-date";

/** What can happen to a digital transcript, in the order in which it happens first. */
export const transcriptEvents = [
  "complete-data",
  "verify",
  "sign-person",
  "sign-institution",
  "update-status",
  "issue",
  "recall",
  "request-correction",
  "decide-correction",
] as const;

/** The name of one thing that can happen to a digital transcript. */
export type TranscriptEventName = (typeof transcriptEvents)[number];

/** Where the record of one school year stands. */
export const transcriptStates = [
  "draft",
  "completed",
  "verified",
  "person-signed",
  "institution-signed",
  "issued",
  "recalled",
] as const;

/** One state of the record of a school year. */
export type TranscriptState = (typeof transcriptStates)[number];

/**
 * One event of a transcript's history; roles are ids of the catalogue. A field that the event needs and that is left
 * out or `null` is missing input, not a refusal.
 */
export interface TranscriptEvent {
  readonly event: TranscriptEventName;
  readonly at: IsoDate;
  /** Who acted; needed by `sign-person`. */
  readonly by?: string | null;
  /** Of `sign-person`: the role in whose place a delegated person signed. */
  readonly onBehalfOf?: string | null;
  /** Of a delegated `sign-person`: the reference of the written delegation. */
  readonly delegation?: string | null;
  /** Of `issue`: what for, and to whom. */
  readonly purpose?: string | null;
  readonly recipient?: string | null;
  /** Of `recall`. */
  readonly reason?: string | null;
  /** Of `decide-correction`: an accepted request stays open until the corrected record is issued. */
  readonly accepted?: boolean | null;
}
