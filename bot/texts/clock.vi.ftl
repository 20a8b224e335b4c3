### Khi giờ của máy chưa chắc đúng: hỏi văn phòng, và cho người trông máy biết.

clock-asked =
    Máy nhắc việc đang chỉ { $told }; theo sổ ghi lại thì phải là { $believed }.
    Tin nhắc việc tạm giữ lại, chưa gửi. Giờ của máy có đúng không?
pick-hour-right = Đúng, gửi tiếp
pick-hour-wrong = Không đúng
clock-right = Đã ghi: giờ của máy là đúng. Ít phút nữa máy gửi tiếp các tin nhắc.
clock-wrong = Đã ghi: giờ của máy sai. Các tin nhắc được giữ đến khi chỉnh lại giờ; xin báo người trông máy.
clock-settled = Câu hỏi về giờ của máy không còn cần trả lời. Cảm ơn đồng chí.

cli-status-clock = Đồng hồ
cli-check-clock-held = Giờ máy chưa chắc đúng từ { $since }: tin nhắc đang được giữ. Xin chỉnh giờ, hoặc văn phòng trả lời máy rằng giờ đúng.
cli-check-clock-away = Giờ máy lệch giờ của kênh { $channel } { $minutes } phút. Xin chỉnh giờ.
