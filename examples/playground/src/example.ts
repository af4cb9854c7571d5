import marksOfTerm1 from "../../audit/books/so_diem_cac_mon_lop_8a_hk1.xls?inline";
import marksOfTerm2 from "../../audit/books/so_diem_cac_mon_lop_8a_hk2.xls?inline";
import summary from "../../audit/books/so_diem_tong_ket_lop_8a.xlsx?inline";
import type { BookFile } from "./worker/protocol";

/** The invented class of `examples/audit`: a part of the page, so that nothing is loaded for it. */
export function exampleFiles(): BookFile[] {
  return [
    { name: "so_diem_cac_mon_lop_8a_hk1.xls", bytes: bytesOf(marksOfTerm1) },
    { name: "so_diem_cac_mon_lop_8a_hk2.xls", bytes: bytesOf(marksOfTerm2) },
    { name: "so_diem_tong_ket_lop_8a.xlsx", bytes: bytesOf(summary) },
  ];
}

function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
