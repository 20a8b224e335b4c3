# The desk in a browser.
desk-title = Bàn làm việc
desk-enter = Đây là lối vào bàn làm việc của { $name }. Bấm nút để mở.
desk-enter-go = Mở bàn làm việc
desk-shut = Trang này chỉ mở cho người đã vào bàn làm việc.
desk-link-over = Đường dẫn đã dùng rồi, hoặc đã quá mười phút.
desk-over = Phiên làm việc đã hết, điều vừa bấm chưa được làm.
desk-over-in = Trang vừa rồi mở từ phiên trước, điều vừa bấm chưa được làm.
desk-again-kept = Xin giữ trang này, vào lại ở một thẻ khác, rồi bấm nút dưới đây. Những gì đã ghi vẫn còn.
desk-again = Làm lại điều vừa bấm
desk-left = Đã rời bàn làm việc.
desk-way-in = Để vào: nhắn BÀN LÀM VIỆC cho máy như mọi khi, rồi bấm đường dẫn máy gửi.
desk-phone = Cần giúp xin gọi { $phone }.
desk-skip = Đến nội dung
desk-search = Tìm đơn vị, người, việc
desk-search-go = Tìm
desk-nav = Các trang
desk-nav-today = Hôm nay
desk-nav-trail = Nhật ký
desk-leave = Rời bàn làm việc
desk-seen-all = Trang này văn phòng, lãnh đạo và người được xem đều thấy.
desk-seen-office = Trang này chỉ văn phòng thấy.
desk-role = { $role ->
    [admin] quản trị
    [office] văn phòng
    [leader] lãnh đạo
   *[viewer] chỉ xem
 }
desk-nothing = Không có trang này
desk-nothing-why = Địa chỉ này không dẫn đến đâu, hoặc việc này không còn nữa.
desk-refused = Không thuộc quyền
desk-refused-why = Việc này không thuộc quyền của đồng chí.
desk-pages = Các trang của danh sách
desk-page = Trang { $page }
desk-page-before = Trang trước
desk-page-next = Trang sau
desk-more = Còn { $count } dòng nữa
desk-week = Tuần này có { $works } việc chưa xong, còn { $owing } lượt đơn vị chưa nộp, { $overdue } việc đã quá hạn.
desk-week-clear = Tuần này không còn việc nào chưa nộp.
desk-owing = { $owing }/{ $expected } đơn vị chưa nộp, hạn { $due-short }
desk-group-overdue = Quá hạn ({ $count })
desk-group-week = Đến hạn trong 7 ngày ({ $count })
desk-group-notices = Thông báo chưa báo nhận ({ $count })
desk-group-questions = Câu hỏi đang chờ ({ $count })
desk-group-door = Đang chờ văn phòng ({ $count })
desk-group-unreached = Không gửi tới được ({ $count })
desk-group-meters = Sắp hết số tin của tháng ({ $count })
desk-not-acknowledged = { $owing }/{ $recipients } người chưa báo nhận
desk-asked-by = { $person }{ $unit-given ->
    [yes] {" "}– { $unit }
   *[no] {""}
 }{ $day-given ->
    [yes] {""}, hẹn { $day }
   *[no] {""}
 }
desk-door = { $count } người đang chờ được vào
desk-corrections = { $count } số liệu xin sửa đang chờ đồng ý
desk-unreached = { $count } tin không tới
desk-trail-search = Tìm trong nhật ký
desk-trail-none = Không thấy việc nào.
desk-none = Máy chủ chưa mở trang bàn làm việc.
desk-link-comes = Máy gửi đường dẫn ở tin sau. Mở trên máy tính hay điện thoại đều được, trong mười phút, một lần.
desk-link = Bàn làm việc: { $address }
cli-desk-whose = Xin nói mở cho ai: nhacviec desk --as "TÊN".
cli-desk-no-pages = Chưa có trang: xin đặt web.public_url và web.secret trong tệp cấu hình.
cli-desk-way-in = Mở trong mười phút, một lần: { $address }
trail-open-desk = mở lối vào bàn làm việc
command-desk = BÀN LÀM VIỆC: mở trang làm việc trên máy tính
desk-too-large = Tệp quá lớn: máy nhận tệp nhỏ hơn 20 MB. Chưa có gì được làm. Xin bấm nút Quay lại của trình duyệt, những gì đã gõ còn ở đó, rồi chọn tệp nhỏ hơn.
desk-busy = Máy đang bận, lần này chưa làm được gì. Xin đợi một phút rồi bấm lại.
desk-changed = Trong lúc đó có thay đổi. Xin xem lại như dưới đây rồi bấm lần nữa.
