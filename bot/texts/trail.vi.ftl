## Nhật ký: ai đã làm gì

command-trail = NHẬT KÝ: ai trong văn phòng đã làm gì, lúc nào
trail-title = Nhật ký, mới nhất trước:
trail-none = Nhật ký chưa có gì.
trail-line = • { $hour } { $day-short }, { $by } { $did }{ $about-given ->
        [yes] : { $about }
       *[no] {""}
    }{ $change-given ->
        [yes] {" "}({ $change })
       *[no] {""}
    }
trail-more = Xem tiếp: gõ NHẬT KÝ { $next }.
trail-operator = dòng lệnh
trail-stood-in = { $by } (thay { $whom })
trail-vouch = quyết việc vào máy
trail-store-draft = gửi kế hoạch
trail-discard-draft = bỏ bản nháp kế hoạch
trail-activate-plan = cho chạy kế hoạch
trail-change-dates = đổi lịch
trail-tell-plan = báo kế hoạch cho người chưa được báo
trail-tell-now = gửi ngay tin báo kế hoạch
trail-undo-plan = hoàn tác việc kích hoạt kế hoạch
trail-stop-plan = dừng kế hoạch
trail-reopen-plan = mở lại kế hoạch
trail-reword-plan = sửa một mục của kế hoạch
trail-undo-change = hoàn tác việc đổi lịch
trail-answer-doubt = xác nhận giờ của máy
trail-settle-question = xử lý câu hỏi, lời nhắn
trail-ask-back = hỏi lại số liệu
trail-take-form-link = lấy đường dẫn trang mẫu
trail-make-form-card = làm thẻ trang mẫu
trail-enter-figures = nhập số thay
trail-decide-correction = duyệt đề nghị sửa số
trail-issue-table = phát hành bảng
trail-give-targets = giao chỉ tiêu
trail-take-back-target = bỏ chỉ tiêu
trail-begin-collecting = mở kỳ thu số liệu
trail-stop-collecting = dừng thu số liệu
trail-succeed = nhập hoặc tách đơn vị
trail-change-unit = đổi tên, đổi cấp trên hoặc giải thể đơn vị
trail-import-roster = nhập danh bạ
trail-second-notice = xét thông báo chờ cho gửi
trail-nudge = nhắc đơn vị chưa gửi
trail-release-notice = phát hành thông báo
trail-ask-notice-again = nhắc lại thông báo
trail-steer-notice = tạm dừng hoặc gửi tiếp thông báo
trail-stop-notice = dừng hẳn thông báo
trail-withdraw-notice = thu hồi thông báo
trail-renew-code = cấp mã mới
trail-make-cards = làm thẻ mời
trail-hand-over = thay người giữ chức
trail-correct-name = sửa họ tên
trail-correct-phone = sửa số điện thoại
trail-revise-invitation = sửa giấy mời họp
trail-release-invitation = gửi giấy mời họp
trail-set-quotas = đặt số đại biểu
trail-send-delegates = lấy danh sách đại biểu
trail-send-report = gửi báo cáo
trail-mark-done = báo đã xong
trail-propose-correction = xin sửa số đã khóa
trail-attach-file = gửi kèm tệp
trail-answer-inquiry = trả lời văn phòng hỏi lại
cli-trail-none = Nhật ký chưa có gì.
trail-correct-own-phone = tự đổi số điện thoại
trail-import-form = nhập mẫu báo cáo
trail-resend-messages = gửi lại tin không tới
cli-as-nobody = Không có ai tên "{ $name }" ở văn phòng, hoặc có nhiều người cùng tên. Xem: nhacviec people list.
trail-answer-invitation = trả lời giấy mời họp
trail-pass-file-on = gửi tệp
trail-urgent = KHẨN, gửi ngay cả ngoài giờ
trail-notice-paused = tạm dừng thông báo
trail-notice-going = gửi tiếp thông báo
trail-end-sessions = cho ra khỏi bàn làm việc
trail-revise-draft = sửa bản nháp kế hoạch
trail-items = { $items }
trail-items-more = { $count } mục khác
trail-item-dropped = bỏ “{ $what }”
trail-item-kept = giữ lại “{ $what }”
trail-item-added = thêm “{ $what }”
trail-item-gone = xóa “{ $what }”
trail-item-changed = “{ $what }”{ $parts-given ->
        [yes] {" "}– { $parts }
       *[no] {""}
    }
