## Dữ liệu của tôi

command-my-data = DỮ LIỆU CỦA TÔI: tất cả những gì máy giữ về mình
my-data-consented = Đồng ý lúc { $at }, theo bản { $version }.
my-data-chat = Nhắn tin qua { $channel } từ { $at-short }.
my-data-counts = Còn giữ: { $wrote } tin đồng chí gửi, { $heard } tin máy gửi, { $reports } báo cáo đứng tên đồng chí.
my-data-then = Tệp đầy đủ đến ngay sau đây. Sai số điện thoại, họ tên hay chỗ khác, gõ TÔI LÀ AI để sửa. Muốn xóa hết, gõ RÚT ĐỒNG Ý.
my-data-file = Tất cả những gì máy giữ về đồng chí.
secret-told = { $who } gửi vào máy một nội dung có dấu mật. Máy đã từ chối và không giữ lại gì. Xin nhắc đồng chí ấy gửi theo đường văn thư mật.
