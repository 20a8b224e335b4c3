### Lời giải thích của dòng lệnh: mỗi lệnh, mỗi tùy chọn, và những gì nói khi gõ chưa đúng. Mỗi câu một dòng, không có giá trị thay vào.

cli-argparse-usage = cách dùng:
cli-argparse-positional = ghi theo thứ tự
cli-argparse-commands = các lệnh
cli-argparse-options = tùy chọn
cli-argparse-error = %(prog)s: lỗi: %(message)s
cli-argparse-argument = %(argument_name)s: %(message)s
cli-argparse-required = còn thiếu %s
cli-argparse-unrecognized = không có tùy chọn hay phần nào như vậy: %s
cli-argparse-choice = không dùng được %(value)r (chọn một trong: %(choices)s)
cli-argparse-one-value = cần một giá trị đi sau
cli-argparse-one-value-at-most = nhiều nhất một giá trị đi sau
cli-argparse-one-value-at-least = cần ít nhất một giá trị đi sau
cli-argparse-ambiguous = %(option)s có thể là %(matches)s: xin gõ cả chữ
cli-argparse-no-value = không nhận giá trị, mà có %r

cli-help-not-a-day = không phải là ngày, viết như 2026-03-12
cli-help-not-a-number = không phải là số nguyên
cli-help-not-some = không phải là số nguyên từ 1 trở lên

## Tên gọi của các giá trị

cli-value-about = NHÓM
cli-value-code = MÃ
cli-value-command = LỆNH
cli-value-date = NGÀY
cli-value-dir = THƯ_MỤC
cli-value-file = TỆP
cli-value-file-pdf = TỆP.pdf
cli-value-form = MẪU
cli-value-id = SỐ
cli-value-n = N
cli-value-name = TÊN
cli-value-number = SỐ
cli-value-old = DỮ_LIỆU_CŨ
cli-value-p = KỲ
cli-value-post = CHỨC_VỤ
cli-value-section-key-value = MỤC.KHÓA=GIÁ_TRỊ
cli-value-t = LỜI
cli-value-text = VĂN_BẢN
cli-value-time = GIỜ
cli-value-token = TOKEN
cli-value-unit = ĐƠN_VỊ
cli-value-url = ĐỊA_CHỈ
cli-value-who = NGƯỜI_NHẬN
cli-value-year = NĂM
cli-value-zone = MÚI_GIỜ

## Mọi lệnh

cli-help-nhacviec = Nhắc Việc: đọc kế hoạch, nhắc việc, thu số liệu qua tin nhắn.
cli-help-help = hiện lời giải thích này rồi thôi
cli-help-version = cho biết đây là bản nào
cli-help-config = tệp cấu hình (mặc định: config.toml, hoặc tệp ghi trong NHACVIEC_CONFIG)
cli-help-lang = nói tiếng Việt (vi) hay tiếng Anh (en) (mặc định: như office.language)
cli-help-whose = ai làm việc này, để ghi vào nhật ký: tên một người ở bàn làm việc của văn phòng
cli-help-yes = làm thật; không có thì chỉ xem trước
cli-help-json = ghi ra dạng JSON

## Các lệnh

cli-help-demo = xem cả câu chuyện từ đầu đến cuối, theo giờ ảo
cli-help-own-plan = kế hoạch của mình (mặc định: examples/plan.docx)
cli-help-own-roster = danh sách của mình (mặc định: examples/roster.xlsx)
cli-help-demo-out = nơi ghi các tệp (mặc định: demo-out/)

cli-help-sandbox = tập trước trên một trang của máy này: mọi thứ như thật, không tin nào rời khỏi máy
cli-help-sandbox-port = cổng của trang (mặc định: 8080)

