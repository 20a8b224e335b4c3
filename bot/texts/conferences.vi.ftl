### Hội nghị: giấy mời, số đại biểu, ai dự.

## Danh sách và một hội nghị (văn phòng)

conferences-title = Hội nghị sắp tới:
conferences-none = Hiện không có hội nghị nào sắp tới. Gửi kế hoạch vào đây để nhập.
conference-line = { $title }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $when } · { $how }
conference-how-undated = chưa chốt ngày
conference-how-not-invited = chưa gửi giấy mời
conference-how-answered = { $came }/{ $asked } đơn vị đã trả lời
conference-tentative = { $when } (dự kiến)
conference-one =
    { $title }
    { $when }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }
conference-answered = Đã gửi giấy mời: { $came }/{ $asked } đơn vị đã trả lời.
conference-undated = Chưa chốt ngày: chốt ngày rồi mới gửi giấy mời được.
conference-not-invited = Chưa gửi giấy mời.
conference-stopped = Đã dừng. Chưa gửi gì.
pick-invite-open = Soạn và gửi giấy mời
pick-invite-more = Mời thêm đơn vị
pick-delegates = Ai dự, ai chưa trả lời
pick-delegates-files = Danh sách đại biểu (tệp)
pick-conference-quota = Số đại biểu
pick-conference-date = Đổi ngày, nơi họp
pick-conference-settle = Chốt ngày, nơi họp
pick-conference-back = Quay lại hội nghị

## Giấy mời

invitation-preview = Mời { $whom }: { $units } đơn vị, gửi { $people } người.
invitation-again = Đơn vị đã mời không nhận lại.
invitation-unreachable = Chưa gửi được cho { $count } đơn vị: { $names }{ $more ->
        [0] {""}
       *[other] , và { $more } đơn vị nữa
    }.
invitation-sample = Giấy mời sẽ như sau:
invitation-head =
    GIẤY MỜI { $unit }
    Dự { $title }
    { $when }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }.
invitation-host = Đơn vị tổ chức: { $words }.
invitation-chair = Chủ trì: { $words }.
invitation-dress = Trang phục: { $words }.
invitation-papers = Tài liệu: { $words }.
invitation-quota = Số được cử: { $quota }.
invitation-answer = Xin trả lời hết { $due }.
invitation-nobody = Chưa có đơn vị nào để mời. Xin chọn “Mời ai”.
invitation-released =
    Đã gửi giấy mời tới { $units } đơn vị{ $unreachable ->
        [0] {""}
       *[other] , { $unreachable } đơn vị chưa gửi được
    }.
    Ai chưa trả lời sẽ được nhắc trước { $due }.
    Gõ HỘI NGHỊ để xem ai dự.
pick-invite = Gửi giấy mời
pick-invitation-chair = Chủ trì
pick-invitation-host = Đơn vị tổ chức
pick-invitation-dress = Trang phục
pick-invitation-papers = Tài liệu
pick-invitation-answer-by = Hạn trả lời
pick-invitation-audience = Mời ai
pick-leave-empty = Để trống
invitation-ask-chair = Ai chủ trì?{ $now-given ->
        [yes] {" "}Đang ghi: { $now }.
       *[no] {""}
    }
invitation-ask-host = Đơn vị nào tổ chức?{ $now-given ->
        [yes] {" "}Đang ghi: { $now }.
       *[no] {""}
    }
invitation-ask-dress = Trang phục thế nào?{ $now-given ->
        [yes] {" "}Đang ghi: { $now }.
       *[no] {""}
    }
invitation-ask-papers = Mang tài liệu gì?{ $now-given ->
        [yes] {" "}Đang ghi: { $now }.
       *[no] {""}
    }
invitation-ask-answer-by = Trả lời trước hết ngày nào? Đang ghi: { $now }.
invitation-ask-audience = Mời ai? Đang ghi: { $now }. Gõ tên cụm, cấp, một đơn vị, hoặc TẤT CẢ.
invitation-wrong-day = { $day } không được: hạn trả lời phải từ hôm nay đến ngày họp ({ $conference }).

## Số đại biểu

quota-alone = { $most } đại biểu
quota-with-drivers = { $most } người, cả lái xe
quota-of = { $whom }: { $quota } mỗi đơn vị
quota-of-unit = { $whom }: { $quota }
quota-together = Cả hội nghị: { $quota }
quota-line = • { $line }
quota-more = … và { $count } dòng nữa.
quota-read = Số đại biểu đọc trong kế hoạch:
quota-set = Số đại biểu văn phòng đã ghi:
quota-none = Chưa ghi số đại biểu.
quota-unheard = Kế hoạch còn ghi: { $names }. Máy chưa rõ áp dụng cho đơn vị nào.
quota-type = Ghi hoặc sửa: gõ MỖI ĐƠN VỊ 2, hoặc CẤP XÃ 5, TÊN ĐƠN VỊ 3 (CẢ LÁI XE), TỔNG SỐ 90.
quota-nobody = Không có đơn vị hay cấp nào là “{ $text }”.
quota-kept = Đã ghi.
pick-quota-yes = Đúng, ghi
pick-quota-again = Gõ lại

