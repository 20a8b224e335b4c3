### Bản sao của dữ liệu: sao lưu, phục hồi, và những tin có thể đã gửi trước khi phục hồi.

cli-backup-made = Đã sao lưu và đọc lại trọn vẹn: { $file } ({ $size } MB).
cli-backup-moment = Có mọi việc đến { $at }.
cli-backup-holds = Trong đó có { $units } đơn vị, { $contacts } người, { $plans } kế hoạch, { $submissions } báo cáo, { $inbox } tin đến, { $outbox } tin đi, { $files } tệp.
cli-backup-let-go = Đã bỏ { $count } bản sao cũ nhất.
cli-copied-before = Cơ sở dữ liệu là của phiên bản cũ. Trước khi nâng cấp đã sao lưu vào { $file }.
cli-no-postgres-tool = Máy này không có { $name }. Xin cài bộ công cụ của PostgreSQL, hoặc ghi thư mục của nó vào [backup] tools.
cli-tool-failed = Công cụ của PostgreSQL không làm được: { $why }
cli-restore-whole = Bản sao còn nguyên vẹn.
cli-restore-older = Bản sao của phiên bản cũ hơn; khi phục hồi sẽ được nâng cấp.
cli-restore-waiting = Lúc đó còn { $count } tin chưa gửi. Khi phục hồi, tin nào có thể đã gửi rồi được giữ lại chờ văn phòng.
cli-restore-taken = Ở { $place } đã có dữ liệu nên không phục hồi. Xin dời dữ liệu đó sang chỗ khác trước, hoặc đổi [storage] url.
cli-restore-other-kind = { $file } là bản sao của loại cơ sở dữ liệu khác với [storage] url.
cli-restored = Đã phục hồi.
cli-restore-lost = Tin gửi đến máy từ { $since } đến { $until } có thể đã mất.
cli-restore-decided = Sổ gửi cũ cho biết { $ended } tin đang chờ đã gửi hoặc đã thôi; { $remembered } tin gửi sau bản sao được ghi nhớ, không gửi lại.
cli-restore-held =
    { $count } tin có thể đã gửi rồi nên đang được giữ. Khi máy chạy, tin đến hạn trong lúc đó cũng được giữ và văn phòng được hỏi.
    Xem: nhacviec outbox held
cli-held-more = Máy chưa chạy từ lúc phục hồi: tin đến hạn trong lúc đó sẽ thêm vào đây.
cli-held-line = { $key } · { $count } tin cho { $people } người · { $what }
cli-held-none = Không có tin nào bị giữ vì có thể đã gửi rồi.
cli-held-unknown = Không có nhóm tin "{ $about }". Xem các nhóm: nhacviec outbox held
cli-held-sample = Một tin trong số đó:
cli-held-preview-release = Sẽ gửi { $count } tin. Thêm --yes để gửi.
cli-held-preview-drop = Sẽ không gửi { $count } tin. Thêm --yes để bỏ.
cli-held-released = { $count } tin xếp hàng để gửi; tin nào không còn cần thì tự thôi.
cli-held-dropped = { $count } tin không gửi nữa.
cli-status-last-backup = Lần sao lưu gần nhất
cli-export-done = Đã ghi { $tables } bảng và { $files } tệp vào { $dir }.
cli-export-not-empty = Thư mục { $dir } đã có gì đó. Xin chọn một thư mục mới.

held-words = { $text }
held-reply = Trả lời tin của người dùng trước khi phục hồi
held-other = Tin khác
held-notice = Thông báo: { $what }
held-occurrence = Việc: { $what }
held-event = Hội nghị: { $what }

trail-release-held = gửi các tin giữ lại sau phục hồi
trail-drop-held = bỏ các tin giữ lại sau phục hồi

restored-told =
    Dữ liệu của máy vừa được phục hồi từ bản sao lưu.
    Tin gửi đến máy từ { $since } đến { $until } có thể đã mất: xin hỏi lại ai đã báo trong lúc đó.
    { $held ->
        [0] Không có tin nào phải giữ lại.
       *[other] { $held } tin có thể đã gửi rồi nên máy đang giữ, chờ văn phòng quyết. Trả lời tin mới vẫn như thường.
    }

pick-held-look = Xem tin đang giữ
pick-held-release = Gửi
pick-held-drop = Không gửi nữa
pick-held-words = Gửi, có lời nói trước
pick-held-anew = Viết lại
command-held = TIN GIỮ: tin có thể đã gửi trước khi phục hồi dữ liệu, gửi hay bỏ
held-none = Không có tin nào bị giữ vì có thể đã gửi rồi.
held-hours = Dữ liệu đã phục hồi. Tin đến từ { $since } đến { $until } có thể đã mất.
held-title = { $count } tin có thể đã gửi rồi, đang giữ. Chọn số để xem:
held-line = { $what } ({ $count } tin)
held-one =
    { $what }
    { $count } tin cho { $people } người. Một tin trong số đó:
held-write = Văn phòng muốn nói gì trước các tin này?
held-sure = Gửi { $count } tin cho { $people } người, mỗi tin như sau?
held-released = { $count } tin bắt đầu gửi; tin nào không còn cần thì máy tự thôi.{ $left ->
        [0] { "" }
       *[other] {" "}Còn { $left } nhóm: gõ TIN GIỮ.
    }
held-dropped = Đã bỏ { $count } tin.{ $left ->
        [0] { "" }
       *[other] {" "}Còn { $left } nhóm: gõ TIN GIỮ.
    }
