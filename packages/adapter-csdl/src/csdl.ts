import type { Adapter } from "@sodiem/core";
import { fill } from "./fill/fill-file";
import { formats } from "./formats";
import { detect, parse } from "./read-file";

/** The workbooks of the national education database. */
export const csdl: Adapter = { platform: "csdl", formats, detect, parse, fill };
