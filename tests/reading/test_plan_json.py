"""Every plan can be written as JSON; the first keys are the contract's."""

import json
from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from core.calendar.office import Bound
from core.plans.found import (
    Asks,
    Comparison,
    DeadlineKind,
    Doubt,
    FoundDeadline,
    FoundEvent,
    FoundTarget,
    Head,
    Precision,
    ReadPlan,
)
from reading.plan.json_form import plan_to_json
from tests.doubts import doubt_told

words = st.text(max_size=20)
maybe_words = st.none() | words
spans = st.tuples(st.integers(0, 99), st.integers(0, 99))
days = st.dates(date(1950, 1, 1), date(2100, 1, 1))
minutes = st.builds(datetime.combine, days, st.builds(time, st.integers(0, 23), st.integers(0, 59)))
moments = st.none() | days | minutes
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9)

events = st.builds(
    FoundEvent,
    words,
    words,
    spans,
    moments,
    moments,
    st.sampled_from(Precision),
    st.booleans(),
    maybe_words,
    maybe_words,
    maybe_words,
    maybe_words,
)
deadlines = st.builds(
    FoundDeadline,
    what=words,
    kind=st.sampled_from(DeadlineKind),
    quote=words,
    span=spans,
    who=maybe_words,
    send_to=maybe_words,
    due=st.none() | days,
    due_time=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    opens=st.none() | days,
    offset_days=st.none() | st.integers(-99, 99),
    relative_to=maybe_words,
    recurrence=maybe_words,
    precision=st.sampled_from(Precision),
    asks=st.sampled_from(Asks),
    bound=st.sampled_from(Bound),
    resolved=st.lists(days, max_size=3).map(tuple),
)
targets = st.builds(
    FoundTarget, words, st.sampled_from(Comparison), decimals, words, words, spans, st.none() | decimals, maybe_words
)
heads = st.builds(
    Head,
    maybe_words,
    maybe_words,
    maybe_words,
    maybe_words,
    st.none() | days,
    maybe_words,
    st.lists(words, max_size=3).map(tuple),
)
plans = st.builds(
    ReadPlan,
    words,
    heads,
    st.lists(events, max_size=2).map(tuple),
    st.lists(deadlines, max_size=2).map(tuple),
    st.lists(targets, max_size=2).map(tuple),
    st.lists(st.builds(Doubt, spans, text=words), max_size=2).map(tuple),
)


@given(plans)
def test_every_plan_can_be_written(plan: ReadPlan) -> None:
    data = plan_to_json(plan, doubt_told)
    assert json.loads(json.dumps(data)) == data


def test_a_deadline_as_the_contract_writes_it() -> None:
    deadline = FoundDeadline(
        "Gửi báo cáo",
        DeadlineKind.ABSOLUTE,
        "gửi trước 17h00 ngày 20/5/2024",
        (3, 33),
        due=date(2024, 5, 20),
        due_time=time(17),
    )
    (written,) = plan_to_json(ReadPlan("", deadlines=(deadline,)), doubt_told)["deadlines"]
    assert written == {
        "what": "Gửi báo cáo",
        "who": None,
        "send_to": None,
        "kind": "absolute",
        "due": "2024-05-20",
        "due_time": "17:00",
        "offset_days": None,
        "relative_to": None,
        "recurrence": None,
        "precision": "day",
        "asks": "done",
        "quote": "gửi trước 17h00 ngày 20/5/2024",
        "span": [3, 33],
        "resolved": [],
        "opens": None,
        "bound": "by",
    }


def test_an_event_as_the_contract_writes_it() -> None:
    start, end = datetime.combine(date(2024, 6, 11), time(8)), datetime.combine(date(2024, 6, 11), time(11, 30))
    event = FoundEvent(
        "Hội nghị", "8.00- 11.30", (0, 11), start, end, Precision.MINUTE, place="Hội trường", cluster="Cụm I"
    )
    (written,) = plan_to_json(ReadPlan("8.00- 11.30", events=(event,)), doubt_told)["events"]
    assert written == {
        "title": "Hội nghị",
        "start": "2024-06-11T08:00",
        "end": "2024-06-11T11:30",
        "precision": "minute",
        "tentative": False,
        "place": "Hội trường",
        "host": None,
        "chair": None,
        "cluster": "Cụm I",
        "quote": "8.00- 11.30",
        "span": [0, 11],
    }
