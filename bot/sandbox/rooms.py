"""What the sandbox's page shows and does: who sits where, what was said, the hour; in the words of the texts."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.channels.memory import SpokenLine
from bot.sandbox.practice import Practice, Trainee
from bot.texts.catalog import speaker, texts_in
from core.calendar.moments import local_day, moment
from storage.office import desk_sessions
from web.desk_pages import Begun, Shown
from web.file_pages import Download
from web.sandbox_pages import ChatLine, ChatPane

SHOWN = 12
"""Newest lines of a chat that are on the page."""
SECRET = 32


@dataclass
class SandboxRooms:
    """`seats`: whose chats are shown, by place; the first is the office's."""

    practice: Practice
    seats: list[int] = field(default_factory=list)
    buttons: bool = True

    def __post_init__(self) -> None:
        clerk = self.practice.clerk
        others = [one for one in self.practice.trainees if not one.at_desk]
        self.seats = self.seats or [one.contact_id for one in (clerk, *others[:2])]

    async def show(self, lang: str) -> Shown:
        practice, house = self.practice, self.practice.stage.house
        texts, zone = texts_in(lang, house.config.office.language), house.config.zone
        now = practice.now
        local = now.astimezone(zone)
        values = {
            "say": speaker(texts, now, zone),
            "language": texts.language,
            "office": house.config.office.name,
            "panes": [self._pane(one) for seat in self.seats if (one := practice.trainee(seat)) is not None],
            "trainees": practice.trainees,
            "day": local.date(),
            "day_given": local.date().isoformat(),
            "hour": local.time(),
            "hour_given": f"{local:%H:%M}",
            "buttons": self.buttons,
        }
        return Shown("sandbox.html", values)

    async def desk(self, secret: str) -> Begun | None:
        practice = self.practice
        async with practice.stage.house.db.read() as s:
            if secret and await desk_sessions.session_of(s, secret, practice.now) is not None:
                return None
        secret = secrets.token_urlsafe(SECRET)
        async with practice.stage.house.db.write() as s:
            await desk_sessions.begin_session(s, practice.clerk.contact_id, secret, practice.now)
        return Begun(secret, int(desk_sessions.LONGEST.total_seconds()))

    async def say(self, person: int, text: str) -> None:
        if (one := self.practice.trainee(person)) is not None:
            await self.practice.say(one.chat, text)

    async def press(self, person: int, token: str) -> None:
        if (one := self.practice.trainee(person)) is not None:
            await self.practice.press(one.chat, token)

    async def send(self, person: int, file: Download) -> None:
        if (one := self.practice.trainee(person)) is not None:
            await self.practice.send(one.chat, file.name, file.data)

    async def next_thing(self) -> None:
        await self.practice.next_thing()

    async def go_to(self, day: str, hour: str) -> None:
        try:
            wanted = moment(date.fromisoformat(day), time.fromisoformat(hour), self.practice.stage.house.config.zone)
        except ValueError:
            return
        await self.practice.go_to(wanted)

    async def choose(self, place: int, person: int) -> None:
        if 0 < place < len(self.seats) and self.practice.trainee(person) is not None:
            self.seats[place] = person

    async def use_buttons(self, wanted: bool) -> None:
        self.buttons = wanted

    async def file(self, number: int) -> Download | None:
        line = self.practice.line(number)
        if line is None or line.content is None or not line.file_name:
            return None
        return Download(line.file_name, line.content)

    def _pane(self, one: Trainee) -> ChatPane:
        said = self.practice.lines(one.chat)
        newest = said[-1][0] if said else -1
        lines = [self._line(place, line, newest) for place, line in said[-SHOWN:]]
        return ChatPane(one.contact_id, one.name, one.title, one.code, lines, max(len(said) - SHOWN, 0))

    def _line(self, place: int, line: SpokenLine, newest: int) -> ChatLine:
        """Buttons stand under the newest line alone: what was asked before is answered, or asked no more."""
        shown = self.buttons and line.from_bot and place == newest
        buttons = [(choice.token, choice.label) for choice in line.choices] if shown else []
        file = place if line.content is not None and line.file_name else None
        return ChatLine(not line.from_bot, line.text, self._hour(line.at), file, line.file_name or "", buttons)

    def _hour(self, at: datetime) -> str:
        zone = self.practice.stage.house.config.zone
        local = at.astimezone(zone)
        return f"{local:%H:%M}" if local_day(at, zone) == local_day(self.practice.now, zone) else f"{local:%d/%m %H:%M}"
