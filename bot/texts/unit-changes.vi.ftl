# Đơn vị đổi tên, đổi cấp trên, giải thể.

command-rename-unit = ĐỔI TÊN: đổi tên một đơn vị, từ ngày và theo quyết định nào
command-move-unit = ĐỔI CẤP TRÊN: chuyển một đơn vị về dưới đơn vị khác
command-dissolve-unit = GIẢI THỂ: ghi một đơn vị đã kết thúc
unit-change-which-renamed = Đơn vị nào đổi tên? Gõ mã hoặc tên.
unit-change-which-moved = Đơn vị nào đổi cấp trên? Gõ mã hoặc tên.
unit-change-which-dissolved = Đơn vị nào giải thể? Gõ mã hoặc tên.
unit-change-name = { $unit } đổi tên thành gì? Xin gõ đủ tên mới.
unit-change-parent = { $unit } trực thuộc đơn vị nào? Gõ mã hoặc tên.
unit-change-on = Từ ngày nào, theo quyết định số nào? Thí dụ: { $example-short }, Quyết định số 12/QĐ-UBND.
unit-change-renamed = Đổi tên từ { $day }: { $before } → { $after }. Số đã gửi giữ nguyên.
unit-change-moved = Từ { $day }, { $unit } trực thuộc { $after }{ $before-given ->
        [yes] , trước đây { $before }
       *[no] {""}
    }.
unit-change-dissolved = Giải thể { $unit }, từ { $day }. Số đã gửi giữ nguyên.
unit-change-by = Theo { $decision }.
unit-change-dropped = Không phải gửi nữa ({ $count } việc hạn từ ngày đó): { $what }.
unit-change-people = Cần xếp chỗ mới trong danh bạ ({ $count } người): { $names }.
unit-change-below = Cần ghi cấp trên mới cho: { $names }.
unit-changed-renamed = Đã ghi: từ { $day }, { $before } đổi tên thành { $after }.
unit-changed-moved = Đã ghi: từ { $day }, { $unit } trực thuộc { $after }.
unit-changed-dissolved = Đã ghi: { $unit } giải thể từ { $day }.
unit-change-fault-unknown = Không có đơn vị “{ $unit }”.
unit-change-fault-ended = Đơn vị “{ $unit }” đã kết thúc.
unit-change-fault-same = Đơn vị “{ $unit }” đang là như vậy rồi.
unit-change-fault-taken = Đã có đơn vị khác tên “{ $name }”.
unit-change-fault-above = Không có đơn vị “{ $above }”.
unit-change-fault-itself = { $unit } không thể là cấp trên của chính mình.
unit-change-fault-circle = { $above } đang ở dưới { $unit }, không thể là cấp trên.
cli-units-changed = · { $day-short }: { $what }{ $decision-given ->
        [yes] , theo { $decision }
       *[no] {""}
    }
cli-units-was-renamed = đổi tên thành { $after }
cli-units-was-moved = trực thuộc { $after }
cli-units-was-dissolved = giải thể
trail-unit-renamed = đổi tên đơn vị
trail-unit-moved = đổi cấp trên của đơn vị
trail-unit-dissolved = giải thể đơn vị
trail-unit-was-renamed = { $before } → { $after }, từ { $day-short }
trail-unit-was-moved = { $unit }: { $before-given ->
        [yes] { $before } → { $after }
       *[no] về dưới { $after }
    }, từ { $day-short }
trail-unit-was-dissolved = { $unit }, từ { $day-short }
