import fc from "fast-check";
import { expect, test } from "vitest";
import { XmlScanner } from "../xml/scanner";
import { decodeEscapedText, encodeEscapedText } from "./escaped-text";

const unit = fc.oneof(
  fc.constantFrom(..."_x0Aa<>&\"'\r\n\t \u0000\u001f\ufffe\uffff\ud800\udc00đữ".split("")),
  fc.constantFrom("_x000D_", "_x005F_", "_x00", "😀", "]]>", "e\u0301"),
);

test("any text comes back from the content of an element", () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      const xml = new XmlScanner(`<t>${encodeEscapedText(text)}</t>`);
      xml.next();
      expect(decodeEscapedText(xml.content())).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});

test("control characters, carriage returns, marks of XML and texts about escapes", () => {
  expect(encodeEscapedText('a < b & "c"\r\n\u0001_x000A_')).toBe(
    "a &lt; b &amp; &quot;c&quot;_x000D_\n_x0001__x005F_x000A_",
  );
  expect(encodeEscapedText("Đạt, _x, 8,5")).toBe("Đạt, _x, 8,5");
});
