"""A network that takes a message and says nothing, or half of an answer, or breaks off, for some chats, while many
others are written to."""

import random
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults.count import longest_silence, print_count
from tests.faults.province import chat_of
from tests.faults.town import Town

WAYS = (
    "nothing, and not delivered",
    "nothing, but delivered",
    "half an answer, then nothing",
    "half an answer, then broken off",
)


def no_answers(say: Callable[[str], None], people: int = 1000, silent: int = 20) -> None:
    """Prints how long the others waited, and what came twice."""
    dice = random.Random(5)
    chats = [chat_of(number) for number in dice.sample(range(10, people), silent)]
    with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-silence-"))) as town:
        for place, chat in enumerate(chats):
            match place % len(WAYS):
                case 0:
                    town.api.hang_next("sendMessage", chat=chat)
                case 1:
                    town.api.hang_next("sendMessage", chat=chat, after=True)
                case 2:
                    town.api.halve_next("sendMessage", "silence", chat=chat)
                case 3:
                    town.api.halve_next("sendMessage", "closed", chat=chat)
        town.province.release_notice("Mời họp.")
        waits = []
        with town.program.running():
            town.api.wait_until(lambda: town.sends() >= 5, 40)
            for number in range(8):
                began = time.monotonic()
                town.report(number)
                town.api.wait_until(
                    lambda number=number: any("Đã gửi" in text for text in town.api.texts(chat_of(number))), 60
                )
                waits.append(time.monotonic() - began)
                threading.Event().wait(1)
            town.settled(180)
        sent = [call.at for call in town.api.calls("sendMessage")]
        counted = town.count()
    print_count(
        say,
        f"a notice to {people}, of whom {silent} chats are answered {', '.join(WAYS)}; meanwhile 8 people report",
        counted,
        ("longest silence on the line (s)", f"{longest_silence(sent[: people - silent]):.1f}"),
        ("slowest report, three messages a second apart at least (s)", f"{max(waits):.1f}"),
    )
