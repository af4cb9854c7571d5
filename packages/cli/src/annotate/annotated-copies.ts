import type { Diagnostic } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import { parseCellName } from "@sodiem/workbook";
import { annotateXlsx, type CellNote, createXlsx, type NewCell } from "@sodiem/workbook/fill";
import type { AuditedFiles } from "../audit/audited-files";
import { groupBy } from "../report/causes";
import type { Wording } from "../report/wording";

/** One file to be written beside the user's own. */
export interface AnnotatedCopy {
  /** The file that was audited, as the report names it. */
  readonly source: string;
  /** Its own name, with the folders of the source. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The copies, and why a file has none. */
export interface AnnotatedCopies {
  readonly copies: readonly AnnotatedCopy[];
  readonly problems: readonly { readonly source: string; readonly diagnostics: readonly Diagnostic[] }[];
}

/**
 * For each file with findings: of an `.xlsx` a copy in which every contradicting cell is marked and commented, of any
 * other kind a workbook that names the cells. The files themselves are not touched; `bytesOf` gives what was read.
 */
export async function annotatedCopies(
  { result }: Pick<AuditedFiles, "result">,
  bytesOf: (file: string) => Uint8Array | undefined,
  wording: Wording,
): Promise<AnnotatedCopies> {
  const copies: AnnotatedCopy[] = [];
  const problems: { source: string; diagnostics: readonly Diagnostic[] }[] = [];
  for (const [source, findings] of groupBy(result.findings, ({ place }) => place.file)) {
    const bytes = bytesOf(source);
    if (bytes !== undefined && isZip(bytes)) {
      const filled = await annotateXlsx(bytes, notesOf(findings, wording), {
        author: wording.say("annotate.author"),
      });
      if (filled.bytes === undefined) problems.push({ source, diagnostics: filled.diagnostics });
      else
        copies.push({ source, name: copyName(source, wording.say("annotate.suffix")), bytes: filled.bytes });
    } else {
      const name = copyName(source, wording.say("annotate.listSuffix"));
      copies.push({ source, name, bytes: listWorkbook(source, findings, wording) });
    }
  }
  return { copies, problems };
}

/** An `.xlsx` is a zip, whatever its name says. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function notesOf(findings: readonly Finding[], wording: Wording): CellNote[] {
  return findings.flatMap((finding) => {
    const position = parseCellName(finding.place.cell);
    return position === undefined
      ? []
      : [{ sheet: finding.place.sheet, ...position, text: noteText(finding, wording) }];
  });
}

function noteText(finding: Finding, wording: Wording): string {
  const text = wording.finding(finding);
  return finding.clause === null
    ? text
    : wording.say("annotate.note", { text, citation: wording.citation(finding.clause) });
}

function listWorkbook(source: string, findings: readonly Finding[], wording: Wording): Uint8Array {
  const heads = ["sheet", "cell", "class", "pupil", "about", "term", "recorded", "lawful", "why", "clause"];
  const text = (value: string, look: "header" | "text" | "title" = "text"): NewCell =>
    value === "" ? { kind: "blank", look } : { kind: "text", value, look };
  const rows = findings.map((finding): NewCell[] => {
    const { place, className, pupil, term, clause } = finding;
    const cells = [
      place.sheet,
      place.cell,
      className,
      pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed"),
      wording.about(finding),
      term === undefined ? "" : wording.term(term),
      wording.recorded(finding),
      wording.lawful(finding),
      wording.finding(finding),
      clause === null ? "" : wording.citation(clause),
    ];
    return cells.map((cell) => text(cell));
  });
  return createXlsx([
    {
      name: wording.say("annotate.sheet"),
      rows: [
        [text(wording.say("annotate.title", { file: source }), "title")],
        heads.map((head) => text(wording.say(`annotate.column.${head}`), "header")),
        ...rows,
      ],
      columnWidths: [18, 8, 10, 28, 22, 10, 14, 14, 70, 42],
      frozen: { rows: 2, columns: 0 },
    },
  ]);
}

/** `a/b.xls` becomes `a/b.<suffix>.xlsx`. No part of it leads out of the folder it is written to. */
function copyName(source: string, suffix: string): string {
  const parts = source
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map((part) => part.replace(/[:*?"<>|]/g, "_"));
  const base = parts.join("/").replace(/\.(xlsx?|csv)$/i, "");
  return `${base === "" ? "so-diem" : base}.${suffix}.xlsx`;
}
