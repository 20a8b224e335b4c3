"""The words of the command line and which command each stands for; how a word becomes a command is commands'."""

from functools import cache

from bot.cli.commands import Commands, common_options
from bot.cli.parser_backups import add_backups, add_export, add_held
from bot.cli.parser_conferences import add_conferences
from bot.cli.parser_founding import add_init
from bot.cli.parser_units import add_people, add_targets, add_units
from bot.cli.speaking import SpokenParser, Words
from bot.cli.version import Version


@cache
def make_parser(language: str = "vi") -> SpokenParser:
    """Every command of the manual, explained in one of the texts' languages."""
    words = Words(language)
    parser = SpokenParser(words, prog="nhacviec", description="nhacviec", parents=[common_options(words)])
    # On the outer parser alone: a command's own default would undo what stood before the command.
    parser.set_defaults(config=None, lang=None)
    parser.add_argument("--version", action=Version, help="version")
    commands = Commands.of(parser)
    _add_stories(commands)
    _add_plans(commands.group("plan"))
    add_people(commands.group("people"))
    add_units(commands.group("units"))
    add_targets(commands.group("targets"))
    _add_forms(commands.group("form"))
    _add_notices(commands.group("notice"))
    add_conferences(commands.group("conference"))
    _add_outbox(commands.group("outbox"))
    _add_numbers(commands)
    _add_issued(commands.group("issued"))
    _add_database(commands.group("db"))
    add_backups(commands)
    commands.add("desk", "way_in", "print_way_in")
    _add_trail(commands)
    _add_status(commands)
    return parser


def _add_stories(commands: Commands) -> None:
    _add_demo(commands)
    _add_sandbox(commands)
    add_init(commands)
    _add_talk(commands)
    check = commands.add("check", "check", "check", needs_config=False)
    check.add_argument("--json", action="store_true", help="json-check")
    _add_run(commands)
    _add_read(commands)


def _add_demo(commands: Commands) -> None:
    demo = commands.add("demo", "demo", "demo", needs_config=False)
    demo.add_argument("--plan", metavar="FILE", help="own-plan")
    demo.add_argument("--roster", metavar="FILE", help="own-roster")
    demo.add_argument("--out", metavar="DIR", default="demo-out", help="demo-out")


def _add_sandbox(commands: Commands) -> None:
    sandbox = commands.add("sandbox", "sandbox", "sandbox", needs_config=False)
    sandbox.add_argument("--port", type="number", default=8080, metavar="N", help="sandbox-port")
    sandbox.add_argument("--plan", metavar="FILE", help="own-plan")
    sandbox.add_argument("--roster", metavar="FILE", help="own-roster")


def _add_talk(commands: Commands) -> None:
    talk = commands.add("talk", "talk", "talk")
    talk.add_argument("--as", dest="name", metavar="NAME", help="talk-as")
    talk.add_argument("--at", metavar="TIME", help="talk-at")


def _add_run(commands: Commands) -> None:
    run = commands.add("run", "run", "run_bot")
    run.add_argument("--role", choices=("all", "web", "worker"), default="all", help="role")


def _add_read(commands: Commands) -> None:
    read = commands.add("read", "read", "read", needs_config=False)
    read.add_argument("file", metavar="FILE", help="read-file")
    read.add_argument("--json", action="store_true", help="json")
    read.add_argument("--today", type="day", metavar="DATE", help="today")


def _add_plans(plans: Commands) -> None:
    plans.add("import", "plans", "import_plan").add_argument("file", metavar="FILE", help="read-file")
    plans.add("list", "plans", "list_plans")
    plans.add("show", "plans", "show_plan").add_argument("id", type="number", metavar="ID", help="plan-id")
    _add_activate(plans)
    for name in ("tell", "stop", "reopen"):
        acts = plans.add(name, "running_plans", f"{name}_plan")
        acts.add_argument("id", type="number", metavar="ID", help="plan-id")
        acts.add_argument("--yes", action="store_true", help="yes-plan")


