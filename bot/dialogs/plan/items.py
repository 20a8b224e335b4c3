"""A draft as the office sees it: the head, then numbered items, each with its day, for whom, and its sentence."""

from collections.abc import Sequence

from bot.dialogs.plan.doubts import doubt_said
from bot.dialogs.plan.here import Knows, PlanScene
from bot.dialogs.plan.times import deadline_when, event_when
from bot.dialogs.prompts import counted, shortened
from core.capitals import first_up
from core.office.units import NAMED, Audience, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, event_day
from core.reminders.policy import Policy
from core.reports.forms import Form
from core.talk.messages import Say

Item = DraftEvent | DraftDeadline
PAGE = 6
"""Items of one message."""
DOUBTS = 3


def page_count(draft: Draft) -> int:
    return max(1, -(-len(draft.items) // PAGE))


def page_said(draft: Draft, number: int, known: Knows) -> tuple[Say, ...]:
    """The page `number` (from 0), with the head on the first."""
    pages = page_count(draft)
    number = number % pages
    first = number * PAGE
    places = range(first, min(first + PAGE, len(draft.items)))
    items = tuple(item_said(draft, place, known) for place in places)
    opening = head_says(draft) if number == 0 else ()
    place = (Say("plan-page", {"page": number + 1, "pages": pages}),) if pages > 1 else ()
    return (*opening, *items, *place)


def head_says(draft: Draft) -> tuple[Say, ...]:
    """What the document is, how much was found in it, what it replaces, and what is doubtful in it."""
    parts = events_and_deadlines(len(draft.events), len(draft.deadlines))
    says = [title_said(draft)]
    if parts:
        says.append(Say("plan-found", {"parts": parts}))
    if draft.targets:
        says.append(Say("plan-found-targets", {"count": len(draft.targets)}))
    if draft.replaces is not None:
        says.append(Say("plan-replaces", {"number": draft.head.number or ""}))
    says += _unheard(draft)
    doubts = (Say("plan-doubt", {"text": doubt_said(doubt, 160)}) for doubt in draft.doubts[:DOUBTS])
    return (*says, *doubts)


def _unheard(draft: Draft) -> list[Say]:
    """Which items are for somebody who is not known."""
    places = tuple(str(place) for place, item in enumerate(draft.items, start=1) if item.kept and item.unheard)
    if places:
        return [Say("plan-unheard", {"numbers": places, "first": places[0]})]
    return []


def events_and_deadlines(events: int, deadlines: int) -> tuple[Say, ...]:
    """ "3 hội nghị", "4 thời hạn": what a plan has of each."""
    return counted(("part-conferences", events), ("part-deadlines", deadlines))


def title_said(draft: Draft) -> Say:
    head = draft.head
    title = shortened(head.title or head.kind or "", 140)
    if not head.number and not title:
        return Say("plan-title-nameless")
    if not head.number:
        return Say("plan-title-none", {"title": title})
    if head.issued_on:
        return Say("plan-title-full", {"number": head.number, "issued": head.issued_on, "title": title})
    return Say("plan-title-number", {"number": head.number, "title": title})


# --- items ------------------------------------------------------------------------------------------------------------


def item_said(draft: Draft, place: int, known: Knows) -> Say:
    """The item at `place` (from 0), numbered from 1, with its quoted sentence."""
    item = draft.items[place]
    if isinstance(item, DraftEvent):
        key, args = _event(item, known)
    else:
        key, args = _deadline(item, known)
    args = {**args, "number": place + 1, "quote": shortened(item.found.quote, 90)}
    return Say(key if item.kept else "plan-item-dropped", args)


def _event(item: DraftEvent, known: Knows) -> tuple[str, dict[str, object]]:
    args: dict[str, object] = {
        "what": _named(item.found.title),
        "when": event_when(item.found),
        "whom": item_whom(item, known.units),
    }
    if item.found.place:
        return "plan-item-at", {**args, "place": shortened(item.found.place, 60)}
    return "plan-item", args


def _deadline(item: DraftDeadline, known: Knows) -> tuple[str, dict[str, object]]:
    args: dict[str, object] = {
        "what": _named(item.found.what),
        "when": deadline_when(item.found, known.policy),
        "whom": item_whom(item, known.units),
    }
    form = form_title(item, known.forms)
    if not form:
        return "plan-item", args
    return "plan-item-form", {**args, "form": form}


def _named(what: str) -> str:
    return shortened(first_up(what), 80)


# --- its parts --------------------------------------------------------------------------------------------------------


def name_of(item: Item) -> str:
    if isinstance(item, DraftEvent):
        return item.found.title
    return item.found.what


def place_of(item: Item) -> str:
    """Where it is held, or where it is sent."""
    if isinstance(item, DraftEvent):
        return item.found.place or ""
    return item.found.send_to or ""


def item_when(item: Item, policy: Policy | None) -> Say:
    if isinstance(item, DraftEvent):
        return event_when(item.found)
    return deadline_when(item.found, policy)


def item_whom(item: Item, units: Sequence[Unit]) -> Say:
    """In the paper's words where they name nobody that is known."""
    if item.unheard:
        return Say("audience-unheard", {"words": shortened(item.unheard, 60)})
    if isinstance(item, DraftDeadline):
        return audience_said(item.audience, units)
    if item.cluster:
        return Say("audience-cluster", {"name": item.cluster})
    return Say("audience-all")


def form_title(item: Item, forms: Sequence[Form]) -> str:
    """Empty where no form collects it."""
    if isinstance(item, DraftEvent) or item.form is None:
        return ""
    titles = {form.key: form.title for form in forms}
    return shortened(titles.get(item.form, item.form), 60)


def audience_said(audience: Audience, units: Sequence[Unit] = ()) -> Say:
    """For whom, in words; units by their names."""
    if audience.kind not in NAMED:
        return Say(f"audience-{audience.kind.value}")
    if audience.codes:
        names = {unit.code: unit.name for unit in units}
        return Say("audience-units", {"names": tuple(names.get(code, code) for code in audience.codes)})
    return Say(f"audience-{audience.kind.value}", {"name": audience.name or ""})


def undated(draft: Draft) -> tuple[str, ...]:
    """Numbers of the kept items that no day is known of: nobody can be reminded of them yet."""
    return tuple(str(place) for place, item in enumerate(draft.items, start=1) if item.kept and not _is_dated(item))


def tentative(draft: Draft) -> tuple[str, ...]:
    """Numbers of the kept conferences whose day is known and may still change."""
    return tuple(
        str(place)
        for place, event in enumerate(draft.events, start=1)
        if event.kept and event.found.tentative and event_day(event.found) is not None
    )


def _is_dated(item: DraftEvent | DraftDeadline) -> bool:
    if isinstance(item, DraftEvent):
        return event_day(item.found) is not None
    found = item.found
    return found.due is not None or bool(found.recurrence) or found.offset_days is not None


# --- others -----------------------------------------------------------------------------------------------------------


def drafts_left(draft: Draft, scene: PlanScene) -> tuple[Say, ...]:
    """That others of this person are still to be looked through."""
    mine = [line for line in scene.known.plans if scene.person is not None and line.by == scene.person.id]
    left = [line for line in mine if line.state == "draft" and line.plan_id != draft.plan_id]
    if not left:
        return ()
    title = shortened(left[0].number or left[0].title or "", 60)
    return (Say("plan-drafts-left", {"count": len(left), "title": title or Say("plan-unnamed")}),)
