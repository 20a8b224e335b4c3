"""Who has and who has not, for the office: one line per piece of work, then the names. Numbers themselves:
summary.py."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import OccurrenceProgress
from core.talk.messages import Say

MOST = 8
NAMES = 30
"""Names of one message; more are counted, not listed."""


class ProgressDialog:
    """A list, or at once the only one; a digit opens a line."""

    name = "progress"
    version = 1
    sees = ("office", "progress")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.in_office:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        found: tuple[OccurrenceProgress, ...] = known_many(cue, "progress")
        if not found:
            return dialog_ended(Reply((Say("progress-none"),), STANDING))
        opened = next((one for one in found if one.occurrence_id == number_in(state, "occurrence_id")), None)
        if opened is not None and cue.word is not ChatWord.PROGRESS:
            return _opened(opened, found, cue)
        shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")]
        place = picked(cue, len(shown))
        if shown and place is not None and not cue.again:
            return _open(shown[place], found, cue)
        if shown and cue.word is None and not cue.again:
            return prompt_again(state, cue, line_list(shown, "progress-title"))
        return _open(found[0], found, cue) if len(found) == 1 else _list(found)


def _list(found: Sequence[OccurrenceProgress]) -> Turn:
    return Turn({"shown": [one.occurrence_id for one in found[:MOST]]}, (line_list(found[:MOST], "progress-title"),))


def line_list(shown: Sequence[OccurrenceProgress], title: str) -> Reply:
    """Each with its digit, what has come of what is expected, and its day."""
    return Reply((Say(title),), (*(Pick(str(place), line(one)) for place, one in enumerate(shown, start=1)), HOME_PICK))


def line(one: OccurrenceProgress) -> Say:
    event = one.event if one.event and one.event not in one.what else ""
    args = {
        "what": shortened(one.what, 60),
        "event": shortened(event, 40),
        "came": one.on_time + one.late,
        "expected": one.expected,
        "due": one.due_on,
        # Nobody is late with what all have done: how many days are left or over is said only while somebody owes.
        "left": Say("progress-left", {"due": one.due_on}) if one.owing else "",
    }
    return Say("progress-line-event" if event else "progress-line", args)


_NEXT = {"pick-table": "summary", "pick-units": "piece", "pick-papers": "papers"}


def _at_desk(cue: Cue) -> bool:
    return cue.person is not None and cue.person.at_desk


def _open(one: OccurrenceProgress, found: Sequence[OccurrenceProgress], cue: Cue) -> Turn:
    return Turn({"occurrence_id": one.occurrence_id}, (_detail(one, len(found), _at_desk(cue)),))


def _detail(one: OccurrenceProgress, count: int, desk: bool) -> Reply:
    counts = Say(
        "progress-counts", {"on_time": one.on_time, "late": one.late, "owing": len(one.owing), "excused": one.excused}
    )
    more = (Say("progress-more", {"count": len(one.owing) - NAMES}),) if len(one.owing) > NAMES else ()
    names = (Say("progress-owing", {"names": one.owing[:NAMES]}), *more) if one.owing else (Say("progress-all"),)
    typed = (Say("progress-unconfirmed", {"names": one.unconfirmed[:NAMES]}),) if one.unconfirmed else ()
    return Reply((line(one), counts, *names, *typed), picks(*_ways(one, count, desk)))


def _ways(one: OccurrenceProgress, count: int, desk: bool) -> tuple[str, ...]:
    """What may follow, by the keys of the labels and in the order of the digits."""
    having = {"pick-table": bool(one.form), "pick-list": count > 1, "pick-units": desk, "pick-papers": one.papers > 0}
    return tuple(way for way, there in having.items() if there)


def _opened(one: OccurrenceProgress, found: Sequence[OccurrenceProgress], cue: Cue) -> Turn:
    ways, desk = _ways(one, len(found), _at_desk(cue)), _at_desk(cue)
    place = picked(cue, len(ways))
    if place is None or cue.again:
        return prompt_again({"occurrence_id": one.occurrence_id}, cue, _detail(one, len(found), desk))
    if ways[place] in _NEXT:
        return Turn({"occurrence_id": one.occurrence_id}, hand_to=_NEXT[ways[place]])
    return _list(found)
