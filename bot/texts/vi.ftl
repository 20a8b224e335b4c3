### Lời của máy. Một ý một câu, không quá năm dòng ngắn, luôn nói trả lời thế nào. Giá trị `due` còn có `due-short`, `due-left`; mọi giá trị có `…-given`.

## Chung

days-left = còn { $days } ngày
days-today = hôm nay là hạn cuối
days-over = đã quá hạn { $days } ngày
pick-home = Trang đầu
pick-office = Gọi văn phòng
office-phone = Văn phòng{ $office-given ->
        [yes] {" "}{ $office }
       *[no] {""}
    }: điện thoại { $phone }.
office-visit = Có gì chưa rõ, xin hỏi Văn phòng{ $office-given ->
        [yes] {" "}{ $office }
       *[no] {""}
    }.
not-understood = Máy chưa hiểu. Xin đồng chí trả lời lại.
not-text = Máy chưa đọc được ảnh, tiếng nói hay tệp. Xin đồng chí gõ chữ hoặc số.
not-text-but-numbers = Máy chưa đọc được ảnh hay tệp. Xin đồng chí gõ các con số.
asked-again = Máy vừa nghỉ một lúc. Nếu lúc đó đồng chí đã trả lời, xin trả lời lại câu này.
unseen = Zalo không cho máy xem tin vừa rồi. Xin đồng chí gõ chữ hoặc số.
unseen-called = Máy vẫn không xem được tin của đồng chí. Văn phòng sẽ gọi điện cho đồng chí.
unseen-form = Đồng chí cũng gõ số được trên trang này: { $address }
unseen-again = Máy vẫn không xem được tin của đồng chí. Xin đồng chí gọi văn phòng.
old-button = Nút này đã cũ, không dùng nữa. Xin trả lời câu dưới đây.
sorry-failed =
    Xin lỗi đồng chí, máy gặp lỗi và chưa làm được việc này.
    Tin của đồng chí vẫn được giữ.
    Xin thử lại sau ít phút, hoặc gọi văn phòng: { $phone }.
    0 = Trang đầu
stopped = Đã dừng. Chưa có gì được gửi đi.

## Trang đầu, trợ giúp

home-title = Kính chào đồng chí { $name }. Xin chọn một số:
home-no-post = Kính chào đồng chí { $name }. Danh bạ hiện không ghi chức vụ nào của đồng chí; có gì chưa đúng, xin gọi văn phòng.
pick-agenda = Xem lịch
pick-report-page =
    { $count ->
        [0] Báo cáo
       *[other] Báo cáo ({ $count } việc chưa gửi)
    }
pick-notices =
    { $count ->
        [0] Thông báo
       *[other] Thông báo ({ $count } chưa xác nhận)
    }
pick-progress = Tiến độ
pick-summary = Tổng hợp
pick-plan = Kế hoạch
help-always = Gõ có dấu hay không dấu đều được. Gõ DỪNG để bỏ việc đang làm, RÚT ĐỒNG Ý để thôi nhận tin.
office-only = Việc này của văn phòng.
units-only = Việc này của các đơn vị.

## Vào máy

