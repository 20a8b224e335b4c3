## Lãnh đạo và người chỉ xem: kế hoạch, hội nghị, thông báo

seen-no-plans = Chưa có kế hoạch nào đang chạy.
seen-no-conferences = Hiện không có hội nghị nào sắp tới.
seen-no-notices = Chưa có thông báo nào được gửi.
seen-notices = Thông báo đã gửi. Chọn số để xem tiến độ.
seen-event = • { $day-given ->
        [yes] { $day-short }: { $what }
       *[no] { $what }
    }{ $place-given ->
        [yes] , tại { $place }
       *[no] {""}
    } · { $whom }
seen-duty = • { $day-given ->
        [yes] Hạn { $day-short }: { $what }
       *[no] { $what }
    } · { $whom }
pick-seen-back = Danh sách
