### Lời của máy về báo cáo: số chưa có, số lạ, khóa kỳ, hỏi lại, và phần việc của văn phòng.

## Một báo cáo

report-covers = Số liệu từ { $starts-short } đến { $cutoff-short }.
report-locks = Sửa được đến hết ngày { $locks-short }; sau đó phải được văn phòng duyệt.
report-locked = Kỳ này đã khóa sau ngày { $locks-short }: số gửi bây giờ chờ văn phòng duyệt.
report-overtaken = Trong lúc đó { $unit } đã gửi một bản khác. Bản của đồng chí khác ở chỗ sau; chọn 1 thì thay bản kia:
report-proposed = Đã chuyển đề nghị của { $unit } đến văn phòng: { $what }. Máy sẽ báo lại khi văn phòng duyệt.
report-paper-waits = Đã nhận những gì đồng chí gửi; chỉ còn hỏi là của việc nào.
report-paper-not-kept = Ảnh (tệp) này chưa giữ kèm báo cáo nào.
report-attached = Đã giữ “{ $name }” kèm báo cáo này.
target-at-least = từ { $value } trở lên
target-at-most = không quá { $value }
target-more = trên { $value }
target-less = dưới { $value }
target-exactly = đúng { $value }
target-between = từ { $low } đến { $high }
ask-last = Kỳ trước: { $value }.
ask-left = Năm { $year } còn { $value }.
ask-why = { $names }: vì sao chưa có số? Xin gõ lý do, hoặc gõ số nếu đã có.
number-hint-optional = Không có thì gõ 0; chưa có số, gõ CHƯA CÓ hoặc BỎ QUA. Về trang đầu, gõ VỀ.
number-too-fine = { $name }: { $value } lẻ quá, nhiều nhất { $limit } chữ số sau dấu phẩy.
doubt-five-times = { $name }: { $value }, kỳ trước là { $last }.
doubt-thousandfold = { $name }: { $value }, kỳ trước là { $last }. Có thừa hay thiếu ba số 0 không?
doubt-falls = { $name }: { $value }, ít hơn kỳ trước ({ $last }) dù là số lũy kế từ đầu năm.
doubt-same = Các số đều y như kỳ trước.
doubt-question = Xin đồng chí xem lại: vẫn đúng chứ?
pick-still-right = Vẫn đúng

## Văn phòng hỏi lại

inquiry-asked =
    Văn phòng hỏi lại: { $what }, { $unit }.
    { $name }: { $value }.
    “{ $question }”
pick-answer = Trả lời
inquiry-prompt = Xin đồng chí gõ câu trả lời. Nếu số sai, sau đó gõ SỬA.
inquiry-thanks = Đã chuyển câu trả lời đến văn phòng. Cảm ơn đồng chí.
inquiry-none = Hiện văn phòng không hỏi lại gì.
inquiry-choose = Văn phòng hỏi lại mấy điều. Đồng chí trả lời điều nào?
inquiry-line = { $name }, { $what }: “{ $question }”
inquiry-answered =
    { $unit } trả lời về { $name } ({ $what }):
    “{ $answer }”

## Việc của văn phòng với một đơn vị

pick-units = Từng đơn vị
pick-issue = Đúng, ra bản mới
piece-which = Việc nào?
piece-unit = { $what }: đơn vị nào? Gõ số thứ tự, mã hoặc tên đơn vị.
piece-unit-line = { $unit }: { $standing }
piece-more = … và { $count } đơn vị nữa: xin gõ mã hoặc tên.
piece-no-unit = Không có đơn vị “{ $text }” trong việc này.
piece-gone = Việc này không còn.
piece-title =
    { $what }, { $unit }: { $standing }.
    Hạn chót: { $due }.
piece-sent = Gửi lúc { $at }: { $by }{ $whose-given ->
        [yes] {" "}(thay { $whose })
       *[no] {""}
    }.
