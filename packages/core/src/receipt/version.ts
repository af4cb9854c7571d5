import { version as packageVersion } from "../../package.json";

/** The version of this library. */
export const version: string = packageVersion;
