import { checkYear } from "./check-year.js";

/** The handler of `PUT /results/:pupil`: stores a record, or answers 422 with what the law says instead. */
export function saveHandler(store) {
  return ({ pupil, record }) => {
    const refused = checkYear(record);
    if (refused.length > 0) return { status: 422, refused };
    store.set(pupil, record);
    return { status: 200 };
  };
}
