## Danh bạ: các trang

command-people = DANH BẠ: ai đã vào máy, ai chưa, cấp mã, thay người
people-title = Danh bạ: { $people } người ở { $units } đơn vị, { $missing ->
        [0] đều đã vào máy.
       *[other] { $missing } người chưa vào máy.
    }
people-search = Tìm: gõ tên đơn vị, tên người hoặc số điện thoại.
people-unit-line = { $unit }: { $all ->
        [0] chưa có ai
       *[other] { $joined }/{ $all } đã vào
    }
people-office-line = Văn phòng: { $joined }/{ $all } đã vào
people-unit = { $unit } (mã { $code }): { $all ->
        [0] chưa có ai trong danh bạ.
       *[other] { $joined }/{ $all } người đã vào máy.
    }
people-office = Văn phòng: { $joined }/{ $all } người đã vào máy.
people-missing = { $count ->
        [0] Ai cũng đã vào máy.
       *[other] { $count } người chưa vào máy:
    }
people-found = Tìm “{ $words }”: { $count } mục.
people-none-found = Không tìm thấy “{ $words }” trong danh bạ.
people-line = { $who }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    }: { $how }
people-is-in = đã vào
people-is-undecided = chưa đồng ý
people-is-blocked = đã chặn máy
people-is-declined = đã từ chối
people-is-invited = có mã, chưa vào
people-is-uninvited = chưa có mã
pick-people-missing = Ai chưa vào máy
pick-people-units = Tất cả đơn vị

## Thẻ mời

command-invite = MỜI: thẻ mời để in và bảng mã cho người chưa vào máy
invite-whom = { $count ->
        [1] { $name } chưa vào máy. Làm thẻ mời để in và bảng mã?
       *[other] { $count } người chưa vào máy, ở { $units } nơi. Làm thẻ mời để in và bảng mã?
    }
invite-keeps = Mã còn dùng được thì giữ nguyên. Mỗi đơn vị một trang A5.
invite-narrow = Chỉ làm cho một nơi: gõ tên đơn vị hoặc tên người.
pick-invite-make = Làm thẻ và bảng mã
invite-making = Đang làm thẻ cho { $count } người. Tệp sẽ đến ngay sau đây.
invite-all-in = Ai trong danh bạ cũng đã vào máy.
invite-in-already = “{ $words }”: đã vào máy cả rồi. Cần mã khác thì gõ DANH BẠ.
invite-cards = Thẻ mời của { $count } người, mỗi đơn vị một trang A5. Xin in ra và đưa tận tay.
invite-codes = Bảng mã của { $count } người. Mã là riêng từng người, xin giữ kín.
card-title = Thẻ vào máy nhắc việc
card-code = Mã riêng của đồng chí
card-scan = Mở Telegram, quét hình vuông ở trên.
card-scan-own = Mở Telegram, quét hình vuông bên tên mình.
card-start = Bấm nút BẮT ĐẦU (START).
card-open = Mở chỗ nhắn tin với máy nhắc việc.
card-type = Gõ mã ở trên và gửi đi.
card-type-own = Gõ mã bên tên mình và gửi đi.
card-agree = Đọc câu hỏi của máy, gõ 1 để đồng ý, rồi gõ 1 lần nữa.
card-until = Mã dùng đến { $until-short }, chỉ cho đồng chí.
card-until-own = Mã dùng đến { $until-short }. Mã của ai, chỉ người ấy dùng.
card-machine = Trả lời đồng chí là máy, không phải người.
card-phone = Cần hỏi, xin gọi văn phòng: { $phone }.
codes-unit = Đơn vị
codes-name = Họ và tên
codes-post = Chức vụ
codes-code = Mã mời
codes-link = Liên kết
codes-phone = Điện thoại
cli-cards = Đã ghi thẻ mời của { $count } người vào { $file }.
cli-nobody-to-invite = Ai trong danh bạ cũng đã vào máy, không có thẻ nào để làm.

## Danh bạ: một người

people-person = { $name }
people-post-until = { $post } (thôi giữ từ { $day-short })
people-post-from = { $post } (từ { $day-short })
people-in-since = Đã vào máy từ { $at-short }.
people-stands = Tình trạng: { $how }.
pick-people-code = Cấp mã mới
pick-people-code-too = Cấp mã cho điện thoại khác
pick-people-replace = Thay người giữ chức này
pick-people-name = Sửa họ tên
pick-people-phone = Sửa số điện thoại
pick-people-back = Về đơn vị
people-code-renewed = Mã mới của { $name } ở tin trên. Mã cũ không dùng được nữa.
people-code = Mã mời của { $who }, dùng đến { $until-short }:
    { $code }
people-code-link = Vào bằng Telegram: { $link }
people-new-name = Xin gõ họ tên đúng của { $name }.
people-new-phone = Xin gõ số điện thoại đúng của { $name }.
people-renamed = Đã sửa họ tên: { $before } → { $name }.
people-renumbered = Đã sửa số điện thoại của { $name }: { $phone }.
people-name-wrong = Họ tên chỉ gồm chữ, từ 2 đến 80 chữ.
people-phone-wrong = “{ $phone }” không phải số điện thoại ở Việt Nam. Thí dụ đúng: 0912 345 678.

## Danh bạ: thay người

people-which-post = { $name } thôi giữ chức nào?
people-post = { $post }, { $unit }
people-successor = Ai thay { $name } làm { $post } { $unit }?
people-successor-how = Xin gõ họ tên và số điện thoại của người mới, thí dụ: Trần Văn An, 0912 345 678.
people-since = { $name } giữ chức từ ngày nào? Xin gõ ngày, hoặc bấm số.
pick-people-today = Từ hôm nay, { $day-short }
people-day-far = Ngày { $day-short } còn hơn một năm nữa. Xin gõ ngày gần hơn.
people-sure = Từ { $day }: { $name }{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    } thay { $before } làm { $post } { $unit }.
people-sure-then = Người mới có mã để vào máy. Tin đang chờ gửi người cũ về đơn vị này sẽ không đi nữa.
pick-people-hand-over = Đúng, thay người
pick-people-leave = Để như cũ
people-left = Danh bạ vẫn như cũ.
people-handed-over = Đã ghi: { $name } giữ chức từ { $day-short }.
people-post-gone = Chức này đã có người khác ghi thôi rồi. Gõ DANH BẠ để xem.
people-told-ended = Văn phòng ghi đồng chí thôi giữ chức từ { $day }. Máy sẽ không nhắc việc của đơn vị ấy nữa. Xin cảm ơn đồng chí.
