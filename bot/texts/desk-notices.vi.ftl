# Bàn làm việc: thông báo.
desk-nav-notices = Thông báo
desk-notices-new = Viết thông báo
desk-notices-correct = Đính chính thông báo
desk-notices-preview = Xem trước thông báo
desk-notices-one = Thông báo
desk-notices-recipients = Người nhận
desk-notices-recent = Thông báo đã phát hành, mới nhất trước
desk-notices-none = Chưa phát hành thông báo nào.
desk-notices-text = Nội dung
desk-notices-when = Lúc
desk-notices-whom = Gửi ai
desk-notices-how = Đến đâu
desk-notices-standing = Tình trạng
desk-notices-name = Họ tên
desk-notices-unit = Đơn vị
desk-notices-phone = Điện thoại
desk-notices-count = Số người
desk-notices-part = Phần
desk-notices-at = { $at-short }
desk-notices-released-at = { $at }
desk-notices-acknowledged = đã xác nhận { $done }/{ $all }
desk-notices-came = đã tới { $done }/{ $all }
desk-notices-state = { $state ->
    [corrected] Đã có đính chính
    [withdrawn] Đã thu hồi
    [paused] Đang tạm dừng
    [stopped] Đã dừng hẳn
    [going] Đang gửi
   *[out] Đã gửi xong
 }
desk-notices-step = { $step ->
    [sent] Đã tới
    [waiting] Đang chờ gửi
    [lost] Không tới được
    [acknowledged] Đã xác nhận
   *[owing] Chưa xác nhận
 }
desk-notices-way = { $way ->
    [again] Nhắc lại, gửi lại nơi chưa tới
    [correct] Đính chính
    [pause] Tạm dừng gửi
    [resume] Gửi tiếp
    [stop] Dừng hẳn, không gửi tiếp
   *[withdraw] Thu hồi
 }
desk-notices-steps = Gửi { $all } người
desk-notices-awaiting = Chờ người thứ hai cho gửi
desk-notices-awaited = { $by } soạn, gửi { $people } người
desk-notices-group = { $name ->
    [all] Chung
    [clusters] Cụm
    [levels] Cấp
    [others] Văn phòng, chức vụ
    [owing] Nơi chưa nộp
   *[units] Đơn vị
 }
desk-notices-units-below = các đơn vị ghi ở ô dưới
desk-notices-names = Tên đơn vị
desk-notices-names-hint = Chỉ ghi khi chọn “các đơn vị ghi ở ô dưới”. Nhiều đơn vị cách nhau dấu phẩy.
desk-notices-text-hint = Dài nhất { $longest } chữ cái. Mỗi người nhận đúng lời này.
desk-notices-urgent-label = KHẨN: gửi ngay, kể cả ngoài giờ
desk-notices-urgent = KHẨN
desk-notices-urgent-leaves = Tin KHẨN đi ngay, kể cả ngoài giờ.
desk-notices-leaves-at = Ngoài giờ gửi tin: sẽ bắt đầu gửi lúc { $at }.
desk-notices-look = Xem trước
desk-notices-nothing-sent = Chưa gửi gì: xem trước rồi mới phát hành.
desk-notices-wrong = Chưa xem trước được, xin sửa ô ghi dưới đây.
desk-notices-no-text = Xin ghi nội dung.
desk-notices-long = Nội dung dài { $length } chữ cái, nhiều nhất là { $longest }. Xin rút ngắn.
desk-notices-whom-none = Xin chọn gửi ai; chọn đơn vị thì ghi tên vào ô dưới.
desk-notices-whom-two = Vừa chọn một nhóm vừa ghi tên đơn vị. Xin bỏ một.
desk-notices-corrected-already = Thông báo này đã thu hồi hoặc đã có đính chính khác.
desk-notices-corrects = Đính chính cho một thông báo trước
desk-notices-unreachable = { $count } người chưa nhận được qua máy, cần gọi điện
desk-notices-unreachable-first = Chưa nhận được qua máy
desk-notices-reachable = nhận được
desk-notices-has = đã xác nhận { $at }
desk-notices-release = Phát hành cho { $people } người
desk-notices-release-second = Chuyển người thứ hai
desk-notices-second = Quá { $above } người: cần người thứ hai cho gửi ({ $names }).
desk-notices-seconds = Người cho gửi được: { $names }.
desk-notices-changed = Vừa có thay đổi: lúc trước { $before } người, nay { $people } người. Xin xem lại rồi bấm lần nữa.
desk-notices-look-again = Vừa có thay đổi. Xin xem lại rồi bấm lần nữa.
desk-notices-meanwhile = Việc này không làm được nữa: thông báo nay như dưới đây.
desk-notices-back = Về bản xem trước
desk-notices-again-sure =
    { $asked ->
        [0] Không có ai để nhắc qua máy hôm nay.
       *[other] Nhắc { $asked } người đã nhận mà chưa xác nhận.
    }{ $anew ->
        [0] {""}
       *[other] {" "}Gửi lại { $anew } người trước chưa tới, nay vào được máy.
    }{ $lost ->
        [0] {""}
       *[other] {" "}{ $lost } người vẫn chưa vào máy, cần gọi điện.
    }
desk-done-notice-released = Đã phát hành, gửi { $count } người.
desk-done-notice-awaits = Chưa gửi đi đâu. Thông báo gửi { $count } người đang chờ người thứ hai.
desk-done-notice-seconded = Đã cho gửi { $count } người.
desk-done-notice-sent-back = Đã trả lại. Thông báo không gửi cho ai.
desk-done-notice-asked = Đang nhắc lại { $count } người.
desk-done-notice-pause = Đã tạm dừng. Tin đang đi vẫn có thể tới nơi.
desk-done-notice-resume = Đang gửi tiếp.
desk-done-notice-stop = Đã dừng hẳn.
desk-done-notice-withdraw = Đã thu hồi. Đang báo những người đã nhận.
desk-notices-file = Tệp gửi kèm (không bắt buộc)
desk-notices-file-hint = Một tệp Word (.docx), PDF, Excel (.xlsx) hoặc ảnh (.jpg, .png), nhỏ hơn 20 MB. Nhiều tệp xin gộp làm một.
desk-notices-file-kind = Tệp này không gửi kèm được. Xin chọn tệp .docx, .pdf, .xlsx hoặc ảnh .jpg, .png.
desk-notices-file-empty = Tệp này trống. Xin chọn tệp khác.
desk-notices-file-gone = Tệp đã chọn không còn giữ ở máy. Xin chọn lại.
desk-notices-file-named = { $name } ({ $size })
desk-notices-file-goes = Nơi không nhận được tệp, như Zalo, người nhận có đường dẫn để tải; ảnh thì thấy ngay.
desk-notices-kilobytes = { $size } KB
desk-notices-megabytes = { $size } MB
desk-notices-with-file = Kèm tệp:
desk-notices-has-file = (có tệp kèm)
desk-notices-without-file = Không gửi kèm tệp này nữa
desk-notices-watching = Đang gửi: trang này tự xem lại mỗi { $every } giây.
desk-notices-watch-no-more = Thôi tự xem
desk-notices-not-watching = Đang gửi: trang này đứng yên.
desk-notices-watch = Tự xem lại
desk-done-notice-dropped = Đã bỏ. Thông báo không gửi cho ai.
