import { createColors } from "picocolors";
import type { Wording } from "../report/wording";
import { printable } from "../text/printable";
import { evidenceText } from "./certify-page";
import type { CertifyReport } from "./certify-report";

/** The report for a terminal: the verdict, what failed, and how many clauses of each instrument passed. */
export function certifyText(report: CertifyReport, wording: Wording, colours: boolean): string {
  const paint = createColors(colours);
  const tone = { passed: paint.green, failed: paint.red, notCovered: paint.yellow }[report.status];
  const failed = report.instruments.flatMap(({ clauses }) =>
    clauses.filter(({ status }) => status === "failed"),
  );
  const lines = [
    paint.bold(`${wording.say("certify.title")}: ${printable(report.system)} · ${report.date}`),
    tone(wording.say(`certify.verdict.${report.status}`)),
    wording.say("certify.totals", { ...report.clauses }),
    ...endLines(report, wording),
    ...(report.books?.files ?? [])
      .filter(({ read }) => !read)
      .map(({ file }) => wording.say("certify.unread", { file: printable(file) })),
    "",
    ...report.instruments.map(({ instrument, clauses }) => {
      const count = (wanted: string): number => clauses.filter(({ status }) => status === wanted).length;
      const counts = { passed: count("passed"), failed: count("failed"), notCovered: count("notCovered") };
      return `  ${instrument}: ${wording.say("certify.totals", counts)}`;
    }),
    ...(failed.length === 0 ? [] : ["", `${wording.say("certify.failedClauses")}:`]),
    ...failed.map((one) => `  ${paint.red("✗")} ${one.clause} ${one.title}: ${evidenceText(one, wording)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function endLines({ vectors }: CertifyReport, wording: Wording): string[] {
  if (vectors === null) return [];
  const { end } = vectors;
  switch (end.kind) {
    case "exited":
      if (end.code === null) return [wording.say("cli.vectors.end.killed")];
      return end.code === 0 ? [] : [wording.say("cli.vectors.end.exited", { code: end.code })];
    case "notStarted":
      return [wording.say("cli.vectors.end.notStarted", { reason: end.reason })];
    case "timedOut":
    case "tooMuchOutput":
      return [wording.say(`cli.vectors.end.${end.kind}`)];
  }
}
