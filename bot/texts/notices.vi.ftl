## Thông báo: văn phòng viết

notice-write = Xin gõ nội dung thông báo trong một tin; hoặc gửi một tệp hay ảnh, nội dung ghi ở chú thích.
notice-write-corrected = Xin gõ lại cả nội dung đúng trong một tin. Người nhận sẽ thấy đây là bản đính chính.
notice-preview = Sẽ gửi { $whom }: { $people } người ở { $units } đơn vị.
notice-unreachable =
    { $count } người chưa nhận được qua máy: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } người nữa
    }.
notice-sample = Mỗi người sẽ thấy:
notice-narrow = Gửi ít hơn: gõ tên cụm, cấp, các đơn vị, hoặc chức vụ (chủ tịch). Gửi tất cả: gõ TẤT CẢ.
notice-nobody = Không có ai để gửi. Xin chọn người nhận khác.
pick-notice-release = Phát hành
pick-notice-silent = Không cần xác nhận
pick-notice-ask = Cần xác nhận đã nhận
pick-notice-reword = Sửa lời
pick-notice-people = Xem tên người nhận
pick-notice-owing = Chỉ gửi nơi chưa nộp
notice-people = Sẽ gửi { $whom }, { $count } người:
notice-meant = • { $who }
notice-owing-which = Chỉ gửi nơi chưa nộp việc nào?
notice-owing-line = { $what } (hạn { $due-short }, { $count } nơi chưa nộp)
audience-post =
    các { $name ->
        [chair] chủ tịch
        [deputy] phó chủ tịch
       *[officer] cán bộ
    }
audience-owing = các đơn vị chưa nộp
audience-owing-work = các đơn vị chưa nộp “{ $what }”
notice-with-file = Kèm tệp: { $name }.
notice-file-kept = Đã nhận tệp “{ $name }”.
notice-file-lost = Máy chưa lấy được tệp này. Xin gửi lại, hoặc chỉ gõ nội dung.
notice-said-before = Chú ý: đúng lời này đã gửi đúng những người này lúc { $at }. Phát hành nữa là gửi lần thứ hai.
notice-leaves-at = Ngoài giờ gửi tin: sẽ bắt đầu gửi lúc { $at }. Việc gấp: sửa lời, gõ KHẨN ở đầu.
notice-urgent-sure = Tin KHẨN đi ngay, kể cả ngoài giờ. Gửi ngay bây giờ cho { $people } người?
pick-notice-urgent-yes = Gửi ngay
pick-notice-urgent-no = Không, gửi trong giờ
notice-released =
    Đã phát hành, gửi { $people } người.{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } người không nhận được qua máy, cần gọi điện.
    } Gõ THÔNG BÁO để xem ai đã nhận.
notice-not-released = Đã thôi, chưa gửi gì.

## Thông báo: theo dõi

notices-title = Thông báo của văn phòng:
pick-notice-write = Viết thông báo mới
notice-line = { $at-short }: { $text } ({ $how })
notice-how-acknowledged = đã xác nhận { $acknowledged }/{ $all }
notice-how-sent = đã tới { $sent }/{ $all }
notice-how-withdrawn = đã thu hồi
notice-how-corrected = đã có đính chính
notice-report =
    Thông báo phát hành { $at }:
    “{ $text }”
notice-steps =
    Đã tới { $sent }/{ $all } người{ $waiting ->
        [0] {""}
       *[other] , đang gửi { $waiting }
    }{ $lost ->
        [0] {""}
       *[other] , không tới được { $lost }
    }.
notice-acknowledged = Đã xác nhận { $acknowledged }, chưa { $owing }.
notice-is-corrected = Thông báo này đã thay bằng bản đính chính.
notice-is-withdrawn = Thông báo này đã thu hồi.
notice-is-paused = Đang tạm dừng gửi.
notice-is-stopped = Đã dừng hẳn, không gửi tiếp.
pick-notice-who = Ai chưa xác nhận
pick-notice-again = Nhắc người chưa xác nhận
pick-notice-correct = Đính chính
pick-notice-pause = Tạm dừng gửi
pick-notice-resume = Gửi tiếp
pick-notice-stop = Dừng hẳn, không gửi tiếp
notice-stop-sure = Dừng hẳn? { $waiting } tin chưa đi sẽ không đi nữa. { $sent } người đã nhận vẫn giữ thông báo.
pick-notice-stop-yes = Dừng hẳn
notice-stopped-done = Đã dừng hẳn: { $waiting } tin không gửi nữa.
pick-notice-withdraw = Thu hồi
pick-notice-afresh = Xem số mới nhất
notice-board = Đang theo dõi thông báo “{ $text }” (tin này tự cập nhật):
pick-notice-list = Về danh sách thông báo
pick-notice-drop = Bỏ, không gửi
pick-notice-no-file = Bỏ tệp kèm
pick-notice-back = Về thông báo này
notice-asked-again =
    { $count ->
        [0] Không có ai để nhắc qua máy.
       *[other] Đang nhắc lại { $count } người chưa xác nhận; mỗi ngày nhắc một lần.
    }{ $lost ->
        [0] {""}
       *[other] {" "}{ $lost } người chưa tới được: ai vào được máy thì nhận ngay, còn lại xin gọi điện.
    }
notice-paused = Đã tạm dừng. Tin đang đi vẫn có thể tới nơi. Gõ THÔNG BÁO để gửi tiếp.
notice-resumed = Đang gửi tiếp.
notice-waiting = { $count } người chưa nhận hoặc chưa xác nhận:
notice-waits = • { $who }: { $why }
notice-why-silent = đã tới, chưa xác nhận
notice-why-queued = đang chờ gửi
notice-why-unreached = { $reason ->
        [unreachable] chưa vào máy
        [not-consented] chưa đồng ý nhận tin
        [no-holder] chưa có người phụ trách
        [blocked] đã chặn máy
        [stopped] chưa gửi đã dừng
       *[other] không gửi được
    }
notice-withdraw-sure =
    Thu hồi thông báo này? { $sent } người đã nhận sẽ được báo là không còn hiệu lực{ $waiting ->
        [0] {""}
       *[other] ; { $waiting } tin chưa đi sẽ không đi nữa
    }.
pick-notice-withdraw-yes = Thu hồi
notice-withdrawn-done = Đã thu hồi. Đang báo cho { $sent } người đã nhận.

## Thông báo: người nhận thấy

notice-from = { $office } thông báo:
notice-from-urgent = { $office } thông báo KHẨN:
notice-corrected =
    Đính chính, thay cho thông báo { $instead-given ->
        [yes] “{ $instead }”
       *[no] trước
    }:
    { $text }
notice-again = Văn phòng xin nhắc lại, đồng chí chưa xác nhận:
notice-withdrawn =
    Thông báo này đã được thu hồi, không còn hiệu lực:
    { $text }
