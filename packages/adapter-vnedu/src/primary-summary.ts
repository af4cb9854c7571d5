import type { Evidence } from "@sodiem/core";
import {
  foldText,
  type Moment,
  type PrimaryLevels,
  type Pupil,
  type RecordedResult,
  type Subject,
} from "@sodiem/core";
import {
  awardTitles,
  type ClassHead,
  type Column,
  cellText,
  findPrimaryColumns,
  findPupilColumns,
  itemLevelAt,
  keyOfFolded,
  labelKey,
  legalValue,
  type PrimaryColumns,
  type PupilRow,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readHead,
  readPupilRows,
  readSubjects,
  readTick,
  residueLabels,
  type SheetReport,
  type SubjectColumns,
  subjectLevelAt,
  type Table,
  type TableReading,
  termOfMoment,
  testAt,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";

/** Real exports of the ends of the first term and of the year are known; titles of mid-terms were not seen. */
export function primarySummaryEvidence(moment: Moment | undefined): Evidence {
  return moment === "cuoi-hk1" || moment === "cuoi-nam" ? "real-file" : "proposed";
}

/**
 * Reads a table of kind D: the levels and tests of a primary class at one moment, at the year's end with the results,
 * awards and promotion as the platform or the school recorded them.
 */
export function readPrimarySummary(table: Table, report: SheetReport): TableReading {
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const taken = new Set([table.numberColumn, ...pupilColumnsRead(pupilColumns)].map(({ index }) => index));
  const moment = table.title.summaryMoment;
  const head = readHead(table, moment === undefined ? undefined : termOfMoment[moment], report);
  if (head === undefined) return { columns: [], otherRows };
  if (moment === undefined || head.level !== "primary") {
    if (moment === undefined) report.ofSheet("title.noMoment", "error");
    else report.ofSheet("title.notPrimary", "error", { className: head.className, grade: head.grade });
    return { columns: [], otherRows };
  }

  const columns = findPrimaryColumns(table, taken, report);
  const subjects = namedSubjects(head, columns);
  const genders = pupils.map(({ row }) => genderAt(table, row, columns, report));
  const hasGirls = genders.includes("female");
  const { term: _, ...ofClass } = head;
  const term = termOfMoment[moment];
  return {
    book: {
      ...ofClass,
      subjects: subjects.map(({ subject }) => subject),
      pupils: pupils.map((pupil, index): Pupil => {
        const gender = hasGirls ? genders[index] : undefined;
        const { place, ...identity } = pupilOf(table, pupil, report);
        return {
          ...identity,
          ...(gender === undefined ? {} : { gender }),
          place,
          assessments: [],
          recorded: recordedResults(table, pupil, columns, report),
          absences: [],
          primary: {
            subjects: subjects.map((own) => recordedSubject(table, pupil, own, moment, report)),
            items: columns.items.map((own) => recordedItem(table, pupil, own, moment, report)),
          },
        };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "vnedu",
          kind: "D",
          evidence: primarySummaryEvidence(moment),
          term,
          moment,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(
      table,
      pupils,
      new Set([...taken, ...columnsRead(columns).map(({ index }) => index)]),
      (column) =>
        residueLabels.has(keyOfFolded(column.folded[0] ?? "")) || columns.duplicates.includes(column),
      report,
    ),
    otherRows,
  };
}

interface NamedSubject extends SubjectColumns {
  readonly subject: Subject;
}

function namedSubjects(head: ClassHead, { subjects }: PrimaryColumns): NamedSubject[] {
  const named = readSubjects(
    head,
    subjects.map(({ name, test }) => ({ name, tag: test === undefined ? "comments" : "marks" })),
  );
  return subjects.flatMap((own, index) => {
    const subject = named[index];
    // Clusters of topics are a matter of upper-secondary schools.
    return subject === undefined || subject === "cluster" ? [] : [{ ...own, subject }];
  });
}

function columnsRead({ subjects, items, results, awards, promotions, girls }: PrimaryColumns): Column[] {
  return [
    ...subjects.flatMap(({ level, test }) => [level, test]),
    ...[...items, ...results, ...awards, ...promotions].map(({ column }) => column),
    girls,
  ].filter((column) => column !== undefined);
}

function recordedSubject(
  table: Table,
  { row }: PupilRow,
  { subject, level, test }: NamedSubject,
  moment: Moment,
  report: SheetReport,
): PrimaryLevels["subjects"][number] {
  const rated: PrimaryLevels["subjects"][number]["level"] =
    level === undefined ? { kind: "not-entered" } : subjectLevelAt(table, row, level.index, subject, report);
  const tested = test === undefined ? undefined : testAt(table, row, test.index, subject, report);
  const place = rated.place ?? tested?.place;
  if (place === undefined) throw new RangeError("a subject without columns");
  return {
    subject: subject.id,
    moment,
    level: rated,
    ...(tested === undefined ? {} : { test: tested }),
    place,
  };
}

function recordedItem(
  table: Table,
  { row }: PupilRow,
  { column, item }: PrimaryColumns["items"][number],
  moment: Moment,
  report: SheetReport,
): PrimaryLevels["items"][number] {
  const level = itemLevelAt(table, row, column.index, report);
  return { item, moment, level, place: level.place ?? placeAt(table, row, column.index, report) };
}

/** What the columns of the year's end record, in the order of the columns. */
function recordedResults(
  table: Table,
  pupil: PupilRow,
  columns: PrimaryColumns,
  report: SheetReport,
): RecordedResult[] {
  return [
    ...recordedYearResult(table, pupil, columns, report),
    ...columns.awards.flatMap((own) => recordedAward(table, pupil, own, report) ?? []),
    ...columns.promotions.map((own) => recordedPromotion(table, pupil, own, report)),
  ];
}

/** One of four columns is ticked. None says nothing; two contradict each other, and none of them is chosen. */
function recordedYearResult(
  table: Table,
  { row }: PupilRow,
  { results }: PrimaryColumns,
  report: SheetReport,
): RecordedResult[] {
  const filled = results.flatMap(({ column, result }) => {
    const tick = tickAt(table, row, column, report);
    return tick === "blank" ? [] : [{ column, result, tick }];
  });
  const ticked = filled.filter(({ tick }) => tick === "ticked");
  const [first] = ticked.length > 0 ? ticked : filled;
  if (first === undefined) return [];
  const place = placeAt(table, row, first.column.index, report);
  if (ticked.length > 1) {
    const text = ticked.map(({ column }) => column.path.at(-1) ?? "").join(", ");
    report.ofCell("yearResult.several", "warning", place, { text });
    return [{ what: "yearResult", term: "year", value: null, text, place }];
  }
  const text = cellText(table.cellAt(row, first.column.index));
  const value = first.tick === "ticked" ? first.result : null;
  return [{ what: "yearResult", term: "year", value, text, place }];
}

/** A tick, or a title in words. A sudden award may be told in any words. */
function recordedAward(
  table: Table,
  { row }: PupilRow,
  { column, award }: PrimaryColumns["awards"][number],
  report: SheetReport,
): RecordedResult | undefined {
  const place = placeAt(table, row, column.index, report);
  const cell = table.cellAt(row, column.index);
  report.noteFormula(cell, place);
  const text = cellText(cell);
  const tick = readTick(cell);
  const isSudden = award === "khen-thuong-dot-xuat";
  if (tick === "blank")
    return isSudden ? undefined : { what: "award", term: "year", value: "none", text: "", place };
  const value = tick === "ticked" || isSudden ? award : (awardTitles.get(labelKey(text)) ?? null);
  if (value === null) report.ofCell("award.unknownValue", "warning", place, { text: text.slice(0, 60) });
  return { what: "award", term: "year", value, text, place };
}

function recordedPromotion(
  table: Table,
  { row }: PupilRow,
  { column, promotion }: PrimaryColumns["promotions"][number],
  report: SheetReport,
): RecordedResult {
  const place = placeAt(table, row, column.index, report);
  const cell = table.cellAt(row, column.index);
  report.noteFormula(cell, place);
  const text = cellText(cell);
  const tick = readTick(cell);
  if (tick === "blank") return { what: "promotion", term: "year", value: "none", text: "", place };
  const value = tick === "ticked" ? promotion : (legalValue("promotion", text, "tt22") ?? null);
  if (value === null) report.ofCell("promotion.unknownValue", "warning", place, { text: text.slice(0, 60) });
  return { what: "promotion", term: "year", value, text, place };
}

/** Girls are ticked; a class without any tick says nothing of its pupils. */
function genderAt(
  table: Table,
  row: number,
  { girls }: PrimaryColumns,
  report: SheetReport,
): Pupil["gender"] | undefined {
  if (girls === undefined) return undefined;
  const word = foldText(cellText(table.cellAt(row, girls.index)));
  if (word === "nu") return "female";
  if (word === "nam") return "male";
  switch (tickAt(table, row, girls, report)) {
    case "ticked":
      return "female";
    case "blank":
      return "male";
    case "other":
      return undefined;
  }
}

/** A text that is no tick is told and taken for none. */
function tickAt(table: Table, row: number, column: Column, report: SheetReport): ReturnType<typeof readTick> {
  const cell = table.cellAt(row, column.index);
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(cell, place);
  const tick = readTick(cell);
  if (tick === "other") {
    report.ofCell("tick.unreadable", "warning", place, {
      label: column.path.at(-1) ?? "",
      text: cellText(cell).slice(0, 60),
    });
  }
  return tick;
}
