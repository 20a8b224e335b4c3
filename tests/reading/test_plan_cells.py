"""Cells of two lines in tables whose columns begin with tabs, and places written after dots."""

from reading.plan.reader import read_plan

TABLE = """KẾ HOẠCH
Tổ chức Hội nghị giao ban theo cụm năm 2026
Thực hiện nhiệm vụ năm 2026, Hội xã Đồng Vải lập kế hoạch như sau:
I. THỜI GIAN, ĐỊA ĐIỂM
\tCụm
\tĐịa điểm
\tThời gian
\tLãnh đạo
tỉnh Hội

\t01
\tCụm I
\tHội CCB
xã Đồng Vải

\t8.00- 11.30
Thứ ba, ngày 14/4/2026
\tĐ/c Lê Bá Trắc,
Chủ tịch

\t02
\tCụm II
\tHội CCB
xã Rừng Dẻ

\t8.00- 11.30
Thứ tư, ngày 15/4/2026
\tĐ/c Tô Thị Giấy,
Phó Chủ tịch
"""


def test_a_cell_of_two_lines_is_kept_whole():
    events = read_plan(TABLE).events
    assert [(event.cluster, event.place) for event in events] == [
        ("Cụm I", "Hội CCB xã Đồng Vải"),
        ("Cụm II", "Hội CCB xã Rừng Dẻ"),
    ]
    assert [event.chair for event in events] == ["Đ/c Lê Bá Trắc, Chủ tịch", "Đ/c Tô Thị Giấy, Phó Chủ tịch"]


def test_a_place_does_not_begin_with_dots():
    text = "KẾ HOẠCH\nTổ chức Hội nghị tổng kết năm 2026\n1. Thời gian: ngày 18/12/2026.\n2. Địa điểm: Tại .....thị trấn Mũi Chèo."
    assert [event.place for event in read_plan(text).events] == ["thị trấn Mũi Chèo"]
