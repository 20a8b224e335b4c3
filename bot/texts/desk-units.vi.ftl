# Sáp nhập và tách đơn vị ở bàn làm việc.
desk-units-merge = Sáp nhập đơn vị
desk-units-split = Tách đơn vị
desk-units-title = { $kind ->
    [split] Tách đơn vị
   *[merge] Sáp nhập đơn vị
 }
desk-units-old = { $kind ->
    [split] Đơn vị nào được tách
   *[merge] Những đơn vị nào nhập lại
 }
desk-units-old-hint = { $kind ->
    [split] Mã hoặc tên.
   *[merge] Mã hoặc tên, cách nhau bằng dấu phẩy.
 }
desk-units-new = { $kind ->
    [split] Tách thành những đơn vị nào
   *[merge] Nhập thành đơn vị nào
 }
desk-units-new-hint = { $kind ->
    [split] Mỗi dòng một đơn vị. Đơn vị mới: mã, dấu phẩy, tên; thí dụ: BM, Hội xã Bình Minh. Đơn vị cũ vẫn còn thì ghi cả đơn vị cũ.
   *[merge] Đơn vị đang có: mã hoặc tên. Đơn vị mới: mã, dấu phẩy, tên; thí dụ: BM, Hội xã Bình Minh
 }
desk-units-cluster = Cụm của đơn vị mới
desk-units-cluster-same = như các đơn vị cũ
desk-units-on = Từ ngày
desk-units-decision = Theo quyết định số (nếu có)
desk-units-look = Xem trước
desk-units-none-named = Xin ghi tên hoặc mã đơn vị.
desk-units-no-day = Xin chọn ngày.
desk-units-long = Dài nhất { $longest } chữ cái. Xin rút ngắn.
desk-units-seen = Xem trước, chưa ghi gì
desk-units-follows = Những gì sẽ theo
desk-units-what = Việc
desk-units-count = Số
desk-units-counted = { $what ->
    [ends] Đơn vị kết thúc
    [people] Người cần xếp chỗ mới
    [passed] Việc chưa gửi chuyển sang đơn vị mới
    [stays] Việc chưa gửi vẫn của đơn vị cũ
    [reports] Báo cáo đã gửi, trong bảng nay cộng vào đơn vị mới
    [split-reports] Báo cáo đã gửi, trong bảng vẫn của đơn vị cũ
   *[targets] Chỉ tiêu riêng, cần giao lại
 }
desk-units-do = { $kind ->
    [split] Đúng, ghi việc tách
   *[merge] Đúng, ghi việc sáp nhập
 }
desk-units-mend = Sửa lại
desk-done-units-merge = { $count ->
    [0] Đã ghi việc sáp nhập.
   *[other] Đã ghi việc sáp nhập. Xin ghi chỗ mới của { $count } người vào danh bạ rồi nhận lại.
 }
desk-done-units-split = { $count ->
    [0] Đã ghi việc tách đơn vị.
   *[other] Đã ghi việc tách đơn vị. Xin ghi chỗ mới của { $count } người vào danh bạ rồi nhận lại.
 }
