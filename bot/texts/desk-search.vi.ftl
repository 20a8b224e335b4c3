# The search box and the sessions of the desk.
desk-nav-search = Tìm
desk-nav-sessions = Ai đang ở bàn làm việc
desk-search-how = Gõ tên đơn vị, tên người, số điện thoại hay việc cần tìm.
desk-found-nothing = Không thấy gì.
desk-found-units = Đơn vị ({ $count })
desk-found-people = Người ({ $count })
desk-found-work = Việc ({ $count })
desk-found-notices = Thông báo ({ $count })
desk-found-questions = Câu hỏi đang chờ ({ $count })
desk-found-more = Còn { $count } kết quả nữa; xin gõ thêm chữ.
desk-moment = { $at }
desk-session = vào lúc { $since }, xem gần nhất lúc { $seen }
desk-session-here = trình duyệt này
desk-session-end = Cho ra
desk-session-end-of = Cho { $name } ra, vào lúc { $since }
desk-done-session = Đã cho ra.
