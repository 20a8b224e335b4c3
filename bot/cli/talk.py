"""`nhacviec talk`: one chat in the terminal with the real turns and delivery on the configured database. It ends where
the input ends."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import House
from bot.channels.console import CHAT, ConsoleChannel
from bot.cli.desk import CommandFailed, Desk
from bot.turns.tries import MOST
from core.calendar.moments import local_day
from core.office.people import Invitation
from core.spelling import folded_words
from core.talk.messages import Say, Update
from scheduler.clock import Clock, VirtualClock
from scheduler.deliver import drain
from scheduler.sending import Pace
from storage.database.session import Session
from storage.mail import claims, conversations, pace
from storage.mail.conversations import Conversation
from storage.office import invitations, people


async def talk(args: argparse.Namespace, desk: Desk) -> None:
    clock = _clock(args.at, desk)
    async with desk.database() as db:
        channel = ConsoleChannel(sys.stdin, sys.stdout, clock, folder=Path())
        house = House.of(desk.config, clock, db, {channel.name: channel})
        async with db.write() as session:
            await _clear_the_way(session, channel.name)
            if args.name:
                await _sit_down(session, args.name, channel.name, house)
        try:
            await _converse(house, channel)
        finally:
            async with db.write() as session:
                # The terminal is left: what the bot has to say to this person from now on belongs into their own chat.
                await people.mark_blocked(session, channel.name, CHAT)


async def _clear_the_way(session: Session, channel: str) -> None:
    """A talk before this one may have been ended in the middle, or held at an hour that is yet to come."""
    await claims.end_leases(session, channel)
    await pace.forget_pace(session, channel)


def _clock(at: str | None, desk: Desk) -> Clock:
    """The hour that was asked for, standing still; without one the machine's."""
    if at is None:
        return desk.clock
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise CommandFailed(Say("cli-talk-time", {"at": at})) from None
    return VirtualClock(moment if moment.tzinfo else moment.replace(tzinfo=desk.config.zone))


async def _sit_down(session: Session, name: str, channel: str, house: House) -> None:
    """From now on the terminal is this person's; a talk that somebody else left open in it is not theirs."""
    now = house.clock.now()
    today = local_day(now, house.config.zone)
    contact_id = await _contact(session, name, house)
    before = await people.person_at(session, channel, CHAT, today)
    if before is None or before.id != contact_id:
        await _begin_anew(session, channel, now)
    await people.bind_address(session, contact_id, channel, CHAT, now)


async def _begin_anew(session: Session, channel: str, now: datetime) -> None:
    """At home, with nothing typed yet; the count of prompts goes on."""
    left = await conversations.load_conversation(session, channel, CHAT)
    prompt = left.prompt if left else 0
    await conversations.save(session, Conversation(channel, CHAT, "home", 0, {}, prompt, now))


async def _contact(session: Session, name: str, house: House) -> int:
    """Whose invitation code it is, or whose name, however accents and capitals were typed. Raises CommandFailed."""
    now = house.clock.now()
    everyone = await people.people_on(session, local_day(now, house.config.zone))
    named = [person.id for person in everyone if folded_words(person.name) == folded_words(name)]
    if not named:
        named = await _invited(session, name, now)
    if not named:
        raise CommandFailed(Say("cli-talk-nobody", {"name": name, "count": 0}))
    if len(named) > 1:
        raise CommandFailed(Say("cli-talk-several", {"name": name, "count": len(named)}))
    return named[0]


async def _invited(session: Session, code: str, now: datetime) -> list[int]:
    found = await invitations.look_up(session, code, now)
    if isinstance(found, Invitation):
        return [found.contact_id]
    return []


async def _converse(house: House, channel: ConsoleChannel) -> None:
    """Each line is kept and answered before the next is read. Raises what the turns or the delivery could not do."""
    broken: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def keep(updates: Sequence[Update]) -> None:
        await house.keep(channel.name, updates)
        try:
            await _answer(house, channel)
        except Exception as error:
            broken.set_exception(error)
            # No further line is read; whoever waits for `broken` ends the poll.
            await asyncio.Future()

    await _answer(house, channel)
    poll = asyncio.create_task(channel.poll(keep))
    done, _ = await asyncio.wait({poll, broken}, return_when=asyncio.FIRST_COMPLETED)
    poll.cancel()
    with suppress(asyncio.CancelledError):
        await poll
    for task in done:
        task.result()


async def _answer(house: House, channel: ConsoleChannel) -> None:
    """The turns, tried as often as they may be, and all that can leave now; a terminal needs no second between two
    messages."""
    for _ in range(MOST):
        await house.turns.take_all()
    await house.drawings.make_all()
    config = house.config
    at_once = Pace(config.send.per_second, config.window, config.zone, chat_gap=timedelta())
    await drain(house.db, channel, house.clock, render=house.render, pace=at_once)
