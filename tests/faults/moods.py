"""A network in its moods: it refuses everybody for a minute, asks to wait for a month, or has lost a file that somebody
sent. Who counts as gone then, what is delivered, and who is answered."""

import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.province import chat_of, typed_by
from tests.faults.town import Town

MINUTE = 60.0
FORBIDDEN, BAD = "Forbidden: bot was blocked by the user", "Bad Request: chat not found"
WAITS: tuple[Any, ...] = (10**9, -5, "soon", 1e300)


@dataclass(frozen=True)
class Spell:
    """What a spell of refusals left: people who count as gone, messages given up, people who have the notice, and
    seconds from the end of the spell until the last had it (None: not all did)."""

    gone: int
    given_up: int
    have_it: int
    after: float | None


def number(town: Town, query: str) -> int:
    ((found,),) = town.province.counts(query)
    return int(str(found))


def spell(town: Town, people: int, status: int, description: str, seconds: float, patience: float) -> Spell:
    """The network refuses every message for so long, in the midst of a notice."""
    town.api.refuse("sendMessage", status, description)
    town.province.release_notice("Mời họp.")

    def have_it() -> int:
        return sum("Mời họp." in "".join(town.api.texts(chat_of(one))) for one in range(people))

    with town.program.running():
        town.api.wait_until(lambda: town.sends() >= 1, 60)
        threading.Event().wait(seconds)
        town.api.heal()
        began = time.monotonic()
        while (got := have_it()) < people and time.monotonic() - began < patience:
            threading.Event().wait(0.5)
        took = time.monotonic() - began
    gone = number(town, "SELECT count(*) FROM addresses WHERE state = 'blocked'")
    given_up = number(
        town, "SELECT count(*) FROM outbox WHERE state IN ('failed', 'withheld') AND notice_id IS NOT NULL"
    )
    return Spell(gone, given_up, got, took if got == people else None)


def lost_photo(town: Town, chair: int, patience: float) -> tuple[list[str], float | None]:
    """A chair begins a report, sends a photo whose download answers 404, and goes on: what was said, and the seconds
    until the report was in."""
    chat = chat_of(chair)
    start, numbers, yes = typed_by(chair)
    town.api.refuse("file", 404, "Not Found")
    with town.program.running():
        town.write(chat, start)
        town.api.wait_until(lambda: town.api.texts(chat), 60)
        began = time.monotonic()
        town.api.person_sends_photo(chat, b"\xff\xd8\xff not a picture")
        town.write(chat, numbers, yes)
        town.reporting.add(chair)
        while not _reported(town, chat) and time.monotonic() - began < patience:
            threading.Event().wait(0.2)
        took = time.monotonic() - began
    town.api.heal()
    return town.api.texts(chat), took if _reported(town, chat) else None


def _reported(town: Town, chat: int) -> bool:
    return any("Đã gửi" in text for text in town.api.texts(chat))


def absurd_waits(town: Town, seconds: float) -> tuple[int, int]:
    """Each of some chats is told to wait in its own absurd way: how often the network was asked all the same, and how
    many tracebacks there are."""
    for place, wait in enumerate(WAITS):
        parameters = {"retry_after": wait}
        town.api.refuse("sendMessage", 429, "Too Many Requests", chat=chat_of(place), parameters=parameters)
    town.province.release_notice("Mời họp.")
    with town.program.running():
        town.api.wait_until(lambda: town.sends() >= len(WAITS), 60)
        threading.Event().wait(seconds)
    chats = {str(chat_of(place)) for place in range(len(WAITS))}
    asked = sum(str(call.parameters.get("chat_id")) in chats for call in town.api.calls("sendMessage"))
    return asked, town.program.log().count("Traceback")


def moods(say: Callable[[str], None], people: int = 300) -> None:
    """Prints a table for each mood."""
    say(f"a notice to {people} people; the network refuses everybody for a minute, then recovers")
    say("| it says | people who count as gone | messages given up | people who have it | seconds after its recovery |")
    say("|---|---|---|---|---|")
    for status, description in ((403, FORBIDDEN), (400, BAD), (400, "Bad Request")):
        with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-moods-"))) as town:
            seen = spell(town, people, status, description, MINUTE, 240)
        after = "–" if seen.after is None else f"{seen.after:.0f}"
        say(f"| {status} {description} | {seen.gone} | {seen.given_up} | {seen.have_it} of {people} | {after} |")
    with Town.of(4, Path(tempfile.mkdtemp(prefix="nhacviec-moods-"))) as town:
        said, took = lost_photo(town, 1, 60)
    say("")
    say("a chair begins a report, sends a photo whose download answers 404, then figures and yes")
    say(f"| messages the chair saw | {len(said)} |")
    say("|---|---|")
    say(f"| seconds until the report is in | {'not in a minute' if took is None else f'{took:.1f}'} |")
    with Town.of(8, Path(tempfile.mkdtemp(prefix="nhacviec-moods-"))) as town:
        asked, tracebacks = absurd_waits(town, 20)
    say("")
    say(f"four chats are told to wait for {', '.join(map(repr, WAITS))} seconds; twenty seconds later")
    say(f"| times they were written to | {asked} |")
    say("|---|---|")
    say(f"| tracebacks in the log | {tracebacks} |")
