"""More paragraphs of the genre, grouped by what makes them hard, and what a careful reader finds in each; told as in
plan_cases.

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
    # a day without its year, when label or line are all there is
    (
        "+ Khu vực 1 (phường Hạ, phường Thượng): 19/6\n+ Khu vực 2: 23-24/6",
        ("event 2025-06-19", "event 2025-06-23..2025-06-24"),
    ),
    ("Gửi danh sách về Phòng trước thứ Sáu tuần này (07/3).", ("due 2025-03-07 before",)),
    (
        "Thời gian: 14h00 ngày 17/6/2025.\nKiểm tra đường truyền: 08g00 - 09g30 cùng ngày.",
        ("event 2025-06-17T14:00", "event 2025-06-17T08:00..09:30"),
    ),
    # two moments in one line
    (
        "Lễ dâng hương: 6 giờ 30 phút, ngày 27/7/2025 và 7 giờ 00 ngày 02/9/2025.",
        ("event 2025-07-27T06:30", "event 2025-09-02T07:00"),
    ),
    (
        "Vòng bảng diễn ra từ ngày 10/5/2025 đến 15/5/2025; chung kết ngày 22/5/2025.",
        ("event 2025-05-10..2025-05-15", "event 2025-05-22"),
    ),
    # after an event
    ("Sau khi hội nghị kết thúc 07 ngày, các xã gửi biên bản về huyện.", ("relative 7",)),
    ("Sau hội nghị, chậm nhất 02 ngày gửi biên bản về Văn phòng Hội.", ("relative 2",)),
    ("Văn phòng tổng hợp báo cáo gửi huyện sau Ngày hội 3 ngày.", ("relative 3",)),
    ("Kết thúc mỗi đợt kiểm tra, trong vòng 5 ngày phải có báo cáo gửi lãnh đạo.", ("relative 5",)),
    # duties that come back though no word says "hằng"
    (
        "Các chủ đầu tư cập nhật tiến độ vào các ngày 10, 20 và ngày cuối cùng của tháng.",
        ("recurring FREQ=MONTHLY;BYMONTHDAY=10,20,-1",),
    ),
    ("Báo cáo tháng gửi chậm nhất ngày 20 của tháng.", ("recurring FREQ=MONTHLY;BYMONTHDAY=20",)),
    ("Báo cáo tuần gửi trước 15 giờ thứ Năm.", ("recurring FREQ=WEEKLY;BYDAY=TH",)),
    ("Ghi nhận lỗi và gửi về Trung tâm cuối mỗi ngày làm việc.", ("recurring FREQ=DAILY",)),
    ("Báo cáo nhanh về Phòng trước 7h30 hằng ngày.", ("recurring FREQ=DAILY",)),
    # a month in which something is to be handed over
    ("Các Ban xây dựng chương trình của đơn vị mình trong tháng 4/2025.", ("period 2025-04-30 by month",)),
    ("Trạm cung cấp danh sách cơ sở về Chi cục trong ngày 08/4/2025.", ("due 2025-04-08 by",)),
    ("Báo cáo kết quả gửi Phòng Nội vụ không muộn hơn ngày 18/4/2025.", ("due 2025-04-18 by",)),
    ("2. Nhận bài: từ ngày phát động đến 23h59' ngày 30/4/2025.", ("due 2025-04-30T23:59 by",)),
    (
        "- Đóng hội phí từ ngày 01 đến ngày 05 hằng tháng, các tháng sau cũng vậy.",
        ("recurring FREQ=MONTHLY;BYMONTHDAY=5",),
    ),
    # a scan's letters in an hour
    ("Thời gian: l4 h 00 ngày 20/5/2025.", ("event 2025-05-20T14:00",)),
)

TRAPS: tuple[str, ...] = (
    "Hội nghị quán triệt Nghị quyết số 15-NQ/HU ngày 22/12/2024 của Huyện ủy.",
    "Hội viên được kết nạp ngày 20/5/2025 không thuộc diện xét.",
    "Ngày hội Đại đoàn kết toàn dân tộc 18/11.",
    "Kết quả (số liệu đến hết ngày 31/5/2025, ước đến 30/6/2025) đạt khá.",
    "Hội viên có thời gian tham gia từ 10 năm trở lên, tính đến ngày 31/12/2025.",
    "Đối tượng: người ký hợp đồng lao động từ 06 tháng trở lên (trước ngày 14/12/2024).",
    "Văn phòng đã gửi Thông tư từ ngày 01/4/2025 cho các xã.",
)
