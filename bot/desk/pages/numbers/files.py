"""The table as a file, of the very numbers that the page shows: made in a process apart, before the transaction."""

import pickle
from collections.abc import Mapping
from dataclasses import replace

from apart import Broke, Ended, Work, WorkLimits, run
from bot.app import House
from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer
from bot.desk.pages.numbers.table import shown_table
from bot.desk.pages.numbers.year import YEAR, is_year, shown_year
from bot.drawing.export_order import Export
from bot.office_facts import office_on
from core.calendar.moments import local_day
from web.desk_pages import Calling
from web.file_pages import Download

FILES: Mapping[str, str] = {"xlsx": ".xlsx", "docx": ".docx", "csv": ".csv", "png": ".png", "issued": ".xlsx"}
"""Button → how the file's name ends."""
MAKE = Work("bot.drawing.exporting", "file")
MIB = 1024 * 1024
LIMITS = WorkLimits(seconds=120, memory=1536 * MIB, answer=64 * MIB, files=256 * MIB, network=True)


async def made_apart(house: House, calling: Calling) -> object:
    """The file; None where it could not be made, and an empty name where there is no such table."""
    export = _export(house, calling)
    if export is None:
        return Download("", b"")
    try:
        answer = await run(MAKE, data=pickle.dumps(export), limits=LIMITS)
    except (Ended, Broke):
        return None
    return Download(answer.value["name"], answer.data)


def _export(house: House, calling: Calling) -> Export | None:
    """What the button stands for; an issue has a number, and nothing else has."""
    _, occurrence, *rest = (*calling.path, "")
    occurrence_id, number = number_in(occurrence), number_in(calling.fields.get("number", ""))
    do = calling.fields.get("do", "")
    if occurrence_id is None or (do == "issued") is (number is None):
        return None
    export = _table_file(house, occurrence_id, FILES[do])
    return replace(export, number=number, year=YEAR in rest and number is None)


def _table_file(house: House, occurrence_id: int, suffix: str) -> Export:
    now, config = house.clock.now(), house.config
    made_at, office = now.astimezone(config.zone), office_on(config, local_day(now, config.zone))
    return Export(house.db.address, occurrence_id, suffix, office, config.office.letterhead, made_at)


async def give(call: DeskCall) -> PageAnswer:
    made = call.prepared
    if not isinstance(made, Download):
        shown = shown_year if is_year(call) else shown_table
        return await shown(call, wrong=call.say("table-failed"))
    return made if made.name else None
