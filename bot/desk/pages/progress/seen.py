"""What somebody saw when they pressed: how many, and which. When others have answered meanwhile it is another, and the
page asks again."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from bot.desk.call import DeskCall
from storage.overview.chosen_units import Piece


@dataclass(frozen=True)
class Seen:
    """`mark` travels with the button."""

    count: int
    mark: str


def seen_of(pieces: Sequence[Piece]) -> Seen:
    ids = ",".join(str(one.expectation_id) for one in sorted(pieces, key=lambda one: one.expectation_id))
    return Seen(len(pieces), f"{len(pieces)}-{crc32(ids.encode()):08x}")


def count_in(mark: str) -> int | None:
    """How many somebody saw; None for what is no mark."""
    count = mark.partition("-")[0]
    return int(count) if count.isascii() and count.isdigit() and len(count) < 9 else None


def own_units(call: DeskCall) -> tuple[str, ...]:
    """Nobody is reminded by themselves."""
    return tuple(call.person.units)
