/** Vietnamese titles of the articles of the legacy primary regime that the library knows of, in its own words. */
export const clausesTt22Of2016Vi: { readonly [key: string]: string } = {
  "clause.tt22-2016/10": "Đánh giá định kì: mức, bài kiểm tra, thang điểm",
  "clause.tt22-2016/14": "Xét hoàn thành chương trình lớp học, chương trình tiểu học",
  "clause.tt22-2016/14.1": "Xét hoàn thành chương trình lớp học và lên lớp",
  "clause.tt22-2016/14.1.a": "Điều kiện hoàn thành chương trình lớp học",
  "clause.tt22-2016/16": "Khen thưởng",
  "clause.tt22-2016/16.1": "Hiệu trưởng tặng giấy khen",
  "clause.tt22-2016/16.1.a": "Khen thưởng cuối năm học",
  "clause.tt22-2016/16.1.b": "Khen thưởng đột xuất",
  "clause.tt22-2016/entry-into-force": "Hiệu lực thi hành",
};
