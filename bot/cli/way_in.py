"""`nhacviec desk --as NAME`: a way in to the desk, when the chat is out of reach."""

import argparse

from bot.cli.desk import CommandFailed, Desk
from bot.desk_links import desk_address
from bot.named_people import person_at_desk
from core.office.permissions import Action
from core.talk.messages import Say
from storage.office.desk_sessions import make_desk_link


async def print_way_in(args: argparse.Namespace, desk: Desk) -> None:
    """Raises CommandFailed without a name, or where there are no pages; NobodyAtDesk."""
    if desk.by is None:
        raise CommandFailed(Say("cli-desk-whose"))
    async with desk.writing() as session:
        contact_id = await person_at_desk(session, desk.by, desk.today, Action.SEE_ALL)
        async with desk.doing(session, contact_id):
            address = desk_address(desk.config.web, await make_desk_link(session, contact_id, desk.now))
        if address is None:
            raise CommandFailed(Say("cli-desk-no-pages"))
    desk.tell("cli-desk-way-in", address=address)
