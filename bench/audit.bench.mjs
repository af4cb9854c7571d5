import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read } from "@e965/xlsx";
import { parse } from "@sodiem/adapter-vnedu";
import { auditGradebook } from "@sodiem/core";
import { timesFaster } from "./side-by-side.mjs";

const books = new URL("../examples/audit/books/", import.meta.url);

function measureOf(extension) {
  const fileName = readdirSync(fileURLToPath(books)).find((name) => name.endsWith(extension));
  const bytes = new Uint8Array(readFileSync(new URL(fileName, books)));
  return {
    id: `audit.vsRead.${extension.slice(1)}`,
    unit: "×",
    goal: "≤ 0.5 × the time of a bare read by SheetJS",
    measure: async () => {
      const faster = await timesFaster({
        ours: async () => auditGradebook((await parse({ bytes, fileName })).gradebook),
        theirs: () => read(bytes, { type: "array", raw: true }),
      });
      return 1 / faster;
    },
  };
}

export const measurements = [measureOf(".xls"), measureOf(".xlsx")];
