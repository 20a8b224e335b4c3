# Danh bạ gửi lại bằng tệp, và những gì tệp ấy còn thiếu.

roster-fault-of = Trang “{ $sheet }”, dòng { $row }: { $reason }
roster-unread =
    { $count ->
        [one] Chưa đọc trang { $names }: trang đang ẩn hoặc không có dòng tiêu đề.
       *[other] Chưa đọc { $count } trang { $names }: trang đang ẩn hoặc không có dòng tiêu đề.
    }
roster-without-role = { $count } người chưa có Vai trò, ghi là cán bộ của đơn vị: { $names }.
roster-without-role-one = { $name } ({ $post }, { $unit })
roster-and-more = và { $count } người khác
