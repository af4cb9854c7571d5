/** The school levels of the protocol. */
export const schoolLevels = [
  "primary",
  "lower-secondary",
  "upper-secondary",
  "continuing-lower",
  "continuing-upper",
] as const;
