# Bàn làm việc: câu hỏi, lời nhắn gửi văn phòng.
desk-nav-questions = Câu hỏi
desk-questions-open = Đang chờ văn phòng: { $count }. Lâu nhất trước.
desk-questions-at = { $at }
desk-questions-what = Về việc: { $what }.
desk-questions-day = Ngày được nhắc đến: { $day }.
desk-questions-answer = Trả lời
desk-questions-send = Gửi trả lời
desk-questions-way = { $way ->
    [grant] Cho lùi đến ngày ấy
    [refuse] Không cho lùi
    [rename] Đồng ý, ghi tên mới
    [keep] Giữ tên đang ghi
   *[called] Đã gọi điện, xong
 }
desk-questions-settled = Đã trả lời, đã xong
desk-questions-all-settled = Xem tất cả câu đã trả lời
desk-questions-no-answer = Xin ghi câu trả lời.
desk-questions-long = Câu trả lời dài { $length } chữ cái, nhiều nhất là { $longest }. Xin rút ngắn.
desk-questions-not-so = Câu này không giải quyết như thế được.
desk-questions-meanwhile =
    { $by-given ->
        [yes] Đồng chí { $by } vừa giải quyết câu này:
       *[no] Câu này vừa được giải quyết:
    } { $line }
desk-questions-typed = Lời vừa gõ chưa gửi đi đâu:
desk-done-question-answered = Đã gửi câu trả lời.
desk-done-question-grant = Đã cho lùi hạn, đang báo đơn vị.
desk-done-question-refuse = Đang báo đơn vị: hạn giữ nguyên.
desk-done-question-rename = Đã ghi tên mới. Tệp danh bạ của văn phòng cũng cần sửa tên này.
desk-done-question-keep = Đang báo: tên giữ nguyên.
desk-done-question-called = Đã ghi là xong.
