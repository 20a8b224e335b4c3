"""Names that hold a number word and are written with capitals: places ("Ba Chẽ", "Năm Căn"), people ("anh Ba", "Nguyễn
Văn Bảy"). How they are known without capitals: meant.py."""

import re

from core.spelling import fold

_NUMERAL = "Hai|Ba|Bốn|Bon|Tư|Tu|Năm|Nam|Sáu|Sau|Bảy|Bay|Tám|Tam|Chín|Chin|Mười|Muoi"
_OF_A_NUMBER_WORDS = """
    muoi chuc tram nghin ngan trieu ty ti phay ruoi le linh hai ba bon tu nam sau bay tam chin lam
"""
_OF_A_NUMBER = frozenset(_OF_A_NUMBER_WORDS.split())
_PLACE = re.compile(rf"(?<![^\W\d_])(?:{_NUMERAL})\s+([^\W\d_]+)")
_PERSON = re.compile(
    rf"(?<![^\W\d_])(anh|chị|chi|chú|chu|bác|bac|cô|ông|bà|cậu|dì|em)\s+(?:{_NUMERAL}|Út)(?![^\W\d_])", re.I
)
_FULL_NAME = re.compile(rf"(?<![^\W\d_])(Văn|Van|Thị|Thi)\s+(?:{_NUMERAL})(?![^\W\d_])")


def _is_name(second: str) -> bool:
    return second.istitle() and fold(second) not in _OF_A_NUMBER


def _address(found: re.Match[str]) -> str:
    """Only the title, when the name is written with a capital and alone."""
    if found[0].split()[-1].istitle():
        return found[1]
    return found[0]


def without_places(text: str) -> str:
    """`text` with "xã" in the place of a place's name, and people's titles without the number word that is their name;
    words all in capitals, or all in small letters, stay as they are."""
    text = _PLACE.sub(lambda found: "xã" if _is_name(found[1]) else found[0], text)
    return _FULL_NAME.sub(r"\1", _PERSON.sub(_address, text))
