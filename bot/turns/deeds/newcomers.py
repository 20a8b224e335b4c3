"""Letting people in: what a code, the office's word or an operator's does, and who is told of it. Rows are
storage.office.arrivals'."""

import logging
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.dialogs import effects as does
from bot.dialogs.newcomers import asked_about, seen_as, who
from bot.turns.effect_context import EffectContext
from core.office.arrivals import Arrival, ArrivalVerdict, ArrivalWhy
from core.office.codes import grouped
from core.office.people import Refusal
from core.office.rooms import Rooms
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.networks import network_said
from core.talk.tokens import StandingChoice, standing_token
from storage.database.session import Session
from storage.mail.outbox import Choices, Outgoing, addressed, enqueue
from storage.office import arrivals, code_tries, invitations, people, recipients
from storage.office.addresses import addresses_of
from storage.office.arrivals import Kept, Knock
from storage.office.recipients import Recipient
from storage.office.rooms import people_by_channel

log = logging.getLogger(__name__)
QUARTER = timedelta(minutes=15)
"""Who came in within the same quarter of an hour is told of in one message."""
ONE_IN = "8"
"""Digit by which the office undoes: one that no short menu has, for the message may come in the middle of a talk."""


@dataclass(frozen=True)
class DeskWord:
    """Who speaks for the office (None: an operator), on which day and when."""

    by: int | None
    day: date
    now: datetime


async def count_wrong_code(effect: does.CountWrongCode, context: EffectContext) -> None:
    after = await code_tries.count_wrong(
        context.session, context.channel, context.chat, context.now, stranger=context.person is None
    )
    if after.waiting(context.now) is not None:
        log.warning("a chat of %s waits after %d rounds of wrong codes", context.channel, after.waits)


async def do_join(effect: does.Join, context: EffectContext) -> int:
    """The contact whose chat this is now. Raises CodeRefused, and PermissionError for one whom the office must know
    first."""
    s, owner = context.session, context.person.id if context.person is not None else None
    found = await invitations.look_up(s, effect.code, context.now, contact_id=owner)
    if isinstance(found, Refusal):
        raise invitations.CodeRefused(found)
    sure = effect.sure or found.own or await arrivals.is_released(s, found.contact_id, context.channel, context.chat)
    if await _is_full(context) and not await arrivals.is_released(s, found.contact_id, context.channel, context.chat):
        raise PermissionError("the bot talks with as many people as its network allows")
    if found.of_office and not sure:
        raise PermissionError("a typed code of the office counts when somebody has confirmed who came")
    word = DeskWord(owner, context.office.today, context.now)
    return await _in(s, found.code, context.channel, context.chat, word, called=context.called)


async def _is_full(context: EffectContext) -> bool:
    """Whether a stranger finds no place any more."""
    if context.person is not None or not context.rooms:
        return False
    return Rooms(context.rooms, await people_by_channel(context.session)).is_full(context.channel)


async def _in(s: Session, code: str, channel: str, chat: str, word: DeskWord, *, called: str | None) -> int:
    found = await invitations.look_up(s, code, word.now)
    if not isinstance(found, Refusal):
        was = await arrivals.people_before(s, found.contact_id, channel, chat)
    else:
        was = None
    contact_id = await invitations.redeem(s, code, channel, chat, word.now)
    await code_tries.forgive(s, channel, chat)
    if was is not None:
        number = await arrivals.came_in(s, contact_id, channel, chat, was, word.now)
        await _tell_desk_who_came(s, number, contact_id, called, word)
        await _tell_other_chats(s, number, contact_id, (channel, chat), word.now)
    return contact_id


async def _tell_other_chats(s: Session, number: int, contact_id: int, new: tuple[str, str], now: datetime) -> None:
    """Whoever has chats already reads there that there is one more: it may not have been they."""
    chats = (await addresses_of(s, [contact_id])).get(contact_id, ())
    say = Say("reach-added", {"network": network_said(new[0])})
    rows = [
        Outgoing(f"arrival:{number}:{one.id}", MessageKind.URGENT, (say,), one.channel, one.chat, contact_id)
        for one in chats
        if one.is_open and (one.channel, one.chat) != new
    ]
    await enqueue(s, rows, now)


async def ask_office(effect: does.AskOffice, context: EffectContext) -> None:
    found = await invitations.look_up(context.session, effect.code, context.now)
    if isinstance(found, Refusal):
        raise invitations.CodeRefused(found)
    knock = Knock(found.contact_id, context.channel, context.chat, effect.why, context.called, effect.text_version)
    number = await arrivals.keep_knock(context.session, knock, context.now)
    if number is None:
        return
    log.info("arrival %d waits for the office (%s)", number, effect.why.value)
    one = await arrivals.newcomer(context.session, number)
    if one is not None:
        let_in, keep_out = (standing_token(kind, number) for kind in (StandingChoice.LET_IN, StandingChoice.KEEP_OUT))
        choices = (("1", Say("pick-let-in"), let_in), ("2", Say("pick-keep-out"), keep_out))
        told = DeskNotice(
            f"arrival:{number}:asks", MessageKind.NOTICE, asked_about(one, effect.why), choices, context.now
        )
        await _tell_desk(context.session, told, DeskWord(found.contact_id, context.office.today, context.now))


