# Bàn làm việc: hội nghị.
desk-nav-conferences = Hội nghị
desk-conferences-ahead = Hội nghị sắp tới
desk-conferences-none = Hiện không có hội nghị nào sắp tới.
desk-conferences-one = Hội nghị
desk-conferences-when = Thời gian
desk-conferences-place = Nơi họp
desk-conferences-cluster = Cụm
desk-conferences-answered = Đã trả lời
desk-conferences-invite = Giấy mời
desk-conferences-total = Số của cả hội nghị: { $quota }.
desk-conferences-over = Nhiều hơn số của cả hội nghị.
desk-conferences-which = Xem đơn vị nào
desk-conferences-state = { $state ->
    [all] Tất cả ({ $count })
    [coming] Dự ({ $count })
    [absent] Không dự ({ $count })
   *[silent] Chưa trả lời ({ $count })
 }
desk-conferences-units = Đơn vị được mời, chưa trả lời đứng trước
desk-conferences-answer = Trả lời
desk-conferences-quota = Số được cử
desk-conferences-names = Đại biểu
desk-conferences-who = Người trả lời, người cần gọi
desk-conferences-silent = Chưa trả lời
desk-conferences-late = trả lời muộn
desk-conferences-more = nhiều hơn số được cử
desk-conferences-by = { $by }{ $whose-given ->
    [yes] {" "}(thay { $whose })
   *[no] {""}
 }, { $at-short }
desk-conferences-files = Tải danh sách đại biểu:
desk-conferences-calendar = Lịch họp
desk-conferences-unreachable = { $count } đơn vị chưa gửi được, cần gọi điện
desk-conferences-release = Gửi giấy mời tới { $units } đơn vị
desk-conferences-nobody-new = Các đơn vị này đều đã được mời hoặc chưa có ai để mời.
desk-conferences-revise = Sửa giấy mời
desk-conferences-keep = Ghi và xem lại
desk-conferences-long = Dài nhất { $longest } chữ cái. Xin rút ngắn.
desk-conferences-no-day = Xin ghi hạn trả lời, từ hôm nay đến ngày họp ({ $conference }).
desk-done-invitation-kept = Đã ghi. Giấy mời sẽ như dưới đây.
desk-done-invitation-released = Đã gửi giấy mời tới { $count } đơn vị.
desk-conferences-numbers = Số đại biểu
desk-conferences-together = Cả hội nghị
desk-conferences-set = Ghi hoặc sửa số đại biểu
desk-conferences-for = Số này cho ai
desk-conferences-most = Nhiều nhất bao nhiêu người
desk-conferences-drivers = Tính cả lái xe
desk-conferences-set-go = Ghi số đại biểu
desk-conferences-drop = Bỏ
desk-conferences-drop-of = Bỏ: { $line }
desk-conferences-no-number = Xin ghi một số từ 1 đến { $largest }.
desk-done-quota-set = Đã ghi số đại biểu.
desk-done-quota-dropped = Đã bỏ số đại biểu.
desk-done-quota-plan-again = Đã bỏ số của văn phòng. Lại theo số ghi trong kế hoạch.
