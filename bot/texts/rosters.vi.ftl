# Danh bạ gửi lại bằng tệp, và những gì tệp ấy còn thiếu.

roster-fault-of = Trang “{ $sheet }”, dòng { $row }: { $reason }
roster-unread =
    { $count ->
        [one] Chưa đọc trang { $names }: trang đang ẩn hoặc không có dòng tiêu đề.
       *[other] Chưa đọc { $count } trang { $names }: trang đang ẩn hoặc không có dòng tiêu đề.
    }
roster-without-role = { $count } người chưa có Vai trò, ghi là cán bộ của đơn vị: { $names }.
roster-without-role-one = { $name } ({ $post }, { $unit })
roster-merge-hint = { $before } có vẻ đã nhập vào { $after }. Để ghi như vậy, thêm --merged-on NGÀY.
roster-and-more = và { $count } người khác

## Danh bạ gửi trong chat

roster-send = Xin gửi tệp danh bạ .xlsx hoặc .csv vào đây.
roster-faults = Chưa nhập gì: danh bạ có { $count } dòng cần sửa.
roster-more-faults = Còn { $count } dòng nữa.
roster-mend = Xin sửa trong tệp rồi gửi lại.
roster-too-long = Danh bạ có { $count } dòng. Ở đây máy chỉ nhập tới { $most } dòng; xin nhờ người quản lý máy nhập.
roster-same = Danh bạ này không khác gì danh bạ đang dùng. Không có gì phải ghi.
roster-differs = Danh bạ có { $count } điểm khác:
roster-line = { $number }) { $what }
roster-merged = { $before } nhập vào { $after }
roster-renamed = Đổi tên: { $before } → { $after }
roster-unit-new = Đơn vị mới: { $what } (mã { $after })
roster-level = { $what }, cấp: { $before-given ->
        [yes] { $before }
       *[no] chưa có
    } → { $after }
roster-parent = { $what }, trực thuộc: { $before-given ->
        [yes] { $before }
       *[no] chưa có
    } → { $after }
roster-cluster = { $what }, cụm: { $before-given ->
        [yes] { $before }
       *[no] chưa có
    } → { $after }
roster-part = { $cluster } ({ $role })
roster-granted = Cho quyền của văn phòng: { $what }, { $after }
roster-person-new = Người mới: { $what }, { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-post-begun = Thêm chức vụ: { $what }, { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-post-changed = Đổi chức vụ: { $what }, { $before } → { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-revoked = Thôi quyền { $after ->
        [admin] quản trị
        [office] văn phòng
        [leader] lãnh đạo
       *[viewer] chỉ xem
    }: { $what }, { $before }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-left = Thôi giữ chức vụ: { $what }, { $before }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-phone = Số điện thoại của { $what }: { $before-given ->
        [yes] { $before }
       *[no] chưa có
    } → { $after }
roster-unnamed = Tệp không nêu { $count } đơn vị, giữ nguyên: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị khác
    }.
roster-last-admin =
    Danh bạ này không còn ai là quản trị{ $names-given ->
        [yes] {""} (nay là { $names })
       *[no] {""}
    } nên máy không nhận.
    Xin thêm một dòng cho người quản trị: Mã đơn vị để trống, Họ và tên, Chức vụ, Vai trò là “quản trị”; rồi gửi lại.
roster-roles = Tệp cấp hoặc thu quyền của văn phòng của { $count } người: { $names }. Việc này chỉ quản trị làm được.
roster-kept = Chưa ghi gì. Danh bạ giữ nguyên.
roster-when = Đổi tên, sáp nhập tính từ ngày nào, theo quyết định số nào? Thí dụ: { $example-short }, Quyết định số 12/QĐ-UBND.
roster-not-yet = Ngày { $day-short } chưa đến. Xin gửi danh bạ này vào ngày đó, hoặc gõ SÁP NHẬP, ĐỔI TÊN để ghi trước.
roster-taken = Đã ghi { $count } điểm vào danh bạ{ $day-given ->
        [yes] , tính từ { $day }
       *[no] {""}
    }{ $decision-given ->
        [yes] , theo { $decision }
       *[no] {""}
    }.
decided-no-day = Máy chưa rõ ngày nào. Xin gõ ngày, tháng, năm.
pick-roster-take = Đúng, ghi vào danh bạ
pick-roster-keep = Không ghi
pick-roster-apart = Không phải sáp nhập
pick-roster-more = Xem tiếp
pick-roster-today = Từ hôm nay