join-stranger = Đây là máy nhắc việc của { $office }, máy trả lời tự động.
join-ask-code = Xin gõ mã mời do văn phòng gửi (từng nhóm 4 chữ và số). Chưa có mã, xin hỏi văn phòng.
join-code-unknown = Mã này chưa đúng. Xin đồng chí xem lại và gõ lại mã văn phòng đã gửi.
join-code-expired = Mã này đã hết hạn. Xin gọi văn phòng để lấy mã mới, rồi gõ mã mới vào đây.
join-code-used = Mã này đã có người dùng. Xin gọi văn phòng để lấy mã mới, rồi gõ mã mới vào đây.
person-of-unit = { $name }, { $post } { $unit }
person-of-office = { $name }, { $post }
join-greeting = Kính chào đồng chí { $who }. Đây là máy trả lời tự động, không phải người.
join-hello = Kính chào đồng chí { $name }.
consent-text = Máy nhắc việc giữ tên, chức vụ, đơn vị và tin nhắn của đồng chí để nhắc lịch và nhận báo cáo, không dùng vào việc khác.
consent-changes = Đổi ý lúc nào cũng được: gõ RÚT ĐỒNG Ý.
consent-question = Đồng chí có đồng ý không?
pick-agree = Đồng ý
pick-disagree = Không đồng ý
join-declined = Đã ghi: đồng chí không đồng ý. Máy sẽ không nhắn gì cho đồng chí.
join-declined-change = Khi nào đổi ý, xin trả lời 1.
join-still-declined = Đồng chí đã chọn không nhận tin. Khi nào đổi ý, xin trả lời 1.
join-who = Xin hỏi lại cho chắc: đồng chí là { $who }, đúng không?
pick-its-me = Đúng
pick-not-me = Không phải tôi
join-not-me = Cảm ơn đồng chí. Máy chưa ghi gì. Xin báo văn phòng để lấy đúng mã, rồi gõ mã vào đây.
join-done = Đã xong. Từ nay máy nhắc việc cho đồng chí { $name }.
join-already = Đồng chí { $name } đã vào máy rồi.
withdraw-question = Đồng chí muốn rút đồng ý? Máy sẽ xóa tên, số điện thoại, tin nhắn và tệp của đồng chí, và không nhắn nữa.
withdraw-keeps = Số liệu của đơn vị đã gửi vẫn được giữ, ghi theo chức vụ.
pick-withdraw = Rút đồng ý
pick-keep = Giữ như cũ
withdraw-done = Đã rút và đã xóa. Từ nay máy không nhắn cho đồng chí nữa, và không giữ tin đồng chí gửi vào đây.
withdraw-again = Khi nào muốn dùng lại, xin văn phòng cấp mã mời mới.
office-withdrawn = { $post } đã rút đồng ý nhận tin qua máy, xin liên hệ bằng cách khác. Khi họ muốn dùng lại: cấp mã mời mới.
withdraw-kept = Vẫn giữ như cũ.

## Lịch

agenda-title = Việc sắp tới:
agenda-empty = Hiện chưa có việc nào sắp tới.
agenda-work = • Hạn { $due } ({ $due-left }): { $what }
agenda-meeting = • { $when }{ $tentative }: { $title }
agenda-meeting-at = • { $when }{ $tentative }: { $title }, tại { $place }
agenda-more = Còn { $count } việc nữa: gõ LỊCH { $next }.
agenda-report = Gõ BÁO CÁO để gửi.
when-tentative = {" "}(dự kiến)
when-maybe = { $when } (dự kiến)
when-moment = { $at }
when-hours = từ { $start } đến { $end }, { $day }
when-day = { $day }
when-days = từ { $day } đến { $last }
when-month = tháng { $month }/{ $year }
when-month-early = đầu tháng { $month }/{ $year }
when-month-middle = giữa tháng { $month }/{ $year }
when-month-late = cuối tháng { $month }/{ $year }
when-quarter = quý { $quarter }/{ $year }
when-year = năm { $year }
when-unknown = chưa định ngày

## Báo cáo

report-none = Hiện đồng chí không có việc nào phải gửi.
report-all-sent = Đồng chí đã gửi đủ, cảm ơn đồng chí.
report-how-to-correct = Muốn sửa số đã gửi, xin gõ SỬA.
report-nothing-sent = Đồng chí chưa gửi báo cáo nào để sửa. Gõ BÁO CÁO để gửi.
report-gone = Việc này không còn phải gửi nữa.
report-stopped = Đã dừng, chưa gửi gì. Muốn làm lại, gõ BÁO CÁO.
report-choose = Đồng chí gửi việc nào?
report-choose-sent = Đồng chí sửa báo cáo nào?
pick-request = { $what }, hạn { $due-short } ({ $due-left })
pick-request-of = { $unit }: { $what }, hạn { $due-short } ({ $due-left })
report-title =
    { $what }, { $unit }.
    Hạn chót: { $due } ({ $due-left }).
