### Lời của máy về sáp nhập, tách đơn vị; trong chat và trong lệnh.

heirs-which-merge = Những đơn vị nào nhập lại? Gõ mã hoặc tên, cách nhau bằng dấu phẩy.
heirs-which-split = Đơn vị nào được tách? Gõ mã hoặc tên.
heirs-one-only = Mỗi lần chỉ tách một đơn vị.
heirs-into-merge =
    { $old } nhập thành đơn vị nào?
    Đơn vị đang có: gõ mã hoặc tên. Đơn vị mới: gõ mã, dấu phẩy, tên. Thí dụ: BM, Hội xã Bình Minh
heirs-into-split =
    { $old } tách thành những đơn vị nào? Cách nhau bằng dấu chấm phẩy, mỗi đơn vị gồm mã, dấu phẩy, tên.
    Thí dụ: BM, Hội xã Bình Minh; BL, Hội xã Bình Lâm. Đơn vị cũ vẫn còn thì ghi cả đơn vị cũ.
heirs-into-one = Sáp nhập thì thành một đơn vị. Muốn tách, gõ TÁCH.
heirs-into-two = Tách thì phải thành từ hai đơn vị.
heirs-not-new = “{ $text }” chưa có trong danh bạ. Nếu là đơn vị mới, xin gõ mã, dấu phẩy, tên.
heirs-cluster = { $made } thuộc cụm nào?
pick-cluster = { $name }
pick-no-cluster = Chưa thuộc cụm nào
heirs-on = Từ ngày nào? Xin gõ ngày, thí dụ { $example-short }.
heirs-no-day = Máy chưa rõ ngày nào. Xin gõ đủ ngày, tháng, năm.
heirs-title-merge = Sáp nhập { $old } thành { $new }, từ { $on }.
heirs-title-into = Nhập { $old } vào { $new }, từ { $on }.
heirs-title-split = Tách { $old } thành { $new }, từ { $on }.
heirs-made = Lập mới: { $name }, mã { $code }, { $cluster-given ->
        [yes] { $cluster }
       *[no] chưa thuộc cụm nào
    }.
heirs-ends = Kết thúc từ ngày đó: { $names }. Số đã gửi giữ nguyên.
heirs-stays = { $names } vẫn còn. Số đã gửi vẫn là của { $names }.
heirs-passed = { $new } gửi { $count } việc chưa gửi, hạn từ ngày đó: { $what }. Đơn vị cũ được báo.
heirs-kept = Vẫn gửi theo đơn vị cũ, vì đã có phần gửi rồi: { $what }.
heirs-overdue = Quá hạn từ trước, vẫn của đơn vị cũ: { $what }.
heirs-sent = Đã có { $count } báo cáo hạn từ ngày đó: giữ nguyên, không phải gửi lại.
heirs-people = Cần xếp chỗ mới trong danh bạ ({ $count } người): { $names }.
heirs-parts = Cần cử người thay trong cụm: { $parts }.
heirs-part = { $unit } ({ $role } { $cluster })
role-leader = trưởng
role-deputy = phó
role-host = đăng cai
role-member = thành viên
heirs-targets = { $count } mức giao riêng không tự chuyển: xin gõ CHỈ TIÊU để giao lại.
heirs-addressed = Việc định kỳ giao riêng cho đơn vị cũ sẽ không mở nữa: { $what }.
heirs-duty = { $what }, hạn { $due-short } ({ $units })
heirs-more = { $count } việc nữa
heirs-more-people = { $count } người nữa
pick-heirs-yes = Đúng, ghi
pick-heirs-no = Sửa lại
heirs-done-merge = Đã ghi: từ { $on }, { $old } nhập thành { $new }.
heirs-done-into = Đã ghi: từ { $on }, { $old } nhập vào { $new }.
heirs-done-split = Đã ghi: từ { $on }, { $old } tách thành { $new }.
heirs-place = Xin ghi chỗ mới của { $names } vào danh bạ rồi nhập lại.
heirs-stopped = Đã dừng. Chưa ghi gì về đơn vị.
fault-unknown = Không có đơn vị “{ $unit }”.
fault-ended = Đơn vị “{ $unit }” đã kết thúc.
fault-new-name = Đơn vị “{ $unit }” chưa có trong danh bạ: cần tên của đơn vị mới.
fault-taken = Mã “{ $unit }” đã là của đơn vị khác.
fault-twice = Đơn vị “{ $unit }” được ghi hai lần.
fault-nothing = Chưa có đơn vị nào kết thúc hay lập mới.
fault-too-many = Không nhập nhiều đơn vị thành nhiều đơn vị trong một lần.
fault-early = Ngày này trước khi có đơn vị “{ $unit }”.

## Lệnh

cli-units-line = { $code } · { $name } · { $cluster }
cli-units-gone = { $code } · { $name } · kết thúc { $on-short }{ $heirs-given ->
        [yes] , nay là { $heirs }
       *[no] {""}
    }
cli-units-none = Chưa có đơn vị nào. Nhập: nhacviec people import TỆP.
cli-units-only-previewed = Chưa ghi gì. Thêm --yes để ghi.
cli-units-names = Có { $names } tên sau --name cho { $count } đơn vị sau --into.
