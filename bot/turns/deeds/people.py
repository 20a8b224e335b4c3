"""What the office does with its directory, through storage; who hears of it, and the code that comes of it."""

from datetime import date

from bot.dialogs.myself.effects import CorrectOwnPhone
from bot.dialogs.people.effects import CorrectName, CorrectPhone, EndSessions, HandOver, MakeCards, RenewCode
from bot.dialogs.person_names import invited_said, speaker_said
from bot.turns.deeds.office_work import to_office
from bot.turns.deeds.replies import ask_for, reply
from bot.turns.effect_context import EffectContext
from core.office.codes import grouped
from core.office.people import Invitation
from core.office.rooms import FIND, Rooms
from core.talk.messages import Say
from storage.mail import outbox
from storage.office import desk_sessions, handovers, invitations, recipients
from storage.office.rooms import people_by_channel
from storage.reports.drawings import TableKind, Wanted

ANY_CODE = "AAAA-AAAA"


async def renew_code(effect: RenewCode, context: EffectContext) -> None:
    s, whom = context.session, effect.contact_id
    day = await handovers.day_in_post(s, whom, context.office.today)
    made = await invitations.invite_anew(s, whom, day=day, now=context.now, though_in=True)
    await send_code(made, context)


async def make_cards(effect: MakeCards, context: EffectContext) -> None:
    """They are drawn after the commit, in a process apart."""
    s, now, day = context.session, context.now, context.office.today
    made = await invitations.invite(s, day=day, now=now, days=invitations.GOOD_DAYS, only=effect.contacts)
    if made:
        wanted = Wanted(TableKind.CARDS, 0, day, people=effect.contacts, link=await _link_start(context))
        await ask_for(wanted, context, len(made))


async def _link_start(context: EffectContext) -> str:
    """What stands before the code in each link; where there are none, which bot has room, as far as one is found by its
    name."""
    link = context.link(ANY_CODE)
    if link is not None:
        return link.removesuffix(ANY_CODE)
    bot = Rooms(context.rooms, await people_by_channel(context.session)).instead_of("")
    return f"{FIND}{bot}" if bot is not None else ""


async def end_sessions(effect: EndSessions, context: EffectContext) -> None:
    for one in await desk_sessions.open_sessions(context.session, context.now, effect.contact_id):
        await desk_sessions.end_session(context.session, one.id, context.now)


async def hand_over(effect: HandOver, context: EffectContext) -> None:
    """Whoever is in already needs no code for another post. A post that ended meanwhile stays as it is."""
    s = context.session
    try:
        done = await handovers.hand_over(s, effect.post_id, effect.name, effect.phone, effect.since)
    except (handovers.NoSuchPost, handovers.OfOffice):
        await reply(context, "gone", (Say("people-post-gone"),))
        return
    await _tell_before(done.before, effect.since, context)
    day = await handovers.day_in_post(s, done.after, context.office.today)
    made = await invitations.invite_anew(s, done.after, day=day, now=context.now)
    await send_code(made, context)


async def _tell_before(contact_id: int, since: date, context: EffectContext) -> None:
    """That they are not asked for it any more, where they can be told."""
    found = (await recipients.people_by_id(context.session, [contact_id])).get(contact_id)
    if found is not None and found.reason is None:
        key = f"handed-over:{context.inbox_id}:{contact_id}"
        row = outbox.notice_to(found, key, Say("people-told-ended", {"day": since}), context.now)
        await outbox.enqueue(context.session, [row], context.now)


async def correct_name(effect: CorrectName, context: EffectContext) -> None:
    await handovers.rename_person(context.session, effect.contact_id, effect.name)


async def correct_phone(effect: CorrectPhone, context: EffectContext) -> None:
    await handovers.renumber_person(context.session, effect.contact_id, effect.phone)


async def correct_own_phone(effect: CorrectOwnPhone, context: EffectContext) -> None:
    """Nobody's but one's own."""
    person = context.person
    if person is None or person.id != effect.contact_id:
        raise PermissionError("somebody else's telephone")
    await handovers.renumber_person(context.session, person.id, effect.phone)
    named = {"who": speaker_said(person), "before": person.phone or "", "phone": effect.phone}
    await to_office(context, f"renumbered:{context.inbox_id}", Say("office-renumbered", named))


async def send_code(made: Invitation | None, context: EffectContext) -> None:
    """To the chat that asked, to be passed on to the one it is for."""
    if made is not None:
        await reply(context, f"code-{made.contact_id}", code_says(made, context.link(grouped(made.code))))


def code_says(made: Invitation, link: str | None) -> tuple[Say, ...]:
    args = {
        "who": invited_said(made),
        "code": grouped(made.code),
        "until": made.expires_at,
    }
    if link is None:
        return (Say("people-code", args),)
    return (Say("people-code", args), Say("people-code-link", {"link": link}))
