"""`nhacviec demo`: the whole story on a virtual clock. Nothing outside the folder DIR is written."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.scene import read_scene
from bot.demo.program import Program
from bot.demo.setting import PHONE, hours_of, stage_set
from bot.demo.story import Story, StoryBroken
from bot.dialogs.plan.doubts import doubt_said
from bot.invitations import invitation_csv, links_from
from bot.outfile import write_privately
from bot.settings import OfficeSettings
from core.plans.found import ReadPlan
from core.talk.messages import Say
from reading.plan.json_form import Json, plan_to_json


async def demo(args: argparse.Namespace, desk: Desk) -> None:
    scene, out = await read_scene(args, desk), Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    hours = hours_of(scene.plan, desk.config, desk.today)
    office = OfficeSettings(name=scene.plan.head.issuer or desk.config.office.name, phone=PHONE)
    async with stage_set(out, office, hours.first) as stage:
        program = Program(stage.network, desk.config.zone, desk.write)
        story = await Story.begun(stage, program, scene)
        if story is None:
            raise CommandFailed(Say("demo-no-clerk"))
        try:
            tables = await story.told(hours)
        except StoryBroken as broken:
            raise CommandFailed(Say("demo-broken", {"where": str(broken)})) from None
    files = {
        "ke-hoach.json": json.dumps(_as_json(scene.plan, desk), ensure_ascii=False, indent=1).encode(),
        "loi-moi.csv": invitation_csv(story.invited, links_from({})).encode("utf-8-sig"),
        "tro-chuyen.txt": program.whole().encode(),
        **dict(tables),
    }
    _leave(files, out, desk)


def _as_json(plan: ReadPlan, desk: Desk) -> Json:
    return plan_to_json(plan, lambda doubt: desk.line(doubt_said(doubt)))


def _leave(files: Mapping[str, bytes], out: Path, desk: Desk) -> None:
    """Writes the files, and tells where they and the database are."""
    desk.write("")
    desk.tell("demo-files", folder=str(out))
    desk.write(f"   {out / 'nhacviec.db'}")
    for name, data in files.items():
        write_privately(out / name, data)
        desk.write(f"   {out / name}")
