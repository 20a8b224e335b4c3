"""States of talks, made from what each declares: its steps, its state's fields and their types, filled from what is
known (known.py) or with anything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.dialogs.base import State
from bot.dialogs.dates.change_requests import request_to_json
from bot.dialogs.engine import states
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.registry import DIALOGS
from bot.dialogs.unclear_figures import Offer
from core.office.people import Consent, Person, Post, Role
from core.plans.change_requests import DueChange, EventChange, LadderChange, WorkChange
from core.plans.changes import EventTime
from core.plans.found import Precision
from core.reminders.alarms import Subject
from tests.bot.dialogs.known import KNOWN, NOW, ROSTER_ROWS, SENT
from tests.bot.dialogs.samples import CHAIR, STEWARD

TALKS: Mapping[str, DeclaredTalk[Any, Any]] = {
    name: talk for name, talk in DIALOGS.items() if isinstance(talk, DeclaredTalk)
}
PEOPLE = (
    None,
    CHAIR,
    STEWARD,
    Person(8, "Lưu Thị Sen", (Post(Role.VIEWER, "Chuyên viên"),), Consent.GIVEN),
    Person(9, "Bùi Văn Núi", (), Consent.WITHHELD),
    Person(10, "Vừa Văn Phòng", (*CHAIR.posts, *STEWARD.posts), Consent.GIVEN),
)
WISHES = (
    EventChange(1, EventTime(date(2026, 3, 26), None, Precision.DAY)),
    DueChange(2, date(2026, 3, 27), "HB"),
    WorkChange(3, date(2026, 3, 27), "lũ"),
    WorkChange(3, None, "sáp nhập"),
    LadderChange(Subject.EVENT, 1, ("-7d 08:00",)),
)
WITHIN: Mapping[str, Sequence[Any]] = {
    "answers": ({}, SENT, {**SENT, "moi": Decimal(70)}, {"moi": Decimal(0)}),
    "expectation_id": (1, 2, 3, 4),
    "occurrence_id": (101, 103, None),
    "notice_id": (5,),
    "correction_id": (1,),
    "inquiry_id": (1, None),
    "arrival_id": (1,),
    "contact_id": (1, 6, None),
    "post_id": (11, 16, None),
    "words": ("hội xã", "Bưởi", ""),
    "plan_id": (3, 4),
    "reworded": ("name", "place", "whom"),
    "preview_of": ("tell", "stop", ""),
    "id": (1, 2),
    "page": (0, 1),
    "item": (0, 1, 2, 3),
    "asked": ((), (2,), (0,)),
    "target": (0,),
    "base": (None, 0, 1),
    "blanks": ({}, {"nha": "chưa đo"}),
    "reasons": ((), ("nha",)),
    "offered": (
        {},
        {"quy": Offer((Decimal(45_000_000), Decimal(45_000), Decimal(45)), "quỹ 45")},
        {"moi": Offer((Decimal(12),), "chắc 12")},
    ),
    "changing": ("moi", "quy"),
    "field": ("moi", "quy"),
    "key": ("moi", "quy", None),
    "text": ("ít nhất 30", "từ 2 đến 4", "bỏ"),
    "typed": ("sửa 3: 1/1/2030", "sửa 1: 1/1/2020"),
    "subject": ("event", "occurrence"),
    "wish": tuple(map(request_to_json, WISHES)),
    "code": ("", "K7M9XQ4M"),
    "old": (("HB", "SC"), ("HB",)),
    "heirs": ((("BM", "Hội xã Bình Minh"),), (("BM", "Hội xã Bình Minh"), ("DM", "")), ()),
    "cluster": ("", "Cụm I", "?"),
    "form": ("thi-dua", ""),
    "unit": ("HB", ""),
    "ids": ((1, 2), (101,)),
    "shown": ((1, 2, 3), (101,), (3,), (1,), ()),
    "by": ("cluster", "level"),
    "audience": ("", "all"),
    "rows": (ROSTER_ROWS, ()),
    "parent": ("", "SC"),
    "about": ("notice:5", "occurrence:7", ""),
}
"""Likely values of fields, by name: keys of the samples, which nothing in a field's type tells."""
ODD = ("", "x", "HB", "moi", "31/2", "1E+999999", "NaN", "x" * 600)
"""Words in a state that another version wrote, or nobody."""
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 200) | st.sampled_from(ODD) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)


def steps_of(talk: DeclaredTalk[Any, Any]) -> Sequence[Any]:
    """All steps that the talk declares."""
    return tuple(get_type_hints(talk.state)["step"])


@cache
def here_at(talk: DeclaredTalk[Any, Any], step: Enum) -> st.SearchStrategy[Any]:
    """States of the talk at one of its steps, with values of the declared types."""
    hints = get_type_hints(talk.state)
    filled = {name: _field(name, kind) for name, kind in hints.items() if name != "step"}
    return st.builds(talk.state, step=st.just(step), **filled)


def states_of(talk: DeclaredTalk[Any, Any]) -> st.SearchStrategy[State]:
    """Stored states: right ones, right ones in which some fields are anything, and no states at all."""
    right = st.sampled_from(steps_of(talk)).flatmap(lambda step: here_at(talk, step)).map(states.written)
    names = tuple(get_type_hints(talk.state))
    wrong = st.dictionaries(st.sampled_from(names) | st.text(max_size=4), anything, max_size=4)
    return right | st.tuples(right, wrong).map(lambda both: {**both[0], **both[1]}) | wrong


def _field(name: str, kind: Any) -> st.SearchStrategy[Any]:
    likely = WITHIN.get(name)
    if likely is None:
        return _of(kind)
    return st.sampled_from(likely)


def _of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a declared type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*(_of(one) for one in inner))
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(_of(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(_of(one) for one in inner))
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(_of(str), _of(inner[1]), max_size=3)
    return _plain(kind)


def _plain(kind: Any) -> st.SearchStrategy[Any]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(tuple(kind))
    if is_dataclass(kind):
        return st.builds(kind, **{name: _of(inner) for name, inner in get_type_hints(kind).items()})
    return _PLAIN.get(kind, anything)


@cache
def _numbers() -> Sequence[int]:
    """Every small number that stands in what is known: of people, work, notices, pages."""
    found = {one for one in _leaves(KNOWN) if isinstance(one, int) and 0 <= one <= 200}
    return sorted(found | {0, -1})


def _leaves(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        for one in fields(value):
            yield from _leaves(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _leaves(each)
    else:
        yield value


_PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    bool: st.booleans(),
    int: st.deferred(lambda: st.sampled_from(_numbers())),
    str: st.sampled_from(("", *ODD)) | st.text(max_size=8),
    Decimal: st.sampled_from((Decimal(0), Decimal(12), Decimal("4.5"), Decimal(-3))),
    date: st.sampled_from((date(2026, 3, 20), date(2026, 7, 1), date(2030, 1, 1), date(2020, 1, 1))),
    datetime: st.just(NOW),
}
