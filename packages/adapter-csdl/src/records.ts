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
