/** The instrument of each grade from the first school year of its row, as the tables of the digests print it. */
export interface Row {
  readonly from: number;
  readonly instruments: { readonly [grade: number]: string };
}

const old58 = "tt58-2011";
const amended = "tt58-2011+tt26-2020";
const new22 = "tt22-2021";

export const secondaryYears: readonly Row[] = [
  { from: 2012, instruments: { 6: old58, 7: old58, 8: old58, 9: old58, 10: old58, 11: old58, 12: old58 } },
  {
    from: 2020,
    instruments: { 6: amended, 7: amended, 8: amended, 9: amended, 10: amended, 11: amended, 12: amended },
  },
  {
    from: 2021,
    instruments: { 6: new22, 7: amended, 8: amended, 9: amended, 10: amended, 11: amended, 12: amended },
  },
  {
    from: 2022,
    instruments: { 6: new22, 7: new22, 8: amended, 9: amended, 10: new22, 11: amended, 12: amended },
  },
  {
    from: 2023,
    instruments: { 6: new22, 7: new22, 8: new22, 9: amended, 10: new22, 11: new22, 12: amended },
  },
  { from: 2024, instruments: { 6: new22, 7: new22, 8: new22, 9: new22, 10: new22, 11: new22, 12: new22 } },
];

const old16 = "tt22-2016";
const new27 = "tt27-2020";

export const primaryYears: readonly Row[] = [
  { from: 2016, instruments: { 1: old16, 2: old16, 3: old16, 4: old16, 5: old16 } },
  { from: 2020, instruments: { 1: new27, 2: old16, 3: old16, 4: old16, 5: old16 } },
  { from: 2021, instruments: { 1: new27, 2: new27, 3: old16, 4: old16, 5: old16 } },
  { from: 2022, instruments: { 1: new27, 2: new27, 3: new27, 4: old16, 5: old16 } },
  { from: 2023, instruments: { 1: new27, 2: new27, 3: new27, 4: new27, 5: old16 } },
  { from: 2024, instruments: { 1: new27, 2: new27, 3: new27, 4: new27, 5: new27 } },
];

const old02 = "qd02-2007";
const new43 = "tt43-2021";

export const continuingYears: readonly Row[] = [
  { from: 2007, instruments: { 6: old02, 7: old02, 8: old02, 9: old02, 10: old02, 11: old02, 12: old02 } },
  { from: 2021, instruments: { 6: new43, 7: old02, 8: old02, 9: old02, 10: old02, 11: old02, 12: old02 } },
  { from: 2022, instruments: { 6: new43, 7: new43, 8: old02, 9: old02, 10: new43, 11: old02, 12: old02 } },
  { from: 2023, instruments: { 6: new43, 7: new43, 8: new43, 9: old02, 10: new43, 11: new43, 12: old02 } },
  { from: 2024, instruments: { 6: new43, 7: new43, 8: new43, 9: new43, 10: new43, 11: new43, 12: new43 } },
];

/** The instrument of a grade in the school year that begins in `year`. */
export function instrumentOf(rows: readonly Row[], grade: number, year: number): string {
  return rows.findLast(({ from }) => year >= from)?.instruments[grade] ?? "";
}
