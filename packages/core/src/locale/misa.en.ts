/** What reading and filling MISA templates says. */
export const misaEn = {
  "diagnostic.misa.noTable":
    "No table of pupils of MISA or of the hand-over workbook is in this file. Check that the right template was chosen.",
  "diagnostic.misa.noPupils": "The table has no pupils.",
  "diagnostic.misa.unknownColumn":
    "What the column “{label}” is for is not known; it stays as it is. Name it in the profile if it has to be filled.",
  "diagnostic.misa.notConfirmed":
    "Nobody has confirmed this template ({hash}), so it is not filled. Learn it, look at each column, store the profile, and fill again.",
  "diagnostic.misa.profileChanged":
    "The template's labels ({hash}) differ from the confirmed profile ({known}); nothing was filled. Learn the new template and confirm it.",
} as const;
