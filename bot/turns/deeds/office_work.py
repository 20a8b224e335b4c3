"""What the office does with one unit's piece of work, and a unit with the office's questions: kept, and told to the
other side through the outbox."""

from collections.abc import Sequence

from bot.dialogs import effects as does
from bot.dialogs.inquiry import asked_say
from bot.dialogs.lines import value_or_reason
from bot.dialogs.report import effects as of_reports
from bot.turns.effect_context import EffectContext
from core.talk.agenda import Request
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from storage.dates import collecting
from storage.duties import opening
from storage.mail import outbox
from storage.mail.outbox import Choices
from storage.office import recipients
from storage.reports import answers, corrections, inquiries, requests


async def do_attach_file(effect: of_reports.AttachFile, context: EffectContext) -> None:
    await answers.attach(
        context.session, effect.expectation_id, effect.file_id, contact_id=context.whose, now=context.now
    )


async def propose_correction(effect: of_reports.ProposeCorrection, context: EffectContext) -> None:
    kept = await corrections.propose(
        context.session,
        effect.expectation_id,
        effect.values,
        effect.blanks,
        contact_id=context.whose,
        now=context.now,
        origin=context.origin(effect.sentences),
    )
    request = await requests.request_by_id(context.session, effect.expectation_id)
    if request is not None:
        say = Say("correction-waiting", {"unit": request.unit_name, "what": request.what})
        await to_office(context, f"correction:{kept}", say)


async def decide_correction(effect: does.DecideCorrection, context: EffectContext) -> None:
    done = await corrections.decide(
        context.session,
        effect.correction_id,
        accepted=effect.accepted,
        contact_id=context.whose,
        reason=effect.reason,
        now=context.now,
    )
    if done is not None:
        request = await requests.request_by_id(context.session, done.expectation_id)
    else:
        request = None
    if request is None:
        return
    if effect.accepted:
        key = "correction-accepted"
    else:
        key = "correction-refused"
    args = {"what": request.what, "unit": request.unit_name, **({} if effect.accepted else {"reason": effect.reason})}
    await _to_unit(context, request.expectation_id, f"decided:{effect.correction_id}", Say(key, args))


async def ask_back(effect: does.AskBack, context: EffectContext) -> None:
    inquiry = await inquiries.keep_question(
        context.session, effect.expectation_id, effect.key, effect.question, contact_id=context.whose, now=context.now
    )
    choices: Choices = (("1", Say("pick-answer"), standing_token(StandingChoice.INQUIRY, inquiry.id)),)
    await _to_unit(context, effect.expectation_id, f"inquiry:{inquiry.id}", asked_say(inquiry), choices)


async def answer_inquiry(effect: of_reports.AnswerInquiry, context: EffectContext) -> None:
    done = await inquiries.answer(
        context.session, effect.inquiry_id, effect.answer, contact_id=context.whose, now=context.now
    )
    if done is None:
        return
    inquiry, _ = done
    say = Say(
        "inquiry-answered",
        {"unit": inquiry.unit_name, "name": inquiry.name, "what": inquiry.what, "answer": effect.answer},
    )
    await to_office(context, f"answer:{inquiry.id}", say)


async def enter_figures(effect: does.EnterFigures, context: EffectContext) -> None:
    saved = await answers.save_report(
        context.session,
        effect.expectation_id,
        effect.values,
        blanks=effect.blanks,
        base=effect.base,
        contact_id=context.whose,
        now=context.now,
        for_unit=True,
        origin=context.origin(effect.sentences),
    )
    request = await requests.request_by_id(context.session, effect.expectation_id)
    if request is None or not saved.changed:
        return
    say = Say(
        "entered-for-you", {"unit": request.unit_name, "what": request.what, "values": "; ".join(_values(request))}
    )
    await _to_unit(context, effect.expectation_id, f"entered:{effect.expectation_id}:{saved.version}", say)


def _values(request: Request) -> Sequence[str]:
    """What was entered, as it would be read back."""
    if request.form is not None:
        indicators = request.form.asked
    else:
        indicators = ()
    lines = ((indicator.label, value_or_reason(indicator, request.values, request.blanks)) for indicator in indicators)
    return [f"{name}: {value}" for name, value in lines if value]


async def begin_collecting(effect: does.BeginCollecting, context: EffectContext) -> None:
    await collecting.begin(
        context.session, effect.form, effect.audience, since=context.office.today, due_on=effect.due_on
    )
    await opening.open_periods(context.session, policy=context.policy, now=context.now)


async def stop_collecting(effect: does.StopCollecting, context: EffectContext) -> None:
    whose = context.whose
    await collecting.stop_collection(
        context.session,
        effect.collection_id,
        call_off=effect.call_off,
        policy=context.policy,
        now=context.now,
        by=whose,
    )


async def _to_unit(context: EffectContext, expectation_id: int, key: str, say: Say, choices: Choices = ()) -> None:
    speaker = await recipients.speaker(context.session, expectation_id, context.office.today)
    if speaker is not None:
        await outbox.enqueue(
            context.session, [outbox.notice_to(speaker, key, say, context.now, choices=choices)], context.now
        )


async def to_office(context: EffectContext, key: str, say: Say, choices: Choices = ()) -> None:
    """To everybody at the desk but the one who does it."""
    desk = await recipients.office(context.session, context.office.today)
    me = context.person.id if context.person is not None else None
    others = [one for one in desk if one.contact_id != me]
    rows = [outbox.notice_to(one, f"{key}:{one.contact_id}", say, context.now, choices=choices) for one in others]
    await outbox.enqueue(context.session, rows, context.now)