ask-all =
    { $count ->
        [1] Xin gửi 1 số:
       *[other] Xin gửi { $count } số trong một tin, theo thứ tự:
    }
ask-line = { $place }. { $question }
ask-all-hint =
    Cách nhau bằng dấu cách; không có thì gõ 0.
    Muốn trả lời từng câu, gõ TỪNG SỐ. Về trang đầu, gõ VỀ.
ask-rest = Còn { $count } số, xin gửi theo thứ tự:
ask-one = Số { $place }/{ $count }: { $question }
ask-number = { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-number-target = { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }, chỉ tiêu của đơn vị { $target }
number-hint = Không có thì gõ 0; chưa có số, gõ CHƯA CÓ. Về trang đầu, gõ VỀ.
number-none = Máy chưa thấy con số nào.
number-no-skip = Báo cáo cần đủ các số. Không có thì gõ 0.
number-too-long = Tin này dài quá, máy không tìm được số. Xin chỉ gõ các con số.
numbers-mismatch = Máy thấy { $got } số, cần { $expected } số. Xin gửi lại cho đủ.
number-problem = { $name }: { $typed }{ $why }.
number-typed = “{ $text }” –{" "}
number-nothing = chưa thấy con số
number-several = có nhiều hơn một số, xin gõ một số
number-ambiguous = có thể là { $readings-or }, xin gõ đủ chữ số
number-bad-grouping = dấu chấm, dấu phẩy chưa đúng chỗ, xin gõ đủ chữ số
number-unclear = máy chưa rõ là bao nhiêu, xin gõ đủ chữ số
number-change = tăng, giảm thì máy chưa tính được. Kỳ này tất cả là bao nhiêu?
number-as-before = { $name }: như kỳ trước, ghi là { $value }.
number-no-before = { $name }: máy không có số kỳ trước, xin gõ con số.
number-sum = { $name }: { $sum } = { $value }.
number-about = { $name }: { $typed }ghi là { $value }.
which-typed = : “{ $text }”{" "}
which-figure = { $name }{ $typed }là bao nhiêu? Xin bấm số, hoặc gõ lại đủ chữ số.
which-right = { $name }{ $typed }có phải là { $readings-or } không?
pick-figure = { $value }
pick-right-figure = Đúng, { $value }
pick-other-figure = Số khác
number-not-whole = phải là số nguyên, không lẻ
number-negative = không được là số âm
number-left-over = Máy chưa hiểu phần này: “{ $text }”.
number-too-small = { $name }: { $value } nhỏ quá, ít nhất phải là { $limit }.
number-too-large = { $name }: { $value } lớn quá, nhiều nhất là { $limit }.
number-more-than-whole = { $name }: { $value } lớn hơn { $whole } ({ $limit }).
confirm-title = { $what }, { $unit }:
value-line = { $name }: { $value }
value-change = { $name }: { $old } → { $new }
confirm-question = Đúng không?
pick-right-send = Đúng, gửi
pick-correct = Sửa
report-sent = Đã gửi: { $what }, { $unit }. Cảm ơn đồng chí.
report-corrected = Đã sửa: { $what }, { $unit }. Cảm ơn đồng chí.
report-same = Số liệu không thay đổi gì. Báo cáo đã gửi vẫn giữ nguyên.
report-more = Còn { $count } việc chưa gửi: gõ BÁO CÁO.
report-change-which = Sửa số nào?
report-give-value = { $question }. Xin gõ số.
report-change-value = { $question }. Đang là: { $old }. Xin gõ số mới.
duty-file =
    Việc: { $what }, { $unit }.
    Hạn chót: { $due } ({ $due-left }). Gửi tệp vào đây, hoặc bằng văn bản.
duty-attendance =
    Việc: { $what }, { $unit }.
    Hạn chót: { $due } ({ $due-left }).
duty-do =
    Việc: { $what }, { $unit }.
    Hạn chót: { $due } ({ $due-left }).
duty-send-to = Gửi về: { $place }.
duty-question = Đồng chí đã làm xong chưa?
pick-done = Đã xong
pick-not-yet = Chưa xong
pick-report = Gửi số liệu
done-thanks = Đã ghi: xong việc “{ $what }”. Cảm ơn đồng chí.
done-already = Việc “{ $what }” đã được ghi là xong rồi.
done-not-yet = Vâng. Hạn chót: { $due } ({ $due-left }). Khi xong, xin gõ ĐÃ XONG.

## Thông báo

notice-body = { $text }
notice-ask-received = Xin đồng chí xác nhận đã nhận thông báo này.
pick-received = Đã nhận
pick-later = Để sau
ack-several = Còn { $count } thông báo chưa xác nhận. Thông báo thứ nhất:
ack-done = Đã ghi: đồng chí đã nhận. Cảm ơn đồng chí.
ack-already = Thông báo này đã được xác nhận, hoặc không còn hiệu lực.
ack-none = Không có thông báo nào cần xác nhận.
ack-later = Vâng. Khi xem xong, xin gõ ĐÃ NHẬN.

## Nhắc việc

remind-report =
    Nhắc việc: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Hạn chót: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] hết { $due }
    } ({ $due-left }).
    Máy chưa nhận được số liệu.
