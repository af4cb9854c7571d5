import { damaged } from "../read-failure";
import { RecordWriter } from "./record-writing";

/** A change of the stream: bytes put in, and maybe bytes taken out, at a place of the stream as it was. */
export interface StreamEdit {
  readonly at: number;
  readonly removed: number;
  /** Where the bytes put in lie in the writer. */
  readonly from: number;
  readonly length: number;
  readonly rank: number;
  readonly order: number;
  /** Where the inserted bytes begin in the changed stream; known once the edits are applied. */
  start: number;
}

/** Stands after what goes before it: a pointer to the record at the same place keeps pointing to that record. */
const afterRecordBefore = 0;
/** Belongs to the record at its place: a pointer to that record now points here. */
const beforeRecord = 1;
const replacing = 2;

/**
 * Collects changes of a workbook stream, applies them together, and tells where every record went. Three kinds
 * are needed because BIFF8 points to records by their place: what is put in between two records belongs to the one
 * or to the other.
 */
export class StreamEdits {
  readonly #edits: StreamEdit[] = [];
  /** For each edit in order, how far everything behind it moves. */
  #shifts: number[] = [];

  /** Holds the bytes put in: what was written to it since the last edit becomes the content of the next. */
  readonly writer = new RecordWriter();
  #written = 0;

  readonly #stream: Uint8Array;
  #inPlace: DataView | undefined;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0 && this.#inPlace === undefined;
  }

  /** A copy of the stream, before anything moves, for changes that keep their length. */
  get inPlace(): DataView {
    this.#inPlace ??= new DataView(this.#stream.slice().buffer);
    return this.#inPlace;
  }

  /** Puts what was written behind the record that ends at `at`; among those at one place, `order` decides. */
  insertAfter(at: number, order: number): StreamEdit {
    return this.#add(at, 0, afterRecordBefore, order);
  }

  /** Puts what was written before the record at `at`, as a new beginning of what is pointed to there. */
  insertBefore(at: number): StreamEdit {
    return this.#add(at, 0, beforeRecord, 0);
  }

  /** Puts what was written in the place of the `removed` bytes at `at`. */
  replace(at: number, removed: number): StreamEdit {
    return this.#add(at, removed, replacing, 0);
  }

  /** The changed stream. Damaged files can make edits overlap; they are refused. */
  apply(): Uint8Array {
    const stream = this.#inPlace === undefined ? this.#stream : new Uint8Array(this.#inPlace.buffer);
    const edits = this.#edits.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
    const { bytes } = this.writer;
    const removed = edits.reduce((sum, edit) => sum + edit.removed, 0);
    const changed = new Uint8Array(stream.length + this.#written - removed);
    const shifts: number[] = [];
    let from = 0;
    let to = 0;
    for (const edit of edits) {
      if (edit.at < from || edit.at + edit.removed > stream.length)
        throw damaged("biff8.recordsOverlap", { offset: edit.at });
      to = copy(stream, from, edit.at, changed, to);
      edit.start = to;
      to = copy(bytes, edit.from, edit.from + edit.length, changed, to);
      from = edit.at + edit.removed;
      shifts.push(to - from);
    }
    copy(stream, from, stream.length, changed, to);
    this.#shifts = shifts;
    return changed;
  }

  /** Where the record that was at `offset` is in the changed stream. */
  moved(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const edit = this.#edits[middle];
      const goesBefore = edit !== undefined && (edit.at < offset || (edit.at === offset && edit.rank === 0));
      if (goesBefore) low = middle + 1;
      else high = middle;
    }
    return offset + (this.#shifts[low - 1] ?? 0);
  }

  #add(at: number, removed: number, rank: number, order: number): StreamEdit {
    const from = this.#written;
    this.#written = this.writer.length;
    const edit = { at, removed, from, length: this.#written - from, rank, order, start: 0 };
    this.#edits.push(edit);
    return edit;
  }
}

/** Runs shorter than this are copied faster byte by byte. */
const shortRun = 64;

/** Copies bytes and gives where they end. */
function copy(source: Uint8Array, from: number, end: number, target: Uint8Array, to: number): number {
  if (end - from >= shortRun) target.set(source.subarray(from, end), to);
  else for (let at = from; at < end; at += 1) target[to + at - from] = source[at] ?? 0;
  return to + end - from;
}
