import { damaged } from "../read-failure";
import { type CompoundFile, type CompoundStream, endOfChain, miniStreamBelow } from "./compound-file";

const free = 0xffffffff;
const tableMark = 0xfffffffd;
const continuationMark = 0xfffffffc;
const tableCountAt = 44;
const continuationAt = 68;
const continuationCountAt = 72;
const startInEntry = 116;
const sizeInEntry = 120;

/**
 * The file with another content for one stream; all other bytes stay, as far as the sectors' bookkeeping allows.
 *
 * A stream that became shorter keeps its length, with zeros behind: Excel pads the workbook stream in the same way,
 * so readers expect it, and chains that cross, as in files straight from vnEdu, need not be cut. A longer one goes
 * on in sectors at the end of the file, whatever the table says about free ones. A stream that outgrows the stream
 * of small streams leaves it, padded to the length from which streams have sectors of their own.
 */
export function replaceStream(
  file: Uint8Array,
  { allocation }: CompoundFile,
  stream: CompoundStream,
  content: Uint8Array,
): Uint8Array {
  if (allocation.sharesSectors()) throw damaged("ole2.sectorsShared");
  if (content.length <= stream.size) {
    const changed = file.slice();
    let at = 0;
    for (const { fileOffset, length } of stream.extents) {
      const part = content.subarray(at, at + length);
      changed.set(part, fileOffset);
      changed.fill(0, fileOffset + part.length, fileOffset + length);
      at += length;
    }
    return changed;
  }

  const { sectorBytes, sectorCount, tableSectors, tableSlots, slotsTaken, continuations } = allocation;
  const perSector = sectorBytes / 4;
  const isSmall = stream.size < miniStreamBelow;
  const size = isSmall ? Math.max(content.length, miniStreamBelow) : content.length;
  const kept = isSmall ? [] : stream.sectors;
  const added = Math.ceil(size / sectorBytes) - kept.length;
  const { tables, listings } =
    added === 0
      ? { tables: 0, listings: 0 }
      : bookkeeping(
          sectorCount + added,
          tableSectors.length * perSector,
          tableSlots.length - slotsTaken,
          perSector,
        );
  const numbers = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => first + index);
  const addedSectors = numbers(sectorCount, added);
  const newTables = numbers(sectorCount + added, tables);
  const newListings = numbers(sectorCount + added + tables, listings);
  const sectorsAfter = sectorCount + added + tables + listings;

  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  // Where nothing is added, the last sector may still be cut short by the end of the file.
  const changed = new Uint8Array(Math.max(file.length, added > 0 ? offsetOf(sectorsAfter) : 0, endOfKept()));
  changed.set(file);
  const view = new DataView(changed.buffer);

  const allTables = [...tableSectors, ...newTables];
  for (const sector of newTables) changed.fill(0xff, offsetOf(sector), offsetOf(sector + 1));
  const mark = (sector: number, value: number): void => {
    const table = allTables[Math.floor(sector / perSector)];
    if (table === undefined) throw damaged("ole2.sectorNumber", { sector });
    view.setUint32(offsetOf(table) + 4 * (sector % perSector), value, true);
  };

  const chain = [...kept, ...addedSectors];
  chain.forEach((sector, index) => {
    const part = content.subarray(index * sectorBytes, (index + 1) * sectorBytes);
    changed.set(part, offsetOf(sector));
  });
  if (added > 0) {
    for (let index = Math.max(0, kept.length - 1); index < chain.length; index += 1)
      mark(chain[index] ?? 0, chain[index + 1] ?? endOfChain);
  }
  view.setUint32(stream.entryAt + sizeInEntry, size, true);
  if (isSmall) {
    view.setUint32(stream.entryAt + startInEntry, chain[0] ?? endOfChain, true);
    const smallTable = allocation.smallTableSectors();
    for (const sector of stream.sectors) {
      const table = smallTable[Math.floor(sector / perSector)];
      if (table !== undefined) view.setUint32(offsetOf(table) + 4 * (sector % perSector), free, true);
    }
  }

  for (const sector of newTables) mark(sector, tableMark);
  for (const sector of newListings) mark(sector, continuationMark);
  if (tables > 0) view.setUint32(tableCountAt, view.getUint32(tableCountAt, true) + tables, true);
  const slots = tableSlots.slice(slotsTaken);
  let last = continuations.at(-1);
  for (const sector of newListings) {
    changed.fill(0xff, offsetOf(sector), offsetOf(sector + 1));
    view.setUint32(offsetOf(sector + 1) - 4, endOfChain, true);
    view.setUint32(last === undefined ? continuationAt : offsetOf(last + 1) - 4, sector, true);
    last = sector;
    for (let slot = 0; slot < perSector - 1; slot += 1) slots.push(offsetOf(sector) + 4 * slot);
  }
  if (listings > 0)
    view.setUint32(continuationCountAt, view.getUint32(continuationCountAt, true) + listings, true);
  newTables.forEach((sector, index) => {
    const slot = slots[index];
    if (slot !== undefined) view.setUint32(slot, sector, true);
  });
  return changed;

  function endOfKept(): number {
    const last = kept.at(-1);
    if (last === undefined) return 0;
    const used = Math.min(sectorBytes, size - (kept.length - 1) * sectorBytes);
    return offsetOf(last) + used;
  }
}

/**
 * How many sectors the allocation table needs more, and how many more to list those, for a file of `sectors`
 * sectors: both count among the sectors themselves.
 */
function bookkeeping(
  sectors: number,
  capacity: number,
  freeSlots: number,
  perSector: number,
): { readonly tables: number; readonly listings: number } {
  let tables = 0;
  let listings = 0;
  while (capacity + tables * perSector < sectors + tables + listings) {
    tables += 1;
    listings = Math.max(0, Math.ceil((tables - freeSlots) / (perSector - 1)));
  }
  return { tables, listings };
}
