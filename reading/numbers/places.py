"""Names of places that begin like a number: "Ba Chẽ", "Năm Căn", written with capitals as names are. How they are known
without capitals: meant.py."""

import re

from core.spelling import fold

_FIRST = frozenset(["hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "mot"])
_SECOND_OF_A_NUMBER = frozenset(
    ["muoi", "chuc", "tram", "nghin", "ngan", "trieu", "ty", "ti", "phay", "ruoi", "le", "linh"]
)
_PAIR = re.compile(r"(?<![^\W\d_])(Hai|Ba|Bốn|Bon|Năm|Nam|Sáu|Sau|Bảy|Bay|Tám|Tam|Chín|Chin|Mười|Muoi)\s+([^\W\d_]+)")


def _is_name(second: str) -> bool:
    return second.istitle() and fold(second) not in (_SECOND_OF_A_NUMBER | _FIRST)


def without_places(text: str) -> str:
    """`text` with "xã" in the place of each such name; a text all in capitals stays as it is."""
    return _PAIR.sub(lambda pair: "xã" if _is_name(pair[2]) else pair[0], text)
