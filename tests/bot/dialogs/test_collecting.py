"""Until when and of whom a form is collected, as it is typed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.dialogs.base import Cue, Turn
from bot.dialogs.collecting.talk import CollectTalk
from bot.dialogs.effects import BeginCollecting, StopCollecting
from bot.words import ChatWord
from core.office.units import ALL_UNITS, Audience, AudienceKind
from core.reports.collecting import Collection
from tests.bot.dialogs.samples import STEWARD, UNITS
from tests.chats.office import FORM

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
KNOWN: dict[str, Any] = {"forms": (FORM,), "units": UNITS}
ASKED = {"step": "day", "form": FORM.key}
SHOWN = {"step": "preview", "form": FORM.key, "due": "2026-03-27"}


def step(state: dict[str, Any], text: str = "", known: dict[str, Any] = KNOWN, **cue: Any) -> Turn:
    return CollectTalk().step(state, Cue(text=text, person=STEWARD, known=known, **cue), NOW)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


@pytest.mark.parametrize(
    ("text", "step_after", "first"),
    [
        ("27/3", "preview", "collect-title"),
        ("hết tháng 3", "preview", "collect-title"),
        ("1/3/2026", "day", "collect-past"),
        ("31/4", "day", "no-such-day"),
        ("27/3/2028", "sure", "day-far"),
        ("bà con cứ thong thả", "day", "not-understood-heard"),
    ],
)
def test_until_when(text: str, step_after: str, first: str) -> None:
    turn = step(ASKED, text)
    assert ((turn.state or {})["step"], keys(turn)[0]) == (step_after, first)


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("cụm I", Audience(AudienceKind.CLUSTER, "Cụm I")),
        ("cấp xã", Audience(AudienceKind.LEVEL, "xã")),
        ("SC", Audience(AudienceKind.UNIT, "SC")),
        ("suoi can", Audience(AudienceKind.UNIT, "SC")),
        ("Hội xã Suối Cạn.", Audience(AudienceKind.UNIT, "SC")),
        ("tất cả", ALL_UNITS),
    ],
)
def test_of_whom(text: str, audience: Audience) -> None:
    turn = step(SHOWN, text)
    assert step(turn.state or {}, "đúng rồi").effects == (BeginCollecting(FORM.key, audience, date(2026, 3, 27)),)


def test_nobody_here_is_said_so_and_nothing_begins() -> None:
    turn = step(SHOWN, "cụm IX")
    assert (keys(turn)[:2], turn.effects) == (["collect-nobody", "collect-title"], ())


@pytest.mark.parametrize("text", ["2", "để sau", "khoan"])
def test_nothing_begins_without_a_yes(text: str) -> None:
    turn = step(SHOWN, text)
    assert (turn.state, turn.effects, keys(turn)) == (None, (), ["collect-not-begun"])


def test_what_runs_is_stopped_only_by_its_choice() -> None:
    running = {**KNOWN, "collections": (Collection(5, FORM.key, ALL_UNITS, date(2026, 3, 12), date(2026, 3, 27), 3),)}
    asked = step({}, word=ChatWord.COLLECT, known=running)
    assert keys(asked) == ["collect-runs"]
    assert step(asked.state or {}, "chưa", running).effects == ()
    said = step(asked.state or {}, "dừng", running, word=ChatWord.STOP)
    assert (keys(said), said.effects) == (["collect-stop-how", "collect-runs"], ())
    assert step(asked.state or {}, "1", running).effects == (StopCollecting(5, call_off=True),)
