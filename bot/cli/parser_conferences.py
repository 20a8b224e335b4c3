"""The words of the command line about conferences; all others are parser's."""

from datetime import date

from bot.cli.commands import Commands


def add_conferences(conferences: Commands) -> None:
    conferences.add("list", "conferences", "list_conferences", "the conferences ahead, and who has answered")
    text = "preview to whom an invitation goes and how it looks, and release it with --yes"
    invite = conferences.add("invite", "conferences", "invite", text)
    invite.add_argument("--by", type=date.fromisoformat, metavar="DATE", help="the last day for an answer")
    invite.add_argument("--to", metavar="WHO", help="all, unit:CODE, cluster:NAME, level:NAME (default: its own)")
    invite.add_argument("--yes", action="store_true", help="release it; without this it is only previewed")
    show = conferences.add("show", "conferences", "show", "who comes, who does not, who has not answered")
    show.add_argument("--json", action="store_true", help="as JSON")
    file = conferences.add("file", "conferences", "write_files", "the list of delegates, or the calendar's entry")
    file.add_argument("--out", required=True, metavar="FILE", help=".xlsx, .docx or .ics")
    for command in (invite, show, file):
        command.add_argument("id", type=int, metavar="ID", help="the number that `conference list` shows")
