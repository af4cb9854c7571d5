import fc from "fast-check";
import type { Adapter, SourceFile } from "../gradebook/adapter";
import type { ClassBook, Entry, Gradebook, Pupil } from "../gradebook/model";
import { gradebookSchema } from "../gradebook/schema";
import { tenths } from "../kernel/tenths";
import type { AdapterContract, ContractRule, TemplateMaker } from "./contract";
import { filledFile, fillingInput, fillOnce, rowsOf } from "./filling";
import { fillingChecks, rowsDiffer } from "./filling-checks";
import { holdForAll } from "./hold-for-all";
import { mutatedBytes } from "./mutate-bytes";

/**
 * The contract of adapters as a list of rules, for any test runner: each `check` rejects with the rule that is broken and
 * the smallest case found. {@link describeAdapter} makes tests of them.
 *
 * @example for (const { name, check } of adapterRules(adapter, contract)) test(name, check)
 */
export function adapterRules(adapter: Adapter, contract: AdapterContract): readonly ContractRule[] {
  const makers = Object.entries(contract.templates);
  const runs = Math.ceil((contract.runs ?? 2000) / Math.max(1, makers.length));
  return [
    {
      name: "every kind that is filled has a template",
      check: async () => everyKindHasTemplate(adapter, contract),
    },
    { name: "foreign files are nobody's own", check: () => foreignFilesAreNot(adapter, contract) },
    { name: "samples are told by their kind", check: () => samplesAreTold(adapter, contract) },
    ...makers.flatMap(([name, maker]): ContractRule[] => [
      {
        name: `${name}: filled with ${runs} gradebooks`,
        check: () => fillMany(adapter, contract, maker, runs),
      },
      {
        name: `${name}: filled again`,
        check: () => fillAgain(adapter, contract, maker, Math.ceil(runs / 10)),
      },
      {
        name: `${name}: a template without pupils stays as it is`,
        check: () => noPupils(adapter, contract, maker),
      },
    ]),
    { name: "hostile files give diagnostics", check: () => hostileFiles(adapter, contract) },
  ];
}

function everyKindHasTemplate({ formats }: Adapter, { templates }: AdapterContract): void {
  const made = new Set(Object.values(templates).map(({ kind }) => kind));
  const lacking = formats.filter(({ fills, kind }) => fills && !made.has(kind)).map(({ kind }) => kind);
  if (lacking.length > 0) throw new Error(`no template for ${lacking.join(", ")}`);
}

async function foreignFilesAreNot(adapter: Adapter, { foreign }: AdapterContract): Promise<void> {
  if (foreign.length === 0) throw new Error("the contract needs a foreign file at least");
  for (const file of foreign) {
    const [match] = await adapter.detect(file);
    if (match !== undefined) {
      throw new Error(`${file.fileName ?? "a foreign file"} was told as ${match.platform} ${match.kind}`);
    }
    const { diagnostics } = await adapter.parse(file);
    if (diagnostics.length === 0) throw new Error(`nothing is said of ${file.fileName ?? "a foreign file"}`);
  }
}

async function samplesAreTold(adapter: Adapter, { samples = [] }: AdapterContract): Promise<void> {
  for (const { file, kind } of samples) {
    const told = (await adapter.detect(file)).map((match) => `${match.platform} ${match.kind}`);
    if (told.length === 0 || told.some((one) => one !== `${adapter.platform} ${kind}`)) {
      throw new Error(
        `${file.fileName ?? "a sample"} is ${kind} and was told as ${told.join(", ") || "nothing"}`,
      );
    }
  }
}

async function fillMany(
  adapter: Adapter,
  contract: AdapterContract,
  maker: TemplateMaker,
  runs: number,
): Promise<void> {
  let shuffles = 0;
  let filledRuns = 0;
  await holdForAll(
    fillingInput(maker),
    async (input) => {
      const filling = await fillOnce(adapter, contract, maker, input, () => {
        shuffles += 1;
      });
      for (const [rule, check] of Object.entries(fillingChecks)) {
        const wrong = check(filling, maker);
        if (wrong !== undefined) throw new Error(`${rule}: ${wrong}`);
      }
      if (filling.filled.writes.length > 0) filledRuns += 1;
    },
    { numRuns: runs },
  );
  // The pupils are put in order once a run by the suite; the columns are the maker's to order.
  if (maker.fixedOrder === undefined && shuffles < 2 * runs) {
    throw new Error("columns vary: the template was never asked for another order of columns");
  }
  if (filledRuns * 4 < runs)
    throw new Error(`only ${filledRuns} of ${runs} gradebooks had anything to write`);
}

