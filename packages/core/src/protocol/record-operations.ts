import { markScale } from "../gradebook/read-mark";
import { type IsoDate, isIsoDate } from "../kernel/civil-date";
import { keptRecords, type OwnRetention, retention } from "../law/records";
import {
  type TranscriptEvent,
  type TranscriptStatus,
  transcript,
  transcriptEvents,
  tt70Ambiguities,
} from "../law/tt70-2026";
import { asJson, isRecord, mapDecision } from "./envelope";
import { Fields } from "./fields";
import { type Operations, operation } from "./operation";
import { schoolLevels } from "./school-levels";

/** The operations on records: the digital transcript, and how long records are kept. */
export const recordOperations: Operations = {
  "tt70.transcript": operation(tt70Ambiguities, (fields, context) => {
    fields.required("events", fields.raw("events"));
    const asOf = date(fields, "asOf") ?? context.asOf;
    const input = {
      events: records(fields, "events")
        .map(transcriptEvent)
        .filter((one) => one !== undefined),
      requiredSigners: fields.raw("requiredSigners") === null ? null : texts(fields, "requiredSigners"),
      endsIn: endOfSchoolYear(fields),
      special: fields.boolean("special"),
      holidays: fields.raw("holidays") === null ? null : dates(fields, "holidays"),
    };
    const { options } = context;
    return () =>
      mapDecision(transcript(input, { options, ...(asOf === undefined ? {} : { asOf }) }), status, status);
  }),
  retention: operation({}, (fields, { asOf }) => {
    const record = fields.required("record", fields.oneOf("record", keptRecords));
    const day = date(fields, "date") ?? asOf ?? null;
    fields.required("date", day);
    const form = fields.oneOf("form", ["paper", "digital"]);
    const level = fields.oneOf("level", schoolLevels);
    const table = records(fields, "table")
      .map(ownRetention)
      .filter((one) => one !== undefined);
    return () => {
      if (record === null || day === null) throw new RangeError("required fields were read");
      return mapDecision(retention({ record, date: day, form, level }, table), asJson, asJson);
    };
  }),
};

function transcriptEvent(fields: Fields): TranscriptEvent | undefined {
  const event = fields.required("event", fields.oneOf("event", transcriptEvents));
  const at = fields.required("at", date(fields, "at"));
  const rest = {
    by: fields.text("by"),
    onBehalfOf: fields.text("onBehalfOf"),
    delegation: fields.text("delegation"),
    purpose: fields.text("purpose"),
    recipient: fields.text("recipient"),
    reason: fields.text("reason"),
    accepted: fields.boolean("accepted"),
  };
  return event === null || at === null ? undefined : { event, at, ...rest };
}

function ownRetention(fields: Fields): OwnRetention | undefined {
  const record = fields.required("record", fields.oneOf("record", keptRecords));
  const raw = fields.required("period", fields.raw("period"));
  const period =
    typeof raw === "number"
      ? raw
      : fields.oneOf("period", ["permanent", "while-enrolled-then-handed-over"] as const);
  const citation = fields.required("citation", fields.text("citation"));
  return record === null || period === null || citation === null ? undefined : { record, period, citation };
}

function status({ deadlines, missing, ...rest }: TranscriptStatus) {
  return asJson({
    ...rest,
    ...(missing === undefined ? {} : { missing }),
    ...(deadlines === undefined ? {} : { deadlines: { ...deadlines } }),
  });
}

/** The objects of a list, each with its place in the input. */
function records(fields: Fields, name: string): Fields[] {
  return fields.list(name).flatMap((value, index) => {
    const path = [name, String(index)];
    if (isRecord(value)) return [new Fields(value, markScale(), path, fields.problems)];
    fields.invalid(path, "an object");
    return [];
  });
}

function texts(fields: Fields, name: string): string[] {
  return fields.list(name).flatMap((value, index) => {
    if (typeof value === "string" && value !== "") return [value];
    fields.invalid([name, String(index)], "a text");
    return [];
  });
}

function dates(fields: Fields, name: string): IsoDate[] {
  return fields.list(name).flatMap((value, index) => {
    if (typeof value === "string" && isIsoDate(value)) return [value];
    fields.invalid([name, String(index)], "a date YYYY-MM-DD");
    return [];
  });
}

function date(fields: Fields, name: string): IsoDate | null {
  const value = fields.text(name);
  if (value === null || isIsoDate(value)) return value;
  fields.invalid(name, "a date YYYY-MM-DD");
  return null;
}

/** The year in which a school year `"2026-2027"` ends. */
function endOfSchoolYear(fields: Fields): number | null {
  const text = fields.text("schoolYear");
  if (text === null) return null;
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (first !== undefined && Number(second) === Number(first) + 1) return Number(second);
  fields.invalid("schoolYear", 'two years in a row, as "2026-2027"');
  return null;
}
