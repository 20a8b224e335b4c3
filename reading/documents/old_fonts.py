"""Letters of the Vietnamese fonts of before Unicode, TCVN3 (.VnTime, ABC) and VNI, as Unicode. Which of them a text is
in is told by what gives Vietnamese syllables; files seldom name the font."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import filterfalse

from reading.documents.syllables import share_of_syllables

_TCVN_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậè"
    "ỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
)
"""After TCVN 5712:1993, from the code A1 on; the fonts show small letters only, or capitals only."""
_TCVN = {0xA1 + place: letter for place, letter in enumerate(_TCVN_LETTERS)}
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {
    **dict(zip("øùûõï", _TONES[1:], strict=True)),
    **{mark: f"\u0302{tone}" for mark, tone in zip("âàáåãä", _TONES, strict=True)},
    **{mark: f"\u0306{tone}" for mark, tone in zip("êèéúüë", _TONES, strict=True)},
}
_VNI_LETTERS = dict(zip("ñôöìíæóòîÑÔÖÌÍÆÓÒÎ", "đơưìíỉĩịỵĐƠƯÌÍỈĨỊỴ", strict=True))
_MARKED = "".join(_VNI_MARKS)
_VNI = re.compile(rf"([aeiouyôöAEIOUYÔÖ])([{_MARKED}{_MARKED.upper()}])|[{''.join(_VNI_LETTERS)}]")
"""VNI writes most accents as a letter of their own after the vowel."""
_MODERN = re.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
"""No font of before Unicode gives these."""
_OLD_WORD = re.compile(r"[A-Za-z]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*")
_CAPITAL, _SMALL = re.compile(r"[A-Z]"), re.compile(r"[a-z]")
_NUMBERED = re.compile(r"\S*[\d/]\S*")
_ENOUGH = 5
_SAMPLE = 5000
_LEAST, _MOST = 0.75, 0.5
"""A text is old when so many of its accented words are syllables if read as old, and no more than so many as they
stand."""

Reading = Callable[[str], str]


def has_modern_letters(text: str) -> bool:
    """Whether some of its letters are Unicode's own."""
    return _MODERN.search(text) is not None


def from_tcvn(text: str) -> str:
    """Letters of TCVN3 fonts as Unicode; their accented letters are small ones, also among capitals."""
    return "\n".join(_tcvn_line(line) for line in text.split("\n"))


def _tcvn_line(line: str) -> str:
    if _is_in_capitals(line):
        return unicodedata.normalize("NFC", line.translate(_TCVN)).upper()
    return _OLD_WORD.sub(_tcvn_word, line)


def _tcvn_word(found: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFC", found.group().translate(_TCVN))
    if _is_in_capitals(found.group()):
        return plain.upper()
    return plain


def _is_in_capitals(text: str) -> bool:
    """By its letters without accents, of which there are several; numbers of papers have capitals everywhere."""
    words = _NUMBERED.sub("", text)
    return len(_CAPITAL.findall(words)) > 1 and not _SMALL.search(words)


def from_vni(text: str) -> str:
    """Letters of VNI fonts as Unicode."""
    return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    vowel, mark = found.groups()
    if vowel is None:
        return _VNI_LETTERS[found.group()]
    return _VNI_LETTERS.get(vowel, vowel) + _VNI_MARKS[mark.lower()]


def in_unicode(text: str) -> str:
    """The text, those of its lines that are in an old font converted; a line that has letters of Unicode is in none."""
    lines = text.split("\n")
    reading = _reading_of(list(filterfalse(has_modern_letters, lines)))
    if reading is None:
        return text
    return "\n".join(_converted(line, reading) for line in lines)


def _reading_of(lines: Sequence[str]) -> Reading | None:
    """How these lines are to be read, None as they stand."""
    words = _OLD_WORD.findall("\n".join(lines))[:_SAMPLE]
    if len(words) < _ENOUGH or share_of_syllables(words) > _MOST:
        return None
    best = max((from_tcvn, from_vni), key=lambda reading: share_of_syllables(map(reading, words)))
    if share_of_syllables(map(best, words)) < _LEAST:
        return None
    return best


def _converted(line: str, reading: Reading) -> str:
    words = _OLD_WORD.findall(line)
    if _MODERN.search(line) or share_of_syllables(map(reading, words)) < share_of_syllables(words):
        return line
    return reading(line)