/** What was filled is filled again: with the same gradebook, with other marks, with no marks. */
async function fillAgain(
  adapter: Adapter,
  contract: AdapterContract,
  maker: TemplateMaker,
  runs: number,
): Promise<void> {
  await holdForAll(
    fillingInput(maker),
    async (input) => {
      const { filled, read, template, gradebook, averages } = await fillOnce(
        adapter,
        contract,
        maker,
        input,
        () => {},
      );
      if (filled.bytes === undefined || read === undefined) return;
      const file = filledFile(template, filled.bytes);
      const same = await adapter.fill(file, gradebook, { averages });
      if (same.writes.length > 0) throw new Error("filling again changes nothing: it changed cells");
      if (same.bytes !== undefined && !equalBytes(same.bytes, filled.bytes)) {
        throw new Error("filling again changes nothing: it changed bytes");
      }
      const emptied = await adapter.fill(file, changedEntries(gradebook, blank), { averages });
      const cleared = emptied.writes.find(({ field }) => /^mark|^primary\.test/.test(field));
      if (cleared !== undefined) {
        throw new Error(
          `a blank clears nothing: ${cleared.place.cell} “${cleared.before}” → “${cleared.after}”`,
        );
      }
      const turned = changedEntries(gradebook, turnedRound);
      const over = await adapter.fill(file, turned, { averages });
      const fresh = await adapter.fill(template.file, turned, { averages });
      if (over.bytes === undefined || fresh.bytes === undefined) return;
      const wrong = rowsDiffer(
        rowsOf(await adapter.parse(filledFile(template, fresh.bytes))),
        rowsOf(await adapter.parse(filledFile(template, over.bytes))),
      );
      if (wrong !== undefined) throw new Error(`another value takes the place of the one before: ${wrong}`);
    },
    { numRuns: runs },
  );
}

async function noPupils(adapter: Adapter, contract: AdapterContract, maker: TemplateMaker): Promise<void> {
  await holdForAll(
    fillingInput(maker),
    async (input) => {
      const [book] = input.gradebook.classes;
      const everybody = (book?.pupils ?? []).map((_, index) => index);
      const { filled, template, cells, blankCells } = await fillOnce(
        adapter,
        contract,
        maker,
        { ...input, absent: everybody, strangers: 0 },
        () => {},
      );
      if (filled.writes.length > 0) throw new Error("a template without pupils: there are writes");
      if (cells !== undefined && JSON.stringify([...cells]) !== JSON.stringify([...blankCells])) {
        throw new Error("a template without pupils: its cells changed");
      }
      if (filled.bytes !== undefined && !equalBytes(filled.bytes, template.file.bytes)) {
        throw new Error("a template without pupils: its bytes changed");
      }
      const isSilent = filled.diagnostics.length === 0;
      if (isSilent && everybody.length > 0) throw new Error("a template without pupils: nothing is said");
    },
    { numRuns: 20 },
  );
}