cli-help-init = lập cấu hình cho văn phòng mới, hỏi những gì cần, rồi mời người quản trị đầu tiên
cli-help-init-yes = không hỏi gì: điều nào không cho thì giữ như mặc định
cli-help-init-name = tên cơ quan, như người ta thường gọi
cli-help-init-letter-name = tên cơ quan trên đầu văn bản
cli-help-init-timezone = múi giờ theo tên IANA (mặc định: Asia/Ho_Chi_Minh)
cli-help-init-phone = số điện thoại để gọi khi cần người
cli-help-init-public-url = địa chỉ https của máy này trên mạng, nếu có
cli-help-init-token = token của bot; nên để trong biến môi trường NHACVIEC_TELEGRAM_TOKEN
cli-help-init-database = sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU
cli-help-init-admin = người quản trị đầu tiên: họ và tên
cli-help-init-admin-post = chức vụ của người ấy trong văn phòng
cli-help-init-channel = mạng mà bot dùng để nhắn tin
cli-help-init-sample = bắt đầu với văn phòng mẫu, để thử
cli-help-init-explain = không lập gì: in ra mọi khóa của cấu hình, có giải thích
cli-help-init-set = một khóa khác bất kỳ, như telegram.base_url=http://localhost:8081/bot; ghi được nhiều lần

cli-help-talk = nhắn tin với bot ngay trong cửa sổ này
cli-help-talk-as = nhắn như người có tên hoặc mã này
cli-help-talk-at = coi như đang là giờ này, viết như 2026-03-12T08:00

cli-help-check = xem có gì làm bot không chạy được: cấu hình, dữ liệu, kênh nhắn tin, giờ, đĩa; mỗi điều một dòng
cli-help-json-check = ghi ra dạng JSON: về điều gì, tốt hay hỏng, và câu nói

cli-help-run = cho bot chạy đến khi được bảo dừng (SIGTERM hoặc SIGINT)
cli-help-role = phần việc của tiến trình này (mặc định: all, tất cả)

cli-help-read = đọc một kế hoạch và cho biết đọc được gì; không lưu
cli-help-read-file = tệp .docx .pdf .txt .md, hoặc - để đọc từ đầu vào chuẩn
cli-help-today = ngày được coi là hôm nay (mặc định: hôm nay)

cli-help-plan = kế hoạch: nhập, xem, cho chạy, báo, dừng, mở lại
cli-help-plan-import = đọc một kế hoạch và lưu thành bản nháp
cli-help-plan-list = liệt kê các kế hoạch
cli-help-plan-show = xem nội dung một kế hoạch
cli-help-plan-activate = cho bản nháp chạy: hội nghị và thời hạn thành mốc nhắc
cli-help-plan-tell = báo kế hoạch cho người liên quan chưa được báo: xem trước, thêm --yes để báo
cli-help-plan-stop = dừng những gì kế hoạch còn phải làm: xem trước, thêm --yes để dừng
cli-help-plan-reopen = cho kế hoạch đã dừng chạy lại: xem trước, thêm --yes để mở
cli-help-plan-id = số của kế hoạch, như trong nhacviec plan list
cli-help-plan-form = mẫu báo cáo cho các việc thu số liệu
cli-help-covers = số liệu tính theo kỳ của kế hoạch (plan) hay của mẫu (form), khi hai kỳ khác nhau
cli-help-yes-plan = làm thật, và báo cho mọi người

cli-help-people = danh bạ: nhập danh sách, gửi lời mời, cho người vào
cli-help-people-import = nhập danh sách đơn vị và người (.xlsx, .csv)
cli-help-people-list = liệt kê người, chức vụ, và ai nhắn tới được
cli-help-people-invite = làm mã mời cho những ai chưa vào
cli-help-people-newcomers = ai đang đợi được vào, và ai mới vào trong bảy ngày qua
cli-help-people-let-in = cho một người đang đợi vào
cli-help-people-keep-out = không cho một người đang đợi vào, và làm mã mới
cli-help-people-put-out = lấy lại cuộc nhắn tin của người vào nhầm, và làm mã mới
cli-help-people-put-back = trả lại cuộc nhắn tin cho người bị đưa ra nhầm
cli-help-sheet-file = tệp bảng .xlsx hoặc .csv
cli-help-skip-bad = bỏ qua dòng có lỗi; không có thì một dòng lỗi là cả tệp không được nhập
cli-help-roster-yes = nhập cả khi danh sách trao vai trò của văn phòng cho ai đó; không có thì được hỏi
cli-help-merged-on = từ ngày này, đơn vị mà mọi người đã sang đơn vị khác được coi là nhập vào đó, và tên mới có hiệu lực
cli-help-decision = văn bản quyết định việc này, như "Quyết định số 12/QĐ-UBND"
cli-help-invite-csv = ghi các cột unit,name,post,code,link,phone vào TỆP, không hiện lên màn hình
cli-help-invite-cards = ghi thẻ mời để in, mỗi đơn vị một trang A5, vào TỆP.pdf
cli-help-invite-days = mã dùng được trong bao nhiêu ngày (mặc định: 30)
cli-help-newcomer-id = số mà nhacviec people newcomers cho biết

