### Khi một người gửi quá nhiều tin cùng một lúc.

busy-with-you =
    Máy đang bận với tin của đồng chí: nhiều tin đến cùng một lúc, máy trả lời lần lượt.
    Xin đồng chí chờ và chưa gửi thêm; sau đó máy sẽ báo còn những tin nào chưa xử lý.
busy-missed =
    Đồng chí gửi quá nhiều tin cùng một lúc: { $count } tin gửi từ { $since } đến { $until }, ngày { $day-short }, chưa được xử lý.
    Các tin trước đó máy đã nhận. Tin nào còn cần, xin đồng chí gửi lại từng tin một.
