"""What the turns of one group look up, asked once for all of them and not by each for itself. It holds within their
transaction, until a deed changes it: what a deed is not known to leave alone is forgotten, and asked again."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from bot.dialogs import effects as does
from bot.dialogs.report import effects as of_reports
from core.office.codes import CodeTries
from core.office.people import Person
from core.reminders.policy import Policy
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.conferences import Invited
from core.talk.read_backs import ReadBack
from storage.conferences import attendances
from storage.database import marks
from storage.database.marks import Mark
from storage.database.session import Session
from storage.mail import read_backs
from storage.office import arrivals, code_tries, people, recipients
from storage.office.arrivals import ArrivalAsked
from storage.office.recipients import Recipient
from storage.reports import requests

Chat = tuple[str, str]
"""(channel, chat)."""
K = TypeVar("K")
V = TypeVar("V")

OWN_WORK = (
    of_reports.SendReport,
    of_reports.MarkDone,
    of_reports.UndoDone,
    of_reports.KeepReadBack,
    of_reports.DropReadBack,
)
"""What changes the work of the doer's units, and nothing that anybody else looks up."""
THE_DESK = "desk"
AT_THE_DOOR = (does.TellOfStranger, does.CountWrongCode)
"""What changes only what is known of the chat itself, and of how many strangers there were."""


@dataclass
class Looked(Generic[K, V]):
    """One kind of thing, by whom or what it is of. `look` finds it for many, `everybody` are those of the group."""

    look: Callable[[Collection[K]], Awaitable[Mapping[K, V]]]
    everybody: Callable[[], Awaitable[Collection[K]]]
    _found: dict[K, V | None] = field(default_factory=dict)

    async def of(self, key: K) -> V | None:
        """At the first question it is looked up for everybody, later for the one that was forgotten."""
        if not self._found:
            await self._look({key, *await self.everybody()})
        if key not in self._found:
            await self._look({key})
        return self._found[key]

    def forget(self, keys: Collection[K] | None = None) -> None:
        """These, or (None) all."""
        if keys is None:
            self._found.clear()
            return
        for key in keys:
            self._found.pop(key, None)

    def known(self) -> list[V]:
        """What was found so far, and not forgotten."""
        return [one for one in self._found.values() if one is not None]

    async def _look(self, keys: Collection[K]) -> None:
        found = await self.look(keys)
        self._found |= {key: found.get(key) for key in keys}