cli-help-units = đơn vị: nhập, tách, đổi tên, chuyển, giải thể, liệt kê
cli-help-units-merge = nhập nhiều đơn vị làm một: xem trước, thêm --yes để làm
cli-help-units-split = tách một đơn vị: xem trước, thêm --yes để làm
cli-help-units-rename = đổi tên một đơn vị: xem trước, thêm --yes để đổi
cli-help-units-move = chuyển một đơn vị sang dưới đơn vị khác: xem trước, thêm --yes để chuyển
cli-help-units-dissolve = giải thể một đơn vị: xem trước, thêm --yes để giải thể
cli-help-units-list = liệt kê các đơn vị, kể cả đơn vị đã thôi
cli-help-merge-units = mã của các đơn vị thôi hoạt động
cli-help-merge-into = đơn vị sau khi nhập: đơn vị đang có, hoặc đơn vị mới với --name
cli-help-unit-code = mã của đơn vị
cli-help-split-into = các đơn vị sau khi tách; ghi cả mã cũ nếu đơn vị ấy vẫn còn
cli-help-rename-name = cả tên mới
cli-help-move-under = mã của đơn vị cấp trên
cli-help-change-on = ngày bắt đầu, như 2025-07-01 (mặc định: hôm nay)
cli-help-succession-on = ngày bắt đầu, như 2025-07-01
cli-help-new-name = tên của đơn vị mới; mỗi đơn vị một lần, theo thứ tự của --into
cli-help-new-cluster = cụm thi đua của đơn vị mới (mặc định: cụm chung của các đơn vị cũ)

cli-help-targets = chỉ tiêu được giao: nhập, liệt kê
cli-help-targets-import = nhập chỉ tiêu từ một bảng (.xlsx, .csv): đơn vị, chỉ tiêu, năm, mức giao
cli-help-targets-list = liệt kê chỉ tiêu của một năm
cli-help-year = năm (mặc định: năm nay)

cli-help-form = mẫu báo cáo: nhập, liệt kê, bắt đầu thu, thôi thu
cli-help-form-import = lưu một mẫu báo cáo (.toml)
cli-help-form-list = liệt kê các mẫu, và mẫu nào đang thu số liệu
cli-help-form-open = thu số liệu theo mẫu mà không cần kế hoạch: xem trước, thêm --yes để bắt đầu
cli-help-form-close = thôi thu số liệu theo mẫu: không mở kỳ mới nào nữa
cli-help-form-file = tệp mẫu .toml
cli-help-form-key = tên tắt của mẫu, như trong nhacviec form list
cli-help-form-from = kỳ đầu tiên là kỳ có hạn từ ngày này (mặc định: hôm nay)
cli-help-form-due = ngày cuối cùng, cho mẫu không chia kỳ
cli-help-to-all = all (tất cả), unit:MÃ, cluster:TÊN hoặc level:CẤP (mặc định: all)
cli-help-call-off = dừng luôn các kỳ đang mở, và báo cho những ai đã được báo

cli-help-notice = thông báo cho nhiều người
cli-help-notice-send = xem trước một thông báo, thêm --yes để phát
cli-help-notice-show = thông báo đã đi đến đâu, tới những ai
cli-help-notice-pause = tạm dừng các tin còn chờ
cli-help-notice-resume = gửi tiếp
cli-help-notice-stop = dừng hẳn
cli-help-to = all (tất cả), unit:MÃ, cluster:TÊN hoặc level:CẤP
cli-help-notice-text = nội dung của thông báo
cli-help-notice-file = tệp hoặc ảnh gửi kèm, nhiều nhất 20 MB
cli-help-notice-ack = yêu cầu trả lời đã nhận
cli-help-yes-release = phát thật; không có thì chỉ xem trước
cli-help-notice-id = số của thông báo
cli-help-json-notice = ghi ra dạng JSON: các con số, và từng người theo tên

