"""How times relate: moved days, days told as done, stretches with remarks, labels glued to days; each paragraph in a
small paper of 5 March 2025, or a page of the web without a date of its own."""

from datetime import date

import pytest

from reading.plan.reader import read_plan
from tests.reading.test_plan_paragraphs import told, told_deadline, told_event

PARAGRAPHS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # a feast before a stretch, and one that only names it
    ("- Tuần lễ xanh: hưởng ứng ngày Nước 22/3, từ ngày 16/3/2025 đến ngày 22/3/2025.", ("event 2025-03-16..2025-03-22",)),
    ("Nhân kỷ niệm ngày thành lập Đoàn 26/3, từ ngày 20/3/2025 đến hết ngày 27/3/2025 các chi hội dọn kênh.", ("event 2025-03-20..2025-03-27",)),
    ("- Đợt cao điểm 27/7: từ 20/7/2025 đến 30/7/2025.", ("event 2025-07-20..2025-07-30",)),
    # a remark between the ends
    ("Đợt khám diễn ra từ ngày 07/4 (thứ Hai) đến ngày 24/4/2025 tại trạm y tế.", ("event 2025-04-07..2025-04-24",)),
    ("Lớp mở từ ngày 05/5/2025 (khai giảng buổi sáng) đến ngày 20/5/2025 tại huyện.", ("event 2025-05-05..2025-05-20",)),
    # handing in
    ("- Thời gian nộp hội phí: từ ngày 01/6/2025 đến ngày 15/6/2025", ("period 2025-06-01..2025-06-15 by",)),
    ("Vì mưa bão, Ban tổ chức gia hạn thời gian nhận bài viết đến ngày 30/9/2025.", ("due 2025-09-30 by",)),
    ("Ngày 10/4/2025          Các chi hội nộp danh sách\nNgày 24/4/2025          Gửi băng nhạc", ("due 2025-04-10 by", "due 2025-04-24 by")),
    # given out
    ("3. Thời gian nhận quà: 8h00 ngày 16/7/2025 tại sân ủy ban.", ("event 2025-07-16T08:00",)),
    ("- Thời gian nhận hồ sơ: từ ngày 01/8/2025 đến ngày 15/8/2025.", ("period 2025-08-01..2025-08-15 by",)),
    # moved
    ("Hội nghị sơ kết dự kiến ngày 25/6/2025 nay chuyển sang ngày 02/7/2025.", ("event 2025-07-02 tentative",)),
    ("Thường trực dời hội thi từ ngày 12/9/2025 sang ngày 19/9/2025.", ("event 2025-09-19",)),
    ("Lùi thời gian tổ chức Đại hội điểm từ ngày 10/4/2025 đến ngày 24/4/2025.", ("event 2025-04-24",)),
    ("Trước đây Hội báo tập huấn vào ngày 08/5/2025. Do sửa hội trường, nay lớp chuyển sang ngày 15/5/2025.", ("event 2025-05-15",)),
    ("Hoãn buổi giao ban ngày 30/3/2025, chuyển sang 14h00 ngày 03/4/2025.", ("event 2025-04-03T14:00",)),
    ("Thay đổi giờ khai mạc giải: từ 7h30 ngày 21/6/2025 thành 8h00 ngày 28/6/2025.", ("event 2025-06-28T08:00",)),
    # told of before
    ("Đầu năm Hội đã nhắc việc nộp sổ trước ngày 15/01/2025. Yêu cầu nộp xong trước ngày 20/3/2025.", ("due 2025-03-20 before",)),
    # prepared for
    ("Chuẩn bị nước uống, đăng ký xe đưa đón đại biểu cho ngày 30/4/2025.", ()),
    # vague months
    ("a) Nhà tình nghĩa: động thổ ở thôn Hạ đầu tháng 6-2025.", ("event 2025-06-01..2025-06-10 month tentative",)),
    ("- Chấm điểm: dự kiến tuần 03 tháng 10 năm 2025.", ("event 2025-10-15..2025-10-21 month tentative",)),
    ("- Đợt kiểm tra vào cuối tháng 5 và đầu tháng 6/2025.", ("event 2025-05-21..2025-06-10 month tentative",)),
    # glued
    ("Đợt tháng 5/2025:04/5/2025 - 12/5/2025", ("event 2025-05-04..2025-05-12",)),
    ("Kỳ 2:11/6/2025-15/6/2025", ("event 2025-06-11..2025-06-15",)),
    ("Tiêm phòng: đợt 1 (các xã miền núi) 02-06/4/2025, đợt 2 (đồng bằng) 20/4/2025.", ("event 2025-04-02..2025-04-06", "event 2025-04-20")),
    # a digit missing, halves of the day, two days
    ("+ Chấm thi: từ ngày 05/5/202 đến ngày 12/5/2025.", ("event 2025-05-05..2025-05-12",)),
    ("Thời gian: 3:30 PM ngày 22/4/2025", ("event 2025-04-22T15:30",)),
    ("Hội nghị tổ chức vào chiều ngày 06 và sáng ngày 07/4/2025.", ("event 2025-04-06..2025-04-07",)),
    # an opening hour and the days it lasts
    ("1. Thời gian: - Khai mạc: 8h00 ngày thứ hai 12/5/2025\n- Thời gian: 2 ngày (12-13/5/2025)", ("event 2025-05-12T08:00..2025-05-13",)),
    ("- Khai giảng: 13g30 ngày 09/6/2025\n- Thời gian học: 05 ngày (từ 09/6 đến 13/6/2025)", ("event 2025-06-09T13:30..2025-06-13",)),
    # several limits of one sentence
    (
        "Các chi hội gửi báo cáo tháng trước ngày 20, báo cáo quý trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 10/12.",
        ("recurring FREQ=MONTHLY;BYMONTHDAY=20", "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
    ),
    # of one year, when quarters by their numbers stand beside
    ("Báo cáo quý I: trước ngày 14/3/2025; báo cáo 6 tháng: trước 14/6.", ("due 2025-03-14 before", "due 2025-06-14 before")),
    (
        "Các xã nộp danh sách trước ngày 15/4/2025, hoàn chỉnh hồ sơ trước ngày 25/4/2025 và gửi ảnh chậm nhất ngày 05/5/2025.",
        ("due 2025-04-15 before", "due 2025-04-25 before", "due 2025-05-05 by"),
    ),
    ("Hạn giải quyết đơn: Không quá 10 ngày làm việc ở xã; không quá 20 ngày làm việc ở huyện kể từ ngày nhận đơn.", ("relative 10", "relative 20")),
    # counted from a written day, by the public holidays
    ("Các xã báo cáo kết quả trong 03 ngày làm việc kể từ ngày 28/4/2025.", ("due 2025-05-06 by",)),
    ("Trong thời hạn 10 ngày kể từ ngày 02/6/2025, các chi hội gửi góp ý về Văn phòng.", ("due 2025-06-12 by",)),
    ("Các chi hội nộp báo cáo vào ngày làm việc cuối cùng của tháng.", ("recurring FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",)),
    ("Gửi danh sách cán bộ dự lớp, thời hạn: Thứ Sáu, 11.4.2025, 16g30.", ("due 2025-04-11T16:30 by",)),
)  # fmt: skip

PAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Ngày 12/10, Thường vụ Hội ban hành Thông báo số 44-TB/HCCB về cuộc thi. Gửi bài trước 17 giờ ngày 15/11/2026.",
        ("due 2026-11-15T17:00 before",),
    ),
    (
        "Ra quân làm sạch biển\nĐăng lúc: 08:15 03/3/2026\n\nNgày 01/3/2026, Hội đã ký Kế hoạch ra quân.\n"
        "Lễ ra quân tổ chức vào sáng ngày 14/3/2026.",
        ("event 2026-03-14",),
    ),
    (
        "(Cập nhật: 14:20 | 06/5/2026)\nSáng 06/5/2026, Hội tổ chức họp bàn thi bơi.\nGiải bơi sẽ khai mạc ngày 07/6/2026.",
        ("event 2026-06-07",),
    ),
    ("BIÊN BẢN\nHọp chi hội\n\n- Thời gian: 14 giờ ngày 03/4/2026\nTổ trưởng gửi ảnh trước ngày 10/4/2026.", ("due 2026-04-10 before",)),
)  # fmt: skip


@pytest.mark.parametrize(("paragraph", "expected"), PARAGRAPHS)
def test_times_are_read_in_their_relation(paragraph: str, expected: tuple[str, ...]) -> None:
    assert told(paragraph) == expected


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_what_a_page_tells_as_done_is_not_planned(page: str, expected: tuple[str, ...]) -> None:
    plan = read_plan(page, today=date(2026, 3, 1))
    assert (*map(told_event, plan.events), *map(told_deadline, plan.deadlines)) == expected