async function hostileFiles(adapter: Adapter, contract: AdapterContract): Promise<void> {
  const { secondsAllowed = 5, bytesAllowed = 2 ** 30 } = contract;
  const { files, gradebook } = await seeds(contract);
  const bytes = fc.oneof(
    { arbitrary: mutatedBytes(files.map((file) => file.bytes)), weight: 8 },
    ...(contract.hostile === undefined ? [] : [{ arbitrary: contract.hostile, weight: 8 }]),
    { arbitrary: fc.uint8Array({ maxLength: 4000 }), weight: 1 },
    { arbitrary: fc.string({ maxLength: 400 }).map((text) => new TextEncoder().encode(text)), weight: 1 },
  );
  await holdForAll(
    bytes,
    async (hostile) => {
      const file: SourceFile = { bytes: hostile, fileName: "hostile" };
      const matches = await inTime(() => adapter.detect(file), secondsAllowed);
      const parsed = await inTime(() => adapter.parse(file), secondsAllowed);
      const filled = await inTime(() => adapter.fill(file, gradebook), secondsAllowed);
      const held = process.memoryUsage().rss;
      if (held > bytesAllowed) throw new Error(`hostile file: the process holds ${held} bytes`);
      if (!Array.isArray(matches)) throw new Error("hostile file: detect gives no list");
      const valid = gradebookSchema.safeParse(parsed.gradebook);
      if (!valid.success) throw new Error(`hostile file: ${valid.error.message}`);
      if (parsed.gradebook.classes.length === 0 && parsed.diagnostics.length === 0) {
        throw new Error("hostile file: nothing was read and nothing said");
      }
      const isExplained = filled.diagnostics.some(({ severity }) => severity === "error");
      if (filled.bytes === undefined && !isExplained) {
        throw new Error("hostile file: nothing was filled and no error said why");
      }
    },
    { ...asked(contract), examples: [[new Uint8Array()]] },
  );
}

async function inTime<Answer>(ask: () => Promise<Answer>, secondsAllowed: number): Promise<Answer> {
  const start = performance.now();
  const answer = await ask();
  const seconds = (performance.now() - start) / 1000;
  if (seconds > secondsAllowed) throw new Error(`hostile file: took ${seconds.toFixed(1)} s`);
  return answer;
}

/** `SODIEM_FUZZ_RUNS` in the environment asks for more files than the contract says, `SODIEM_FUZZ_SEED` for certain ones. */
function asked({ hostileRuns = 200 }: AdapterContract): { readonly numRuns: number; readonly seed?: number } {
  const [runs, seed] = [Number(process.env.SODIEM_FUZZ_RUNS), Number(process.env.SODIEM_FUZZ_SEED)];
  const numRuns = Number.isSafeInteger(runs) && runs > 0 ? runs : hostileRuns;
  return Number.isSafeInteger(seed) ? { numRuns, seed } : { numRuns };
}

/** Templates to damage: two of each kind, and the samples. */
async function seeds({ templates, samples = [] }: AdapterContract): Promise<{
  readonly files: readonly SourceFile[];
  readonly gradebook: Gradebook;
}> {
  const files = samples.map(({ file }) => file);
  let gradebook: Gradebook = { classes: [] };
  for (const maker of Object.values(templates)) {
    for (const own of fc.sample(maker.gradebooks, { numRuns: 2, seed: 1 })) {
      const [book] = own.classes;
      if (book === undefined) continue;
      gradebook = own;
      const layout = { regular: 4, choice: 0, shuffle: <T>(items: readonly T[]): T[] => [...items] };
      files.push((await maker.make(book, layout)).file);
    }
  }
  if (files.length === 0) throw new Error("the contract gives no file to damage");
  return { files, gradebook };
}

function changedEntries({ classes }: Gradebook, change: (entry: Entry) => Entry): Gradebook {
  return {
    classes: classes.map(
      (book): ClassBook => ({ ...book, pupils: book.pupils.map((pupil) => changedPupil(pupil, change)) }),
    ),
  };
}

function changedPupil(pupil: Pupil, change: (entry: Entry) => Entry): Pupil {
  const { primary } = pupil;
  return {
    ...pupil,
    assessments: pupil.assessments.map((one) => ({
      ...one,
      marks: {
        regular: one.marks.regular.map(change),
        midterm: change(one.marks.midterm),
        final: change(one.marks.final),
      },
    })),
    ...(primary === undefined
      ? {}
      : {
          primary: {
            ...primary,
            subjects: primary.subjects.map((one) =>
              one.test === undefined ? one : { ...one, test: change(one.test) },
            ),
          },
        }),
  };
}

function blank({ place }: Entry): Entry {
  return place === undefined ? { kind: "not-entered" } : { kind: "not-entered", place };
}

/** The mark seen from the other end: 0 becomes 10, and no mark but 5 stays; results change sides. */
function turnedRound(entry: Entry): Entry {
  switch (entry.kind) {
    case "mark":
      return { ...entry, mark: tenths(100 - entry.mark) };
    case "result":
      return { ...entry, result: entry.result === "dat" ? "chua-dat" : "dat" };
    default:
      return entry;
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
