"""Whom a step with a plan would reach, before a person says yes: how many, who of them cannot be reached, page by page
with their telephones, and what each will read."""

from collections.abc import Sequence

from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.person_names import with_beside
from core.reasons import Reason
from core.talk.messages import Say
from core.talk.tellings import NotTold, TellingPreview

SHOWN = 3
"""So many who cannot be reached are named beside the question."""
PAGE = 8
"""On one screen of a telephone."""
WHO, NEXT, BACK = "pick-unreached", "pick-next-page", "pick-preview-back"


def reach_says(preview: TellingPreview, key: str) -> tuple[Say, ...]:
    """How many, and the first who cannot be reached."""
    says = []
    if preview.people or not preview.corrected:
        says.append(Say(key, {"people": preview.people}))
    if preview.corrected:
        says.append(Say("preview-corrected", {"people": preview.corrected}))
    if preview.unreached:
        names = tuple(_named(one) for one in preview.unreached[:SHOWN])
        more = max(0, len(preview.unreached) - SHOWN)
        says.append(Say("preview-unreached", {"count": len(preview.unreached), "names": names, "more": more}))
    return tuple(says)


def sample_says(preview: TellingPreview) -> tuple[Say, ...]:
    """What each will read."""
    if not preview.sample:
        return ()
    return (Say("preview-sample"), *preview.sample, Say("preview-sample-end"))


def _named(one: NotTold) -> Say | str:
    if not one.name:
        return Say("preview-nobody", {"unit": one.unit})
    return with_beside(one.name, one.unit, one.phone)


def unreached_prompt(preview: TellingPreview, page: int) -> Prompt:
    """A page of them, each with the reason."""
    people = preview.unreached
    first = page * PAGE
    lines = tuple(_line(one) for one in people[first : first + PAGE])
    title = Say("preview-unreached-title", {"count": len(people)})
    return asks_choice((title, *lines), *pages(people, page))


def _line(one: NotTold) -> Say:
    if one.reason is Reason.NO_HOLDER:
        return Say("preview-line-nobody", {"unit": one.unit})
    return Say("preview-line", {"who": _named(one), "reason": one.reason.value.replace(" ", "-")})


def pages(people: Sequence[NotTold], page: int) -> list[str]:
    """The choices below a page."""
    if len(people) > (page + 1) * PAGE:
        return [NEXT, BACK]
    return [BACK]
