"""Who must do what, for whom, and what is asked; what an event is called and where it is held."""

import pytest

from reading.plan.reader import read_plan
from tests.doubts import doubt_told
from tests.reading.test_plan_paragraphs import PAPER

DUTIES = (
    (
        "- Cụm trưởng: Tổng hợp báo cáo của cụm và gửi cho các đơn vị trước 06 ngày tổ chức Hội nghị.",
        ("Cụm trưởng", "các đơn vị", "file", "Tổng hợp báo cáo của cụm"),
    ),
    (
        "- Các đơn vị: Báo cáo kết quả (có phụ lục kèm theo) gửi Huyện hội (qua Ban Kinh tế) trước ngày 20/5/2025.",
        ("Các đơn vị", "Huyện hội (qua Ban Kinh tế)", "numbers", "Báo cáo kết quả (có phụ lục kèm theo)"),
    ),
    (
        "2. Các xã, thị trấn\nĐăng ký danh sách đại biểu về Văn phòng Hội trước ngày 20/5/2025.",
        ("Các xã, thị trấn", "Văn phòng Hội", "attendance", "Đăng ký danh sách đại biểu"),
    ),
    (
        "Để chuẩn bị tốt hội nghị và để tiện cho việc in ấn tài liệu phục vụ đại biểu, "
        "đề nghị các đơn vị gửi bài tham luận về Văn phòng trước ngày 20/5/2025.",
        ("các đơn vị", "Văn phòng", "file", "Gửi bài tham luận"),
    ),
    (
        "Giao Phòng Nội vụ chuẩn bị giấy mời, hoàn thành trước ngày 20/5/2025.",
        ("Phòng Nội vụ", None, "file", "Chuẩn bị giấy mời"),
    ),
    (
        "Sau 05 ngày làm việc kể từ ngày kết thúc kiểm tra, các Tổ gửi kết luận về Trưởng đoàn.",
        ("các Tổ", "Trưởng đoàn", "file", "Gửi kết luận"),
    ),
    (
        "Ban Tuyên giáo các huyện ủy tham mưu tổ chức thực hiện; báo cáo kết quả về Ban Tuyên giáo Tỉnh ủy trước ngày 15/5/2025.",
        ("Ban Tuyên giáo các huyện ủy", "Ban Tuyên giáo Tỉnh ủy", "numbers", "Báo cáo kết quả"),
    ),
    (
        "Thời gian đăng ký tham dự hội thi: đến hết ngày 20/5/2025.",
        (None, None, "attendance", "Đăng ký tham dự hội thi"),
    ),
    (
        "Các chi hội xác nhận đã nhận văn bản trước ngày 12/3/2025.",
        ("Các chi hội", None, "acknowledgement", "Xác nhận đã nhận văn bản"),
    ),
    (
        "Các chi hội tổ chức vệ sinh đường làng xong trước ngày 12/3/2025.",
        ("Các chi hội", None, "done", "Tổ chức vệ sinh đường làng"),
    ),
    (
        "Hằng năm, Quỹ phải báo cáo tài chính với Sở Tài chính trước ngày 31 tháng 12.",
        ("Quỹ", None, "numbers", "Báo cáo tài chính với Sở Tài chính"),
    ),
    (
        "Cụm trưởng định hướng nội dung thảo luận (dự thảo báo cáo gửi các đơn vị trước 06 ngày mở hội nghị).",
        ("Cụm trưởng", "các đơn vị", "file", "Gửi dự thảo báo cáo"),
    ),
    (
        "- Các đơn vị: Báo cáo sơ kết gửi đơn vị trưởng cụm để tổng hợp và báo cáo Hội tỉnh (qua Ban Kinh tế) trước ngày 20/5/2025.",
        ("Các đơn vị", "đơn vị trưởng cụm và Hội tỉnh (qua Ban Kinh tế)", "numbers", "Báo cáo sơ kết"),
    ),
    ("Mỗi ấp trồng ít nhất 50 cây, hoàn thành trong tháng 6/2025.", ("Mỗi ấp", None, "done", "Trồng ít nhất 50 cây")),
    (
        "- Cô Lan (Thư viện): chuẩn bị sách, trang trí xong trước ngày 12/4/2025.",
        ("Cô Lan (Thư viện)", None, "done", "Chuẩn bị sách, trang trí"),
    ),
    (
        "1. Các hội chưa gửi khẩn trương hoàn thiện báo cáo gửi về Hội tỉnh chậm nhất ngày 12/4/2025.",
        ("Các hội chưa gửi", "Hội tỉnh", "numbers", "Hoàn thiện báo cáo"),
    ),
    (
        "Các trường tổng hợp danh sách, gửi Quỹ làm 02 đợt: đợt 1 trước 05/9.",
        ("Các trường", "Quỹ", "file", "Tổng hợp danh sách, gửi Quỹ làm 02 đợt (đợt 1)"),
    ),
    ("Báo cáo kết quả gửi P. Đào tạo chậm nhất ngày 12/4/2025.", (None, "P. Đào tạo", "numbers", "Báo cáo kết quả")),
    (
        "Gửi bài về địa chỉ trangsach@hoison.example trước ngày 12/4/2025.",
        (None, "địa chỉ trangsach@hoison.example", "file", "Gửi bài"),
    ),
)

