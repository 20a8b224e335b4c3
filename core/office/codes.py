"""What an invitation code looks like, and how many wrong ones may be tried. Drawing one is storage.office.invitations';
a code is no secret here, only letters."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

ALPHABET = "ACDEFHJKMNPQRTUWXY34679"
"""Twenty-three letters and digits that nobody takes for another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, nor G beside 6, V
beside U. A prime number of them, so that one check character finds every wrong letter and every two that changed
places."""
OF_UNITS, OF_OFFICE = 8, 16
"""Letters of a code, the last being the check: 31 bits for whoever acts for a unit, 67 for whoever may send or see
all."""
GROUP = 4
OLD_ALPHABET, OLD_LENGTH = "ACDEFGHJKMNPQRTUVWXY34679", 6
"""Of codes without a check character, which the first release gave out; they open until they expire."""

MOST_WRONG = 5
"""So many wrong codes a chat may give before it waits."""
FIRST_WAIT, MOST_DOUBLINGS = timedelta(hours=1), 9
"""Each wait is twice the one before; the tenth and all after it are some three weeks."""
FORGOTTEN_AFTER = timedelta(days=30)
"""Without another wrong code a chat begins anew after this long, and after its last wait."""
STRANGERS_AN_HOUR, PERCENT_OF_OPEN = 60, 2
"""Wrong codes of all chats that are nobody's, within an hour: so many, and so many in a hundred open invitations."""
HOUR = timedelta(hours=1)


class CodeShape(StrEnum):
    """What a typed code can be, before anybody looks whether it is known: WHOLE, OLD without a check, or a SLIP of the
    finger."""

    WHOLE = "whole"
    OLD = "old"
    SLIP = "slip"


def normalised_code(code: str) -> str:
    """A code as it is kept, however it was typed: case, spaces and dashes do not matter."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def grouped(code: str) -> str:
    """A code as it is shown, in groups of four: "K7M2-XQ4H". An old one is one group."""
    if len(code) not in (OF_UNITS, OF_OFFICE):
        return code
    return "-".join(code[place : place + GROUP] for place in range(0, len(code), GROUP))


def with_check(letters: str) -> str:
    """The letters of ALPHABET and their check character."""
    return letters + ALPHABET[-_weighed(letters) % len(ALPHABET)]


def shape(code: str) -> CodeShape:
    """Of a code as `written`."""
    if len(code) in (OF_UNITS, OF_OFFICE) and set(code) <= set(ALPHABET) and with_check(code[:-1]) == code:
        return CodeShape.WHOLE
    if len(code) == OLD_LENGTH and set(code) <= set(OLD_ALPHABET):
        return CodeShape.OLD
    return CodeShape.SLIP


def _weighed(letters: str) -> int:
    """Each letter weighs something else, and none of it a multiple of the alphabet's size: that is what finds two
    swapped."""
    return sum(weight * ALPHABET.index(letter) for weight, letter in enumerate(letters, start=2))


def most_wrong_of_strangers(open_invitations: int) -> int:
    """An hour's wrong codes over the whole bot, from chats that are nobody's."""
    return STRANGERS_AN_HOUR + open_invitations * PERCENT_OF_OPEN // 100


@dataclass(frozen=True)
class CodeTries:
    """What a chat has tried: `wrong` codes since its last wait, how many `waits` there were, and `until` when the last
    one holds."""

    wrong: int = 0
    waits: int = 0
    until: datetime | None = None

    def waiting(self, now: datetime) -> datetime | None:
        """Until when nothing is looked at; None: now."""
        if self.until is not None and self.until > now:
            return self.until
        return None

    def after_wrong(self, now: datetime) -> "CodeTries":
        """With one more wrong code."""
        if self.wrong + 1 < MOST_WRONG:
            return CodeTries(self.wrong + 1, self.waits, self.until)
        return CodeTries(0, self.waits + 1, now + FIRST_WAIT * 2 ** min(self.waits, MOST_DOUBLINGS))

    @property
    def left(self) -> int:
        return MOST_WRONG - self.wrong
