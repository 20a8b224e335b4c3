"""Who does something, from which chat, and when: what every effect of a step is done with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.base import Office
from bot.turns.group_looks import GroupLooks
from core.office.people import Person
from core.office.rooms import Room
from core.reminders.policy import Policy
from core.reports.sentences import Origin, Sentences, kept_by
from reading.roster import Roster
from storage.database.session import Session


def no_link(code: str) -> str | None:
    """A code is typed."""
    return None


def no_desk(link_id: int) -> str | None:
    """There is no page to work on."""
    return None


def no_form(contact_id: int, expectation_id: int) -> str | None:
    """There is no page to type on."""
    return None


@dataclass(frozen=True)
class EffectContext:
    """Who does it, from which chat, when, and for which inbox row. `erased`: the person has just taken their consent
    back, and is nobody now."""

    session: Session
    person: Person | None
    channel: str
    chat: str
    inbox_id: int
    office: Office
    policy: Policy
    now: datetime
    called: str | None = None
    """What the network calls whoever writes."""
    by_link: bool = False
    """Whether it came by a link that carries an invitation code."""
    erased: bool = False
    edits: bool = False
    """Whether what was said in the chat can be put into other words."""
    link: Callable[[str], str | None] = no_link
    """The link of an invitation code, on a network that has such links."""
    form_link: Callable[[int, int], str | None] = no_form
    """The address of a person's form of a piece of work, where there are pages."""
    desk_link: Callable[[int], str | None] = no_desk
    """The address of a way in to the desk, where there are pages."""
    rooms: tuple[Room, ...] = ()
    """The channels that take so many people and no more."""
    answers: str | None = None
    """What is answered, by the network's id, where the network has threads."""
    roster: Roster | None = None
    """The roster that was sent, read before the turn."""

    of_group: GroupLooks | None = None
    """What the turns of a group look up for each other."""

    @property
    def looks(self) -> GroupLooks:
        """What is known at this moment of whoever it is."""
        if self.of_group is not None:
            return self.of_group
        return GroupLooks(self.session, self.office.today, self.now, self.policy, [(self.channel, self.chat)])

    @property
    def update(self) -> int | None:
        """The inbox's id of what brought it; None where no message did."""
        return self.inbox_id if self.inbox_id > 0 else None

    def origin(self, sentences: Sentences) -> Origin:
        """Where a report comes from that was read from these sentences. Raises PermissionError for a stranger."""
        return Origin(self.channel, self.update, kept_by(sentences, self.whose, self.channel, self.update))

    @property
    def whose(self) -> int:
        """The id of the person. Raises PermissionError for a stranger."""
        if self.person is None:
            raise PermissionError("only a known person may change what is stored")
        return self.person.id
