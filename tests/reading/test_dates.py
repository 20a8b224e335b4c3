"""Chat text → When, compared as one line of words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.dates import read_time, read_when
from reading.when.values import WhenKind
from tests.reading.chair_time_cases import NOW as TYPED_AT
from tests.reading.chair_time_cases import TYPED
from tests.reading.date_cases import CASES
from tests.reading.saying_times import told
from tests.reading.time_cases import NOW as SAID_AT
from tests.reading.time_cases import TIMES

NOW = datetime.fromisoformat("2024-05-02T09:00")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(text: str, expected: str) -> None:
    assert told(read_time(text, now=NOW)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_reads_every_kind(text: str, expected: str) -> None:
    assert told(read_time(text, now=datetime.fromisoformat(SAID_AT))) == expected


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_reads_what_chairs_type(text: str, expected: str) -> None:
    assert told(read_time(text, now=datetime.fromisoformat(TYPED_AT))) == expected


def test_a_weekday_that_contradicts_the_day_is_seen() -> None:
    contradicted = read_when("thứ sáu, ngày 15/6/2024", now=NOW)
    assert contradicted is not None
    assert contradicted.contradicts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("nộp danh sách thứ ba tuần sau nhé", "thứ ba tuần sau"),
        ("họp chi hội ngày hai tám tháng ba ở xã", "ngày hai tám tháng ba"),
        ("gửi   báo cáo 3 hôm nữa", "3 hôm nữa"),
        ("dự lễ quốc khánh tại huyện", "lễ quốc khánh"),
        ("họp lúc ba giờ rưỡi chiều mai", "ba giờ rưỡi chiều mai"),
        ("nộp cuối quý này cho xã", "cuối quý này"),
    ],
)
def test_a_time_knows_where_it_stands(text: str, place: str) -> None:
    when = read_when(text, now=NOW)
    assert when is not None
    assert " ".join(text.split())[slice(*when.span)] == place


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("mồng 7 tháng 3", ["day 2025-04-04 lunar 7/3/2025", "day 2025-03-07"]),
        ("28/5 hoặc 29/5", ["day 2024-05-28", "day 2024-05-29"]),
        ("5 tháng sau", ["day 2024-06-05", "day 2024-10-02"]),
        ("ngay nam thang sau", ["day 2024-06-05"]),
        ("3 giờ ngày 28/5", ["moment 2024-05-28T03:00", "moment 2024-05-28T15:00"]),
        ("4 giờ kém 10 mai", ["moment 2024-05-03T03:50", "moment 2024-05-03T15:50"]),
        ("thứ bảy sau", ["day 2024-05-04", "day 2024-05-11"]),
        ("thứ năm", ["day 2024-05-02", "day 2024-05-09"]),
        ("thứ năm này", ["day 2024-05-02"]),
        ("mấy hôm nữa", []),
    ],
)
def test_what_may_mean_several_things_is_asked_about(text: str, readings: list[str]) -> None:
    when = read_time(text, now=NOW)
    assert when is not None
    assert [told(reading) for reading in when.readings or [when] if reading.first_day] == readings


@given(
    st.lists(
        st.sampled_from(
            [
                "ngày",
                "mai",
                "mốt",
                "kia",
                "thứ",
                "ba",
                "tư",
                "tuần",
                "tháng",
                "quý",
                "năm",
                "sau",
                "tới",
                "trước",
                "này",
                "ngoái",
                "nữa",
                "qua",
                "lùi",
                "thêm",
                "3",
                "7",
                "28/3",
                "15h",
                "8",
                "giờ",
                "rưỡi",
                "kém",
                "chiều",
                "tối",
                "sáng",
                "đến",
                "từ",
                "trong",
                "mồng",
                "rằm",
                "âm",
                "lịch",
                "Tết",
                "quốc",
                "khánh",
                "cuối",
                "đầu",
                "giữa",
                "hoặc",
                "vài",
                "hôm",
                "hai",
                "tám",
                "phút",
                "nửa",
                "ngay",
                "thang",
                "sang",
                "toi",
            ]
        ),
        max_size=12,
    )
)
def test_no_mixture_of_near_words_raises_or_stands_outside(words: list[str]) -> None:
    text = " ".join(words)
    when = read_when(text, now=NOW)
    assert when is None or 0 <= when.span[0] <= when.span[1] <= len(text)
    assert when is None or when.last_day is None or when.first_day is None or when.first_day <= when.last_day


def test_a_zone_makes_no_difference() -> None:
    assert read_when("8h sáng mai", now=NOW.replace(tzinfo=UTC)) == read_when("8h sáng mai", now=NOW)


@given(st.text(max_size=300), st.datetimes(datetime.min + timedelta(days=4000), datetime.max - timedelta(days=4000)))
def test_no_text_raises(text: str, now: datetime) -> None:
    when = read_when(text, now=now)
    assert when is None or isinstance(when.kind, WhenKind)


@given(st.dates(datetime(1950, 1, 1).date(), datetime(2090, 1, 1).date()))
def test_a_long_date_is_read_back(day: object) -> None:
    when = read_when(f"ngày {day:%d} tháng {day:%m} năm {day:%Y}", now=NOW)
    assert when is not None
    assert (when.kind, when.start) == (WhenKind.DAY, day)


@given(
    st.lists(
        st.sampled_from(
            [
                "ngày",
                "tháng",
                "năm",
                "15",
                "6",
                "/",
                "-",
                "2024",
                "8h30",
                "thứ",
                "hai",
                "đến",
                "từ",
                "trước",
                "hằng",
                "tuần",
                "quý",
                "I",
                ",",
                ".",
                "(",
                ")",
                "lần",
                "sau",
                "05",
                "mùng",
                "Chạp",
            ]
        ),
        max_size=40,
    )
)
def test_no_mixture_of_its_own_words_raises(words: list[str]) -> None:
    when = read_when(" ".join(words), now=NOW)
    assert when is None or isinstance(when.kind, WhenKind)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("March 28", date(2026, 3, 28)),
        ("28th of March", date(2026, 3, 28)),
        ("28 Mar 2027", date(2027, 3, 28)),
        ("April 5 at 8:30", datetime(2026, 4, 5, 8, 30)),
        ("Feb 30", None),
        ("mar 3 cai", None),
        ("may 5 bo", None),
    ],
)
def test_a_month_by_its_english_name(text: str, start: object) -> None:
    when = read_when(text, now=datetime(2026, 3, 24, 9, 5))
    assert (when.start if when is not None else None) == start


@pytest.mark.parametrize("text", ["mồng 7 tháng 8", "vài hôm nữa", "8h hay 9h sáng mai"])
def test_what_may_be_several_times_is_none_of_them_yet(text: str) -> None:
    assert read_when(text, now=datetime(2026, 9, 16, 10, 20)) is None
