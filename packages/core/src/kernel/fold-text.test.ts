import { expect, test } from "vitest";
import { foldText, tidyText } from "./fold-text";

test("a tidy text is NFC, with single blanks and none at the ends", () => {
  expect(tidyText(" ĐTB \nmhk ")).toBe("ĐTB mhk");
  expect(tidyText("\u00a0Họ\u00a0\t và tên\u200b")).toBe("Họ và tên");
  expect(tidyText("Học kì".normalize("NFD"))).toBe("Học kì");
});

test("đ is folded by hand, in both capitals that look like it", () => {
  expect(foldText("ĐĐGgk")).toBe("ddggk");
  expect(foldText("\u00d0ạt")).toBe("dat");
});

test("tone placement, i and y, case, line feeds and decomposition make no difference", () => {
  expect(foldText("HỌC KỲ")).toBe(foldText("Học kì"));
  expect(foldText("Hoá học")).toBe(foldText("hóa  học"));
  expect(foldText("Mỹ thuật")).toBe(foldText("Mĩ thuật"));
  expect(foldText("Ngày,\ntháng,\nnăm sinh")).toBe("ngai, thang, nam sinh");
  expect(foldText("Nội dung giáo dục".normalize("NFD"))).toBe("noi dung giao duc");
});

test("a letter folds alike whether it is whole, which is the short way, or decomposed, which is the long one", () => {
  for (let code = 0x20; code < 0x2000; code += 1) {
    const whole = String.fromCharCode(code).normalize("NFC");
    for (const text of [whole, `${whole} x`, `Xy ${whole}`, `a${whole}${whole}`]) {
      const decomposed = text.normalize("NFD");
      expect(foldText(text)).toBe(foldText(`${decomposed}\u200b`));
      expect(tidyText(text)).toBe(tidyText(`${decomposed}\u200b`));
    }
  }
});
