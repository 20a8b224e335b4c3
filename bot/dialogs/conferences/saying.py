"""How a conference, its invitation and a number of delegates are said, at the desk and to units alike."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened
from core.office.units import AudienceKind, Unit
from core.plans.changes import EventTime
from core.plans.quotas import Quota
from core.talk.conferences import Attendance, Coming, Conference
from core.talk.messages import Say
from core.talk.times_said import time_said

ANSWERED_BEFORE = timedelta(days=3)
"""An answer is asked for so long before the conference, where the office says nothing else."""


def when_said(when: EventTime) -> Say:
    """Its time as finely as it is known, with that it may still change."""
    if when.cancelled:
        return Say("when-called-off")
    at = when.start if isinstance(when.start, datetime) else None
    last = when.end.date() if isinstance(when.end, datetime) else when.end
    said = time_said(when.day, when.precision, at, last)
    if when.tentative and when.dated.is_firm:
        return Say("conference-tentative", {"when": said})
    return said


def standing_said(one: Conference) -> tuple[Say, ...]:
    """When and where it is, and how its invitation stands."""
    args = {"title": shortened(one.title, 120), "when": when_said(one.when), "place": one.when.place or ""}
    return Say("conference-one", args), _how_it_stands(one)


def _how_it_stands(one: Conference) -> Say:
    if one.invited:
        return Say("conference-answered", {"came": one.came, "asked": one.asked})
    if not one.when.dated.is_firm:
        return Say("conference-undated")
    return Say("conference-not-invited")


def conference_line(one: Conference) -> Say:
    """In the list: what, when, and how far its invitation has come."""
    of = "" if one.cluster is None or one.cluster in one.title else one.cluster
    args = {"title": shortened(one.title, 60), "of": of, "when": when_said(one.when), "how": _how_far(one)}
    return Say("conference-line", args)


def _how_far(one: Conference) -> Say:
    if not one.when.dated.is_firm:
        return Say("conference-how-undated")
    if not one.invited:
        return Say("conference-how-not-invited")
    return Say("conference-how-answered", {"came": one.came, "asked": one.asked})


def invitation_says(one: Conference, quota: Quota | None, unit: str, answer_by: date) -> tuple[Say, ...]:
    """The invitation as a unit reads it."""
    said = one.convocation
    head = {
        "title": shortened(one.title, 200),
        "unit": unit,
        "when": when_said(one.when),
        "place": one.when.place or "",
    }
    says = [Say("invitation-head", head)]
    parts = {"host": said.host, "chair": said.chair, "dress": said.dress, "papers": said.papers}
    says += [Say(f"invitation-{name}", {"words": words}) for name, words in parts.items() if words]
    if quota is not None:
        says.append(Say("invitation-quota", {"quota": quota_said(quota)}))
    return (*says, Say("invitation-answer", {"due": answer_by}))


def usual_answer_by(one: Conference, today: date) -> date | None:
    """The last day for an answer: the office's, or so long before the conference, and never a day that is past."""
    day = one.when.day
    if day is None:
        return None
    said = one.convocation.answer_by
    if said is not None and today <= said <= day:
        return said
    return max(today, min(day - ANSWERED_BEFORE, day))


def quota_said(quota: Quota) -> Say:
    """ "2 đại biểu", "15 đại biểu, cả lái xe"."""
    return Say("quota-with-drivers" if quota.drivers else "quota-alone", {"most": quota.most})


def quota_line(quota: Quota, units: Sequence[Unit]) -> Say:
    """For whom, and how many."""
    if quota.together:
        return Say("quota-together", {"quota": quota_said(quota)})
    key = "quota-of-unit" if quota.audience.kind is AudienceKind.UNIT else "quota-of"
    return Say(key, {"whom": audience_said(quota.audience, units), "quota": quota_said(quota)})


def answer_said(answer: Attendance) -> Say:
    """ "đi dự: 2 đại biểu, 1 lái xe"."""
    if answer.coming is Coming.NO:
        return Say("attendance-no", {"note": shortened(answer.note, 80)})
    key = "attendance-deputy" if answer.coming is Coming.DEPUTY else "attendance-yes"
    return Say(key, {"heads": answer.heads, "drivers": answer.drivers})
