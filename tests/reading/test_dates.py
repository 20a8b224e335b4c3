"""Chat text → When, compared as one line of words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.dates import read_when
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
    assert told(read_when(text, now=NOW)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_reads_every_kind(text: str, expected: str) -> None:
    assert told(read_when(text, now=datetime.fromisoformat(SAID_AT))) == expected


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_reads_what_chairs_type(text: str, expected: str) -> None:
    assert told(read_when(text, now=datetime.fromisoformat(TYPED_AT))) == expected


def test_a_weekday_that_contradicts_the_day_is_seen() -> None:
    contradicted = read_when("thứ sáu, ngày 15/6/2024", now=NOW)
    assert contradicted is not None
    assert contradicted.contradicts


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
