import fc from "fast-check";
import type { Adapter, Filled, FormatMatch, Parsed, SourceFile } from "../gradebook/adapter";
import { matchPupils, type PupilMatch } from "../gradebook/match-pupils";
import type { ClassBook, Gradebook, Pupil } from "../gradebook/model";
import type { AdapterContract, Layout, MadeTemplate, TemplateMaker } from "./contract";

/** One template filled with one gradebook, and everything that can be seen of it. */
export interface Filling {
  readonly adapter: Adapter;
  readonly gradebook: Gradebook;
  readonly book: ClassBook;
  readonly averages: boolean;
  readonly template: MadeTemplate;
  /** What the adapter tells and reads of the template. */
  readonly matches: readonly FormatMatch[];
  readonly blank: Parsed;
  readonly blankCells: ReadonlyMap<string, string>;
  /** How many pupils the template has. */
  readonly listed: number;
  readonly pairs: readonly PupilMatch[];
  readonly filled: Filled;
  /** What the adapter reads of the filled file, and what its cells show; absent where there is none. */
  readonly read?: Parsed;
  readonly cells?: ReadonlyMap<string, string>;
}

/** What one run of the suite is given. */
export interface FillingInput {
  readonly gradebook: Gradebook;
  readonly regular: number;
  readonly choice: number;
  readonly order: number;
  readonly averages: boolean;
  /** Which pupils, by their number, the template does not have. */
  readonly absent: readonly number[];
  readonly strangers: number;
}

export function fillingInput({ gradebooks }: TemplateMaker): fc.Arbitrary<FillingInput> {
  return fc.record({
    gradebook: gradebooks,
    regular: fc.integer({ min: 1, max: 5 }),
    choice: fc.nat({ max: 1000 }),
    order: fc.nat(),
    averages: fc.boolean(),
    absent: fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      { arbitrary: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }), weight: 1 },
    ),
    strangers: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 2 }), weight: 1 },
    ),
  });
}

/** Makes the template of a run, fills it and reads all there is to read. `onShuffle` hears of each order asked for. */
export async function fillOnce(
  adapter: Adapter,
  contract: AdapterContract,
  maker: TemplateMaker,
  input: FillingInput,
  onShuffle: () => void,
): Promise<Filling> {
  const { gradebook, averages } = input;
  const [book] = gradebook.classes;
  if (book === undefined) throw new Error("the contract's gradebooks need one class at least");
  const present = book.pupils.filter((_, index) => !input.absent.includes(index));
  const listed = [...present, ...strangersOf(book, input.strangers)];
  const layout = layoutOf(input, onShuffle);
  const template = await maker.make({ ...book, pupils: layout.shuffle(listed) }, layout);
  const blank = await adapter.parse(template.file);
  const filled = await adapter.fill(template.file, gradebook, { averages });
  const { pairs } = matchPupils(rowsOf(blank), book, { platform: adapter.platform });
  const common = {
    adapter,
    gradebook,
    book,
    averages,
    template,
    blank,
    blankCells: await contract.cells(template.file.bytes),
    listed: listed.length,
    matches: await adapter.detect(template.file),
    pairs,
    filled,
  };
  if (filled.bytes === undefined) return common;
  const read = await adapter.parse(filledFile(template, filled.bytes));
  return { ...common, read, cells: await contract.cells(filled.bytes) };
}

/** The pupils that were read of a file, over all its classes. */
export function rowsOf({ gradebook }: Parsed): readonly Pupil[] {
  return gradebook.classes.flatMap(({ pupils }) => pupils);
}

/** The filled file under the name of the template. */
export function filledFile({ file }: MadeTemplate, bytes: Uint8Array): SourceFile {
  return { ...file, bytes };
}

function layoutOf({ regular, choice, order }: FillingInput, onShuffle: () => void): Layout {
  let state = order;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    regular,
    choice,
    shuffle: (items) => {
      onShuffle();
      const left = [...items];
      return items.flatMap(() => left.splice(next(left.length), 1));
    },
  };
}

/** Pupils who came after the gradebook was made. */
function strangersOf({ pupils: [pupil] }: ClassBook, count: number): Pupil[] {
  const place = pupil?.place ?? { file: "", sheet: "", cell: "" };
  return Array.from({ length: count }, (_, index) => ({
    name: `Tôn Người Mới ${index === 0 ? "Một" : "Hai"}`,
    moetId: `970000000${index}`,
    nationalId: `09700000000${index}`,
    systemId: `970000${index}`,
    code: `960000000${index}`,
    schoolCode: `MOI${index}`,
    place,
    assessments: [],
    recorded: [],
    absences: [],
  }));
}
