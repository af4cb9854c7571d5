/** Why a spreadsheet file, one of its sheets or a cell cannot be read, and what to do about it. */
export const workbookVi = {
  "diagnostic.file.empty": "Tệp rỗng. Hãy tải lại từ hệ thống.",
  "diagnostic.file.truncated": "Tệp bị cắt ngang, thường do tải xuống chưa xong. Hãy tải lại từ hệ thống.",
  "diagnostic.file.damaged": "Tệp bị hỏng nên không đọc được ({problem}). Hãy tải lại từ hệ thống.",
  "diagnostic.file.passwordProtected":
    "Tệp có mật khẩu nên không đọc được. Hãy mở bằng chương trình bảng tính, bỏ mật khẩu rồi lưu lại.",
  "diagnostic.file.notSpreadsheet":
    "Tệp không phải bảng tính mà là {found}; đổi đuôi tệp không làm thay đổi nội dung. Hãy chọn đúng tệp xuất từ hệ thống.",
  "diagnostic.file.html":
    "Tệp là trang web đặt tên như bảng tính, thường do phiên đăng nhập đã hết khi tải. Hãy đăng nhập và tải lại.",
  "diagnostic.file.json":
    "Tệp là câu trả lời của máy chủ đặt tên như bảng tính, thường là một thông báo lỗi. Hãy tải lại từ hệ thống.",
  "diagnostic.file.zipNotWorkbook":
    "Tệp là tệp nén, không phải bảng tính. Hãy giải nén rồi kiểm tra các bảng tính bên trong.",
  "diagnostic.file.unsupported":
    "Chưa đọc được bảng tính kiểu {format}. Hãy mở bằng chương trình bảng tính rồi lưu thành .xlsx.",
  "diagnostic.file.tooLarge":
    "Tệp vượt giới hạn an toàn ({what}: {value}, tối đa {limit}) nên không được đọc. Hãy kiểm tra có đúng là sổ điểm.",

  "diagnostic.sheet.truncated":
    "Trang tính bị cắt ngang nên không đọc được hết. Hãy tải lại tệp từ hệ thống.",
  "diagnostic.sheet.damaged":
    "Trang tính bị hỏng nên không đọc được ({problem}). Hãy tải lại tệp từ hệ thống.",
  "diagnostic.sheet.tooLarge":
    "Trang tính vượt giới hạn an toàn ({what}: {value}, tối đa {limit}) nên không được đọc. Hãy xóa phần thừa ngoài bảng.",
  "diagnostic.sheet.unsupported":
    "Chưa đọc được trang tính kiểu {format}. Hãy mở bằng chương trình bảng tính rồi lưu thành .xlsx.",
  "diagnostic.sheet.passwordProtected":
    "Trang tính có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi lưu lại.",
  "diagnostic.sheet.notSpreadsheet": "Trang tính không có bảng ô nên không đọc được.",
  "diagnostic.sheet.zipNotWorkbook":
    "Không tìm thấy nội dung của trang tính trong tệp. Hãy tải lại từ hệ thống.",

  "diagnostic.cell.unreadable": "Không đọc được giá trị lưu trong ô. Hãy nhập lại giá trị.",

  "diagnostic.fill.sheetMissing":
    "Tệp không có trang tính {sheet} nên không ghi gì vào tệp. Hãy kiểm tra có đúng là tệp mẫu đã tải về.",
  "diagnostic.fill.outsideSheet":
    "Ô nằm ngoài phạm vi mà trang tính có thể có nên không ghi gì vào tệp. Hãy kiểm tra lại vị trí ô.",
  "diagnostic.fill.mergedCell":
    "Ô nằm trong vùng trộn của ô {anchor} nên giá trị sẽ không hiện ra; không ghi gì vào tệp. Hãy ghi vào ô {anchor}.",
  "diagnostic.fill.formulaCell":
    "Ô chứa công thức hoặc kết quả của công thức mảng nên không bị ghi đè; không ghi gì vào tệp. Hãy để công thức tự tính hoặc xóa công thức trong tệp mẫu.",
  "diagnostic.fill.tableHeader":
    "Ô là tiêu đề cột của một bảng (Table) trong trang tính; đổi tiêu đề làm hỏng bảng nên không ghi gì vào tệp. Hãy đổi bằng chương trình bảng tính.",
  "diagnostic.fill.textTooLong":
    "Nội dung dài {length} ký tự trong khi một ô chứa tối đa {limit}; không ghi gì vào tệp. Hãy rút ngắn nội dung.",
  "diagnostic.fill.formulasStale":
    "Tệp có {formulas} công thức; kết quả lưu trong tệp được tính trước khi ghi và có thể đã cũ. Hãy mở tệp bằng chương trình bảng tính, tính lại (Ctrl+Alt+F9) rồi lưu.",
  "diagnostic.fill.annotateNeedsXlsx":
    "Chỉ ghi chú được vào tệp .xlsx. Hãy mở tệp bằng chương trình bảng tính, lưu thành .xlsx rồi làm lại.",

  "diagnostic.csv.encoding":
    "Tệp CSV không dùng bảng mã UTF-8 (có thể là windows-1258 hoặc TCVN3) nên không đọc để tránh sai tên. Hãy lưu lại dưới dạng CSV UTF-8.",
  "diagnostic.csv.notText":
    "Tệp không phải văn bản CSV. Hãy chọn đúng tệp, hoặc lưu lại dưới dạng CSV UTF-8.",
  "diagnostic.csv.quotes":
    "Dấu nháy kép ở dòng {row} không đi thành cặp nên các ô có thể bị lệch. Hãy kiểm tra dòng này.",

  "content.pdf": "tệp PDF",
  "content.rtf": "văn bản RTF",
  "content.xml": "tệp XML",
  "content.text": "văn bản thuần",
  "content.word": "văn bản Word",
  "content.powerpoint": "bài trình chiếu",
  "content.ole2": "tài liệu Office khác",
  "content.unknown": "dữ liệu không rõ loại",
  "content.biff": "Excel đời cũ (trước 1993)",
  "content.biff5": "Excel 5.0/95",
  "content.spreadsheetml": "XML của Excel 2003",
  "content.xlsb": ".xlsb",
  "content.opendocument": ".ods",
  "content.zip": "nén theo cách lạ",

  "limit.fileBytes": "dung lượng, byte",
  "limit.zipEntries": "số phần trong tệp nén",
  "limit.unpackedBytes": "dung lượng sau khi giải nén, byte",
  "limit.inflateRatio": "tỉ lệ nén",
  "limit.sheets": "số trang tính",
  "limit.ranges": "số vùng ô (vùng trộn, nhóm cột, công thức mảng)",
  "limit.cells": "số ô",
} as const;
