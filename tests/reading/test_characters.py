"""Characters as they come from files and keyboards: how they are read, and that what is quoted stays the paper's."""

import unicodedata
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.found import Span
from reading.characters import folded_characters
from reading.plan.reader import read_plan, read_reasons
from tests.doubts import doubt_told
from tests.reading.plan_cases import FOUND

TODAY = date(2026, 2, 2)
HEAD = "KẾ HOẠCH\nChăm sóc vườn ươm năm 2026\n"

READ = [
    ("15/\u200b4/\u200b2026", "15/4/2026"),
    ("\u200e15/4/2026\u202c", "15/4/2026"),
    ("15\u20114\u20112026", "15-4-2026"),
    ("15\u20134\u20132026", "15-4-2026"),
    ("15 – 4 – 2026", "15-4-2026"),
    ("15 - 4 - 2026", "15-4-2026"),
    ("từ 15–17/4", "từ 15–17/4"),
    ("15\u00ad4\u00ad2026", "15-4-2026"),
    ("\u00ad Nộp sổ", "- Nộp sổ"),
    ("triển\u00ad khai", "triển khai"),
    ("15\u20444\u22152026", "15/4/2026"),
    ("１５／４／２０２６：", "15/4/2026:"),
    ("15\u202f/\u20094\u00a0/ 2026", "15 / 4 / 2026"),
    ("٢٠/4", "20/4"),
    ("Quý Ⅱ", "Quý II"),
    ("𝐊𝐞\u0302\u0301 𝟐𝟎𝟐𝟔", "Kế 2026"),
    ("Ðơn vị, ðến, Ɖợt", "Đơn vị, đến, Đợt"),
    ("tƣ tƣởng", "tư tưởng"),
    ("he\u0301\u0302t", "hết"),
    ("d\u0335o\u031b\u0323t", "đợt"),
    ("chiều\u2028tối", "chiều\ntối"),
    ("1O/4/2O26", "10/4/2026"),
    ("I5/4/2026", "15/4/2026"),
    ("3l/4/2O26", "31/4/2026"),
    ("NGÀY O5 THÁNG 1O NĂM 2O26", "NGÀY 05 THÁNG 10 NĂM 2026"),
    ("ngày l5 tháng 4", "ngày 15 tháng 4"),
    ("8 giờ OO, O8h3O, 7:OO", "8 giờ 00, 08h30, 7:00"),
]
KEPT = (
    "H2O, 20l/2 ngày, mỗi ngày 2l nước",
    "số 1O/NQ-HĐND, Mẫu 1A, Oo/OO, 5O%",
    "I.5.2026 là mục; “…” – và — ở lại",
    "15/4/2026, 15-4-2026, 15.4.2026 lúc 7h30",
    "20m², 50%, 1.000.000 đồng",
)


@pytest.mark.parametrize(("typed", "read"), READ)
def test_what_is_typed_and_what_is_read(typed: str, read: str) -> None:
    assert folded_characters(typed).text == read


@pytest.mark.parametrize("typed", KEPT)
def test_what_is_no_day_keeps_its_letters(typed: str) -> None:
    folded = folded_characters(typed)
    assert (folded.text, folded.paper) == (typed, typed)


@given(st.text("aăâbcdđeêghkmnôơrstuưvxyàáảãạHỘIKẾ 0123456789/.,:;()\n\t"))
def test_a_clean_text_is_left_as_it_is(text: str) -> None:
    paper = unicodedata.normalize("NFC", text)
    folded = folded_characters(text)
    assert (folded.text, folded.paper, folded.place((0, len(paper)))) == (paper, paper, (0, len(paper)))


DAYS = [typed for typed, read in READ if "2026" in read and not read.startswith(("31", "Kế"))]


@pytest.mark.parametrize("typed", DAYS)
def test_a_day_is_read_and_quoted_as_it_was_typed(typed: str) -> None:
    plain = folded_characters(typed).text
    plan = read_plan(f"{HEAD}1. Các chi hội gửi sổ trước {typed} về Văn phòng.", today=TODAY)
    clean = read_plan(f"{HEAD}1. Các chi hội gửi sổ trước {plain} về Văn phòng.", today=TODAY)
    assert [(found.due, found.bound, found.what) for found in plan.deadlines] == [
        (found.due, found.bound, found.what) for found in clean.deadlines
    ]
    assert len(plan.deadlines) == 1
    assert typed.strip("\u202c :：") in plan.deadlines[0].quote


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3I/4/2O26", "Không có ngày 31/4/2026 trong lịch."),
        ("32/4/2026", "Không có ngày 32/4/2026 trong lịch."),
        ("15.13.2026", "Không có ngày 15.13.2026 trong lịch."),
        ("1S/4/2026", "Không đọc được ngày “1S/4/2026”."),
        ("15/4/20Z6", "Không đọc được ngày “15/4/20Z6”."),
        ("15/4/0226", "Không đọc được ngày “15/4/0226”."),
    ],
)
def test_what_looks_like_a_day_and_is_none_is_shown(typed: str, said: str) -> None:
    plan = read_plan(f"{HEAD}1. Các chi hội gửi sổ trước ngày {typed} về Văn phòng.", today=TODAY)
    assert not plan.deadlines
    assert [(doubt_told(doubt), plan.text[slice(*doubt.span)]) for doubt in plan.doubts] == [(said, typed)]


ODD = "\u200b\u200e\u202a\u2060\ufeff\u00ad\u00a0\u2009\u2011\u2044／：０９OoIlÐðƣ\u0301\u0302\u0323ﬁⅣ\u2028"
PIECES = [paragraph for paragraph, _ in FOUND]


def _inside(spans: Iterable[Span], length: int) -> bool:
    return all(0 <= start <= end <= length for start, end in spans)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(ODD, max_size=3), st.text(max_size=20)), max_size=12))
def test_spans_lie_in_the_paper_and_quotes_are_its_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    plan = read_plan(text, today=TODAY)
    found = (*plan.events, *plan.deadlines, *plan.targets)
    assert plan.text == unicodedata.normalize("NFC", text)
    assert _inside((each.span for each in (*found, *plan.doubts)), len(plan.text))
    assert [each.quote for each in found] == [plan.text[slice(*each.span)] for each in found]
    assert [each.quote for each in read_reasons(text)] == [plan.text[slice(*each.span)] for each in read_reasons(text)]


@given(st.sampled_from(PIECES), st.data())
def test_what_is_not_seen_changes_nothing_that_is_read(piece: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(piece)), max_size=5))
    text = piece
    for place in sorted(places, reverse=True):
        text = text[:place] + data.draw(st.sampled_from("\u200b\u200e\u2060\ufeff")) + text[place:]
    plan, clean = read_plan(text, today=TODAY), read_plan(piece, today=TODAY)
    assert [(found.title, found.start) for found in plan.events] == [
        (found.title, found.start) for found in clean.events
    ]
    assert [(found.what, found.due) for found in plan.deadlines] == [
        (found.what, found.due) for found in clean.deadlines
    ]
