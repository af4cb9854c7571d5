import { foldText } from "@sodiem/core";

/** A column of a summary that holds a legal value. */
export type ValueKind = "learning" | "conduct" | "award" | "promotion";

/** Which labels a summary uses: those of TT 22/2021, or of TT 58/2011. */
export type Wording = "tt22" | "tt58";

const four = { Tốt: "tot", Khá: "kha", Đạt: "dat", "Chưa đạt": "chua-dat" };

const tables = {
  tt22: {
    learning: table(four),
    conduct: table(four),
    award: table({
      "Học sinh Xuất sắc": "xuat-sac",
      "Xuất sắc": "xuat-sac",
      "Học sinh Giỏi": "gioi",
      Giỏi: "gioi",
      // No title of this circular; an audit says so.
      "Học sinh Tiên tiến": "hoc-sinh-tien-tien",
      "Tiên tiến": "hoc-sinh-tien-tien",
    }),
  },
  tt58: {
    learning: table({
      Giỏi: "gioi",
      Khá: "kha",
      "Trung bình": "trung-binh",
      TB: "trung-binh",
      Yếu: "yeu",
      Kém: "kem",
    }),
    conduct: table({ Tốt: "tot", Khá: "kha", "Trung bình": "trung-binh", TB: "trung-binh", Yếu: "yeu" }),
    award: table({
      "Học sinh Giỏi": "hoc-sinh-gioi",
      Giỏi: "hoc-sinh-gioi",
      HSG: "hoc-sinh-gioi",
      "Học sinh Tiên tiến": "hoc-sinh-tien-tien",
      "Tiên tiến": "hoc-sinh-tien-tien",
      HSTT: "hoc-sinh-tien-tien",
    }),
  },
} as const;

/**
 * The slug of a legal value as a summary prints it, or `undefined` when the column cannot hold the text.
 *
 * @example legalValue("learning", "Chưa Đạt", "tt22") // "chua-dat"
 */
export function legalValue(kind: ValueKind, text: string, wording: Wording): string | undefined {
  return kind === "promotion"
    ? promotion(foldText(text), wording)
    : (tables[wording][kind].get(text) ?? tables[wording][kind].get(foldText(text)));
}

const inSummer = "( trong)?( ki nghi)?( he)?";
const training = `ren ${foldText("luyện")}( lai| them)?${inSummer}`;
const reassessment = `(kiem tra( va|,)? danh gia lai|kiem tra lai|danh gia lai|thi lai)${inSummer}`;

/** No export with such a column is public: these are the words of the circulars and of school practice. */
const promotions = {
  promoted: whole("(duoc )?len lop( thang)?|hoan thanh chuong trinh( lop hoc| thcs| thpt)?"),
  "not-promoted": whole("(khong|chua)( duoc)? len lop|o lai( lop)?|luu ban"),
  "summer-training": whole(training),
  "summer-reassessment": whole(reassessment),
  "summer-training-then-reassessment": whole(
    `${training}( va|,) ${reassessment}|ren ${foldText("luyện")}( va|,) ${reassessment}`,
  ),
} as const;

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`);
}

function promotion(text: string, wording: Wording): string | undefined {
  const found = Object.entries(promotions).find(([, words]) => words.test(text))?.[0];
  return found === "summer-reassessment" && wording === "tt58" ? "retest" : found;
}

/** By the usual spelling, and folded for any other. */
function table(slugs: { readonly [text: string]: string }): ReadonlyMap<string, string> {
  const entries = Object.entries(slugs);
  return new Map([...entries, ...entries.map(([text, slug]): [string, string] => [foldText(text), slug])]);
}
