## Lệnh: mỗi lệnh một dòng, dùng ở trợ giúp, danh sách lệnh và sổ tay

command-agenda = LỊCH: xem việc sắp tới
command-report = BÁO CÁO: gửi số liệu
command-correct = SỬA: sửa số đã gửi
command-received = ĐÃ NHẬN: báo là đã nhận thông báo
command-done = ĐÃ XONG: báo là đã làm xong việc được giao
command-sent = ĐÃ GỬI: xem những gì đã gửi
command-continue = TIẾP TỤC: làm tiếp việc đang dở
command-answer = TRẢ LỜI: trả lời văn phòng hỏi lại
command-notices = THÔNG BÁO: xem, viết và theo dõi thông báo
command-plans = KẾ HOẠCH: xem, báo, sửa, dừng các kế hoạch
command-change = ĐỔI LỊCH: dời, hoãn, hủy hội nghị, lùi hạn
command-ladder = BẬC NHẮC: nhắc vào lúc khác
command-undo = HOÀN TÁC: trả lại như trước khi đổi
command-collect = MỞ KỲ: thu số liệu theo mẫu, không cần kế hoạch, và dừng thu
command-progress = TIẾN ĐỘ: ai gửi, ai chưa
command-summary = TỔNG HỢP: bảng số liệu
command-ask-back = HỎI LẠI: hỏi lại một đơn vị về số đã gửi
command-enter = NHẬP THAY: nhập số thay một đơn vị
command-extend = GIA HẠN: cho một đơn vị thêm thời gian
command-excuse = MIỄN: không thu của một đơn vị
command-decide = DUYỆT: xem các đề nghị sửa số đã khóa
command-issue = PHÁT HÀNH: đánh số và gửi bảng
command-targets = CHỈ TIÊU: xem và sửa mức giao
command-merge = SÁP NHẬP: nhập các đơn vị làm một
command-split = TÁCH: tách một đơn vị
command-newcomers = NGƯỜI MỚI: ai vừa vào bằng mã mời
command-questions = CÂU HỎI: ai hỏi, nhắn gì cho văn phòng
command-home = TRANG ĐẦU: về trang đầu
command-help = TRỢ GIÚP: các lệnh và số điện thoại văn phòng
command-office = VĂN PHÒNG: số điện thoại văn phòng
command-stop = DỪNG: bỏ việc đang làm
command-withdraw = RÚT ĐỒNG Ý: thôi nhận tin
help-words = Xin gõ một lệnh:
help-plan-file = Gửi tệp kế hoạch vào đây để máy đọc. Hoặc gõ một lệnh:

## Whose a command is, in the manual

whose-everybody = Mọi người
whose-units = Đơn vị
whose-office = Văn phòng
whose-leaders = Văn phòng và lãnh đạo
