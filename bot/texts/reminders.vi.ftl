### Nhắc quá hạn theo bậc, gộp tin, đổi lịch, thay kế hoạch. Cách viết như vi.ftl.

## Nhắc quá hạn theo bậc

remind-deputy =
    Kính báo: { $unit } chưa làm việc “{ $what }”, { $due-left }.
    Hạn chót là { $due }. Xin đồng chí làm thay, hoặc nhắc người phụ trách.
owing-under =
    Kính báo: còn { $count } đơn vị chưa làm “{ $what }”, { $due-left }: { $names }.
    Hạn chót là { $due }. Xin đồng chí nhắc giúp.
owing-more = và { $count } đơn vị nữa
calls-title =
    Cần gọi điện: { $what }, { $due-left } (hạn { $due-short }).
    Còn { $count } đơn vị chưa làm:
calls-part = Phần của đồng chí: từ số { $first } đến số { $last }.
calls-line = • { $name }: { $person }{ $post-given ->
        [yes] , { $post }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] , chưa có số điện thoại
    }
calls-nobody = • { $name }: chưa có ai trong danh bạ
calls-more = … và { $count } đơn vị nữa. Gõ TIẾN ĐỘ để xem tiếp.

## Đổi lịch: người đã được nhắc ngày cũ

changed-title = Lịch có thay đổi, xin đồng chí theo ngày mới:
changed-moved = • { $what }: dời từ { $old } sang { $new }.
changed-relocated = • { $what } ({ $new }): nơi họp đổi{ $from-given ->
        [yes] {" "}từ { $from }
       *[no] {""}
    } sang { $to }.
changed-place-too = { $line } Nơi họp cũng đổi{ $from-given ->
        [yes] {" "}từ { $from }
       *[no] {""}
    } sang { $to }.
changed-firmed = • { $what }: nay đã định, { $new }.
changed-put-off = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hoãn, chưa định ngày mới{ $old-given ->
        [yes] {" "}(trước là { $old })
       *[no] {""}
    }.
changed-cancelled = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: không tổ chức, không làm nữa{ $old-given ->
        [yes] {" "}(trước là { $old })
       *[no] {""}
    }.
changed-resumed = • { $what }: vẫn tổ chức, { $new }.
changed-due-extended = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hạn lùi từ { $old } đến { $new }.
changed-due-brought-forward = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hạn sớm hơn, từ { $old } thành { $new }.
changed-due-firmed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: nay có hạn, { $new }.
changed-due-resumed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: vẫn phải làm, hạn { $new }.
changed-more = … và { $count } việc nữa. Gõ LỊCH để xem.

## Đổi lịch (văn phòng)

when-called-off = đã hủy
dates-which = Đổi lịch mục nào? Chọn số, hoặc gõ vài chữ của tên.
dates-nothing = Hiện không có hội nghị hay thời hạn nào để đổi. Gửi kế hoạch vào đây để nhập.
dates-item = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $when }
dates-item-due = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: hạn { $when }
dates-when-event =
    Gõ ngày mới, thí dụ 8 giờ 00 ngày { $example-short }. Đổi nơi họp: gõ ĐỊA ĐIỂM: tên nơi mới.
    Chưa có ngày, hoặc không họp nữa:
dates-when-due =
    Gõ hạn mới cho tất cả đơn vị, thí dụ { $example-short }.
    Chỉ một đơn vị: gõ TÊN ĐƠN VỊ: { $example-short }.
dates-no-unit = Không có đơn vị “{ $text }”.
dates-same = Như vậy không có gì thay đổi.
dates-stopped = Đã dừng. Lịch vẫn như cũ.
dates-firms = { $what }: chốt { $new }.
dates-moves = { $what }: từ { $old } sang { $new }.
dates-relocates = { $what } ({ $new }): nơi họp đổi{ $from-given ->
        [yes] {" "}từ { $from }
       *[no] {""}
    } sang { $to }.
dates-relocates-too = { $line } Nơi họp đổi{ $from-given ->
        [yes] {" "}từ { $from }
       *[no] {""}
    } sang { $to }.
dates-puts-off = { $what }: hoãn, chưa có ngày mới{ $old-given ->
        [yes] {" "}(đang là { $old })
       *[no] {""}
    }.
dates-calls-off = { $what }: hủy{ $old-given ->
        [yes] {" "}(đang là { $old })
       *[no] {""}
    }.
dates-extends = { $what }{ $unit-given ->
        [yes] , riêng { $unit }
       *[no] {""}
    }: hạn từ { $old } thành { $new }.
dates-beside = Theo đó: { $what }, hạn từ { $old } thành { $new }.
dates-beside-off = Theo đó: { $what } cũng dừng lại (hạn đang là { $old }).
dates-more = … và { $count } thời hạn nữa.
dates-made = Thêm { $count } thời hạn gắn với hội nghị này.
dates-alarms = Tin nhắc: { $parts }.
dates-were-told = Đã được báo ngày cũ: { $count } người ({ $names }). Mỗi người sẽ nhận một tin đính chính.
dates-nobody-told = Chưa ai được báo ngày cũ, không cần đính chính.
dates-told = { $count } người đã được báo ngày cũ sẽ nhận tin đính chính.
dates-done = Đã đổi lịch.
dates-undo-hint = Trong 10 phút, gõ HOÀN TÁC để trả lại như cũ.
dates-undone = Đã trả lại như cũ. Ai đã nhận tin đính chính sẽ được báo lại.
dates-undo-none = Không có gì để hoàn tác: chỉ trả lại được thay đổi mới nhất của đồng chí, trong 10 phút.
pick-put-off = Hoãn
pick-call-off = Hủy
pick-change-yes = Đúng, đổi
pick-change-other = Ngày khác
pick-undo = Hoàn tác

## Bản mới của kế hoạch đang chạy (văn phòng)

version-title = Bản mới của số { $number } đổi so với bản đang chạy:
version-same = Bản mới của số { $number } không đổi ngày nào so với bản đang chạy.
version-moved = • { $what }: { $old } → { $new }
version-added = • Thêm { $what }: { $when }
version-gone = • Bỏ { $what } (đang là { $when })
version-more = … và { $count } điểm khác nữa.
version-rest = { $count ->
        [0] {""}
       *[other] Giữ nguyên { $count } mục.{" "}
    }Việc đã làm vẫn được tính; ai đã được báo ngày cũ sẽ nhận tin đính chính.
plan-rungs-deadlines = Máy nhắc đơn vị chưa làm: trước hạn { $rungs }.
plan-rungs-events = Máy nhắc hội nghị: trước { $rungs }.
rung-days = { $count } ngày
rung-working-days = { $count } ngày làm việc
rung-hours = { $count } giờ

## Gộp tin

digest-title = Có { $count } việc cần đồng chí lưu ý:
digest-part = { $number }. { $text }
digest-pick = { $label } (việc { $number })
digest-picks = { $label } (việc cùng số)
