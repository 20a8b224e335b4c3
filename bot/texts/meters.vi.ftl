# Số tin trong tháng của kênh có hạn mức.
meter-step = Kênh { $channel } đã dùng { $percent } % số tin của tháng này: { $used }/{ $most }.
meter-held =
    Kênh { $channel } sắp hết số tin của tháng này nên chỉ còn trả lời. Có { $messages } tin của { $people } người phải chờ.
    Việc gấp xin gọi điện:
meter-held-person = • { $name }{ $phone-given ->
        [yes] : { $phone }
       *[no] : chưa có số điện thoại
    }
meter-held-more = … và { $count } người nữa.
