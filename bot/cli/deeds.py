"""Which commands are deeds, and what each is done to: in the transaction that does it a row of the trail is written, as
for the same deed in chat (bot/turns/deeds/trailing.py). Who it was: the person of the desk named by `--as`, else the
command line."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime

from core.office.permissions import Action, permits
from core.spelling import folded_words
from core.talk.messages import Say
from core.talk.trail import TrailSubject
from storage.database.session import Session
from storage.office import people
from storage.overview import trail

PROGRAM = "nhacviec "
"""Before the words of a command."""


class NobodyAtDesk(LookupError):
    """`--as` names nobody who works at the office's desk, or several; `say` tells the operator."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.say = Say("cli-as-nobody", {"name": name})


@dataclass(frozen=True)
class CommandDeed:
    """`act`: what is put down, with the sentence "trail-<act>"; `makes`: what it is done to is made by it."""

    act: str
    subject: TrailSubject = TrailSubject.NOTHING
    makes: bool = False


_SETTLES = CommandDeed("vouch", TrailSubject.ARRIVAL)
_SUCCEEDS, _CHANGES = CommandDeed("succeed"), CommandDeed("change_unit")
_STEERS = CommandDeed("steer_notice", TrailSubject.NOTICE)
DEEDS: Mapping[str, CommandDeed] = {
    "plan import": CommandDeed("store_draft", TrailSubject.PLAN, makes=True),
    "plan activate": CommandDeed("activate_plan", TrailSubject.PLAN),
    "plan tell": CommandDeed("tell_plan", TrailSubject.PLAN),
    "plan stop": CommandDeed("stop_plan", TrailSubject.PLAN),
    "plan reopen": CommandDeed("reopen_plan", TrailSubject.PLAN),
    "people import": CommandDeed("import_roster"),
    "people invite": CommandDeed("make_cards"),
    "people let-in": _SETTLES,
    "people keep-out": _SETTLES,
    "people put-out": _SETTLES,
    "people put-back": _SETTLES,
    "units merge": _SUCCEEDS,
    "units split": _SUCCEEDS,
    "units rename": _CHANGES,
    "units move": _CHANGES,
    "units dissolve": _CHANGES,
    "targets import": CommandDeed("give_targets"),
    "form import": CommandDeed("import_form"),
    "form open": CommandDeed("begin_collecting", TrailSubject.COLLECTION, makes=True),
    "form close": CommandDeed("stop_collecting", TrailSubject.COLLECTION),
    "notice send": CommandDeed("release_notice", TrailSubject.NOTICE, makes=True),
    "notice pause": _STEERS,
    "notice resume": _STEERS,
    "notice stop": CommandDeed("stop_notice", TrailSubject.NOTICE),
    "conference invite": CommandDeed("release_invitation", TrailSubject.CONFERENCE),
    "outbox resend": CommandDeed("resend_messages"),
}
LOOKS = frozenset(
    {
        *("demo", "talk", "check", "run", "read", "numbers", "trail", "status"),
        *("plan list", "plan show", "people list", "people newcomers", "units list", "targets list", "form list"),
        *("notice show", "conference list", "conference show", "conference file", "outbox list"),
        *("issued list", "issued fetch", "db upgrade", "db vacuum"),
    }
)
"""Commands that change nothing of the office's; what is said in `talk` leaves its rows there."""


def is_deed(words: str) -> bool:
    """ "nhacviec plan activate" → whether it leaves a row."""
    return words.removeprefix(PROGRAM) in DEEDS


async def person_at_desk(s: Session, name: str, today: date) -> int:
    """The only one of this name who works at the desk. Raises NobodyAtDesk."""
    wanted = folded_words(name)
    everyone = [one for one in await people.people_on(s, today) if permits(one, Action.WORK_AT_DESK)]
    found = [one.id for one in everyone if folded_words(one.name) == wanted]
    if len(found) != 1:
        raise NobodyAtDesk(name)
    return found[0]


@asynccontextmanager
async def put_down(
    s: Session, words: str, by: str | None, subject_id: int | None, today: date, now: datetime
) -> AsyncIterator[None]:
    """Around what the command does, in its transaction. Raises NobodyAtDesk."""
    deed = DEEDS[words.removeprefix(PROGRAM)]
    who = None
    if by is not None:
        who = await person_at_desk(s, by, today)
    before = await trail.standing_of(s, deed.subject, subject_id)
    yield
    if deed.makes:
        subject_id = await trail.newest_of(s, deed.subject)
    after = await trail.standing_of(s, deed.subject, subject_id)
    await trail.put_down(s, trail.Deed(deed.act, who, deed.subject, subject_id, before, after), now)
