### Lời của máy về mức giao: xem, giao, đổi, thôi giao; trong chat và trong lệnh.

targets-no-form = Chưa có mẫu số liệu nào để giao chỉ tiêu. Xin nhập mẫu trước.
targets-which-form = Giao chỉ tiêu theo mẫu nào?
pick-target-form = { $title }
targets-which = Mức giao năm { $year }, { $form }. Xem hoặc giao số nào? Năm khác: gõ năm.
pick-target-number = { $name }: { $target }
pick-target-own = { $name }: { $target }; giao riêng { $count } đơn vị
targets-none = chưa giao
targets-no-number = Mẫu { $form } không có số “{ $text }”.
targets-several-numbers = “{ $text }” có thể là mấy số. Xin chọn một.
targets-of = { $name }, năm { $year }. Tổng chung: { $target }.
targets-own = • { $unit }: { $target }
targets-own-more = … và { $count } đơn vị nữa.
targets-whose = Giao cho ai? Một đơn vị: gõ mã hoặc tên. Năm khác: gõ năm.
pick-whole = Tổng chung tất cả đơn vị
whose-whole = tổng chung tất cả đơn vị
targets-no-unit = Không có đơn vị “{ $text }”.
unit-gone = { $unit } đã kết thúc từ ngày { $on-short }.
unit-gone-heirs = { $unit } đã kết thúc từ ngày { $on-short }, nay là { $heirs }.
targets-now = { $name }, năm { $year }, { $whose }: { $target }{ $source }.
targets-by = {" "}({ $by } giao { $on-short })
targets-by-command = {" "}(giao { $on-short })
targets-by-plan = {" "}(theo { $plan })
targets-by-form = {" "}(theo mẫu)
targets-before = Trước đó: { $target }, đến { $on-short }{ $by-given ->
        [yes] {" "}({ $by } đổi)
       *[no] {""}
    }.
targets-type = Xin gõ mức giao, thí dụ: 1.500; từ 2 đến 4; dưới 5. Về trang đầu, gõ VỀ.
targets-type-other = Xin gõ mức mới, hoặc BỎ để thôi giao. Về trang đầu, gõ VỀ.
targets-nothing-to-drop = Chưa giao gì để bỏ.
targets-form-holds = Mức này ghi trong mẫu số liệu; xin sửa tệp mẫu rồi nhập lại.
targets-confirm = Giao { $name }, năm { $year }, { $whose }: { $target }.
targets-instead = Thay cho mức đang có: { $target }.
targets-drop = Thôi giao { $name }, năm { $year }, { $whose }: { $target }.
targets-then = Sau đó theo mức: { $target }{ $source }.
pick-give = Đúng, giao
pick-drop = Đúng, thôi giao
pick-type-again = Gõ lại
pick-keep-target = Giữ như cũ
targets-done = Đã giao { $name }, năm { $year }, { $whose }: { $target }.
targets-stopped = Đã dừng. Mức nào đã giao thì vẫn giữ.
targets-dropped = Đã thôi giao { $name }, năm { $year }, { $whose }.
condition-per = { $target }, tính trên mỗi { $heads }
condition-named = { $name } { $target }
condition-either = { $targets-or }
odd-number = “{ $text }” – { $why }.
odd-comparison = “{ $text }” – có hai cách so sánh, xin gõ một.
odd-order = “{ $text }” – số đầu phải nhỏ hơn số sau.
odd-zero = “{ $text }” – mức giao phải lớn hơn 0.
odd-heads = “{ $text }” – mẫu không có số để chia theo đầu người hay đơn vị đó.
odd-other = “{ $text }” – không rõ là số nào của mẫu.
odd-bounds = “{ $text }” – số quá lớn hoặc quá lẻ.
odd-not-available = chưa thấy con số

## Trong bảng tổng hợp

summary-own = Mức riêng của { $unit }: { $name } { $value }, bằng { $achieved } mức giao { $target }{ $verdict-given ->
        [yes] : { $verdict }
       *[no] {""}
    }
summary-own-more = … và { $count } mức giao riêng nữa trong tệp Excel.

summary-map-today = Tính theo đơn vị hiện nay (ngày { $on-short }).
summary-map-then = Tính theo đơn vị và cụm khi giao báo cáo.
summary-became = • { $unit } gồm số của { $names }
summary-maps = Xem bảng theo đơn vị nào?
pick-map-then = Theo đơn vị khi đó
pick-map-today = Theo đơn vị hiện nay

## Lệnh

cli-targets-fault = Dòng { $row }: { $reason }
cli-targets-refused = Chưa nhập gì: { $count } dòng có lỗi. Sửa các dòng trên, hoặc thêm --skip-bad để bỏ qua chúng.
cli-targets-imported = Đã nhập mức giao theo mẫu { $form }: { $new } mức mới, { $changed } mức thay đổi, { $same } mức như cũ.
cli-targets-line = { $year } · { $whose } · { $name }: { $target }{ $source }
cli-targets-none = Chưa giao mức nào theo mẫu { $form } cho năm { $year }. Nhập: nhacviec targets import { $form } TỆP.
targets-row-no-unit = không có đơn vị “{ $text }”
targets-row-no-number = thiếu chỉ tiêu
targets-row-no-condition = thiếu mức giao
targets-row-year = năm “{ $text }” không rõ, cần bốn chữ số, thí dụ 2026
targets-row-twice = trùng với dòng { $row }
