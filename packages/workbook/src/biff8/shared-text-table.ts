import { damaged } from "../read-failure";
import { headerBytes, longestContent, RecordCursor, recordType } from "./record-cursor";
import { concatenated, newRecord } from "./record-writing";
import type { StreamEdits } from "./stream-edits";
import { StringReader } from "./string-reader";
import type { WorkbookLayout } from "./workbook-layout";

const countBytes = 8;
const textHeadBytes = 3;
const bucketBytes = 8;

/** A text put into the table, and where it begins within what `#appended` adds. */
interface NewText {
  readonly record: number;
  readonly at: number;
}

/**
 * The workbook's table of shared texts, to which filling adds.
 *
 * New texts go to the table, as Excel itself stores them, and not into LABEL records: a LABEL holds at most 255
 * characters, too few for a comment, and Excel only reads it for the sake of old writers. Texts that are there are
 * used again; none is taken out, since an unused text harms nobody and removing one would renumber all behind it.
 */
export class SharedTextTable {
  readonly #records: RecordCursor;
  readonly #layout: WorkbookLayout;
  #texts: string[] | undefined;
  readonly #plain = new Map<string, number>();
  /** Where the last record of the table, a CONTINUE maybe, begins and ends. */
  #lastRecordAt = 0;
  #end = 0;
  #listed = 0;
  /** Contents to be added: the first behind the table's last record, the others in records of their own. */
  readonly #added: Uint8Array[][] = [[]];
  #addedLengths: number[] = [0];
  readonly #newTexts: NewText[] = [];
  #referencesAdded = 0;

  constructor(stream: Uint8Array, layout: WorkbookLayout) {
    this.#records = new RecordCursor(stream);
    this.#layout = layout;
  }

  /** The text of this number; `undefined` when the table has none. */
  text(index: number): string | undefined {
    return this.#read()[index];
  }

  /** The number of a text without formatting of its own, which is added where it is missing. */
  indexOf(text: string): number {
    const texts = this.#read();
    const found = this.#plain.get(text);
    if (found !== undefined) return found;
    const index = texts.length;
    texts.push(text);
    this.#plain.set(text, index);
    this.#append(text);
    return index;
  }

  /** Counts cells that refer to the table: more of them, or fewer. */
  countReferences(change: number): void {
    this.#referencesAdded += change;
  }

