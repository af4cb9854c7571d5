/**
 * The open questions of Circular 22/2021 in Vietnamese: the question, each reading, the ground of the default. A question
 * without an option (A08, A19, A20) has the one reading `default`.
 */
export const ambiguitiesTt22Vi: { readonly [key: string]: string } = {
  "ambiguity.tt22-2021.A01.question": "Phần đúng bằng một nửa được làm tròn thế nào?",
  "ambiguity.tt22-2021.A01.reading.halfUp": "Làm tròn lên",
  "ambiguity.tt22-2021.A01.reading.halfEven": "Làm tròn về chữ số chẵn",
  "ambiguity.tt22-2021.A01.ground": "Văn bản chỉ nói làm tròn; các hệ thống có nêu quy tắc đều làm tròn lên",

  "ambiguity.tt22-2021.A02.question":
    "Điểm trung bình môn cả năm tính từ điểm trung bình môn học kì đã làm tròn hay chưa làm tròn?",
  "ambiguity.tt22-2021.A02.reading.roundedSemesters": "Từ điểm đã làm tròn",
  "ambiguity.tt22-2021.A02.reading.unroundedSemesters": "Từ điểm chưa làm tròn",
  "ambiguity.tt22-2021.A02.ground": "Công thức dùng ĐTBmhk, là điểm ghi trong sổ với một chữ số thập phân",

  "ambiguity.tt22-2021.A03.question":
    "Khi xếp mức, so sánh điểm trung bình đã làm tròn hay điểm trung bình chính xác?",
  "ambiguity.tt22-2021.A03.reading.rounded": "Điểm đã làm tròn",
  "ambiguity.tt22-2021.A03.reading.unrounded": "Điểm chính xác, chưa làm tròn",
  "ambiguity.tt22-2021.A03.ground": "Kết quả môn học là điểm trung bình được ghi trong sổ",

  "ambiguity.tt22-2021.A04.question": "Xác định “chỉ do kết quả của duy nhất một môn học” bằng cách nào?",
  "ambiguity.tt22-2021.A04.reading.substitution":
    "Giả định môn đó có kết quả cao nhất rồi xét lại các điều kiện",
  "ambiguity.tt22-2021.A04.reading.removal":
    "Không tính môn đó, các môn còn lại phải tự đủ điều kiện, kể cả số môn tối thiểu",
  "ambiguity.tt22-2021.A04.ground":
    "“Chỉ do” là giả định về kết quả của chính môn đó; nếu bỏ môn ra, quy định mất tác dụng khi môn ấy cần để đủ sáu môn",

  "ambiguity.tt22-2021.A05.question": "Môn duy nhất đó có thể là môn đánh giá bằng nhận xét không?",
  "ambiguity.tt22-2021.A05.reading.true": "Có",
  "ambiguity.tt22-2021.A05.reading.false": "Không, chỉ môn đánh giá bằng điểm số",
  "ambiguity.tt22-2021.A05.ground":
    "Điều 2 khoản 1 coi các môn này là môn học, và quy định viết “một môn học”",

  "ambiguity.tt22-2021.A06.question": "Xếp mức thế nào khi có ít hơn sáu môn đánh giá bằng điểm số?",
  "ambiguity.tt22-2021.A06.reading.undetermined": "Không kết luận",
  "ambiguity.tt22-2021.A06.reading.literal": "Theo đúng câu chữ: không đủ sáu môn thì Chưa đạt",
  "ambiguity.tt22-2021.A06.reading.scale": "“Ít nhất sáu môn” hiểu là tất cả các môn hiện có",
  "ambiguity.tt22-2021.A06.ground": "Văn bản không nêu; các hệ thống hiện có xử lí khác nhau",

  "ambiguity.tt22-2021.A07.question":
    "Khi kết thúc học kì mà còn thiếu điểm đánh giá thường xuyên thì tính thế nào?",
  "ambiguity.tt22-2021.A07.reading.incomplete": "Chưa tính điểm trung bình",
  "ambiguity.tt22-2021.A07.reading.useAvailable": "Chỉ tính các điểm đã có",
  "ambiguity.tt22-2021.A07.reading.zero": "Mỗi điểm thiếu tính 0 điểm",
  "ambiguity.tt22-2021.A07.ground": "Điều 7 khoản 5 chỉ nói đến đánh giá định kì",

  "ambiguity.tt22-2021.A08.question": "Môn có dưới 35 tiết/năm ghi bao nhiêu điểm đánh giá thường xuyên?",
  "ambiguity.tt22-2021.A08.reading.default": "2 điểm, như môn có 35 tiết/năm",
  "ambiguity.tt22-2021.A08.ground":
    "Điều 6 khoản 2 không nêu; Thông tư 26/2020 viết “35 tiết trở xuống” và các hệ thống hiện có đều ghi 2 điểm",

  "ambiguity.tt22-2021.A09.question":
    "Môn học tự chọn (Ngoại ngữ 2, Tiếng dân tộc thiểu số) có được tính khi xếp mức và khen thưởng không?",
  "ambiguity.tt22-2021.A09.reading.include": "Có",
  "ambiguity.tt22-2021.A09.reading.exclude": "Không",
  "ambiguity.tt22-2021.A09.ground": "Điều 2 khoản 1 kể cả môn học tự chọn",

  "ambiguity.tt22-2021.A10.question":
    "Các phân môn của môn tích hợp, hoặc hai nội dung của môn Nghệ thuật, được tính thế nào?",
  "ambiguity.tt22-2021.A10.reading.oneSubject":
    "Một môn, một bộ điểm; Nghệ thuật chỉ Đạt khi cả hai nội dung đều Đạt",
  "ambiguity.tt22-2021.A10.reading.callerCombined": "Nhà trường cung cấp kết quả chung",
  "ambiguity.tt22-2021.A10.ground": "Theo hướng dẫn của Bộ được nhớ lại, chưa đối chiếu",

  "ambiguity.tt22-2021.A11.question":
    "Kết quả cụm chuyên đề là một điểm thường xuyên thêm hay nằm trong số điểm quy định?",
  "ambiguity.tt22-2021.A11.reading.extra": "Thêm một điểm",
  "ambiguity.tt22-2021.A11.reading.withinCount": "Nằm trong số điểm quy định",
  "ambiguity.tt22-2021.A11.ground": "Điều 6 khoản 2 không tính tiết của cụm chuyên đề khi xác định số điểm",

  "ambiguity.tt22-2021.A12.question": "Môn chỉ học trong một học kì có kết quả cả năm thế nào?",
  "ambiguity.tt22-2021.A12.reading.carry": "Kết quả học kì đó là kết quả cả năm",
  "ambiguity.tt22-2021.A12.reading.undetermined": "Không kết luận",
  "ambiguity.tt22-2021.A12.ground": "Thông tư 22/2021 không nêu; quy định trước đây lấy kết quả học kì đó",

  "ambiguity.tt22-2021.A13.question": "Kết quả sau kì nghỉ hè có được dùng để xét danh hiệu không?",
  "ambiguity.tt22-2021.A13.reading.false": "Không, chỉ dùng để xét lên lớp",
  "ambiguity.tt22-2021.A13.reading.true": "Có",
  "ambiguity.tt22-2021.A13.ground": "Điều 13 khoản 3 và Điều 14 dùng kết quả thay thế để xét lên lớp",

  "ambiguity.tt22-2021.A14.question":
    "Xử lí thế nào khi cả kết quả rèn luyện và kết quả học tập cả năm đều Chưa đạt?",
  "ambiguity.tt22-2021.A14.reading.trainThenReassess":
    "Rèn luyện trong hè trước; đạt rồi thì được kiểm tra, đánh giá lại",
  "ambiguity.tt22-2021.A14.reading.retain": "Không được lên lớp",
  "ambiguity.tt22-2021.A14.ground":
    "Điều 14 đòi hỏi kết quả rèn luyện từ Đạt trở lên, còn Điều 13 khoản 3 cho kết quả mới thay kết quả cũ; có hệ thống xếp ngay không được lên lớp",

  "ambiguity.tt22-2021.A15.question": "Trường dạy hai buổi/ngày tính số buổi nghỉ học thế nào?",
  "ambiguity.tt22-2021.A15.reading.onePerDayPlan":
    "Theo kế hoạch một buổi/ngày: nghỉ cả ngày tính một buổi, chỉ nghỉ buổi thứ hai thì không tính",
  "ambiguity.tt22-2021.A15.reading.everySession": "Tính mọi buổi nghỉ",
  "ambiguity.tt22-2021.A15.ground": "Điều 12 khoản 1 điểm c tính theo kế hoạch giáo dục một buổi mỗi ngày",

  "ambiguity.tt22-2021.A16.question": "Có phải kiểm tra, đánh giá lại tất cả các môn thuộc diện không?",
  "ambiguity.tt22-2021.A16.reading.anySubset": "Không, một số môn cũng được",
  "ambiguity.tt22-2021.A16.reading.allEligibleRequired": "Có, tất cả các môn thuộc diện",
  "ambiguity.tt22-2021.A16.ground":
    "Điều 14 viết như một quyền của học sinh; có văn bản trả lời của Bộ nhưng chưa đọc được phần cuối",

  "ambiguity.tt22-2021.A17.question":
    "Điều 9 khoản 3 có áp dụng cho mức xếp lại sau khi kiểm tra, đánh giá lại trong hè không?",
  "ambiguity.tt22-2021.A17.reading.true": "Có",
  "ambiguity.tt22-2021.A17.reading.false": "Không",
  "ambiguity.tt22-2021.A17.ground": "Mức xếp lại vẫn là mức theo Điều 9",

  "ambiguity.tt22-2021.A18.question": "Điểm có hai chữ số thập phân được xử lí thế nào?",
  "ambiguity.tt22-2021.A18.reading.reject": "Không nhận",
  "ambiguity.tt22-2021.A18.reading.round": "Làm tròn đến một chữ số thập phân",
  "ambiguity.tt22-2021.A18.ground":
    "Điều 5 khoản 3 điểm b: điểm là số nguyên hoặc số thập phân có một chữ số",

  "ambiguity.tt22-2021.A19.question":
    "Môn được miễn của học sinh khuyết tật có tính vào các điều kiện về môn học không?",
  "ambiguity.tt22-2021.A19.reading.default": "Không, bỏ khỏi mọi điều kiện “tất cả các môn” và số môn",
  "ambiguity.tt22-2021.A19.ground":
    "Điều 11 khoản 2; nếu còn ít hơn sáu môn thì theo A06 và hiệu trưởng xét theo Điều 12 khoản 4",

  "ambiguity.tt22-2021.A20.question":
    "Học sinh chuyển trường, đổi môn lựa chọn hoặc thiếu kết quả học kì trước được tính thế nào?",
  "ambiguity.tt22-2021.A20.reading.default": "Thư viện không tính; kết quả do nhà trường cung cấp",
  "ambiguity.tt22-2021.A20.ground": "Thông tư 22/2021 không quy định",
};
