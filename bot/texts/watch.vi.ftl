# Said to the office about the machine itself.
file-fault = Thưa đồng chí, chỗ lưu dữ liệu của máy nhắc việc vừa gặp sự cố. Từ lúc này máy chưa nhận và chưa trả lời tin nào.
    Tin mọi người gửi tới vẫn được mạng giữ lại trong khoảng một ngày, chưa mất.
    Xin đồng chí báo ngay cho người trông máy.
file-well = Thưa đồng chí, chỗ lưu dữ liệu của máy nhắc việc đã ổn. Máy làm việc tiếp, tin gửi trong lúc sự cố nay được trả lời.
