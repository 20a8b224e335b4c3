"""That a file goes along with a notice, as each talk of notices says it."""

from bot.dialogs.prompts import shortened
from core.talk.messages import Say

LONGEST_NAME = 60


def with_file_said(name: str) -> tuple[Say, ...]:
    """Nothing where none does."""
    if not name:
        return ()
    return (Say("notice-with-file", {"name": shortened(name, LONGEST_NAME)}),)
