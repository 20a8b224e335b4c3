### Kế hoạch: những gì đọc được ngoài hội nghị và thời hạn. Cách viết như vi.ftl.

plan-found-targets = Máy cũng đọc được { $count } chỉ tiêu, giữ cùng kế hoạch.
