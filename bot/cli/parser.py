"""The words of the command line and which command each stands for; how a word becomes a command is commands'."""

import argparse
from datetime import date
from functools import cache

from bot.cli.commands import Commands, common_options
from bot.cli.parser_backups import add_backups, add_export, add_held
from bot.cli.parser_conferences import add_conferences
from bot.cli.parser_founding import add_init
from bot.cli.parser_units import add_people, add_targets, add_units
from bot.cli.version import Version


@cache
def make_parser() -> argparse.ArgumentParser:
    """Every command of the manual."""
    parser = argparse.ArgumentParser(
        prog="nhacviec",
        description="Nhắc Việc: reads plans, reminds, collects numbers, over chat.",
        parents=[common_options()],
    )
    # On the outer parser alone: a command's own default would undo what stood before the command.
    parser.set_defaults(config=None, lang=None)
    parser.add_argument("--version", action=Version, help="print the version")
    commands = Commands.of(parser)
    _add_stories(commands)
    _add_plans(commands.group("plan", "plans: import, list, show, activate, tell, stop, reopen"))
    add_people(commands.group("people", "roster in, invitations out"))
    add_units(commands.group("units", "units that merge and are split: merge, split, list"))
    add_targets(commands.group("targets", "targets of the whole and of units: import, list"))
    _add_forms(commands.group("form", "report forms: import, list, open, close"))
    _add_notices(commands.group("notice", "notices to many people"))
    add_conferences(commands.group("conference", "conferences: list, invite, show, file"))
    _add_outbox(commands.group("outbox", "messages that could not be delivered"))
    _add_numbers(commands)
    _add_issued(commands.group("issued", "tables that were issued: list, fetch"))
    _add_database(commands.group("db", "the database"))
    add_backups(commands)
    commands.add("desk", "way_in", "print_way_in", "a ten-minute link to the desk, for who is named by --as")
    _add_trail(commands)
    _add_status(commands)
    return parser


def _add_stories(commands: Commands) -> None:
    _add_demo(commands)
    _add_sandbox(commands)
    add_init(commands)
    _add_talk(commands)
    text = "what would keep the bot from starting or working: config, database, channels, clock, disk; one line each"
    check = commands.add("check", "check", "check", text, needs_config=False)
    check.add_argument("--json", action="store_true", help="as JSON: about what, good, note or bad, and the sentence")
    _add_run(commands)
    _add_read(commands)


def _add_demo(commands: Commands) -> None:
    demo = commands.add("demo", "demo", "demo", "the whole story on a virtual clock", needs_config=False)
    demo.add_argument("--plan", metavar="FILE", help="a plan of your own (default: examples/plan.docx)")
    demo.add_argument("--roster", metavar="FILE", help="a roster of your own (default: examples/roster.xlsx)")
    demo.add_argument("--out", metavar="DIR", default="demo-out", help="where files land (default demo-out/)")


def _add_sandbox(commands: Commands) -> None:
    text = "the whole house on a page of this machine, to try and to learn with"
    sandbox = commands.add("sandbox", "sandbox", "sandbox", text, needs_config=False)
    sandbox.add_argument("--port", type=int, default=8080, metavar="N", help="where the page is (default 8080)")
    sandbox.add_argument("--plan", metavar="FILE", help="a plan of your own (default: examples/plan.docx)")
    sandbox.add_argument("--roster", metavar="FILE", help="a roster of your own (default: examples/roster.xlsx)")


def _add_talk(commands: Commands) -> None:
    talk = commands.add("talk", "talk", "talk", "one chat in the terminal")
    talk.add_argument("--as", dest="name", metavar="NAME", help="talk as the person of this name or code")
    talk.add_argument("--at", metavar="TIME", help="the hour it is in the talk, such as 2026-03-12T08:00")


def _add_run(commands: Commands) -> None:
    run = commands.add("run", "run", "run_bot", "run the bot until SIGTERM or SIGINT")
    part = "which part of the work this process does (default all)"
    run.add_argument("--role", choices=("all", "web", "worker"), default="all", help=part)


def _add_read(commands: Commands) -> None:
    read = commands.add("read", "read", "read", "read a plan document and print what it says", needs_config=False)
    read.add_argument("file", metavar="FILE", help=".docx .pdf .txt .md, or - for standard input")
    read.add_argument("--json", action="store_true", help="as JSON")
    today = "the day that is taken for today (default: today)"
    read.add_argument("--today", type=date.fromisoformat, metavar="DATE", help=today)


def _add_plans(plans: Commands) -> None:
    plans.add("import", "plans", "import_plan", "read a plan and store it as a draft").add_argument(
        "file", metavar="FILE"
    )
    plans.add("list", "plans", "list_plans", "the plans there are")
    plans.add("show", "plans", "show_plan", "what a plan says").add_argument("id", type=int, metavar="ID")
    _add_activate(plans)
    for name, function, words in (
        ("tell", "tell_plan", "tell those concerned by a plan who were not told: preview, and tell with --yes"),
        ("stop", "stop_plan", "call off what a plan has still to come: preview, and stop with --yes"),
        ("reopen", "reopen_plan", "let a stopped plan run again: preview, and open with --yes"),
    ):
        acts = plans.add(name, "running_plans", function, words)
        acts.add_argument("id", type=int, metavar="ID")
        acts.add_argument("--yes", action="store_true", help="do it, and tell")


