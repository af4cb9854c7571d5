// One page for each code that a diagnostic, a finding or an answer can bear, from the locale files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "./layout.mjs";

const families = {
  diagnostic: {
    vi: "Vấn đề của tệp, dữ liệu vào và nguồn luật",
    en: "Problem of a file, an input or a source",
  },
  finding: { vi: "Điểm trái quy định mà kiểm tra tìm ra", en: "Contradiction that the audit reports" },
};

const words = {
  vi: {
    title: "Mã thông báo",
    lead: "Mã không đổi giữa các phiên bản; câu chữ có thể đổi. Giá trị thay vào nằm trong ngoặc nhọn.",
    operands: "Giá trị đi kèm (<code>data</code>)",
    none: "không có",
    from: "Do gói",
    other: "Tiếng Anh",
  },
  en: {
    title: "Codes",
    lead: "A code is stable between versions; its sentence may change. Operands stand in braces.",
    operands: "Operands (<code>data</code>)",
    none: "none",
    from: "Told by",
    other: "Vietnamese",
  },
};

/** Every code with what it says as a diagnostic and as a finding, and the packages whose sources name it. */
export function listCodes(root, vi, en) {
  const sources = sourcesByPackage(root);
  const codes = new Map();
  for (const family of Object.keys(families)) {
    for (const key of Object.keys(en.texts).filter((name) => name.startsWith(`${family}.`))) {
      const code = key.slice(family.length + 1);
      const meanings = codes.get(code) ?? [];
      codes.set(code, [...meanings, { family, vi: vi.texts[key], en: en.texts[key] }]);
    }
  }
  return [...codes].sort().map(([code, meanings]) => {
    const packages = [...sources].filter(([, text]) => text.includes(`"${code}"`)).map(([name]) => name);
    return { code, meanings, packages };
  });
}

/** The pages of codes: an index and one page a code, in both languages. */
export function codePages(codes) {
  return ["vi", "en"].flatMap((language) => {
    const say = words[language];
    const suffix = language === "vi" ? "" : ".en";
    const otherSuffix = language === "vi" ? ".en" : "";
    const index = {
      address: `codes/index${suffix}.html`,
      translation: `codes/index${otherSuffix}.html`,
      title: say.title,
      language,
      content: `<h1>${say.title}</h1>\n<p>${say.lead}</p>\n${Object.keys(families)
        .map((family) => indexOf(family, codes, language, suffix))
        .join("\n")}`,
    };
    const single = codes.map((one) => ({
      address: `codes/${one.code}${suffix}.html`,
      translation: `codes/${one.code}${otherSuffix}.html`,
      title: one.code,
      language,
      content: onePage(one, language),
    }));
    return [index, ...single];
  });
}

function indexOf(family, codes, language, suffix) {
  const rows = codes.flatMap(({ code, meanings }) =>
    meanings
      .filter((meaning) => meaning.family === family)
      .map(
        (meaning) =>
          `<dt><a href="${code}${suffix}.html"><code>${code}</code></a></dt><dd>${escapeHtml(meaning[language])}</dd>`,
      ),
  );
  return `<h2>${families[family][language]}</h2>\n<dl>${rows.join("\n")}</dl>`;
}

function onePage({ code, meanings, packages }, language) {
  const say = words[language];
  const told = packages.map((name) => `<code>${name}</code>`).join(", ");
  return `<h1><code>${code}</code></h1>
${meanings.map((meaning) => meaningOf(meaning, language)).join("\n")}
${told === "" ? "" : `<p>${say.from} ${told}</p>`}`;
}

function meaningOf(meaning, language) {
  const say = words[language];
  const other = language === "vi" ? "en" : "vi";
  const names = new Set([...meaning.en.matchAll(/\{(\w+)\}/g)].map(([, name]) => `<code>${name}</code>`));
  const rows = [
    [say.operands, [...names].join(", ") || say.none],
    [say.other, `<span lang="${other}">${escapeHtml(meaning[other])}</span>`],
  ];
  return `<h2>${families[meaning.family][language]}</h2>
<p>${escapeHtml(meaning[language])}</p>
<dl>${rows.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join("\n")}</dl>`;
}

function sourcesByPackage(root) {
  return new Map(
    readdirSync(join(root, "packages")).map((folder) => {
      const source = join(root, "packages", folder, "src");
      const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
        (name) => name.endsWith(".ts") && !/\.(test|prop)\.|locale|testing/.test(name),
      );
      return [`@sodiem/${folder}`, files.map((name) => readFileSync(join(source, name), "utf8")).join("\n")];
    }),
  );
}
