# Nhắc ngay những đơn vị chưa gửi: văn phòng nhắc mọi đơn vị, cụm trưởng nhắc cụm mình.

command-nudge = NHẮC: nhắc ngay những đơn vị chưa gửi
nudge-title = { $clusters-given ->
        [yes] Việc của { $clusters }: đã có / cần có.
       *[no] Nhắc việc nào? Đã có / cần có:
    }
nudge-owing = { $what }: { $count } đơn vị chưa gửi: { $names }.
nudge-said = Đồng chí { $by } nhắc: { $what }, { $unit } chưa gửi. Hạn { $due-short }.
nudge-none = Không có việc nào đang thu.
nudge-all-done = { $what }: các đơn vị đã gửi đủ.
nudge-own = { $what }: chỉ còn đơn vị của đồng chí chưa gửi.
nudge-today = Hôm nay đã nhắc rồi. { $what }: chưa có { $names }.
nudge-done = Đã nhắc { $count } đơn vị. Đơn vị nào chưa vào máy thì không nhận được.
nudge-stopped = Đã dừng. Chưa nhắc ai.
pick-nudge-yes = Nhắc ngay
pick-nudge-no = Không nhắc
