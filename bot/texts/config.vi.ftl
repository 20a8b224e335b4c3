### Cấu hình chưa đúng: sai ở đâu, sai gì, và viết thế nào thì được. Nghĩa của từng khóa ở cuối.

config-in-line = { $file }, dòng { $line }
config-in-environment = Biến môi trường { $variable }
config-no-file = Không đọc được tệp cấu hình { $file }: { $why }.
config-no-toml = { $where }: viết chưa đúng dạng TOML: { $why }.
config-unknown-variable = Biến môi trường { $variable } không ứng với khóa nào của cấu hình. Dùng được: { $allowed }.
config-unknown-section = { $where-given ->
        [yes] { $where }: không
       *[no] Không
    } có mục [{ $section }]. Các mục dùng được: { $allowed }.
config-unknown-key = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] không có khóa { $key }. Các khóa dùng được: { $allowed }.
config-bad-section = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] chưa đúng: { $why }.
config-bad-name = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }]: tên này không dùng được. Cần { $allowed }.
config-bad-value = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] { $key } = "{ $value }" không dùng được. Cần { $allowed }. Ý nghĩa: { $meaning }.

config-allowed-one = một trong: { $choices }
config-allowed-truth = true (có) hoặc false (không)
config-allowed-number = số nguyên từ { $least } đến { $most }
config-allowed-list = một danh sách như ["a", "b"]
config-allowed-text = chữ trong dấu ngoặc kép{ $most-given ->
        [yes] , dài nhất { $most } chữ cái
       *[no] {""}
    }

config-toml-value = giá trị viết sai; chữ phải nằm trong dấu ngoặc kép, có và không là true và false
config-toml-equals = sau tên khóa phải có dấu =
config-toml-again = khóa này đã có ở trên
config-toml-section-again = mục này đã có ở trên
config-toml-bracket = thiếu dấu ]
config-toml-quote = thiếu dấu ngoặc kép ở cuối
config-toml-more = sau giá trị còn thừa chữ
config-toml-letters = tệp không phải văn bản UTF-8, xin lưu lại với bảng mã UTF-8
config-toml-other = mỗi dòng là [mục], hoặc khóa = giá trị, hoặc # ghi chú

config-why-no-section = đây phải là một mục, với các khóa ở những dòng dưới
config-why-needed = còn thiếu { $key }, cần có khi { $when }
config-why-plain-line = { $key } phải là "tls" hoặc "starttls", vì máy chủ không ở trên máy này
config-why-no-working-day = holidays: trước ngày { $day } có sáu mươi ngày liền không ngày nào làm việc
config-why-twin = token là của cùng một bot với [{ $other }]
config-why-bot-name = 1 đến 16 ký tự a-z 0-9
config-why-bot-name-taken = 1 đến 16 ký tự a-z 0-9, khác với { $taken }
config-why-code = chữ hoa, nối bằng dấu gạch, như BC-CCB
config-why-lines = nhiều nhất { $lines } dòng, mỗi dòng dài nhất { $most } chữ cái
config-why-zone = múi giờ theo tên IANA, như Asia/Ho_Chi_Minh
config-why-database = sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU
config-why-bands = hai số phần trăm như "80, 100", số đầu không lớn hơn số sau
config-why-hour = giờ như 02:30, hoặc "" nếu không cần
config-why-window = hai giờ như 07:00-20:00, giờ đầu trước giờ sau
config-why-days = ngày như 2026-09-02, không phải "{ $day }"
config-why-rungs-many = nhiều nhất { $most } mốc
config-why-rungs = mốc như "-5d 08:00" (trước năm ngày, lúc tám giờ), không phải "{ $rung }"
config-why-rungs-whom = mốc nhắc những ai trong: { $whom }; mốc "{ $rung }" nhắc người khác
config-why-rungs-climb = các mốc sau ngày hạn, mốc sau báo người ở cao hơn hoặc bằng mốc trước; mốc "{ $rung }" không như vậy
config-why-quiet-days = những từ trong: { $days }; không có "{ $word }"
config-why-a-day-left = ít nhất một ngày trong tuần được gửi tin
config-why-ping = địa chỉ như https://hc-ping.com/…
config-why-proxy = địa chỉ như http://10.0.0.5:3128
config-why-telegram-token = các ký tự A-Z a-z 0-9 : _ -, đúng như @BotFather đưa
config-why-zalo-token = các ký tự A-Z a-z 0-9 : . _ ~ -, đúng như Zalo Bot Manager đưa
config-why-webhook-secret = { $least } đến { $most } ký tự A-Z a-z 0-9 _ -
config-why-mail-address = địa chỉ thư như nhacviec@tinh.vn, chữ không dấu
config-why-one-line = một dòng chữ bình thường
config-why-host = tên máy chủ, như mail.tinh.vn, không kèm giao thức hay cổng
config-why-mail-folder = tên thư mục bằng chữ không dấu, như máy chủ viết, ví dụ INBOX

