# The desk's page of plans.
desk-nav-plans = Kế hoạch
desk-plans-caption = Bản đang xem trước, rồi đến kế hoạch đang chạy và đã dừng
desk-plans-name = Kế hoạch
desk-plans-state = Tình trạng
desk-plans-parts = Còn
desk-plans-more = Gần nhất
desk-plans-none = Chưa có kế hoạch nào.
desk-plans-brought-by = { $name } đưa vào
desk-plans-next = { $day-short }: { $what }
desk-plans-day = { $day-given ->
    [yes] { $day }
   *[no] chưa rõ ngày
 }
desk-plans-bring = Đưa kế hoạch vào
desk-plans-file = Tệp kế hoạch (.docx, .pdf, .odt, .txt, .md)
desk-plans-text = Hoặc dán cả văn bản vào đây
desk-plans-read = Đọc kế hoạch
desk-plans-nothing-brought = Xin chọn một tệp, hoặc dán văn bản.
desk-plans-open = Chỗ cần trả lời
desk-plans-open-whom = Mục { $number }: chưa rõ giao cho ai
desk-plans-open-form = Mục { $number }: chưa rõ thu theo mẫu nào
desk-plans-open-day = Mục { $number }: chưa rõ ngày, chưa nhắc được
desk-plans-open-maybe = Mục { $number }: ngày còn có thể đổi
desk-plans-items = Máy đọc được
desk-plans-sentence = Xem câu của mục { $number }
desk-plans-item-back = Về mục { $number }
desk-plans-doubt-back = Về chỗ cần trả lời
desk-plans-dropped = đã bỏ
desk-plans-by-form = Thu theo mẫu: { $form }
desk-plans-drop = Bỏ mục { $number }
desk-plans-keep = Giữ mục { $number }
desk-plans-correct = Sửa mục { $number }
desk-plans-save = Lưu mục { $number }
desk-plans-sure = Nếu đúng, xin bấm nút lần nữa.
desk-plans-new-day = Ngày mới (để trống nếu giữ nguyên)
desk-plans-new-hour = Giờ mới (để trống nếu giữ nguyên)
desk-plans-event-name = Tên hội nghị
desk-plans-duty-name = Việc phải làm
desk-plans-event-place = Nơi họp
desk-plans-duty-place = Nơi gửi
desk-plans-event-whom = Họp những ai
desk-plans-duty-whom = Giao cho ai
desk-plans-form = Thu theo mẫu
desk-plans-no-form = không thu số liệu
desk-plans-add = Thêm một mục
desk-plans-add-hint = Thí dụ: Các đơn vị nộp danh sách trước ngày 20/3.
desk-plans-add-go = Thêm
desk-plans-paper = Văn bản
desk-plans-no-paper = Văn bản không còn được giữ.
desk-plans-item-changed = Mục { $number } vừa có người sửa. Mục ấy nay như dưới đây; xin xem rồi bấm lại.
desk-plans-question = Xin xác nhận
desk-plans-unheard = Câu trả lời chưa rõ. Xin chọn hoặc gõ lại.
desk-plans-over = Việc này không còn phải trả lời nữa. Kế hoạch nay như dưới đây.
desk-plans-unreached = { $count } nơi không báo được qua máy, xin gọi điện
desk-plans-reason = { $reason ->
    [unreachable] chưa vào máy
    [no-holder] chưa có ai trong danh bạ
   *[not-consented] chưa đồng ý nhận tin
 }
desk-plans-typed = Hoặc gõ câu trả lời
desk-plans-type-go = Trả lời
desk-plans-back = Về kế hoạch, không làm gì
desk-plans-undo = Hoàn tác thay đổi vừa rồi
desk-plans-ahead = Phía trước
desk-plans-move = Dời ngày
desk-plans-move-event = Ngày giờ mới, nơi mới nếu có (thí dụ: 8 giờ 25/3, tại nhà văn hóa)
desk-plans-move-duty = Hạn mới (thí dụ: 25/3; chỉ một đơn vị thì gõ tên trước: Hòa Bình: 25/3)
desk-plans-reword = Sửa lời
desk-plans-look = Xem trước
desk-done-plan-read = Máy đã đọc xong. Xin xem từng mục.
desk-done-plan-corrected = Đã sửa mục { $count }.
desk-done-plan-item-kept = Đã giữ mục { $count }.
desk-done-plan-item-dropped = Đã bỏ mục { $count }.
desk-done-plan-added = Đã thêm mục { $count }.
desk-done-plan-kept = Đã lưu.
desk-done-plan-activated = Đã kích hoạt kế hoạch.
desk-done-plan-discarded = Đã xóa bản đang xem.
desk-done-plan-dates = Đã đổi. Hoàn tác được trong 10 phút.
desk-done-plan-dates-undone = Đã hoàn tác.
desk-done-plan-told = Đã ghi. Sau 10 phút máy báo.
desk-done-plan-now = Máy báo ngay bây giờ.
desk-done-plan-undone = Đã hoàn tác kích hoạt. Kế hoạch lại là bản đang xem.
desk-done-plan-stopped = Đã dừng kế hoạch. Hoàn tác được trong 10 phút.
desk-done-plan-reopened = Đã mở lại kế hoạch.
desk-done-plan-reworded = Đã sửa. Hoàn tác được trong 10 phút.
