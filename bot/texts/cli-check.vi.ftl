### Những gì `nhacviec check` nói. Câu của các lệnh khác ở cli.vi.ftl.

cli-check-good = ✓ { $text }
cli-check-bad = ✗ { $text }
cli-check-config = Cấu hình đọc được.
cli-check-note = ! { $text }
cli-check-database-newest = Cơ sở dữ liệu { $kind } dùng được, đã ở phiên bản mới nhất.
cli-check-database-older = Cơ sở dữ liệu { $kind } ở phiên bản cũ; nhacviec run (hoặc nhacviec db upgrade) sẽ nâng cấp.
cli-check-database-none = Cơ sở dữ liệu { $kind } chưa được lập; nhacviec run (hoặc nhacviec db upgrade) sẽ lập.
cli-check-modes = Tệp dữ liệu và cấu hình: người khác trên máy không đọc, không thay được.
cli-check-open-file = { $file }: người khác trên máy đọc được (quyền { $mode }). Xin chạy: chmod 600 { $file }
cli-check-open-folder = Thư mục { $folder }: người khác trên máy thay được tệp trong đó (quyền { $mode }). Xin chạy: chmod go-w { $folder }
cli-check-owner = { $file } thuộc { $owner }, chương trình chạy với { $user }. Xin chạy mọi lệnh bằng một người dùng.
cli-check-wal-reset = SQLite { $version } có lỗi làm hỏng tệp khi hai chương trình cùng ghi (sửa ở 3.51.3, 3.50.7, 3.44.6). Nhắc Việc tự tránh; xin đừng mở tệp bằng chương trình khác khi nó đang chạy.
cli-check-clock = Đồng hồ: { $now }.
cli-check-clock-back = Đồng hồ máy chạy lùi so với lần trước: { $now }. Xin chỉnh giờ.
cli-check-reader = Tệp nhận được đọc trong tiến trình riêng: { $measured }, { $cut }.
cli-check-reader-bad = Không mở được tiến trình riêng để đọc tệp: { $why }
cli-check-measured = bộ nhớ được canh
cli-check-unmeasured = bộ nhớ không canh được trên máy này
cli-check-cut-seccomp = mạng bị cắt (seccomp)
cli-check-cut-namespace = mạng bị cắt (namespace)
cli-check-cut-none = nhân máy này không cho cắt mạng
cli-check-channel-bad = Kênh { $channel } chưa dùng được: { $why }
cli-check-running = { $command } đang chạy (tiến trình { $pid }) trên cơ sở dữ liệu này.
cli-check-clock-away-database = Giờ máy lệch giờ của cơ sở dữ liệu { $minutes } phút. Xin chỉnh giờ.
cli-check-sqlite = SQLite { $version }.
cli-check-forms = Mẫu báo cáo trong [reports] forms: { $count } tệp, đọc được.
cli-check-channel = Kênh { $channel } dùng được{ $called-given ->
        [yes] : { $called }
       *[no] {""}
    }.
cli-check-webhook = Kênh { $channel }: mạng gọi đến { $url }.
cli-check-webhook-not-yet = Kênh { $channel }: mạng chưa gọi đến { $url }; nhacviec run sẽ báo cho mạng.
cli-check-webhook-plain = Kênh { $channel }: mạng chỉ gọi đến địa chỉ https, không gọi { $url }. Xin sửa [web] public_url.
cli-check-webhook-fails = Kênh { $channel }: mạng không gọi được { $url } ({ $why }); { $waiting } tin đang đợi ở đó.
cli-check-webhook-failed = Kênh { $channel }: có lần mạng không gọi được { $url } ({ $why }); nay không tin nào đợi.
cli-check-webhook-of-others = Kênh { $channel }: mạng đang gọi đến { $url }; nhacviec run sẽ bỏ địa chỉ ấy. Nếu chương trình khác đang dùng token này, xin dừng nó.
cli-check-quota = Kênh { $channel }: tháng này đã dùng { $used }/{ $most } tin, còn { $left }.
cli-check-quota-low = Kênh { $channel }: tháng này đã dùng { $used }/{ $most } tin, chỉ còn { $left }.
cli-check-quota-spent = Kênh { $channel }: tháng này đã dùng { $used }/{ $most } tin; chỉ câu trả lời còn gửi được. Đợi tháng sau, hoặc mua gói lớn hơn và sửa monthly_quota.
cli-check-people-full = Kênh { $channel } đã đủ { $most } người; người đến sau phải đợi. Thêm một bot, hoặc mua gói lớn hơn và sửa people.
cli-check-port = Cổng web { $where } mở được.
cli-check-pages = Trang biểu mẫu và bàn làm việc: { $url }
cli-check-no-pages = Chưa có trang biểu mẫu và bàn làm việc: cần [web] port, public_url và secret.
cli-check-secret-short = [web] secret ngắn quá nên các trang bị khóa: cần ít nhất { $least } ký tự.
cli-check-zone = Múi giờ { $zone }: UTC{ $offset } (dữ liệu { $tzdata }).
cli-check-letters = Có phông chữ để vẽ bảng.
cli-check-no-letters = Không mở được phông chữ: bảng và thẻ không vẽ được. Xin cài lại chương trình.
cli-check-scans = Bản quét đọc được (tesseract, tiếng Việt).
cli-check-no-scans = Bản quét không đọc được: máy này chưa có tesseract với tiếng Việt. Trên Debian: apt install tesseract-ocr-vie
cli-check-disk = Đĩa còn { $free } MB ({ $folder }).
