"""`nhacviec people newcomers` and what an operator says of them. What that does is bot/turns/deeds/newcomers.py's."""

import argparse

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.newcomers import SAID, seen_as, who
from bot.turns.deeds import newcomers
from core.office.arrivals import ArrivalVerdict, Newcomer
from core.office.codes import grouped
from core.talk.messages import Say
from storage.office import arrivals


async def list_newcomers(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        found = await arrivals.newcomers(session, desk.now)
    for one in found:
        _tell_newcomer(one, desk)
    if not found:
        desk.tell("cli-newcomers-none")


def _tell_newcomer(one: Newcomer, desk: Desk) -> None:
    state = Say("cli-newcomer-waiting" if one.waits else "cli-newcomer-in")
    desk.tell("cli-newcomer", id=str(one.id), state=state, at=one.at, who=who(one), seen=seen_as(one))


async def settle_newcomer_command(args: argparse.Namespace, desk: Desk) -> None:
    """Raises CommandFailed when there is nobody, or somebody was quicker."""
    verdict = ArrivalVerdict(args.verdict)
    async with desk.writing() as session:
        one = await arrivals.newcomer(session, args.id)
        if one is None:
            raise CommandFailed(Say("cli-newcomer-unknown", {"id": str(args.id)}))
        operators_word = newcomers.DeskWord(None, desk.today, desk.now)
        async with desk.doing(session, args.id):
            done = await newcomers.settle_newcomer(session, args.id, verdict, operators_word)
    if done is None:
        raise CommandFailed(Say("cli-newcomer-settled", {"id": str(args.id)}))
    desk.tell(SAID[verdict], who=who(one))
    if done.code is not None:
        desk.tell("newcomer-new-code", code=grouped(done.code))
