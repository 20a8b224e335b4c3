"""`nhacviec read`: what a document says, for people or as the contract's JSON. Nothing is stored."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from bot.cli.desk import Desk
from bot.dialogs.plan.doubts import doubt_said
from bot.dialogs.plan.times import deadline_when, event_when
from bot.dialogs.plan.unread import unread_said
from core.plans.found import Comparison, FoundDeadline, FoundEvent, FoundTarget, Head, ReadPlan
from core.talk.messages import Say
from reading.documents.extent import MOST_BYTES
from reading.guarded.papers import PlanRead, read_plan_file
from reading.plan.json_form import plan_to_json


async def read(args: argparse.Namespace, desk: Desk) -> None:
    found = await _found(args.file, args.today or desk.today)
    unread = unread_said(found.partly, found.missed)
    if args.json:
        content = plan_to_json(found.plan, lambda doubt: desk.line(doubt_said(doubt)))
        content["warnings"] += [{"text": desk.line(say), "span": [0, 0]} for say in unread]
        desk.write(json.dumps(content, ensure_ascii=False, indent=1))
    else:
        for line in said_plan(found.plan):
            desk.write(desk.line(line))
    for say in unread:
        desk.complain(say)


async def read_file(file: str, desk: Desk, today: date) -> ReadPlan:
    """What a file says, or standard input for "-"; complains of what in it was not read. Raises UnreadableDocument
    and OSError."""
    found = await _found(file, today)
    for say in unread_said(found.partly, found.missed):
        desk.complain(say)
    return found.plan


async def _found(file: str, today: date) -> PlanRead:
    data, name = _content(file)
    return await read_plan_file(data, name, today=today)


def _content(file: str) -> tuple[bytes, str]:
    if file == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1), "stdin.txt"
    return content_of(Path(file)), Path(file).name


def content_of(file: Path) -> bytes:
    """Never more of it than can be a document or a sheet. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def said_plan(plan: ReadPlan) -> list[Say]:
    """Head, conferences, deadlines, targets and doubts, each with the sentence it was found in."""
    lines = [_head_line(plan.head), Say("cli-events", {"count": len(plan.events)})]
    for event in plan.events:
        lines += [event_line(event), _quoted(event.quote)]
    lines.append(Say("cli-deadlines", {"count": len(plan.deadlines)}))
    for deadline in plan.deadlines:
        lines += [deadline_line(deadline), _quoted(deadline.quote)]
    lines.append(Say("cli-targets", {"count": len(plan.targets)}))
    lines += [_target_line(target) for target in plan.targets]
    if not plan.events and not plan.deadlines:
        lines.append(Say("cli-nothing-found"))
    return [*lines, *(Say("cli-doubt", {"text": doubt_said(doubt)}) for doubt in plan.doubts)]


def _head_line(head: Head) -> Say:
    args = {
        "number": head.number or "–",
        "title": head.title or "–",
        "issuer": head.issuer or "–",
        "issued": head.issued_on or "–",
    }
    return Say("cli-head", args)


def _quoted(quote: str) -> Say:
    return Say("cli-quote", {"quote": " ".join(quote.split())})


def _target_line(target: FoundTarget) -> Say:
    args = {
        "name": target.indicator,
        "op": target.op.value,
        "value": target.value,
        "max": target.value_max,
        "unit": target.unit,
    }
    return Say("cli-target-between" if target.op is Comparison.BETWEEN else "cli-target", args)


def event_line(event: FoundEvent) -> Say:
    parts = {"first": _part("cli-cluster", event.cluster), "second": _part("cli-place", event.place)}
    return Say("cli-item", {"when": event_when(event), "what": event.title, "more": Say("cli-parts", parts)})


def deadline_line(deadline: FoundDeadline) -> Say:
    parts = {"first": _part("cli-who", deadline.who), "second": _part("cli-send-to", deadline.send_to)}
    return Say("cli-item", {"when": deadline_when(deadline), "what": deadline.what, "more": Say("cli-parts", parts)})


def _part(key: str, text: str | None) -> Say | str:
    """What is said only when it is known."""
    if text:
        return Say(key, {"text": text})
    return ""
