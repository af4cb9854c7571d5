import type { Scalar } from "./condition";

/** What the school sets by itself: a date for an open term, or a text where the term is no date. */
export type TermValues = { readonly [term: string]: Scalar | undefined };

/** The dates of the school's year, each `YYYY-MM-DD` or an instant with its offset. */
export interface SchoolCalendar {
  readonly schoolYear?: string;
  readonly schoolYearStart?: string;
  readonly schoolYearEnd?: string;
  readonly semester?: number;
  readonly semesterStart?: string;
  readonly semesterMid?: string;
  readonly semesterEnd?: string;
  readonly semesterExamStart?: string;
  readonly courseEnd?: string;
  readonly closingCeremony?: string;
  readonly lessonDate?: string;
  readonly weekStart?: string;
  /** The last day of each school week by its number. */
  readonly weekEnds?: { readonly [week: string]: string | undefined };
  /** The month in question: `YYYY-MM`, or its number within the school year. */
  readonly month?: string | number;
  readonly professionalMeeting?: string;
}

/** The state of the book and of the entry in question. */
export interface RecordState {
  readonly locked: boolean;
  readonly enteredAt?: string;
  readonly printedAt?: string;
  readonly allEntriesComplete?: boolean;
  readonly submitted?: boolean;
  readonly sealed?: boolean;
  readonly published?: boolean;
  /** Roles that have signed, in order. */
  readonly signedBy?: readonly string[];
  readonly reason?: string;
  readonly source?: string;
  readonly purpose?: string;
  readonly printKind?: string;
  readonly schoolDecision?: Scalar;
}

/**
 * A question to a local pack: may this actor do this act on this record on this day? The whole subject is required:
 * nothing tells by itself whether the class is the actor's own or whether the book is locked.
 */
export interface PackRequest {
  readonly pack: string;
  /** A day, or an instant with its offset; judged by the civil day in Asia/Ho_Chi_Minh. */
  readonly asOf: string;
  readonly school?: {
    readonly level?: string;
    readonly adoptedAnnex?: boolean;
    readonly managedBy?: string;
    readonly terms?: TermValues;
  };
  readonly actor: {
    /** The capacity in which the actor acts. */
    readonly role: string;
    /** Whether the class, subject or group is the actor's own. */
    readonly own: boolean;
  };
  readonly action: string;
  readonly object: { readonly record: string; readonly assessment?: string };
  readonly state: RecordState;
  readonly calendar?: SchoolCalendar;
  readonly evidence?: readonly string[];
  readonly approvals?: readonly string[];
}
