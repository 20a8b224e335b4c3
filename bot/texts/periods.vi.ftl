# Kỳ báo cáo: kỳ của một việc trong kế hoạch, mở kỳ theo mẫu.
rhythm-once = một lần
rhythm-month = hằng tháng
rhythm-quarter = hằng quý
rhythm-half = 6 tháng một lần
rhythm-year = hằng năm
period-days = { $period }, từ { $starts-short } đến { $cutoff-short }
plan-which-period = Mục { $number }: kế hoạch nói một kỳ, mẫu “{ $form }” ({ $rhythm }) lại là kỳ khác. Các đơn vị báo cáo số liệu kỳ nào?
pick-period-of-plan = Theo kế hoạch: { $period }
pick-period-of-form = Theo mẫu: { $period }
cli-plan-which-period = Mục { $number }: kế hoạch nói { $own }; mẫu là { $others }. Thêm --covers plan hoặc --covers form.

## Thu số liệu theo mẫu, không cần kế hoạch

collect-no-forms = Chưa có mẫu báo cáo nào để thu.
collect-which = Thu số liệu theo mẫu nào?
pick-collect-form = { $title } ({ $rhythm }){ $running-given ->
        [yes] : { $running }
       *[no] {""}
    }
collect-running-now = đang thu
collect-title = Thu “{ $title }” ({ $rhythm }) của { $whom }: { $count } đơn vị.
collect-frame = { $period }, từ { $starts-short } đến { $cutoff-short }: mở ngày { $opens-short }, hạn hết { $due }{ $locked-given ->
        [yes] , { $locked }
       *[no] {""}
    }.
collect-locks = khóa sau ngày { $locks-short }
collect-on = Các kỳ sau tự mở như vậy cho đến khi dừng.
collect-once = Thu một lần, hạn hết { $due }.
collect-narrow = Chỉ thu của một cụm, một cấp hay một đơn vị: gõ tên.
collect-until = Thu “{ $title }” đến hết ngày nào? Xin gõ ngày, thí dụ { $example-short }.
collect-past = Ngày { $day-short } đã qua.
collect-nobody = Không có cụm, cấp hay đơn vị “{ $text }”.
collect-begun = Đã mở thu “{ $title }”. Các đơn vị được nhắc theo lịch; muốn dừng, gõ MỞ KỲ.
collect-runs = Đang thu “{ $title }” của { $whom }. { $count ->
        [0] Các đơn vị đã gửi đủ phần đang mở.
       *[other] Chưa gửi: { $count } phần việc.
    }
collect-stopped = Đã dừng “{ $title }”: không mở kỳ mới. Kỳ đang mở vẫn thu.
collect-called-off = Đã dừng “{ $title }” và hủy kỳ đang mở. Ai đã được báo thì được báo lại.
collect-not-begun = Chưa mở thu gì.
collect-stop-how = Muốn dừng thu, xin bấm số dưới đây. Để nguyên thì bấm 0.
pick-collect-begin = Mở
pick-collect-stop = Dừng, không mở kỳ mới
pick-collect-call-off = Dừng và hủy kỳ đang mở
cli-form-closed = Đã dừng thu mẫu { $key }: { $count ->
        [0] kỳ đang mở vẫn thu.
       *[other] hủy { $count } kỳ đang mở.
    }
cli-form-not-open = Mẫu "{ $key }" không được thu.
cli-form-already-open = Mẫu "{ $key }" đang được thu. Dừng: nhacviec form close { $key }.
cli-form-needs-due = Mẫu "{ $key }" không theo kỳ: thêm --due NGÀY.
cli-form-past = Ngày { $day-short } đã qua.
cli-form-nobody = Không có đơn vị nào khớp { $who }.
cli-form-preview = Chưa mở. Thêm --yes để mở.
cli-form-opened = Đã mở thu mẫu { $key }; số kỳ mở ngay: { $count }.
cli-form-runs = { "   " }đang thu: { $whom }, từ { $since-short }
