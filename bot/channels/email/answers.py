"""What somebody says in a letter, without what mail programs and good manners put around it: the letters before, the
signature, the words at its head and foot. Pure; what is left is heard as if it had been typed in a chat."""

import re
from collections.abc import Sequence

ROUND = r"[*_\s]*"
WROTE = re.compile(r"^(on|vào|lúc|ngày|am|le)\b.{5,400}(wrote|đã viết|viết)\s*:$", re.IGNORECASE)
RULE = re.compile(
    r"^[-_=\s]*(original message|original appointment|forwarded message|thư gốc|tin nhắn gốc|thư chuyển tiếp|"
    r"tin nhắn đã chuyển tiếp|thư ban đầu)[-_=\s]*$",
    re.IGNORECASE,
)
FROM = re.compile(rf"^{ROUND}(from|từ|người gửi){ROUND}:", re.IGNORECASE)
HEADS = re.compile(
    rf"^{ROUND}(sent|date|đã gửi|ngày gửi|ngày|gửi|to|tới|đến|người nhận|subject|chủ đề|tiêu đề|cc){ROUND}:",
    re.IGNORECASE,
)
LINE = re.compile(r"^_{10,}$")
SIGNED = re.compile(r"^(--|—)\s*$")
DEVICE = re.compile(
    r"^(sent from (my )?|sent with |get outlook for |gửi từ (thiết bị|iphone|ipad|điện thoại|hộp thư|outlook|yahoo|"
    r"samsung|zimbra|máy)|được gửi từ |đã gửi từ |tải outlook cho )",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^(xin )?(trân trọng|kính thư|kính báo|thân mến|thân ái|thân chào|kính chào|best regards|kind regards|regards|"
    r"yours sincerely|sincerely|best wishes)( (cảm ơn|kính chào|chào|kính báo|và cảm ơn|cảm ơn[^\n]{0,30}|and thanks))?"
    r"\s*[.,!]*$",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"^(kính gửi|kính thưa|thưa|kính chào|chào|dear|hello|hi|good (morning|afternoon))\b[^\n\d]{0,80}[,:.!;]?$",
    re.IGNORECASE,
)
FORWARDED = re.compile(r"^\s*(fwd?|fw|chuyển tiếp|tr)\s*:", re.IGNORECASE)
REPLY = re.compile(r"^\s*((re|trả lời|tl|aw|sv|antw)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)
MOST_LINES = 20_000


def said_in(text: str, subject: str = "", *, flowed: bool = False) -> str:
    """The answer itself; empty where a letter holds nothing but what is cut off. What was forwarded is kept: its sender
    wants it to be read."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:MOST_LINES]
    if flowed:
        lines = unflowed(lines)
    lines = [line.replace("\xa0", " ").rstrip() for line in lines]
    if not FORWARDED.match(subject):
        lines = _without_history(lines)
        lines = _without_signature(lines)
    return "\n".join(_without_salutation(lines)).strip()


def plain_subject(subject: str) -> str:
    """Without the "Re:" that programs put before it."""
    return REPLY.sub("", subject).strip()


def unflowed(lines: Sequence[str]) -> list[str]:
    """Lines that a program broke are one again (RFC 3676); what is quoted stays as it is."""
    whole: list[str] = []
    goes_on = False
    for line in lines:
        plain = line.removeprefix(" ")
        if goes_on and not line.startswith(">"):
            whole[-1] += plain
        else:
            whole.append(plain)
        goes_on = line.endswith(" ") and plain != "-- " and not line.startswith(">")
    return whole


def _without_history(lines: Sequence[str]) -> list[str]:
    """1. From where a program says that the letter before begins, to the end; or where its lines are marked, only
    those, 2. and all lines that are marked as quoted."""
    kept: list[str] = []
    place = 0
    while place < len(lines):
        length = _wrote(lines, place)
        if length and _next(lines, place + length).startswith(">"):
            place += length
            continue
        if length or _begins_history(lines, place):
            break
        kept.append(lines[place])
        place += 1
    return [line for line in kept if not line.startswith(">")]


def _wrote(lines: Sequence[str], place: int) -> int:
    """In how many lines it says who wrote what follows; 0: it does not."""
    if not lines[place].strip():
        return 0
    for length in (1, 2, 3):
        if WROTE.match(" ".join(line.strip() for line in lines[place : place + length])):
            return length
    return 0


def _next(lines: Sequence[str], place: int) -> str:
    return next((line for line in lines[place : place + 5] if line.strip()), "")


def _begins_history(lines: Sequence[str], place: int) -> bool:
    line = lines[place].strip()
    if RULE.match(line):
        return True
    if LINE.match(line):
        return bool(FROM.match(_next(lines, place + 1)))
    if not FROM.match(line):
        return False
    return sum(bool(HEADS.match(after)) for after in lines[place + 1 : place + 7]) >= 2


def _without_signature(lines: Sequence[str]) -> list[str]:
    """Something has to stand before it; else it is what is said."""
    said = False
    for place, line in enumerate(lines):
        plain = line.strip()
        if said and (SIGNED.match(plain) or CLOSING.match(plain)):
            return list(lines[:place])
        if DEVICE.match(plain):
            return list(lines[:place])
        said = said or bool(plain)
    return list(lines)


def _without_salutation(lines: Sequence[str]) -> list[str]:
    """Where something follows it."""
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    if first is None or not SALUTATION.match(lines[first].strip()):
        return list(lines)
    if any(line.strip() for line in lines[first + 1 :]):
        return list(lines[first + 1 :])
    return list(lines)
