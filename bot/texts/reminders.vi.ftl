### Nhắc quá hạn theo bậc, gộp tin, đổi lịch, thay kế hoạch. Cách viết như vi.ftl.

## Nhắc quá hạn theo bậc

remind-deputy =
    Kính báo: { $unit } chưa làm việc “{ $what }”, { $due-left }.
    Hạn chót là { $due }. Xin đồng chí làm thay, hoặc nhắc người phụ trách.
owing-under =
    Kính báo: còn { $count } đơn vị chưa làm “{ $what }”, { $due-left }: { $names }.
    Hạn chót là { $due }. Xin đồng chí nhắc giúp.
calls-title =
    Cần gọi điện: { $what }, { $due-left } (hạn { $due-short }).
    Còn { $count } đơn vị chưa làm:
calls-line = • { $name }: { $person }{ $post-given ->
        [yes] , { $post }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] , chưa có số điện thoại
    }
calls-nobody = • { $name }: chưa có ai trong danh bạ
calls-more = … và { $count } đơn vị nữa.

## Đổi lịch: người đã được nhắc ngày cũ

changed-title = Lịch có thay đổi, xin đồng chí theo ngày mới:
changed-moved = • { $what }: dời từ { $old } sang { $new }.
changed-firmed = • { $what }: nay đã định, { $new }.
changed-put-off = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hoãn, chưa định ngày mới (trước là { $old }).
changed-cancelled = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: không tổ chức, không làm nữa (trước là { $old }).
changed-resumed = • { $what }: vẫn tổ chức, { $new }.
changed-due-extended = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hạn lùi từ { $old } đến { $new }.
changed-due-brought-forward = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: hạn sớm hơn, từ { $old } thành { $new }.
changed-due-firmed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: nay có hạn, { $new }.
changed-due-resumed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: vẫn phải làm, hạn { $new }.
changed-more = … và { $count } việc nữa. Gõ LỊCH để xem.
