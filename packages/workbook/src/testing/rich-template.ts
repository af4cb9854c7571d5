import { link, relationships, xlsxFile } from "./xlsx-builder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The sheet of marks of the template below: everything that a platform's template has and a filled one must keep. */
export const richSheet =
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:G8"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="3" topLeftCell="D4" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  '<cols><col min="1" max="1" width="5" style="2"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/><col min="7" max="9" width="9" style="3"/></cols>' +
  "<sheetData>" +
  '<row r="1" spans="1:7" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="3" spans="1:7" s="2" customFormat="1"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="inlineStr"><is><t>Họ tên</t></is></c><c r="D3" t="s"><v>3</v></c><c r="F3" t="s"><v>4</v></c></row>' +
  '<row r="4" spans="1:7"><c r="A4" s="2"><v>1</v></c><c r="B4" t="str"><v>0123</v></c><c r="C4" s="2" t="s"><v>5</v></c><c r="D4" s="3"><v>8.5</v></c><c r="E4" s="3"/><c r="F4" s="3"><f t="shared" ref="F4:F6" si="0">D4*2</f><v>17</v></c></row>' +
  '<row r="5" spans=\'1:7\'><c r=\'A5\' s=\'2\'><v>2</v></c><c t="s" r="C5" s="2" ><v>6</v></c>\n  <c r="D5" s="3"><v></v></c><c r="F5" s="3"><f t="shared" si="0"/><v>0</v></c></row>' +
  '<row r="6" hidden="1"><!-- hidden --><c r="A6" s="2"><v>3</v></c><c r="F6" s="3"><f t="shared" si="0"/><v>0</v></c><c r="G6" vm="1" t="e"><v>#VALUE!</v><extLst><ext uri="x"/></extLst></c></row>' +
  '<row r="7"/>' +
  '<row r="8"><c r="A8" /><c r="D8"><f t="array" ref="D8:E8">D4:E4</f><v>8.5</v></c><c r="E8"><v>0</v></c></row>' +
  "</sheetData>" +
  '<sheetProtection sheet="1" objects="1" scenarios="1"/>' +
  '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D3:E3"/></mergeCells>' +
  '<conditionalFormatting sqref="D4:D6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="D4:E6"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst>';

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>';

const sharedStrings =
  "<si><t>BẢNG ĐIỂM</t></si><si><t>STT</t></si><si><t>Mã</t></si><si><t>ĐĐGtx</t></si><si><t>TBM</t></si>" +
  '<si><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t>An</t></r></si><si><t xml:space="preserve"> Lê Bình</t></si>';

const commentsPart = `<comments xmlns="${main}"><authors><author>Trường</author></authors><commentList><comment ref="D4" authorId="0"><text><t>Điểm hệ số 1</t></text></comment></commentList></comments>`;
const vmlPart =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  [1, 2]
    .map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join("") +
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
  '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
  '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>';

const workbook =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="10A đ" sheetId="1" r:id="rId1"/><sheet name="Danh mục" sheetId="2" state="hidden" r:id="rId2"/></sheets>` +
  '<definedNames><definedName name="Diem">\'10A đ\'!$D$4:$D$6</definedName></definedNames><calcPr calcId="191029"/></workbook>';

/** A template with styles, merges, protection, validation, hidden parts, a comment, a drawing, formulas and a name. */
export function richTemplate(level: 0 | 6 = 6): Uint8Array {
  return xlsxFile({
    sheets: ["", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    sharedStrings,
    styles,
    workbook,
    level,
    parts: {
      "[Content_Types].xml": contentTypes,
      "xl/worksheets/sheet1.xml": `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">${richSheet}</worksheet>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        link("rId1", "drawing", "../drawings/drawing1.xml"),
        link("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
        link("rId3", "comments", "../comments1.xml"),
      ]),
      "xl/comments1.xml": commentsPart,
      "xl/drawings/vmlDrawing1.vml": vmlPart,
      "xl/drawings/drawing1.xml":
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      "docProps/custom.bin": Uint8Array.from({ length: 300 }, (_, index) => index & 0xff),
    },
  });
}
