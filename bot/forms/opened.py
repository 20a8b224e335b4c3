"""What a link opens: whose form it is and of what work, or why it is closed. Looked up anew for every call: posts end,
periods lock, people take their consent back."""

from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.base import Cue
from bot.form_links import FormLink, read_token
from bot.office_facts import office_on
from bot.settings import Config
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from bot.turns.known.senders import with_senders
from core.calendar.moments import local_day
from core.office.people import Consent, Person
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from storage.database.session import Session
from storage.office import people
from storage.reports.requests import standing_request

CHANNEL = "form"
"""Where what is done from a page is said to come from."""


@dataclass(frozen=True)
class Opened:
    """The form, for whoever holds the link."""

    context: EffectContext
    person: Person
    request: Request


@dataclass(frozen=True)
class Closed:
    """Why it cannot be opened: the key of a sentence."""

    why: str


async def opened(s: Session, token: str, config: Config, now: datetime) -> Opened | Closed:
    """Raises nothing for any token."""
    link = read_token(config.web, token)
    if link is None:
        return Closed("page-no-link")
    person = await people.person(s, link.contact_id, local_day(now, config.zone))
    if person is None or person.consent is Consent.WITHHELD:
        return Closed("page-withdrawn")
    return await _of_work(_context(s, config, person, now), person, link)


async def _of_work(context: EffectContext, person: Person, link: FormLink) -> Opened | Closed:
    request = await standing_request(context.session, link.expectation_id)
    if request is None:
        return Closed("page-work-gone")
    if request.unit not in person.units:
        return Closed("page-handed-over")
    if request.standing is UnitStanding.EXCUSED:
        return Closed("page-excused")
    if request.is_locked(context.office.today):
        return Closed("page-locked")
    if request.form is None:
        return Closed("page-no-figures")
    (mine,) = await with_senders([request], LoadContext(context, {}, Cue()))
    return Opened(context, person, mine)


def _context(s: Session, config: Config, person: Person, now: datetime) -> EffectContext:
    office = office_on(config, local_day(now, config.zone))
    return EffectContext(s, person, CHANNEL, "", 0, office, config.policy, now)