remind-file =
    Nhắc việc: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Hạn chót: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] hết { $due }
    } ({ $due-left }).
    { $send_to-given ->
        [yes] Gửi tệp vào đây, hoặc bằng văn bản về { $send_to }.
       *[no] Gửi tệp vào đây, hoặc bằng văn bản.
    }
remind-done =
    Nhắc việc: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Hạn chót: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] hết { $due }
    } ({ $due-left }).{ $send_to-given ->
        [yes] {" "}Nơi nhận: { $send_to }.
       *[no] {""}
    }
remind-late =
    Việc “{ $what }”{ $unit-given ->
        [yes] {" "}của { $unit }
       *[no] {""}
    } { $due-left }.
    Hạn chót là { $due }. Xin đồng chí làm ngay.
remind-event =
    Nhắc lịch: { $title }.
    { $hour-given ->
        [yes] { $hour }, { $day }
       *[no] { $day }
    } ({ $day-until }){ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }.
    Gõ LỊCH để xem các việc khác.
remind-event-tentative =
    Nhắc lịch: { $title }.
    { $hour-given ->
        [yes] { $hour }, { $day }
       *[no] { $day }
    } (dự kiến, { $day-until }){ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    }.
    Gõ LỊCH để xem các việc khác.
until-days = còn { $days } ngày
until-today = hôm nay
until-past = đã qua
office-owing =
    { $what }, hạn { $due } ({ $due-left }).
    Đã có { $came }/{ $expected } đơn vị. Còn { $count }: { $names }.
    Gõ TIẾN ĐỘ để xem.
office-settle =
    { $title } ({ $day-given ->
        [yes] dự kiến { $period }
       *[no] chưa có ngày
    }): đã chốt ngày chưa?
    Đã chốt: xin gõ ngày{ $day-given ->
        [yes] , thí dụ { $day-short }
       *[no] {""}
    }. Chưa chốt thì chọn:
pick-settle-not-yet = Chưa
pick-settle-off = Bỏ, không họp
pick-settle-put-off = Hoãn lại
settle-which-day = Đã chốt ngày nào? Xin gõ ngày, hoặc:
settle-again = Vâng. Máy sẽ hỏi lại ngày { $on-short }; đã chốt sớm hơn thì gõ ĐỔI LỊCH.
settle-later = Vâng. Khi đã chốt, xin gõ ĐỔI LỊCH.
settle-gone = Hội nghị này không còn chờ chốt ngày. Gõ LỊCH để xem.
span-day = ngày { $day-short }
span-month = tháng { $month }/{ $year }
span-quarter = quý { $quarter }/{ $year }
span-year = năm { $year }
span-days = từ { $first } đến { $last }
span-unknown = chưa rõ thời gian

