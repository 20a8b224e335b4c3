"""PDFs as Word and scanners make them, written here line by line: columns, tables, broken lines, page furniture, and
those without text."""

import time
import tracemalloc
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.documents.pdf_drawings import Rules
from reading.documents.pdf_page import page_lines
from reading.documents.pdf_words import Box, Page, Word
from reading.documents.reader import read_document
from reading.documents.reasons import UnreadableDocument, UnreadableReason

WIDTH = 0.5
"""Every letter of these papers is half its size wide, so that places can be reckoned."""
SIZE = 14


class Paper:
    """A PDF that is written object by object; letters are known by their number, as in papers whose font is cut down to
    what they use."""

    def __init__(self, *, rotate: int = 0, moved: int = 0) -> None:
        """`rotate`: degrees by which the page is to be shown turned; `moved`: by how much letters are told wrongly."""
        self._rotate, self._moved = rotate, moved
        self._letters: dict[str, int] = {}
        self._pages: list[list[str]] = [[]]

    def page(self) -> None:
        self._pages.append([])

    def write(self, x: float, y: float, text: str, *, turn: str = "1 0 0 1", apart: float = 0) -> None:
        """`turn`: the first four numbers of the text's matrix; `apart`: points between two letters."""
        codes = "".join(f"{self._letters.setdefault(char, len(self._letters) + 1):04x}" for char in text)
        self._pages[-1].append(f"BT /F1 {SIZE} Tf {apart} Tc {turn} {x} {y} Tm <{codes}> Tj ET")

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        place = f"q {width} 0 0 {height} {x} {y} cm"
        self._pages[-1].append(f"{place} BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")

    def lines(self, top: float, lines: Sequence[tuple[float, str]]) -> None:
        for place, (x, text) in enumerate(lines):
            self.write(x, top - 20 * place, text)

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._pages[-1].append(f"0.5 w {x} {y} m {to_x} {to_y} l S")

    def _to_unicode(self) -> str:
        told = ((code, chr(ord(char) + self._moved * (char > " "))) for char, code in self._letters.items())
        pairs = "\n".join(f"<{code:04x}> <{char.encode('utf-16-be').hex()}>" for code, char in told)
        head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000><ffff> endcodespacerange"
        return f"{head} {len(self._letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"

    def data(self, trailer: str = "") -> bytes:
        kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(len(self._pages)))
        objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/DW {int(WIDTH * 1000)}>>",
            stream(self._to_unicode()),
        ]
        for i, page in enumerate(self._pages):
            objects += [
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {self._rotate}"
                f"/Resources<</Font<</F1 3 0 R>>>>/Contents {7 + 2 * i} 0 R>>",
                stream("\n".join(page)),
            ]
        return bound(objects, trailer)


def stream(text: str) -> str:
    return f"<</Length {len(text.encode('latin-1'))}>>stream\n{text}\nendstream"


def bound(objects: Sequence[str], trailer: str) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode("latin-1")


def read(paper: Paper) -> list[str]:
    return read_document(paper.data(), "a.pdf").split("\n")


FULL = "các đơn vị gửi báo cáo sơ kết phong trào thi đua về Văn phòng Hội chậ"
"""As many letters as a line holds between the margins used here: 69 of 7 points."""


def test_broken_lines_are_healed_into_paragraphs() -> None:
    paper = Paper()
    lines = [
        (85, "KẾ HOẠCH"),
        (120, FULL[:64]),
        (85, FULL),
        (85, "trước ngày 20/5/2026."),
        (120, "Đơn vị đăng cai chuẩn bị hội trường."),
    ]
    paper.lines(780, lines)
    assert read(paper) == [
        "KẾ HOẠCH",
        f"{FULL[:64]} {FULL} trước ngày 20/5/2026.",
        "Đơn vị đăng cai chuẩn bị hội trường.",
    ]


