# Cán bộ soạn, chủ tịch hoặc phó chủ tịch gửi.

pick-right-hand-on = Đúng, chuyển để gửi
draft-handed = Đã chuyển số cho đồng chí { $name }. Đồng chí { $name } bấm gửi thì mới tính.
draft-nobody =
    Chưa có chủ tịch, phó chủ tịch nào của { $unit } vào máy để gửi.
    Số đã gõ máy giữ lại. Xin gọi văn phòng.
draft-for-you = Đồng chí { $by } đã soạn số cho { $unit } ({ $what }). Đồng chí xem và gửi:
done-by-sender = Việc này do chủ tịch hoặc phó chủ tịch báo xong{ $name-given ->
        [yes] : xin nhắc đồng chí { $name }
       *[no] {""}
    }.
inquiry-by-chair = Câu hỏi này do chủ tịch hoặc phó chủ tịch { $unit } trả lời.
