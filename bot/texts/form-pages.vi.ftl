# Trang mẫu báo cáo của một người.
page-due = Hạn chót: hết { $due }.
page-locks = Sau { $locks } không sửa được nữa.
page-seen-by = Trang này chỉ của { $name }, { $unit }. Xin đừng chuyển cho người khác.
page-how = Gõ số như thường: 12; 1,5 triệu; 45.000.000. Không có thì gõ 0.
page-blank = Chưa có số thì gõ CHƯA CÓ và lý do, thí dụ: chưa có, vì đang rà soát.
page-look = Xem lại
page-faults = { $count ->
        [one] Còn một chỗ cần xem lại.
       *[other] Còn { $count } chỗ cần xem lại.
    } Những gì đã gõ vẫn còn nguyên.
page-missing = Xin gõ số; không có thì gõ 0.
page-which = “{ $text }” hiểu được nhiều cách. Xin gõ cả số, thí dụ { $example }.
page-why = Vì sao chưa có? Xin gõ thêm lý do, thí dụ: chưa có, vì đang rà soát.
page-right = Đúng không?
page-send = Đúng, gửi
page-hand-on = Đúng, chuyển người gửi
page-change = Sửa
page-sent-at = Đã gửi lúc { $at }. Cảm ơn đồng chí.
page-correct = Sửa số đã gửi
page-agree = Tôi đồng ý
page-busy = Máy đang bận
page-busy-nothing-kept = Lần này máy chưa nhận được gì. Xin đợi một phút rồi thử lại.
page-again = Thử lại
page-closed = Trang không mở được
page-no-link = Đường dẫn này không có, hoặc gõ chưa đủ.
page-withdrawn = Đồng chí đã rút đồng ý, nên trang này đã đóng.
page-work-gone = Việc này không còn phải báo cáo.
page-handed-over = Đơn vị đã có người khác phụ trách, nên trang này đã đóng.
page-excused = Lần này đơn vị được miễn, không phải gửi.
page-locked = Đã khóa số liệu, trang này không nhận nữa.
page-no-figures = Việc này không thu số liệu.

# Đường dẫn tới trang, trong trò chuyện.
pick-form-link = Đường dẫn trang mẫu
form-link = { $address }
form-link-of = Trang mẫu báo cáo của { $name }, không cần Zalo hay Telegram. Xin chỉ gửi cho đúng người này:
form-link-what = { $what }, { $unit }, hạn { $due-short }:
form-link-yours = Bấm vào đường dẫn để gõ số trên trang. Đường dẫn chỉ của đồng chí, xin đừng chuyển cho người khác.
form-link-none = Chưa có trang để gõ số.
command-form-link = ĐƯỜNG DẪN: gõ số trên trang

# Trang tải tệp.
page-file = Tệp văn phòng gửi
page-file-size = Dung lượng: { $size } KB
page-file-until = Tải được đến hết { $until }.
page-file-get = Tải tệp về máy
page-file-yours = Trang này chỉ của đồng chí. Xin đừng chuyển cho người khác.
page-file-over = Đường dẫn tải tệp đã hết hạn (14 ngày).
page-file-gone = Tệp này không còn giữ.

# Ảnh, tệp bản giấy, gửi từ trang mẫu.
page-paper = Bản giấy của báo cáo
page-paper-which = Ảnh chụp, tệp .docx hoặc .pdf (đến 20 MB)
page-paper-send = Gửi bản giấy
page-paper-kept = Đã nhận: { $name }
page-paper-none = Chưa chọn tệp nào, hoặc tệp trống.
page-paper-kind = Trang này chỉ nhận ảnh, .docx và .pdf. Tệp khác xin gửi văn phòng.

# Thẻ in có mã QR của trang mẫu.
pick-form-card = In thẻ có mã QR
form-card-ask = Không tiện nhắn tin thì in thẻ, đưa tận tay.
form-card-making = Đang làm thẻ của { $name }. Tệp sẽ đến ngay sau đây.
form-card-file = Thẻ trang mẫu của { $name }, một trang A5. Xin in ra và đưa tận tay.
form-card-address = Không quét được thì gõ địa chỉ này, đúng chữ hoa, chữ thường:
form-card-scan = Mở máy ảnh, quét hình vuông ở trên.
form-card-agree = Đọc câu hỏi, bấm TÔI ĐỒNG Ý.
form-card-fill = Gõ số vào trang, bấm XEM LẠI.
form-card-send = Đúng thì bấm ĐÚNG, GỬI.
form-card-until = Thẻ dùng được đến hết { $until }.
form-card-until-lock = Thẻ dùng được đến khi khóa số liệu.
form-card-yours = Thẻ chỉ của đồng chí, xin đừng đưa người khác.
