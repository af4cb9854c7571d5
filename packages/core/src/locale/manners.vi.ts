/** Settings in a file, completion, and hints after a mistyped word. */
export const mannersVi: { readonly [key: string]: string } = {
  "cli.help.config": "đọc cài đặt từ tệp này thay cho sodiem.config.json của thư mục hiện tại",
  "cli.help.noConfig": "không đọc tệp cài đặt nào",
  "cli.audit.noRedact": "không che tên học sinh, dù tệp cài đặt yêu cầu",
  "cli.error.didYouMean": "Có phải bạn muốn: {words}?",
  "cli.config.error.access":
    "Không đọc được tệp cài đặt {file} ({reason}). Kiểm tra tên tệp, hoặc bỏ qua bằng --no-config.",
  "cli.config.error.notJson":
    "{file}{place}: không phải JSON hợp lệ. Hãy sửa tệp, hoặc bỏ qua bằng --no-config.",
  "cli.config.error.twice": "{file}: có tên được nêu hai lần; hãy giữ lại một.",
  "cli.config.error.notObject": "{file}: phải là một đối tượng JSON, như “lang”: “vi” trong ngoặc nhọn.",
  "cli.config.error.unknown": "{file} {place}: không có cài đặt này. Các cài đặt: {known}.",
  "cli.config.error.command":
    "{file} {place}: tệp cài đặt không bao giờ nêu được lệnh để chạy; hãy dùng --cmd trên dòng lệnh. Các cài đặt: {known}.",
  "cli.config.error.choice": "{file} {place}: chọn một trong: {known}.",
  "cli.config.error.truth": "{file} {place}: phải là true hoặc false.",
  "cli.config.error.text": "{file} {place}: phải là một chuỗi không rỗng.",
  "cli.config.error.periods": '{file} {place}: số tiết mỗi năm là số nguyên dương, như "toan": 140.',
  "cli.config.error.readings":
    '{file} {place}: không có cách hiểu này; viết như "A04": "removal". Xem: sodiem eval --options',
  "cli.config.error.outside":
    "{file} {place}: tệp cài đặt chỉ được nêu nơi ghi trong thư mục hiện tại; nơi khác thì nêu trên dòng lệnh.",
  "cli.completion.description": "In tập lệnh để bash, zsh hoặc fish tự điền lệnh và tùy chọn của sodiem.",
  "cli.completion.shell": "bash, zsh hoặc fish",
  "cli.completion.example.bash": "dùng ngay trong bash",
  "cli.completion.example.zsh": "dùng lâu dài trong zsh",
  "cli.completion.example.fish": "dùng lâu dài trong fish",
  "cli.completion.exit.0": "đã in",
  "cli.completion.exit.2": "lệnh sai",
};
