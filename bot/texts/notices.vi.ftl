## Thông báo: văn phòng viết

notice-write = Xin gõ nội dung thông báo trong một tin.
notice-write-corrected = Xin gõ lại cả nội dung đúng trong một tin. Người nhận sẽ thấy đây là bản đính chính.
notice-preview = Sẽ gửi { $whom }: { $people } người ở { $units } đơn vị.
notice-unreachable =
    { $count } người chưa nhận được qua máy: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } người nữa
    }.
notice-sample = Mỗi người sẽ thấy:
notice-narrow = Gửi ít hơn: gõ tên một cụm, một cấp hoặc một đơn vị. Gửi tất cả: gõ TẤT CẢ.
notice-nobody = Không có ai để gửi. Xin chọn người nhận khác.
pick-notice-release = Phát hành
pick-notice-silent = Không cần xác nhận
pick-notice-ask = Cần xác nhận đã nhận
pick-notice-reword = Sửa lời
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
notice-is-withdrawn = Thông báo này đã thu hồi.
notice-is-paused = Đang tạm dừng gửi.
notice-is-stopped = Đã dừng hẳn, không gửi tiếp.
pick-notice-who = Ai chưa xác nhận
pick-notice-again = Nhắc người chưa xác nhận
pick-notice-correct = Đính chính
pick-notice-pause = Tạm dừng gửi
pick-notice-resume = Gửi tiếp
pick-notice-withdraw = Thu hồi
pick-notice-back = Về thông báo này
notice-asked-again = Đang nhắc lại { $count } người chưa xác nhận; ai không nhận qua máy được thì xin gọi điện. Mỗi ngày nhắc một lần.
notice-paused = Đã tạm dừng. Tin đang đi vẫn có thể tới nơi. Gõ THÔNG BÁO để gửi tiếp.
notice-resumed = Đang gửi tiếp.
notice-waiting = { $count } người chưa nhận hoặc chưa xác nhận:
notice-waits = • { $who }: { $why }
notice-why-silent = đã tới, chưa xác nhận
notice-why-queued = đang chờ gửi
notice-why-unreached = { $reason ->
        [unreachable] chưa vào máy
       *[not-consented] chưa đồng ý nhận tin
        [blocked] đã chặn máy
        [stopped] chưa gửi đã dừng
        [other] không gửi được
    }
notice-withdraw-sure =
    Thu hồi thông báo này? { $sent } người đã nhận sẽ được báo là không còn hiệu lực{ $waiting ->
        [0] {""}
       *[other] ; { $waiting } tin chưa đi sẽ không đi nữa
    }.
pick-notice-withdraw-yes = Thu hồi
notice-withdrawn-done = Đã thu hồi. Đang báo cho { $sent } người đã nhận.

## Thông báo: người nhận thấy

notice-corrected =
    Đính chính, thay cho thông báo trước:
    { $text }
notice-again = Văn phòng xin nhắc lại, đồng chí chưa xác nhận:
notice-withdrawn =
    Thông báo này đã được thu hồi, không còn hiệu lực:
    { $text }