def _add_activate(plans: Commands) -> None:
    activate = plans.add(
        "activate", "plans", "activate_plan", "confirm a draft: its conferences and deadlines become reminders"
    )
    activate.add_argument("id", type=int, metavar="ID")
    activate.add_argument("--form", metavar="FORM", help="the report form of the duties that ask for numbers")
    activate.add_argument(
        "--covers",
        choices=("plan", "form"),
        help="whose period the numbers are about, where plan and form name different ones",
    )


def _add_forms(forms: Commands) -> None:
    forms.add("import", "forms", "import_form", "store a report form (.toml)").add_argument("file", metavar="FILE")
    forms.add("list", "forms", "list_forms", "the forms there are, and which are being collected")
    _add_open(forms)
    _add_close(forms)


def _add_open(forms: Commands) -> None:
    begin = forms.add("open", "forms", "open_form", "collect a form without a plan: preview, and begin with --yes")
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


def _add_close(forms: Commands) -> None:
    end = forms.add("close", "forms", "close_form", "collect a form no longer: no further period opens")
    end.add_argument("form", metavar="FORM")
    end.add_argument(
        "--call-off",
        action="store_true",
        help="call off the periods that are open as well, and tell who was told of them",
    )


def _add_issued(issued: Commands) -> None:
    for name, function, text in (
        ("list", "list_issues", "number, hour and changes of each"),
        ("fetch", "fetch_issue", "one of them as it was"),
    ):
        command = issued.add(name, "issues", function, text)
        command.add_argument("form", metavar="FORM", help="the form's key")
        command.add_argument(
            "--period", required=True, metavar="P", help="the period as the table names it, such as 2026-Q1"
        )
        if name == "fetch":
            command.add_argument("--number", type=int, required=True, metavar="N", help="which issue")
            command.add_argument("--out", required=True, metavar="FILE", help="a file: .xlsx")


def _add_notices(notices: Commands) -> None:
    send = notices.add("send", "notices", "send", "preview a notice, and release it with --yes")
    send.add_argument("--to", required=True, metavar="WHO", help="all, unit:CODE, cluster:NAME or level:NAME")
    send.add_argument("--text", required=True, metavar="T")
    send.add_argument("--file", metavar="FILE", help="a file or picture that goes with it, of 20 MB at most")
    send.add_argument("--ack", action="store_true", help="ask for an acknowledgement")
    send.add_argument("--yes", action="store_true", help="release it; without this it is only previewed")
    show = notices.add("show", "notices", "show", "how far a notice has come, and with whom")
    show.add_argument("id", type=int, metavar="ID")
    show.add_argument("--json", action="store_true", help="for scripts: counts, and each person by name")
    for name, function, text in (
        ("pause", "pause_notice_command", "hold back what waits"),
        ("resume", "resume_notice_command", "go on"),
        ("stop", "stop_notice_command", "stop it for good"),
    ):
        notices.add(name, "notices", function, text).add_argument("id", type=int, metavar="ID")


def _add_outbox(outbox: Commands) -> None:
    add_held(outbox)
    listed = outbox.add("list", "outbox", "list_failed", "the messages that were given up, the newest first")
    resend = outbox.add("resend", "outbox", "resend", "queue them again, after the cause was mended")
    resend.add_argument(
        "id", type=int, nargs="*", metavar="ID", help="numbers of `outbox list` (default: all it shows)"
    )
    for command in (listed, resend):
        command.add_argument("--limit", type=int, default=100, metavar="N", help="how many at most (default 100)")


def _add_numbers(commands: Commands) -> None:
    text = "the consolidated table as .xlsx, .docx, .png or .csv"
    numbers = commands.add("numbers", "numbers", "write_numbers", text)
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


def _add_database(database: Commands) -> None:
    upgrade = database.add("upgrade", "upkeep", "upgrade", "copy the database, then bring it to this version")
    upgrade.add_argument("--no-backup", action="store_true", help="do not copy it before")
    add_export(database)
    anew = "write the database anew, so that nothing that was erased is left in free pages"
    database.add("vacuum", "upkeep", "vacuum", anew)


def _add_trail(commands: Commands) -> None:
    trail = commands.add("trail", "trail", "show_trail", "who did what to what, the newest first")
    trail.add_argument("--last", type=int, default=50, metavar="N", help="how many deeds (default 50)")
    trail.add_argument("--json", action="store_true", help="as JSON, with what stood before and after")


def _add_status(commands: Commands) -> None:
    text = "queue lengths, oldest due alarm, last tick, undelivered"
    commands.add("status", "upkeep", "show_status", text).add_argument("--json", action="store_true", help="as JSON")
