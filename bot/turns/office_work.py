"""What the office does with one unit's piece of work, and a unit with the office's questions: kept, and told to the
other side through the outbox."""

from collections.abc import Sequence

from bot.dialogs import effects as does
from bot.dialogs.inquiry import asked_say
from bot.dialogs.lines import value_or_reason
from bot.turns.deed import EffectContext
from core.talk.agenda import Request
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from storage.dates import collecting
from storage.duties import opening
from storage.mail import outbox
from storage.mail.outbox import Choices
from storage.office import recipients
from storage.reports import answers, corrections, inquiries, requests


async def do_attach_file(effect: does.AttachFile, deed: EffectContext) -> None:
    await answers.attach(deed.session, effect.expectation_id, effect.file_id, contact_id=deed.whose, now=deed.now)


async def propose_correction(effect: does.ProposeCorrection, deed: EffectContext) -> None:
    kept = await corrections.propose(
        deed.session, effect.expectation_id, effect.values, effect.blanks, contact_id=deed.whose, now=deed.now
    )
    request = await requests.request_by_id(deed.session, effect.expectation_id)
    if request is not None:
        say = Say("correction-waiting", {"unit": request.unit_name, "what": request.what})
        await _to_office(deed, f"correction:{kept}", say)


async def decide_correction(effect: does.DecideCorrection, deed: EffectContext) -> None:
    done = await corrections.decide(
        deed.session,
        effect.correction_id,
        accepted=effect.accepted,
        contact_id=deed.whose,
        reason=effect.reason,
        now=deed.now,
    )
    if done is not None:
        request = await requests.request_by_id(deed.session, done.expectation_id)
    else:
        request = None
    if request is None:
        return
    if effect.accepted:
        key = "correction-accepted"
    else:
        key = "correction-refused"
    args = {"what": request.what, "unit": request.unit_name, **({} if effect.accepted else {"reason": effect.reason})}
    await _to_unit(deed, request.expectation_id, f"decided:{effect.correction_id}", Say(key, args))


async def ask_back(effect: does.AskBack, deed: EffectContext) -> None:
    inquiry = await inquiries.keep_question(
        deed.session, effect.expectation_id, effect.key, effect.question, contact_id=deed.whose, now=deed.now
    )
    choices: Choices = (("1", Say("pick-answer"), standing_token(StandingChoice.INQUIRY, inquiry.id)),)
    await _to_unit(deed, effect.expectation_id, f"inquiry:{inquiry.id}", asked_say(inquiry), choices)


async def answer_inquiry(effect: does.AnswerInquiry, deed: EffectContext) -> None:
    done = await inquiries.answer(deed.session, effect.inquiry_id, effect.answer, contact_id=deed.whose, now=deed.now)
    if done is None:
        return
    inquiry, _ = done
    say = Say(
        "inquiry-answered",
        {"unit": inquiry.unit_name, "name": inquiry.name, "what": inquiry.what, "answer": effect.answer},
    )
    await _to_office(deed, f"answer:{inquiry.id}", say)


async def enter_figures(effect: does.EnterFigures, deed: EffectContext) -> None:
    saved = await answers.save_report(
        deed.session,
        effect.expectation_id,
        effect.values,
        blanks=effect.blanks,
        base=effect.base,
        contact_id=deed.whose,
        now=deed.now,
        for_unit=True,
    )
    request = await requests.request_by_id(deed.session, effect.expectation_id)
    if request is None or not saved.changed:
        return
    say = Say(
        "entered-for-you", {"unit": request.unit_name, "what": request.what, "values": "; ".join(_values(request))}
    )
    await _to_unit(deed, effect.expectation_id, f"entered:{effect.expectation_id}:{saved.version}", say)


def _values(request: Request) -> Sequence[str]:
    """What was entered, as it would be read back."""
    if request.form is not None:
        indicators = request.form.asked
    else:
        indicators = ()
    lines = ((indicator.label, value_or_reason(indicator, request.values, request.blanks)) for indicator in indicators)
    return [f"{name}: {value}" for name, value in lines if value]


async def begin_collecting(effect: does.BeginCollecting, deed: EffectContext) -> None:
    await collecting.begin(deed.session, effect.form, effect.audience, since=deed.office.today, due_on=effect.due_on)
    await opening.open_periods(deed.session, policy=deed.policy, now=deed.now)


async def stop_collecting(effect: does.StopCollecting, deed: EffectContext) -> None:
    whose = deed.whose
    await collecting.stop_collection(
        deed.session, effect.collection_id, call_off=effect.call_off, policy=deed.policy, now=deed.now, by=whose
    )


async def _to_unit(deed: EffectContext, expectation_id: int, key: str, say: Say, choices: Choices = ()) -> None:
    speaker = await recipients.speaker(deed.session, expectation_id, deed.office.today)
    if speaker is not None:
        await outbox.enqueue(deed.session, [outbox.notice_to(speaker, key, say, deed.now, choices=choices)], deed.now)


async def _to_office(deed: EffectContext, key: str, say: Say) -> None:
    """To everybody at the desk but the one who does it."""
    desk = await recipients.office(deed.session, deed.office.today)
    me = deed.person.id if deed.person is not None else None
    rows = [outbox.notice_to(one, f"{key}:{one.contact_id}", say, deed.now) for one in desk if one.contact_id != me]
    await outbox.enqueue(deed.session, rows, deed.now)