class GroupLooks:
    """Of the turns of `chats` in one transaction; of a single person where there are none. Nothing is looked up before
    somebody asks."""

    def __init__(
        self, session: Session, today: date, now: datetime, policy: Policy, chats: Collection[Chat] = ()
    ) -> None:
        self._session, self._today, self._now, self._policy = session, today, now, policy
        self._chats = chats
        self.people: Looked[Chat, Person] = Looked(self._people, self._all_chats)
        self.arrivals: Looked[Chat, ArrivalAsked] = Looked(self._arrivals, self._strangers)
        self.tries: Looked[Chat, CodeTries] = Looked(self._tries, self._strangers)
        self.marks: Looked[str, Mark] = Looked(self._marks, _nobody)
        self.desk: Looked[str, Sequence[Recipient]] = Looked(self._desk, _nobody)
        self.read_backs: Looked[int, Mapping[int, ReadBack]] = Looked(self._read_backs, self._contacts)
        self._requests: Looked[str, Sequence[Request]] = Looked(self._requests_of, self._units)
        self._invited: Looked[str, Sequence[Invited]] = Looked(self._invited_of, self._units)

    async def requests(self, units: Sequence[str]) -> Sequence[Request]:
        """As storage.reports.requests has them."""
        if len(units) == 1:
            return await self._known_requests(units)
        return await requests.requests_for(self._session, units, now=self._now)

    async def invited(self, units: Sequence[str]) -> Sequence[Invited]:
        """As storage.conferences.attendances has them."""
        if len(units) == 1:
            return await self._invited.of(units[0]) or ()
        return await attendances.invited_for(self._session, units, self._policy, today=self._today, now=self._now)

    async def is_work_of(self, units: Sequence[str], expectation_id: int) -> bool:
        """Whether the piece of work is known to be that of the only one of these units; False also where it is not
        shown any more."""
        return any(one.expectation_id == expectation_id for one in await self._known_requests(units))

    async def owes(self, units: Sequence[str], expectation_id: int) -> bool:
        """Whether the piece of work is known to be still owed by the only one of these units."""
        known = await self._known_requests(units)
        return any(one.expectation_id == expectation_id and one.standing is UnitStanding.OWING for one in known)

    async def _known_requests(self, units: Sequence[str]) -> Sequence[Request]:
        if len(units) == 1:
            return await self._requests.of(units[0]) or ()
        return ()

    def changed_by(self, effect: does.Effect, person: Person | None, chat: Chat) -> None:
        """The deed is done."""
        if isinstance(effect, AT_THE_DOOR):
            self.tries.forget([chat])
        elif isinstance(effect, OWN_WORK) and person is not None:
            self._requests.forget(person.units)
            self.read_backs.forget(self._of_units(person.units))
        else:
            self.forget()

    def forget(self) -> None:
        """Something else was changed."""
        for looked in vars(self).values():
            if isinstance(looked, Looked):
                looked.forget()

    def _of_units(self, units: Collection[str]) -> list[int]:
        """Who acts for one of these, as far as they were looked up."""
        return [one.id for one in self.people.known() if not set(one.units).isdisjoint(units)]

    async def _all_chats(self) -> Collection[Chat]:
        return self._chats

    async def _strangers(self) -> Collection[Chat]:
        return [chat for chat in self._chats if await self.people.of(chat) is None]

    async def _contacts(self) -> Collection[int]:
        return [one.id for one in await self._those()]

    async def _units(self) -> Collection[str]:
        return {unit for one in await self._those() for unit in one.units}

    async def _those(self) -> list[Person]:
        return [one for one in [await self.people.of(chat) for chat in self._chats] if one is not None]

    async def _people(self, chats: Collection[Chat]) -> Mapping[Chat, Person]:
        return await _of_chats(chats, partial(people.people_at, self._session, day=self._today))

    async def _arrivals(self, chats: Collection[Chat]) -> Mapping[Chat, ArrivalAsked]:
        return await _of_chats(chats, partial(arrivals.arrivals_of_chats, self._session))

    async def _tries(self, chats: Collection[Chat]) -> Mapping[Chat, CodeTries]:
        return await _of_chats(chats, partial(code_tries.tries_of_chats, self._session))

    async def _marks(self, names: Collection[str]) -> Mapping[str, Mark]:
        found = {name: await marks.mark_of(self._session, name) for name in names}
        return {name: mark for name, mark in found.items() if mark is not None}

    async def _desk(self, _: Collection[str]) -> Mapping[str, Sequence[Recipient]]:
        return {THE_DESK: await recipients.reachable_office(self._session, self._today)}

    async def _read_backs(self, contacts: Collection[int]) -> Mapping[int, Mapping[int, ReadBack]]:
        return await read_backs.open_read_backs(self._session, contacts)

    async def _requests_of(self, units: Collection[str]) -> Mapping[str, Sequence[Request]]:
        return by_unit(await requests.requests_for(self._session, sorted(units), now=self._now))

    async def _invited_of(self, units: Collection[str]) -> Mapping[str, Sequence[Invited]]:
        found = await attendances.invited_for(
            self._session, sorted(units), self._policy, today=self._today, now=self._now
        )
        return by_unit(found)


async def _nobody() -> Collection[str]:
    return ()


async def _of_chats(
    chats: Collection[Chat], look: Callable[[str, list[str]], Awaitable[Mapping[str, V]]]
) -> Mapping[Chat, V]:
    """What is looked up for the chats of one channel, for those of all."""
    return {
        (channel, chat): found
        for channel, those in by_channel(chats)
        for chat, found in (await look(channel, those)).items()
    }


OfUnit = TypeVar("OfUnit", Request, Invited)


def by_unit(found: Sequence[OfUnit]) -> Mapping[str, Sequence[OfUnit]]:
    """Each unit's, in the same order."""
    units: dict[str, list[OfUnit]] = {}
    for one in found:
        units.setdefault(one.unit, []).append(one)
    return units


def by_channel(chats: Collection[Chat]) -> list[tuple[str, list[str]]]:
    """Each channel with its chats."""
    return [(channel, [chat for _, chat in those]) for channel, those in groupby(sorted(chats), key=itemgetter(0))]
