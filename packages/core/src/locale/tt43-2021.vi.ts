/**
 * Vietnamese sentences of Circular 43/2021 and Decision 02/2007 alone; most steps of Circular 43/2021 are those of
 * Circular 22/2021.
 */
export const tt43Vi: { readonly [key: string]: string } = {
  "step.subject.isActivity":
    "{subject} là nội dung có trong chương trình sau khi Thông tư được ban hành, không phải môn học",
  "step.promotion.conductNotRated":
    "Cơ sở giáo dục xác nhận học viên tự học có hướng dẫn không có kết quả rèn luyện: bỏ điều kiện về rèn luyện",

  "diagnostic.marked.fewerThanFive":
    "Chỉ có {have} môn học, trong khi điều kiện xếp mức yêu cầu ít nhất {need} môn; văn bản không nói cách xử lí",
  "diagnostic.instrument.unsupported":
    "Chưa có văn bản gốc của {instrument} để đối chiếu nên không tính nội dung này ({question})",
};
