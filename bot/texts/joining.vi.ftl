# Mã mời: gõ nhầm, gõ sai, phải đợi; ai vào máy, văn phòng cho vào hay gỡ ra.

join-code-slip = Mã này gõ nhầm hoặc thiếu chữ. Không sao, xin đồng chí xem lại và gõ lại.
join-code-left = Đồng chí còn gõ được { $left } lần, sau đó phải đợi.
join-wait = Đồng chí đã gõ sai mã nhiều lần, máy nghỉ nhận mã đến { $until }. Sau giờ đó xin gõ lại.
join-full-go = Máy này đã đủ người. Xin đồng chí tìm { $bot } trên Zalo rồi gõ lại mã ở đó.
join-full-waits = Mã đúng. Máy này đã đủ người, nên đồng chí được ghi vào danh sách chờ. Khi có chỗ, máy nhắn vào đây.
join-held = Lúc này nhiều người lạ gõ mã, nên văn phòng xem từng người rồi mới cho vào. Khi văn phòng đồng ý, máy nhắn vào đây.
join-held-until = Đến { $until } chưa có tin, xin gõ lại mã, hoặc gọi văn phòng.
join-vouch = Mã đúng. Đây là mã của văn phòng, nên phải có người xác nhận đồng chí rồi máy mới mở. Khi xong, máy nhắn vào đây.
join-vouch-waits = Đang đợi người của văn phòng xác nhận đồng chí. Khi xong, máy nhắn vào đây.

pick-let-in = Đúng người, cho vào
pick-keep-out = Không phải, từ chối
pick-put-out = Nhầm người, gỡ ra
pick-put-back = Gỡ nhầm, cho vào lại
newcomer-called = { $channel }, tên hiển thị “{ $called }”
newcomer-nameless = { $channel }, không có tên hiển thị
newcomer-in = { $who } vừa vào máy ({ $seen }).
newcomer-is-in = { $who } đã vào máy lúc { $at } ({ $channel }).
newcomer-is-out = { $who } đã được gỡ khỏi máy, không nhận tin nữa.
newcomer-asks-busy = Có người gõ đúng mã của { $who } ({ $seen }).
    Lúc này nhiều người lạ gõ mã, nên máy đợi văn phòng. Xin hỏi đồng chí ấy cho chắc{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-asks-full = { $who } gõ đúng mã ({ $seen }) nhưng máy ấy đã đủ người, nên đang chờ chỗ.
    Xin nâng gói hoặc thêm máy rồi cho vào. Việc gấp xin gọi điện{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-asks-typed = Có người gõ đúng mã của { $who } ({ $seen }). Mã này mở quyền của văn phòng.
    Xin hỏi đồng chí ấy cho chắc trước khi cho vào{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-settled = Việc này đã có người quyết rồi. Gõ NGƯỜI MỚI để xem.
newcomer-let-in = Đã cho { $who } vào.
newcomer-kept-out = Đã từ chối. Mã cũ của { $who } không dùng được nữa.
newcomer-put-out = Đã gỡ { $who } khỏi máy. Mã cũ không dùng được nữa.
newcomer-put-back = Đã cho { $who } vào lại.
newcomer-new-code = Mã mới, xin đưa tận tay: { $code }
newcomer-told-let-in = Văn phòng đã đồng ý. Xin đồng chí gõ 1 để vào.
newcomer-told-in = Văn phòng đã xác nhận đồng chí. Gõ 0 để bắt đầu.
newcomer-told-keep-out = Văn phòng chưa nhận ra đồng chí nên chưa mở được. Xin gọi văn phòng để lấy mã mới.
newcomer-told-put-out = Văn phòng đã gỡ đồng chí khỏi máy. Nếu có nhầm lẫn, xin gọi văn phòng để lấy mã mới.
newcomers-none = Không có ai đợi, và bảy ngày qua không có ai mới vào.
newcomers-title = { $waiting ->
        [0] Những người mới vào. Chọn số để xem hoặc gỡ ra:
       *[other] Có { $waiting } người đợi văn phòng. Chọn số để xem:
    }
newcomer-waits = Đang đợi: { $who }
newcomer-came = { $who }, vào { $at-short }
stranger-wrote = Có người chưa có mã nhắn vào máy ({ $channel }), máy đã chỉ họ hỏi văn phòng. Cấp mã: gõ DANH BẠ.
news-door = Có { $count } người đợi văn phòng cho vào. Gõ NGƯỜI MỚI để xem.

cli-newcomer = { $id } · { $state } · { $at } · { $who } · { $seen }
cli-newcomer-waiting = đợi cho vào
cli-newcomer-in = đã vào
cli-newcomers-none = Không có ai đợi, và bảy ngày qua không có ai mới vào.
cli-newcomer-unknown = Không có lượt vào số { $id }. Xem: nhacviec people newcomers.
cli-newcomer-settled = Lượt vào số { $id } đã có người quyết rồi. Xem: nhacviec people newcomers.

## Lời giới thiệu máy trên mạng nhắn tin, trước khi ai gõ gì

bot-description =
    Máy nhắc việc của { $office }: nhắc lịch họp, hạn báo cáo, nhận số liệu, chuyển câu hỏi tới văn phòng.
    Trả lời ở đây là máy, không phải người.
    Có mã mời thì bấm BẮT ĐẦU (START) rồi gõ mã.
bot-short = Máy nhắc việc của { $office }. Ai có mã mời mới vào được.
