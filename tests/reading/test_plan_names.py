"""Words a person would use: a task is a verb with its object, an event says what it is; each paragraph in a small paper
of 5 March 2025."""

import pytest

from reading.plan.reader import read_plan
from tests.reading.test_plan_paragraphs import PAPER

TASKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Vì mưa bão, Thường trực lùi thời gian thu ảnh dự thi tới ngày 11/6/2025.", ("Nộp ảnh dự thi",)),
    ("- Thời gian nhận hồ sơ xét khen: đến hết ngày 20/5/2025.", ("Nộp hồ sơ xét khen",)),
    ("Các thôn thu hồ sơ vay vốn từ ngày 07/4 đến hết ngày 11/4/2025, bàn giao về Văn phòng trước ngày 14/4/2025.", ("Thu hồ sơ vay vốn", "Bàn giao hồ sơ vay vốn")),
    ("- Sửa nhà tình nghĩa: trong tháng 5; bàn giao trước ngày 20/7/2025.", ("Bàn giao nhà tình nghĩa",)),
    ("Các chi hội báo cáo định kỳ hằng quý về tình hình sử dụng quỹ cho Thường trực.", ("Báo cáo về tình hình sử dụng quỹ",)),
    ("Đồng chí Chủ tịch kết luận, yêu cầu Văn phòng niêm yết công khai danh sách trước ngày 18/4/2025.", ("Niêm yết công khai danh sách",)),
    ("- Báo cáo năm: gửi Hội huyện trước ngày 25/11/2025.", ("Báo cáo năm",)),
    ("Ban Thường trực mỗi tháng họp 01 lần vào ngày 5 hằng tháng.", ("Họp Ban Thường trực",)),
)  # fmt: skip

EVENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2. Thời gian nhận cây giống: 14h30 ngày 09/5/2025 ở vườn ươm huyện.", ("Nhận cây giống",)),
    ("- Vườn mẫu: khởi công ở thôn Đông giữa tháng 5/2025.", ("Vườn mẫu: khởi công ở thôn Đông",)),
    ("- Đại hội điểm: Chi hội thôn Trung, ngày 18/4/2025.", ("Đại hội điểm: Chi hội thôn Trung",)),
    ("- Lớp dạy bơi: 2 khóa. Khóa 1: 02/6 - 14/6/2025; khóa 2: 16/6 - 28/6/2025.", ("Lớp dạy bơi – Khóa 1", "Lớp dạy bơi – khóa 2")),
    ("Xã mở hội chợ nông sản chào mừng ngày Nông dân 14/10 từ ngày 09/10/2025 đến ngày 13/10/2025.", ("Hội chợ nông sản chào mừng ngày Nông dân 14/10",)),
    ("Nay buổi cấy thi dời sang ngày 25/5/2025.", ("Buổi cấy thi",)),
    ("Hội họp kiểm điểm tiến độ vào 14h00 ngày 22/7/2025, và đối chiếu trực tiếp từng chi hội từ ngày 27/7 đến 31/7/2025.", ("Họp kiểm điểm tiến độ", "Đối chiếu trực tiếp từng chi hội")),
)  # fmt: skip


@pytest.mark.parametrize(("paragraph", "tasks"), TASKS, ids=[paragraph[:40] for paragraph, _ in TASKS])
def test_a_task_is_a_verb_with_its_object(paragraph: str, tasks: tuple[str, ...]) -> None:
    assert tuple(deadline.what for deadline in read_plan(PAPER.format(paragraph=paragraph)).deadlines) == tasks


@pytest.mark.parametrize(("paragraph", "titles"), EVENTS, ids=[paragraph[:40] for paragraph, _ in EVENTS])
def test_an_event_says_what_it_is(paragraph: str, titles: tuple[str, ...]) -> None:
    assert tuple(event.title for event in read_plan(PAPER.format(paragraph=paragraph)).events) == titles


@pytest.mark.parametrize("paragraph", [paragraph for paragraph, _ in TASKS])
def test_no_task_is_long(paragraph: str) -> None:
    assert [
        deadline.what
        for deadline in read_plan(PAPER.format(paragraph=paragraph)).deadlines
        if len(deadline.what.split()) > 16
    ] == []
