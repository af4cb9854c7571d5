import dl2021Data from "./data/dl2021.json";
import hp2023Data from "./data/hp2023.json";
import mn2024Data from "./data/mn2024.json";
import smas2019Data from "./data/smas2019.json";
import th2022Data from "./data/th2022.json";
import type { Pack } from "./pack";

/** Hải Phòng, 2023: primary and lower secondary. */
export const hp2023: Pack = shipped(hp2023Data);
/** A template of 2019 for secondary schools on SMAS. */
export const smas2019: Pack = shipped(smas2019Data);
/** A preschool, 2024. */
export const mn2024: Pack = shipped(mn2024Data);
/** Đắk Lắk, 2021: primary to upper secondary and continuing education. */
export const dl2021: Pack = shipped(dl2021Data);
/** Thanh Hóa, 2022: a plan for every level, with an annex that a school may adopt. */
export const th2022: Pack = shipped(th2022Data);

/** The local regulations that ship with the library, by id. */
export const localPacks: { readonly [id: string]: Pack } = { hp2023, smas2019, mn2024, dl2021, th2022 };

// A JSON import has no literal types; that each file keeps to the strict schema is what its test proves.
function shipped(data: object): Pack {
  return data as Pack;
}
