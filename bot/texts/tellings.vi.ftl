### Kế hoạch đang chạy: báo cho đơn vị, dừng, mở lại. Cách viết như vi.ftl.

## Đơn vị đọc

told-title = Kế hoạch{ $number-given ->
        [yes] {" "}số { $number }
       *[no] {""}
    }{ $title-given ->
        [yes] : { $title }
       *[no] {""}
    }
told-work = • Hạn { $when }: { $what }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }{ $place-given ->
        [yes] , gửi { $place }
       *[no] {""}
    }
told-meeting = • { $when }: { $what }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }
told-more = • và { $count } mục nữa.
told-agenda = Gõ LỊCH để xem lại. Gần ngày máy sẽ nhắc.
told-paper = Toàn văn gửi kèm. Gõ LỊCH để xem lại; gần ngày máy sẽ nhắc.
stopped-title = Kế hoạch{ $number-given ->
        [yes] {" "}số { $number }
       *[no] {" "}{ $title }
    } đã dừng, các mục sau không còn hiệu lực:
reopened-title = Kế hoạch{ $number-given ->
        [yes] {" "}số { $number }
       *[no] {" "}{ $title }
    } thực hiện tiếp, xin đồng chí theo lịch sau:
taken-back-title = Kế hoạch{ $number-given ->
        [yes] {" "}số { $number }
       *[no] {" "}{ $title }
    } tạm rút lại, các mục sau chưa có hiệu lực:

## Xem trước khi báo

plan-activate-question = Kích hoạt { $title }?
preview-people = { $people ->
        [0] Chưa báo được cho ai qua máy.
        [1] Sau 10 phút máy báo 1 người.
       *[other] Sau 10 phút máy báo { $people } người, mỗi người một tin.
    }
preview-corrected = Sau 10 phút, { $people } người đã biết ngày cũ nhận tin đính chính.
preview-hear = { $people ->
        [0] Chưa ai được báo, không cần báo lại.
       *[other] { $people } người đã được báo sẽ nhận một tin.
    }
preview-unreached = { $count } nơi không báo được qua máy: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } nơi nữa
    }.
preview-nobody = { $unit } (chưa có ai)
preview-sample = Mỗi người đọc như sau:
preview-sample-end = ———
preview-unreached-title = { $count } nơi không báo được qua máy, xin gọi điện:
preview-line-nobody = • { $unit }: chưa có ai trong danh bạ
preview-line = • { $who }: { $reason ->
        [unreachable] chưa vào máy
        [no-holder] chưa có người phụ trách
       *[not-consented] chưa đồng ý nhận tin
    }
pick-activate-telling = Kích hoạt và báo
pick-activate-silent = Kích hoạt, không báo
pick-plan-review = Xem lại
pick-unreached = Ai không báo được
pick-preview-back = Quay lại

## Sau khi kích hoạt

plan-waiting = Tin báo đi lúc { $at } cho { $people } người. Trước giờ đó hoàn tác thì chưa ai biết.
plan-none-waiting = Không có tin báo nào đang chờ.
pick-plan-now = Gửi ngay
pick-plan-undo = Hoàn tác kích hoạt
plan-sent-now = Đang báo { $people } người. Ngoài giờ gửi tin thì tin đi khi đến giờ.
plan-undone = Đã hoàn tác, tin báo chưa đi. Kế hoạch về bản đang xem:
plan-undo-too-late = Tin báo đã đi, không rút lại được. Có thể dừng kế hoạch và báo lại:

## Danh sách và từng kế hoạch

plans-title = Kế hoạch nào? Chọn số.
plans-line = { $name } ({ $state }{ $parts-given ->
        [yes] , còn { $parts }
       *[no] {""}
    })
plan-state-stopped = đã dừng
pick-plan-others = Kế hoạch khác
plan-one-title = { $name } ({ $state })
plan-one-ahead = Còn { $parts }.
plan-one-next = Còn { $parts }. Gần nhất { $day }: { $what }.
plan-one-over = Không còn mục nào phía trước.
plan-one-told = { $told ->
        [0] Chưa báo ai
       *[other] Đã báo { $told } người
    }{ $unreached ->
        [0] {""}
       *[other] ; { $unreached } nơi không báo được qua máy
    }.
