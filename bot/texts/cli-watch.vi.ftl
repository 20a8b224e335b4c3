### Báo người trông máy khi có việc hỏng lâu; văn phòng không nhận các tin này.
cli-watch-wrong = Máy nhắc việc có việc cần xem: { $what }, từ { $since }.
    { $cure }
cli-watch-right = Máy nhắc việc: việc "{ $what }" (từ { $since }) nay đã ổn.
cli-watch-tick = máy không xem giờ, nhắc việc không chạy
cli-watch-alarms = mốc nhắc đã đến giờ mà chưa chạy
cli-watch-turns = tin gửi tới chưa được xử lý
cli-watch-replies = tin trả lời chưa gửi đi được
cli-watch-channel = kênh { $channel } tạm dừng gửi
cli-watch-deaf = kênh { $channel } không lấy được tin mới
cli-watch-clock = giờ của máy chưa chắc đúng, tin nhắc đang được giữ
cli-watch-disk = đĩa sắp đầy
cli-watch-cure-tick = Xin xem nhật ký, rồi khởi động lại nhacviec run.
cli-watch-cure-alarms = Xin chạy "nhacviec status" và xem nhật ký, chỗ "stays waiting".
cli-watch-cure-turns = Xin chạy "nhacviec status" và xem nhật ký, chỗ "inbox".
cli-watch-cure-replies = Xin chạy "nhacviec status" và xem đường mạng của máy.
cli-watch-cure-channel = Xin chạy "nhacviec check": thường do token hoặc địa chỉ trong config.toml.
cli-watch-cure-deaf = Xin xem đường mạng, token, và có máy nào khác chạy cùng token không.
cli-watch-cure-clock = Xin chỉnh lại giờ của máy.
cli-watch-cure-disk = Xin dọn bớt đĩa nơi để tệp dữ liệu.
cli-watch-no-mail = [watch] operator là địa chỉ thư, nhưng [email] chưa bật nên không gửi được thư.
cli-watch-backups = hai ngày nay không có bản sao lưu nào
cli-watch-cure-backups = Xin chạy "nhacviec backup": lệnh này sao lưu ngay, hoặc nói vì sao không được.
