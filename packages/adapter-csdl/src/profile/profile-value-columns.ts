import type { ProfileField, SchoolYear } from "@sodiem/core";
import type { Table } from "@sodiem/workbook/pupil-table";
import {
  type Codec,
  dateCodec,
  genderCodec,
  textCodec,
  type ValueColumn,
  yearCodec,
} from "@sodiem/workbook/template";
import type { PupilList } from "../pupils";
import { type Catalogues, nameInCatalogue } from "./catalogues";
import { findProfileColumns } from "./profile-columns";

const yearFields: ReadonlySet<ProfileField> = new Set(["father-birth-year", "mother-birth-year"]);

/**
 * The columns of a pupil's profile that filling may write. Who a pupil is stays as the template has it and is only
 * completed where it is blank; a name of a catalogue is written as the template's own catalogue sheet spells it.
 */
export function profileValueColumns(
  table: Table,
  list: PupilList,
  catalogues: Catalogues,
  schoolYear: SchoolYear,
): readonly ValueColumn[] {
  const { nationalId, birthDate } = list.columns;
  const { genderColumn } = list;
  const identity: ValueColumn[] = [
    ...(nationalId === undefined
      ? []
      : [
          { column: nationalId, field: "pupil.nationalId", codec: nationalIdCodec, onlyBlank: true } as const,
        ]),
    ...(birthDate === undefined
      ? []
      : [{ column: birthDate, field: "pupil.birthDate", codec: dateCodec, onlyBlank: true } as const]),
    ...(genderColumn === undefined
      ? []
      : [{ column: genderColumn, field: "pupil.gender", codec: genderCodec, onlyBlank: true } as const]),
  ];
  return [
    ...identity,
    ...findProfileColumns(table, list).fields.map(
      ({ column, field }): ValueColumn => ({
        column,
        field: "pupil.profile",
        part: field,
        codec: profileCodec(field, catalogues, schoolYear),
      }),
    ),
  ];
}

/** Twelve digits and nothing else: a number with a lost zero, or a temporary one, is not sent. */
const nationalIdCodec: Codec = {
  ...textCodec,
  says: (value, cell) => {
    if (!("text" in value) || /^\d{12}$/.test(value.text)) return textCodec.says(value, cell);
    return { kind: "refused", code: "fill.idOutside", data: { digits: "12" } };
  },
};

function profileCodec(field: ProfileField, catalogues: Catalogues, schoolYear: SchoolYear): Codec {
  if (field.endsWith("-district")) return districtCodec(field, catalogues, schoolYear);
  if (yearFields.has(field)) return yearCodec;
  if (field === "status-date") return dateCodec;
  return catalogueCodec(field, catalogues);
}

/** There are no districts since 1 July 2025, so that the template of a school year that begins after it leaves them blank. */
function districtCodec(field: ProfileField, catalogues: Catalogues, schoolYear: SchoolYear): Codec {
  const plain = catalogueCodec(field, catalogues);
  return {
    ...plain,
    says: (value, cell) =>
      Number(schoolYear.slice(0, 4)) >= 2025
        ? { kind: "refused", code: "fill.districtAbolished", data: {} }
        : plain.says(value, cell),
  };
}

function catalogueCodec(field: ProfileField, catalogues: Catalogues): Codec {
  return {
    ...textCodec,
    says: (value, cell) => {
      if (!("text" in value)) return { kind: "no-place" };
      const code = "code" in value ? value.code : undefined;
      const named = nameInCatalogue(catalogues, field, {
        text: value.text,
        ...(code === undefined ? {} : { code }),
      });
      if (named === undefined) return textCodec.says(value, cell);
      return named.name === undefined
        ? { kind: "refused", code: "fill.notInCatalogue", data: { catalogue: named.sheet } }
        : { kind: "content", content: named.name };
    },
  };
}