## Kế hoạch (văn phòng)

plan-how-to-send = Để nhập kế hoạch: gửi tệp Word hoặc PDF vào đây, hoặc dán toàn văn.
plan-empty = Máy không tìm thấy hội nghị hay thời hạn nào trong văn bản này. Xin xem lại có đúng văn bản không.
plan-title-full = Kế hoạch số { $number }, ngày { $issued-short }: { $title }
plan-title-number = Kế hoạch số { $number }: { $title }
plan-title-none = Kế hoạch chưa rõ số: { $title }
plan-found = Máy đọc được { $parts }. Xin xem từng mục.
plan-replaces = Số { $number } đang chạy: kích hoạt bản này sẽ thay bản cũ.
plan-doubt = Cần xem lại: { $text }
plan-item =
    { $number }. { $what }
    { $when } · { $whom }
    “{ $quote }”
plan-item-at =
    { $number }. { $what }
    { $when }, tại { $place } · { $whom }
    “{ $quote }”
plan-item-form =
    { $number }. { $what }
    { $when } · { $whom } · theo mẫu { $form }
    “{ $quote }”
plan-item-dropped = { $number }. (đã bỏ) { $what }
plan-page = Trang { $page }/{ $pages }.
plan-commands =
    Sửa: gõ SỬA 3: { $example-short }, hoặc SỬA 3 TÊN, NƠI, GIỜ, CHO, MẪU … Bỏ: gõ BỎ 2. Lấy lại: gõ GIỮ 2.
    Thêm: gõ THÊM: nộp danh sách, { $example-short }.
plan-commands-more = Sửa tiếp, hoặc:
plan-changed = Đã ghi. Mục này nay là:
plan-renumbered = Các thời hạn phía sau lùi thêm một số.
plan-no-such-item = Không có mục { $number }. Kế hoạch có { $count } mục.
plan-no-date = Máy chưa hiểu ngày mới của mục { $number }. Xin gõ ngày đủ, có năm.
no-such-day = Không có ngày { $day } trong lịch.
plan-add-no-date = Máy chưa thấy ngày của việc thêm. Xin gõ việc và ngày.
plan-nothing-kept = Mọi mục đã bị bỏ, không có gì để kích hoạt.
plan-which-form = Mục { $number } thu số liệu theo mẫu nào?
pick-form = { $title } ({ $count } số)
pick-no-form = Không thu số liệu
pick-activate = Kích hoạt
pick-discard = Xóa bản này
pick-next-page = Trang tiếp
plan-discard-question = Xóa bản đọc này? Kế hoạch đang chạy không đổi.
pick-discard-yes = Xóa
pick-discard-no = Giữ lại
plan-discarded = Đã xóa bản đọc này.
plan-draft-kept = Bản đang xem vẫn được giữ. Gõ KẾ HOẠCH để xem tiếp.
plan-activated = Đã kích hoạt { $title }: { $parts }.
plan-replaced = Bản cũ cùng số đã được thay, các lời nhắc cũ đã hủy. Trong 10 phút, gõ HOÀN TÁC để bản cũ chạy lại.
plan-reminders-deadlines = Máy nhắc đơn vị chưa làm: trước hạn { $days } ngày.
plan-reminders-events = Máy nhắc hội nghị: trước { $days } ngày.
plan-will-remind = Máy sẽ nhắc trước từng hạn và từng hội nghị; chỉ nhắc đơn vị chưa làm.
plan-undated = Mục { $numbers } chưa có ngày cụ thể: máy sẽ nhắc văn phòng chốt ngày.
plan-state-draft = đang xem
plan-state-active = đang chạy
plan-state-replaced = đã thay
audience-all = các đơn vị
audience-leaders = các cụm trưởng
audience-deputies = các cụm phó
audience-hosts = đơn vị đăng cai
audience-office = văn phòng
audience-cluster = { $name }
audience-level = cấp { $name }
when-due-by = chậm nhất { $due }
when-due-before = trước { $due }
when-due-moment = trước { $at }
when-due-means = { $written }, tức hết { $last }
when-within = trong { $when }, chậm nhất { $due }
when-before-event = trước hội nghị { $days } ngày{ $resolved }
when-after-event = sau hội nghị { $days } ngày{ $resolved }
when-on-event = đúng ngày hội nghị{ $resolved }
when-resolved = : { $days }
when-monthly = ngày { $day } hằng tháng
when-last-working-day = ngày làm việc cuối tháng, hằng tháng
when-month-end = ngày cuối tháng, hằng tháng
when-daily = hằng ngày
when-weekly = hằng tuần
when-weekly-mo = thứ Hai hằng tuần
when-weekly-tu = thứ Ba hằng tuần
when-weekly-we = thứ Tư hằng tuần
when-weekly-th = thứ Năm hằng tuần
when-weekly-fr = thứ Sáu hằng tuần
when-weekly-sa = thứ Bảy hằng tuần
when-weekly-su = Chủ nhật hằng tuần
when-every-month = hằng tháng
when-quarter-s-last-month = ngày { $day } tháng cuối quý, hằng quý
when-day-of-year = ngày { $day }/{ $month } hằng năm
when-day-of-months = ngày { $day } các tháng { $months } hằng năm
when-months-end = ngày cuối tháng { $months } hằng năm
when-quarterly = hằng quý
when-yearly = hằng năm
when-rule = lặp lại theo quy tắc { $rule }

