"""Files that units send, on their way to whom the plan names: kept with the piece of work, sent as a notice of its own
to be acknowledged, in the turn's transaction."""

from collections.abc import Sequence
from datetime import date

from bot.dialogs.files.effects import PassFileOn
from bot.dialogs.prompts import shortened
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from core.talk.agenda import Request
from core.talk.file_routes import FileRoute, units_meant
from core.talk.messages import Say
from storage.database.session import Session
from storage.mail import passed_files
from storage.mail.passed_files import PassedFile
from storage.office import recipients, units
from storage.office.absences import away_for
from storage.office.recipients import Recipient
from storage.overview.trail import unit_of_work
from storage.reports import answers, requests


async def pass_on(effect: PassFileOn, context: EffectContext) -> None:
    s, now = context.session, context.now
    request = await _mine(context, effect.expectation_id)
    if request is not None:
        await answers.attach(s, request.expectation_id, effect.file_id, contact_id=context.whose, now=now)
        if effect.done and request.form is None:
            await answers.mark_done(s, request.expectation_id, contact_id=context.whose, now=now)
    to = await _receivers(context, request)
    unit = request.unit_name if request is not None else _my_unit(context)
    args = {"name": shortened(effect.name, 80), "unit": unit, "what": shortened(request.what if request else "", 120)}
    number = request.expectation_id if request is not None else None
    says = (Say("file-passed", args), *await _in_place(context, request))
    file = PassedFile(effect.file_id, says, _written(effect, request, unit), number)
    await passed_files.pass_file_on(s, file, to, contact_id=context.whose, now=now)


async def _in_place(context: EffectContext, request: Request | None) -> tuple[Say, ...]:
    """Who was away, where it is sent in their place."""
    if context.person is None or request is None:
        return ()
    unit_id = await unit_of_work(context.session, request.expectation_id)
    whom = await away_for(context.session, context.person.id, unit_id or 0, context.office.today)
    away = (await recipients.people_by_id(context.session, [whom or 0])).get(whom or 0)
    if away is None:
        return ()
    return (Say("file-in-place", {"by": context.person.name, "whose": away.name}),)


def _written(effect: PassFileOn, request: Request | None, unit: str) -> str:
    """What the list of notices calls it."""
    return " – ".join(filter(None, (effect.name, unit, request.what if request is not None else "")))


def _my_unit(context: EffectContext) -> str:
    person = context.person
    if person is None:
        return ""
    return next((post.unit_name or "" for post in person.posts if post.unit is not None), "")


async def _mine(context: EffectContext, expectation_id: int | None) -> Request | None:
    """The piece of work, where this person sends for its unit."""
    if expectation_id is None or context.person is None:
        return None
    request = await requests.request_by_id(context.session, expectation_id)
    if request is None or request.unit not in context.person.sends_for:
        return None
    return request


async def _receivers(context: EffectContext, request: Request | None) -> Sequence[Recipient]:
    """The office's desk, then whoever speaks for each unit that is meant; each person once."""
    s, day = context.session, context.office.today
    found = list(await recipients.office(s, day))
    if request is not None:
        found += await recipients.speaking_for(s, await _codes(s, request, day), day)
    mine = {one.contact_id: one for one in reversed(found) if one.contact_id != context.whose}
    return list(reversed(mine.values()))


async def _codes(s: Session, request: Request, day: date) -> tuple[str, ...]:
    return units_meant(request.send_to or "", request.unit, await units.units_on(s, day))


async def known_route(loading: LoadContext) -> object:
    """To whom the file in the state would go."""
    number = loading.state.get("expectation_id")
    request = None
    if isinstance(number, int) and loading.person is not None:
        request = await _mine(loading.context, number)
    if request is None:
        return FileRoute()
    codes = await _codes(loading.session, request, loading.today)
    found = await recipients.speaking_for(loading.session, codes, loading.today)
    reached = tuple(one.unit_name or "" for one in found if one.reason is None)
    return FileRoute(codes, reached, tuple(one.unit_name or "" for one in found if one.reason is not None))
