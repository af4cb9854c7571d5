export { type ReadDecision4998Options, readDecision4998 } from "./decision4998/read-decision4998";
export type {
  Decision4998Records,
  MarkRecord,
  PupilRecord,
  PupilResultRecord,
} from "./decision4998/records";
export { type Decision4998Options, writeDecision4998 } from "./decision4998/write-decision4998";
export { type CodeLists, checkRecord, defaultLists } from "./dictionary/check-record";
export {
  type Dictionary,
  type DictionaryField,
  decision4998,
  partnerFeed,
  transcriptDictionary,
} from "./dictionary/dictionary";
export { readFeed } from "./feed/read-feed";
export { type Feed, type FeedOptions, type FeedPupil, writeFeed } from "./feed/write-feed";
export { readResults } from "./results/read-results";
export { type ResultPeriod, type ResultRecord, writeResults } from "./results/write-results";
export { transcriptXml } from "./transcript/transcript-xml";
export {
  type TranscriptOptions,
  type TranscriptRecord,
  writeTranscripts,
} from "./transcript/write-transcripts";
