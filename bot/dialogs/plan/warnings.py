"""What is said of a plan before it runs, because it may be the wrong one: that all its days are past, or that it has
neither a number nor a name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.base import Expects, Pick
from bot.dialogs.engine.prompts import Prompt, asks_yes, sentence_of
from bot.dialogs.plan.items import title_said
from bot.dialogs.prompts import HOME_PICK
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, Oddity
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

MOST_OF_NAME = 140


def oddity_of(draft: Draft, today: date) -> Oddity | None:
    """The next that the office has not spoken on."""
    odd = ((Oddity.PAST, is_past(draft, today)), (Oddity.NAMELESS, is_nameless(draft)))
    return next((one for one, so in odd if so and one not in draft.meant), None)


def meant(draft: Draft, oddity: Oddity) -> Draft:
    """It is to run all the same."""
    return replace(draft, meant=(*draft.meant, oddity))


def is_past(draft: Draft, today: date) -> bool:
    """Whether every day that is known of what is kept lies before today, and there is one."""
    days = list(_last_days(draft))
    return bool(days) and None not in days and max(day for day in days if day is not None) < today


def _last_days(draft: Draft) -> Iterator[date | None]:
    """The last day of each kept item that has one; None for what comes again and again."""
    for item in draft.items:
        if not item.kept:
            continue
        if isinstance(item, DraftEvent):
            yield from _days_of_event(item)
        else:
            yield from _days_of_duty(item)


def _days_of_event(item: DraftEvent) -> Iterator[date]:
    last = item.found.end or item.found.start
    if isinstance(last, datetime):
        yield last.date()
    elif last is not None:
        yield last


def _days_of_duty(item: DraftDeadline) -> Iterator[date | None]:
    found = item.found
    if found.recurrence:
        yield None
    elif found.due is not None:
        yield found.due
    elif found.resolved:
        yield max(found.resolved)


def past_prompt(draft: Draft, today: date) -> Prompt | None:
    if oddity_of(draft, today) is not Oddity.PAST:
        return None
    last = max(day for day in _last_days(draft) if day is not None)
    says = (title_said(draft), Say("plan-all-past", {"last": last}))
    return asks_yes(says, "pick-past-yes", "pick-past-no")


def is_nameless(draft: Draft) -> bool:
    return not (draft.head.number or draft.head.title)


def nameless_prompt(draft: Draft, today: date) -> Prompt | None:
    """A name is typed, or it runs without."""
    if oddity_of(draft, today) is not Oddity.NAMELESS:
        return None
    picks = (Pick("1", Say("pick-nameless-yes"), Meaning.YES), HOME_PICK)
    return Prompt((Say("plan-nameless"),), picks, Expects.NAME, _name_read)


def _name_read(text: str) -> str | None:
    """No sentence that says something else, such as a yes."""
    if meanings_of(text):
        return None
    return sentence_of(text, MOST_OF_NAME)


def named(draft: Draft, title: str) -> Draft:
    return replace(draft, head=replace(draft.head, title=title))
