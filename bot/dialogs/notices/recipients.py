"""To whom a notice goes, as it is typed and as it is said: a cluster, a level, units by name, those who hold a kind of
post, or the units that have not yet done something."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.dialogs.collecting.audiences import Nobody, audience_reader, audience_written
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.notices.here import Here, Knows, Step
from bot.dialogs.pages import turned, turns
from bot.dialogs.person_names import with_beside
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import open_ways, shortened
from bot.dialogs.unreached import unreached_said
from bot.dialogs.work_lines import find_work, work_shown
from core.office.people import Role
from core.office.units import Audience, AudienceKind, Unit
from core.spelling import folded_words
from core.states import MessageState
from core.talk.messages import Say
from core.talk.notices import NoticePerson

PAGE = 8
"""People on one screen of a telephone."""
MOST = 6
"""Pieces of work on one screen."""
_POSTS = {
    **dict.fromkeys(("chu tich", "cac chu tich", "chairs", "chair"), Role.CHAIR),
    **dict.fromkeys(("pho chu tich", "cac pho chu tich", "deputies", "deputy"), Role.DEPUTY),
    **dict.fromkeys(("can bo", "cac can bo", "officers", "officer"), Role.OFFICER),
}


def whom_reader(units: Sequence[Unit]) -> Callable[[str], Audience | Nobody | None]:
    """What was typed → to whom; Nobody: there is none of that name."""
    read = audience_reader(units)

    def reader(text: str) -> Audience | Nobody | None:
        role = _POSTS.get(folded_words(text).strip(" .!"))
        if role is not None:
            return Audience(AudienceKind.POST, role.value)
        return read(text)

    return reader


def whom_said(here: Here, scene: Scene[Knows]) -> Say:
    """To whom, in words."""
    audience = audience_written(here.audience)
    work = find_work(scene.known.notice_owing, audience.number)
    if work is not None:
        return Say("audience-owing-work", {"what": shortened(work.what, 60), "due": work.due_on})
    return audience_said(audience, scene.known.units)


def person_said(one: NoticePerson) -> str:
    """ "Lê Văn Thảo (Hội xã Hòa Bình, 0900000001)"."""
    return with_beside(one.name, one.unit, one.phone)


# --- all of them ------------------------------------------------------------------------------------------------------


def people_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    people = scene.known.notice_people
    if people is None or not people.people:
        return None
    title = Say("notice-people", {"count": people.count, "whom": whom_said(here, scene)})
    return asks_choice((title, *map(_meant, people.people)), *pages(here, people.count))


def _meant(one: NoticePerson) -> Say:
    if one.state is MessageState.QUEUED:
        return Say("notice-meant", {"who": person_said(one)})
    return Say("notice-waits", {"who": person_said(one), "why": unreached_said(one.reason)})


def pages(here: Here, count: int) -> Sequence[str]:
    """Where one may go from this page."""
    return open_ways({**turns(here.first, count, PAGE), "pick-notice-back": True})


def page_answered(here: Here, heard: Answer, count: int, back: Step) -> Outcome | None:
    ways = pages(here, count)
    if not isinstance(heard, Chose) or heard.place >= len(ways):
        return None
    first = turned(ways[heard.place], here.first, PAGE)
    if first is not None:
        return goes_on(replace(here, first=first), looks=True)
    return goes_on(replace(here, step=back, first=0), looks=True)


# --- those who have not yet -------------------------------------------------------------------------------------------


def owing_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    works = work_shown(scene.known.notice_owing, here.ids)
    if not works:
        return None
    labels = [
        Say("notice-owing-line", {"what": shortened(one.what, 60), "due": one.due_on, "count": one.owing})
        for one in works
    ]
    return asks_one_of(Say("notice-owing-which"), labels)


def owing_answered(here: Here, heard: Answer) -> Outcome | None:
    if not isinstance(heard, Chose) or heard.place >= len(here.ids):
        return None
    audience = Audience(AudienceKind.OWING, str(here.ids[heard.place]))
    return goes_on(replace(here, step=Step.PREVIEW, audience=str(audience), ids=()), looks=True)


def owing_begun(here: Here, scene: Scene[Knows]) -> Outcome:
    """Of one piece of work it need not be asked which."""
    ids = tuple(one.occurrence_id for one in scene.known.notice_owing[:MOST])
    if len(ids) == 1:
        audience = Audience(AudienceKind.OWING, str(ids[0]))
        return goes_on(replace(here, audience=str(audience)), looks=True)
    return goes_on(replace(here, step=Step.OWING, ids=ids), looks=True)
