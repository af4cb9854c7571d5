/** The invented class and the year of its book. */
export const classInfo = {
  authority: "PHÒNG GD&ĐT HUYỆN MẪU",
  school: "TRƯỜNG THCS MẪU",
  grade: 8,
  className: "8A",
  firstYear: 2024,
  pupils: 42,
} as const;
