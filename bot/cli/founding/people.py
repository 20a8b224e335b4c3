"""The first people in the database: who administers, and the sample office where it is wanted. An office that is there
already is left as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cli.desk import CommandFailed, Desk
from bot.demo.setting import EXAMPLES
from core.office.people import Person, Role
from core.office.units import RosterRow
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say
from reading.forms import read_form
from reading.guarded.rows import read_roster_file
from storage.database.session import Session
from storage.duties.roster_taking import Taking, take_roster
from storage.office import invitations, people
from storage.reports import forms

DAYS = 30


@dataclass(frozen=True)
class Sample:
    """The office of the samples: rows of its roster, and its form."""

    rows: Sequence[RosterRow]
    form: Form


@dataclass(frozen=True)
class Admin:
    name: str
    post: str
    phone: str = ""


async def read_sample() -> Sample:
    file = EXAMPLES / "roster.xlsx"
    roster = await read_roster_file(file.read_bytes(), file.name)
    return Sample(roster.rows, read_form((EXAMPLES / "form.toml").read_text("utf-8")))


async def founded(s: Session, admin: Admin | None, sample: Sample | None, desk: Desk) -> str | None:
    """The administrator's code. Raises CommandFailed where others are there already."""
    present = await people.people_on(s, desk.today)
    known = next((one for one in present if admin and folded_words(one.name) == folded_words(admin.name)), None)
    if present and (sample is not None or (admin is not None and not _administers(known))):
        raise CommandFailed(Say("init-not-empty", {"count": len(present)}))
    rows = [*(sample.rows if sample is not None else ()), *(_row(admin) if known is None else ())]
    if rows:
        async with desk.doing(s):
            await take_roster(s, rows, Taking(merging=False), today=desk.today, now=desk.now)
    if sample is not None:
        await forms.store_form(s, sample.form, desk.now)
    if admin is None:
        return None
    return await _code(s, admin, desk)


def _administers(person: Person | None) -> bool:
    return person is not None and any(post.role is Role.ADMIN for post in person.posts)


def _row(admin: Admin | None) -> Sequence[RosterRow]:
    if admin is None:
        return ()
    return (RosterRow(0, person=admin.name, post=admin.post, role=Role.ADMIN, phone=admin.phone or None),)


async def _code(s: Session, admin: Admin, desk: Desk) -> str | None:
    """None for somebody who is in already."""
    everyone = await people.people_on(s, desk.today)
    named = [one.id for one in everyone if folded_words(one.name) == folded_words(admin.name)]
    made = await invitations.invite(s, day=desk.today, now=desk.now, days=DAYS, only=named)
    return next((one.code for one in made if one.of_office), None)
