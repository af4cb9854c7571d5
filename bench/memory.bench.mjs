import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { csdlTemplate, markBook } from "./school-books.mjs";

const school = { classes: 50, pupils: 40, subjects: ["Toán", "Ngữ văn", "Tiếng Anh", "Lịch sử và Địa lí"] };
const program = fileURLToPath(new URL("convert-one.mjs", import.meta.url));

/** The most memory that a process of its own, Node included, takes to convert one workbook of 2,000 pupils. */
export const measurements = [
  {
    id: "memory.convert2000",
    unit: "MB",
    goal: "< 300 MB, for a workbook of 50 classes, 2,000 pupils and 200 sheets of marks",
    measure: async () => {
      const folder = await mkdtemp(join(tmpdir(), "sodiem-bench-"));
      try {
        const [source, template] = [join(folder, "source.xlsx"), join(folder, "template.xlsx")];
        await writeFile(source, markBook(school));
        await writeFile(template, csdlTemplate(school));
        const { stdout } = await promisify(execFile)(process.execPath, [program, source, template]);
        const { writes, bytes } = JSON.parse(stdout);
        const expected = school.classes * school.pupils * school.subjects.length * 6;
        if (writes !== expected) throw new Error(`${writes} cells were written instead of ${expected}`);
        return bytes / 1e6;
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  },
];
