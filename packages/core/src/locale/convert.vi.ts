/** Sentences of moving a gradebook into a template: who matches whom, what was chosen, what has no place. */
export const convertVi = {
  "diagnostic.match.byName":
    "Dòng này và học sinh ở {pupil} không có mã chung; được ghép theo họ tên, vì mỗi bên chỉ có một người tên đó. Hãy kiểm tra có đúng là một người.",
  "diagnostic.match.contradiction":
    "Dòng này và học sinh ở {pupil} giống nhau về {same} mà khác nhau về {differs}; không ghi gì. Hãy sửa cho thống nhất rồi điền lại.",
  "diagnostic.match.ambiguous":
    "Không chắc ai là ai: các dòng {rows} của mẫu, các học sinh {pupils} của sổ điểm. Không ghi gì vào những dòng này; hãy bổ sung mã mà hai bên cùng có, hoặc điền bằng tay.",
  "diagnostic.match.notInTemplate":
    "Mẫu không có dòng của học sinh này nên không ghi được gì. Nếu học sinh đã chuyển đi thì không cần làm gì; nếu không, hãy tải lại mẫu.",
  "diagnostic.match.notInBook":
    "Sổ điểm không có học sinh của dòng này nên dòng được giữ nguyên. Hãy kiểm tra có phải học sinh mới chuyển đến.",
  "diagnostic.fill.noClass":
    "Sổ điểm không có lớp như mẫu ghi ({wanted}); không ghi gì. Hãy chọn tệp của đúng lớp.",
  "diagnostic.fill.ambiguousClass":
    "Sổ điểm có {classes} lớp cùng khớp với những gì mẫu ghi ({wanted}); không chọn lớp nào. Hãy đưa sổ điểm của một lớp.",
  "diagnostic.fill.noSubject": "Lớp trong sổ điểm không có môn {subject} của mẫu; không ghi gì vào đó.",
  "diagnostic.fill.noTerm": "Sổ điểm không có gì của môn {subject} trong học kì {term}; không ghi gì vào đó.",
  "diagnostic.fill.leftOut":
    "{values} giá trị ({kind}) không có chỗ trong tệp đích nên không được ghi; giá trị đầu tiên ở ô này.",
  "diagnostic.fill.unreadable":
    "{values} ô ({kind}) có chữ không đọc được nên không được ghi; ô đầu tiên là ô này. Hãy sửa trong tệp nguồn.",
  "diagnostic.format.evidence":
    "Mẫu {platform} {kind} chưa được kiểm chứng ({evidence}). Hãy kiểm tra bằng tay tệp đầu tiên trước khi tin dùng.",
  "diagnostic.record.unknownField":
    "Trường {field} không có trong danh mục của cơ sở dữ liệu. Hãy kiểm tra tên trường.",
  "diagnostic.record.missingField":
    "Thiếu trường bắt buộc {field} ({label}). Hãy bổ sung ở nguồn; thư viện không tự điền.",
  "diagnostic.record.wrongType": "Trường {field} ({label}) phải có kiểu {type}.",
  "diagnostic.record.tooLong": "Trường {field} ({label}) dài quá {most} kí tự.",
  "diagnostic.record.unknownCode":
    "Giá trị của trường {field} ({label}) không có trong danh mục {list}. Hãy dùng mã của danh mục năm học đó.",
  "diagnostic.record.unreadable": "Không đọc được JSON này thành {what}. Hãy tải lại tệp từ hệ thống.",
  "diagnostic.feed.statusTerm":
    "Mã trạng thái {software} của phần mềm có thể là {codes}; dữ liệu không cho biết học kì nên chỉ giữ nguyên chữ.",
  "diagnostic.feed.noClass": "Học sinh này không ghi lớp hoặc khối nên không đưa vào sổ.",
  "diagnostic.feed.noYear": "Dữ liệu không ghi năm học (NamHoc). Hãy bổ sung năm bắt đầu của năm học.",
  "diagnostic.pupil.identifiersDiffer":
    "Cùng một học sinh mà {identifier} ghi không giống nhau ({places}). Hãy sửa cho thống nhất.",
  "diagnostic.pupil.profilesDiffer":
    "Cùng một học sinh mà các danh sách ghi {field} không giống nhau ({places}); giữ lại tất cả. Hãy sửa cho thống nhất.",
  "diagnostic.pupil.ambiguousIdentifier":
    "{identifier} của dòng này có ở nhiều học sinh, nên không biết là ai; để riêng. Hãy ghi mã học sinh.",
  "diagnostic.csdl.errorAnswer":
    "Tệp này không phải dữ liệu mà là câu trả lời báo lỗi ({code}) của hệ thống. Hãy đăng nhập lại và tải lại.",
  "diagnostic.record.unknownValue":
    "“{text}” không phải là giá trị của trường này; giữ nguyên chữ. Hãy kiểm tra ở nguồn.",
  "diagnostic.format.experimental":
    "Bản xuất {kind} ({platform}) là bản THỬ NGHIỆM, chưa có mẫu công bố, không có chữ kí số. Không dùng thay cho hồ sơ chính thức.",
  "diagnostic.oneRoster.noCalendar":
    "Không có ngày bắt đầu và kết thúc các học kì của năm học {schoolYear} mà OneRoster bắt buộc phải có; lớp không được xuất.",
  "diagnostic.oneRoster.noSchool":
    "Sổ điểm không ghi tên trường của lớp {className} mà OneRoster bắt buộc phải có; lớp không được xuất.",
  "diagnostic.convert.unknownPlatform": "Không có hệ thống {platform}. Có: {known}.",
  "diagnostic.convert.severalPlatforms":
    "Tệp này giống mẫu của nhiều hệ thống ({platforms}) nên không đọc. Hãy tải lại tệp gốc.",
  "diagnostic.convert.unknownFormat":
    "Không nhận ra tệp này là của hệ thống nào ({known}). Hãy tải lại tệp từ hệ thống, đừng đổi tiêu đề và nhãn cột.",
} as const;
