/** The open questions of Circular 27/2020 in English: the question, each reading, the ground of the default. */
export const ambiguitiesTt27En: { readonly [key: string]: string } = {
  "ambiguity.tt27-2020.AMB-P01.question": "May a periodic test be given 0?",
  "ambiguity.tt27-2020.AMB-P01.reading.accept": "Yes, the scale is 0 to 10",
  "ambiguity.tt27-2020.AMB-P01.reading.rejectZero": "No, the scale is 1 to 10",
  "ambiguity.tt27-2020.AMB-P01.ground":
    "Article 7, clause 1, point d bans decimals only; the ban of 0 belongs to Circular 22/2016",

  "ambiguity.tt27-2020.AMB-P02.question": "Which mark counts after another test?",
  "ambiguity.tt27-2020.AMB-P02.reading.secondReplaces": "The second mark replaces the first",
  "ambiguity.tt27-2020.AMB-P02.reading.better": "The better of the two",
  "ambiguity.tt27-2020.AMB-P02.ground":
    "Another test is to show what the pupil can do; a result may be abnormal in either direction",

  "ambiguity.tt27-2020.AMB-P03.question":
    "Does the year's result rest on the levels recorded at the year's end or on the teachers' overall levels?",
  "ambiguity.tt27-2020.AMB-P03.reading.yearEnd": "On the levels of the year's end",
  "ambiguity.tt27-2020.AMB-P03.reading.overallSynthesis": "On overall levels, entered apart",
  "ambiguity.tt27-2020.AMB-P03.ground":
    "The class table has levels at the year's end; the text names no other level of the year",

  "ambiguity.tt27-2020.AMB-P04.question": "Is Tin học và Công nghệ two components or one subject?",
  "ambiguity.tt27-2020.AMB-P04.reading.twoComponents":
    "Two components, each with a level and a mark, both of which have to do",
  "ambiguity.tt27-2020.AMB-P04.reading.oneSubject": "One subject, one level, one mark",
  "ambiguity.tt27-2020.AMB-P04.ground":
    "Products and provincial databases keep two components, each with its own level and mark",

  "ambiguity.tt27-2020.AMB-P05.question": "Does Tiếng dân tộc thiểu số have a periodic test?",
  "ambiguity.tt27-2020.AMB-P05.reading.recordedCounts": "It need not; a recorded mark counts",
  "ambiguity.tt27-2020.AMB-P05.reading.tested": "It does, where it is taught",
  "ambiguity.tt27-2020.AMB-P05.ground": "Article 7, clause 1, point b names compulsory subjects only",

  "ambiguity.tt27-2020.AMB-P06.question": "Do electives count for the year's result?",
  "ambiguity.tt27-2020.AMB-P06.reading.onceRated": "Yes, once they have a level",
  "ambiguity.tt27-2020.AMB-P06.reading.compulsoryOnly": "No, compulsory subjects only",
  "ambiguity.tt27-2020.AMB-P06.ground":
    "Article 9, clause 2, point a speaks of all subjects and educational activities",

  "ambiguity.tt27-2020.AMB-P07.question":
    "May the competencies Công nghệ and Tin học in grades 1 and 2, or a specific competency that the sheet of the whole class does not record, stay blank?",
  "ambiguity.tt27-2020.AMB-P07.reading.blankAllowed": "They may",
  "ambiguity.tt27-2020.AMB-P07.reading.allRequired": "No, all fifteen are required",
  "ambiguity.tt27-2020.AMB-P07.ground":
    "The two belong to a subject that begins in grade 3; exported sheets also leave Khoa học blank in grades 1 to 3",

  "ambiguity.tt27-2020.AMB-P08.question":
    "Does the year's result change after supplementary assessment was passed?",
  "ambiguity.tt27-2020.AMB-P08.reading.keepResult": "No, only completion and promotion do",
  "ambiguity.tt27-2020.AMB-P08.reading.becomesHoanThanh": "It becomes Hoàn thành",
  "ambiguity.tt27-2020.AMB-P08.ground":
    "Article 11, clause 1, point b speaks of completing the class programme only",
};
