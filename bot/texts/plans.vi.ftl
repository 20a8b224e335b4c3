### Kế hoạch: những gì đọc được ngoài hội nghị và thời hạn. Cách viết như vi.ftl.

plan-found-targets = Máy cũng đọc được { $count } chỉ tiêu, giữ cùng kế hoạch.
plan-day-unchanged = Chưa ghi. Xin gõ lại với ngày khác.
plan-which-hour = Chưa rõ mấy giờ ngày { $day-short }. Xin gõ đủ giờ, thí dụ: 14 giờ 00 ngày { $day-short }.
plan-changed-several = Đã ghi. Các mục này nay là:
