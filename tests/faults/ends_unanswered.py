"""The real program, which dies between the commit of what a webhook brought and the answer: `python -m
tests.faults.ends_unanswered …` is `python -m bot …`. It does so once for each time that the file named by
ENDS_UNANSWERED is there."""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.cli import main
from bot.serving import WebhookIntake

FILE = "ENDS_UNANSWERED"


class Dying(WebhookIntake):
    """A door that is as it ever was until the network is to be answered."""

    async def take(self, headers: Mapping[str, str], body: bytes) -> None:
        await super().take(headers, body)
        die_if_told()


def die_if_told() -> None:
    told = Path(os.environ[FILE])
    if told.exists():
        told.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    import bot.serving

    bot.serving.WebhookIntake = Dying
    sys.exit(main())
