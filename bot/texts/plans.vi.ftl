### Kế hoạch: những gì đọc được ngoài hội nghị và thời hạn. Cách viết như vi.ftl.

plan-found-targets = Máy cũng đọc được { $count } chỉ tiêu, giữ cùng kế hoạch.
plan-day-past = Mục { $number }: ngày { $day-short } đã qua. Vẫn ghi ngày này?
plan-day-far = Mục { $number }: ngày { $day-short } còn hơn một năm nữa. Vẫn ghi ngày này?
plan-day-weekday = Mục { $number }: ngày đó là { $day }, không đúng thứ đồng chí gõ. Vẫn ghi ngày này?
plan-day-unchanged = Chưa ghi. Xin gõ lại với ngày khác.
pick-plan-day-right = Ghi ngày này
pick-plan-day-other = Gõ lại