## Tiến độ, tổng hợp (văn phòng)

progress-none = Hiện chưa có việc nào đang thu.
progress-title = Đã có / cần có. Chọn một số để xem tên đơn vị:
progress-line = { $what }: { $came }/{ $expected } đơn vị, hạn { $due-short }{ $left }
progress-line-event = { $what } ({ $event }): { $came }/{ $expected } đơn vị, hạn { $due-short }{ $left }
progress-left = {" "}({ $due-left })
progress-counts = { $parts }.
progress-owing = Chưa có: { $names }.
progress-owing-on = Chưa có, từ số { $first }: { $names }.
progress-more = … và { $count } đơn vị nữa.
progress-all = Các đơn vị đã gửi đủ.
pick-table = Bảng tổng hợp
pick-list = Danh sách
summary-none = Hiện chưa có báo cáo số liệu nào để tổng hợp.
summary-title = Tổng hợp báo cáo nào?
summary-of = Tổng hợp: { $what }, { $period }
summary-line = { $name }: { $total } ({ $counted }/{ $expected } đơn vị)
summary-line-target = { $name }: { $total } ({ $counted }/{ $expected } đơn vị), bằng { $achieved } mức giao năm: { $verdict }
verdict-reached = đạt
verdict-instead = đạt thay thế
verdict-on-pace = đúng tiến độ
verdict-slow = chậm
verdict-very-slow = chậm nhiều
verdict-within = trong mức
verdict-near-limit = gần vượt mức
verdict-over = vượt mức
verdict-beyond = trên khoảng
verdict-not-due = chưa đến hạn
verdict-too-few = chưa đủ báo cáo
unjudged-not-due = Kết quả được đánh giá từ ngày hết hạn{ $on-given ->
        [yes] {" "}{ $on-short }
       *[no] {""}
    }.
