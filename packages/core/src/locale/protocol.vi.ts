/** What can be wrong with a question of the evaluation protocol. */
export const protocolVi = {
  "step.pupilYear.part": "Cách xác định {part}",
  "diagnostic.request.malformed": "Câu hỏi không đúng dạng; cần {expected}.",
  "diagnostic.request.unknownOperation": "Không có phép tính {op}; các phép tính có: {known}.",
  "diagnostic.input.missing": "Thiếu một trường của câu hỏi.",
  "diagnostic.input.invalid": "Một trường của câu hỏi có giá trị không hợp lệ; cần {expected}.",
  "diagnostic.instrument.notEncoded": "Chưa tính được theo văn bản {instrument}.",
  "diagnostic.option.unknown": "Không có điểm chưa rõ mang mã này; các mã có: {known}.",
  "diagnostic.option.unknownValue": "Không có cách hiểu “{value}”; chọn một trong: {known}.",
} as const;
