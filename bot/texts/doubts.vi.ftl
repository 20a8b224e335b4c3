### Chỗ trong văn bản tự trái nhau hoặc không thể có.

plan-doubt-before = { $text }
plan-doubt-weekday-name = { $name ->
        [mon] thứ Hai
        [tue] thứ Ba
        [wed] thứ Tư
        [thu] thứ Năm
        [fri] thứ Sáu
        [sat] thứ Bảy
       *[sun] Chủ nhật
    }
plan-doubt-purpose-name = { $name ->
        [event] ngày tổ chức
        [deadline] thời hạn
        [duty] việc định kỳ
       *[trap] ngày chỉ được nhắc tới
    }
plan-doubt-weekday = Ngày { $day } là { $is }, nhưng văn bản ghi { $written }.
plan-doubt-no-such-day = Không có ngày { $said } trong lịch.
plan-doubt-unread-day = Không đọc được ngày “{ $said }”.
plan-doubt-short-year = Năm “{ $year }” thiếu một chữ số, đã hiểu theo ngày bên cạnh.
plan-doubt-before-paper = Ngày { $day } trước ngày ban hành văn bản ({ $issued }).
plan-doubt-far-from-paper = Ngày { $day } quá xa ngày ban hành văn bản ({ $issued }).
plan-doubt-long = Thời gian kéo dài từ { $first } đến { $last }: nên xem lại năm.
plan-doubt-two-limits = Cùng một việc có hai thời hạn: { $first } và { $other }.
plan-doubt-no-day = Chưa có ngày cụ thể: { $title }.
plan-doubt-unsure-event = Chưa chắc thời hạn này tính từ sự kiện nào: “{ $event }”. Nên ghi ngày cụ thể.
plan-doubt-unsure-purpose = Chưa chắc “{ $time }” có phải { $purpose } không: “{ $sentence }”
plan-doubt-unsure-purposes = Chưa chắc “{ $time }” là { $purposes-or }: “{ $sentence }”
plan-doubt-no-purpose = Chưa rõ “{ $time }” để làm gì: “{ $sentence }”
