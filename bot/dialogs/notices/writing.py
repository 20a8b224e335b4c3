"""A notice before it goes out: its words, to whom, who of them cannot be reached, and how it will look. Following one
that is out: following.py."""

from dataclasses import replace

from bot.dialogs.base import Expects, Pick
from bot.dialogs.collecting.audiences import Nobody, audience_reader, audience_written
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_sentence
from bot.dialogs.engine.scene import Scene
from bot.dialogs.notices.effects import ReleaseNotice
from bot.dialogs.notices.here import Here, Knows, Step
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.units import Audience
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticePerson, NoticePreview
from reading.meaning import Meaning

LONGEST = 3000
"""A network takes about four thousand characters, with the office's name and the choices."""
SHOWN = 5
"""So many who cannot be reached are named."""


def text_prompt(here: Here) -> Prompt:
    if here.corrects is not None:
        return asks_sentence(Say("notice-write-corrected"), LONGEST, (HOME_PICK,))
    return asks_sentence(Say("notice-write"), LONGEST, (HOME_PICK,))


def text_answered(here: Here, heard: Answer) -> Outcome | None:
    if isinstance(heard, Typed) and isinstance(heard.value, str):
        return goes_on(replace(here, step=Step.PREVIEW, text=heard.text.strip()[:LONGEST]), looks=True)
    return None


def preview_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    preview = scene.known.notice_preview
    if preview is None or not here.text:
        return None
    says = (*_to_whom(here, preview, scene), Say("notice-sample"), *sample(here, scene), Say("notice-narrow"))
    prompt = asks_one_of(says, [Say(key) for key in _ways(here)], standing=(HOME_PICK,))
    first, *others = prompt.picks
    picks: tuple[Pick, ...] = (replace(first, means=Meaning.YES), *others)
    return replace(prompt, picks=picks, expects=Expects.NAME, read=audience_reader(scene.known.units))


def sample(here: Here, scene: Scene[Knows]) -> tuple[Say, ...]:
    """As everybody will read it."""
    body = Say("notice-body", {"text": here.text})
    if here.corrects is not None:
        body = Say("notice-corrected", {"text": here.text})
    if here.silent:
        return (body,)
    return (body, Say("notice-ask-received"))


def _to_whom(here: Here, preview: NoticePreview, scene: Scene[Knows]) -> tuple[Say, ...]:
    whom = audience_said(audience_written(here.audience), scene.known.units)
    title = Say("notice-preview", {"whom": whom, "people": preview.people, "units": preview.units})
    if not preview.unreachable:
        return (title,)
    shown = preview.first[:SHOWN]
    names = tuple(person_said(one) for one in shown)
    return title, Say(
        "notice-unreachable", {"count": preview.unreachable, "names": names, "more": preview.unreachable - len(shown)}
    )


def person_said(one: NoticePerson) -> str:
    """ "Lê Văn Thảo (Hội xã Hòa Bình, 0900000001)"."""
    beside = ", ".join(filter(None, (one.unit, one.phone)))
    return f"{one.name} ({beside})" if beside else one.name


def _ways(here: Here) -> tuple[str, ...]:
    asked = "pick-notice-ask" if here.silent else "pick-notice-silent"
    return ("pick-notice-release", asked, "pick-notice-reword")


def preview_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Chose() if heard.place == 0:
            return _released(here, scene)
        case Chose() if heard.place == 1:
            return goes_on(replace(here, silent=not here.silent))
        case Chose():
            return goes_on(replace(here, step=Step.TEXT))
        case Typed(Audience() as audience):
            return goes_on(replace(here, audience=str(audience)), looks=True)
        case Typed(Nobody(text)):
            return Unheard((Say("collect-nobody", {"text": shortened(text, 40)}),))
    return None


def _released(here: Here, scene: Scene[Knows]) -> Outcome:
    preview = scene.known.notice_preview
    if preview is None or preview.people == 0:
        return Unheard((Say("notice-nobody"),))
    asks = NoticeAsks.NOTHING if here.silent else NoticeAsks.ACKNOWLEDGEMENT
    release = ReleaseNotice(here.text, audience_written(here.audience), asks, here.corrects)
    args = {"people": preview.people - preview.unreachable, "unreachable": preview.unreachable}
    return ends(Say("notice-released", args), effects=(release,))
