/** Vietnamese sentences of Circular 70/2026 and of the keeping of records. */
export const tt70Vi: { readonly [key: string]: string } = {
  "step.transcript.complete-data": "Hoàn thiện dữ liệu học bạ số ngày {at}; trạng thái trước đó: {state}",
  "step.transcript.verify": "Kiểm tra, đối chiếu, xác nhận dữ liệu ngày {at}; trạng thái trước đó: {state}",
  "step.transcript.sign-person": "Kí số cá nhân ngày {at}, người kí: {by}; trạng thái trước đó: {state}",
  "step.transcript.sign-institution": "Kí số của cơ sở giáo dục ngày {at}; trạng thái trước đó: {state}",
  "step.transcript.update-status": "Cập nhật trạng thái kí số ngày {at}; trạng thái trước đó: {state}",
  "step.transcript.issue": "Phát hành học bạ số ngày {at}; trạng thái trước đó: {state}",
  "step.transcript.issueLog": "Nhật kí phát hành ghi mục đích: {purpose}; nơi nhận: {recipient}",
  "step.transcript.recall": "Thu hồi học bạ số ngày {at}, lí do: {reason}; trạng thái trước đó: {state}",
  "step.transcript.request-correction": "Nhận yêu cầu chỉnh sửa ngày {at}; trạng thái khi đó: {state}",
  "step.transcript.decide-correction": "Giải quyết yêu cầu chỉnh sửa ngày {at}; trạng thái khi đó: {state}",
  "step.transcript.createdBefore":
    "Học bạ số của năm học được tạo lập trước ngày {before}; ngày cuối cùng: {lastDay}",
  "step.transcript.correctionDays":
    "Sai sót được chỉnh sửa trong {days} ngày làm việc kể từ ngày {requestedOn}; ngày cuối cùng: {lastDay}",
  "step.retention.confirmed": "Thời hạn bảo quản {record} có trong các nguồn đã đối chiếu: {period}",
  "step.retention.dependsOnLevel": "Thời hạn bảo quản {record} phụ thuộc vào cấp học",
  "step.retention.loaded":
    "Thời hạn bảo quản {record} do cơ sở giáo dục khai báo: {period}, căn cứ {citation}",
  "step.retention.periodOver": "Thời hạn bảo quản đã hết vào ngày {asOf}; bảo quản đến hết ngày {keptUntil}",
  "diagnostic.transcript.eventNotAllowed":
    "Sự kiện thứ {index} (đếm từ 0), {event}, không thể diễn ra khi học bạ số ở trạng thái {state}; được phép: {allowed}.",
  "diagnostic.transcript.eventOutOfOrder":
    "Sự kiện ngày {at} đứng sau sự kiện ngày {after}; các sự kiện phải theo thứ tự thời gian.",
  "diagnostic.transcript.signerNotAwaited":
    "Sự kiện thứ {index} (đếm từ 0): không chờ chữ kí của {role}; còn chờ: {awaited}.",
  "diagnostic.transcript.signatureOrder":
    "Sự kiện thứ {index} (đếm từ 0): {role} chỉ kí sau khi đã có chữ kí của {before}.",
  "diagnostic.transcript.delegationNotAllowed":
    "Sự kiện thứ {index} (đếm từ 0): theo cách hiểu đã chọn, {role} không được uỷ quyền kí.",
  "diagnostic.transcript.signersNotGiven": "Không nêu ai phải kí; thư viện dùng danh sách {taken}.",
  "diagnostic.transcript.laterEvents": "{later} sự kiện sau ngày {asOf} chưa được tính.",
  "diagnostic.transcript.createdLate": "Học bạ số được tạo lập ngày {at}, sau ngày cuối cùng {lastDay}.",
  "diagnostic.transcript.correctionLate":
    "Yêu cầu chỉnh sửa được giải quyết ngày {at}, sau ngày cuối cùng {lastDay}.",
  "diagnostic.workingDays.noHolidaysGiven": "Không có danh sách ngày nghỉ lễ; chỉ trừ thứ Bảy và Chủ nhật.",
  "diagnostic.retention.notConfirmed":
    "Chưa có nguồn xác nhận thời hạn bảo quản {record}; không được tiêu huỷ khi chưa khai báo thời hạn kèm căn cứ.",
  "diagnostic.retention.noCitation": "Thời hạn bảo quản khai báo cho {record} thiếu căn cứ.",
  "diagnostic.retention.periodInvalid":
    "Thời hạn bảo quản {period} của {record} không phải là số năm nguyên dương.",
  "diagnostic.retention.againstLaw":
    "Thời hạn bảo quản {period} khai báo cho {record} trái với thời hạn đã quy định: {fixed}.",
  "diagnostic.retention.loadedTwice":
    "Thời hạn bảo quản của {record} được khai báo hai lần với giá trị khác nhau.",
  "ambiguity.tt70-2026.AMB-R01.question": "Các chữ kí số cá nhân có phải theo thứ tự không?",
  "ambiguity.tt70-2026.AMB-R01.reading.ordered":
    "Giáo viên môn học, rồi giáo viên chủ nhiệm, rồi người đứng đầu",
  "ambiguity.tt70-2026.AMB-R01.reading.anyOrder": "Thứ tự tuỳ ý giữa các cá nhân; cơ sở giáo dục kí sau cùng",
  "ambiguity.tt70-2026.AMB-R01.ground": "Thông tư không nêu thứ tự; đây là thứ tự thường dùng",
  "ambiguity.tt70-2026.AMB-R02.question": "“Trước ngày 30 tháng 6” có tính ngày 30 không?",
  "ambiguity.tt70-2026.AMB-R02.reading.exclusive": "Không, ngày cuối cùng là 29",
  "ambiguity.tt70-2026.AMB-R02.reading.inclusive": "Có, ngày cuối cùng là 30",
  "ambiguity.tt70-2026.AMB-R02.ground": "“Trước” một ngày không gồm chính ngày đó",
  "ambiguity.tt70-2026.AMB-R03.question": "Ngày nhận yêu cầu có được tính vào 10 ngày làm việc không?",
  "ambiguity.tt70-2026.AMB-R03.reading.nextWorkingDay": "Không, tính từ ngày làm việc tiếp theo",
  "ambiguity.tt70-2026.AMB-R03.reading.sameDay": "Có, ngày nhận là ngày thứ nhất",
  "ambiguity.tt70-2026.AMB-R03.ground": "Thời hạn thường được tính từ ngày tiếp theo của ngày xảy ra sự kiện",
  "ambiguity.tt70-2026.AMB-R06.question": "Khi người đứng đầu vắng mặt, ai kí?",
  "ambiguity.tt70-2026.AMB-R06.reading.delegatedSigner": "Người được uỷ quyền bằng văn bản",
  "ambiguity.tt70-2026.AMB-R06.reading.headOnly": "Chỉ người đứng đầu",
  "ambiguity.tt70-2026.AMB-R06.ground": "Điều 9, khoản 1 cho phép người được uỷ quyền kí",
};
