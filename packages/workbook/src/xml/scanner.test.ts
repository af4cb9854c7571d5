import { describe, expect, test } from "vitest";
import { decodeEntities } from "./entities";
import { XmlScanner } from "./scanner";

/** The whole of a text as the scanner tells it: `<name`, text, `>`. */
function told(text: string): string[] {
  const xml = new XmlScanner(text);
  const story: string[] = [];
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (token === "open") story.push(`<${xml.name}`);
    else if (token === "close") story.push(">");
  }
  return story;
}

function content(text: string): string {
  const xml = new XmlScanner(text);
  xml.root("v");
  return xml.content();
}

describe("what parts of workbooks contain", () => {
  test("elements, self-closing ones, prefixes and blanks in tags", () => {
    expect(told('<x:row r="1"><c r = "A1" /><x:c\n r=\'B1\'></x:c ></x:row>')).toEqual([
      "<row",
      "<c",
      ">",
      "<c",
      ">",
      ">",
    ]);
  });

  test("a declaration, comments and instructions between, before and after", () => {
    expect(
      told('\ufeff<?xml version="1.0"?>\n<!-- <a> -->\n<a><!-- > --><?x <b> ?><b/></a>\n<!-- -->\n'),
    ).toEqual(["<a", "<b", ">", ">"]);
  });

  test("attributes in any order and quotes, with entities and signs of tags in them", () => {
    const xml = new XmlScanner(`<sheet name='Toán &amp; "Văn" &lt;1>' x:id="r>1" state="hidden"/>`);
    xml.root("sheet");
    expect(xml.attribute("state")).toBe("hidden");
    expect(xml.attribute("name")).toBe('Toán & "Văn" <1>');
    expect(xml.attribute("id")).toBeUndefined();
    expect(xml.prefixedAttribute("id")).toBe("r>1");
    expect(xml.attribute("toString")).toBeUndefined();
  });

  test.each([
    ["<v>8.5</v>", "8.5"],
    ["<v></v>", ""],
    ["<v/>", ""],
    ["<v><!-- 7 -->8<!-- 9 -->.5</v>", "8.5"],
    ["<v><![CDATA[a < b &amp; c]]> &amp; d</v>", "a < b &amp; c & d"],
    ["<v>a<i>left out</i>b<i/></v>", "ab"],
    ["<v>m\u1ed9t\r\nhai\rba</v>", "m\u1ed9t\nhai\nba"],
    ["<v>&#x110;&#7841;t&#10;</v>", "Đạt\n"],
  ])("content of %s", (text, expected) => {
    expect(content(text)).toBe(expected);
  });

  test("children of one depth, those further down passed over", () => {
    const xml = new XmlScanner("<a><b><c/><d><c/></d></b><e/><b/></a>");
    xml.root("a");
    const names: string[] = [];
    while (xml.nextChild(1)) names.push(xml.name);
    expect(names).toEqual(["b", "e", "b"]);
    expect(xml.next()).toBe("end");
  });
});

describe("what is refused", () => {
  test.each([
    "",
    "   ",
    "text",
    "<a>",
    "<a",
    "<a></b>",
    "<a><b></a></b>",
    "<a></ab>",
    "</a>",
    "<a/><b/>",
    "<a/>text",
    "<a x/>",
    "<a x=1/>",
    '<a x="1/>',
    "<a =''/>",
    "<1 <2>",
    "< a/>",
    "<a><!-- </a>",
    "<a><![CDATA[ </a>",
    "<a><? </a>",
    "<![CDATA[x]]><a/>",
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "<a><!ELEMENT b></a>",
  ])("%j", (text) => {
    expect(() => told(text)).toThrow(expect.objectContaining({ reason: "damaged" }));
  });

  test.each(["&b;", "&", "&amp", "&#0;", "&#x110000;", "&#xg;", "&__proto__;", "&constructor;"])(
    "the entity %j",
    (text) => {
      expect(() => decodeEntities(text)).toThrow(expect.objectContaining({ reason: "damaged" }));
    },
  );

  test("deep nesting and many comments cost no stack", () => {
    expect(told(`${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`)).toHaveLength(400_000);
    expect(told(`${"<!-- --> ".repeat(200_000)}<a/>`)).toEqual(["<a", ">"]);
  });
});

test("tells where tags and attributes stand", () => {
  const text = "<?xml version='1.0'?><x:a><!-- <b/> --> <x:b r = 'B2' t=\"s\"  >1</x:b  ><c/></x:a>";
  const xml = new XmlScanner(text);
  const tag = () => text.slice(xml.start, xml.end);
  xml.root("a");
  expect([tag(), xml.prefix, xml.isEmptyTag]).toEqual(["<x:a>", "x:", false]);
  xml.nextChild(1);
  expect(tag()).toBe("<x:b r = 'B2' t=\"s\"  >");
  const places = ["r", "t"].map((name) => xml.attributePlace(name));
  expect(places.map((place) => text.slice(place?.start, place?.end))).toEqual(["r = 'B2'", 't="s"']);
  expect(xml.attributePlace("s")).toBeUndefined();
  xml.nextChild(2);
  expect(tag()).toBe("</x:b  >");
  xml.nextChild(1);
  expect([tag(), xml.prefix, xml.isEmptyTag]).toEqual(["<c/>", "", true]);
  xml.nextChild(2);
  expect(tag()).toBe("<c/>");
  xml.nextChild(1);
  expect(tag()).toBe("</x:a>");
});
