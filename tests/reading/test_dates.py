"""Chat text → When, compared as one line of words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.dates import read_when
from reading.when.values import When, WhenKind
from tests.reading.date_cases import CASES

NOW = datetime.fromisoformat("2024-05-02T09:00")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def written(value: object) -> str:
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else str(value)


def told(when: When | None) -> str:
    if when is None:
        return "nothing"
    words = [when.kind.value]
    match when.kind:
        case WhenKind.OFFSET:
            words += [f"{when.months} months"] if when.months else [str(when.days)]
            words += ["working"] * when.working_days + [when.anchor or ""]
        case WhenKind.RECURRENCE:
            words.append(str(when.rrule))
        case WhenKind.RANGE:
            words.append(f"{written(when.start)}..{written(when.end)}")
        case WhenKind.PERIOD:
            words += [f"{written(when.start)}..{written(when.end)}", when.precision.value, "vague" * when.vague]
        case _:
            words.append(written(when.start))
    words += [f"said {WEEKDAYS[when.weekday]}"] if when.weekday is not None else []
    words += [when.bound.value] if when.bound else []
    words += [f"lunar {when.lunar.day}/{when.lunar.month}/{when.lunar.year or 'hằng năm'}"] if when.lunar else []
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(text: str, expected: str) -> None:
    assert told(read_when(text, now=NOW)) == expected


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
    assert told(read_when(f"ngày {day:%d} tháng {day:%m} năm {day:%Y}", now=NOW)) == f"day {day}"


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
