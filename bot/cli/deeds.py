"""Which commands are deeds, and what each is done to. How one is put down is putting_down's."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.office.permissions import Action
from core.talk.trail import TrailSubject

PROGRAM = "nhacviec "
"""Before the words of a command."""


@dataclass(frozen=True)
class CommandDeed:
    """`act`: what is put down, with the sentence "trail-<act>"; `makes`: what it is done to is made by it;
    `of`: what whoever is named by `--as` must be permitted."""

    act: str
    subject: TrailSubject = TrailSubject.NOTHING
    makes: bool = False
    of: Action = Action.WORK_AT_DESK


_SETTLES = CommandDeed("vouch", TrailSubject.ARRIVAL)
_SUCCEEDS, _CHANGES = CommandDeed("succeed"), CommandDeed("change_unit")
_STEERS = CommandDeed("steer_notice", TrailSubject.NOTICE)
DEEDS: Mapping[str, CommandDeed] = {
    "init": CommandDeed("import_roster"),
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
    "desk": CommandDeed("open_desk", TrailSubject.PERSON, of=Action.SEE_ALL),
    "outbox resend": CommandDeed("resend_messages"),
    "outbox release": CommandDeed("release_held"),
    "outbox drop": CommandDeed("drop_held"),
}
LOOKS = frozenset(
    {
        *("demo", "sandbox", "talk", "check", "run", "read", "numbers", "trail", "status"),
        *("plan list", "plan show", "people list", "people newcomers", "units list", "targets list", "form list"),
        *("notice show", "conference list", "conference show", "conference file", "outbox list"),
        *("issued list", "issued fetch", "db upgrade", "db vacuum"),
        *("backup", "restore", "db export", "outbox held"),
    }
)
"""Commands that change nothing of the office's; what is said in `talk` leaves its rows there."""


def is_deed(words: str) -> bool:
    """ "nhacviec plan activate" → whether it leaves a row."""
    return words.removeprefix(PROGRAM) in DEEDS
