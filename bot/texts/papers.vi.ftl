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
paper-follows = { $name }: tệp ở tin kèm theo. Muốn về, xin gõ QUAY LẠI.

## Bảng đã phát hành

pick-issues = Các bản đã phát hành ({ $count })
issues-title = Các bản đã phát hành của bảng { $what }. Chọn số để lấy lại.
issue-line = Bản { $number }, { $at }{ $by-given ->
        [yes] {" "}({ $by })
       *[no] {""}
    }{ $changes ->
        [0] {""}
       *[other] , khác bản trước { $changes } chỗ
    }
issue-again-follows = Bản { $number } ở tin kèm theo, đúng như đã phát hành. Muốn về, xin gõ QUAY LẠI.
issue-again = Bản thứ { $number } của bảng { $what }, phát hành { $at }.
cli-issues-none = Bảng này chưa phát hành bản nào.
cli-issue-none = Không có bản { $number }. Các bản đã phát hành: { $numbers }.
cli-issue-suffix = { $file }: bản phát hành là tệp .xlsx.
cli-issue-written = Đã ghi { $file }: bản { $number }, phát hành { $at }.

file-at = Tệp “{ $name }”, bấm để tải (14 ngày, chỉ của đồng chí): { $address }
file-not-here = Kênh này không gửi được tệp. Xin lấy “{ $name }” qua kênh khác, hoặc hỏi văn phòng.
