export { type OneRosterOptions, oneRosterFiles, type YearDates } from "./one-roster";
export type { OneRosterFile } from "./one-roster-tables";
