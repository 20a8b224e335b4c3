## Tôi là ai: những gì máy đang ghi về một người

command-myself = TÔI LÀ AI: xem máy ghi tên, chức vụ, số điện thoại của mình thế nào
myself-name = Máy đang ghi về đồng chí: { $name }
myself-post = { $post }, { $unit }
myself-office-post = { $post }
myself-phone = Điện thoại: { $phone }
myself-no-phone = Điện thoại: chưa có
pick-myself-right = Đúng rồi
pick-myself-phone = Sửa số điện thoại
pick-myself-name = Sửa họ tên
pick-myself-wrong = Có chỗ sai khác
myself-right = Cảm ơn đồng chí. Khi nào đổi chức vụ hay số điện thoại, xin gõ lại TÔI LÀ AI.
myself-what-is-wrong = Chỗ nào sai, và đúng ra là thế nào? Xin đồng chí viết trong một tin.
myself-handed = Văn phòng đã nhận được lời đồng chí và sẽ sửa trong danh bạ.
myself-stopped = Đã dừng. Máy giữ như cũ.

## Tự sửa số điện thoại, họ tên

command-my-phone = ĐỔI SỐ ĐIỆN THOẠI: đổi số điện thoại của mình, ví dụ: ĐỔI SỐ ĐIỆN THOẠI 0912 345 678
command-my-name = SỬA TÊN TÔI: xin văn phòng ghi lại họ tên của mình cho đúng
myself-new-phone = Xin gõ số điện thoại mới của đồng chí. Trên Telegram, gửi thẻ liên hệ của chính mình cũng được.
myself-phone-sure =
    Số điện thoại mới của đồng chí: { $phone }.
    Đúng không?
pick-myself-change = Đúng, đổi
pick-myself-again = Gõ lại
myself-phone-changed = Đã đổi. Số điện thoại của đồng chí bây giờ là { $phone }. Văn phòng đã được báo.
myself-phone-same = Máy đang ghi đúng số { $phone }. Không phải đổi.
myself-card-of-other = Thẻ này không phải của đồng chí, máy không lấy số trên đó.
myself-card-of-other-desk = Muốn sửa số của người khác, gõ DANH BẠ.
myself-new-name = Họ tên đúng là gì? Xin gõ đủ họ và tên.
myself-name-sure =
    Xin văn phòng ghi lại họ tên: { $before } → { $name }.
    Đúng không?
pick-myself-propose = Đúng, gửi văn phòng
myself-name-proposed = Đã gửi văn phòng: xin ghi họ tên là { $name }. Văn phòng đồng ý thì máy đổi và báo lại đồng chí.
myself-name-same = Máy đang ghi đúng họ tên { $name }. Không phải sửa.
myself-name-desk = Đồng chí ở văn phòng: gõ DANH BẠ và tên mình để sửa.
office-renumbered =
    { $who } đổi số điện thoại { $before-given ->
        [yes] từ { $before } sang { $phone }
       *[no] thành { $phone }
    }. Danh bạ đã ghi số mới.
