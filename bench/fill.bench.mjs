import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@sodiem/workbook";
import { fillWorkbook } from "@sodiem/workbook/fill";
import { timesFaster } from "./side-by-side.mjs";

const books = new URL("../examples/audit/books/", import.meta.url);

/** Every mark of the sheets changed by a tenth, and every level or result replaced by another one. */
function editsOf(sheets) {
  const edits = [];
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const value = changed(sheet.cell(row, column));
        if (value !== undefined) edits.push({ sheet: sheet.name, row, column, value });
      }
    }
  }
  return edits;
}

function changed(cell) {
  if (cell === undefined || cell.formula) return undefined;
  if (cell.kind === "number" && cell.value <= 10) {
    return { kind: "number", value: (Math.round(cell.value * 10) + 1) / 10 };
  }
  if (cell.kind === "text" && cell.value.length <= 2) {
    return { kind: "text", value: cell.value === "Đ" ? "CĐ" : "Đ" };
  }
  return undefined;
}

/** The time of filling, in times of reading the same template with the same library. */
function measureOf(extension, { id, goal, sheetsOf }) {
  const fileName = readdirSync(fileURLToPath(books)).find((name) => name.endsWith(extension));
  const bytes = new Uint8Array(readFileSync(new URL(fileName, books)));
  return {
    id: `${id}.${extension.slice(1)}`,
    unit: "×",
    goal,
    measure: async () => {
      const edits = editsOf(sheetsOf((await readWorkbook(bytes)).workbook.sheets));
      const filled = await fillWorkbook(bytes, edits);
      if (filled.bytes === undefined || edits.length < 100) throw new Error(`${fileName} was not filled`);
      const faster = await timesFaster({
        ours: () => fillWorkbook(bytes, edits),
        theirs: () => readWorkbook(bytes),
      });
      return 1 / faster;
    },
  };
}

const oneSheet = {
  id: "fill.vsRead",
  goal: "≤ 2 × the time of reading the template, for all values of its first sheet",
  sheetsOf: (sheets) => sheets.slice(0, 1),
};
const everySheet = {
  id: "fill.allVsRead",
  goal: "≤ 6 × the time of reading the template, for every value of every sheet",
  sheetsOf: (sheets) => sheets,
};

export const measurements = [
  measureOf(".xls", oneSheet),
  measureOf(".xls", everySheet),
  measureOf(".xlsx", oneSheet),
];
