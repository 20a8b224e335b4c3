"""Targets in the words of plans, and numbers that are none: quotas, durations, prices, votes, conditions, results."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.found import Comparison, FoundTarget
from reading.plan.targets import read_targets

SECTION = "II. CHỈ TIÊU NĂM 2026"

Said = tuple[str, str, str | None, str]


def said(target: FoundTarget) -> Said:
    return (
        target.op.value,
        str(target.value),
        str(target.value_max) if target.value_max is not None else None,
        target.unit,
    )


IN_SECTION: list[tuple[str, list[Said]]] = [
    ("1. Toàn tỉnh kết nạp từ 240 hội viên mới trở lên.", [(">=", "240", None, "hội viên")]),
    ("- Xóa ít nhất 30 nhà tạm của hội viên.", [(">=", "30", None, "nhà")]),
    ("- Mỗi tháng mỗi xã gửi từ 03-05 tin, bài về Ban Tuyên giáo.", [("between", "3", "5", "tin, bài")]),
    ("- Mỗi cơ sở tổ chức 2 đến 3 buổi nói chuyện truyền thống.", [("between", "2", "3", "buổi")]),
    ("- Tỷ lệ nợ quá hạn dưới 0,05%.", [("<", "0.05", None, "%")]),
    ("- Giảm từ 5% trở lên số hộ nghèo là hội viên.", [(">=", "5", None, "%")]),
    ("- Tỷ lệ hội viên nghèo giảm xuống còn 1,2%.", [("=", "1.2", None, "%")]),
    ("- Mỗi hội viên đóng góp 20.000 đồng trở lên vào Quỹ nghĩa tình.", [(">=", "20000", None, "đồng")]),
    ("- Vận động Quỹ Nghĩa tình đồng đội đạt 900 triệu đồng trở lên.", [(">=", "900000000", None, "đồng")]),
    ("- Vận động quỹ vì người nghèo được 1,5 tỷ đồng.", [("=", "1500000000", None, "đồng")]),
    ("- Toàn huyện làm mới 12 nhà hoặc mua trên 40 con bò sinh sản.", [("=", "12", None, "nhà"), (">", "40", None, "con")]),
    ("- Xây dựng 02 mô hình kinh tế; thành lập 01 câu lạc bộ.", [("=", "2", None, "mô hình"), ("=", "1", None, "câu lạc bộ")]),
    ("- Trồng mới 5.000 cây xanh.", [("=", "5000", None, "cây xanh")]),
    ("- Phấn đấu 100% chi hội có tủ sách.", [("=", "100", None, "%")]),
    ("- 100 % cán bộ được tập huấn, trong đó ít nhất 30% là nữ.", [("=", "100", None, "%"), (">=", "30", None, "%")]),
    ("- Trên 95% gia đình đạt tiêu chuẩn văn hóa.", [(">", "95", None, "%")]),
    ("- Tối thiểu 70% hội viên dùng ứng dụng số.", [(">=", "70", None, "%")]),
    ("- Không quá 3% đơn vị gửi báo cáo muộn.", [("<=", "3", None, "%")]),
    ("- Từ 80% đến 85% hội viên có mức sống khá.", [("between", "80", "85", "%")]),
    ("- Từ 80 - 85% hội viên có mức sống khá.", [("between", "80", "85", "%")]),
    ("- Tỷ lệ bao phủ bảo hiểm y tế ≥ 95%.", [(">=", "95", None, "%")]),
    ("- Giúp đỡ 15 hộ thoát nghèo, tặng 100 suất quà, mỗi suất 500.000 đồng trở lên.",
     [("=", "15", None, "hộ"), ("=", "100", None, "suất"), (">=", "500000", None, "đồng")]),
    ("- Mỗi chi hội đăng ký 01 công trình: 01 đoạn đường hoa; 01 vườn rau.",
     [("=", "1", None, "công trình"), ("=", "1", None, "đoạn"), ("=", "1", None, "vườn")]),
    ("- Có ít nhất 05 (năm) sáng kiến được công nhận.", [(">=", "5", None, "sáng kiến")]),
    ("- Giúp 5 hộ trở thành hộ khá.", [("=", "5", None, "hộ")]),
    ("- Tuyên truyền cho 1.200 lượt người.", [("=", "1200", None, "lượt người")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "targets"), IN_SECTION, ids=[text[:40] for text, _ in IN_SECTION])
def test_targets_of_a_section_of_targets(text: str, targets: list[Said]) -> None:
    assert [said(target) for target in read_targets(f"{SECTION}\n{text}")] == targets


ANYWHERE: list[tuple[str, list[Said]]] = [
    ("Phấn đấu đến cuối năm có 90% trở lên đoàn viên được học nghị quyết.", [(">=", "90", None, "%")]),
    ("Phấn đấu kết nạp 50 đoàn viên mới.", [("=", "50", None, "đoàn viên")]),
    ("- 100% các chi đoàn tổ chức sinh hoạt chủ điểm.", [("=", "100", None, "%")]),
    ("Đảm bảo 100% trẻ em trong độ tuổi được khám sức khỏe.", [("=", "100", None, "%")]),
    ("Tỷ lệ tiêm chủng đầy đủ đạt trên 95%.", [(">", "95", None, "%")]),
    ("Mỗi trường tổ chức ít nhất 02 hoạt động hưởng ứng.", [(">=", "2", None, "hoạt động")]),
    ("Các phòng phân công tối thiểu 01 người theo dõi công tác lưu trữ.", [(">=", "1", None, "người")]),
    ("Vận động mỗi gia đình ủng hộ từ 30.000 đồng trở lên.", [(">=", "30000", None, "đồng")]),
    ("Chỉ tiêu: mỗi xã trồng 200 cây.", [("=", "200", None, "cây")]),
    ("Giao chỉ tiêu: mỗi đơn vị vận động tối thiểu 10 đơn vị máu.", [(">=", "10", None, "đơn vị")]),
    ("Quyết tâm xây dựng 3 nhà tình nghĩa trong quý III.", [("=", "3", None, "nhà tình nghĩa")]),
]


@pytest.mark.parametrize(("text", "targets"), ANYWHERE, ids=[text[:40] for text, _ in ANYWHERE])
def test_targets_are_known_by_their_sentence_too(text: str, targets: list[Said]) -> None:
    assert [said(target) for target in read_targets(f"III. NHIỆM VỤ\n{text}")] == targets


NONE = [
    "Thành phần: khoảng 120 đại biểu.",
    "Mỗi đơn vị cử 02 đồng chí tham dự.",
    "Không quá 50 đại biểu.",
    "Hội CCB huyện Mây: 15 đồng chí (cả lái xe).",
    "Mỗi khoa, phòng 01 cán bộ dự tập huấn.",
    "Mời ít nhất 03 phóng viên đưa tin.",
    "Mỗi đoàn gồm tối thiểu 05 người.",
    "Bài tham luận không quá 05 trang, thời gian từ 5 đến 7 phút.",
    "Gửi báo cáo trước khi kiểm tra ít nhất 05 ngày.",
    "Thời gian kiểm tra khoảng từ 1,5 - 02 ngày.",
    "Nhiệm kỳ của Giám đốc không quá 05 năm.",
    "Họp sau 10 ngày làm việc kể từ ngày nhận công văn.",
    "Kỷ niệm 35 năm Ngày thành lập; 120 năm Ngày thành lập tỉnh.",
    "Thí sinh từ 18 tuổi trở lên, điểm trung bình từ 8,0 trở lên.",
    "Có ít nhất 03 năm công tác trở lên.",
    "Được thông qua khi có trên 2/3 số thành viên tán thành.",
    "Đạt trên 50% số phiếu bầu thì trúng cử.",
    "Phần thi kiến thức chiếm 40% tổng điểm.",
    "01 giải Nhất: 2.000.000 đồng; 02 giải Nhì: 1.000.000 đồng.",
    "Kinh phí thực hiện: 35.000.000 đồng.",
    "Hỗ trợ 100% kinh phí đi lại; tạm ứng 50% dự toán.",
    "Lệ phí 200.000 đồng/người.",
    "Mức chi tiền ăn từ 150.000 đồng trở lên mỗi ngày.",
    "Năm 2025, các cấp Hội đã kết nạp 1.310 hội viên, đạt 104,8% kế hoạch.",
    "Hiện có 17 đơn vị với trên 2.000 hội viên.",
    "Căn cứ Nghị quyết số 41/NQ-CCB ngày 12/01/2026, Thông báo 199/TB-CCB.",
    "Ngày 20/5/2026, lúc 8 giờ 30, tại Hội trường tầng 3, số 12 đường 30/4.",
    "Hồ sơ gồm 02 bản chính và ít nhất 03 bản sao.",
    "Điều 5. Trách nhiệm của 17 đơn vị trực thuộc.",
    "Điện thoại: 0900000101.",
    "Phụ lục 3, Mẫu số 02, khoản 1 Điều 7.",
    "In 500 giấy mời, cỡ chữ 14.",
    "Kinh phí do ngân sách cấp, trong đó 70% cho hoạt động cơ sở.",
    "Khi có trên 50% đơn vị chưa gửi thì Văn phòng nhắc chung.",
    "Đơn vị có tỷ lệ hoàn thành dưới 80% không được xét thi đua.",
    "Từ 90 điểm trở lên xếp loại xuất sắc; từ 70 đến dưới 90 điểm xếp loại tốt.",
    "Học viên tham dự tối thiểu 80% số buổi mới được cấp giấy chứng nhận.",
    "Mỗi bài viết tối thiểu 500 từ, kèm ít nhất 02 ảnh.",
    "Có từ 02 đơn vị trở lên bằng điểm thì xét tiêu chí phụ.",
    "Tổng hợp kết quả thực hiện các chỉ tiêu của 17 đơn vị.",
    "Vận động tặng 05 suất học bổng trị giá 1 triệu đồng/suất.",
    "Khen thưởng 05 tập thể và 10 cá nhân; mỗi cụm chọn tối đa 02 tập thể.",
]


@pytest.mark.parametrize("text", NONE)
def test_quotas_durations_prices_votes_conditions_and_results_are_no_targets(text: str) -> None:
    assert read_targets(f"IV. TỔ CHỨC THỰC HIỆN\n{text}") == ()


INDICATORS = [
    ("- Tổ chức 60 buổi nói chuyện truyền thống trở lên.", "Tổ chức buổi nói chuyện truyền thống"),
    ("- Kết nạp từ 240 hội viên mới trở lên.", "Kết nạp hội viên mới"),
    ("- Kiểm tra 50% trở lên, giám sát 100% chi hội.", "Kiểm tra"),
    ("- Phấn đấu có trên 95% hội viên được học tập.", "hội viên được học tập"),
    ("- Tỷ lệ bao phủ bảo hiểm y tế đạt 93% trở lên.", "Tỷ lệ bao phủ bảo hiểm y tế"),
    ("- Giúp 5 hộ trở thành hộ khá.", "Giúp hộ trở thành hộ khá"),
]


@pytest.mark.parametrize(("text", "indicator"), INDICATORS)
def test_what_is_counted_is_said_without_its_number(text: str, indicator: str) -> None:
    assert read_targets(f"{SECTION}\n{text}")[0].indicator == indicator


def test_an_age_inside_a_target_belongs_to_what_is_counted() -> None:
    swim, small = read_targets(
        f"{SECTION}\na) 90% trẻ em từ 6 đến dưới 16 tuổi biết bơi;\nb) Tỷ lệ trẻ em dưới 5 tuổi thấp còi dưới 19%."
    )
    assert (swim.indicator, small.indicator) == (
        "trẻ em từ 6 đến dưới 16 tuổi biết bơi",
        "Tỷ lệ trẻ em dưới 5 tuổi thấp còi",
    )


def test_tables_of_other_things_hold_no_targets() -> None:
    assert read_targets("TT\tCụm\tThời gian\tSố đại biểu\n1\tCụm I\t12/6/2026\t45\n2\tCụm II\t13/6/2026\t60") == ()


IN_SECTION_NONE = [
    "- Chào mừng kỷ niệm 35 năm Ngày thành lập Hội.",
    "- Hoàn thành trong 6 tháng đầu năm, trước ngày 30/6/2026.",
    "- Thực hiện Nghị quyết số 12 của Ban Chấp hành giai đoạn 2021 - 2026.",
]


@pytest.mark.parametrize("text", IN_SECTION_NONE)
def test_times_and_papers_are_no_targets_even_among_targets(text: str) -> None:
    assert read_targets(f"{SECTION}\n{text}") == ()


TABLE = """
TT\tNội dung chỉ tiêu\tĐơn vị tính\tThực hiện 2025\tKế hoạch 2026\tGhi chú
1\tKết nạp hội viên\tHội viên\t212\t240
2\tHội viên được học nghị quyết\t%\t93,5\t≥ 95
3\tVận động quỹ nghĩa tình\ttriệu đồng\t850\t900 trở lên
4\tSố buổi nói chuyện\tbuổi\t55\t60 - 65
5\tKhen thưởng\t\t\ttheo quy định
"""


def test_a_table_of_targets_gives_one_per_row() -> None:
    targets = read_targets(TABLE)
    assert [(target.indicator, *said(target)) for target in targets] == [
        ("Kết nạp hội viên", "=", "240", None, "Hội viên"),
        ("Hội viên được học nghị quyết", ">=", "95", None, "%"),
        ("Vận động quỹ nghĩa tình", ">=", "900000000", None, "đồng"),
        ("Số buổi nói chuyện", "between", "60", "65", "buổi"),
    ]
    assert [TABLE[slice(*target.span)] for target in targets] == [target.quote for target in targets]


def test_a_target_says_what_is_counted_for_whom_and_where_it_stands() -> None:
    text = f"{SECTION}\n1. Vận động mỗi hội viên góp 26.000 đồng trở lên để giúp hộ nghèo.\n2. Tỷ lệ nợ quá hạn dưới 0,03% (theo ngân hàng)."
    money, debt = read_targets(text)
    assert money == FoundTarget(
        indicator="Vận động mỗi hội viên góp để giúp hộ nghèo",
        op=Comparison.AT_LEAST,
        value=Decimal(26000),
        unit="đồng",
        per="hội viên",
        quote="Vận động mỗi hội viên góp 26.000 đồng trở lên để giúp hộ nghèo",
        span=(text.index("Vận"), text.index(".\n2")),
    )
    assert (debt.indicator, debt.quote) == ("Tỷ lệ nợ quá hạn", "Tỷ lệ nợ quá hạn dưới 0,03%")
    assert [text[slice(*target.span)] for target in (money, debt)] == [money.quote, debt.quote]


@pytest.mark.parametrize("more", range(4))
def test_a_target_that_does_not_end_is_cut_between_words(more: int) -> None:
    (target,) = read_targets(f"{SECTION}\n1. 100% chi hội {'x' * more} " + "phát động phong trào " * 30)
    assert target.quote.split()[-1] in ("phát", "động", "phong", "trào")


WORDS = "mỗi|hội viên|phấn đấu|100%|từ|02-04|tin, bài|trở lên|1.500|dưới 0,03%|(|)|;|. |:|\n- |\nII. CHỈ TIÊU\n|25.000 đồng|ít nhất|năm|đến|5"


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split("|")), max_size=40).map(" ".join)))
def test_no_text_raises_and_every_quote_is_where_it_says(text: str) -> None:
    for target in read_targets(text):
        assert text[slice(*target.span)] == target.quote
        assert (target.op is Comparison.BETWEEN) == (target.value_max is not None)


@pytest.mark.parametrize(
    "piece",
    [
        "Phấn đấu 100% hội viên, ",
        "1 ",
        "5%",
        "mỗi hội viên ",
        "1.000.",
        "từ 2 - ",
        "a:(",
        "\n- Vận động 5.000 đồng",
        "mỗi xã: 01 nhà. ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    seconds = []
    for size in (5_000, 20_000):
        text = (SECTION + "\n" + piece * (size // len(piece)))[:size]
        begun = time.perf_counter()
        read_targets(text)
        seconds.append(time.perf_counter() - begun)
    print(f"{piece!r}: 5 KB {seconds[0]:.3f} s, 20 KB {seconds[1]:.3f} s")
    assert seconds[1] < 12 * seconds[0] + 0.5


OF_EACH: list[tuple[str, list[Said]]] = [
    ("- Mỗi chi hội tối thiểu phải có:\n+ 03 mô hình kinh tế.\n+ 01 tủ sách.", [(">=", "3", None, "mô hình"), (">=", "1", None, "tủ")]),
    ("Hướng tới đích là đưa 95% hộ dân dùng nước sạch.", [("=", "95", None, "%")]),
    ("Kiểm tra chuồng trại của từng hộ tối thiểu 03 lần/01 năm.", [(">=", "3", None, "lần")]),
    ("Mỗi chi hội có ít nhất 05 bài dự thi.", [(">=", "5", None, "bài dự thi")]),
    ("Lũy kế giải ngân đến 30/6 đạt 38,7% kế hoạch.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "targets"), OF_EACH, ids=[text[:40] for text, _ in OF_EACH])
def test_the_least_that_is_asked_of_each(text: str, targets: list[Said]) -> None:
    assert [said(target) for target in read_targets(text)] == targets
