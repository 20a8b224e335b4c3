"""A chair types anything to the whole bot, on a database, between notices, reminders and chases: whatever is stored was
on the screen as a question, and was agreed to there; and what was read back is kept until it is answered."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.talk.agenda import Request
from storage.database.session import Database
from storage.reports import requests
from tests.bot.turns.test_anything_typed import COMMANDS, DIGITS, FIGURES, PHRASES
from tests.chats.office import CHATS
from tests.chats.settings import SETTINGS
from tests.chats.staged import Prepared, Whole, whole_bot

SETTING, CHAIR = "đang thu", CHATS["Lê Văn Thảo"]
AGREES = "1 = Đúng, gửi"
LABELS = ("đúng, gửi", "gửi", "sửa", "làm tiếp", "báo cáo thi đua tháng 3", "từng số")


@dataclass(frozen=True)
class Said:
    text: str


@dataclass(frozen=True)
class Told:
    """The office tells everybody something."""

    text: str


@dataclass(frozen=True)
class Passes:
    """Time, with all that comes by itself in it."""

    minutes: int


Act = Said | Told | Passes
WORDS = st.sampled_from((*FIGURES, *DIGITS, *PHRASES, *COMMANDS, *LABELS)) | st.text(
    st.characters(codec="utf-8", exclude_characters="[]", exclude_categories=("C",)), min_size=1, max_size=10
)
ACTS: st.SearchStrategy[Act] = (
    WORDS.map(Said)
    | st.sampled_from(("họp chuyển sang phòng 2", "mang theo sổ")).map(Told)
    | st.sampled_from((1, 31, 24 * 60)).map(Passes)
)
BEGUN: Sequence[Act] = (Said("báo cáo"), Said("2"))
GIVEN: Sequence[Act] = (*BEGUN, Said("12 3 45tr"))


class Chair:
    """The chair at the screen, and what lies in the database."""

    def __init__(self, bot: Whole, file: Path) -> None:
        self._bot, self._file = bot, file
        self._now = SETTINGS[SETTING].start + timedelta(days=10, hours=1)
        self._screen: list[str] = []
        bot.at(self._now)

    def does(self, act: Act) -> None:
        match act:
            case Passes(minutes):
                self._now += timedelta(minutes=minutes)
                self._bot.at(self._now)
                self._screen += self._bot.say(CHAIR, "…")
            case Told(text):
                self._screen += self._bot.say(CHAIR, f"[thông báo {text}]")
            case Said(text):
                self._says(text)

    def _says(self, text: str) -> None:
        self._screen += self._bot.say(CHAIR, "…")
        before, asked = self.sent(), [one for one in self._screen if " = " in one]
        self._screen += self._bot.say(CHAIR, text)
        for work, values in self.sent().items():
            if before.get(work) != values:
                assert AGREES in asked[-1], (text, asked, values)
                assert _read_back(asked) == set(map(int, values.values())), (text, asked, values)

    def sent(self) -> Mapping[int, Mapping[str, Decimal]]:
        """The figures of each piece of work that was sent."""
        return asyncio.run(self._stored())

    async def _stored(self) -> Mapping[int, Mapping[str, Decimal]]:
        db = Database(f"sqlite:///{self._file}")
        async with db.read() as session:
            found: Sequence[Request] = await requests.requests_for(session, ["HB"], now=self._now)
        await db.close()
        return {one.expectation_id: dict(one.values) for one in found if one.version > 0}


def _read_back(asked: Sequence[str]) -> set[int]:
    """The figures of the newest question that shows any; asked once more it is said without them."""
    found = (re.findall(r": ([0-9.]+) ", one) for one in reversed(asked) if AGREES in one)
    return {int(figure.replace(".", "")) for figure in next(filter(None, found), [])}


@settings(
    max_examples=max(5, settings().max_examples // 10),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(opening=st.sampled_from(((), BEGUN, GIVEN)), acts=st.lists(ACTS, max_size=12))
def test_nothing_is_stored_that_was_not_agreed_to(
    opening: Sequence[Act], acts: Sequence[Act], prepared: Prepared, tmp_path: Path
) -> None:
    file = prepared.copy(SETTING, tmp_path / "office.db")
    with whole_bot(file, SETTING) as bot:
        chair = Chair(bot, file)
        for act in (*opening, *acts):
            chair.does(act)


def test_what_was_agreed_to_is_stored(prepared: Prepared, tmp_path: Path) -> None:
    file = prepared.copy(SETTING, tmp_path / "office.db")
    with whole_bot(file, SETTING) as bot:
        chair = Chair(bot, file)
        for act in (*GIVEN, Passes(31), Said("ok")):
            chair.does(act)
        assert [[int(value) for value in values.values()] for values in chair.sent().values()] == [[12, 3, 45_000_000]]
