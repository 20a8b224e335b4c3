"""Who comes to a conference, who does not, and who has not answered, with whom to call."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.conferences.effects import SendDelegates
from bot.dialogs.conferences.here import Here, Knows, Step
from bot.dialogs.conferences.saying import answer_said, quota_said
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Scene
from bot.dialogs.pages import turned, turns
from bot.dialogs.prompts import open_ways, shortened
from core.plans.quotas import total_of
from core.talk.conferences import Delegates, Delegation
from core.talk.messages import Say

PAGE = 8
"""Units on one screen of a telephone."""


def who_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    found = scene.known.delegates
    if found is None:
        return None
    units = in_order(found)
    shown = units[here.first : here.first + PAGE]
    if not shown:
        return None
    return asks_choice((*_counts(found), *(_line(one) for one in shown)), *_pages(here, len(units)))


def in_order(found: Delegates) -> Sequence[Delegation]:
    """Who has not answered first."""
    return (*found.silent, *found.coming, *found.absent)


def delegates_said(found: Delegates, first: int) -> tuple[Say, ...]:
    """How many, and a screen of units from the `first` on."""
    return (*_totals(found), *(_line(one) for one in in_order(found)[first : first + PAGE]))


def _totals(found: Delegates) -> tuple[Say, ...]:
    counts = {"coming": len(found.coming), "absent": len(found.absent), "silent": len(found.silent)}
    title = Say("delegates-counts", {"title": shortened(found.conference.title, 60), **counts})
    return title, Say("delegates-heads", {"heads": found.heads, "drivers": found.drivers})


def _counts(found: Delegates) -> tuple[Say, ...]:
    total = total_of(found.conference.convocation.quotas)
    if total is not None and total.counts(found.heads, found.drivers) > total.most:
        return (*_totals(found), Say("delegates-over", {"quota": quota_said(total)}))
    return _totals(found)


def _line(one: Delegation) -> Say:
    if one.answer is None:
        return Say("delegates-silent", {"unit": one.unit, "who": one.who})
    args = {"unit": one.unit, "answer": answer_said(one.answer), "names": tuple(one.answer.names)}
    args |= {"by": one.by, "whose": one.in_place_of}
    return Say("delegates-line", args)


def _pages(here: Here, count: int) -> list[str]:
    return open_ways({**turns(here.first, count, PAGE), "pick-delegates-files": True, "pick-conference-back": True})


def who_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    found = scene.known.delegates
    if found is None or not isinstance(heard, Chose):
        return None
    ways = _pages(here, len(in_order(found)))
    if heard.place >= len(ways):
        return None
    way = ways[heard.place]
    first = turned(way, here.first, PAGE)
    if first is not None:
        return goes_on(replace(here, first=first), looks=True)
    if way == "pick-delegates-files":
        return files_sent(found.conference.event_id)
    return goes_on(Here(Step.ONE, here.event_id), looks=True)


def files_sent(event_id: int) -> Outcome:
    return ends(Say("delegates-making"), effects=(SendDelegates(event_id),))
