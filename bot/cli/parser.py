"""The words of the command line and which command each stands for. Commands are imported when they are called, so that
`read` stays quick."""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any


def _call(module: str, function: str, args: argparse.Namespace, desk: Any) -> Any:
    return getattr(import_module(f"bot.cli.{module}"), function)(args, desk)


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--config",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="config file (default config.toml, or NHACVIEC_CONFIG)",
    )
    common.add_argument(
        "--lang",
        choices=("vi", "en"),
        default=argparse.SUPPRESS,
        help="language of messages (default: office.language)",
    )
    return common


def make_parser() -> argparse.ArgumentParser:
    """Every command of the manual."""
    parser = argparse.ArgumentParser(
        prog="nhacviec",
        description="Nhắc Việc: reads plans, reminds, collects numbers, over chat.",
        parents=[_common()],
    )
    # On the outer parser alone: a command's own default would undo what stood before the command.
    parser.set_defaults(config=None, lang=None)
    common = _common()
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(
        group: Any, name: str, module: str, function: str, text: str, *, needs_config: bool = True
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = group.add_parser(name, help=text, description=text, parents=[common])
        made.set_defaults(command=partial(_call, module, function), needs_config=needs_config, words=made.prog)
        return made

    def group(name: str, text: str) -> Any:
        return commands.add_parser(name, help=text, description=text).add_subparsers(required=True, metavar="COMMAND")

    _add_stories(lambda *words, **more: add(commands, *words, **more))
    _add_plans(add, group("plan", "plans: import, list, show, activate"))
    _add_people(add, group("people", "roster in, invitations out"))
    _add_units(add, group("units", "units that merge and are split: merge, split, list"))
    _add_targets(add, group("targets", "targets of the whole and of units: import, list"))
    _add_forms(add, group("form", "report forms: import, list, open, close"))
    _add_notices(add, group("notice", "notices to many people"))
    _add_outbox(add, group("outbox", "messages that could not be delivered"))
    _add_numbers(
        add(commands, "numbers", "numbers", "write_numbers", "the consolidated table as .xlsx, .docx, .png or .csv")
    )
    _add_issued(add, group("issued", "tables that were issued: list, fetch"))
    database = group("db", "the database")
    add(database, "upgrade", "upkeep", "upgrade", "bring the database to this version")
    add(
        database,
        "vacuum",
        "upkeep",
        "vacuum",
        "write the database anew, so that nothing that was erased is left in free pages",
    )
    add(
        commands, "status", "upkeep", "show_status", "queue lengths, oldest due alarm, last tick, undelivered"
    ).add_argument("--json", action="store_true", help="as JSON")
    return parser


def _add_stories(add: Callable[..., argparse.ArgumentParser]) -> None:
    demo = add("demo", "demo", "demo", "the whole story on a virtual clock", needs_config=False)
    demo.add_argument("--plan", metavar="FILE", help="a plan of your own (default: examples/plan.docx)")
    demo.add_argument("--roster", metavar="FILE", help="a roster of your own (default: examples/roster.xlsx)")
    demo.add_argument("--out", metavar="DIR", default="demo-out", help="where files land (default demo-out/)")
    talk = add("talk", "talk", "talk", "one chat in the terminal")
    talk.add_argument("--as", dest="name", metavar="NAME", help="talk as the person of this name or code")
    talk.add_argument("--at", metavar="TIME", help="the hour it is in the talk, such as 2026-03-12T08:00")
    check = add("check", "check", "check", "config, database, migrations, tokens, clock, disk; one line each")
    check.set_defaults(needs_config=True)
    run = add("run", "run", "run", "run the bot until SIGTERM or SIGINT")
    run.add_argument(
        "--role",
        choices=("all", "web", "worker"),
        default="all",
        help="which part of the work this process does (default all)",
    )
    read = add("read", "read", "read", "read a plan document and print what it says", needs_config=False)
    read.add_argument("file", metavar="FILE", help=".docx .pdf .txt .md, or - for standard input")
    read.add_argument("--json", action="store_true", help="as JSON")
    read.add_argument(
        "--today", type=date.fromisoformat, metavar="DATE", help="the day that is taken for today (default: today)"
    )


def _add_plans(add: Callable[..., argparse.ArgumentParser], plans: Any) -> None:
    add(plans, "import", "plans", "import_plan", "read a plan and store it as a draft").add_argument(
        "file", metavar="FILE"
    )
    add(plans, "list", "plans", "list_plans", "the plans there are")
    add(plans, "show", "plans", "show_plan", "what a plan says").add_argument("id", type=int, metavar="ID")
    activate = add(
        plans, "activate", "plans", "activate_plan", "confirm a draft: its conferences and deadlines become reminders"
    )
    activate.add_argument("id", type=int, metavar="ID")
    activate.add_argument("--form", metavar="FORM", help="the report form of the duties that ask for numbers")
    activate.add_argument(
        "--covers",
        choices=("plan", "form"),
        help="whose period the numbers are about, where plan and form name different ones",
    )


def _add_forms(add: Callable[..., argparse.ArgumentParser], forms: Any) -> None:
    add(forms, "import", "forms", "import_form", "store a report form (.toml)").add_argument("file", metavar="FILE")
    add(forms, "list", "forms", "list_forms", "the forms there are, and which are being collected")
    begin = add(forms, "open", "forms", "open_form", "collect a form without a plan: preview, and begin with --yes")
    begin.add_argument("form", metavar="FORM")
    begin.add_argument(
        "--from",
        dest="since",
        type=date.fromisoformat,
        metavar="DATE",
        help="the first period is one due from then on (default: today)",
    )
    begin.add_argument(
        "--due", type=date.fromisoformat, metavar="DATE", help="the last day, for a form that has no periods"
    )
    begin.add_argument(
        "--to", default="all", metavar="WHO", help="all, unit:CODE, cluster:NAME or level:NAME (default all)"
    )
    begin.add_argument("--yes", action="store_true", help="begin")
    end = add(forms, "close", "forms", "close_form", "collect a form no longer: no further period opens")
    end.add_argument("form", metavar="FORM")
    end.add_argument(
        "--call-off",
        action="store_true",
        help="call off the periods that are open as well, and tell who was told of them",
    )


def _add_issued(add: Callable[..., argparse.ArgumentParser], issued: Any) -> None:
    for name, function, text in (
        ("list", "list_issues", "number, hour and changes of each"),
        ("fetch", "fetch_issue", "one of them as it was"),
    ):
        command = add(issued, name, "issues", function, text)
        command.add_argument("form", metavar="FORM", help="the form's key")
        command.add_argument(
            "--period", required=True, metavar="P", help="the period as the table names it, such as 2026-Q1"
        )
        if name == "fetch":
            command.add_argument("--number", type=int, required=True, metavar="N", help="which issue")
            command.add_argument("--out", required=True, metavar="FILE", help="a file: .xlsx")


def _add_people(add: Callable[..., argparse.ArgumentParser], people: Any) -> None:
    roster = add(people, "import", "people", "import_people_command", "store a roster (.xlsx, .csv)")
    roster.add_argument("file", metavar="FILE")
    roster.add_argument(
        "--skip-bad", action="store_true", help="leave faulty rows out instead of refusing the whole file"
    )
    yes = "import it also when it gives people roles of the office, who are listed; without this a terminal is asked"
    roster.add_argument("--yes", action="store_true", help=yes)
    add(people, "list", "people", "list_people", "people, posts, and whether they can be reached")
    invite = add(people, "invite", "people", "invite_command", "a code for everyone who has not joined")
    invite.add_argument("--csv", metavar="FILE", help="write unit,name,post,code,link to FILE instead of the screen")
    add(people, "newcomers", "newcomers", "list_newcomers", "who waits to be let in, and who came in within seven days")
    for name, text in (
        ("let-in", "let in somebody who waits"),
        ("keep-out", "refuse somebody who waits, and make a new code"),
        ("put-out", "take the chat from somebody who came in and was the wrong one, and make a new code"),
        ("put-back", "give somebody the chat back who was put out by mistake"),
    ):
        settled = add(people, name, "newcomers", "settle_newcomer_command", text)
        settled.add_argument("id", type=int, metavar="ID", help="the number that `people newcomers` shows")
        settled.set_defaults(verdict=name)
    invite.add_argument(
        "--days", type=int, default=30, metavar="N", help="how many days the codes are good (default 30)"
    )


def _add_units(add: Callable[..., argparse.ArgumentParser], units: Any) -> None:
    merge = add(units, "merge", "units", "merge", "preview what it means that units become one, and do it with --yes")
    merge.add_argument("units", nargs="+", metavar="UNIT", help="the codes of the units that end")
    merge.add_argument(
        "--into",
        required=True,
        metavar="CODE",
        help="the unit they become: one that is there, or a new one with --name",
    )
    split = add(units, "split", "units", "split", "preview what it means that a unit is split, and do it with --yes")
    split.add_argument("unit", metavar="UNIT", help="the code of the unit")
    split.add_argument(
        "--into",
        required=True,
        nargs="+",
        metavar="CODE",
        help="the units it becomes; its own code when it goes on beside them",
    )
    for command in (merge, split):
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
        command.add_argument("--yes", action="store_true", help="do it; without this it is only previewed")
    add(units, "list", "units", "list_units", "the units there are, and those that have ended")


def _add_targets(add: Callable[..., argparse.ArgumentParser], targets: Any) -> None:
    sheet = add(
        targets,
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
    listed = add(targets, "list", "targets", "list_targets", "the targets that count in a year")
    listed.add_argument("form", metavar="FORM", help="the form's key")
    for command in (sheet, listed):
        command.add_argument("--year", type=int, metavar="YEAR", help="the year (default: this one)")


def _add_notices(add: Callable[..., argparse.ArgumentParser], notices: Any) -> None:
    send = add(notices, "send", "notices", "send", "preview a notice, and release it with --yes")
    send.add_argument("--to", required=True, metavar="WHO", help="all, unit:CODE, cluster:NAME or level:NAME")
    send.add_argument("--text", required=True, metavar="T")
    send.add_argument("--ack", action="store_true", help="ask for an acknowledgement")
    send.add_argument("--yes", action="store_true", help="release it; without this it is only previewed")
    for name, function, text in (
        ("show", "show", "how far a notice has come"),
        ("pause", "pause_notice_command", "hold back what waits"),
        ("resume", "resume_notice_command", "go on"),
        ("stop", "stop_notice_command", "stop it for good"),
    ):
        add(notices, name, "notices", function, text).add_argument("id", type=int, metavar="ID")


def _add_outbox(add: Callable[..., argparse.ArgumentParser], outbox: Any) -> None:
    listed = add(outbox, "list", "outbox", "list_failed", "the messages that were given up, the newest first")
    resend = add(outbox, "resend", "outbox", "resend", "queue them again, after the cause was mended")
    resend.add_argument(
        "id", type=int, nargs="*", metavar="ID", help="numbers of `outbox list` (default: all it shows)"
    )
    for command in (listed, resend):
        command.add_argument("--limit", type=int, default=100, metavar="N", help="how many at most (default 100)")


def _add_numbers(numbers: argparse.ArgumentParser) -> None:
    numbers.add_argument("form", metavar="FORM", help="the form's key")
    numbers.add_argument(
        "--period",
        required=True,
        metavar="P",
        help="the period as the table names it, such as 2026-Q1, or a whole year",
    )
    numbers.add_argument(
        "--map",
        choices=("today", "then"),
        default="today",
        help="units and clusters as they are today (default), or as they were",
    )
    numbers.add_argument("--out", required=True, metavar="FILE", help="a file: .xlsx, .docx, .png or .csv")
