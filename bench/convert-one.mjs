// Converts one vnEdu workbook into a template of the national database and prints how many cells were written, and the
// most memory the process ever had.
import { readFileSync } from "node:fs";
import { csdl } from "@sodiem/adapter-csdl";
import { vnedu } from "@sodiem/adapter-vnedu";

const [source, template] = process.argv.slice(2);
const { gradebook } = await vnedu.parse({ bytes: readFileSync(source), fileName: "source.xlsx" });
const filled = await csdl.fill({ bytes: readFileSync(template), fileName: "template.xlsx" }, gradebook);
if (filled.bytes === undefined) throw new Error(JSON.stringify(filled.diagnostics.slice(0, 3)));
console.log(JSON.stringify({ writes: filled.writes.length, bytes: peakMemory() }));

/** What `resourceUsage` tells on Linux can be the memory of the process that started this one; the system's own list cannot. */
function peakMemory() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
