"""What is added to a draft by "thêm: …": the time is cut out of what is to be done, and so is whom it is for."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.plan.times_typed import dated, day_problem, deadline_at, draft_event_at
from bot.dialogs.plan.whom import audience_typed, clusters_of
from core.office.units import ALL_UNITS, OFFICE, Audience, Unit
from core.plans.drafts import DraftDeadline, DraftEvent
from core.plans.found import Asks, DeadlineKind, FoundDeadline, FoundEvent
from core.spelling import folded_words
from core.talk.messages import Say
from reading.plan.actors import ACTOR, VERB
from reading.plan.called_units import clusters_called, names_cluster
from reading.plan.shape import words_of
from reading.when.values import When

_EVENT_WORDS = ("hoi nghi", "hop", "le ", "dai hoi", "giao ban", "toa dam", "meeting", "conference")
_ACTOR, _VERB = re.compile(words_of(ACTOR)), re.compile(rf"{words_of(VERB)}\b")
_FOR = re.compile(r"[,;]?\s+(?:giao cho|giao|danh cho|for)\s+(?P<whom>[^,;]+)$|[,;]\s*(?:cho)\s+(?P<after>[^,;]+)$")
_AT = re.compile(r"[,;]?\s+(?:tại|tai|ở|at)\s+(\S.*)$", re.IGNORECASE)
MOST_OF_NAME = 12
"""Words of those who are to do it."""


@dataclass(frozen=True)
class Whom:
    """Those it is for, and what is left of the words. `unheard`: somebody is named who is not known."""

    what: str
    audience: Audience = ALL_UNITS
    unheard: str | None = None


def added_item(rest: str, now: datetime, units: Sequence[Unit]) -> tuple[DraftEvent | DraftDeadline, When] | Say:
    """A duty of those who are named, else of all units, or a conference when it is called one; or why it is none."""
    when, problem = dated(rest, now), day_problem(rest, now)
    if problem is not None:
        return problem
    if when is None or (when.start is None and when.rrule is None):
        return Say("plan-add-no-date")
    what = _without(rest, when) or rest
    if folded_words(what).startswith(_EVENT_WORDS) and when.rrule is None:
        return _event(what, rest, when, units), when
    return _duty(what, rest, when, units), when


def _event(what: str, rest: str, when: When, units: Sequence[Unit]) -> DraftEvent:
    """With its place where one is named, for the cluster that it names."""
    at = _AT.search(what)
    place = None
    if at is not None:
        what, place = what[: at.start()].strip(" ,;"), at[1].strip(" .")
    found = draft_event_at(FoundEvent(title=what, quote=rest, span=(0, 0), place=place), when)
    called = clusters_called(what, clusters_of(units))
    if len(called) == 1:
        return DraftEvent(found, called[0])
    if names_cluster(what) and not called:
        return DraftEvent(found, unheard=what)
    return DraftEvent(found)


def _duty(what: str, rest: str, when: When, units: Sequence[Unit]) -> DraftDeadline:
    whom = _whom(what, units)
    asks = Asks.NUMBERS if "bao cao" in folded_words(whom.what) else Asks.DONE
    bare = FoundDeadline(what=whom.what, kind=DeadlineKind.ABSOLUTE, quote=rest, span=(0, 0), asks=asks)
    return DraftDeadline(deadline_at(bare, when), whom.audience, unheard=whom.unheard)


def _whom(what: str, units: Sequence[Unit]) -> Whom:
    """ "Cụm I nộp danh sách", "nộp danh sách, cho Cụm I": who stands before the verb, or at the end."""
    return _before_verb(what, units) or _at_end(what, units) or Whom(what)


def _before_verb(what: str, units: Sequence[Unit]) -> Whom | None:
    """The first who is known, else the first who may be somebody."""
    words = what.split()
    ends = [
        size
        for size in range(1, min(len(words), MOST_OF_NAME + 1))
        if _VERB.match(folded_words(" ".join(words[size:])))
    ]
    parts = [(" ".join(words[:size]).strip(" ,:;"), " ".join(words[size:])) for size in ends]
    for name, rest in parts:
        audience = audience_typed(name, units)
        if audience is not None:
            return Whom(rest, audience)
    if parts and _ACTOR.match(folded_words(parts[0][0])):
        return Whom(parts[0][1], OFFICE, parts[0][0])
    return None


def _at_end(what: str, units: Sequence[Unit]) -> Whom | None:
    found = _FOR.search(words_of(what))
    if found is None or len(words_of(what)) != len(what):
        return None
    group = "whom" if found["whom"] else "after"
    audience = audience_typed(what[found.start(group) : found.end(group)], units)
    if audience is None:
        return None
    return Whom(what[: found.start()].strip(" ,;"), audience)


def _without(text: str, when: When) -> str:
    plain = unicodedata.normalize("NFC", text).strip()
    start, end = when.span
    if end <= start or end > len(plain):
        return plain
    before = re.sub(
        r"(?:\s|,|:|-|trước|truoc|chậm nhất|cham nhat|hạn|han|là|la|vào|vao|lúc|luc|ngày|ngay)+$",
        "",
        plain[:start],
        flags=re.IGNORECASE,
    )
    return " ".join(f"{before} {plain[end:]}".split()).strip(" ,.;:-")
