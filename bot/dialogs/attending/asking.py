"""What is asked of an answer, one thing after the other, and what each answer comes to."""

from dataclasses import replace

from bot.dialogs.attending.here import Here, Step
from bot.dialogs.base import Expects, Pick
from bot.dialogs.conferences.saying import answer_said, quota_said, when_said
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.prompts import HOME_PICK, shortened
from core.talk.conferences import Coming, Invited
from core.talk.messages import Say
from reading.attendance import (
    LARGEST,
    SaidAttendance,
    names_later,
    read_attendance,
    read_drivers,
    read_heads,
    read_names,
)
from reading.meaning.values import Meaning

LONGEST_NOTE = 200
MOST_NAMED = 6
"""Names that are read back one by one."""


def title_of(one: Invited) -> Say:
    """Which conference, when and where, and for which unit."""
    args = {"title": shortened(one.title, 120), "when": when_said(one.when), "place": one.when.place or ""}
    return Say("attend-title", {**args, "unit": one.unit_name})


def next_step(here: Here) -> Here:
    """The first thing that is not known yet."""
    if here.coming is None:
        return replace(here, step=Step.ANSWER)
    if here.coming is Coming.NO:
        return replace(here, step=Step.CONFIRM)
    if here.heads is None:
        return replace(here, step=Step.HEADS)
    if here.drivers is None:
        return replace(here, step=Step.DRIVERS)
    if here.names is None:
        return replace(here, step=Step.NAMES)
    return replace(here, step=Step.CONFIRM)


# --- whether ----------------------------------------------------------------------------------------------------------


def answer_prompt(one: Invited) -> Prompt:
    picks = (
        Pick("1", Say("pick-attend"), Meaning.YES),
        Pick("2", Say("pick-absent"), Meaning.NO),
        Pick("3", Say("pick-stand-in")),
        HOME_PICK,
    )
    says = [title_of(one)]
    if one.answer is not None:
        says.append(Say("attend-stands", {"answer": answer_said(one.answer)}))
    if one.quota is not None:
        says.append(Say("invitation-quota", {"quota": quota_said(one.quota)}))
    return Prompt((*says, Say("attend-question")), picks, Expects.NAME, read_attendance)


WAYS = (Coming.YES, Coming.NO, Coming.DEPUTY)


def answer_heard(here: Here, heard: Answer, one: Invited) -> Outcome | None:
    match heard:
        case Chose() if heard.place < len(WAYS):
            return goes_on(next_step(replace(here, coming=WAYS[heard.place])))
        case Typed(SaidAttendance() as said, text):
            return taken(here, said, text, one)
    return None


def taken(here: Here, said: SaidAttendance, text: str, one: Invited) -> Outcome:
    """All that a sentence says at once: "3 người, 1 lái xe", "đi đủ"."""
    now = replace(here, coming=said.coming or here.coming, drivers=_or(said.drivers, here.drivers))
    if now.coming is Coming.NO:
        note = " ".join(text.split())[:LONGEST_NOTE]
        return goes_on(next_step(replace(now, note=note, heads=None, drivers=None, names=None)))
    heads = said.heads
    if said.full and heads is None and one.quota is not None:
        heads = one.quota.most - one.quota.counts(0, now.drivers or 0)
    if heads is None:
        return goes_on(next_step(now))
    return with_heads(now, heads, one)


def _or(value: int | None, other: int | None) -> int | None:
    return value if value is not None else other


# --- how many ---------------------------------------------------------------------------------------------------------


def heads_prompt(one: Invited) -> Prompt:
    asks = Say("attend-heads", {"quota": quota_said(one.quota) if one.quota is not None else ""})
    return Prompt((asks,), (), Expects.FIGURES, read_heads)


def heads_heard(here: Here, heard: Answer, one: Invited) -> Outcome | None:
    match heard:
        case Typed(SaidAttendance() as said, text) if said.coming is Coming.NO and not said.heads:
            return taken(here, said, text, one)
        case Typed(SaidAttendance(heads=int() as heads) as said):
            return with_heads(replace(here, drivers=_or(said.drivers, here.drivers)), heads, one)
        case Typed(SaidAttendance(full=True)) if one.quota is not None:
            return with_heads(here, one.quota.most, one)
    return Unheard((Say("attend-no-number"),))


