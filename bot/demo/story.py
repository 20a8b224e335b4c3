"""The acts of the demo, in order. Everything goes through the real inbox, turns, tick and outbox; the story only says
what people type."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.demo.cast import Habit, Player, cast_of, correction, digit_for, lines_typed
from bot.demo.program import Program
from bot.demo.setting import Scene, StoryHours, come_in, office_opened
from bot.dialogs.plan.items import page_count
from bot.stage import Stage
from core.calendar.moments import local_day
from core.office.people import Invitation, Person
from core.office.units import AudienceKind
from core.plans.drafts import Draft
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say
from storage.mail import conversations
from storage.office import units
from storage.plans import lifecycle
from storage.reports import requests

OFFICE_CHAT = "chat-office"
REMINDED = timedelta(days=5)
"""People do what they were just reminded of; what is due later can wait for its own reminder."""
STEPS = 12
"""A clerk who is asked more than this often about one plan is going in circles."""


class StoryBroken(Exception):
    """The bot did not answer as the story needs; `where` says at which point."""


@dataclass
class Story:
    """What has happened so far: how much of the plan was looked through, and whose correction is still to come."""

    stage: Stage
    program: Program
    scene: Scene
    clerk: Person
    players: tuple[Player, ...]
    invited: tuple[Invitation, ...]
    to_correct: Player | None = None
    pages_seen: int = 0

    @classmethod
    async def begun(cls, stage: Stage, program: Program, scene: Scene) -> "Story | None":
        """Roster and form stored, everyone invited; None when the roster has nobody of the office's desk."""
        invited, everyone = await office_opened(stage, scene, 30)
        async with stage.house.db.read() as session:
            all_units = await units.units_on(session, local_day(stage.clock.now(), stage.house.config.zone))
        clerk = next((person for person in everyone if person.at_desk), None)
        if clerk is None:
            return None
        story = cls(stage, program, scene, clerk, cast_of(everyone, all_units), invited)
        program.names[OFFICE_CHAT] = called(clerk)
        program.names |= {player.chat: called(player.person) for player in story.players if player.on_stage}
        story.note("demo-roster", units=len(all_units), people=len(everyone))
        return story

    async def told(self, hours: StoryHours) -> list[tuple[str, bytes]]:
        """All acts; the files that the office was sent."""
        await self.office_joins()
        await self.plan_is_read()
        await self.people_join()
        self.act("demo-act-days")
        await self.days_pass(hours.table)
        tables = await self.table_is_made()
        if hours.last > hours.table:
            self.act("demo-act-later")
            await self.days_pass(hours.last)
        return tables

    @property
    def now(self) -> datetime:
        return self.stage.clock.now()

    def act(self, key: str, /, **args: object) -> None:
        self.program.title(self._line(key, args))

    def note(self, key: str, /, **args: object) -> None:
        self.program.note(self._line(key, args))

    def _line(self, key: str, args: dict[str, object]) -> str:
        house = self.stage.house
        return house.texts.say(Say(key, args), now=self.now, zone=house.config.zone)

    # --- people come in -----------------------------------------------------------------------------------------------

    async def office_joins(self) -> None:
        self.act("demo-act-office")
        await self._join(OFFICE_CHAT, self.clerk)
        self.program.print_new()

    async def people_join(self) -> None:
        self.act("demo-act-join")
        for player in self.players:
            await self._join(player.chat, player.person)
        self._note_others()

    async def _join(self, chat: str, person: Person) -> None:
        code = next(one.code for one in self.invited if one.contact_id == person.id)
        await come_in(self.stage, chat, code)

    # --- the plan -----------------------------------------------------------------------------------------------------

    async def plan_is_read(self) -> None:
        """The clerk sends the document, looks through its pages, confirms it, and says which reports come with the
        form."""
        self.act("demo-act-plan", file=self.scene.file)
        answers = await self.stage.send_document(OFFICE_CHAT, self.scene.file, self.scene.content)
        for _ in range(STEPS):
            draft = await self._draft()
            if draft is None:
                break
            answers = await self.stage.say(OFFICE_CHAT, await self._next_word(draft))
        self.program.print_new()
        if await self._draft() is not None:
            raise StoryBroken(answers[-1] if answers else "")

    async def _draft(self) -> Draft | None:
        async with self.stage.house.db.read() as session:
            return await lifecycle.draft_of(session, self.clerk.id)

    async def _next_word(self, draft: Draft) -> str:
        """First every page; then yes to the whole, the form for what all units report, and none for the rest."""
        self.pages_seen += 1
        if self.pages_seen < page_count(draft):
            return "3"
        async with self.stage.house.db.read() as session:
            talk = await conversations.load_conversation(session, "memory", OFFICE_CHAT)
        state = (talk.state.get("state") if talk else None) or {}
        place = state.get("item")
        if state.get("step") == "whom":
            return "2"
        if state.get("step") != "form" or not isinstance(place, int):
            return "1"
        item = draft.items[place]
        wanted = getattr(item, "audience", None)
        if wanted is not None and wanted.kind is AudienceKind.ALL:
            return "1"
        return "2"

    # --- days pass ----------------------------------------------------------------------------------------------------

    async def days_pass(self, end: datetime) -> None:
        """From alarm to alarm: who is reminded answers in their own way, and the office looks in when a day is over."""
        while (alarm := await self.stage.next_alarm()) is not None and alarm <= end:
            lines = await self.stage.play_until(alarm)
            reminded = {line.chat for line in lines if line.from_bot}
            self._note_others()
            await self._correct()
            if OFFICE_CHAT in reminded:
                await self._office_reacts()
            for player in self.players:
                if player.chat in reminded:
                    await self._react(player)
            self._note_others()
        await self.stage.play_until(end)
        self._note_others()

    async def _react(self, player: Player) -> None:
        if player.part is Habit.SILENT:
            return
        today = local_day(self.now, self.stage.house.config.zone)
        for request in await self._owed(player):
            if request.due_on <= today + REMINDED:
                await self._answer(player, request)

    async def _office_reacts(self) -> None:
        """The clerk does the office's own work when reminded of it."""
        today = local_day(self.now, self.stage.house.config.zone)
        async with self.stage.house.db.read() as session:
            duties = await requests.office_duties(session, now=self.now)
        if any(duty.standing is UnitStanding.OWING and duty.due_on <= today + REMINDED for duty in duties):
            await self.stage.say(OFFICE_CHAT, "1")

    async def _owed(self, player: Player) -> list[Request]:
        async with self.stage.house.db.read() as session:
            asked = await requests.requests_for(session, player.person.units, now=self.now)
        return [request for request in asked if request.standing is UnitStanding.OWING]

    async def _answer(self, player: Player, request: Request) -> None:
        """The fluent one answers the reminder by its digit, the others by the word and the list."""
        answers = await self.stage.say(player.chat, "1" if player.part is Habit.FLUENT else "báo cáo")
        digit = digit_for("\n".join(answers), request.what)
        if digit is not None:
            await self.stage.say(player.chat, digit)
        for line in lines_typed(player, request):
            if await self._still_owes(player, request):
                await self.stage.say(player.chat, line)
        if await self._still_owes(player, request):
            raise StoryBroken(f"{player.person.name}: {self.stage.network.texts(player.chat)[-1]}")
        if player.part is Habit.CORRECTOR and request.form is not None:
            self.to_correct = player

    async def _still_owes(self, player: Player, request: Request) -> bool:
        return any(owed.expectation_id == request.expectation_id for owed in await self._owed(player))

    async def _correct(self) -> None:
        """The corrector thinks better of it when the next reminder of anything goes round."""
        player, self.to_correct = self.to_correct, None
        if player is None:
            return
        async with self.stage.house.db.read() as session:
            asked = await requests.requests_for(session, player.person.units, now=self.now)
        form = next((request.form for request in asked if request.form is not None and request.version > 0), None)
        if form is not None:
            self.note("demo-note-correction", name=player.person.name)
            for line in (correction(form, player), "1"):
                await self.stage.say(player.chat, line)

    # --- the table ----------------------------------------------------------------------------------------------------

    async def table_is_made(self) -> list[tuple[str, bytes]]:
        """Progress and summary as the office asks for them; returns the files it was sent."""
        self.act("demo-act-table")
        before = len(self.stage.network.transcript)
        await self.stage.say(OFFICE_CHAT, "tiến độ")
        await self.stage.say(OFFICE_CHAT, "tổng hợp")
        if await self._choosing():
            await self.stage.say(OFFICE_CHAT, "1")
        self.program.print_new()
        sent = self.stage.network.transcript[before:]
        return [(line.file_name, line.content) for line in sent if line.file_name and line.content]

    async def _choosing(self) -> bool:
        async with self.stage.house.db.read() as session:
            stored = await conversations.load_conversation(session, "memory", OFFICE_CHAT)
        return stored is not None and stored.dialog == "summary" and bool(stored.state.get("state"))

    def _note_others(self) -> None:
        others = self.program.print_new()
        if others:
            self.note("demo-note-others", people=len(others), messages=sum(others.values()))


def called(person: Person) -> str:
    """Name, post and unit, as a heading."""
    post = person.posts[0] if person.posts else None
    return ", ".join(part for part in (person.name, post and post.title, post and post.unit_name) if part)
