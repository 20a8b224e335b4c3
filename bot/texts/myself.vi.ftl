## Tôi là ai: những gì máy đang ghi về một người

command-myself = TÔI LÀ AI: xem máy ghi tên, chức vụ, số điện thoại của mình thế nào
myself-name = Máy đang ghi về đồng chí: { $name }
myself-post = { $post }, { $unit }
myself-office-post = { $post }
myself-phone = Điện thoại: { $phone }
myself-no-phone = Điện thoại: chưa có
pick-myself-right = Đúng rồi
pick-myself-wrong = Có chỗ sai
myself-right = Cảm ơn đồng chí. Khi nào đổi chức vụ hay số điện thoại, xin gõ lại TÔI LÀ AI.
myself-what-is-wrong = Chỗ nào sai, và đúng ra là thế nào? Xin đồng chí viết trong một tin.
myself-handed = Văn phòng đã nhận được lời đồng chí và sẽ sửa trong danh bạ.
