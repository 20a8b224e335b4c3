"""The words of the command line about copies of the memory, and about messages that a restored one may have said; all
others are parser's."""

import argparse

from bot.cli.commands import Commands


def add_backups(commands: Commands) -> None:
    text = "copy the database while the bot runs, and read the copy to its end"
    backup = commands.add("backup", "backups", "backup", text)
    backup.add_argument("--to", metavar="DIR", help="the folder of the copies (default: [backup] dir)")
    backup.add_argument("--keep", type=_some, metavar="N", help="copies that are kept there (default: [backup] keep)")
    restore = commands.add("restore", "backups", "restore", "put a copy back, where there is no database")
    restore.add_argument("file", metavar="FILE", help="a copy that `backup` made")
    restore.add_argument("--check", action="store_true", help="only read it, and say what is in it")
    journal = "the database that was lost, where it can still be read: its outbox says what had left"
    restore.add_argument("--journal", metavar="OLD", help=journal)


def add_export(database: Commands) -> None:
    text = "every table as .csv, and the files, into a new folder"
    database.add("export", "leaving", "export", text).add_argument("dir", metavar="DIR")


def add_held(outbox: Commands) -> None:
    """Messages of a restored memory."""
    held = "messages that were perhaps said before the database was restored, by what they are about"
    outbox.add("held", "held", "list_held", held)
    release = outbox.add("release", "held", "release", "preview what of them would leave, and let it go with --yes")
    release.add_argument("--say", metavar="T", help="words of the office that stand before each of them")
    drop = outbox.add("drop", "held", "drop", "preview what of them would never leave, and keep it back with --yes")
    for command in (release, drop):
        command.add_argument("about", nargs="*", metavar="ABOUT", help="as `outbox held` names them (default: all)")
        command.add_argument("--yes", action="store_true", help="do it; without this it is only previewed")


def _some(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("1 or more")
    return number
