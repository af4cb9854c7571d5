import type { Adapter } from "@sodiem/core";
import { fill } from "./fill";
import { formats } from "./formats";
import { detect, parse } from "./parse";

/** The files of SMAS. */
export const smas: Adapter = { platform: "smas", formats, detect, parse, fill };
