## Liên lạc: máy nhắn cho một người qua đâu

command-reach = LIÊN LẠC: máy nhắn cho mình qua đâu: Telegram, Zalo…
command-add-chat = THÊM ZALO: lấy mã 10 phút để nhắn với máy ở thêm một chỗ nữa
reach-title = Đồng chí đang nhắn với máy ở:
reach-chat = • { $network }, từ { $at-short }
reach-chat-first = • { $network }, từ { $at-short }: máy nhắn vào đây
reach-chat-named = • { $network }, từ { $at-short }: máy nhắn vào đây, như đã chọn
reach-chat-gone = • { $network }, từ { $at-short }: không nhắn được nữa
reach-which = Tin nào hỏng ở chỗ này, máy chuyển sang chỗ kia. Máy liên lạc với đồng chí qua đâu trước?
pick-reach-last = Nơi nhắn gần nhất
pick-reach-add = Thêm một chỗ nhắn nữa
reach-chosen = Từ nay máy nhắn cho đồng chí qua { $network } trước.
reach-chosen-last = Từ nay máy nhắn vào nơi đồng chí nhắn gần nhất.
reach-code = Mã thêm chỗ nhắn: { $code }, dùng một lần, đến { $until }.
reach-add =
    Mã ở tin trên là của riêng đồng chí, xin không đưa ai.
    Mở ứng dụng kia, tìm máy nhắc việc của văn phòng, gõ mã vào đó. Chỗ nhắn này vẫn dùng như cũ.
reach-added = Đồng chí vừa vào máy ở thêm một chỗ: { $network }. Nếu không phải đồng chí, xin gọi văn phòng ngay (gõ 9).
join-added = Đã thêm chỗ nhắn này cho đồng chí { $name }. Chỗ nhắn trước vẫn dùng như cũ. Đổi nơi máy nhắn: gõ LIÊN LẠC.

## Văn phòng chọn thay

people-only-phone = Máy chưa nhắn được: chỉ gọi điện.
people-reach = Liên lạc với { $name } qua đâu trước?
people-reach-chosen = Từ nay máy nhắn cho { $name } qua { $network } trước.
people-reach-chosen-last = Từ nay máy nhắn cho { $name } vào nơi đồng chí ấy nhắn gần nhất.
pick-people-reach = Đổi nơi máy nhắn
trail-prefer-channel = tự chọn nơi máy nhắn
trail-prefer-channel-for = chọn nơi máy nhắn
trail-add-own-chat = lấy mã thêm chỗ nhắn
