import fc from "fast-check";
import type { PupilIdentifier } from "../gradebook/match-pupils";

/** Who a pupil is, of invented people. */
export interface Person {
  readonly name: string;
  readonly moetId?: string;
  readonly nationalId?: string;
  readonly systemId?: string;
  readonly code?: string;
  readonly schoolCode?: string;
  readonly birthDate?: string;
  readonly gender?: "female" | "male";
}

const familyNames = ["Nguyễn", "Trần", "Đỗ", "Lê", "Phạm", "Hoàng"];
const middleNames = ["Mẫu", "Thử", "Thí Mẫu", "Ví Dụ"];
const givenNames = ["An", "Ân", "Bình", "Đạt", "Hà", "Hạ", "Hoà", "Thuỷ", "Vy", "Ỷ"];

const name = fc
  .tuple(fc.constantFrom(...familyNames), fc.constantFrom(...middleNames), fc.constantFrom(...givenNames))
  .map((parts) => parts.join(" "));

/** How an invented identifier looks; the prefix 99 is given to nobody. */
const identifierTexts: { readonly [identifier in PupilIdentifier]: (number: number) => string } = {
  moetId: (number) => `99${String(number).padStart(8, "0")}`,
  nationalId: (number) => `099${String(number).padStart(9, "0")}`,
  systemId: (number) => String(1_000_000 + number),
  code: (number) => `98${String(number).padStart(8, "0")}`,
  schoolCode: (number) => `HS${String(number).padStart(4, "0")}`,
};

/**
 * People of one class, in NFC; a name may come twice, an identifier never does. Each identifier asked for is there for
 * everybody, for nobody or for some; birth dates and genders likewise.
 */
export function people(options: {
  readonly min: number;
  readonly max: number;
  readonly identifiers: readonly PupilIdentifier[];
  readonly bornIn: number;
}): fc.Arbitrary<readonly Person[]> {
  const who = fc.record({
    name,
    days: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
    gender: fc.constantFrom("female", "male") as fc.Arbitrary<"female" | "male">,
    has: fc.nat({ max: 2 ** 7 - 1 }),
  });
  const given = fc.constantFrom("all", "none", "some");
  return fc
    .record({
      people: fc.array(who, { minLength: options.min, maxLength: options.max }),
      numbers: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), {
        minLength: options.max,
        maxLength: options.max,
      }),
      identifiers: fc.tuple(...options.identifiers.map((id) => given.map((how) => [id, how] as const))),
      birthDate: given,
      gender: given,
    })
    .map(({ people: list, numbers, identifiers, birthDate, gender }) =>
      list.map((one, index): Person => {
        const holds = (how: string, bit: number): boolean =>
          how === "all" || (how === "some" && (one.has & (1 << bit)) !== 0);
        const [month, day] = one.days.map((part) => String(part).padStart(2, "0"));
        return {
          name: one.name,
          ...Object.fromEntries(
            identifiers.flatMap(([id, how], bit) =>
              holds(how, bit) ? [[id, identifierTexts[id](numbers[index] ?? 0)]] : [],
            ),
          ),
          ...(holds(birthDate, 5) ? { birthDate: `${options.bornIn}-${month}-${day}` } : {}),
          ...(holds(gender, 6) ? { gender: one.gender } : {}),
        };
      }),
    );
}
