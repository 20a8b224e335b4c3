# Thông báo gửi nhiều người: văn phòng soạn, người thứ hai cho gửi.

notice-awaits-second =
    Thông báo gửi { $people } người, quá { $above } người: cần người thứ hai cho gửi.
    Máy đã báo lãnh đạo và những người khác của văn phòng. Chưa gửi đi đâu.
notice-no-second = Thông báo quá { $above } người cần người thứ hai cho gửi. Chưa có lãnh đạo hay người nào khác của văn phòng vào máy.
second-asked =
    Đồng chí { $by } soạn thông báo gửi { $people } người, chờ người thứ hai cho gửi:
    { $text }
second-gone = Thông báo này không còn chờ nữa.
second-own = Thông báo này do đồng chí soạn: cần người khác cho gửi.
second-choose = Thông báo nào?
second-line = { $text } ({ $people } người, { $by } soạn)
second-title = Đồng chí { $by } soạn, gửi { $whom }: { $people } người.
second-released = Đã cho gửi.
second-dropped = Đã trả lại. Thông báo không gửi cho ai.
second-sent-back =
    Đồng chí { $by } trả lại thông báo, không gửi cho ai:
    { $text }
second-waits = Đã dừng. Thông báo vẫn chờ.
pick-second-look = Xem và cho gửi
pick-second-release = Phát hành
pick-second-drop = Không gửi
cli-notice-awaits = Thông báo { $id } chờ người thứ hai cho gửi trong chat: đã báo { $count } người.
