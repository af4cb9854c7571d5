/** The open questions of Circular 43/2021 in Vietnamese: the question, each reading, the ground of the default. */
export const ambiguitiesTt43Vi: { readonly [key: string]: string } = {
  "ambiguity.tt43-2021.AMB-G01.question": "Xác định “chỉ do kết quả của duy nhất một môn học” bằng cách nào?",
  "ambiguity.tt43-2021.AMB-G01.reading.substitution":
    "Giả định môn đó có kết quả cao nhất rồi xét lại các điều kiện",
  "ambiguity.tt43-2021.AMB-G01.reading.removal":
    "Không tính môn đó, các môn còn lại phải tự đủ điều kiện, kể cả số môn tối thiểu",
  "ambiguity.tt43-2021.AMB-G01.ground":
    "Cùng cách hiểu với Thông tư 22/2021; khi chỉ học năm môn, bỏ môn ra thì quy định mất tác dụng",

  "ambiguity.tt43-2021.AMB-G02.question": "Môn học tự chọn có nằm trong “tất cả các môn học” không?",
  "ambiguity.tt43-2021.AMB-G02.reading.everySubject": "Có, mọi môn được học và có điểm trung bình",
  "ambiguity.tt43-2021.AMB-G02.reading.compulsoryOnly": "Không, chỉ các môn bắt buộc",
  "ambiguity.tt43-2021.AMB-G02.ground": "Quy định nói đến tất cả các môn học mà không loại trừ môn nào",

  "ambiguity.tt43-2021.AMB-G03.question":
    "Kết quả cụm chuyên đề học tập là một điểm thường xuyên thêm vào, hay một trong số điểm quy định?",
  "ambiguity.tt43-2021.AMB-G03.reading.extra": "Thêm vào; mẫu số theo số điểm thực có",
  "ambiguity.tt43-2021.AMB-G03.reading.replacesOne": "Thay cho một trong số điểm quy định",
  "ambiguity.tt43-2021.AMB-G03.ground":
    "Số điểm quy định tính theo số tiết của môn học, không tính cụm chuyên đề",

  "ambiguity.tt43-2021.AMB-G04.question":
    "Điểm trung bình môn cả năm tính từ điểm học kì đã làm tròn hay giữ nguyên đến bước cuối?",
  "ambiguity.tt43-2021.AMB-G04.reading.chained": "Làm tròn từng bước",
  "ambiguity.tt43-2021.AMB-G04.reading.fullPrecision":
    "Giữ nguyên giá trị chính xác, chỉ làm tròn ở bước cuối",
  "ambiguity.tt43-2021.AMB-G04.ground": "Điểm trung bình môn học kì được ghi với một chữ số thập phân",

  "ambiguity.tt43-2021.AMB-G05.question":
    "Hoạt động trải nghiệm, hướng nghiệp và nội dung giáo dục địa phương có phải là môn học không?",
  "ambiguity.tt43-2021.AMB-G05.reading.commentOnly": "Không, chỉ nhận xét, không tính vào kết quả học tập",
  "ambiguity.tt43-2021.AMB-G05.reading.asSubject": "Có, tính như các môn học khác",
  "ambiguity.tt43-2021.AMB-G05.ground": "Các nội dung này có trong chương trình từ năm 2022, sau Thông tư",

  "ambiguity.tt43-2021.AMB-G06.question": "Học viên tự học có hướng dẫn có phải có kết quả rèn luyện không?",
  "ambiguity.tt43-2021.AMB-G06.reading.optional":
    "Không bắt buộc; bỏ điều kiện về rèn luyện nếu cơ sở giáo dục xác nhận",
  "ambiguity.tt43-2021.AMB-G06.reading.required": "Có, như mọi học viên",
  "ambiguity.tt43-2021.AMB-G06.ground": "Nội dung được nhớ lại, chưa đối chiếu với văn bản",

  "ambiguity.tt43-2021.AMB-G07.question": "Môn dưới 35 tiết/năm có bao nhiêu điểm thường xuyên mỗi học kì?",
  "ambiguity.tt43-2021.AMB-G07.reading.two": "Hai, kèm cảnh báo",
  "ambiguity.tt43-2021.AMB-G07.reading.error": "Không xác định, báo lỗi",
  "ambiguity.tt43-2021.AMB-G07.ground": "Văn bản chỉ nêu từ 35 tiết; hai là mức thấp nhất được nêu",
};
