/**
 * The open questions of Circular 58/2011 in Vietnamese: the question, each reading, the ground of the default. B03 has
 * one reading only.
 */
export const ambiguitiesTt58Vi: { readonly [key: string]: string } = {
  "ambiguity.tt58-2011.B01.question":
    "Khi xếp loại, so sánh điểm trung bình các môn đã làm tròn hay giá trị chính xác?",
  "ambiguity.tt58-2011.B01.reading.rounded": "Điểm đã làm tròn đến một chữ số thập phân",
  "ambiguity.tt58-2011.B01.reading.unrounded": "Giá trị chính xác",
  "ambiguity.tt58-2011.B01.ground": "Điều 11 làm tròn điểm trung bình các môn trước khi xếp loại",

  "ambiguity.tt58-2011.B02.question": "Đạt mức Giỏi nhưng do một môn học mà xuống Kém thì xếp loại nào?",
  "ambiguity.tt58-2011.B02.reading.adjacent": "Yếu, theo quy định đối với mức Khá",
  "ambiguity.tt58-2011.B02.reading.literal": "Kém, vì không có quy định điều chỉnh",
  "ambiguity.tt58-2011.B02.ground":
    "Điểm trung bình đạt mức Giỏi thì cũng đạt mức Khá, mà từ Khá xuống Kém được điều chỉnh lên Yếu",

  "ambiguity.tt58-2011.B03.question":
    "Khi điều chỉnh, ngoài điểm trung bình các môn, điều kiện về môn Toán, Ngữ văn, Ngoại ngữ có phải đạt không?",
  "ambiguity.tt58-2011.B03.reading.yes": "Có",
  "ambiguity.tt58-2011.B03.ground": "Nếu không, kết quả xuống loại không chỉ do một môn học",

  "ambiguity.tt58-2011.B04.question":
    "Nội dung được nhớ lại, chưa đối chiếu với văn bản, có được dùng để kết luận không?",
  "ambiguity.tt58-2011.B04.reading.asWritten": "Có, kèm thông báo",
  "ambiguity.tt58-2011.B04.reading.verifyFirst": "Không, phải đối chiếu trước",
  "ambiguity.tt58-2011.B04.ground":
    "Công thức trước năm 2020, kết quả môn nhận xét và việc miễn học được ghi theo trí nhớ",
};
