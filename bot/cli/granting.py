"""A roster that gives somebody a role of the office, or ends one, is imported only when an operator has seen whose.
Reading it is `people import`'s."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cli.desk import CommandFailed, Desk
from core.office.people import Role
from core.office.units import RosterRow
from core.talk.messages import Say
from storage.database.session import Database, Session
from storage.duties.roster_taking import Taken, Taking, take_roster
from storage.office.office_roles import Holding, ended_since, holdings, new_since
from storage.office.roster_picture import LastAdmin

Seen = frozenset[tuple[object, ...]]
"""What an operator has seen, as it was shown."""


@dataclass
class _Unseen(Exception):
    """The roster would give and end these roles, and nobody has said that it may; what it did is taken back."""

    new: Sequence[Holding]
    ended: Sequence[Holding]


async def import_granted(db: Database, rows: Sequence[RosterRow], desk: Desk, taking: Taking, *, yes: bool) -> Taken:
    """Imports the rows. Roles of the office that begin and end are listed, and asked about on a terminal unless `yes`.

    Raises CommandFailed; then nothing is imported.
    """
    seen: Seen = frozenset()
    while True:
        try:
            return await _imported(db, rows, desk, taking, None if yes else seen)
        except _Unseen as unseen:
            # Asked between two transactions: a question may stand for an hour, and the bot must go on meanwhile.
            _list(unseen.new, unseen.ended, desk)
            if not desk.agrees(Say("cli-roles-question")):
                raise CommandFailed(Say("cli-roles-refused")) from None
            seen = _all_shown(unseen.new, unseen.ended)


async def _imported(db: Database, rows: Sequence[RosterRow], desk: Desk, taking: Taking, seen: Seen | None) -> Taken:
    async with db.write() as session:
        before = await holdings(session, desk.today)
        done = await _taken(session, rows, desk, taking)
        after = await holdings(session, desk.today)
        new, ended = new_since(before, after), ended_since(before, after)
        if seen is not None and not _all_shown(new, ended) <= seen:
            raise _Unseen(new, ended)
    if seen is None:
        _list(new, ended, desk)
    return done


async def _taken(session: Session, rows: Sequence[RosterRow], desk: Desk, taking: Taking) -> Taken:
    try:
        async with desk.doing(session):
            return await take_roster(session, rows, taking, today=desk.today, now=desk.now)
    except LastAdmin:
        raise CommandFailed(Say("roster-last-admin")) from None


def _all_shown(new: Sequence[Holding], ended: Sequence[Holding]) -> Seen:
    told = [*((True, one) for one in new), *((False, one) for one in ended)]
    return frozenset((begins, one.name, one.title, one.unit, one.role) for begins, one in told)


def _list(new: Sequence[Holding], ended: Sequence[Holding], desk: Desk) -> None:
    for key, people in (("cli-roles-new", new), ("cli-roles-ended", ended)):
        if people:
            desk.tell(key, count=len(people))
        for one in people:
            desk.tell("cli-role", name=one.name, post=_post(one), role=role_said(one.role))


def _post(one: Holding) -> str:
    return ", ".join(part for part in (one.title, one.unit) if part)


def role_said(role: Role) -> Say:
    """What a role of the office is called in "Vai trò"."""
    return Say(f"cli-role-{role.value}")
