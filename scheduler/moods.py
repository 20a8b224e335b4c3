"""Results of sending as they are judged together: refusals of many chats at once are held and tried again, and what was
thought of the first of them is undone. When that is so says core.talk.moods; several workers judge by the same rows."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from core.reasons import Reason
from core.states import MessageState
from core.talk.messages import Say
from core.talk.moods import Event, RefusalDoubt, RefusalMeans, is_mood, judge_refusals
from scheduler import outcomes
from scheduler.absences import tell_desk, unsay_gone
from scheduler.outcomes import FIRST_PAUSE, Random
from storage.database.marks import mark, mark_of
from storage.database.session import Session
from storage.mail import refusals
from storage.mail.outcomes import Outcome
from storage.mail.pace import LONG
from storage.mail.refusals import RefusedChat

log = logging.getLogger(__name__)

AGAIN = timedelta(hours=1)
"""The office hears of one mood, and of one long wait, so often at most."""
FAULTS = {Reason.BLOCKED: RefusalMeans.PERSON, Reason.REFUSED: RefusalMeans.MESSAGE}


@dataclass(frozen=True)
class Mood:
    """`outcomes` as they are to be written; `before` and `after`: who is in doubt; `back`: in doubt no more, since the
    network refuses everybody; `began` says of it what the network said."""

    outcomes: list[Outcome]
    before: list[RefusedChat] = field(default_factory=list)
    after: list[RefusedChat] = field(default_factory=list)
    back: list[RefusedChat] = field(default_factory=list)
    began: str | None = None


async def judged(s: Session, channel: str, results: list[Outcome], now: datetime, random: Random) -> Mood:
    """Belongs under the channel's lock."""
    before = await refusals.known(s, channel)
    mood = Mood(results, before)
    if not before and not any(_fault(one) for one in results):
        return mood
    for fault in RefusalMeans:
        mood = _of_fault(mood, fault, now, random)
    return mood


def _of_fault(mood: Mood, fault: RefusalMeans, now: datetime, random: Random) -> Mood:
    known = {one.doubt.chat: one for one in mood.before if one.fault is fault}
    doubts = [one.doubt for one in known.values()]
    refused = {one.row.chat: one for one in mood.outcomes if _fault(one) is fault}
    seen = judge_refusals(doubts, [event for one in mood.outcomes if (event := _event(one, fault, now))], now)
    if not seen.mood:
        after = [_in_doubt(doubt, fault, known, refused) for doubt in seen.doubts]
        return replace(mood, after=[*mood.after, *after])
    held = [_held(one, now, random) if _fault(one) is fault else one for one in mood.outcomes]
    after = [*mood.after, *(RefusedChat(doubt, fault) for doubt in seen.doubts)]
    if is_mood(doubts):
        began = mood.began
    else:
        began = next(iter(refused.values())).note or "no reason given"
    return replace(mood, outcomes=held, after=after, back=[*mood.back, *known.values()], began=began)


def _fault(outcome: Outcome) -> RefusalMeans | None:
    if outcome.state == MessageState.FAILED and outcome.reason:
        return FAULTS.get(Reason(outcome.reason))
    return None


def _event(outcome: Outcome, fault: RefusalMeans, now: datetime) -> Event | None:
    if outcome.state == MessageState.SENT:
        return Event(outcome.row.chat, outcome.at or now, refused=False)
    if _fault(outcome) is fault:
        return Event(outcome.row.chat, outcome.at or now, refused=True)
    return None


def _in_doubt(
    doubt: RefusalDoubt, fault: RefusalMeans, known: dict[str, RefusedChat], refused: dict[str, Outcome]
) -> RefusedChat:
    """With all that is given up for it."""
    was, outcome = known.get(doubt.chat, RefusedChat(doubt, fault)), refused.get(doubt.chat)
    if outcome:
        given_up = (outcome.row.id, *(row.id for row in outcome.row.others))
    else:
        given_up = ()
    return replace(was, doubt=doubt, rows=(*was.rows, *given_up))


def _held(outcome: Outcome, now: datetime, random: Random) -> Outcome:
    again = outcomes.again(outcome.row, Reason.REFUSING, outcome.note, now, random)
    return replace(again, at=outcome.at)


async def settle_mood(
    s: Session,
    channel: str,
    mood: Mood,
    gone: Sequence[str],
    today: date,
    opens: datetime,
    now: datetime,
) -> None:
    """After the outcomes are written, which found `gone` to be gone: remembers what may have to be undone, and
    undoes."""
    after = [_marked(one, gone, now) for one in mood.after]
    if mood.before or after:
        await refusals.remember_refusals(s, channel, mood.before, after)
    if mood.back:
        await refusals.take_back_refusals(s, channel, mood.back, now + FIRST_PAUSE)
        await unsay_gone(s, channel, [(one.doubt.chat, one.doubt.at) for one in mood.back if one.marked], today)
    if mood.began is not None and await _is_news(s, f"refusing:{channel}", now):
        words = "%s refuses many chats at once; all are tried again and nobody counts as gone (%s)"
        log.warning(words, channel, mood.began)
        say = Say("office-network-refuses", {"since": now})
        await tell_desk(s, f"refusing:{channel}:{now:%Y%m%dT%H%M%S}", say, today=today, now=now, opens=opens)
    await _tell_of_waits(s, channel, mood.outcomes, today, opens, now)


def _marked(one: RefusedChat, gone: Sequence[str], now: datetime) -> RefusedChat:
    """The moment of the marking is what the office's message is known by."""
    if one.fault is not RefusalMeans.PERSON or one.doubt.chat not in gone:
        return one
    return replace(one, marked=True, doubt=replace(one.doubt, at=now))


async def _tell_of_waits(
    s: Session,
    channel: str,
    results: Sequence[Outcome],
    today: date,
    opens: datetime,
    now: datetime,
) -> None:
    waits = [one.hold_until for one in results if one.reason == Reason.THROTTLED and one.hold_until is not None]
    until = max(waits, default=now)
    if until >= now + LONG and await _is_news(s, f"throttled:{channel}", now):
        words = "%s asks to wait for hours before some chats are written to again: until %s"
        log.warning(words, channel, until)
        say = Say("office-long-wait", {"until": until})
        await tell_desk(s, f"throttled:{channel}:{now:%Y%m%dT%H%M%S}", say, today=today, now=now, opens=opens)


async def _is_news(s: Session, name: str, now: datetime) -> bool:
    last = await mark_of(s, name)
    if last is not None and now - AGAIN < last.at <= now:
        return False
    await mark(s, name, "", now)
    return True
