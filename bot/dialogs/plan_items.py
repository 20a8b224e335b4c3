"""A draft as the office sees it: the head, then numbered items, each with its day, for whom, and its sentence. Commands
on them: plan_edits.py."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.dialogs.agenda import time_said
from bot.dialogs.base import Pick, Reply
from bot.dialogs.prompts import HOME_PICK, shortened
from core.calendar.office import Bound
from core.office.units import Audience, AudienceKind, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, event_day
from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.reminders.policy import Policy
from core.talk.agenda import PlanLine
from core.talk.messages import Say
from reading.documents.extent import Extent

PAGE = 6
"""Items of one message."""
DOUBTS = 3
MOST_PLANS = 8


def page_count(draft: Draft) -> int:
    return max(1, -(-len(draft.items) // PAGE))


def plan_page(draft: Draft, number: int, units: Sequence[Unit] = (), policy: Policy | None = None) -> Reply:
    """The page `number` (from 0): the head on the first, what one can do on each."""
    pages = page_count(draft)
    number = number % pages
    first = number * PAGE
    items = tuple(item_said(draft, place, units, policy) for place in range(first, min(first + PAGE, len(draft.items))))
    opening = head_says(draft) if number == 0 else ()
    place = (Say("plan-page", {"page": number + 1, "pages": pages}),) if pages > 1 else ()
    return Reply((*opening, *items, *place, Say("plan-commands")), review_picks(pages > 1))


def review_picks(several: bool) -> tuple[Pick, ...]:
    """1 activates, 2 discards, 3 turns the page, when there is more than one."""
    turn = (Pick("3", Say("pick-next-page")),) if several else ()
    return (Pick("1", Say("pick-activate")), Pick("2", Say("pick-discard")), *turn, HOME_PICK)


def head_says(draft: Draft) -> tuple[Say, ...]:
    """What the document is, how much was found in it, what it replaces, and what is doubtful in it."""
    replaced = (Say("plan-replaces", {"number": draft.head.number or ""}),) if draft.replaces is not None else ()
    found = Say("plan-found", {"events": len(draft.events), "deadlines": len(draft.deadlines)})
    doubts = tuple(Say("plan-doubt", {"text": shortened(doubt.text, 160)}) for doubt in draft.doubts[:DOUBTS])
    targets = (Say("plan-found-targets", {"count": len(draft.targets)}),) if draft.targets else ()
    return (title_said(draft), found, *targets, *replaced, *doubts)


def partly_said(partly: Extent) -> Say:
    """What of a long document was read, and that the rest was not."""
    return Say("document-partly", {"read": partly.read, "of": partly.of})


def title_said(draft: Draft) -> Say:
    head = draft.head
    title = shortened(head.title or head.kind or "", 140)
    if head.number and head.issued_on:
        return Say("plan-title-full", {"number": head.number, "issued": head.issued_on, "title": title})
    return (
        Say("plan-title-number", {"number": head.number, "title": title})
        if head.number
        else Say("plan-title-none", {"title": title})
    )


def item_said(draft: Draft, place: int, units: Sequence[Unit] = (), policy: Policy | None = None) -> Say:
    """The item at `place` (from 0), numbered from 1, with its quoted sentence."""
    item = draft.items[place]
    if isinstance(item, DraftEvent):
        what, when, whom, quote = item.found.title, event_when(item.found), _cluster(item), item.found.quote
    else:
        what, when, whom, quote = (
            item.found.what,
            deadline_when(item.found, policy),
            audience_said(item.audience, units),
            item.found.quote,
        )
    args: dict[str, object] = {
        "number": place + 1,
        "what": shortened(what[:1].upper() + what[1:], 80),
        "when": when,
        "whom": whom,
        "quote": shortened(quote, 90),
    }
    if not item.kept:
        return Say("plan-item-dropped", args)
    if isinstance(item, DraftDeadline) and item.form is not None:
        return Say("plan-item-form", {**args, "form": item.form})
    if isinstance(item, DraftEvent) and item.found.place:
        return Say("plan-item-at", {**args, "place": shortened(item.found.place, 60)})
    return Say("plan-item", args)


def _cluster(item: DraftEvent) -> Say:
    return Say("audience-cluster", {"name": item.cluster}) if item.cluster else Say("audience-all")


def audience_said(audience: Audience, units: Sequence[Unit] = ()) -> Say:
    """For whom, in words; units by their names."""
    names = {unit.code: unit.name for unit in units}
    name = audience.name or ""
    return Say(f"audience-{audience.kind.value}", {"name": names.get(name, name)} if audience.kind in _NAMED else {})


_NAMED = (AudienceKind.UNIT, AudienceKind.CLUSTER, AudienceKind.LEVEL)


def event_when(event: FoundEvent) -> Say:
    start, last = event.start, event.end
    moment = start if isinstance(start, datetime) else None
    said = time_said(_day(start), event.precision, moment, _day(last))
    if moment is not None and isinstance(last, datetime) and last.date() == moment.date() and last > moment:
        said = Say("when-hours", {"start": moment.time(), "end": last.time(), "day": moment.date()})
    return Say("when-maybe", {"when": said}) if event.tentative and event.start is not None else said


def deadline_when(deadline: FoundDeadline, policy: Policy | None = None) -> Say:
    """The day as written, and the last day that counts when that is another; the days to an event, the rhythm, or that
    no day is known."""
    if deadline.kind is DeadlineKind.RELATIVE and deadline.offset_days is not None:
        key = (
            "when-before-event"
            if deadline.offset_days < 0
            else "when-after-event"
            if deadline.offset_days > 0
            else "when-on-event"
        )
        days = tuple(
            policy.day_that_counts(day, Bound.BY) if policy is not None else day for day in deadline.resolved[:4]
        )
        resolved = (Say("when-resolved", {"days": days}),) if days else ()
        return Say(key, {"days": abs(deadline.offset_days), "resolved": resolved})
    if deadline.kind is DeadlineKind.RECURRING and deadline.recurrence:
        said = recurrence_said(deadline.recurrence)
        day_before = (
            policy is not None
            and policy.before_means_previous_day
            and deadline.bound is Bound.BEFORE
            and deadline.due_time is None
        )
        return Say("when-day-before", {"when": said}) if day_before else said
    if deadline.due is None:
        return Say("when-unknown")
    if deadline.due_time is not None:
        return Say("when-due-moment", {"at": datetime.combine(deadline.due, deadline.due_time)})
    if deadline.precision in (Precision.MONTH, Precision.QUARTER):
        return Say("when-within", {"when": time_said(deadline.due, deadline.precision), "due": deadline.due})
    last = policy.day_that_counts(deadline.due, deadline.bound) if policy is not None else deadline.due
    written = Say(f"when-due-{deadline.bound.value}", {"due": deadline.due})
    return written if last == deadline.due else Say("when-due-means", {"written": written, "last": last})


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def recurrence_said(rule: str) -> Say:
    """The usual rhythms in words; any other as the rule is written."""
    parts = dict(part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part)
    every, day, weekday = parts.get("FREQ", ""), parts.get("BYMONTHDAY", ""), parts.get("BYDAY", "")
    plain = parts.get("INTERVAL", "1") == "1"
    if "RSCALE" in parts:
        return Say("when-lunar", {"day": day, "month": parts.get("BYMONTH", "")})
    if every == "MONTHLY" and plain and day.isascii() and day.isdecimal():
        return Say("when-monthly", {"day": day})
    if every == "MONTHLY" and plain and day == "-1":
        return Say("when-month-end")
    if every == "WEEKLY" and plain and weekday in _WEEKDAYS:
        return Say(f"when-weekly-{weekday.lower()}")
    keys = {"DAILY": "when-daily", "WEEKLY": "when-weekly", "MONTHLY": "when-every-month", "YEARLY": "when-yearly"}
    if every == "MONTHLY" and parts.get("INTERVAL") == "3":
        return Say("when-quarterly")
    return Say(keys[every]) if every in keys and plain else Say("when-rule", {"rule": rule})


def plan_list(lines: Sequence[PlanLine]) -> tuple[Say, ...]:
    """The plans that are stored, newest first as they come."""
    shown = [line for line in lines if line.state != "discarded"][:MOST_PLANS]
    return tuple(
        Say(
            "plan-line",
            {
                "number": line.number or "",
                "title": shortened(line.title or "", 60),
                "state": Say(_STATES.get(line.state, "plan-state-draft")),
                "events": line.events,
                "deadlines": line.deadlines,
            },
        )
        for line in shown
    )


_STATES = {"draft": "plan-state-draft", "active": "plan-state-active", "replaced": "plan-state-replaced"}


def undated(draft: Draft) -> tuple[str, ...]:
    """Numbers of the kept items that no day is known of: nobody can be reminded of them yet."""
    return tuple(str(place) for place, item in enumerate(draft.items, start=1) if item.kept and not _is_dated(item))


def _is_dated(item: DraftEvent | DraftDeadline) -> bool:
    if isinstance(item, DraftEvent):
        return event_day(item.found) is not None
    found = item.found
    return found.due is not None or bool(found.recurrence) or found.offset_days is not None


def _day(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value