piece-entered = Văn phòng nhập thay lúc { $at }: { $by }.
piece-no-numbers = Chưa có số liệu.
piece-waiting = Có đề nghị sửa đang chờ duyệt: gõ DUYỆT.
piece-question = Văn phòng làm gì?
standing-on-time = đúng hạn
standing-late = muộn
standing-owing = chưa có
standing-excused = được miễn
pick-ask-back = Hỏi lại
pick-enter = Nhập thay
pick-extend = Gia hạn
pick-excuse = Miễn
pick-other-unit = Đơn vị khác
ask-back-which = Hỏi lại { $unit } về số nào?
ask-back-question = { $name }: { $value }. Văn phòng hỏi gì? Xin gõ câu hỏi.
ask-back-done = Đã hỏi lại { $unit } về { $name }. Khi có trả lời, máy báo ngay.
enter-title = Nhập thay { $unit }: { $what }. Đơn vị sẽ được báo.
enter-done = Đã nhập thay { $unit }, có ghi là văn phòng nhập. Đơn vị được báo.
entered-for-you =
    Văn phòng đã nhập thay { $unit }: { $what }.
    { $values }
    Có gì chưa đúng, xin gõ SỬA.
extend-which-day = Gia hạn cho { $unit } đến hết ngày nào? (đang là { $due })
extend-too-early = Ngày mới phải sau hạn đang có ({ $due-short }).
extend-why = Gia hạn cho { $unit } đến hết { $day }. Lý do? Xin gõ.
extend-done = Đã gia hạn cho { $unit } đến hết { $day }. Đơn vị được báo.
extended-for-you =
    { $what }, { $unit }: được gia hạn đến hết { $due }.
    Lý do: { $reason }.
excuse-why = Miễn { $unit } lần này: lý do? Xin gõ.
excuse-done = Đã miễn { $unit } lần này. Đơn vị được báo.
excused-for-you =
    { $what }, { $unit }: lần này được miễn, không phải gửi.
    Lý do: { $reason }.

## Đề nghị sửa sau khi khóa

corrections-none = Không có đề nghị sửa nào đang chờ.
corrections-title =
    { $count ->
        [1] Đề nghị sửa sau khi khóa: { $what }, { $unit }.
       *[other] Còn { $count } đề nghị sửa sau khi khóa. Thứ nhất: { $what }, { $unit }.
    }
corrections-question = Văn phòng có duyệt không?
pick-accept = Duyệt
pick-refuse = Không duyệt
corrections-why = Không duyệt vì sao? Xin gõ lý do để đơn vị biết.
corrections-accepted = Đã duyệt cho { $unit }. Đơn vị được báo.
corrections-refused = Đã ghi không duyệt cho { $unit }. Đơn vị được báo.
correction-waiting = { $unit } đề nghị sửa số liệu sau khi khóa: { $what }. Gõ DUYỆT để xem.
correction-accepted = Văn phòng đã duyệt: { $what }, { $unit } nay theo số mới.
correction-refused =
    Văn phòng không duyệt sửa: { $what }, { $unit }. Số cũ giữ nguyên.
    Lý do: { $reason }.

## Bảng đã phát hành

issue-title = Phát hành bảng nào?
issue-question =
    Phát hành bảng { $what }, { $counted }/{ $expected } đơn vị?
    Bản phát hành được đánh số và không đổi nữa; sửa sau đó vào bản sau.
issue-follows = Bảng ở tin sau.
issue-done = Đã phát hành bản thứ { $number } của bảng { $what }.
issue-same = Số liệu không đổi từ bản thứ { $number }; không phát hành bản mới.
issue-changes = Khác bản trước { $count } chỗ: { $names }.

## Gắn chỉ tiêu của kế hoạch với mẫu

plan-target-which =
    Chỉ tiêu “{ $name }”: { $target }.
    Đo bằng số nào?
pick-target-indicator = { $name }
pick-target-indicator-of = { $name }, mẫu { $form }
pick-target-none = Không đo bằng máy
pick-target-all-none = Bỏ qua các chỉ tiêu khác
plan-targets-title = Chỉ tiêu của kế hoạch, đo bằng số của mẫu:
plan-target-line = • { $name }: { $target } → { $measured }
plan-target-unmeasured = không đo
plan-targets-more = … và { $count } chỉ tiêu nữa không có trong mẫu.
pick-targets-right = Đúng
pick-targets-each = Chọn từng chỉ tiêu
pick-targets-none = Không đo chỉ tiêu nào

## Cộng theo năm, cụm, cấp

sums-year = Cả năm { $year }: { $what }
sums-by-cluster = Theo cụm: { $what }
sums-by-level = Theo cấp: { $what }
sums-line = { $name }: { $total }
sums-group = { $name }: { $values }
