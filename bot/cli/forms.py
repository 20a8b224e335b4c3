"""`nhacviec form …`: report forms from their files."""

import argparse
from pathlib import Path

from bot.cli.desk import Desk
from reading.forms import read_form
from storage import forms


async def import_form(args: argparse.Namespace, desk: Desk) -> None:
    form = read_form(Path(args.file).read_text("utf-8"))
    async with desk.database() as db, db.write() as session:
        stored = await forms.store_form(session, form, desk.now)
    desk.tell("cli-form-stored", key=stored.key, title=stored.title, version=stored.version, count=len(stored.indicators))


async def list_forms(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session:
        stored = await forms.forms(session)
    for form in stored:
        desk.tell("cli-form-line", key=form.key, title=form.title, version=form.version, count=len(form.indicators))
    if not stored:
        desk.tell("cli-no-forms")