async def vouch(effect: does.Vouch, context: EffectContext) -> None:
    """Whoever says it is sent the new code, when there is one."""
    if context.person is None or not context.person.at_desk:
        raise PermissionError("only the office says who comes in")
    word = DeskWord(context.whose, context.office.today, context.now)
    done = await settle_newcomer(context.session, effect.arrival_id, effect.verdict, word)
    if done is not None and done.code is not None:
        key = f"arrival:{effect.arrival_id}:code:{context.inbox_id}"
        say = Say("newcomer-new-code", {"code": grouped(done.code)})
        row = Outgoing(
            key, MessageKind.REPLY, (say,), context.channel, context.chat, context.whose, not_before=context.now
        )
        await enqueue(context.session, [row], context.now)


@dataclass(frozen=True)
class Settled:
    """`code`: the one that was made in place of another's, if any."""

    code: str | None = None


async def settle_newcomer(s: Session, arrival_id: int, verdict: ArrivalVerdict, word: DeskWord) -> Settled | None:
    """Does what was said; None when there is no such arrival, or somebody was quicker."""
    row = await arrivals.kept_arrivals(s, arrival_id)
    if row is None:
        return None
    was, then = _STEPS[verdict]
    if not await arrivals.settle_arrival(s, arrival_id, was, then, by=word.by, now=word.now):
        return None
    log.info("arrival %d: %s", arrival_id, verdict.value)
    match verdict:
        case ArrivalVerdict.LET_IN:
            await _let_in(s, row, word)
            return Settled()
        case ArrivalVerdict.PUT_BACK:
            await invitations.expire(s, [row.contact_id], word.now)
            await arrivals.put_back(s, row, word.now)
            return Settled()
        case ArrivalVerdict.PUT_OUT:
            await arrivals.put_out(s, row)
    await _tell_newcomer(s, row, f"newcomer-told-{verdict.value}", word, kind=MessageKind.NOTICE)
    anew = await invitations.invite_anew(s, row.contact_id, day=word.day, now=word.now)
    return Settled(anew.code if anew is not None else None)


_STEPS = {
    ArrivalVerdict.LET_IN: (Arrival.WAITING, Arrival.RELEASED),
    ArrivalVerdict.KEEP_OUT: (Arrival.WAITING, Arrival.REFUSED),
    ArrivalVerdict.PUT_OUT: (Arrival.IN, Arrival.UNDONE),
    ArrivalVerdict.PUT_BACK: (Arrival.UNDONE, Arrival.IN),
}


async def _let_in(s: Session, row: Kept, word: DeskWord) -> None:
    """Who has agreed to everything but for this word is in; anybody else goes on where they were kept."""
    code = await invitations.open_code(s, row.contact_id, word.now)
    if code is None:
        anew = await invitations.invite_anew(s, row.contact_id, day=word.day, now=word.now)
        code = anew.code if anew is not None else None
    await code_tries.forgive(s, row.channel, row.chat)
    if row.why == ArrivalWhy.TYPED and row.consent_version is not None and code is not None:
        await _in(s, code, row.channel, row.chat, word, called=row.called)
        await people.set_consent(s, row.contact_id, True, row.consent_version, row.channel, row.chat, word.now)
        await _tell_newcomer(s, row, "newcomer-told-in", word, kind=MessageKind.REPLY)
    else:
        await _tell_newcomer(s, row, "newcomer-told-let-in", word, kind=MessageKind.REPLY)


async def _tell_newcomer(s: Session, row: Kept, key: str, word: DeskWord, *, kind: MessageKind) -> None:
    """In the chat that they wrote from, whoever's it is by now; it names nobody."""
    once = f"arrival:{row.id}:{key}:{word.now:%Y%m%dT%H%M%S}"
    await enqueue(s, [Outgoing(once, kind, (Say(key),), row.channel, row.chat, not_before=word.now)], word.now)


@dataclass(frozen=True)
class DeskNotice:
    """What everybody at the desk is told, from `when` on."""

    key: str
    kind: MessageKind
    say: Say
    choices: Choices
    when: datetime


async def _tell_desk_who_came(s: Session, number: int, contact_id: int, called: str | None, word: DeskWord) -> None:
    one = await arrivals.newcomer(s, number)
    if one is None:
        return
    say = Say("newcomer-in", {"who": who(one), "seen": seen_as(replace(one, called=called))})
    undo = ((ONE_IN, Say("pick-put-out"), standing_token(StandingChoice.PUT_OUT, number)),)
    person = await people.person(s, contact_id, word.day)
    # Of the office: at once, and by itself. Chairs come in by the hundred on the day they are invited.
    at_once = person is not None and person.in_office
    kind, when = (MessageKind.NOTICE, word.now) if at_once else (MessageKind.DIGEST, next_round(word.now))
    await _tell_desk(s, DeskNotice(f"arrival:{number}", kind, say, undo, when), replace(word, by=contact_id))


def next_round(now: datetime) -> datetime:
    """When a quarter of an hour begins, at least one from now."""
    later = now + QUARTER
    return later + (datetime.min.replace(tzinfo=later.tzinfo) - later) % QUARTER


async def _tell_desk(s: Session, told: DeskNotice, word: DeskWord) -> None:
    """Everybody at the desk who can be reached, but not the one it is about."""
    desk = await recipients.reachable_office(s, word.day, besides=word.by)
    await enqueue(s, [_to(one, told) for one in desk], word.now)


def _to(one: Recipient, told: DeskNotice) -> Outgoing:
    key = f"{told.key}:{one.contact_id}"
    return addressed(Outgoing(key, told.kind, (told.say,), choices=told.choices, not_before=told.when), one)
