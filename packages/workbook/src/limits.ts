import { ReadFailure } from "./read-failure";

/** Bounds that keep a hostile or broken file from using up memory or time. */
export interface Limits {
  /** Size of the file, in bytes. */
  readonly fileBytes: number;
  /** Entries in the directory of a zip file. */
  readonly zipEntries: number;
  /** Bytes of all unpacked parts of a zip file together. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed byte of a part larger than one mebibyte. */
  readonly inflateRatio: number;
  /** Worksheets of a workbook. */
  readonly sheets: number;
  /** Rows times columns of one sheet, counted up to its last value. */
  readonly cells: number;
}

const mebibyte = 1024 * 1024;

/** The bounds that hold where the caller sets none; far above any school's file. */
export const defaultLimits: Limits = {
  fileBytes: 50 * mebibyte,
  zipEntries: 10_000,
  unpackedBytes: 100 * mebibyte,
  inflateRatio: 200,
  sheets: 1_000,
  cells: 20_000_000,
};

/** Stops the reading when `value` passes the limit named `what`. */
export function within(limits: Limits, what: keyof Limits, value: number): void {
  const limit = limits[what];
  if (value > limit) throw new ReadFailure("tooLarge", { what, value, limit });
}
