"""A practice under way: who plays in it, what is said in their chats, and the hour, which goes on when told to."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.memory import SpokenLine
from bot.demo.setting import Scene, come_in, office_opened
from bot.stage import Stage
from core.office.people import Person, Role

AT_FIRST = 6
"""Chairs who have joined when the practice begins; the others join with their code."""
LONGEST_WAIT = timedelta(days=366)


@dataclass(frozen=True)
class Trainee:
    """Somebody of the roster: `code` lets them in, `title` is their post and unit."""

    contact_id: int
    name: str
    title: str
    code: str
    at_desk: bool
    is_chair: bool = False

    @property
    def chat(self) -> str:
        return f"chat-{self.contact_id}"


@dataclass
class Practice:
    """One thing at a time: the stage is settled before the next is done."""

    stage: Stage
    trainees: Sequence[Trainee]
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)

    @classmethod
    async def begun(cls, stage: Stage, scene: Scene) -> "Practice":
        """Roster and form are stored, everybody is invited, the desk and some chairs have joined, and the plan lies in
        the office's chat. Raises LookupError for a roster with nobody at the desk."""
        invited, everyone = await office_opened(stage, scene, 365)
        codes = {one.contact_id: one.code for one in invited}
        trainees = [_trainee(one, codes[one.id]) for one in everyone if one.id in codes]
        trainees.sort(key=lambda one: (not one.at_desk, not one.is_chair))
        practice = cls(stage, trainees)
        clerk = practice.clerk
        for one in [clerk, *(other for other in trainees if not other.at_desk)][: AT_FIRST + 1]:
            await practice.join(one)
        await practice.send(clerk.chat, scene.file, scene.content)
        return practice

    @property
    def clerk(self) -> Trainee:
        """Raises LookupError for a roster with nobody at the desk."""
        found = next((one for one in self.trainees if one.at_desk), None)
        if found is None:
            raise LookupError("nobody of the roster works at the office's desk")
        return found

    @property
    def now(self) -> datetime:
        return self.stage.clock.now()

    def trainee(self, contact_id: int) -> Trainee | None:
        return next((one for one in self.trainees if one.contact_id == contact_id), None)

    def lines(self, chat: str) -> list[tuple[int, SpokenLine]]:
        """What was said in the chat, each line with its number."""
        return [(place, line) for place, line in enumerate(self.stage.network.transcript) if line.chat == chat]

    def line(self, place: int) -> SpokenLine | None:
        transcript = self.stage.network.transcript
        if place >= len(transcript):
            return None
        return transcript[place]

    async def join(self, one: Trainee) -> None:
        """Comes in with the code, and agrees."""
        self.stage.network.name(one.chat, one.name)
        async with self.busy:
            await come_in(self.stage, one.chat, one.code)

    async def say(self, chat: str, text: str) -> None:
        async with self.busy:
            await self.stage.say(chat, text)

    async def press(self, chat: str, token: str) -> None:
        """A button that was shown in the chat, however old; any other is nothing."""
        async with self.busy:
            shown = self.stage.network.shown(chat)
            if any(choice.token == token for line in shown for choice in line.choices):
                self.stage.network.press(chat, token)
                await self.stage.settle()

    async def send(self, chat: str, name: str, content: bytes) -> None:
        async with self.busy:
            await self.stage.send_document(chat, name, content)

    async def settle(self) -> None:
        """After something was done at the desk."""
        async with self.busy:
            await self.stage.settle()

    async def next_thing(self) -> bool:
        """Lets time pass until somebody is told something; False when nothing is to come for a year."""
        async with self.busy:
            stage, end = self.stage, self.now + LONGEST_WAIT
            said = len(stage.network.transcript)
            while (moment := await stage.next_moment()) is not None and moment <= end:
                await stage.play_until(moment)
                if len(stage.network.transcript) > said:
                    return True
            return False

    async def go_to(self, moment: datetime) -> None:
        """Time passes until then, with all that happens; it does not go back, nor further than a year."""
        async with self.busy:
            if self.now < moment <= self.now + LONGEST_WAIT:
                await self.stage.play_until(moment)


def _trainee(person: Person, code: str) -> Trainee:
    said = (f"{post.title} – {post.unit_name}" if post.unit_name else post.title for post in person.posts)
    return Trainee(person.id, person.name, next(said, ""), code, person.at_desk, _is_chair(person))


def _is_chair(person: Person) -> bool:
    return any(post.role is Role.CHAIR for post in person.posts)
