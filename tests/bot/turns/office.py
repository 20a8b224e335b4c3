"""An office on a stage: the house is real, with its database; the hour is the test's and the line is memory. All names
are invented."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import delete, select

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, OfficeSettings, SendSettings, StorageSettings, WebSettings
from bot.stage import Stage
from core.talk.messages import Say
from reading.forms import read_form
from reading.plan.drafting import read_draft
from reading.roster import read_roster
from scheduler.clock import VirtualClock
from storage.database.schema import ContactRow, InboxRow, InvitationRow, OutboxRow
from storage.database.session import Database
from storage.mail import inbox
from storage.office import invitations, people, rosters, units
from storage.plans import activation, lifecycle
from storage.reports import forms
from tests.days import day, local
from tests.whole import papers

TODAY, NOW = day("2026-03-05"), local("2026-03-05 08:00")
CLERK, CHAIR, OTHER = "chat-office", "chat-hb", "chat-sc"
CHATS: Mapping[str, str] = {papers.CLERK: CLERK, papers.CHAIRS["HB"]: CHAIR, papers.CHAIRS["SC"]: OTHER}


class Office(Stage):
    """`say` and friends return what was answered; `said` is a sentence of the texts as it reads now."""

    codes: dict[str, str]

    def said(self, key: str, /, **args: object) -> str:
        return self.house.texts.say(Say(key, args), now=self.clock.now(), zone=self.house.config.zone)

    async def sends_other(self, chat: str, what: str) -> list[str]:
        self.network.send_other(chat, what)
        return await self._answers(chat)

    async def presses(self, chat: str, token: str) -> list[str]:
        """A button by what it carries, however old."""
        self.network.press(chat, token)
        return await self._answers(chat)

    async def hears(self) -> None:
        """What was sent is kept, and not yet answered."""
        await self._channel.pump(self._keep)

    async def inbox(self) -> dict[str, int]:
        """Updates by state."""
        async with self.house.db.read() as session:
            return await inbox.count_inbox(session)


@asynccontextmanager
async def office_on_stage(
    file: Path,
    make_channel: type[MemoryChannel] = MemoryChannel,
    web: WebSettings | None = None,
    language: str = "vi",
) -> AsyncIterator[Office]:
    """Thursday, 5 March 2026, 8:00. The clerk and two chairs have joined; the plan runs, with its form, and its first
    deadline is the 24th."""
    clock = VirtualClock(NOW)
    network = MemoryNetwork(clock)
    channel = make_channel(network)
    db = Database(f"sqlite:///{file}")
    try:
        house = House.of(config_of(file, web, language), clock, db, {channel.name: channel})
        office = Office(house, network, channel, clock)
        async with db.read() as session:
            rows = await session.execute(
                select(ContactRow.name, InvitationRow.code).join(ContactRow, ContactRow.id == InvitationRow.contact_id)
            )
            office.codes = dict(rows.all())
        yield office
    finally:
        await db.close()


def config_of(file: Path, web: WebSettings | None = None, language: str = "vi") -> Config:
    return Config(
        office=OfficeSettings(name="Hội tỉnh Sông Mây", phone="0260 000 111", language=language),
        storage=StorageSettings(url=f"sqlite:///{file}"),
        send=SendSettings(window="00:00-23:59"),
        web=web or WebSettings(),
    )


async def settle(file: Path) -> None:
    """Makes a migrated, empty database that of the office; it takes longer than most of its tests, which copy it.
    Everybody has written once, as the network wants it."""
    config, channel, now = config_of(file), "memory", NOW
    db = Database(config.storage.url)
    async with db.write() as session:
        roster = read_roster(papers.roster_csv().encode(), "roster.csv")
        await rosters.import_roster(session, roster.rows, day=TODAY)
        await forms.store_form(session, read_form(papers.FORM), now)
        invited = await invitations.invite(session, day=TODAY, now=now, days=30)
        for invitation in invited:
            if invitation.name in CHATS:
                chat = CHATS[invitation.name]
                contact = await invitations.redeem(session, invitation.code, channel, chat, now)
                await people.set_consent(session, contact, True, "test", channel, chat, now)
        draft = read_draft(
            "\n".join(papers.plan_lines(TODAY)),
            today=TODAY,
            units=await units.units_on(session, TODAY),
            clusters=["Cụm I"],
        )
        draft = replace(draft, deadlines=tuple(replace(deadline, form="so-ket") for deadline in draft.deadlines))
        plan_id = await lifecycle.store_draft(session, draft, file_id=None, contact_id=None, now=now)
        await activation.activate(session, plan_id, policy=config.policy, now=now)
    async with office_on_stage(file) as office:
        for chat in CHATS.values():
            await office.say(chat, "0")
    async with db.write() as session:
        # The network of each test numbers its messages anew.
        await session.execute(delete(InboxRow))
        await session.execute(delete(OutboxRow))
    await db.close()
