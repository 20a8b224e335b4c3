"""Invitation codes among what was typed. Words of command are bot.commands'."""

import re
import unicodedata

from bot.commands import ChatWord
from core.office.codes import ALPHABET, GROUP, OF_OFFICE, OF_UNITS, OLD_LENGTH

__all__ = ["ChatWord", "read_code"]

CODE = re.compile(r"(?=[a-z0-9]*\d)[a-z0-9]+|[A-Z]+")
"""An invitation code by itself: letters with a digit among them; letters alone only in capitals, for they may be a
word."""
CODE_LENGTHS = frozenset({OLD_LENGTH, *(length + slip for length in (OF_UNITS, OF_OFFICE) for slip in (-1, 0, 1))})
"""… also with one letter too many or too few."""
BETWEEN_GROUPS = re.compile(r"[\s.·–—-]+")
MOST_STRANGE = 2
"""Letters that no code has, in several words that are taken for one all the same: more of them are a sentence."""


def read_code(text: str) -> str | None:
    """What looks like a bare invitation code, in capitals without its dashes and spaces, or None. Figures alone are
    one too: only strangers are asked for one. Whether it can be one, core.office.codes says."""
    groups = BETWEEN_GROUPS.split(unicodedata.normalize("NFKC", text).strip().strip(".,:;!?\"'“”"))
    plain = "".join(groups)
    if len(plain) not in CODE_LENGTHS or not (CODE.fullmatch(plain) or CODE.fullmatch(plain.lower())):
        return None
    if len(groups) == 1 or _in_groups(groups):
        return plain.upper()
    return None


def _in_groups(groups: list[str]) -> bool:
    strange = sum(letter not in ALPHABET for letter in "".join(groups).upper())
    return strange <= MOST_STRANGE and all(abs(len(group) - GROUP) <= 1 for group in groups)
