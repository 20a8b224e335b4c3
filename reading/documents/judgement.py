"""What is looked at in any text before it is taken, from a file or pasted: state-secret markings, and whether it is
Vietnamese at all."""

import re
import unicodedata

from reading.characters import folded_characters
from reading.documents.damage import is_garbled
from reading.documents.reasons import UnreadableDocument, UnreadableReason

_HEAD = 6000
_APART = "\n.\n"
"""No marking stands partly in one text and partly in the next."""
_SPACED = (
    r"(?:TUY[ỆE]T\s*+M[ẬA]T|T[ỐO]I\s*+M[ẬA]T|M\s*+Ậ\s*+T|T\s?Ố\s?I\s?\s?M\s?Ậ\s?T|T\s?U\s?Y\s?Ệ\s?T\s?\s?M\s?Ậ\s?T)"
)
# What stands between is never given back, and begins no later than where it may: a text of blanks is looked through
# once, and not once from each of them.
_MARKING = re.compile(
    r"(?:^|[\t\n|])(?:[^\S\t\n]|[*_\[\](){}<>«»“”\".\-–:])*+"
    rf"(?:(?:ĐỘ|MỨC ĐỘ|TÀI LIỆU|Độ|Mức độ|Tài liệu|DẤU)\s*+(?:MẬT|mật)?\s*+:?\s*+)?{_SPACED}"
    r"(?:[^\S\t\n]|[*_\[\](){}<>«»“”\".\-–])*+(?=$|[\t\n|])",
    re.MULTILINE,
)
_TITLED = re.compile(
    r"(?:^|[\t\n|])[^\S\t\n]*+(?:Độ|Mức độ|ĐỘ|MỨC ĐỘ)\s++(?:mật|MẬT)\s*+:\s*+(?:tuyệt|tối)?\s*+mật\b", re.IGNORECASE
)
_MARKED = frozenset("ăâđêôơưĂÂĐÊÔƠƯ")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_PLAIN = (
    "cua khong duoc ngay thang nam hoi don vi ke hoach nghi trong cac nhung tai voi cho theo ubnd xa phuong huyen tinh "
    "thoi gian"
)
_PLAIN_WORDS = frozenset(_PLAIN.split())
_ENOUGH = 200
_LEAST_MARKED = 0.03
_LEAST_PLAIN = 0.12


def is_marked_secret(*texts: str) -> bool:
    """A marking (MẬT, TỐI MẬT, TUYỆT MẬT) on a line or in a cell of its own in the head of one of these documents; not
    the word in a sentence."""
    heads = _APART.join(unicodedata.normalize("NFC", text)[:_HEAD] for text in texts)
    head = folded_characters(heads).text
    return _MARKING.search(head) is not None or _TITLED.search(head) is not None


def is_vietnamese(text: str) -> bool:
    """By the share of Vietnamese letters, or, for text typed without accents, of common words; a short text is given
    the benefit of the doubt."""
    sample = text[:20_000]
    letters = [char for char in sample if char.isalpha()]
    if len(letters) < _ENOUGH or sum(map(_is_marked, letters)) >= _LEAST_MARKED * len(letters):
        return True
    words = re.findall(r"[a-z]+", sample.lower())
    return sum(word in _PLAIN_WORDS for word in words) >= _LEAST_PLAIN * max(len(words), 1)


def _is_marked(letter: str) -> bool:
    return letter in _MARKED or not _TONES.isdisjoint(unicodedata.normalize("NFD", letter))


def check_text(text: str) -> None:
    """Raises UnreadableDocument: empty, secret_marking, not_vietnamese, old_font."""
    if not any(char.isalnum() for char in text):
        raise UnreadableDocument(UnreadableReason.EMPTY)
    if is_marked_secret(text):
        raise UnreadableDocument(UnreadableReason.SECRET_MARKING)
    if not is_vietnamese(text):
        raise UnreadableDocument(UnreadableReason.NOT_VIETNAMESE)
    if is_garbled(text):
        raise UnreadableDocument(UnreadableReason.OLD_FONT)
