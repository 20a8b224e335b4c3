### Tệp mà đơn vị gửi: cho việc nào, chuyển tới ai.

file-which = Tệp “{ $name }” là để nộp việc nào?
pick-file-to-office = Việc khác, gửi văn phòng
file-for = Tệp “{ $name }” là để nộp: { $what }, { $unit }.
file-for-office = Gửi tệp “{ $name }” cho văn phòng.
file-goes-to = Máy sẽ chuyển tới: { $names }{ $more ->
        [0] {""}
       *[other] , và { $more } đơn vị nữa
    }.
file-the-office = Văn phòng
pick-file-send = Đúng, gửi
pick-file-other = Không phải
file-sent = Đã nhận tệp và chuyển tới: { $names }{ $more ->
        [0] {""}
       *[other] , và { $more } đơn vị nữa
    }. Mỗi nơi được nhắc xác nhận đã nhận.
file-unreached = Chưa chuyển được, văn phòng sẽ báo: { $names }.
file-figures = Việc “{ $what }” còn phải có số liệu: gõ BÁO CÁO.
file-instead = Đã đổi sang tệp mới.
file-stopped = Đã dừng. Tệp chưa được gửi đi.
file-passed = Tệp “{ $name }” của { $unit }{ $what-given ->
        [yes] , nộp: { $what }
       *[no] {""}
    }.
file-ask-received = Xin đồng chí xác nhận đã nhận tệp này.
file-in-place = { $by } gửi thay { $whose }.
