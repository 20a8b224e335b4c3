"""What the office does with conferences, and units with invitations, through storage; the calendar file that goes with
an invitation and with every change of what it says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.dialogs.conferences.effects import (
    AnswerInvitation,
    ReleaseInvitation,
    ReviseInvitation,
    SendDelegates,
    SetQuotas,
)
from bot.dialogs.conferences.saying import invitation_says, usual_answer_by
from bot.turns.deeds.replies import ask_for
from bot.turns.effect_context import EffectContext
from core.plans.quotas import Quota
from core.talk.conferences import Conference
from core.talk.messages import Say
from reading.invitation_words import dress_in, papers_in
from storage.conferences import attendances, convocations, files, releasing
from storage.conferences.quotas import set_quotas
from storage.conferences.releasing import Worded
from storage.database.session import Session
from storage.mail.bulk_queue import UNIT_NAME
from storage.mail.files import keep_file
from storage.reports.drawings import TableKind, Wanted


async def revise_invitation(effect: ReviseInvitation, context: EffectContext) -> None:
    await convocations.revise(context.session, effect.event_id, effect.words, effect.audience)


async def set_numbers(effect: SetQuotas, context: EffectContext) -> None:
    await set_quotas(context.session, effect.event_id, effect.quotas, by=context.whose, now=context.now)


async def release_invitation(effect: ReleaseInvitation, context: EffectContext) -> None:
    s = context.session
    found = await with_plan_words(s, effect.event_id)
    if found is None or not releasing.may_be_invited_to(found, context.office.today):
        return
    words = {"dress": found.convocation.dress, "papers": found.convocation.papers}
    row = await convocations.revise(s, effect.event_id, words, effect.audience)
    await releasing.release_invitation(
        s,
        effect.event_id,
        worded(found, effect.answer_by),
        effect.quotas,
        answer_by=effect.answer_by,
        audience=effect.audience,
        file_id=await _calendar_file(context, [(found, row.sequence)]),
        policy=context.policy,
        now=context.now,
        by=context.whose,
    )


async def with_plan_words(s: Session, event_id: int) -> Conference | None:
    """The conference; what the office has not said of dress and papers is read in the plan."""
    found = await convocations.conference(s, event_id)
    if found is None or found.invited:
        return found
    text = await convocations.plan_text(s, event_id)
    return replace(found, convocation=found.convocation.with_plan(dress_in(text), papers_in(text)))


def worded(one: Conference, answer_by: date) -> Worded:
    """The invitation in the words of each quota, with a mark where units differ."""

    def says(quota: Quota | None) -> tuple[Say, ...]:
        return invitation_says(one, quota, UNIT_NAME, answer_by)

    return says


async def answer_invitation(effect: AnswerInvitation, context: EffectContext) -> None:
    await attendances.answer_invitation(
        context.session,
        effect.expectation_id,
        effect.answer,
        base=effect.base,
        contact_id=context.whose,
        now=context.now,
    )


async def send_delegates(effect: SendDelegates, context: EffectContext) -> None:
    """Made apart, as tables are."""
    found = await convocations.conference(context.session, effect.event_id)
    if found is None or found.occurrence_id is None:
        return
    wanted = Wanted(TableKind.DELEGATES, found.occurrence_id, number=effect.event_id)
    await ask_for(wanted, context, max(1, found.asked))


# --- after a change of dates ------------------------------------------------------------------------------------------


async def tell_calendars(change_id: int, context: EffectContext) -> None:
    """Corrections of conferences to which people were invited carry the calendar's newer version; invitations that the
    change took back before they left go out anew."""
    s = context.session
    moved = await files.released_conferences_of(s, change_id)
    if not moved:
        return
    ones: list[tuple[Conference, int]] = []
    for event_id in moved:
        found = await convocations.conference(s, event_id)
        if found is not None:
            ones.append((found, await files.next_sequence(s, event_id)))
    file_id = await _calendar_file(context, ones)
    await files.attach_to_corrections(s, change_id, file_id)
    words: dict[int, Worded] = {}
    for one, _ in ones:
        answer_by = usual_answer_by(one, context.office.today)
        if answer_by is not None:
            words[one.event_id] = worded(one, answer_by)
    await releasing.send_again(s, change_id, words, dict.fromkeys(words, file_id), context.policy, context.now)


async def _calendar_file(context: EffectContext, ones: Sequence[tuple[Conference, int]]) -> int:
    data = calendar_bytes(ones, office=context.office.name, zone=context.office.zone, now=context.now)
    return await keep_file(context.session, f"hoi-nghi-{ones[0][0].event_id}.ics", data, context.now)


def calendar_bytes(ones: Sequence[tuple[Conference, int]], *, office: str, zone: ZoneInfo, now: datetime) -> bytes:
    """The calendar's entries of these conferences, each with the number of its version."""
    from exports.calendar import Meeting, write_calendar  # Imported when it is first needed.

    meetings = [Meeting.of(one, sequence) for one, sequence in ones]
    return write_calendar(meetings, office=office, zone=zone, made_at=now)
