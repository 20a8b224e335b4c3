### Những gì `nhacviec init` hỏi và nói. Câu của các lệnh khác ở cli.vi.ftl.

init-begins = Nhắc Việc { $version }. Lập cấu hình vào { $file }.
init-keys = Enter: giữ phần trong [ ]. Ctrl+C: thôi, chưa ghi gì.
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
    Mọi khóa có giải thích: nhacviec init --explain
init-written = ✓ Đã ghi { $file }; chỉ người dùng này của máy đọc được.
init-sample-taken = ✓ Đã nhập văn phòng mẫu: { $rows } dòng danh sách và một mẫu báo cáo.
init-admin = ✓ Quản trị đầu tiên: { $name }.
init-next = Việc tiếp theo:
init-step = {"  "}{ $number }. { $what }
init-step-more = {"     "}{ $what }
init-next-channel = Xin token của bot (Telegram: @BotFather; Zalo: Zalo Bot Manager), rồi ghi vào cuối { $file }:
init-next-explained = Mạng khác và mọi khóa khác, có giải thích:
init-next-check = Xem có gì còn thiếu:
init-next-run = Cho bot chạy. Để nguyên cửa sổ này; Ctrl+C thì bot dừng:
init-next-link = { $name } vào, trong 30 ngày: mở đường dẫn này trên điện thoại rồi bấm Bắt đầu (START):
init-next-code = Mở không được thì { $how } mã này:
init-next-code-alone = { $name } vào, trong 30 ngày: { $how } mã này:
init-find = { $network ->
        [telegram] tìm { $called-given ->
            [yes] { $called }
           *[no] bot
        } trong Telegram và nhắn
        [zalo] tìm { $called-given ->
            [yes] { $called }
           *[no] bot
        } trong Zalo và nhắn
        [email] gửi thư tới { $called-given ->
            [yes] { $called }
           *[no] địa chỉ của bot
        }, trong thư ghi
       *[none] nhắn cho bot
    }
init-next-agree = Bot hỏi có đồng ý không, rồi hỏi lại có đúng tên không: hai lần đều trả lời 1.
init-next-people = Nhập danh sách đơn vị và người, có cả dòng của { $admin-given ->
        [yes] { $admin } (Vai trò: quản trị). Gửi tệp cho bot trong chat, hoặc ở cửa sổ khác:
       *[no] người quản trị (Vai trò: quản trị). Ở cửa sổ khác:
    }
init-next-invite = Mời mọi người: in thẻ, mỗi người một mã để vào:
init-help = Cần giúp: nhắn TRỢ GIÚP cho bot, hoặc { $command }
