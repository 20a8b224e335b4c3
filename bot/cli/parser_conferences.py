"""The words of the command line about conferences; all others are parser's."""

from bot.cli.commands import Commands


def add_conferences(conferences: Commands) -> None:
    conferences.add("list", "conferences", "list_conferences")
    invite = conferences.add("invite", "conferences", "invite")
    invite.add_argument("--by", type="day", metavar="DATE", help="invite-by")
    invite.add_argument("--to", metavar="WHO", help="invite-to")
    invite.add_argument("--yes", action="store_true", help="yes-release")
    show = conferences.add("show", "conferences", "show")
    show.add_argument("--json", action="store_true", help="json")
    file = conferences.add("file", "conferences", "write_files")
    file.add_argument("--out", required=True, metavar="FILE", help="conference-out")
    for command in (invite, show, file):
        command.add_argument("id", type="number", metavar="ID", help="conference-id")
