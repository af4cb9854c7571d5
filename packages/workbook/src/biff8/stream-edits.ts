import { damaged } from "../read-failure";

/** A change of the stream: bytes put in, and maybe bytes taken out, at a place of the stream as it was. */
export interface StreamEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: Uint8Array;
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

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Puts bytes behind the record that ends at `at`; among those at one place, `order` decides. */
  insertAfter(at: number, order: number, inserted: Uint8Array): StreamEdit {
    return this.#add({ at, removed: 0, inserted, rank: afterRecordBefore, order, start: 0 });
  }

  /** Puts bytes before the record at `at`, as a new beginning of what is pointed to there. */
  insertBefore(at: number, inserted: Uint8Array): StreamEdit {
    return this.#add({ at, removed: 0, inserted, rank: beforeRecord, order: 0, start: 0 });
  }

  /** Puts bytes in the place of the `removed` bytes at `at`. */
  replace(at: number, removed: number, inserted: Uint8Array): StreamEdit {
    return this.#add({ at, removed, inserted, rank: replacing, order: 0, start: 0 });
  }

  /** The changed stream. Damaged files can make edits overlap; they are refused. */
  applyTo(stream: Uint8Array): Uint8Array {
    const edits = this.#edits.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
    const growth = edits.reduce((sum, { removed, inserted }) => sum + inserted.length - removed, 0);
    const changed = new Uint8Array(stream.length + growth);
    const shifts: number[] = [];
    let from = 0;
    let to = 0;
    for (const edit of edits) {
      if (edit.at < from || edit.at + edit.removed > stream.length)
        throw damaged("biff8.recordsOverlap", { offset: edit.at });
      changed.set(stream.subarray(from, edit.at), to);
      to += edit.at - from;
      edit.start = to;
      changed.set(edit.inserted, to);
      to += edit.inserted.length;
      from = edit.at + edit.removed;
      shifts.push(to - from);
    }
    changed.set(stream.subarray(from), to);
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

  #add(edit: StreamEdit): StreamEdit {
    this.#edits.push(edit);
    return edit;
  }
}
