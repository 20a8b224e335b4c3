"""From which of a paper's events a deadline is counted: by its words, by where it stands, or, when that is not certain,
from none."""

import pytest

from reading.plan.reader import read_plan
from tests.doubts import doubt_told

PAPER = """HỘI KHUYẾN HỌC HUYỆN ĐÔNG VIÊN
Số: 21/KH-HKH
Đông Viên, ngày 04 tháng 01 năm 2027

KẾ HOẠCH
Tổ chức các hoạt động của Hội năm 2027

I. NỘI DUNG
1. Hội nghị giao ban các cụm
- Cụm số 1: 8h00, ngày 10/3/2027.
- Cụm số 2: 8h00, ngày 12/3/2027.
2. Lễ kỷ niệm thành lập Hội: 19h00 ngày 20/5/2027.
3. Lễ trao học bổng Hoa Mai: ngày 05/9/2027. Lễ khai giảng khóa học nghề: ngày 12/9/2027.
4. Hội nghị tổng kết dự kiến tổ chức trong tháng 12/2027{here}
5. Tập huấn nghiệp vụ
- Lớp 1: ngày 07/6/2027
- Lớp 2: ngày 14/6/2027
II. TỔ CHỨC THỰC HIỆN
{duty}
"""

BY_WORDS = (
    ("Văn phòng gửi giấy mời trước Lễ kỷ niệm 10 ngày.", "2027-05-10"),
    ("Văn phòng gửi danh sách trước lễ trao học bổng 05 ngày.", "2027-08-31"),
    ("Phụ huynh bổ sung hồ sơ trước khai giảng 1 tuần.", "2027-09-05"),
    ("Gửi tài liệu trước khi khai mạc mỗi lớp 03 ngày.", "2027-06-04, 2027-06-11"),
    ("Gửi báo cáo chậm nhất 05 ngày sau khi kết thúc lớp cuối cùng.", "2027-06-19"),
    ("Cụm trưởng gửi dự thảo báo cáo trước 05 ngày diễn ra hội nghị giao ban.", "2027-03-05, 2027-03-07"),
    ("Sau hội nghị giao ban, chậm nhất 02 ngày, Cụm trưởng gửi biên bản về Hội.", "2027-03-12, 2027-03-14"),
)

OPEN = (
    "Văn phòng gửi danh sách trước lễ 05 ngày.",
    "Các hội gửi tham luận trước hội nghị tổng kết 10 ngày.",
)


def resolved(duty: str, here: str = ".") -> str:
    plan = read_plan(PAPER.format(duty=duty, here=here))
    return " / ".join(", ".join(map(str, deadline.resolved)) for deadline in plan.deadlines)


@pytest.mark.parametrize(("duty", "days"), BY_WORDS)
def test_the_words_of_the_anchor_decide(duty: str, days: str) -> None:
    assert resolved(duty) == days


@pytest.mark.parametrize("duty", OPEN)
def test_what_is_not_certain_is_left_open_and_said_so(duty: str) -> None:
    plan = read_plan(PAPER.format(duty=duty, here="."))
    assert resolved(duty) == ""
    assert [
        doubt_told(doubt).partition(":")[0] for doubt in plan.doubts if doubt.span[0] > plan.text.index("II. ")
    ] == ["Chưa chắc thời hạn này tính từ sự kiện nào"]


def test_the_conference_of_the_same_item_is_meant_even_without_a_day() -> None:
    assert resolved("- Các hội thực hiện.", here="; danh sách gửi trước ngày hội nghị 10 ngày.") == ""


def test_an_invitation_counts_from_its_one_meeting() -> None:
    text = PAPER.partition("I. NỘI DUNG")[0].replace("KẾ HOẠCH\nTổ chức", "GIẤY MỜI\nDự họp về")
    plan = read_plan(
        text
        + "Thời gian: 8h00 ngày 15/01/2027.\nĐại biểu không dự được, xin báo lại trước 01 ngày cho đồng chí Lĩnh.\n"
    )
    assert [deadline.resolved[0].isoformat() for deadline in plan.deadlines] == ["2027-01-14"]