cli-help-conference = hội nghị: liệt kê, mời, xem ai đến, ghi ra tệp
cli-help-conference-list = liệt kê các hội nghị sắp tới, và ai đã trả lời
cli-help-conference-invite = xem trước giấy mời gửi tới ai và viết thế nào, thêm --yes để phát
cli-help-conference-show = ai đến, ai không đến, ai chưa trả lời
cli-help-conference-file = ghi danh sách đại biểu, hoặc mục để đưa vào lịch
cli-help-invite-by = ngày cuối cùng để trả lời
cli-help-invite-to = all (tất cả), unit:MÃ, cluster:TÊN, level:CẤP (mặc định: những ai hội nghị liên quan)
cli-help-conference-out = tệp .xlsx, .docx hoặc .ics
cli-help-conference-id = số mà nhacviec conference list cho biết

cli-help-outbox = tin không gửi được, và tin giữ lại sau khi phục hồi dữ liệu
cli-help-outbox-list = liệt kê các tin không gửi được, mới nhất trước
cli-help-outbox-resend = gửi lại các tin ấy, khi đã sửa xong nguyên nhân
cli-help-outbox-held = các tin có thể đã gửi trước khi phục hồi dữ liệu, theo từng nhóm việc
cli-help-outbox-release = xem trước các tin giữ lại sẽ gửi, thêm --yes để gửi
cli-help-outbox-drop = xem trước các tin giữ lại sẽ bỏ, thêm --yes để bỏ
cli-help-outbox-id = số của tin trong nhacviec outbox list (mặc định: mọi tin trong đó)
cli-help-limit = nhiều nhất bao nhiêu tin (mặc định: 100)
cli-help-held-say = lời của văn phòng đứng trước mỗi tin
cli-help-held-about = nhóm tin, như trong nhacviec outbox held (mặc định: mọi nhóm)

cli-help-numbers = ghi bảng tổng hợp ra tệp .xlsx, .docx, .png hoặc .csv
cli-help-period = kỳ báo cáo, như 2026-Q1
cli-help-period-or-year = kỳ báo cáo, như 2026-Q1, hoặc cả năm
cli-help-map = đơn vị và cụm như hôm nay (today, mặc định), hay như lúc ấy (then)
cli-help-numbers-out = tệp .xlsx, .docx, .png hoặc .csv

cli-help-issued = các bảng tổng hợp đã phát hành: liệt kê, lấy lại
cli-help-issued-list = số, giờ, và những gì đã thay đổi của từng lần
cli-help-issued-fetch = lấy lại một lần phát hành, đúng như khi ấy
cli-help-issue-number = lần phát hành thứ mấy
cli-help-issue-out = tệp .xlsx

cli-help-db = cơ sở dữ liệu: nâng cấp, xuất ra tệp, ghi lại
cli-help-db-upgrade = sao lưu cơ sở dữ liệu, rồi nâng lên phiên bản này
cli-help-db-export = ghi mọi bảng ra .csv, và các tệp, vào một thư mục mới
cli-help-db-vacuum = ghi lại toàn bộ cơ sở dữ liệu, để những gì đã xóa không còn sót trong tệp
cli-help-no-backup = không sao lưu trước
cli-help-export-dir = một thư mục mới

cli-help-backup = sao lưu dữ liệu trong lúc bot chạy, rồi đọc lại bản sao từ đầu đến cuối
cli-help-backup-to = thư mục của các bản sao (mặc định: [backup] dir)
cli-help-backup-keep = giữ bao nhiêu bản sao ở đó (mặc định: [backup] keep)
cli-help-restore = phục hồi từ một bản sao, ở nơi chưa có dữ liệu
cli-help-restore-file = bản sao do nhacviec backup làm
cli-help-restore-check = chỉ đọc bản sao, và cho biết trong đó có gì
cli-help-restore-journal = dữ liệu đã hỏng, nếu còn đọc được: cho biết tin nào đã gửi đi rồi

cli-help-desk = làm đường vào bàn làm việc, dùng được mười phút, cho người ghi ở --as
cli-help-trail = nhật ký: ai đã làm gì, mới nhất trước
cli-help-trail-last = bao nhiêu dòng (mặc định: 50)
cli-help-json-trail = ghi ra dạng JSON, có cả điều trước và sau đó
cli-help-status = tin đang chờ, mốc nhắc quá giờ, lần xem giờ gần nhất, tin không gửi được
