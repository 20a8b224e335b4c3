"""A whole process around one Telegram channel, to be killed: keeps every update as a line of a file. Arguments: token,
base_url, file."""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from core.talk.messages import Update
from scheduler.clock import SystemClock


async def main(token: str, base_url: str, file: str) -> None:
    clock = SystemClock()
    channel = TelegramChannel(TelegramSettings(enabled=True, token=token, base_url=base_url), clock, wait=5)

    async def keep(updates: Sequence[Update]) -> None:
        for update in updates:
            # Slow enough that a kill falls in the middle of a batch.
            await clock.sleep(0.001)
            write(Path(file), update.key)

    await channel.poll(keep)


def write(file: Path, key: str) -> None:
    with file.open("a") as rows:
        print(key, file=rows, flush=True)
        os.fsync(rows.fileno())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
