import { version as packageVersion } from "../package.json";

/** The version of the vectors: that of the package. */
export const vectorsVersion: string = packageVersion;
