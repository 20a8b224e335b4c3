"""More paragraphs of the genre, grouped by what makes them hard, and what a careful reader finds in each; told as in plan_cases.

Every paragraph stands in a paper of 5 March 2025, written for these tests with invented names.
"""

FOUND: tuple[tuple[str, tuple[str, ...]], ...] = (
    # the minutes of an hour before a comma are no days
    ("- Thời gian: 7h30, ngày 03/4/2025.", ("event 2025-04-03T07:30",)),
    ("- Thời gian: 13h15, thứ Tư, ngày 16/4/2025.", ("event 2025-04-16T13:15",)),
    ("- Thời gian: 14g00 - 16g30, ngày 17/6/2025.", ("event 2025-06-17T14:00..16:30",)),
    ("- Thời gian: 7 giờ 30, ngày 03 tháng 4 năm 2025.", ("event 2025-04-03T07:30",)),
    # words that others resemble without their marks
    ("Giải bóng đá thanh niên: khai mạc 15h30, ngày 26/4/2025.", ("event 2025-04-26T15:30",)),
    ("Mỗi đội tối đa 12 người, thi đấu vào ngày 31/5/2025 tại Nhà đa năng.", ("event 2025-05-31",)),
    ("Tập huấn sử dụng hệ thống từ ngày 20/5/2025 đến ngày 22/5/2025.", ("event 2025-05-20..2025-05-22",)),
    ("Họp phụ huynh học sinh ngày 20/5/2025.", ("event 2025-05-20",)),
    # what is held on a day may bear the name of a paper, a feast or a step in a life
    ("Tổ chức Lễ tốt nghiệp ngày 20/6/2025 tại Hội trường.", ("event 2025-06-20",)),
    ("Lễ kết nạp hội viên ngày 19/5/2025.", ("event 2025-05-19",)),
    ("Lễ công bố thành lập ngày 20/5/2025.", ("event 2025-05-20",)),
    ("Lễ trao Quyết định ngày 20/5/2025.", ("event 2025-05-20",)),
    ("Tổ chức hội nghị phổ biến Luật Đất đai ngày 20/5/2025.", ("event 2025-05-20",)),
    ("Tổ chức Ngày hội việc làm 20/5/2025.", ("event 2025-05-20",)),
)

TRAPS: tuple[str, ...] = (
    "Hội nghị quán triệt Nghị quyết số 15-NQ/HU ngày 22/12/2024 của Huyện ủy.",
    "Hội viên được kết nạp ngày 20/5/2025 không thuộc diện xét.",
    "Ngày hội Đại đoàn kết toàn dân tộc 18/11.",
    "Văn phòng đã gửi Thông tư từ ngày 01/4/2025 cho các xã.",
)