def with_heads(here: Here, heads: int, one: Invited) -> Outcome:
    """A number above what may come is asked about, and not kept."""
    if not 0 < heads <= LARGEST:
        return Unheard((Say("attend-no-number"),))
    if _too_many(one, heads, here.drivers or 0):
        return goes_on(replace(here, step=Step.OVER, wanted=heads, heads=None))
    return goes_on(next_step(replace(here, heads=heads, wanted=None, names=_fitting(here, heads))))


def _too_many(one: Invited, heads: int, drivers: int) -> bool:
    return one.quota is not None and one.quota.counts(heads, drivers) > one.quota.most


def _fitting(here: Here, heads: int) -> tuple[str, ...] | None:
    """Names that were given stay, unless there are more of them than people."""
    if here.names is None or len(here.names) > heads:
        return None
    return here.names


def over_prompt(here: Here, one: Invited) -> Prompt | None:
    if one.quota is None or here.wanted is None:
        return None
    total = one.quota.counts(here.wanted, here.drivers or 0)
    says = (Say("attend-over", {"quota": quota_said(one.quota), "wanted": total}),)
    picks = (Pick("1", Say("pick-heads-again"), Meaning.NO), Pick("2", Say("pick-ask-more")), HOME_PICK)
    return Prompt(says, picks)


# --- drivers, names ---------------------------------------------------------------------------------------------------


def drivers_prompt() -> Prompt:
    return Prompt((Say("attend-drivers"),), (), Expects.FIGURES, read_drivers)


def drivers_heard(here: Here, heard: Answer, one: Invited) -> Outcome | None:
    if not isinstance(heard, Typed) or not isinstance(heard.value, int) or heard.value > LARGEST:
        return None
    if _too_many(one, here.heads or 0, heard.value):
        return goes_on(replace(here, step=Step.OVER, wanted=here.heads, drivers=heard.value, heads=None))
    return goes_on(next_step(replace(here, drivers=heard.value)))


def names_prompt(here: Here, one: Invited, me: str) -> Prompt:
    suggested = _suggested(here, one, me)
    later = Pick(str(len(suggested) + 1), Say("pick-names-later"))
    asks = Say("attend-names", {"heads": here.heads or 0})
    return Prompt((asks,), (*suggested, later, HOME_PICK), Expects.SENTENCE, _names)


def _names(text: str) -> tuple[str, ...] | None:
    """None of them yet where they are to come later."""
    if names_later(text):
        return ()
    return read_names(text) or None


def _suggested(here: Here, one: Invited, me: str) -> tuple[Pick, ...]:
    """Who it may be, where only one comes: whoever answers, or one of the deputies."""
    found = enumerate(_may_go(here, one, me), start=1)
    return tuple(Pick(str(place), Say("pick-name", {"name": name})) for place, name in found)


def _may_go(here: Here, one: Invited, me: str) -> tuple[str, ...]:
    if here.heads != 1:
        return ()
    if here.coming is Coming.DEPUTY:
        return one.deputies[:4]
    return (me,) if me else ()


def names_heard(here: Here, heard: Answer, one: Invited, me: str) -> Outcome | None:
    match heard:
        case Chose() if heard.place < len(_may_go(here, one, me)):
            return goes_on(next_step(replace(here, names=(_may_go(here, one, me)[heard.place],))))
        case Chose():
            return goes_on(next_step(replace(here, names=())))
        case Typed(tuple() as names) if len(names) > (here.heads or 0):
            return Unheard((Say("attend-too-many-names", {"names": len(names), "heads": here.heads or 0}),))
        case Typed(tuple() as names):
            return goes_on(next_step(replace(here, names=names)))
    return None


# --- read back --------------------------------------------------------------------------------------------------------


def confirm_prompt(here: Here, one: Invited) -> Prompt | None:
    said = here.said
    if said is None:
        return None
    says = [title_of(one), Say("attend-back", {"unit": one.unit_name, "answer": answer_said(said)})]
    if said.names:
        shown = tuple(shortened(name, 60) for name in said.names[:MOST_NAMED])
        says.append(Say("attend-named", {"names": shown, "more": len(said.names) - len(shown)}))
    if said.coming is not Coming.NO and len(said.names) < said.heads:
        says.append(Say("attend-unnamed", {"count": said.heads - len(said.names)}))
    return asks_yes((*says, Say("confirm-question")), "pick-attend-send", "pick-attend-change")
