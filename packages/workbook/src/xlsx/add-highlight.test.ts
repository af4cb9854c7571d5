import { expect, test } from "vitest";
import { HighlightStyles } from "./add-highlight";

test("styles are added behind the others, each once, in the prefix of the part", () => {
  const part =
    '<s:styleSheet xmlns:s="x"><s:fills><s:fill/><s:fill/></s:fills><s:cellXfs count="2"><s:xf fillId="0"/>' +
    "<s:xf numFmtId='9' applyFill='0' fillId='1'><s:alignment wrapText='1'/></s:xf></s:cellXfs><s:dxfs/></s:styleSheet>";
  const styles = new HighlightStyles(part);
  expect([styles.highlighted(1), styles.highlighted(0), styles.highlighted(1)]).toEqual([2, 3, 2]);
  expect(styles.text()).toBe(
    '<s:styleSheet xmlns:s="x"><s:fills><s:fill/><s:fill/><s:fill><s:patternFill patternType="solid">' +
      '<s:fgColor rgb="FFFFFF99"/><s:bgColor indexed="64"/></s:patternFill></s:fill></s:fills>' +
      '<s:cellXfs count="4"><s:xf fillId="0"/>' +
      "<s:xf numFmtId='9' applyFill='0' fillId='1'><s:alignment wrapText='1'/></s:xf>" +
      "<s:xf fillId=\"2\" applyFill=\"1\" numFmtId='9'  ><s:alignment wrapText='1'/></s:xf>" +
      '<s:xf fillId="2" applyFill="1" /></s:cellXfs><s:dxfs/></s:styleSheet>',
  );
});

test("a part without styles is damage", () => {
  const problem = expect.objectContaining({ reason: "damaged", data: { problem: "xlsx.styles" } });
  expect(() => new HighlightStyles("<styleSheet/>")).toThrow(problem);
  expect(() => new HighlightStyles("<styleSheet><fills><fill/></fills><cellXfs/></styleSheet>")).toThrow(
    problem,
  );
});
