# Bậc nhắc riêng của một việc; gia hạn, miễn có hoàn tác

rungs = { $rungs }
rungs-none = không nhắc
rungs-before = trước { $counts } { $unit } lúc { $hour }
rungs-after = sau { $counts } { $unit } lúc { $hour }
rungs-before-hours = trước { $counts } { $unit }
rungs-after-hours = sau { $counts } { $unit }
rungs-same = đúng ngày lúc { $hour }
rung-unit-days = ngày
rung-unit-working-days = ngày làm việc
rung-unit-hours = giờ

ladder-which = Nhắc mục nào vào lúc khác? Chọn số, hoặc gõ vài chữ của tên.
ladder-nothing = Hiện không có hội nghị hay thời hạn nào đang chạy để nhắc.
ladder-item = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $rungs }
ladder-when = Nhắc khi nào? Gõ thí dụ: trước 7, 3, 1 ngày lúc 8 giờ 00. Không nhắc nữa: gõ KHÔNG NHẮC.
ladder-too-far = Nhắc xa nhất là 366 ngày, nhiều nhất 60 lần.
ladder-not-after = Hội nghị chỉ nhắc trước, không nhắc sau.
ladder-changes =
    { $what }
    Đang nhắc: { $old }.
    Sẽ nhắc: { $new }.
ladder-hushes = { $count } tin đang chờ gửi theo lịch nhắc cũ được rút lại.
ladder-done = Đã đổi lịch nhắc. Ai đã được nhắc lần nào thì không nhắc lại lần đó.
pick-usual-ladder = Nhắc theo lệ chung
pick-leave = Thôi, để nguyên

dates-excuses = { $what }, riêng { $unit }: lần này được miễn (hạn đang là { $old }).
dates-unit-hears = Đơn vị chưa được nhắc ngày cũ; sẽ được báo một tin, có lý do.
dates-reason = Lý do: { $reason }.
changed-due-excused = • { $what }, { $unit }: lần này được miễn, không phải làm nữa (trước là { $old }).
changed-because = { $line } Lý do: { $reason }.

when-lunar = ngày { $day }/{ $month } âm lịch, hằng năm

news-no-units = Việc đầu tiên: gửi vào đây tệp danh sách đơn vị và người (.xlsx). Sau đó gửi tệp kế hoạch.
news-no-plan = Chưa có kế hoạch nào: gửi tệp kế hoạch vào đây, hoặc dán nội dung. Gõ MỜI để làm thẻ mời.
news-changed = Vừa đổi: { $what }. Trả lại như cũ: gõ HOÀN TÁC (còn { $minutes } phút).
news-waiting = Đang chờ: { $parts }.
news-paused = Kênh { $channels } đang tạm dừng ({ $why }): tin nằm chờ, xin báo người trông máy.
when-day-before = { $when }, tức hết ngày hôm trước
dates-works-extend = { $what }: { $count } đơn vị được gia hạn đến hết { $day } ({ $names }).
dates-works-excuse = { $what }: { $count } đơn vị được miễn lần này ({ $names }).
