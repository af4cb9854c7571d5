import { damaged } from "../read-failure";
import { decodeCharacters } from "./characters";
import { type RecordCursor, recordType } from "./record-cursor";

const flagWide = 0x01;
const flagPhonetic = 0x04;
const flagRich = 0x08;
const formattingRunBytes = 4;

/**
 * Reads Unicode strings from a record and the CONTINUE records after it. Where the characters of a string go on
 * in the next record, that record begins with a flag of its own that says how wide they are from there on.
 */
export class StringReader {
  readonly #records: RecordCursor;
  #at: number;
  #end: number;
  #isPlain = true;

  /** Starts `offset` bytes into the record where `records` stands; moves it over CONTINUE records. */
  constructor(records: RecordCursor, offset: number) {
    records.need(offset);
    this.#records = records;
    this.#at = records.start + offset;
    this.#end = records.start + records.length;
  }

  /** Where the next byte lies in the stream. */
  get position(): number {
    return this.#at;
  }

  /** Tells whether the string read last has characters only: no formatting runs and no phonetic data. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** The next string: its characters, without formatting runs and phonetic data. */
  string(): string {
    const count = this.#u16();
    const flags = this.#u8();
    const runs = flags & flagRich ? this.#u16() : 0;
    const phoneticBytes = flags & flagPhonetic ? this.#u16() + this.#u16() * 0x10000 : 0;
    this.#isPlain = (flags & (flagRich | flagPhonetic)) === 0;
    const text = this.#characters(count, (flags & flagWide) !== 0);
    this.#skip(runs * formattingRunBytes + phoneticBytes);
    return text;
  }

  /** Tells whether another string follows in this record or in one that continues it. */
  hasMore(): boolean {
    while (this.#at >= this.#end) {
      if (this.#records.nextType() !== recordType.continue) return false;
      this.#continue();
    }
    return true;
  }

  #characters(count: number, startsWide: boolean): string {
    let wide = startsWide;
    let text = "";
    for (let left = count; ; ) {
      const width = wide ? 2 : 1;
      const here = Math.min(left, Math.floor((this.#end - this.#at) / width));
      const part = decodeCharacters(this.#records.view, this.#at, here, wide);
      text = text === "" ? part : text + part;
      this.#at += here * width;
      left -= here;
      if (left === 0) return text;
      this.#continue();
      wide = (this.#u8() & flagWide) !== 0;
    }
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > this.#end - this.#at) {
      left -= this.#end - this.#at;
      this.#continue();
    }
    this.#at += left;
  }

  #u8(): number {
    while (this.#at >= this.#end) this.#continue();
    const byte = this.#records.view.getUint8(this.#at);
    this.#at += 1;
    return byte;
  }

  #u16(): number {
    return this.#u8() | (this.#u8() << 8);
  }

  #continue(): void {
    const records = this.#records;
    const { offset } = records;
    if (!records.next() || records.type !== recordType.continue)
      throw damaged("biff8.stringCutOff", { offset });
    this.#at = records.start;
    this.#end = records.start + records.length;
  }
}
