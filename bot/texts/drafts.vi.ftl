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
attend-by-sender = Trả lời giấy mời là việc của chủ tịch hoặc phó chủ tịch.
file-by-sender = Tệp của đơn vị do chủ tịch hoặc phó chủ tịch gửi. Tệp này chưa gửi đi đâu.
sender-remind = Xin báo đồng chí { $name }.
sender-away = Khi đi vắng, chủ tịch gõ VẮNG và cử đồng chí làm thay thì đồng chí gửi được.
sender-nobody = Đơn vị chưa có chủ tịch, phó chủ tịch nào vào máy.
