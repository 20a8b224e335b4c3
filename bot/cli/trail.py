"""`nhacviec trail`: who did what to what, the newest first."""

import argparse
import json
from typing import Any

from bot.cli.desk import Desk
from bot.dialogs.trail.talk import trail_said
from core.talk.trail import TrailLine
from storage.overview import trail


async def show_trail(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        lines = await trail.trail(session, most=args.last)
    if args.json:
        desk.write(json.dumps([line_to_json(one) for one in lines], ensure_ascii=False, indent=1))
        return
    for one in lines:
        desk.write(desk.line(trail_said(one, desk.config.zone)))
    if not lines:
        desk.tell("cli-trail-none")


def line_to_json(one: TrailLine) -> dict[str, Any]:
    return {**vars(one), "at": one.at.isoformat(), "before": dict(one.before), "after": dict(one.after)}
