"""What `demo` and `sandbox` play with: the papers in the repository, or one's own."""

import argparse
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.people import refuse_faults
from bot.cli.read import content_of, read_file
from bot.demo.setting import EXAMPLES, Scene
from core.talk.messages import Say
from reading.forms import read_form
from reading.guarded.rows import read_roster_file


async def read_scene(args: argparse.Namespace, desk: Desk) -> Scene:
    """Plan, roster and form, read before anything is written. Raises what a faulty file raises."""
    file, roster_file = Path(args.plan or EXAMPLES / "plan.docx"), Path(args.roster or EXAMPLES / "roster.xlsx")
    content = file.read_bytes()
    plan = await read_file(str(file), desk, desk.today)
    if not plan.events and not plan.deadlines:
        raise CommandFailed(Say("cli-nothing-found"))
    roster = await read_roster_file(content_of(roster_file), roster_file.name)
    refuse_faults(roster, desk)
    return Scene(file.name, content, plan, roster.rows, read_form((EXAMPLES / "form.toml").read_text("utf-8")))