## Ai dự (văn phòng)

delegates-counts = { $title }: { $coming } đơn vị dự, { $absent } không dự, { $silent } chưa trả lời.
delegates-heads = Tổng số: { $heads } đại biểu, { $drivers } lái xe.
delegates-over = Nhiều hơn số của cả hội nghị: { $quota }.
delegates-silent = • { $unit }: chưa trả lời{ $who-given ->
        [yes] {" "}({ $who })
       *[no] {""}
    }
delegates-line = • { $unit }: { $answer }{ $names-given ->
        [yes] {" "}({ $names })
       *[no] {""}
    }{ $whose-given ->
        [yes] {" "}– { $by } trả lời thay { $whose }
       *[no] {""}
    }
delegates-making = Máy đang lập danh sách đại biểu, xin chờ ít phút.
delegates-file = Danh sách đại biểu: { $title }.

## Trả lời (đơn vị)

pick-attend = Đi dự
pick-absent = Không dự được
pick-stand-in = Cử người đi thay
attend-title =
    { $title }
    { $when }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }
attend-question = Đơn vị có dự không? Trả lời được cả câu, thí dụ: 2 người, 1 lái xe.
attend-stands = Đã trả lời: { $answer }.
attend-heads = Có mấy đại biểu đi, không kể lái xe?{ $quota-given ->
        [yes] {" "}Được cử: { $quota }.
       *[no] {""}
    }
attend-no-number = Xin gõ số người, thí dụ 2.
attend-over = { $wanted } người là nhiều hơn số được cử: { $quota }.
pick-heads-again = Gõ lại số người
pick-ask-more = Xin thêm chỗ
attend-asked-more = Đã gửi văn phòng lời xin { $wanted } người. Trong lúc chờ, máy ghi đúng số được cử: { $quota }.
attend-drivers = Có mấy lái xe đi cùng? Không có thì gõ 0.
attend-names = Họ tên, chức vụ { $heads } đại biểu? Mỗi người một dòng, hoặc cách nhau dấu chấm phẩy.
pick-name = { $name }
pick-names-later = Gửi tên sau
attend-too-many-names = Đồng chí ghi { $names } tên mà báo { $heads } người. Xin gõ lại tên.
attend-back = { $unit }: { $answer }.
attend-named = Tên: { $names }{ $more ->
        [0] {""}
       *[other] , và { $more } người nữa
    }.
attend-unnamed = Còn { $count } người chưa có tên, gửi sau được.
pick-attend-send = Đúng, gửi
pick-attend-change = Sửa lại
attend-kept = Đã ghi: { $answer }; hội nghị { $when }. Sửa lại lúc nào cũng được: gõ HỘI NGHỊ.
attend-corrected = Đã sửa: { $answer }. Văn phòng thấy số mới. Sửa nữa: gõ HỘI NGHỊ.
attend-same = Vẫn như đã trả lời, không có gì thay đổi.
attend-meanwhile = Người khác của đơn vị vừa trả lời. Xin xem lại.
attend-stopped = Đã dừng. Chưa gửi câu trả lời.
attend-none = Hiện không có giấy mời nào cần trả lời.
attend-gone = Giấy mời này không còn. Gõ HỘI NGHỊ để xem các giấy mời khác.
attend-cancelled = { $title } đã hủy, không phải trả lời nữa.
attend-over-already = { $title } đã họp, { $when }: không nhận trả lời nữa. Có gì cần báo, xin gọi văn phòng.
attend-which = Trả lời giấy mời nào?
attend-line = { $title }, { $when }: { $how }
attend-not-yet = chưa trả lời (hạn { $due })
attendance-yes = đi dự, { $heads } đại biểu{ $drivers ->
        [0] {""}
       *[other] {" "}và { $drivers } lái xe
    }
attendance-deputy = cử người đi thay, { $heads } đại biểu{ $drivers ->
        [0] {""}
       *[other] {" "}và { $drivers } lái xe
    }
attendance-no = không dự{ $note-given ->
        [yes] {" "}(“{ $note }”)
       *[no] {""}
    }
remind-attendance =
    { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }: chưa trả lời.
    Hạn trả lời: hết { $due } ({ $due-left }).
agenda-answer = • Hạn { $due } ({ $due-left }): trả lời { $what }
agenda-attend = Gõ HỘI NGHỊ để trả lời giấy mời.
command-conferences = HỘI NGHỊ: giấy mời, ai dự họp

## Dòng lệnh

cli-conference-line = { $id }  { $line }
cli-conference-unreachable = chưa gửi được: { $unit }{ $name-given ->
        [yes] {" "}({ $name })
       *[no] {""}
    }: { $reason }
cli-conference-written = Đã ghi { $file }.
cli-conference-none = Không có hội nghị số { $id }. Xem: nhacviec conference list
cli-conference-not-invited = Hội nghị số { $id } chưa gửi giấy mời. Gửi: nhacviec conference invite { $id }
cli-conferences-none = Chưa có hội nghị nào sắp tới. Nhập kế hoạch: nhacviec plan import TỆP.
cli-conference-format = { $file }: danh sách đại biểu ghi thành tệp { $suffixes }, lịch họp thành tệp .ics.
