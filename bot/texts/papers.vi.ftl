# Tệp, ảnh kèm theo báo cáo.
pick-papers = Tệp kèm theo
papers-none = Chưa có tệp nào kèm theo.
papers-title = Tệp, ảnh kèm theo ({ $count }). Chọn số để xem.
papers-more = Còn { $count } tệp nữa: xem theo từng đơn vị.
paper-line = { $unit-given ->
        [yes] { $unit }: { $name }
       *[no] { $name }
    }, { $size }, gửi { $at }{ $by-given ->
        [yes] {" "}({ $by })
       *[no] {""}
    }
paper-follows = { $name }: tệp ở tin kèm theo. Gõ số khác để xem tệp khác, QUAY LẠI để về.
