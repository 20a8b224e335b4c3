# People and units at the desk.
desk-nav-people = Người và đơn vị
desk-all = tất cả
desk-back = Quay lại
desk-people-office = Văn phòng
desk-people-search = Tên hoặc mã đơn vị
desk-people-level = Cấp
desk-people-cluster = Cụm
desk-people-count = { $count } trong { $total } đơn vị
desk-people-unit = Đơn vị
desk-people-code-of = Mã
desk-people-joined = Đã vào máy
desk-people-speaker = Người phụ trách
desk-people-phone = Điện thoại
desk-people-of = { $joined }/{ $total } người đã vào máy
desk-people-cards = In thẻ mời (PDF)
desk-people-cards-file = the-moi.pdf
desk-people-no-cards = Chưa có thẻ nào để in
desk-people-no-cards-why = Không ai còn mã mời chưa dùng. Cấp mã mới ở trang của từng đơn vị.
desk-people-post = { $title }{ $begins-given ->
    [yes] {""}, từ { $begins-short }
   *[no] {""}
 }{ $until-given ->
    [yes] {""}, đến { $until-short }
   *[no] {""}
 }
desk-people-phone-only = chỉ gọi điện được
desk-people-nobody = Chưa có ai giữ chức vụ ở đây.
desk-people-change = Sửa, thay { $name }
desk-people-name = Họ tên
desk-people-rename = Sửa tên
desk-people-renumber = Sửa số điện thoại
desk-people-renew = Cấp mã mời mới
desk-people-hand = Giao chức vụ cho ai: { $post }
desk-people-since = Từ ngày
desk-people-hand-go = Giao chức vụ
desk-people-no-day = Xin chọn ngày bắt đầu.
desk-people-code = Mã mời mới
desk-people-code-for = Mã của { $name }. Mã cũ không dùng được nữa.
desk-people-code-how = Xin đọc mã này qua điện thoại cho đúng người. Mã chỉ hiện ở đây một lần.
desk-done-renamed = Đã sửa tên.
desk-done-renumbered = Đã sửa số điện thoại.
desk-done-handed = Đã giao chức vụ. Cấp mã mời ở dòng của người mới.
desk-done-roster = Đã nhận danh bạ: { $count } thay đổi.
desk-roster-title = Nhận danh bạ
desk-roster-how = Gửi tệp danh bạ (.xlsx hoặc .csv). Máy cho xem thay đổi trước, chưa sửa gì.
desk-roster-file = Tệp danh bạ
desk-roster-look = Xem thay đổi
desk-roster-no-file = Chưa có tệp nào. Xin chọn tệp danh bạ.
desk-roster-faults = Danh bạ có dòng cần sửa. Xin sửa trong tệp rồi gửi lại; máy chưa nhận gì.
desk-roster-differences = { $count } thay đổi
desk-roster-take = Nhận { $count } thay đổi
desk-roster-other = Chọn tệp khác
desk-roster-on = Sáp nhập từ ngày
desk-roster-decision = Theo quyết định số
desk-roster-no-day = Xin chọn ngày sáp nhập.
desk-roster-stale = Trong lúc đồng chí xem đã có người sửa danh bạ. Xin xem lại các thay đổi này.
desk-roster-roles = Danh bạ này cấp hoặc thu quyền của văn phòng; chỉ quản trị nhận được.
desk-roster-not-taken = Máy chưa nhận danh bạ này.