## Từng khóa là gì

config-key-office-name = tên cơ quan, như người ta thường gọi
config-key-office-timezone = múi giờ để hiểu ngày và giờ
config-key-office-language = tiếng nói của bot và của các lệnh
config-key-office-phone = số điện thoại để gọi khi cần người
config-key-office-letter-name = tên cơ quan trên đầu văn bản; để trống thì như name
config-key-office-superior = cơ quan cấp trên, viết trên tên cơ quan
config-key-office-place = nơi ghi trước ngày tháng của báo cáo
config-key-office-code = phần cuối số của báo cáo, như BC-CCB
config-key-office-signer = các dòng trên chữ ký, như TM. BAN THƯỜNG VỤ, CHỦ TỊCH
config-key-office-recipients = nơi nhận báo cáo, như Thường trực Tỉnh ủy (để báo cáo)
config-key-storage-url = nơi lưu dữ liệu: sqlite:///TỆP cho một máy, postgresql://… cho nhiều máy
config-key-send-per-second = số tin mỗi giây của cả bot
config-key-send-window = giờ được gửi tin nhắc và thông báo; câu trả lời thì giờ nào cũng gửi
config-key-send-quiet-days = những ngày bot không tự nhắn: thứ trong tuần, như sunday, và holidays
config-key-reminders-ladder = các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ
config-key-reminders-events = các mốc nhắc trước hội nghị, cho mọi người liên quan
config-key-reminders-office = các mốc báo văn phòng nơi nào còn nợ
config-key-reminders-escalation = các mốc sau ngày hạn, báo dần lên trên: owing, deputy, leader, superior, office, calls
config-key-reminders-digest = true: các tin nhắc cùng lúc cho một người đi chung một tin; false: mỗi việc một tin
config-key-reminders-before-means-previous-day = true: "trước ngày 20" là hết ngày 19; false: hết ngày 20
config-key-reminders-weekend = ngày hạn rơi vào ngày nghỉ: giữ nguyên (keep) hay sớm lên ngày làm việc trước đó (earlier)
config-key-reminders-holidays = ngày nghỉ riêng, ngoài ngày lễ cả nước
config-key-reminders-worked-days = ngày nghỉ mà vẫn làm việc
config-key-reports-forms = các tệp mẫu báo cáo, đọc khi bot khởi động
config-key-reports-bands = phần trăm so với tiến độ của năm, từ đó kết quả là vàng và xanh
config-key-reports-coverage = phần trăm báo cáo đã có, dưới đó chưa đánh giá kết quả; 0: lúc nào cũng đánh giá
config-key-notices-second-above = số người mà một cán bộ được tự gửi thông báo; nhiều hơn thì cần người thứ hai phát; 0: không cần
config-key-notices-weekly-letter = có gửi lãnh đạo tình hình của văn phòng vào sáng thứ Hai hay không
config-key-keep-inbox-days = số ngày giữ tin người ta gửi đến; 0: giữ mãi
config-key-keep-text-days = số ngày giữ tin bot đã gửi; 0: giữ mãi
config-key-keep-file-days = số ngày giữ tệp, kể cả giấy tờ kèm báo cáo; 0: giữ mãi
config-key-keep-erased = tệp ghi nhớ những gì đã xóa; để trống thì ở cạnh dữ liệu
config-key-backup-dir = thư mục của các bản sao; để trống thì là "backups" cạnh dữ liệu
config-key-backup-at = giờ sao lưu hằng ngày, như 02:30; để trống thì không tự sao lưu
config-key-backup-keep = số bản sao được giữ; bản cũ hơn thì bỏ
config-key-backup-tools = thư mục của pg_dump và psql, khi chúng không ở chỗ thường thấy
config-key-web-host = địa chỉ mà máy chủ web nghe
config-key-web-port = cổng mà máy chủ web nghe; 0: không có máy chủ web
config-key-web-public-url = địa chỉ https để mạng nhắn tin gọi tới máy này; webhook cần có
config-key-web-secret = một chuỗi dài bất kỳ, ít nhất 16 ký tự, để ký địa chỉ các trang; để trống thì không có trang
config-key-watch-ping-url = địa chỉ được gọi sau mỗi phút mọi việc đều tốt; để trống thì không gọi
config-key-watch-operator = người được báo khi có việc hỏng lâu: tên một người ở bàn làm việc, hoặc địa chỉ thư; để trống thì không ai
config-key-log-level = mức ghi nhật ký của máy
config-key-log-format = cách ghi nhật ký của máy: mỗi việc một dòng chữ (text) hoặc JSON (json)
config-key-telegram-enabled = true: bot nhắn tin qua Telegram
config-key-telegram-token = mã do @BotFather đưa, như 123456:ABC; nên để trong NHACVIEC_TELEGRAM_TOKEN
config-key-telegram-base-url = địa chỉ của Bot API, đến trước token
config-key-telegram-base-file-url = địa chỉ lấy tệp của Bot API, đến trước token
config-key-telegram-mode = cách nhận tin: ta hỏi Telegram (polling), hay Telegram gọi tới [web] public_url (webhook)
config-key-telegram-proxy = địa chỉ proxy để tới Telegram; để trống thì theo HTTPS_PROXY
config-key-telegram-tells-hour = có tin giờ mà Telegram trả lời hay không; auto: chỉ khi dùng https
config-key-telegram-webhook-secret = mật khẩu mà Telegram đưa ra mỗi lần gọi; webhook cần có
config-key-zalo-enabled = true: bot nhắn tin qua Zalo
config-key-zalo-token = mã do Zalo Bot Manager đưa, như 12345:abc; nên để trong NHACVIEC_ZALO_TOKEN
config-key-zalo-base-url = địa chỉ của Zalo Bot API, đến trước token
config-key-zalo-mode = cách nhận tin: Zalo gọi tới [web] public_url (webhook), hay ta hỏi Zalo (polling, chỉ để thử)
config-key-zalo-webhook-secret = mật khẩu mà Zalo đưa ra mỗi lần gọi; webhook cần có
config-key-zalo-monthly-quota = số tin mỗi tháng mà gói Zalo cho gửi
config-key-zalo-people = số người mà gói Zalo cho một bot nhắn
config-key-zalo-large-letters = true: tin nhắc và câu hỏi viết chữ to
config-key-zalo-quota-shared = true: số tin tính chung cho mọi bot của một tài khoản
config-key-email-enabled = true: bot gửi và đọc thư điện tử
config-key-email-address = địa chỉ thư của bot, như nhacviec@tinh.vn
config-key-email-name = tên người gửi mà người ta thấy
config-key-email-smtp-host = máy chủ gửi thư, như smtp.tinh.vn
config-key-email-smtp-port = cổng của máy chủ gửi thư, thường là 465 cho tls, 587 cho starttls
config-key-email-smtp-security = cách giữ kín đường tới máy chủ gửi thư; none: chỉ cho máy chủ ngay trên máy này
config-key-email-smtp-user = tên đăng nhập để gửi thư; để trống thì là địa chỉ thư
config-key-email-smtp-password = mật khẩu gửi thư; nên để trong NHACVIEC_EMAIL_SMTP_PASSWORD
config-key-email-imap-host = máy chủ giữ hộp thư, như imap.tinh.vn
config-key-email-imap-port = cổng của máy chủ giữ hộp thư, thường là 993 cho tls, 143 cho starttls
config-key-email-imap-security = cách giữ kín đường tới máy chủ giữ hộp thư; none: chỉ cho máy chủ ngay trên máy này
config-key-email-imap-user = tên đăng nhập để đọc thư; để trống thì là địa chỉ thư
config-key-email-imap-password = mật khẩu đọc thư; nên để trong NHACVIEC_EMAIL_IMAP_PASSWORD
config-key-email-imap-folder = thư mục thư được đọc, viết như máy chủ viết
config-key-email-poll-seconds = bao nhiêu giây thì xem thư một lần
config-key-email-per-minute = số thư gửi đi mỗi phút
config-key-email-checked-by = tên mà máy chủ của ta dùng để ghi rằng người gửi là thật (Authentication-Results); thư không có dmarc=pass thì không nghe; để trống thì không đòi
