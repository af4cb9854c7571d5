import type { CodeItem, CodeList } from "./code-list";
import data from "./data/wards.json";

const kinds: { readonly [kind: string]: string } = { P: "Phường", X: "Xã", D: "Đặc khu" };

/**
 * The wards, communes and special zones of one of the 34 provinces, in force since 1 July 2025; those before are not
 * public as data. An unknown province has none.
 *
 * @example wardsOf("01").items[0] // { code: "00004", name: "Phường Ba Đình", aliases: ["Ba Đình"] }
 */
export function wardsOf(province: string): CodeList {
  const rows = (data.wards as { readonly [code: string]: readonly (readonly string[])[] })[province] ?? [];
  return { id: "DM_XA_PHUONG", title: "Xã, phường, đặc khu", asOf: data.asOf, items: rows.map(ward) };
}

function ward([code = "", kind = "", name = ""]: readonly string[]): CodeItem {
  return { code, name: `${kinds[kind] ?? ""} ${name}`.trim(), aliases: [name] };
}
