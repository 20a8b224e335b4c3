# Trang tiến độ của bàn làm việc.
desk-nav-progress = Tiến độ
desk-progress-table = Các việc đang thu
desk-progress-what = Việc
desk-progress-day = { $day-short }
desk-progress-due-head = Hạn
desk-progress-due = Hạn { $due }
desk-progress-done-head = Đã xong
desk-progress-share = { $done }/{ $expected } đơn vị
desk-progress-none = Hiện không có việc nào đang thu.
desk-progress-state = Tình trạng
desk-progress-state-owing = Chưa có
desk-progress-state-unconfirmed = Đã nhập, chưa xác nhận
desk-progress-state-unreached = Chưa có, phải gọi điện
desk-progress-state-on-time = Đúng hạn
desk-progress-state-late = Muộn
desk-progress-state-excused = Được miễn
desk-progress-cluster = Cụm
desk-progress-level = Cấp
desk-progress-order = Xếp theo
desk-progress-order-code = Mã
desk-progress-order-name = Tên
desk-progress-order-state = Tình trạng
desk-progress-order-when = Mới gửi trước
desk-progress-all = Tất cả
desk-progress-filter = Lọc
desk-progress-total = { $count } đơn vị
desk-progress-units = Từng đơn vị
desk-progress-code = Mã
desk-progress-unit = Đơn vị
desk-progress-when-head = Lúc nào, ai gửi
desk-progress-when = { $at }{ $by-given ->
    [yes] {": "}{ $by }
   *[no] {""}
 }
desk-progress-speaker = Người phụ trách
desk-progress-reached-head = Liên lạc
desk-progress-by = { $channel ->
    [zalo] Zalo
    [telegram] Telegram
    [email] Thư điện tử
   *[other] Nhắn được
 }
desk-progress-unreached = { $why ->
    [no-holder] Chưa có người phụ trách
    [not-consented] Gọi điện: chưa đồng ý nhận tin
   *[unreachable] Gọi điện: chưa vào máy
 }
desk-progress-lenient = { $day-given ->
    [yes] hạn riêng { $day-short }
   *[no] {""}
 }{ $reason-given ->
    [yes] {" "}({ $reason })
   *[no] {""}
 }
desk-progress-none-such = Không có đơn vị nào như vậy.
desk-progress-act = Làm với các đơn vị đang lọc
desk-progress-act-one = Làm với đơn vị này
desk-progress-nudge = Nhắc { $count } đơn vị chưa gửi
desk-progress-nobody-to-nudge = Không có đơn vị nào cần nhắc: đã gửi, hoặc hôm nay đã nhắc rồi.
desk-progress-extend = Gia hạn { $count } đơn vị
desk-progress-excuse = Miễn { $count } đơn vị
desk-progress-reason = Lý do
desk-progress-until = Gia hạn đến hết ngày
desk-progress-undo-hint = Trong 10 phút có thể trả lại như cũ.
desk-progress-nobody = Không có đơn vị nào như vậy nữa.
desk-progress-which-day = Xin ghi ngày gia hạn.
desk-progress-why = Xin ghi lý do: đơn vị sẽ đọc.
desk-progress-changed = Vừa có thay đổi: lúc nãy { $before } đơn vị, bây giờ { $count } đơn vị. Xin xem lại rồi bấm lần nữa.
desk-progress-called = Máy không nhắn được, phải gọi điện: { $count }
desk-progress-yes-nudge = Nhắc ngay { $count } đơn vị
desk-progress-yes-extend = Gia hạn { $count } đơn vị
desk-progress-yes-excuse = Miễn { $count } đơn vị
desk-progress-back = Thôi, quay lại
desk-progress-waiting = Có đề nghị sửa đang chờ duyệt.
desk-done-nudged = Đã nhắc { $count } đơn vị. Đơn vị nào chưa vào máy thì không nhận được.
desk-done-extended = Đã gia hạn { $count } đơn vị. Các đơn vị được báo.
desk-done-excused = Đã miễn { $count } đơn vị. Các đơn vị được báo.
desk-done-undone = Đã trả lại như cũ. Ai đã nhận tin sẽ được báo lại.
