"""The words of the command line about people, units and what units are to reach; all others are parser's."""

import argparse
from datetime import date

from bot.cli.commands import Commands


def add_people(people: Commands) -> None:
    roster = people.add("import", "people", "import_people_command", "store a roster (.xlsx, .csv)")
    roster.add_argument("file", metavar="FILE")
    roster.add_argument(
        "--skip-bad", action="store_true", help="leave faulty rows out instead of refusing the whole file"
    )
    yes = "import it also when it gives people roles of the office, who are listed; without this a terminal is asked"
    roster.add_argument("--yes", action="store_true", help=yes)
    on = "units whose people are all in another unit now are merged, and names are new, from this day on"
    roster.add_argument("--merged-on", dest="on", type=date.fromisoformat, metavar="DATE", help=on)
    _add_decision(roster)
    people.add("list", "people", "list_people", "people, posts, and whether they can be reached")
    _add_invitations(people)
    _add_newcomers(people)


def _add_invitations(people: Commands) -> None:
    invite = people.add("invite", "people", "invite_command", "a code for everyone who has not joined")
    invite.add_argument("--csv", metavar="FILE", help="write unit,name,post,code,link,phone to FILE, not to the screen")
    invite.add_argument("--cards", metavar="FILE.pdf", help="write cards to print, one A5 page a unit, to FILE.pdf")
    invite.add_argument(
        "--days", type=int, default=30, metavar="N", help="how many days the codes are good (default 30)"
    )


def _add_newcomers(people: Commands) -> None:
    people.add("newcomers", "newcomers", "list_newcomers", "who waits to be let in, and who came in within seven days")
    for name, text in (
        ("let-in", "let in somebody who waits"),
        ("keep-out", "refuse somebody who waits, and make a new code"),
        ("put-out", "take the chat from somebody who came in and was the wrong one, and make a new code"),
        ("put-back", "give somebody the chat back who was put out by mistake"),
    ):
        settled = people.add(name, "newcomers", "settle_newcomer_command", text)
        settled.add_argument("id", type=int, metavar="ID", help="the number that `people newcomers` shows")
        settled.set_defaults(verdict=name)


def add_units(units: Commands) -> None:
    merge = units.add("merge", "units", "merge", "preview what it means that units become one, and do it with --yes")
    merge.add_argument("units", nargs="+", metavar="UNIT", help="the codes of the units that end")
    merge.add_argument(
        "--into",
        required=True,
        metavar="CODE",
        help="the unit they become: one that is there, or a new one with --name",
    )
    split = units.add("split", "units", "split", "preview what it means that a unit is split, and do it with --yes")
    split.add_argument("unit", metavar="UNIT", help="the code of the unit")
    split.add_argument(
        "--into",
        required=True,
        nargs="+",
        metavar="CODE",
        help="the units it becomes; its own code when it goes on beside them",
    )
    for command in (merge, split):
        _add_new_units(command)
    _add_changes(units)
    units.add("list", "units", "list_units", "the units there are, and those that have ended")


def _add_changes(units: Commands) -> None:
    rename = units.add(
        "rename", "unit_changes", "rename_command", "preview another name of a unit, and give it with --yes"
    )
    rename.add_argument("unit", metavar="UNIT", help="the code of the unit")
    rename.add_argument("name", metavar="NAME", help="the whole new name")
    move = units.add(
        "move", "unit_changes", "move_command", "preview that a unit comes under another, do it with --yes"
    )
    move.add_argument("unit", metavar="UNIT", help="the code of the unit")
    move.add_argument("--under", required=True, metavar="CODE", help="the code of the unit above")
    dissolve = units.add("dissolve", "unit_changes", "dissolve_command", "preview that a unit ends, end it with --yes")
    dissolve.add_argument("unit", metavar="UNIT", help="the code of the unit")
    for command in (rename, move, dissolve):
        command.add_argument(
            "--on", type=date.fromisoformat, metavar="DATE", help="the first day, such as 2025-07-01 (default today)"
        )
        _add_decision(command)
        command.add_argument("--yes", action="store_true", help="do it; without this it is only previewed")


def _add_decision(command: argparse.ArgumentParser) -> None:
    text = 'the paper that says so, such as "Quyết định số 12/QĐ-UBND"'
    command.add_argument("--decision", default="", metavar="TEXT", help=text)


def _add_new_units(command: argparse.ArgumentParser) -> None:
    """What is said of units that become others."""
    command.add_argument(
        "--on", required=True, type=date.fromisoformat, metavar="DATE", help="the first day, such as 2025-07-01"
    )
    command.add_argument(
        "--name",
        action="append",
        metavar="NAME",
        help="the name of a new unit, once for each in the order of --into",
    )
    command.add_argument(
        "--cluster",
        metavar="NAME",
        help="the cluster of new units (default: that of the old ones, when they share one)",
    )
    _add_decision(command)
    command.add_argument("--yes", action="store_true", help="do it; without this it is only previewed")


def add_targets(targets: Commands) -> None:
    sheet = targets.add(
        "import",
        "targets",
        "import_targets",
        "set the targets of a sheet (.xlsx, .csv): unit, indicator, year, target",
    )
    sheet.add_argument("form", metavar="FORM", help="the form's key")
    sheet.add_argument("file", metavar="FILE")
    sheet.add_argument(
        "--skip-bad", action="store_true", help="leave faulty rows out instead of refusing the whole file"
    )
    listed = targets.add("list", "targets", "list_targets", "the targets that count in a year")
    listed.add_argument("form", metavar="FORM", help="the form's key")
    for command in (sheet, listed):
        command.add_argument("--year", type=int, metavar="YEAR", help="the year (default: this one)")
