"""What somebody hands to the office in their own words: a row, and in the same transaction one message to each at the
desk, who can call back. The office's own questions about figures: office_work.py."""

from bot.dialogs import effects as does
from bot.dialogs.prompts import shortened
from bot.turns.effect_context import EffectContext
from bot.turns.office_work import to_office
from core.office.people import Person
from core.states import QuestionState
from core.talk.messages import Say
from core.talk.questions import Question, QuestionKind
from storage.mail import questions
from storage.mail.outbox import enqueue, notice_to
from storage.mail.questions import HandedOver
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
        await to_office(context, f"question:{question.id}", question_said(question))


_TOLD = {
    QuestionState.ANSWERED: "question-answer",
    QuestionState.GRANTED: "question-granted",
    QuestionState.REFUSED: "question-refused",
}


async def settle_question(effect: does.SettleQuestion, context: EffectContext) -> None:
    """Whoever asked is told; nobody where they were called, or where it is settled already."""
    settled = await questions.settle_question(context.session, effect.question_id, effect.state)
    key = _TOLD.get(effect.state)
    if settled is None or key is None:
        return
    question, whose = settled
    args = {
        "text": shortened(question.text, NAMED),
        "what": shortened(question.what or "", NAMED),
        "day": question.said_on,
        "answer": effect.answer,
    }
    to = await recipients.people_by_id(context.session, {whose})
    say = Say(key, args)
    await enqueue(
        context.session, [notice_to(to[whose], questions.answer_key(question.id), say, context.now)], context.now
    )


def _unit_of(person: Person | None) -> str | None:
    """The first of those that they act for."""
    if person is None or not person.units:
        return None
    return person.units[0]


def question_said(question: Question) -> Say:
    """Who asks, for which unit, under which number, what in their words, about which work and day."""
    if question.kind is QuestionKind.REQUEST:
        key = "question-request"
    else:
        key = "question-asked"
    args = {
        "name": question.person,
        "unit": question.unit,
        "phone": question.phone,
        "text": shortened(question.text, QUOTED),
        "what": shortened(question.what or "", NAMED),
        "day": question.said_on,
    }
    return Say(key, args)
