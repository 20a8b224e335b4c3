"""Câu hỏi: what people have handed to the office in their own words, answered in its own or settled; what is settled
below. How an answer reaches whoever asked: bot/turns/deeds/questions.py."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import Deed, PageAnswer, Part
from bot.dialogs.effects import SettleQuestion
from bot.dialogs.past_questions import asked_said, past_said
from bot.dialogs.prompts import shortened
from bot.dialogs.questions import CALLED, GRANT, KEEP_NAME, LONGEST, NAMED, REFUSE, RENAME, effects_of, ways_of
from core.office.permissions import Action
from core.states import QuestionState
from core.talk.messages import Say
from core.talk.questions import Question
from storage.mail.questions import count_open, open_question, open_questions, settled_by, settled_questions
from web.desk_pages import Moved

SHOWN = 20
"""Open ones on one page, each with its form."""
BELOW = 10
"""Settled ones below those that are open; all are behind them."""
WHOLE = 2000
"""Characters of a sentence."""
WAYS = {"grant": GRANT, "refuse": REFUSE, "rename": RENAME, "keep": KEEP_NAME, "called": CALLED}
"""What may be done beside answering, by the names of the buttons, as the chat offers it."""


@dataclass(frozen=True)
class Asked:
    """One that waits; `typed`: an answer that was not taken, `fault` why not."""

    id: int
    who: str
    unit: str
    phone: str
    at: str
    text: str
    what: str
    day: str
    ways: tuple[str, ...]
    typed: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Wrong:
    """What was not taken of which question."""

    question_id: int
    fault: str
    typed: str = ""


NOTHING_WRONG = Wrong(0, "")


async def _listed(call: DeskCall, wrong: Wrong = NOTHING_WRONG) -> Part:
    found = await open_questions(call.s, SHOWN + 1, (call.page - 1) * SHOWN)
    shown = [_asked(one, call, wrong) for one in found[:SHOWN]]
    values = {
        **await _settled_below(call),
        "open": shown,
        "count": await count_open(call.s),
        "page": call.page,
        "more": len(found) > SHOWN,
        "longest": LONGEST,
        "may": call.may(Action.ANSWER_QUESTIONS),
        "wrong": wrong if wrong.fault and not any(one.fault for one in shown) else None,
    }
    return Part("questions.html", call.say("desk-nav-questions"), values, 422 if wrong.fault else 200)


async def _settled_below(call: DeskCall) -> dict[str, object]:
    settled = await settled_questions(call.s, BELOW + 1)
    return {"settled": _past(settled[:BELOW], call), "more_settled": len(settled) > BELOW}


def _past(settled: Sequence[Question], call: DeskCall) -> list[str]:
    return [call.said(past_said(one)) for one in settled]


def _asked(one: Question, call: DeskCall, wrong: Wrong) -> Asked:
    mine = wrong if wrong.question_id == one.id else NOTHING_WRONG
    return Asked(
        id=one.id,
        who=one.person,
        unit=one.unit or "",
        phone=one.phone or "",
        at=call.say("desk-questions-at", at=one.asked_at),
        text=_text(one, call),
        what=call.say("desk-questions-what", what=shortened(one.what, NAMED)) if one.what else "",
        day=call.say("desk-questions-day", day=one.said_on) if one.said_on is not None else "",
        ways=tuple(way for way, pick in WAYS.items() if pick in ways_of(one)),
        typed=mine.typed,
        fault=mine.fault,
    )


def _text(one: Question, call: DeskCall) -> str:
    asked = asked_said(one, WHOLE)
    if isinstance(asked, Say):
        return call.said(asked)
    return asked


async def _settled(call: DeskCall) -> Part:
    first = (call.page - 1) * PAGE
    found = await settled_questions(call.s, PAGE + 1, first=first)
    values = {"lines": _past(found[:PAGE], call), "page": call.page, "more": len(found) > PAGE}
    return Part("questions_settled.html", call.say("desk-questions-settled"), values)


# --- what the buttons do ----------------------------------------------------------------------------------------------


async def _answer(call: DeskCall) -> PageAnswer:
    """In words, which go to whoever asked."""
    one, answer = await _open(call), call.field("answer")
    if one is None:
        return await _settled_meanwhile(call)
    fault = _fault(answer, call)
    if fault:
        return await _listed(call, Wrong(one.id, fault, answer))
    await call.perform(SettleQuestion(one.id, QuestionState.ANSWERED, answer))
    return Moved("/questions", "question-answered")


def _fault(answer: str, call: DeskCall) -> str:
    if not answer:
        return call.say("desk-questions-no-answer")
    if len(answer) > LONGEST:
        return call.say("desk-questions-long", length=len(answer), longest=LONGEST)
    return ""


def _settles(way: str) -> Callable[[DeskCall], Awaitable[PageAnswer]]:
    async def settled(call: DeskCall) -> PageAnswer:
        one = await _open(call)
        if one is None:
            return await _settled_meanwhile(call)
        if WAYS[way] not in ways_of(one):
            return await _listed(call, Wrong(one.id, call.say("desk-questions-not-so"), call.field("answer")))
        await call.perform(*effects_of(one, WAYS[way]))
        return Moved("/questions", f"question-{way}")

    return settled


async def _open(call: DeskCall) -> Question | None:
    return await open_question(call.s, number_in(call.field("question")) or 0)


async def _settled_meanwhile(call: DeskCall) -> PageAnswer:
    """By somebody else, who is named, with what they said; what was typed here stays on the page."""
    found = await settled_by(call.s, number_in(call.field("question")) or 0)
    if found is None:
        return None
    one, by = found
    fault = call.say("desk-questions-meanwhile", by=by, line=past_said(one))
    return await _listed(call, Wrong(one.id, fault, call.field("answer")))


class QuestionsPage:
    name = "questions"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "answer": Deed(Action.ANSWER_QUESTIONS, _answer),
        **{way: Deed(Action.ANSWER_QUESTIONS, _settles(way)) for way in WAYS},
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        match call.word(0):
            case "":
                return await _listed(call)
            case "settled":
                return await _settled(call)
        return None
