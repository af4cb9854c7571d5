import { classInfo } from "./class-info";
import type { Random } from "./random";

/** Who a pupil is, as the platform prints it. */
export interface Identity {
  /** Ten digits beginning with 99, a year in which no code was issued. */
  readonly code: string;
  /** Twelve digits beginning with 099, which is no province. */
  readonly nationalId: string;
  readonly familyAndMiddleName: string;
  readonly givenName: string;
  /** `dd/mm/yyyy` */
  readonly birthDate: string;
}

const familyNames = [
  ["Nguyễn", 38],
  ["Trần", 12],
  ["Lê", 10],
  ["Phạm", 7],
  ["Hoàng", 5],
  ["Vũ", 4],
  ["Phan", 4],
  ["Đặng", 3],
  ["Bùi", 3],
  ["Đỗ", 3],
  ["Ngô", 2],
  ["Dương", 2],
  ["Đinh", 2],
] as const;

const boys = {
  middle: ["Văn", "Đức", "Minh", "Quang", "Hữu", "Gia", "Quốc", "Thanh", "Tuấn", "Hoàng", "Đình", "Xuân"],
  given: [
    "An",
    "Bảo",
    "Bình",
    "Cường",
    "Dũng",
    "Duy",
    "Đạt",
    "Hải",
    "Hiếu",
    "Huy",
    "Khang",
    "Khôi",
    "Kiên",
    "Lâm",
    "Long",
    "Nam",
    "Nghĩa",
    "Phong",
    "Phúc",
    "Quân",
    "Sơn",
    "Tài",
    "Thành",
    "Thiện",
    "Trung",
    "Tùng",
    "Vinh",
  ],
} as const;

const girls = {
  middle: ["Thị", "Ngọc", "Thu", "Thanh", "Minh", "Khánh", "Phương", "Bảo", "Thùy", "Hà", "Diệu", "Kim"],
  given: [
    "Anh",
    "Châu",
    "Chi",
    "Diệp",
    "Dung",
    "Giang",
    "Hà",
    "Hạnh",
    "Hân",
    "Hiền",
    "Hương",
    "Lan",
    "Linh",
    "Ly",
    "Mai",
    "My",
    "Nga",
    "Ngân",
    "Ngọc",
    "Nhi",
    "Nhung",
    "Oanh",
    "Quỳnh",
    "Thảo",
    "Thư",
    "Trang",
    "Trâm",
    "Vy",
    "Yến",
  ],
} as const;

/**
 * Invents pupils, in the order of Vietnamese lists: by given name, then family name, then middle name. No two have
 * the same name.
 */
export function inventIdentities(random: Random, count: number): Identity[] {
  const names = new Map<string, Name>();
  while (names.size < count) {
    const girl = names.size % 2 === 0;
    const { middle, given } = girl ? girls : boys;
    const familyAndMiddleName = `${random.weighted(familyNames)} ${random.pick(middle)}`;
    const givenName = random.pick(given);
    if (familyAndMiddleName.endsWith(` ${givenName}`)) continue;
    names.set(`${familyAndMiddleName} ${givenName}`, { familyAndMiddleName, givenName, girl });
  }
  const numbers = random.shuffled(Array.from({ length: count }, (_, at) => at + 1));
  return [...names.values()].sort(byGivenName).map(({ familyAndMiddleName, givenName, girl }, at) => {
    const number = String(numbers[at]).padStart(3, "0");
    return {
      familyAndMiddleName,
      givenName,
      code: `9900081${number}`,
      // Province, sex within the century, year of birth, number.
      nationalId: `099${girl ? 3 : 2}${String(birthYear).slice(2)}008${number}`,
      birthDate: inventBirthDate(random),
    };
  });
}

/** Pupils of grade 8 turn thirteen in the calendar year in which the school year begins. */
const birthYear = classInfo.firstYear - classInfo.grade - 5;

const alphabet = new Intl.Collator("vi");

type Name = Pick<Identity, "familyAndMiddleName" | "givenName"> & { readonly girl: boolean };

function byGivenName(one: Name, other: Name): number {
  return (
    alphabet.compare(one.givenName, other.givenName) ||
    alphabet.compare(one.familyAndMiddleName, other.familyAndMiddleName)
  );
}

/** Every month has at least 28 days. */
function inventBirthDate(random: Random): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(random.whole(1, 28))}/${two(random.whole(1, 12))}/${birthYear}`;
}