EVENTS = (
    (
        "Huyện hội tổ chức Hội nghị sơ kết công tác Hội vào lúc 8 giờ ngày 25/6/2025 tại hội trường xã.",
        ("Hội nghị sơ kết công tác Hội", "hội trường xã"),
    ),
    (
        "3. Giải bóng chuyền nữ\n- Địa điểm: Nhà thi đấu huyện\n- Thời gian: ngày 25/6/2025",
        ("Giải bóng chuyền nữ", "Nhà thi đấu huyện"),
    ),
    (
        "2. Thời gian: 8h00 ngày 25/6/2025\n3. Địa điểm: Hội trường B.",
        ("Các hoạt động của Hội năm 2025", "Hội trường B"),
    ),
    (
        "- Hình thức: “Hội nghị biểu dương gương sáng”.\n- Thời gian: trong quý II/2025.",
        ("Hội nghị biểu dương gương sáng", None),
    ),
    ("Các xã tổng vệ sinh môi trường vào ngày 22/3/2025.", ("Các xã tổng vệ sinh môi trường", None)),
    ("- Từ 11/3 đến 22/3/2025: họp bình xét tại đơn vị.", ("Họp bình xét tại đơn vị", "đơn vị")),
    ("Tổ chức hội nghị rút kinh nghiệm đại hội điểm ngày 22/3/2025.", ("Hội nghị rút kinh nghiệm đại hội điểm", None)),
)


@pytest.mark.parametrize(("paragraph", "expected"), DUTIES, ids=[case[0][:50] for case in DUTIES])
def test_who_does_what_for_whom(paragraph: str, expected: tuple[str | None, ...]) -> None:
    (deadline,) = read_plan(PAPER.format(paragraph=paragraph)).deadlines
    assert (deadline.who, deadline.send_to, deadline.asks.value, deadline.what) == expected


@pytest.mark.parametrize(("paragraph", "expected"), EVENTS, ids=[case[0][:50] for case in EVENTS])
def test_what_an_event_is_called_and_where_it_is(paragraph: str, expected: tuple[str, str | None]) -> None:
    (event,) = read_plan(PAPER.format(paragraph=paragraph)).events
    assert (event.title, event.place) == expected


def test_a_letter_names_who_must_act_when_the_sentence_does_not() -> None:
    letter = """Số: 12/PNV
Hòa Sơn, ngày 05 tháng 3 năm 2025

Kính gửi:
- Ủy ban nhân dân các xã;
- Các trường.

Báo cáo gửi về Phòng trước ngày 20/3/2025.
"""
    assert [deadline.who for deadline in read_plan(letter).deadlines] == ["Ủy ban nhân dân các xã; Các trường"]


def test_deadlines_before_an_event_come_to_days_of_their_own_section() -> None:
    paper = PAPER.format(
        paragraph="""1. Thời gian: 15/4/2025.
II. ĐẠI HỘI
1. Thời gian: 8h00 ngày 20/5/2025.
2. Các cơ sở gửi hồ sơ chậm nhất 10 ngày trước ngày khai mạc đại hội.
3. Thư ký gửi biên bản trong vòng 03 ngày làm việc kể từ ngày bế mạc đại hội."""
    )
    assert [[str(day) for day in deadline.resolved] for deadline in read_plan(paper).deadlines] == [
        ["2025-05-10"],
        ["2025-05-23"],
    ]


def test_the_paper_s_distribution_list_is_read() -> None:
    head = read_plan(
        "KẾ HOẠCH\nTổ chức hội nghị\n\nNơi nhận:\n- Tỉnh hội (b/c);\n- Các đơn vị (thực hiện);\n- Lưu VT.\n\nCHỦ TỊCH\n"
    ).head
    assert head.recipients == ("Tỉnh hội (b/c)", "Các đơn vị (thực hiện)", "Lưu VT")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Thời gian: 8h00, thứ Hai, ngày 18/3/2025.", ["Ngày 18/03/2025 là thứ Ba, nhưng văn bản ghi thứ Hai."]),
        ("Các xã gửi báo cáo trước ngày 31/4/2025.", ["Không có ngày 31/4/2025 trong lịch."]),
        ("Các xã nộp quỹ chậm nhất ngày 31/2.", ["Không có ngày 31/2 trong lịch."]),
        ("Các xã nộp quỹ chậm nhất ngày 30 tháng 02 năm nay.", ["Không có ngày 30 tháng 02 trong lịch."]),
        ("Các xã nộp quỹ chậm nhất ngày 29/2.", []),
        ("Trực ngày 24/24 theo Công văn ngày 31/4-CV.", []),
        ("Các xã gửi báo cáo trước ngày 20/02/2025.", ["Ngày 20/02/2025 trước ngày ban hành văn bản (05/03/2025)."]),
        (
            "Thời gian: từ ngày 10/3/2025 đến ngày 05/02/2026.",
            ["Thời gian kéo dài từ 10/03/2025 đến 05/02/2026: nên xem lại năm."],
        ),
        (
            "1. Các xã gửi danh sách về Phòng trước ngày 20/4/2025.\n2. Các xã gửi danh sách về Phòng trước ngày 25/4/2025.",
            ["Cùng một việc có hai thời hạn: 20/04/2025 và 25/04/2025."],
        ),
        ("Hội nghị tổng kết dự kiến tổ chức trong quý IV/2025.", ["Chưa có ngày cụ thể: Hội nghị tổng kết."]),
        ("Thời gian: 8h00, thứ Ba, ngày 18/3/2025.", []),
    ],
)
def test_doubts_are_shown(paragraph: str, expected: list[str]) -> None:
    assert [doubt_told(doubt) for doubt in read_plan(PAPER.format(paragraph=paragraph)).doubts] == expected
