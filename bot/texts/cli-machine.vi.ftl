### Điều máy nói về một tệp, một thư mục hay một đường mạng.

cli-machine-enoent = không có tệp hay thư mục ấy
cli-machine-eacces = không được phép
cli-machine-eperm = không được phép
cli-machine-eisdir = đó là thư mục, không phải tệp
cli-machine-enotdir = đó là tệp, không phải thư mục
cli-machine-eexist = đã có ở đó rồi
cli-machine-enospc = đĩa đã đầy
cli-machine-edquot = hết phần đĩa được dùng
cli-machine-erofs = đĩa chỉ đọc được, không ghi được
cli-machine-eio = đĩa không đọc hoặc không ghi được
cli-machine-efbig = tệp quá lớn
cli-machine-enametoolong = tên quá dài
cli-machine-emfile = máy đang mở quá nhiều tệp
cli-machine-enfile = máy đang mở quá nhiều tệp
cli-machine-ebusy = đang bị chương trình khác giữ
cli-machine-eloop = liên kết chỉ vòng quanh
cli-machine-enotempty = thư mục đã có gì đó
cli-machine-econnrefused = máy bên kia không nhận kết nối
cli-machine-econnreset = máy bên kia ngắt kết nối
cli-machine-etimedout = máy bên kia không trả lời kịp
cli-machine-einval = tên hay giá trị không dùng được
cli-machine-eaddrinuse = cổng đang bị chương trình khác dùng
cli-machine-eaddrnotavail = máy này không có địa chỉ ấy
cli-machine-enetunreach = không có đường mạng tới đó
cli-machine-ehostunreach = không có đường mạng tới máy ấy
cli-machine-other = máy báo lỗi { $name }
