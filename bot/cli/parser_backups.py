"""The words of the command line about copies of the memory, and about messages that a restored one may have said; all
others are parser's."""

from bot.cli.commands import Commands


def add_backups(commands: Commands) -> None:
    backup = commands.add("backup", "backups", "backup")
    backup.add_argument("--to", metavar="DIR", help="backup-to")
    backup.add_argument("--keep", type="some", metavar="N", help="backup-keep")
    restore = commands.add("restore", "backups", "restore")
    restore.add_argument("file", metavar="FILE", help="restore-file")
    restore.add_argument("--check", action="store_true", help="restore-check")
    restore.add_argument("--journal", metavar="OLD", help="restore-journal")


def add_export(database: Commands) -> None:
    database.add("export", "leaving", "export").add_argument("dir", metavar="DIR", help="export-dir")


def add_held(outbox: Commands) -> None:
    """Messages of a restored memory."""
    outbox.add("held", "held", "list_held")
    release = outbox.add("release", "held", "release")
    release.add_argument("--say", metavar="T", help="held-say")
    drop = outbox.add("drop", "held", "drop")
    for command in (release, drop):
        command.add_argument("about", nargs="*", metavar="ABOUT", help="held-about")
        command.add_argument("--yes", action="store_true", help="yes")
