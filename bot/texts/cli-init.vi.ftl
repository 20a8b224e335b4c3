### Những gì `nhacviec init` hỏi và nói. Câu của các lệnh khác ở cli.vi.ftl.

init-begins = Nhắc Việc { $version }. Lập cấu hình vào { $file }. Enter: giữ phần trong [ ]. Ctrl+C: thôi, chưa ghi gì.
init-is-there = { $file } đã có, nên không ghi gì. Xin sửa tệp ấy, hoặc đặt tên khác: nhacviec init --config TỆP
init-broken-off = Chưa trả lời hết các câu hỏi, nên không ghi gì. Không muốn bị hỏi thì thêm --yes.
init-set = --set { $text }: viết như telegram.base_url=http://localhost:8081/bot
init-choose = { $what } ({ $choices })
init-choose-one = Xin trả lời bằng một chữ số từ 1 đến { $most }.

init-ask-office-name = Tên cơ quan, như người ta thường gọi
init-ask-office-letter-name = Tên cơ quan trên đầu văn bản (bỏ trống: như trên)
init-ask-office-timezone = Múi giờ
init-ask-office-phone = Số điện thoại để gọi khi cần người
init-ask-web-public-url = Địa chỉ https của máy này trên mạng, để có bàn làm việc và trang biểu mẫu (bỏ trống: chưa có)
init-ask-channel = Nhắn qua mạng nào
init-channel-telegram = Telegram
init-channel-zalo = Zalo
init-channel-email = thư điện tử
init-channel-none = chưa chọn
init-ask-telegram-token = Token của bot (@BotFather đưa)
init-ask-zalo-token = Token của bot (Zalo Bot Manager đưa)
init-ask-email-address = Địa chỉ thư của bot
init-ask-email-smtp-host = Máy chủ gửi thư (SMTP)
init-ask-email-smtp-password = Mật khẩu gửi thư
init-ask-email-imap-host = Máy chủ nhận thư (IMAP)
init-ask-email-imap-password = Mật khẩu nhận thư
init-channel-away = Chưa hỏi được kênh { $channel }: { $why }. Cứ ghi lại; nhacviec check sẽ hỏi lần nữa.
init-ask-storage-url = Cơ sở dữ liệu
init-ask-admin = Người quản trị đầu tiên, họ và tên (bỏ trống: chưa có)
init-ask-admin-post = Chức vụ của người ấy
init-admin-post = Quản trị
init-ask-sample = Bắt đầu với văn phòng mẫu, để thử
init-sample-no = không
init-sample-yes = có

init-not-empty = Cơ sở dữ liệu này đã có { $count } người; init không thêm ai và không ghi gì. Mời người: nhacviec people invite.
init-file-head =
    Do nhacviec init { $version } viết: chỉ những gì khác mặc định.
    Mọi khóa được giải thích trong { $explained }
init-written = ✓ Đã ghi { $file }; chỉ người dùng này của máy đọc được.
init-sample-taken = ✓ Đã nhập văn phòng mẫu: { $rows } dòng danh sách và một mẫu báo cáo.
init-admin = ✓ Quản trị đầu tiên: { $name }. Đường vào (30 ngày):
init-come-by-link = {"  "}{ $link }
    {"  "}hoặc gửi cho bot mã { $code }
init-come-by-code = {"  "}{ $called-given ->
        [yes] Tìm { $called } và gửi mã { $code }
       *[no] gửi cho bot mã { $code }
    }
init-next = Việc tiếp theo:
init-step = {"  "}{ $number }. { $what }
init-next-channel = ghi token của bot vào cấu hình; cách viết ở { $explained }
init-next-check = nhacviec check – xem có gì còn thiếu
init-next-run = nhacviec run – bot chạy cho đến khi được bảo dừng
init-next-come-in = quản trị mở đường vào ở trên, và đồng ý
init-next-people = gửi danh sách đơn vị (.xlsx, có cả người quản trị) cho bot trong chat, hoặc: nhacviec people import TỆP
init-next-help = gửi cho bot chữ TRỢ GIÚP bất cứ lúc nào
