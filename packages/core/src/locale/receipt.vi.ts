/** Biên nhận: các câu về việc lập và kiểm tra, và lệnh `sodiem receipt`, `sodiem verify`. */
export const receiptVi: { readonly [key: string]: string } = {
  "diagnostic.receipt.notReceipt": "Nội dung không phải là biên nhận của sodiem",
  "diagnostic.receipt.notJson": "Nội dung không phải JSON",
  "diagnostic.receipt.tooLong": "Tệp dài quá {limit} byte",
  "diagnostic.receipt.none": "Tệp không có biên nhận nào",
  "diagnostic.receipt.duplicateName":
    "Một tên xuất hiện hai lần trong cùng một đối tượng, nên không rõ mục nào là thật",
  "diagnostic.receipt.unknownFormat":
    "Biên nhận theo dạng {format}; phiên bản này chỉ đọc được dạng {known}. Hãy dùng phiên bản sodiem mới hơn",
  "diagnostic.receipt.unreadable": "Biên nhận bị hỏng: phần {place} thiếu hoặc không đúng dạng",
  "diagnostic.receipt.inputChanged":
    "Câu hỏi không khớp mã băm của nó: một trong hai đã bị sửa sau khi lập biên nhận",
  "diagnostic.receipt.answerChanged":
    "Câu trả lời không khớp mã băm của nó: một trong hai đã bị sửa sau khi lập biên nhận",
  "diagnostic.receipt.lawDataChanged":
    "Danh sách dữ liệu luật không khớp mã băm của nó: một trong hai đã bị sửa sau khi lập biên nhận",
  "diagnostic.receipt.sealBroken": "Mã băm chung không khớp: biên nhận đã bị sửa sau khi lập",
  "diagnostic.receipt.versionDiffers": "Biên nhận do sodiem {version} lập, nay kiểm tra bằng {present}",
  "diagnostic.receipt.lawDataDiffers": "Dữ liệu luật về {instrument} nay khác lúc lập biên nhận",
  "diagnostic.receipt.answerDiffers": "sodiem hiện nay cho kết quả khác (khác ở {parts})",
  "diagnostic.receipt.reasonsDiffer": "Kết quả không đổi, phần giải thích nay khác (khác ở {parts})",

  "cli.receipt.usage": "[tùy chọn] < câu-hỏi",
  "cli.receipt.description":
    "Trả lời các câu hỏi như sodiem eval và lập biên nhận cho từng câu: câu hỏi, câu trả lời, phiên bản và mã băm SHA-256 của từng phần cùng dữ liệu luật đã dùng. Mỗi dòng một biên nhận.",
  "cli.receipt.date": "ghi ngày lập vào biên nhận (YYYY-MM-DD); không tự lấy ngày của máy",
  "cli.receipt.example.one": "lập biên nhận cho một câu hỏi",
  "cli.receipt.example.many": "mỗi dòng một câu hỏi, ghi ngày lập",
  "cli.receipt.exit.0": "mọi câu hỏi đều có biên nhận (kể cả khi câu trả lời là lỗi)",
  "cli.receipt.exit.2": "có dòng không phải JSON, hoặc lệnh sai",
  "cli.receipt.error.notJson": "Dòng {line} không phải JSON nên không có biên nhận.",
  "cli.receipt.error.duplicateName":
    "Dòng {line} có một tên xuất hiện hai lần trong cùng một đối tượng nên không có biên nhận.",
  "cli.receipt.error.tooLong": "Dữ liệu vào dài quá {limit} byte.",
  "cli.receipt.error.empty": "Không có câu hỏi nào ở dữ liệu vào chuẩn.",
  "cli.receipt.error.date": "“{text}” không phải là một ngày; viết dạng 2026-05-31.",

  "cli.verify.usage": "[tùy chọn] <tệp…>",
  "cli.verify.description":
    "Kiểm tra biên nhận: tính lại mã băm, nói rõ câu hỏi, câu trả lời, dữ liệu luật hay phiên bản nào khác, và hỏi lại xem sodiem hiện nay có cho cùng kết quả không.",
  "cli.verify.files":
    "tệp chứa biên nhận, mỗi dòng một biên nhận hoặc cả tệp một biên nhận; - là dữ liệu vào chuẩn",
  "cli.verify.json": "in kết quả dạng JSON",
  "cli.verify.example.one": "kiểm tra một tệp",
  "cli.verify.example.pipe": "lập rồi kiểm tra ngay",
  "cli.verify.exit.0": "mọi biên nhận đều hợp lệ",
  "cli.verify.exit.1": "có biên nhận đã bị sửa, hoặc nay cho kết quả khác",
  "cli.verify.exit.2": "có tệp không đọc được hay không phải biên nhận, hoặc lệnh sai",
  "cli.verify.error.noFiles": "Chưa nói cần kiểm tra biên nhận nào. Ví dụ: sodiem verify bien-nhan.json",
  "cli.verify.line": "{file}, dòng {line}",
  "cli.verify.valid": "hợp lệ",
  "cli.verify.invalid": "không hợp lệ",
  "cli.verify.unreadable": "không đọc được",
  "cli.verify.present.same": "Còn nguyên vẹn; sodiem {version} hiện nay trả lời y như vậy.",
  "cli.verify.present.sameResult": "Còn nguyên vẹn; sodiem {version} hiện nay cho cùng kết quả.",
  "cli.verify.seal": "Mã băm: {hash}",
  "receiptPart.id": "mã câu hỏi",
  "receiptPart.status": "trạng thái",
  "receiptPart.value": "giá trị",
  "receiptPart.missing": "dữ liệu còn thiếu",
  "receiptPart.possible": "các khả năng",
  "receiptPart.readings": "các cách hiểu",
  "receiptPart.cites": "điều khoản viện dẫn",
  "receiptPart.diagnostics": "ghi chú",
  "receiptPart.trace": "các bước tính",
  "cli.verify.summary":
    "Biên nhận: {receipts} · hợp lệ: {valid} · không hợp lệ: {invalid} · không đọc được: {unreadable}",
  "cli.verify.origin":
    "Mã băm cho biết biên nhận có bị sửa hay không, không cho biết ai lập. Muốn chắc chắn, hãy so mã băm với bản đã lưu ở nơi khác.",
};
