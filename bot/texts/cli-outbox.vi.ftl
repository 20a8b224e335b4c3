### Tin đi: điều văn phòng cần biết, và lệnh xem, gửi lại, tạm dừng.

office-unreachable =
    Không nhắn được cho { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] { "" }
    } nữa: người này đã chặn máy hoặc bỏ tài khoản.
    { $phone-given ->
        [yes] Xin gọi { $phone }.
       *[no] Xin liên hệ bằng cách khác.
    }

network = { $name ->
        [telegram] Telegram
        [zalo] Zalo
        [email] thư điện tử
       *[other] { $name }
    }

office-reached-elsewhere =
    { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] { "" }
    } không nhận được tin qua { $gone } nữa.
    Từ nay máy nhắn cho đồng chí ấy qua { $now }; tin nào hỏng máy đã chuyển sang đó.

office-network-refuses =
    Từ { $since }, mạng nhắn tin từ chối tin gửi cho nhiều người cùng lúc.
    Máy giữ các tin lại và tự gửi tiếp; không ai bị coi là mất liên lạc.

office-long-wait =
    Mạng nhắn tin yêu cầu chờ lâu mới được nhắn tiếp cho một số người: có tin phải đợi đến { $until }.
    Việc gấp xin gọi điện; máy sẽ tự gửi tiếp.

cli-outbox-line = { $id } · { $name } · { $reason } · { $note } · { $text }
cli-outbox-empty = Không có tin nào gửi hỏng.
cli-outbox-resent = Đã xếp lại { $count } tin để gửi.
cli-notice-none = Không có thông báo số { $id } đã phát.
cli-notice-was-stopped = Thông báo { $id } đã dừng hẳn. Xin soạn thông báo mới.
cli-notice-paused = Đã tạm dừng thông báo { $id }; { $count } tin còn chờ. Gửi tiếp: nhacviec notice resume { $id }.
cli-notice-resumed = Thông báo { $id } gửi tiếp { $count } tin.
cli-notice-stopped = Đã dừng hẳn thông báo { $id }; { $count } tin không gửi nữa.
cli-notice-flow-going = đang gửi
cli-notice-flow-paused = tạm dừng
cli-notice-flow-stopped = đã dừng
cli-notice-progress = Thông báo { $id } ({ $flow }): đã gửi { $sent }/{ $all }; còn chờ { $waiting }; không tới { $lost }.
cli-notice-reason = • { $reason }: { $count }
