export { correctionDeadline, creationDeadline, type Deadline } from "./deadlines";
export { tt70InForce } from "./in-force";
export { type Tt70Context, type Tt70Options, tt70Ambiguities } from "./options";
export { type TranscriptInput, type TranscriptStatus, transcript } from "./transcript";
export {
  type TranscriptEvent,
  type TranscriptEventName,
  type TranscriptState,
  transcriptEvents,
  transcriptStates,
} from "./transcript-event";
export { isWorkingDay, lastWorkingDay } from "./working-days";
