# Trang số liệu của bàn làm việc.
desk-nav-numbers = Số liệu
desk-numbers-periods = Các kỳ báo cáo số liệu
desk-numbers-period = Kỳ
desk-numbers-none = Chưa có kỳ nào thu số liệu.
desk-numbers-table = Số liệu từng đơn vị
desk-numbers-files = Bản phát hành và tệp
desk-numbers-issue = Ra bản mới
desk-numbers-picture = Ảnh
desk-numbers-sum = Cộng
desk-numbers-target = Mức giao
desk-numbers-coverage = { $counted }/{ $expected } đơn vị
desk-numbers-achieved = đạt { $percent }
desk-numbers-year = Cả năm
desk-numbers-year-title = { $form }: cả năm { $year }
desk-numbers-year-table = Từng chỉ tiêu theo kỳ và cả năm
desk-numbers-year-file = Tải bảng này
desk-numbers-year-units = Cả năm, từng đơn vị
desk-numbers-indicator = Chỉ tiêu
desk-numbers-whole-year = Cả năm
desk-numbers-reports = { $counted }/{ $expected } báo cáo
desk-numbers-issues = Các bản đã phát hành
desk-numbers-get = Tải bản { $number }
desk-numbers-last = Bản gần nhất:
desk-numbers-changed = Vừa có số liệu mới. Xin xem lại rồi bấm lần nữa.
desk-numbers-corrections = Đề nghị sửa đang chờ
desk-numbers-refuse-reason = Lý do, nếu không đồng ý
desk-numbers-refuse-why = Xin ghi lý do không đồng ý: đơn vị sẽ đọc.
desk-numbers-report = Báo cáo của đơn vị
desk-numbers-enter = Nhập thay
desk-numbers-enter-yes = Đúng, ghi và báo đơn vị
desk-numbers-faults = Có số chưa ghi được, xin xem từng ô.
desk-numbers-same = Các số vẫn như cũ, không có gì để ghi.
desk-numbers-nothing-typed = Xin gõ số vào các ô rồi bấm Nhập thay.
desk-numbers-sent-meanwhile = Đơn vị vừa gửi bản mới. Các ô đang là số của bản đó, xin xem lại.
desk-numbers-versions-of = Các bản của “{ $name }”
desk-numbers-versions = Các bản đã gửi
desk-numbers-version = Bản
desk-numbers-value = Số liệu
desk-numbers-sentence = Đọc từ câu
desk-numbers-through = { $channel ->
    [zalo] Qua Zalo
    [telegram] Qua Telegram
    [email] Qua thư điện tử
    [form] Qua trang điền số liệu
    [desk] Nhập ở bàn làm việc
   *[other] Qua tin nhắn
 }
desk-numbers-as-before = Như bản { $version }, bản này không nhắc đến.
desk-numbers-not-kept = Câu gốc không còn lưu.
desk-numbers-question = Câu hỏi gửi đơn vị
desk-numbers-what-question = Xin gõ câu hỏi.
desk-done-issued = Đã ra bản số { $count }.
desk-done-issued-same = Số liệu không đổi so với bản gần nhất, không ra bản mới.
desk-done-entered = Đã nhập thay, có ghi là văn phòng nhập. Đơn vị được báo.
desk-done-asked = Đã hỏi lại đơn vị. Khi có trả lời, máy báo ngay.
desk-done-accepted = Đã đồng ý sửa. Đơn vị được báo.
desk-done-refused = Đã trả lời không đồng ý. Đơn vị được báo.
desk-done-decided-before = Đề nghị này đã có người quyết trước.
