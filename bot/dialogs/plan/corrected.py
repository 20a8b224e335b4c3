"""What a correction changes of an item, old → new, and why it is asked about before it is taken. Doing it: edits.py."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.dialogs.days import asks_doubted_day
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.plan.commands import read_command
from bot.dialogs.plan.edits import Edited
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.items import Item, form_title, item_said, item_when, item_whom, name_of, place_of
from bot.dialogs.prompts import shortened
from core.plans.drafts import Draft
from core.talk.messages import Say

Change = tuple[str, str | Say, str | Say]
"""Which part, and what stood there before and after."""


def changes_said(before: Draft, done: Edited, known: Knows) -> tuple[Say, ...]:
    """One line for each part of the items that were there before; nothing where one was only dropped or kept."""
    places = [place for place in done.places if len(before.items) == len(done.draft.items)]
    changes = (
        change for place in places for change in item_changes(before.items[place], done.draft.items[place], known)
    )
    return tuple(Say(f"plan-change-{part}", {"old": old, "new": new}) for part, old, new in changes)


def item_changes(before: Item, after: Item, known: Knows) -> Iterator[Change]:
    """Each part that another stands in now."""
    if name_of(before) != name_of(after):
        yield "name", shortened(name_of(before), 80), shortened(name_of(after), 80)
    if item_when(before, known.policy) != item_when(after, known.policy):
        yield "when", item_when(before, known.policy), item_when(after, known.policy)
    if item_whom(before, known.units) != item_whom(after, known.units):
        yield "whom", item_whom(before, known.units), item_whom(after, known.units)
    if place_of(before) != place_of(after):
        yield "place", shortened(place_of(before), 60) or Say("plan-none-yet"), shortened(place_of(after), 60)
    if form_title(before, known.forms) != form_title(after, known.forms):
        none = Say("plan-none-yet")
        yield "form", form_title(before, known.forms) or none, form_title(after, known.forms) or none


def is_doubtful(done: Edited) -> bool:
    """Whether it is asked about before it is kept: a day that is past or far ahead, or none where there was one."""
    return done.doubted is not None or done.coarser


def doubt_prompt(before: Draft, done: Edited, today: date, known: Knows) -> Prompt:
    """Old and new, the item as it would be, and the question."""
    place = done.places[0]
    says = (*changes_said(before, done, known), item_said(done.draft, place, known))
    if done.doubted is not None:
        prompt = asks_doubted_day(done.doubted, today, *says)
    else:
        question = Say("plan-coarser", {"number": place + 1})
        prompt = asks_yes((*says, question), "pick-coarser-yes", "pick-coarser-no")
    return replace(prompt, read=read_command)
