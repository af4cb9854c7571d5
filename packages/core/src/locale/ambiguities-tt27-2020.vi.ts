/** The open questions of Circular 27/2020 in Vietnamese: the question, each reading, the ground of the default. */
export const ambiguitiesTt27Vi: { readonly [key: string]: string } = {
  "ambiguity.tt27-2020.AMB-P01.question": "Bài kiểm tra định kì có được cho điểm 0 không?",
  "ambiguity.tt27-2020.AMB-P01.reading.accept": "Được, thang điểm từ 0 đến 10",
  "ambiguity.tt27-2020.AMB-P01.reading.rejectZero": "Không, thang điểm từ 1 đến 10",
  "ambiguity.tt27-2020.AMB-P01.ground":
    "Điều 7 khoản 1 điểm d chỉ cấm điểm thập phân; quy định không cho điểm 0 là của Thông tư 22/2016",

  "ambiguity.tt27-2020.AMB-P02.question": "Sau khi làm bài kiểm tra khác thì lấy điểm nào?",
  "ambiguity.tt27-2020.AMB-P02.reading.secondReplaces": "Điểm bài thứ hai thay cho điểm bài thứ nhất",
  "ambiguity.tt27-2020.AMB-P02.reading.better": "Điểm cao hơn trong hai bài",
  "ambiguity.tt27-2020.AMB-P02.ground":
    "Bài kiểm tra khác nhằm đánh giá đúng kết quả học tập, bất thường có thể theo cả hai chiều",

  "ambiguity.tt27-2020.AMB-P03.question":
    "Tổng hợp kết quả giáo dục cả năm theo mức ghi ở cuối năm học hay theo mức tổng hợp chung của giáo viên?",
  "ambiguity.tt27-2020.AMB-P03.reading.yearEnd": "Mức ghi ở cuối năm học",
  "ambiguity.tt27-2020.AMB-P03.reading.overallSynthesis": "Mức tổng hợp chung, được nhập riêng",
  "ambiguity.tt27-2020.AMB-P03.ground":
    "Bảng tổng hợp có mức ở thời điểm cuối năm học; văn bản không nói đến một mức chung khác",

  "ambiguity.tt27-2020.AMB-P04.question": "Tin học và Công nghệ được tính là hai phần hay một môn?",
  "ambiguity.tt27-2020.AMB-P04.reading.twoComponents":
    "Hai phần Tin học và Công nghệ, mỗi phần có mức và điểm, phần nào cũng phải đạt",
  "ambiguity.tt27-2020.AMB-P04.reading.oneSubject": "Một môn, một mức, một điểm",
  "ambiguity.tt27-2020.AMB-P04.ground":
    "Các phần mềm và cơ sở dữ liệu của địa phương đều ghi hai phần, mỗi phần có mức và điểm riêng",

  "ambiguity.tt27-2020.AMB-P05.question": "Tiếng dân tộc thiểu số có bài kiểm tra định kì không?",
  "ambiguity.tt27-2020.AMB-P05.reading.recordedCounts": "Không bắt buộc; điểm đã ghi thì được tính",
  "ambiguity.tt27-2020.AMB-P05.reading.tested": "Có, nơi dạy môn này",
  "ambiguity.tt27-2020.AMB-P05.ground": "Điều 7 khoản 1 điểm b chỉ kể tên các môn học bắt buộc",

  "ambiguity.tt27-2020.AMB-P06.question": "Môn học tự chọn có được tính vào kết quả giáo dục cả năm không?",
  "ambiguity.tt27-2020.AMB-P06.reading.onceRated": "Có, khi đã được đánh giá mức đạt được",
  "ambiguity.tt27-2020.AMB-P06.reading.compulsoryOnly": "Không, chỉ tính môn học bắt buộc",
  "ambiguity.tt27-2020.AMB-P06.ground": "Điều 9 khoản 2 điểm a nói đến tất cả môn học, hoạt động giáo dục",

  "ambiguity.tt27-2020.AMB-P07.question":
    "Năng lực Công nghệ, Tin học ở lớp 1, lớp 2, hoặc năng lực đặc thù mà bảng của cả lớp không ghi, có được để trống không?",
  "ambiguity.tt27-2020.AMB-P07.reading.blankAllowed": "Được để trống",
  "ambiguity.tt27-2020.AMB-P07.reading.allRequired": "Không, phải có đủ mười lăm phẩm chất, năng lực",
  "ambiguity.tt27-2020.AMB-P07.ground":
    "Hai năng lực này gắn với môn Tin học và Công nghệ từ lớp 3; bảng xuất từ phần mềm cũng để trống Khoa học ở lớp 1 đến lớp 3",

  "ambiguity.tt27-2020.AMB-P08.question":
    "Sau đánh giá bổ sung đạt yêu cầu, mức kết quả giáo dục cả năm có thay đổi không?",
  "ambiguity.tt27-2020.AMB-P08.reading.keepResult":
    "Không; chỉ thay đổi việc hoàn thành chương trình và lên lớp",
  "ambiguity.tt27-2020.AMB-P08.reading.becomesHoanThanh": "Được ghi lại thành Hoàn thành",
  "ambiguity.tt27-2020.AMB-P08.ground": "Điều 11 khoản 1 điểm b chỉ nói xét hoàn thành chương trình lớp học",
};
