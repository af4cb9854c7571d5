// Measures what the page's own thread does while a school of 2,000 pupils is made, read and audited.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("measure-frames.ts", import.meta.url)));
await module.measureFrames();
