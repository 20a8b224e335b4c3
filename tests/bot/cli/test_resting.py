"""What the program does not hold in memory while it rests, and what a command does not wait for: libraries that are
needed once in a release, or when somebody sends or asks for a file, and what one talk of many or one deed needs."""

import subprocess
import sys

import pytest

NEEDED_RARELY = (
    "alembic",
    "dateparser",
    "docx",
    "holidays",
    "numpy",
    "openpyxl",
    "PIL",
    "procrastinate",
    "pypdfium2",
    "reportlab",
)
OF_ONE_TALK = (
    "reading.when.near_days",
    "bot.dialogs.plan.talk",
    "bot.dialogs.targets",
    "bot.turns.deeds.drafts",
    "bot.turns.known.units",
    "reading.plan",
)
RUN = ("bot.cli.run", "bot.channels.telegram.channel")


@pytest.mark.parametrize(
    ("loaded", "unneeded"),
    [
        (RUN, (*NEEDED_RARELY, *OF_ONE_TALK)),
        (("bot.cli.talk",), (*NEEDED_RARELY, *OF_ONE_TALK, "aiohttp", "starlette", "telegram")),
    ],
    ids=["run", "talk"],
)
def test_what_is_needed_rarely_is_loaded_when_it_is_needed(loaded: tuple[str, ...], unneeded: tuple[str, ...]) -> None:
    look = f"import sys, {', '.join(loaded)}; print([name for name in {unneeded} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "[]\n"
