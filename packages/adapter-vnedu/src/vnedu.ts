import type { Adapter } from "@sodiem/core";
import { fill } from "./fill";
import { formats } from "./formats";
import { detect, parse } from "./parse";

/** The adapter of vnEdu. */
export const vnedu: Adapter = { platform: "vnedu", formats, detect, parse, fill };
