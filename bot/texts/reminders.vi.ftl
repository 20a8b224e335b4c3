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
