"""What the office knows of its notices: of one that is written, for the desk only; of those that are out, for who looks
too."""

from bot.dialogs.collecting.audiences import audience_written
from bot.dialogs.notices.here import Step
from bot.dialogs.notices.recipients import PAGE
from bot.turns.known.context import LoadContext
from core.office.permissions import Action, permits
from storage.mail import notice_reports
from storage.mail.notice_seconds import awaiting, seconds_for
from storage.overview import agenda

MOST = 6
"""That went out last, in a list on a telephone."""
WRITTEN = (Step.PREVIEW, Step.PEOPLE, Step.OWING, Step.URGENT)


async def notices_sent(loading: LoadContext) -> object:
    if loading.sees_all:
        return tuple(await notice_reports.recent_notices(loading.session, MOST))
    return ()


async def notice_seconds(loading: LoadContext) -> object:
    """How many could be the second person for a notice that is being written."""
    if not _is_written(loading) or loading.person is None:
        return 0
    return len(await seconds_for(loading.session, loading.person.id, loading.today))


async def notices_awaiting(loading: LoadContext) -> object:
    if not permits(loading.person, Action.SECOND_NOTICES):
        return ()
    return tuple(await awaiting(loading.session, loading.today))


def _is_written(loading: LoadContext) -> bool:
    state = loading.state
    return loading.at_desk and isinstance(state.get("text"), str) and state.get("step") in WRITTEN


def _audience(loading: LoadContext) -> str:
    return str(loading.state.get("audience", "all"))


async def notice_preview(loading: LoadContext) -> object:
    """Of the audience in the state, where a notice is being written."""
    if not _is_written(loading) or not loading.state["text"]:
        return None
    audience, text = audience_written(_audience(loading)), loading.state["text"]
    return await notice_reports.preview_notice(loading.session, audience, text, day=loading.today, now=loading.now)


async def notice_people(loading: LoadContext) -> object:
    """A page of those to whom it would go, where they are looked at."""
    if not _is_written(loading) or loading.state.get("step") != Step.PEOPLE:
        return None
    audience = audience_written(_audience(loading))
    return await notice_reports.preview_people(
        loading.session, audience, loading.today, first=_first(loading), most=PAGE
    )


async def notice_owing(loading: LoadContext) -> object:
    """What units still owe, so that those alone may be written to."""
    if not _is_written(loading):
        return ()
    works = await agenda.occurrence_progress(loading.session, now=loading.now)
    return tuple(one for one in works if one.owing)


def _first(loading: LoadContext) -> int:
    first = loading.state.get("first", 0)
    if isinstance(first, int) and first > 0:
        return first
    return 0


def _number(loading: LoadContext) -> int | None:
    """Of the notice that is followed."""
    number = loading.state.get("notice_id")
    if loading.sees_all and isinstance(number, int):
        return number
    return None


async def report(loading: LoadContext) -> object:
    number = _number(loading)
    if number is None:
        return None
    return await notice_reports.notice_report(loading.session, number)


async def waiting(loading: LoadContext) -> object:
    """Those who have not, where they are looked at."""
    number = _number(loading)
    if number is None or loading.state.get("step") != Step.WAITING:
        return None
    if not await notice_reports.is_released(loading.session, number):
        return None
    return await notice_reports.notice_waiting(loading.session, number, loading.today, first=_first(loading), most=PAGE)
