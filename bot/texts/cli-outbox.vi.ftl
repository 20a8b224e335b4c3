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

## Tin đang ở đâu, và vì sao: trong nhacviec status, outbox list, notice show

cli-state-queued = chờ gửi
cli-state-held = đang giữ
cli-state-sending = đang gửi
cli-state-sent = đã gửi
cli-state-failed = gửi hỏng
cli-state-withheld = không gửi
cli-state-why = { $state } vì { $why }
cli-status-count = { $what }: { $count }
cli-status-channel = { $channel }: { $why }
cli-status-in-doubt = chưa chắc đúng từ { $since }, tin nhắc đang được giữ
cli-words = “{ $text }”
cli-reason-already-reported = đã có báo cáo
cli-reason-excused = được miễn
cli-reason-date-changed = ngày đã đổi
cli-reason-ladder-changed = mốc nhắc đã đổi
cli-reason-too-late = đã quá muộn
cli-reason-overtaken = đã có tin mới thay
cli-reason-unreachable = chưa vào máy
cli-reason-chat-handed-on = cuộc nhắn tin nay của người khác
cli-reason-not-consented = chưa đồng ý nhận tin
cli-reason-secret = có dấu mật
cli-reason-no-holder = chưa có người phụ trách
cli-reason-post-ended = đã thôi chức vụ
cli-reason-cancelled = việc đã bỏ
cli-reason-date-unsettled = ngày chưa chốt
cli-reason-date-settled = ngày đã chốt
cli-reason-hour-settled = giờ đã chốt
cli-reason-plan-replaced = kế hoạch đã được thay
cli-reason-plan-stopped = kế hoạch đã dừng
cli-reason-activation-undone = kế hoạch đã được hoàn tác
cli-reason-told-at-activation = đã báo khi cho kế hoạch chạy
cli-reason-stopped = đã dừng
cli-reason-blocked = đã chặn bot
cli-reason-refused = mạng không nhận tin
cli-reason-unsayable = không viết thành tin được
cli-reason-network = đường mạng hỏng
cli-reason-error = chương trình có lỗi
cli-reason-quiet-hours = ngoài giờ gửi
cli-reason-throttled = mạng yêu cầu đợi
cli-reason-moved = cuộc nhắn tin đã chuyển
cli-reason-misconfigured = kênh đặt chưa đúng
cli-reason-quota = hết số tin của tháng
cli-reason-gathered = đã gộp vào một tin chung
cli-reason-network-refuses = mạng đang từ chối
cli-reason-failed-in-another-chat = đã hỏng ở cuộc nhắn tin khác
cli-reason-paused = đang tạm dừng
cli-reason-perhaps-already-said = có thể đã gửi rồi
