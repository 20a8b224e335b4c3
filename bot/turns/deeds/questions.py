"""What somebody hands to the office in their own words: a row, and in the same transaction one message to each at the
desk, who can call back. The office's own questions about figures: office_work.py."""

from collections.abc import Mapping

from bot.dialogs import effects as does
from bot.dialogs.past_questions import asked_said
from bot.dialogs.prompts import shortened
from bot.turns.deeds.office_work import to_office
from bot.turns.effect_context import EffectContext
from core.office.people import Person
from core.reminders.alarms import Subject
from core.reminders.unanswered import question_alarms
from core.states import QuestionState
from core.talk.messages import Say
from core.talk.questions import Question, QuestionKind
from core.talk.tokens import StandingChoice, standing_token
from storage.dates.extensions import told_of_extension
from storage.duties.alarms import add_alarms, cancel
from storage.mail import questions
from storage.mail.outbox import Choices, enqueue, notice_to
from storage.mail.questions import HandedOver, Settled
from storage.office import recipients

QUOTED, NAMED = 500, 80
"""The office is shown so many characters of a sentence, which is kept whole, and of the name of a duty."""


async def hand_to_office(effect: does.HandToOffice, context: EffectContext) -> None:
    """Nothing new for an update that has brought one before."""
    handed = HandedOver(
        effect.kind,
        effect.text,
        context.whose,
        context.inbox_id,
        effect.said_on,
        effect.expectation_id,
        _unit_of(context.person),
    )
    question = await questions.keep_question(context.session, handed, context.now)
    if question is not None:
        await add_alarms(context.session, question_alarms(question.id, context.now, context.policy.calendar))
        await to_office(context, f"question:{question.id}", question_said(question), answering(question.id))


def answering(question_id: int) -> Choices:
    """A reply to the message, where there are replies, is the answer; elsewhere the digit opens the question."""
    return (("1", Say("pick-question-answer"), standing_token(StandingChoice.QUESTION, question_id)),)


_TOLD = {
    QuestionState.ANSWERED: "question-answer",
    QuestionState.GRANTED: "question-granted",
    QuestionState.REFUSED: "question-refused",
}


_TOLD_OF_NAME = {
    QuestionState.ANSWERED: "question-answer",
    QuestionState.GRANTED: "question-renamed",
    QuestionState.REFUSED: "question-name-kept",
}


async def settle_question(effect: does.SettleQuestion, context: EffectContext) -> None:
    """Whoever asked is told, once; nobody where they were called, or where it is settled already."""
    settled = Settled(effect.state, context.whose, context.now, effect.answer)
    found = await questions.settle_question(context.session, effect.question_id, settled)
    if found is None:
        return
    question, whose = found
    await cancel(context.session, Subject.QUESTION, [question.id], effect.state.value)
    key = _told_by(question.kind).get(effect.state)
    if key is None or await _hears_of_change(question, whose, effect.state, context):
        return
    to = await recipients.people_by_id(context.session, {whose})
    more: Choices = (("1", Say("pick-question-more"), standing_token(StandingChoice.ASK, question.id)),)
    answer = notice_to(
        to[whose], questions.answer_key(question.id), Say(key, _told(question, effect)), context.now, choices=more
    )
    await enqueue(context.session, [answer], context.now)


def _told_by(kind: QuestionKind) -> Mapping[QuestionState, str]:
    if kind is QuestionKind.NAME:
        return _TOLD_OF_NAME
    return _TOLD


def _told(question: Question, effect: does.SettleQuestion) -> dict[str, object]:
    return {
        "text": asked_said(question, NAMED),
        "what": shortened(question.what or "", NAMED),
        "day": question.said_on,
        "answer": effect.answer,
        "name": question.person,
    }


async def _hears_of_change(question: Question, whose: int, state: QuestionState, context: EffectContext) -> bool:
    """Whether the longer time that was granted is told to whoever asked as the change that it is."""
    if state is not QuestionState.GRANTED or question.expectation_id is None:
        return False
    return await told_of_extension(context.session, question.expectation_id, whose, context.now)


def _unit_of(person: Person | None) -> str | None:
    """The first of those that they act for."""
    if person is None or not person.units:
        return None
    return person.units[0]


def question_said(question: Question) -> Say:
    """Who asks, for which unit, under which number, what in their words, about which work and day."""
    args = {
        "name": question.person,
        "unit": question.unit,
        "phone": question.phone,
        "text": asked_said(question, QUOTED),
        "what": shortened(question.what or "", NAMED),
        "day": question.said_on,
    }
    return Say(_ASKED[question.kind], args)


_ASKED: Mapping[QuestionKind, str] = {
    QuestionKind.QUESTION: "question-asked",
    QuestionKind.REQUEST: "question-request",
    QuestionKind.NAME: "question-request",
    QuestionKind.UNSEEN: "question-unseen",
}
