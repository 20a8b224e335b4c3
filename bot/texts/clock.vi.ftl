### Khi giờ của máy chưa chắc đúng: hỏi văn phòng, và cho người trông máy biết.

clock-asked =
    Đồng hồ máy chủ đang chỉ { $told }; theo máy ghi lại thì phải là { $believed }.
    Tin nhắc việc tạm giữ lại, chưa gửi. Giờ trên máy chủ có đúng không?
pick-hour-right = Đúng, gửi tiếp
pick-hour-wrong = Không đúng
clock-right = Đã ghi: giờ trên máy chủ là đúng. Ít phút nữa máy gửi tiếp các tin nhắc.
clock-wrong = Đã ghi: giờ trên máy chủ sai. Các tin nhắc được giữ đến khi giờ được chỉnh lại; xin báo người trông máy.
clock-settled = Câu hỏi về giờ máy chủ không còn cần trả lời. Cảm ơn đồng chí.

cli-status-clock = Đồng hồ
cli-check-clock-held = Giờ máy chưa chắc đúng từ { $since }: tin nhắc đang được giữ. Xin chỉnh giờ, hoặc văn phòng trả lời bot rằng giờ đúng.
cli-check-clock-away = Giờ máy lệch giờ của kênh { $channel } { $minutes } phút. Xin chỉnh giờ.
