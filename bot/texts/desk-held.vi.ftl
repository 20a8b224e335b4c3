# Bàn làm việc: tin có thể đã gửi trước khi phục hồi dữ liệu.
desk-nav-held = Tin giữ sau phục hồi
desk-group-held = Tin giữ sau phục hồi
desk-held-line = { $count } tin có thể đã gửi rồi, chờ văn phòng quyết
desk-held-title = { $count } tin có thể đã gửi rồi, đang giữ. Chọn việc để xem rồi quyết.
desk-held-why = Không ai biết các tin này đã tới nơi hay chưa. Trả lời tin mới vẫn như thường.
desk-held-kind = { $kind ->
    [notice] Thông báo
    [occurrence] Nhắc việc
    [event] Hội nghị
    [reply] Trả lời
   *[other] Tin khác
 } ({ $count } tin)
desk-held-counts = { $count } tin cho { $people } người
desk-held-counts-many = { $count } tin, { $groups } nhóm
desk-held-of-kind = Quyết chung cả loại này
desk-held-all = Quyết chung tất cả
desk-held-words = Lời nói trước các tin này
desk-held-words-hint = Để trống thì gửi đúng như trên. Thí dụ: Máy vừa khôi phục, đồng chí nào nhận rồi xin bỏ qua.
desk-held-long = Lời này dài { $length } ký tự, nhiều nhất là { $longest }.
desk-held-way = { $way ->
    [release] Gửi…
   *[drop] Không gửi nữa…
 }
desk-held-looks-first = Bấm xong còn xem lại một lần, chưa gửi, chưa bỏ ngay.
desk-held-sure = { $way ->
    [release] Gửi { $counts }, mỗi tin như sau?
   *[drop] Bỏ hẳn { $counts }, không bao giờ gửi nữa?
 }
desk-held-yes = { $way ->
    [release] Gửi { $count } tin
   *[drop] Bỏ { $count } tin
 }
desk-held-anew = Xem lại, viết lại
desk-held-back = Các tin giữ khác
desk-held-meanwhile = Các tin này đã có người quyết trước. Những tin còn giữ như dưới đây.
desk-done-held-release = { $count } tin bắt đầu gửi. Tin nào không còn cần thì máy tự thôi.
desk-done-held-drop = Đã bỏ { $count } tin.