def _add_activate(plans: Commands) -> None:
    activate = plans.add("activate", "plans", "activate_plan")
    activate.add_argument("id", type="number", metavar="ID", help="plan-id")
    activate.add_argument("--form", metavar="FORM", help="plan-form")
    activate.add_argument("--covers", choices=("plan", "form"), help="covers")


def _add_forms(forms: Commands) -> None:
    forms.add("import", "forms", "import_form").add_argument("file", metavar="FILE", help="form-file")
    forms.add("list", "forms", "list_forms")
    _add_open(forms)
    _add_close(forms)


def _add_open(forms: Commands) -> None:
    begin = forms.add("open", "forms", "open_form")
    begin.add_argument("form", metavar="FORM", help="form-key")
    begin.add_argument("--from", dest="since", type="day", metavar="DATE", help="form-from")
    begin.add_argument("--due", type="day", metavar="DATE", help="form-due")
    begin.add_argument("--to", default="all", metavar="WHO", help="to-all")
    begin.add_argument("--yes", action="store_true", help="yes")


def _add_close(forms: Commands) -> None:
    end = forms.add("close", "forms", "close_form")
    end.add_argument("form", metavar="FORM", help="form-key")
    end.add_argument("--call-off", action="store_true", help="call-off")


def _add_issued(issued: Commands) -> None:
    listed = issued.add("list", "issues", "list_issues")
    fetch = issued.add("fetch", "issues", "fetch_issue")
    for command in (listed, fetch):
        command.add_argument("form", metavar="FORM", help="form-key")
        command.add_argument("--period", required=True, metavar="P", help="period")
    fetch.add_argument("--number", type="number", required=True, metavar="N", help="issue-number")
    fetch.add_argument("--out", required=True, metavar="FILE", help="issue-out")


def _add_notices(notices: Commands) -> None:
    send = notices.add("send", "notices", "send")
    send.add_argument("--to", required=True, metavar="WHO", help="to")
    send.add_argument("--text", required=True, metavar="T", help="notice-text")
    send.add_argument("--file", metavar="FILE", help="notice-file")
    send.add_argument("--ack", action="store_true", help="notice-ack")
    send.add_argument("--yes", action="store_true", help="yes-release")
    show = notices.add("show", "notices", "show")
    show.add_argument("id", type="number", metavar="ID", help="notice-id")
    show.add_argument("--json", action="store_true", help="json-notice")
    for name in ("pause", "resume", "stop"):
        steered = notices.add(name, "notices", f"{name}_notice_command")
        steered.add_argument("id", type="number", metavar="ID", help="notice-id")


def _add_outbox(outbox: Commands) -> None:
    add_held(outbox)
    listed = outbox.add("list", "outbox", "list_failed")
    resend = outbox.add("resend", "outbox", "resend")
    resend.add_argument("id", type="number", nargs="*", metavar="ID", help="outbox-id")
    for command in (listed, resend):
        command.add_argument("--limit", type="number", default=100, metavar="N", help="limit")


def _add_numbers(commands: Commands) -> None:
    numbers = commands.add("numbers", "numbers", "write_numbers")
    numbers.add_argument("form", metavar="FORM", help="form-key")
    numbers.add_argument("--period", required=True, metavar="P", help="period-or-year")
    numbers.add_argument("--map", choices=("today", "then"), default="today", help="map")
    numbers.add_argument("--out", required=True, metavar="FILE", help="numbers-out")


def _add_database(database: Commands) -> None:
    upgrade = database.add("upgrade", "upkeep", "upgrade")
    upgrade.add_argument("--no-backup", action="store_true", help="no-backup")
    add_export(database)
    database.add("vacuum", "upkeep", "vacuum")


def _add_trail(commands: Commands) -> None:
    trail = commands.add("trail", "trail", "show_trail")
    trail.add_argument("--last", type="number", default=50, metavar="N", help="trail-last")
    trail.add_argument("--json", action="store_true", help="json-trail")


def _add_status(commands: Commands) -> None:
    commands.add("status", "upkeep", "show_status").add_argument("--json", action="store_true", help="json")
