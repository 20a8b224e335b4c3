"""Who may do what, over everything that there is to be done: each row of permissions.txt, which was written by hand, is
what the product says, and nothing is done that has no row there."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.cli.parser import make_parser
from bot.commands import ChatWord
from bot.desk.pages import PAGES
from bot.dialogs.base import Cue, Office
from bot.dialogs.engine.scene import scene_of
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.permitted import DEEDS, may
from bot.dialogs.registry import DIALOGS
from bot.turns.deeds.effects import DOINGS
from core.office.people import Consent, Person, Post, Role
from core.office.permissions import PERMISSIONS, Action, permits
from web.calendars import calendar_routes
from web.server import make_app

TABLE = Path(__file__).with_name("permissions.txt")
NOW = datetime(2026, 3, 12, 1, 0, tzinfo=UTC)
OFFICE = Office("Văn phòng Hội", "0262 385 0000", ZoneInfo("Asia/Ho_Chi_Minh"), date(2026, 3, 12))


def _who(*posts: Post, **other: Any) -> Person:
    return Person(7, "Lê Văn Thảo", posts, Consent.GIVEN, **other)


WHO: Mapping[str, Person | None] = {
    "stranger": None,
    "known": _who(),
    "chair": _who(Post(Role.CHAIR, "Chủ tịch", "HB")),
    "deputy": _who(Post(Role.DEPUTY, "Phó chủ tịch", "HB")),
    "officer": _who(Post(Role.OFFICER, "Cán bộ", "HB")),
    "stand-in": _who(Post(Role.OFFICER, "Cán bộ", "HB"), stands_in_for=("HB",)),
    "cluster": _who(Post(Role.CHAIR, "Chủ tịch", "HB", leads="Cụm 1")),
    "admin": _who(Post(Role.ADMIN, "Quản trị")),
    "office": _who(Post(Role.OFFICE, "Chuyên viên")),
    "leader": _who(Post(Role.LEADER, "Chủ tịch tỉnh Hội")),
    "viewer": _who(Post(Role.VIEWER, "Ủy viên")),
}


def _rows(kind: str) -> dict[str, str]:
    """Name → what the table says of it, of one kind."""
    lines = [line.split(maxsplit=1) for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    rows = [rest.rsplit("|", 1) for first, rest in lines if first == kind]
    assert len(rows) == len({name for name, _ in rows}), f"a {kind} stands there twice"
    return {name.strip(): " ".join(said.split()) for name, said in rows}


def _marks(allowed: Mapping[str, bool]) -> str:
    return " ".join("x" if allowed[who] else "." for who in WHO)


def word_opens(word: ChatWord, person: Person | None) -> bool:
    """Whether a word of command opens a talk for this person, or needs none."""
    return word.command.talk_for(person) is not None or not word.command.opens


def talk_admits(talk: Any, person: Person | None) -> bool:
    """Whether it says anything but its refusal."""
    cue = Cue(person=person, known={"office": OFFICE})
    turn = talk.step({}, cue, NOW)
    return not turn.replies or turn.replies[0].says != talk.refused(scene_of(talk.knows, cue, NOW))


def effect_may(effect: type, person: Person | None) -> bool:
    return may(person, object.__new__(effect))


def cli_commands() -> Iterator[tuple[str, str]]:
    """("notice send", whose rights it has): the operator's, or those of the person that it acts for. A deed whose row
    of the trail names somebody (`whose`) is the operator's all the same."""

    def walk(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        if not below:
            acts_for = any("--as" in action.option_strings and action.dest != "whose" for action in parser._actions)
            yield " ".join(words), "person" if acts_for else "operator"
        for action in below:
            for name, child in action.choices.items():
                yield from walk(child, (*words, name))

    return walk(make_parser(), ())


class _Door:
    path = "/door"

    def admit(self, headers: Any) -> None: ...

    async def take(self, headers: Any, body: bytes) -> None: ...


async def _health() -> Mapping[str, object]:
    return {"ok": True}


def pages() -> dict[str, str]:
    """Every page; a door of a network asks for its secret (tests/web), a calendar is fetched at somebody's address."""
    fetched = {route.path: "address" for route in calendar_routes(None)}  # type: ignore[arg-type]
    routes = make_app(_health, [_Door()]).routes
    return fetched | {
        str(getattr(route, "path", route)): "secret" if route.path == "/door" else "anybody"  # type: ignore[attr-defined]
        for route in routes
    }


def test_deeds() -> None:
    product = {action.value: _marks({who: permits(person, action) for who, person in WHO.items()}) for action in Action}
    assert product == _rows("deed")


def test_commands() -> None:
    product = {word.value: _marks({who: word_opens(word, person) for who, person in WHO.items()}) for word in ChatWord}
    assert product == _rows("word")


def test_talks() -> None:
    product = {
        name: _marks({who: talk_admits(talk, person) for who, person in WHO.items()}) for name, talk in DIALOGS.items()
    }
    assert product == _rows("talk")
    assert all(isinstance(talk, DeclaredTalk) for talk in DIALOGS.values())


def test_effects() -> None:
    product = {
        effect.__name__: _marks({who: effect_may(effect, person) for who, person in WHO.items()}) for effect in DOINGS
    }
    assert product == _rows("effect")
    assert DEEDS.keys() == DOINGS.keys()


def test_command_line() -> None:
    assert dict(cli_commands()) == _rows("cli")


def test_pages() -> None:
    assert pages() == _rows("page")


def test_desk() -> None:
    """Its pages, and the buttons on each: "notices release"."""
    product = {}
    for page in PAGES.values():
        product[page.name] = _marks({who: permits(person, page.action) for who, person in WHO.items()})
        for do, deed in page.deeds.items():
            both = {who: permits(person, page.action) and permits(person, deed.action) for who, person in WHO.items()}
            product[f"{page.name} {do}"] = _marks(both)
    assert product == _rows("desk")


def test_what_has_no_row_is_denied() -> None:
    class Unnamed:
        pass

    everybody = list(WHO.values())
    assert [may(person, Unnamed()) for person in everybody] == [False] * len(everybody)  # type: ignore[arg-type]
    assert [permits(person, "unnamed") for person in everybody] == [False] * len(everybody)  # type: ignore[arg-type]
    assert PERMISSIONS.keys() == set(Action)


@pytest.mark.parametrize("effect", [effect for effect in DOINGS if effect.__name__ == "HandToOffice"])
def test_words_are_kept_of_who_agreed_alone(effect: type) -> None:
    assert not effect_may(effect, Person(7, "Lê Văn Thảo", (Post(Role.CHAIR, "Chủ tịch", "HB"),)))