unjudged-too-few = Kết quả chỉ được đánh giá khi có từ { $percent } số báo cáo.
summary-ratio = { $name }: tỷ lệ không cộng được ({ $counted }/{ $expected } đơn vị đã có)
summary-nothing = { $name }: chưa có số ({ $counted }/{ $expected } đơn vị)
summary-missing = Còn { $count } đơn vị chưa có: { $names }.
table-making = Đang lập bảng, máy gửi ngay khi xong. Đồng chí cứ làm việc khác.
table-failed =
    Máy chưa lập được bảng đồng chí cần, sau ba lần thử.
    Xin đồng chí gõ TỔNG HỢP để lấy lại; nếu vẫn không được, xin báo người trông máy.
table-gone = Bảng đồng chí cần không còn nữa. Gõ TIẾN ĐỘ để xem các việc đang có.
summary-file = Bảng tổng hợp: { $what }, { $period } ({ $kind ->
        [picture] ảnh
       *[table] tệp Excel
    }).
period-month = kỳ tháng { $month }/{ $year }
period-quarter = kỳ quý { $quarter }/{ $year }
period-half = kỳ 6 tháng { $half ->
        [1] đầu
       *[2] cuối
    } năm { $year }
period-nine = kỳ 9 tháng đầu năm { $year }
period-year = kỳ năm { $year }
period-due = { $name-given ->
        [yes] { $name }, hạn { $due-short }
       *[no] hạn { $due-short }
    }
period-named = { $name }

## Tệp không đọc được

unreadable-empty = Tệp này trống, không có chữ nào.
unreadable-picture = Đây là ảnh chụp, máy chưa đọc được chữ trong ảnh. Xin gửi tệp Word.
unreadable-encrypted = Tệp này có mật khẩu. Xin bỏ mật khẩu rồi gửi lại.
unreadable-old-doc = Đây là tệp Word kiểu cũ (.doc, .rtf). Xin lưu lại thành .docx rồi gửi.
unreadable-corrupt = Tệp này bị hỏng, máy không mở được. Xin gửi lại.
unreadable-zip-bomb = Tệp này bung ra quá lớn, máy không mở vì an toàn. Xin gửi tệp gốc.
unreadable-too-large = Tệp này quá lớn. Xin gửi tệp nhỏ hơn 20 MB.
unreadable-no-text = Tệp này chỉ có ảnh quét, không có chữ. Xin gửi tệp Word gốc.
unreadable-secret-marking = Văn bản có dấu chỉ độ mật. Máy không nhận và không giữ văn bản này. Xin xử lý theo quy định bảo mật.
unreadable-not-vietnamese = Văn bản này không phải tiếng Việt, máy chưa đọc được. Xin gửi bản tiếng Việt.
unreadable-unknown-format = Máy chỉ đọc tệp .docx, .pdf, .odt, .txt và .md. Xin lưu lại rồi gửi.
unreadable-not-fetched = Máy chưa tải được tệp này. Xin gửi lại.
unreadable-too-heavy = Tệp này quá nặng, máy đọc không nổi. Xin gửi tệp Word ngắn hơn, chỉ gồm phần cần nhập.
unreadable-ended = Tệp này máy không đọc được. Xin gửi tệp Word (.docx).
unreadable-old-font = Văn bản dùng phông chữ cũ, máy không đọc được. Xin chuyển sang Unicode rồi gửi lại.
unreadable-garbled = Chữ trong tệp PDF này bị hỏng, máy không đọc được. Xin gửi tệp Word gốc.
document-partly = Văn bản dài khoảng { $of } trang, máy chỉ đọc { $read } trang đầu. Phần còn lại xin gửi riêng.
document-missed-pictures = Trong văn bản có ảnh hoặc sơ đồ lớn, máy không đọc được chữ trong đó. Xin xem lại.
document-missed-embedded = Trong văn bản có tệp lồng bên trong, máy không đọc được. Xin gửi riêng tệp đó.
document-missed-scanned = Trang { $pages } là ảnh quét, máy chưa đọc được. Xin gửi tệp Word của phần đó.
document-missed-garbled = Trang { $pages } bị hỏng chữ, máy không đọc được hết. Xin gửi tệp Word của phần đó.