@pytest.mark.parametrize(
    "marker",
    ["- Một việc", "1. Một việc", "a) một việc", "2.1. một việc", "II. MỘT VIỆC", "+ một việc", "Điều 3. Một việc"],
)
def test_what_begins_with_a_marker_is_a_paragraph_of_its_own(marker: str) -> None:
    paper = Paper()
    paper.lines(780, [(85, FULL), (85, marker)])
    assert read(paper) == [FULL, marker]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [("8.00-", "11.30 cùng ngày", "8.00-11.30 cùng ngày"), ("2015", "– 2020 của Hội", "2015 – 2020 của Hội")],
)
def test_numbers_parted_at_the_end_of_a_line_come_together(before: str, after: str, whole: str) -> None:
    paper = Paper()
    start = FULL[: 68 - len(before)]
    paper.lines(780, [(85, f"{start} {before}"), (85, after)])
    assert read(paper) == [f"{start} {whole}"]


def test_a_number_with_a_slash_at_the_start_of_a_line_is_no_marker() -> None:
    paper = Paper()
    paper.lines(780, [(85, FULL), (85, "27/3/2026 là hạn cuối.")])
    assert read(paper) == [f"{FULL} 27/3/2026 là hạn cuối."]


def test_the_head_of_a_letter_is_read_column_by_column() -> None:
    paper = Paper()
    paper.lines(780, [(85, "HỘI CỰU CHIẾN BINH"), (85, "Số: 12/KH-CCB")])
    paper.lines(780, [(300, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (330, "Độc lập - Tự do - Hạnh phúc")])
    assert [line for line in read(paper) if line] == [
        "HỘI CỰU CHIẾN BINH",
        "Số: 12/KH-CCB",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def ruled(paper: Paper, xs: Sequence[float], ys: Sequence[float]) -> None:
    for y in ys:
        paper.rule(xs[0], y, xs[-1], y)
    for x in xs:
        paper.rule(x, ys[0], x, ys[-1])


def test_a_ruled_table_comes_row_by_row_though_its_cells_are_broken() -> None:
    paper = Paper()
    paper.write(85, 780, "Lịch của các cụm:")
    ruled(paper, (80, 180, 330, 530), (760, 730, 680, 630))
    paper.lines(740, [(85, "Cụm"), (85, ""), (85, "Cụm I")])
    paper.lines(740, [(185, "Thời gian"), (185, "8 giờ 00"), (185, "ngày 12/6/2026")])
    paper.lines(740, [(335, "Địa điểm"), (335, "Hội trường"), (335, "xã Suối Trầm")])
    paper.lines(660, [(85, "Cụm II"), (185, "")])
    paper.write(185, 650, "13/6/2026")
    paper.write(85, 600, "Trên đây là kế hoạch.")
    assert read(paper) == [
        "Lịch của các cụm:",
        "Cụm\tThời gian\tĐịa điểm",
        "Cụm I\t8 giờ 00 ngày 12/6/2026\tHội trường xã Suối Trầm",
        "Cụm II\t13/6/2026",
        "Trên đây là kế hoạch.",
    ]


def test_columns_without_rules_keep_a_tab_between_them() -> None:
    paper = Paper()
    paper.lines(780, [(85, "Cụm I"), (85, "Cụm II"), (85, "Cụm III")])
    paper.lines(780, [(300, "12/6/2026"), (300, "13/6/2026"), (300, "14/6/2026")])
    assert read(paper) == ["Cụm I\t12/6/2026", "Cụm II\t13/6/2026", "Cụm III\t14/6/2026"]


def test_a_bullet_of_a_symbol_font_is_a_dash() -> None:
    paper = Paper()
    paper.lines(780, [(85, "\uf0b7 Chuẩn bị hội trường"), (85, "\u25cf Đón tiếp đại biểu")])
    assert read(paper) == ["- Chuẩn bị hội trường", "- Đón tiếp đại biểu"]


def test_a_paragraph_that_fills_its_last_line_is_known_by_the_space_after_it() -> None:
    paper = Paper()
    ended = FULL[:68] + "."
    for top in (780, 734, 688):
        paper.lines(top, [(85, FULL), (85, ended)])
    assert read(paper) == [f"{FULL} {ended}"] * 3


def test_two_columns_of_running_text_are_read_one_after_the_other() -> None:
    paper = Paper()
    left, right = FULL[:30], FULL[30:60].strip() + " ngày"
    paper.lines(740, [(85, left)] * 7 + [(85, "hết cột.")])
    paper.lines(740, [(320, right)] * 7)
    assert read(paper) == [" ".join([left.strip()] * 7) + " hết cột.", " ".join([right] * 7)]


def test_page_numbers_and_running_heads_are_left_out_and_sentences_go_on_over_the_page() -> None:
    paper = Paper()
    for number in range(1, 4):
        if number > 1:
            paper.page()
        paper.write(250, 810, f"Hội tỉnh Thanh Lâm, năm 202{number}")
        paper.write(300, 30, str(number))
        paper.write(85, 700, FULL)
    assert read(paper) == [f"{FULL} {FULL} {FULL}"]


def word(text: str, left: float, *, loose: bool = False) -> Word:
    return Word(text, Box(left, 100, left + 7 * len(text), 112), loose)


def test_letters_that_stand_apart_in_the_file_come_together_by_their_places() -> None:
    """A letter of another font comes after its line; a blank of the file, or a gap, parts words whatever their
    order."""
    words = (
        word("Yêu", 0),
        word("c", 28),
        word("u", 42, loose=True),
        word("của", 49),
        word("đợt", 73, loose=True),
        word("ầ", 35, loose=True),
    )
    (line,) = page_lines(Page(595, 842, words, Rules()))
    assert line.text == "Yêu cầu của đợt"


def refusal(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(data, "a.pdf")
    return caught.value.reason


def test_a_scan_has_no_text() -> None:
    paper = Paper()
    paper.rule(0, 0, 595, 842)
    assert refusal(paper.data()) == UnreadableReason.NO_TEXT


def test_a_pdf_with_a_password_is_encrypted() -> None:
    paper = Paper()
    paper.write(85, 780, "Nội dung")
    keys = "/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<00><00>]"
    assert refusal(paper.data(keys)) == UnreadableReason.ENCRYPTED


def test_a_state_secret_marking_is_refused() -> None:
    paper = Paper()
    paper.lines(780, [(85, "HỘI TỈNH THANH LÂM"), (85, "TỐI MẬT"), (85, "KẾ HOẠCH bảo vệ hội nghị")])
    assert refusal(paper.data()) == UnreadableReason.SECRET_MARKING


@given(st.integers(9, 3000), st.binary(min_size=1, max_size=4))
def test_a_damaged_pdf_is_read_or_refused(place: int, damage: bytes) -> None:
    data = bytearray(WHOLE)
    data[place : place + len(damage)] = damage
    try:
        text = read_document(bytes(data), "a.pdf")
    except UnreadableDocument as refused:
        text = refused.reason.value
    assert text


def small() -> Paper:
    paper = Paper()
    paper.lines(780, [(85, FULL), (85, "trước ngày 20/5/2026.")])
    return paper


WHOLE = small().data()


def long_paper(pages: int) -> bytes:
    paper = Paper()
    for number in range(pages):
        if number:
            paper.page()
        paper.lines(740, [(85, FULL)] * 15)
    return paper.data()


def test_three_hundred_pages_take_no_more_than_their_share_of_time_and_memory() -> None:
    few, many = long_paper(30), long_paper(300)
    seconds = []
    for data in (few, many):
        begun = time.perf_counter()
        text = read_document(data, "a.pdf")
        seconds.append(time.perf_counter() - begun)
    tracemalloc.start()
    read_document(few, "a.pdf")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(
        f"30 pages {seconds[0]:.2f} s, 300 pages {seconds[1]:.2f} s ({seconds[1] / 300 * 1000:.1f} ms a page); 30 pages at most {peak / 1e6:.1f} MB"
    )
    assert text.count(FULL) == 300 * 15
    assert seconds[1] < 30 * seconds[0] + 1
