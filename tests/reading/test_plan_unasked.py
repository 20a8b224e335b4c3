"""Days that ask nothing of anybody, as short papers and copied pages have them: under the paper, over a message, beside
links, of years before, and of figures."""

from datetime import date

import pytest

from reading.plan.reader import read_plan

TODAY = date(2026, 5, 1)
BEFORE = "Chi hội họp bàn việc làm đường lúc 19 giờ ngày 20/6/2026 tại nhà văn hóa.\n"
UNASKED = [
    f"{BEFORE}Bắc Sơn 25/5/2026, Trưởng thôn: Vi Văn Thao",
    f"{BEFORE}Ngày 14/5/2026\nTM. BAN ĐIỀU HÀNH",
    f"{BEFORE}Tân Lập, 3-6-2026. Lh: 0900 000 001",
    f"Hà VP, 10:42 17/05/2026\n{BEFORE}",
    f"17/05/2026 | 08:05:11 | 1.034 lượt xem\n{BEFORE}",
    f"{BEFORE}>> Xem thêm: Lịch nghỉ lễ 2/9 (14/05/2026)",
    f"{BEFORE}Năm ngoái lễ diễn ra ngày 26/4 nên thiếu người.",
    f"{BEFORE}Đợt trước 11/1/2026 thu được 231 suất.",
    f"V/v thực hiện chế độ báo cáo định kỳ hằng năm của chi hội\n\n{BEFORE}",
    f"{BEFORE}Văn phòng không thu hồ sơ trước ngày 01/7/2026.",
    f"{BEFORE}Ảnh đã đoạt giải từ cấp huyện trở lên trước 05/7/2026 không được dự thi.",
    f"{BEFORE}Ai hiến máu lần gần nhất trước 14/3/2026 mới được tham gia.",
    f"{BEFORE}Số liệu báo cáo tháng tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo.",
]


@pytest.mark.parametrize("text", UNASKED)
def test_only_the_meeting_is_found(text: str) -> None:
    plan = read_plan(text, today=TODAY)
    assert [str(event.start) for event in plan.events] == ["2026-06-20 19:00:00"]
    assert plan.deadlines == ()


def test_matches_and_days_that_end_at_midnight() -> None:
    matches = "LỊCH THI ĐẤU BÓNG CHUYỀN HÈ\n\nThứ Bảy, 13/6/2026\n15:00  A1 – A2\n16:15  B1 – B2\n"
    plan = read_plan(matches, today=TODAY)
    assert [str(event.start) for event in plan.events] == ["2026-06-13 15:00:00", "2026-06-13 16:15:00"]
    (water,) = read_plan("Lượt 1 lấy nước: từ 0h ngày 12/6/2026 đến 24h ngày 16/6/2026.", today=TODAY).events
    assert (str(water.start), str(water.end)) == ("2026-06-12 00:00:00", "2026-06-16 23:59:00")