  /** Plans the change of the stream; what it gives finishes the stream once the edits are applied. */
  plan(edits: StreamEdits): (changed: DataView) => void {
    const { sharedStringsAt } = this.#layout;
    if (this.#newTexts.length === 0) {
      if (sharedStringsAt === undefined || this.#referencesAdded === 0) return () => undefined;
      return (changed) => this.#finishCounts(changed, edits.moved(sharedStringsAt));
    }
    const [first = [], ...rest] = this.#added;
    const continued = rest.map((pieces) => recordOf(recordType.continue, pieces));
    if (sharedStringsAt === undefined) {
      this.#planNewTable(edits, first, continued);
      return () => undefined;
    }
    for (const piece of [...first, ...continued]) edits.writer.put(piece);
    edits.insertAfter(this.#end, 0);
    const finishIndex = this.#planIndex(edits);
    return (changed) => {
      const table = edits.moved(sharedStringsAt);
      this.#finishCounts(changed, table);
      changed.setUint32(table + headerBytes + 4, this.#listed + this.#newTexts.length, true);
      const last = edits.moved(this.#lastRecordAt);
      changed.setUint16(last + 2, changed.getUint16(last + 2, true) + (this.#addedLengths[0] ?? 0), true);
      finishIndex(changed);
    };
  }

  #finishCounts(changed: DataView, table: number): void {
    if (changed.getUint16(table + 2, true) < countBytes) return;
    const references = changed.getUint32(table + headerBytes, true) + this.#referencesAdded;
    changed.setUint32(table + headerBytes, Math.max(0, references), true);
  }

  #planNewTable(edits: StreamEdits, first: readonly Uint8Array[], continued: readonly Uint8Array[]): void {
    const counts = new Uint8Array(countBytes);
    const view = new DataView(counts.buffer);
    view.setUint32(0, Math.max(0, this.#referencesAdded), true);
    view.setUint32(4, this.#newTexts.length, true);
    const table = recordOf(recordType.sharedStrings, [counts, ...first]);
    for (const piece of [table, ...continued]) edits.writer.put(piece);
    edits.insertAfter(this.#layout.sharedStringsPlace, 0);
  }

  /** The texts of the file. A table that is not what its count says could not be added to safely. */
  #read(): string[] {
    if (this.#texts !== undefined) return this.#texts;
    const texts: string[] = [];
    const records = this.#records;
    const { sharedStringsAt } = this.#layout;
    if (sharedStringsAt === undefined) {
      this.#addedLengths = [countBytes];
    } else {
      records.moveTo(sharedStringsAt);
      records.need(countBytes);
      this.#listed = records.u32(4);
      const strings = new StringReader(records, countBytes);
      while (texts.length < this.#listed && strings.hasMore()) {
        const text = strings.string();
        if (strings.isPlain && !this.#plain.has(text)) this.#plain.set(text, texts.length);
        texts.push(text);
      }
      this.#lastRecordAt = records.offset;
      this.#end = strings.position;
      const isWhole = texts.length === this.#listed && !strings.hasMore();
      if (!isWhole || this.#end !== records.start + records.length) throw damaged("biff8.sharedTexts");
      this.#addedLengths = [0];
    }
    this.#texts = texts;
    return texts;
  }

  /** The room that is left in the record that is written to. */
  #room(): number {
    const added = this.#addedLengths.at(-1) ?? 0;
    const isTablesLast = this.#added.length === 1 && this.#layout.sharedStringsAt !== undefined;
    const before = isTablesLast ? this.#end - this.#lastRecordAt - headerBytes : 0;
    return longestContent - before - added;
  }

  #put(piece: Uint8Array): void {
    this.#added.at(-1)?.push(piece);
    this.#addedLengths[this.#addedLengths.length - 1] = (this.#addedLengths.at(-1) ?? 0) + piece.length;
  }

  #startRecord(): void {
    this.#added.push([]);
    this.#addedLengths.push(0);
  }

  /**
   * A text that fits into a record is never cut; the characters of a longer one go on in CONTINUE records, each of
   * which begins with the width of the characters.
   */
  #append(text: string): void {
    const wide = isWide(text);
    const width = wide ? 2 : 1;
    if (this.#room() < Math.min(longestContent, textHeadBytes + width * text.length)) this.#startRecord();
    this.#newTexts.push({ record: this.#added.length - 1, at: this.#addedLengths.at(-1) ?? 0 });
    const head = new Uint8Array(textHeadBytes);
    new DataView(head.buffer).setUint16(0, text.length, true);
    head[2] = wide ? 1 : 0;
    this.#put(head);
    for (let at = 0; ; ) {
      const count = Math.min(text.length - at, Math.floor(this.#room() / width));
      this.#put(encodeCharacters(text, at, count, wide));
      at += count;
      if (at === text.length) return;
      this.#startRecord();
      this.#put(Uint8Array.of(wide ? 1 : 0));
    }
  }

  /**
   * Lengthens the list of places of every n-th text (EXTSST), by which Excel finds texts faster. A list that does
   * not match the table, as some programs write it, is left as it is.
   */
  #planIndex(edits: StreamEdits): (changed: DataView) => void {
    const at = this.#layout.sharedStringsIndexAt;
    const records = this.#records;
    if (at === undefined || !records.moveTo(at) || records.length < 2) return () => undefined;
    let every = records.u16(0);
    const buckets = (records.length - 2) / bucketBytes;
    if (every === 0 || buckets !== Math.ceil(this.#listed / every)) return () => undefined;
    let kept = Array.from({ length: buckets }, (_, bucket) => {
      const start = records.start + 2 + bucket * bucketBytes;
      return records.stream.subarray(start, start + bucketBytes);
    });
    const total = this.#listed + this.#newTexts.length;
    while (2 + Math.ceil(total / every) * bucketBytes > longestContent) {
      every *= 2;
      kept = kept.filter((_, bucket) => bucket % 2 === 0);
    }
    const count = Math.ceil(total / every);
    const { bytes, content } = newRecord(recordType.sharedStringsIndex, 2 + count * bucketBytes);
    content.setUint16(0, every, true);
    kept.forEach((bucket, index) => {
      bytes.set(bucket, headerBytes + 2 + index * bucketBytes);
    });
    edits.writer.put(bytes);
    const edit = edits.replace(at, headerBytes + records.length);
    return (changed) => {
      for (let bucket = kept.length; bucket < count; bucket += 1) {
        const place = this.#placeOf(bucket * every - this.#listed, edits);
        const start = edit.start + headerBytes + 2 + bucket * bucketBytes;
        changed.setUint32(start, place.offset, true);
        changed.setUint16(start + 4, place.inRecord, true);
      }
    };
  }

  /** Where a new text begins: in the stream, and counted from the beginning of its record. */
  #placeOf(newText: number, edits: StreamEdits): { readonly offset: number; readonly inRecord: number } {
    const { record = 0, at = 0 } = this.#newTexts[newText] ?? {};
    const lastRecord = edits.moved(this.#lastRecordAt);
    if (record === 0) {
      const inRecord = this.#end - this.#lastRecordAt + at;
      return { offset: lastRecord + inRecord, inRecord };
    }
    let recordAt = lastRecord + this.#end - this.#lastRecordAt + (this.#addedLengths[0] ?? 0);
    for (let before = 1; before < record; before += 1)
      recordAt += headerBytes + (this.#addedLengths[before] ?? 0);
    return { offset: recordAt + headerBytes + at, inRecord: headerBytes + at };
  }
}

function recordOf(type: number, pieces: readonly Uint8Array[]): Uint8Array {
  const content = concatenated(pieces);
  const { bytes } = newRecord(type, content.length);
  bytes.set(content, headerBytes);
  return bytes;
}

function isWide(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return true;
  return false;
}

function encodeCharacters(text: string, start: number, count: number, wide: boolean): Uint8Array {
  const bytes = new Uint8Array(count * (wide ? 2 : 1));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < count; at += 1) {
    const unit = text.charCodeAt(start + at);
    if (wide) view.setUint16(2 * at, unit, true);
    else bytes[at] = unit;
  }
  return bytes;
}
