"""The words of the command line about people, units and what units are to reach; all others are parser's."""

from bot.cli.commands import Commands
from bot.cli.speaking import SpokenParser


def add_people(people: Commands) -> None:
    roster = people.add("import", "people", "import_people_command")
    roster.add_argument("file", metavar="FILE", help="sheet-file")
    roster.add_argument("--skip-bad", action="store_true", help="skip-bad")
    roster.add_argument("--yes", action="store_true", help="roster-yes")
    roster.add_argument("--merged-on", dest="on", type="day", metavar="DATE", help="merged-on")
    _add_decision(roster)
    people.add("list", "people", "list_people")
    _add_invitations(people)
    _add_newcomers(people)


def _add_invitations(people: Commands) -> None:
    invite = people.add("invite", "people", "invite_command")
    invite.add_argument("--csv", metavar="FILE", help="invite-csv")
    invite.add_argument("--cards", metavar="FILE.pdf", help="invite-cards")
    invite.add_argument("--days", type="number", default=30, metavar="N", help="invite-days")


def _add_newcomers(people: Commands) -> None:
    people.add("newcomers", "newcomers", "list_newcomers")
    for name in ("let-in", "keep-out", "put-out", "put-back"):
        settled = people.add(name, "newcomers", "settle_newcomer_command")
        settled.add_argument("id", type="number", metavar="ID", help="newcomer-id")
        settled.set_defaults(verdict=name)


def add_units(units: Commands) -> None:
    merge = units.add("merge", "units", "merge")
    merge.add_argument("units", nargs="+", metavar="UNIT", help="merge-units")
    merge.add_argument("--into", required=True, metavar="CODE", help="merge-into")
    split = units.add("split", "units", "split")
    split.add_argument("unit", metavar="UNIT", help="unit-code")
    split.add_argument("--into", required=True, nargs="+", metavar="CODE", help="split-into")
    for command in (merge, split):
        _add_new_units(command)
    _add_changes(units)
    units.add("list", "units", "list_units")


def _add_changes(units: Commands) -> None:
    rename = units.add("rename", "unit_changes", "rename_command")
    rename.add_argument("unit", metavar="UNIT", help="unit-code")
    rename.add_argument("name", metavar="NAME", help="rename-name")
    move = units.add("move", "unit_changes", "move_command")
    move.add_argument("unit", metavar="UNIT", help="unit-code")
    move.add_argument("--under", required=True, metavar="CODE", help="move-under")
    dissolve = units.add("dissolve", "unit_changes", "dissolve_command")
    dissolve.add_argument("unit", metavar="UNIT", help="unit-code")
    for command in (rename, move, dissolve):
        command.add_argument("--on", type="day", metavar="DATE", help="change-on")
        _add_decision(command)
        command.add_argument("--yes", action="store_true", help="yes")


def _add_decision(command: SpokenParser) -> None:
    command.add_argument("--decision", default="", metavar="TEXT", help="decision")


def _add_new_units(command: SpokenParser) -> None:
    """What is said of units that become others."""
    command.add_argument("--on", required=True, type="day", metavar="DATE", help="succession-on")
    command.add_argument("--name", action="append", metavar="NAME", help="new-name")
    command.add_argument("--cluster", metavar="NAME", help="new-cluster")
    _add_decision(command)
    command.add_argument("--yes", action="store_true", help="yes")


def add_targets(targets: Commands) -> None:
    sheet = targets.add("import", "targets", "import_targets")
    sheet.add_argument("form", metavar="FORM", help="form-key")
    sheet.add_argument("file", metavar="FILE", help="sheet-file")
    sheet.add_argument("--skip-bad", action="store_true", help="skip-bad")
    listed = targets.add("list", "targets", "list_targets")
    listed.add_argument("form", metavar="FORM", help="form-key")
    for command in (sheet, listed):
        command.add_argument("--year", type="number", metavar="YEAR", help="year")
