"""Whether somebody comes to a conference, and with how many, as people type it: "3 người", "đi đủ", "tôi bận, đ/c phó
đi thay", "xin vắng". How many may come is core.plans.quotas'."""

import re
from dataclasses import dataclass

from core.spelling import fold
from core.talk.conferences import Coming

LARGEST = 9_999
_WORDS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_AMOUNT = rf"(?P<amount>\d{{1,4}}|{'|'.join(_WORDS)})"
_DRIVERS = re.compile(rf"\b{_AMOUNT}\s*(?:dong chi |d/c |nguoi )?(?:lai xe|tai xe|drivers?)\b")
_NO_DRIVER = re.compile(r"\b(?:khong|ko|k|no)(?: co)?(?: dong chi)? (?:lai xe|tai xe|drivers?)\b|\btu (?:lai|di xe)\b")
_BUSY = re.compile(r"\b(?:bận|ốm|bệnh(?!\s+viện))\b", re.IGNORECASE)
_HEADS = re.compile(rf"\b{_AMOUNT}\s*(?:nguoi|dong chi|d/c|dai bieu|db|can bo|people|persons?|delegates?)\b")
_ALONE = re.compile(rf"\s*(?:di |du |co |we are )?{_AMOUNT}(?: a)?[.!]?\s*")
_DEPUTY = re.compile(
    r"\b(?:(?:di|du|hop|tham du) thay|thay toi|thay minh|cu (?:dong chi |d/c )?(?:cap )?pho\b"
    r"|pho (?:chu tich )?(?:se )?(?:di|du)\b|(?:in my place|my deputy|deputy (?:goes|will))\b)"
)
_NO = re.compile(
    r"\b(?:khong|ko|k|chang|ch?ua the|cannot|can't|won't|not)(?: the| se)?"
    r"(?: (?:di|du|tham du|tham gia|den|hop|ve|come|attend|go))"
    r"|\b(?:xin )?(?:vang|cao loi|xin phep nghi|bao vang|absent)\b|\b(?:di vien|busy|ill)\b|\bkhong (?:co )?ai\b"
    r"|\b(?:toi|minh|em|chau|dang|bi|do|vi) (?:ban|om|benh)\b(?! vien)"
)
_FULL = re.compile(r"đủ|\bday du\b|\bfull\b|\ball of us\b", re.IGNORECASE)
_YES = re.compile(
    r"\b(?:(?:co|se|xin|toi|deu) (?:di|du|tham du|tham gia|co mat)|di du|tham du|du hop|co mat|dang ky|"
    r"(?:will|can) (?:come|attend|go)|attending|coming)\b"
)


@dataclass(frozen=True)
class SaidAttendance:
    """What was said of it, None of what was not. `full`: as many as may come."""

    coming: Coming | None = None
    heads: int | None = None
    drivers: int | None = None
    full: bool = False


def read_attendance(text: str) -> SaidAttendance | None:
    """None where nothing of this is said. A number alone is none either: that may be a choice. Total."""
    plain = _plain(text)
    drivers, rest = _drivers_in(plain)
    heads = _amount(_HEADS.search(rest))
    said = SaidAttendance(_coming(text, rest, heads), heads, drivers, _is_full(text, rest))
    if said.full and said.coming is None:
        said = SaidAttendance(Coming.YES, said.heads, said.drivers, True)
    if said == SaidAttendance():
        return None
    return said


def read_heads(text: str) -> SaidAttendance | None:
    """The same where a number is asked for, which may stand alone."""
    alone = _amount(_ALONE.fullmatch(_plain(text)))
    if alone is not None:
        return SaidAttendance(heads=alone)
    return read_attendance(text)


def read_drivers(text: str) -> int | None:
    """The number of drivers, which may stand alone; "không" is none."""
    plain = _plain(text)
    drivers, _ = _drivers_in(plain)
    if drivers is not None:
        return drivers
    if re.fullmatch(r"\s*(?:khong|ko|k|no|none|khong co)(?: a)?[.!]?\s*", plain):
        return 0
    return _amount(_ALONE.fullmatch(plain) or _HEADS.search(plain))


def read_names(text: str) -> tuple[str, ...]:
    """Names one below the other, or apart by semicolons, or by commas where no line says a post: "Lê Văn A - Chủ tịch;
    Ngô Thị B"."""
    lines = [piece for line in text.splitlines() for piece in line.split(";")]
    if len(lines) == 1 and "-" not in text and "–" not in text and "(" not in text:
        lines = re.split(r",|\s+và\s+|\s+and\s+", lines[0])
    return tuple(name for line in lines if re.search(r"[^\W\d_]{2}", name := _name(line)))


_LATER = re.compile(
    r"(?:da |vang )?(?:de|gui|bao|cho|se|cu)(?: (?:gui|bao|cho|ten|danh sach|cu))* sau(?: (?:a|nhe|nha))?[ .!]*"
    r"|(?:chua (?:co|cu|ro)|names? (?:follow|later)|not yet|later)\b.{0,30}"
)


def names_later(text: str) -> bool:
    """ "để sau", "gửi tên sau nhé", "chưa có": no names, they follow."""
    return _LATER.fullmatch(_plain(text)) is not None


def _name(line: str) -> str:
    """Without its number in the list."""
    return " ".join(re.sub(r"^\s*(?:\d{1,3}[.)]|[-+•*])\s*", "", line).split()).strip(" .,")[:LONGEST_NAME]


LONGEST_NAME = 120


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("đ/c", "d/c").split())


def _drivers_in(plain: str) -> tuple[int | None, str]:
    """The number of drivers, and the rest."""
    if _NO_DRIVER.search(plain):
        return 0, _NO_DRIVER.sub(" ", plain)
    found = _DRIVERS.search(plain)
    if found is None:
        return None, plain
    return _amount(found), plain[: found.start()] + plain[found.end() :]


def _amount(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    word = found["amount"]
    if word in _WORDS:
        return _WORDS[word]
    return int(word)


def _coming(text: str, plain: str, heads: int | None) -> Coming | None:
    """None too where it says both that nobody comes and how many do."""
    if _DEPUTY.search(plain):
        return Coming.DEPUTY
    if _NO.search(plain) or _BUSY.search(text) or heads == 0:
        return None if heads else Coming.NO
    if _YES.search(plain) or heads:
        return Coming.YES
    return None


def _is_full(text: str, plain: str) -> bool:
    """ "đi đủ" is not "đi dự", which is the same without accents."""
    return (
        _FULL.search(text.lower()) is not None
        or re.search(r"\b(?:du|day du) (?:thanh phan|so luong|nguoi)\b", plain) is not None
    )
