"""`nhacviec demo`: the whole story on a virtual clock. Nothing outside the folder DIR is written."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.people import refuse_faults
from bot.cli.read import content_of, read_file
from bot.demo.program import Program
from bot.demo.setting import EXAMPLES, Scene, hours_of, stage_set
from bot.demo.story import Story, StoryBroken
from bot.invitations import invitation_csv, links_from
from bot.outfile import write_privately
from core.talk.messages import Say
from reading.forms import read_form
from reading.guarded.rows import read_roster_file
from reading.plan.json_form import plan_to_json


async def demo(args: argparse.Namespace, desk: Desk) -> None:
    scene, out = await _scene(args, desk), Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    hours = hours_of(scene.plan, desk.config, desk.today)
    async with stage_set(out, scene.plan.head.issuer or desk.config.office.name, hours.first) as stage:
        program = Program(stage.network, desk.config.zone, desk.write)
        story = await Story.begun(stage, program, scene)
        if story is None:
            raise CommandFailed(Say("demo-no-clerk"))
        try:
            tables = await story.told(hours)
        except StoryBroken as broken:
            raise CommandFailed(Say("demo-broken", {"where": str(broken)})) from None
    files = {
        "ke-hoach.json": json.dumps(plan_to_json(scene.plan), ensure_ascii=False, indent=1).encode(),
        "loi-moi.csv": invitation_csv(story.invited, links_from({})).encode("utf-8-sig"),
        "tro-chuyen.txt": program.whole().encode(),
        **dict(tables),
    }
    _leave(files, out, desk)


def _leave(files: Mapping[str, bytes], out: Path, desk: Desk) -> None:
    """Writes the files, and tells where they and the database are."""
    desk.write("")
    desk.tell("demo-files", folder=str(out))
    desk.write(f"   {out / 'nhacviec.db'}")
    for name, data in files.items():
        write_privately(out / name, data)
        desk.write(f"   {out / name}")


async def _scene(args: argparse.Namespace, desk: Desk) -> Scene:
    """Plan, roster and form, read before anything is written. Raises what a faulty file raises."""
    file, roster_file = Path(args.plan or EXAMPLES / "plan.docx"), Path(args.roster or EXAMPLES / "roster.xlsx")
    content = file.read_bytes()
    plan = await read_file(str(file), desk, desk.today)
    if not plan.events and not plan.deadlines:
        raise CommandFailed(Say("cli-nothing-found"))
    roster = await read_roster_file(content_of(roster_file), roster_file.name)
    refuse_faults(roster, desk)
    return Scene(file.name, content, plan, roster.rows, read_form((EXAMPLES / "form.toml").read_text("utf-8")))