pick-plan-tell = Báo người chưa được báo
pick-plan-stop = Dừng kế hoạch
pick-plan-reopen = Mở lại
plan-left-as-it-is = Kế hoạch giữ như cũ.

## Hỏi lại trước khi làm

plan-tell-question = Báo { $name } cho người chưa được báo?
plan-stop-question = Dừng { $name }? Mọi mục còn phía trước bị hủy, máy không nhắc nữa.
plan-reopen-question = Mở lại { $name }? Các mục còn phía trước chạy tiếp, máy nhắc như cũ.
pick-plan-tell-yes = Báo
pick-plan-stop-yes = Dừng kế hoạch
pick-plan-reopen-yes = Mở lại
pick-plan-keep = Giữ như cũ
plan-told = Sau 10 phút máy báo { $people } người. Gõ KẾ HOẠCH để xem.
plan-stopped = Đã dừng kế hoạch.{ $people ->
        [0] {""}
       *[other] {" "}Đang báo { $people } người.
    }
plan-reopened = Kế hoạch chạy tiếp.{ $people ->
        [0] {""}
       *[other] {" "}Đang báo { $people } người.
    }

## Sửa một mục của kế hoạch đang chạy

pick-plan-correct = Sửa một mục
plan-which-item = Sửa mục nào? Chọn số.
plan-item-line = { $what }{ $day-given ->
        [yes] {" "}({ $day-short })
       *[no] {""}
    }
plan-item-now = { $what }{ $day-given ->
        [yes] , { $day }
       *[no] {""}
    }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    } · { $whom }
plan-duty-now = { $what }{ $day-given ->
        [yes] , hạn { $day }
       *[no] {""}
    }{ $place-given ->
        [yes] , gửi { $place }
       *[no] {""}
    } · { $whom }
plan-which-part = Sửa gì?
pick-item-name = Tên
pick-item-place = Nơi
pick-item-when = Ngày, giờ
pick-item-whom = Người nhận
plan-new-name = Xin gõ tên mới.
plan-new-place = Xin gõ nơi mới.
plan-new-whom = Giao cho ai? Xin gõ tên đơn vị, cụm, cấp, hoặc TẤT CẢ.
plan-new-whom-event = Hội nghị này cho ai? Xin gõ tên cụm, hoặc TẤT CẢ.
plan-reworded = Đã sửa.{ $people ->
        [0] {""}
       *[other] {" "}Đang báo { $people } người.
    }
reworded-title = Kế hoạch có thay đổi, xin đồng chí lưu ý:
reworded-name = • “{ $old }” nay là “{ $new }”.
reworded-sent-to = • { $what }: gửi { $new }{ $old-given ->
        [yes] , không gửi { $old }
       *[no] {""}
    }.
not-invited = • { $what }: nay không mời đơn vị của đồng chí.
invited-after-all = • { $what }: vẫn mời đơn vị của đồng chí.

## Dòng lệnh

cli-plan-not-told = Chưa báo ai. Báo: nhacviec plan tell { $id }.
cli-plan-standing = Kế hoạch { $state }; phía trước còn { $events } hội nghị, { $deadlines } thời hạn.
cli-plan-reach = Đã báo { $told } người, đang chờ gửi { $waiting }, không báo được qua máy { $unreached }.
cli-plan-preview = Sẽ báo { $people } người; không báo được qua máy: { $unreached }.
cli-plan-unreached = • { $who } ({ $reason })
cli-plan-only-shown = Mới chỉ xem trước, chưa làm gì. Thêm --yes để làm.
cli-plan-stands-otherwise = Kế hoạch { $id } { $state }, không làm được việc này.
cli-plan-told = Tin báo kế hoạch { $id } sẽ đi sau 10 phút.
cli-plan-stopped = Đã dừng kế hoạch { $id }. Mở lại: nhacviec plan reopen { $id }.
cli-plan-reopened = Kế hoạch { $id } chạy tiếp.
