/** Names of legal values, periods and instruments; the Ministry's own word stands first where English is ambiguous. */
export const valuesEn = {
  "level.tot": "Tốt (good)",
  "level.kha": "Khá (fair)",
  "level.dat": "Đạt (pass)",
  "level.chua-dat": "Chưa đạt (fail)",

  "comment.dat": "Đạt (pass)",
  "comment.chua-dat": "Chưa đạt (fail)",
  "comment.exempt": "Miễn (exempt)",

  "award.xuat-sac": "Học sinh Xuất sắc",
  "award.gioi": "Học sinh Giỏi",
  "award.none": "no title",

  "promotion.promoted": "promoted",
  "promotion.not-promoted": "not promoted",
  "promotion.summer-training": "summer training",
  "promotion.summer-reassessment": "summer re-assessment",
  "promotion.summer-training-then-reassessment": "summer training, then re-assessment",

  "term.1": "term 1",
  "term.2": "term 2",
  "term.year": "the year",
  "termShort.1": "term 1",
  "termShort.2": "term 2",
  "termShort.year": "year",

  "assessment.regular": "regular assessment",
  "assessment.midterm": "mid-term assessment",
  "assessment.final": "end-of-term assessment",

  "result.average": "Subject average",
  "result.comment": "Comment result",
  "result.learning": "Learning level",
  "result.conduct": "Conduct level",
  "result.award": "Title",
  "result.promotion": "Promotion",

  "resultShort.average": "Average",
  "resultShort.comment": "Comment result",
  "resultShort.learning": "Learning",
  "resultShort.conduct": "Conduct",
  "resultShort.award": "Title",
  "resultShort.promotion": "Promotion",

  "platform.vnedu": "vnEdu",
  "platform.smas": "SMAS",
  "platform.misa": "MISA EMIS",
  "platform.csdl": "National database",

  "format.vnedu.A": "mark sheet of a subject",
  "format.vnedu.B": "primary mark sheet of a subject",
  "format.vnedu.C": "summary of results",
  "format.vnedu.D": "primary summary of results",
  "format.vnedu.E": "list of pupils",
  "format.vnedu.F": "discipline report",
  "format.vnedu.G": "parents' look-up",

  "schoolLevel.primary": "primary",
  "schoolLevel.lower-secondary": "lower secondary",
  "schoolLevel.upper-secondary": "upper secondary",
  "schoolLevel.continuing-lower": "continuing education, lower secondary",
  "schoolLevel.continuing-upper": "continuing education, upper secondary",

  "instrument.tt22-2021": "Circular 22/2021/TT-BGDĐT",
  "instrument.tt58-2011": "Circular 58/2011/TT-BGDĐT",
  "instrument.tt26-2020": "Circular 26/2020/TT-BGDĐT",
  "instrument.tt58-2011+tt26-2020": "Circular 58/2011/TT-BGDĐT as amended by Circular 26/2020/TT-BGDĐT",
  "instrument.tt27-2020": "Circular 27/2020/TT-BGDĐT",
  "instrument.tt22-2016": "Circular 30/2014/TT-BGDĐT as amended by Circular 22/2016/TT-BGDĐT",
  "instrument.tt43-2021": "Circular 43/2021/TT-BGDĐT",
  "instrument.qd02-2007": "Decision 02/2007/QĐ-BGDĐT",
} as const;
