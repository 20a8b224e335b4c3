"""One call of a page: who looks, what was asked and filled in, and what the page needs for its answer."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogs.effects import Effect
from bot.office_facts import office_on
from bot.settings import Config
from bot.texts import Texts
from bot.texts.catalog import texts_in
from bot.turns.deeds.effects import perform
from bot.turns.effect_context import EffectContext
from core.calendar.hours import NeverOpens
from core.calendar.moments import local_day
from core.office.people import Person
from core.office.permissions import Action, permits
from core.talk.messages import Say
from storage.database.session import Session
from storage.office.desk_sessions import DeskSession
from web.desk_pages import Calling

CHANNEL = "desk"
"""Where what is done from a page is said to come from."""
LONGEST_FIELD = 10_000
PAGE = 50
"""Lines of one page of a long table."""


@dataclass(frozen=True)
class DeskCall:
    """`prepared` is what was made of the call before its transaction, where that takes time."""

    context: EffectContext
    person: Person
    session: DeskSession
    config: Config
    calling: Calling
    texts: Texts
    prepared: object = None

    @property
    def s(self) -> Session:
        return self.context.session

    @property
    def now(self) -> datetime:
        return self.context.now

    @property
    def today(self) -> date:
        return self.context.office.today

    @property
    def opens(self) -> datetime:
        """When people may be written to unasked at the earliest; `now` within the office's hours."""
        window = self.context.office.window
        if window is None:
            return self.now
        try:
            return window.next_open(self.now, self.config.zone)
        except NeverOpens:
            return self.now

    @property
    def office_texts(self) -> Texts:
        """As the office's chats speak, whatever the page does."""
        return Texts(self.config.office.language)

    def may(self, action: Action) -> bool:
        return permits(self.person, action)

    def say(self, key: str, **values: object) -> str:
        return self.said(Say(key, values))

    def said(self, say: Say) -> str:
        return self.texts.say(say, now=self.now, zone=self.config.zone)

    def all(self, says: Sequence[Say]) -> tuple[str, ...]:
        return tuple(line for line in map(self.said, says) if line)

    def field(self, name: str) -> str:
        """What was filled in, as a person would have said it."""
        return self.calling.fields.get(name, "").replace("\r\n", "\n").strip()[:LONGEST_FIELD]

    def asked(self, name: str) -> str:
        """What stands behind the question mark."""
        return self.calling.query.get(name, "").strip()[:200]

    def number(self, name: str) -> int | None:
        """A whole number among what was filled in or asked."""
        return number_in(self.calling.fields.get(name) or self.calling.query.get(name) or "")

    def word(self, place: int) -> str:
        """A word of the address behind the page's name; empty where there is none."""
        words = self.calling.path[1:]
        if place >= len(words):
            return ""
        return words[place]

    @property
    def page(self) -> int:
        """Which page of a long table, counted from 1."""
        return max(self.number("page") or 1, 1)

    def day(self, name: str) -> date | None:
        """A day that was filled in as browsers write it; None for what is none."""
        try:
            return date.fromisoformat(self.field(name))
        except ValueError:
            return None

    async def perform(self, *effects: Effect) -> None:
        """Raises PermissionError for what is not theirs to do."""
        await perform(effects, self.context)


def number_in(text: str) -> int | None:
    """A whole number as addresses of ours hold one; None for anything else."""
    if text.isascii() and text.isdigit() and len(text) < 18:
        return int(text)
    return None


def call_of(
    s: Session,
    person: Person,
    session: DeskSession,
    config: Config,
    calling: Calling,
    now: datetime,
) -> DeskCall:
    """In the language that was asked for, else in the office's."""
    # No update brought it; what is told of it once is told once for each press.
    pressed = -time.time_ns()
    office = office_on(config, local_day(now, config.zone))
    context = EffectContext(s, person, CHANNEL, "", pressed, office, config.policy, now)
    return DeskCall(context, person, session, config, calling, texts_in(calling.lang, config.office.language))
