"""The head of an administrative document (Nghị định 30/2020): number, kind, issuer, date, place, title, and the
distribution list at its end."""

import re
from collections import Counter
from datetime import date

from core.plans.found import Head
from reading.plan.kinds import KINDS, bare, kind_and_title
from reading.plan.relations.signing import read_signings
from reading.plan.shape import words_of
from reading.when.reckoning import Reckoning, day_of
from reading.when.words import BLANK

REACH = 4000
"""Characters in which the head is looked for."""

_BLANKS = r"[ \u00a0]"
_CODE = r"(?:\d{4} ?/ ?)?[A-ZĐ][\w&]*(?: {0,2}[-–/.&] {0,2}[\w&]+){0,5}"
_NUMBER = re.compile(
    rf"(?:^|[\t\n]|{_BLANKS}{{2}})[ *_#|\u00a0]{{0,8}}Số{_BLANKS}{{0,3}}(?:[:.]\n?)?[ \u00a0.…]{{0,40}}"
    rf"(?P<n>\d{{1,6}}[a-zA-Z]?)?{_BLANKS}{{0,12}}(?P<sep>[/-]){_BLANKS}{{0,3}}(?P<code>{_CODE})"
)
_SIGNED = re.compile(
    rf"(?:^|[\n\t]|  )[ *_#|>\u00a0]*(?P<place>[A-ZĐ](?:[^\W\d_]|[.’' -]|(?<= )\d{{1,2}}){{1,40}}),[ \t]*"
    rf"(?:ngày{BLANK}(?P<d>\d{{1,2}})?{BLANK}tháng{BLANK}(?P<m>\d{{1,2}})?{BLANK}năm{BLANK}(?P<y>\d{{4}})?)[ *_.|"
    rf"]*(?=[\n\t]|$)"
)
_NUMBER_LINE, _SECTION = re.compile(r"\W*(?:SO\s*[:.]|SO\s+\d)"), re.compile(r"[IVX]+\s?[.)]")
_OF_PLACE = re.compile(r"(?:TINH|HUYEN|THANH PHO|TP|QUAN|XA|PHUONG|THI XA|THI TRAN|HANH CHINH)\b")
_ISSUES = re.compile(r"(?:^|\n)[ *]*(?P<who>[A-ZĐ][^\n.;:,]{5,90}?)\s{1,3}(?:ban hành|xây dựng|lập)\s{1,3}[kK]ế hoạch")
_BRIEF = re.compile(
    r"(?:[A-ZĐ][^\W\d_]*(?:[ .-]{1,2}[^\W\d_]+){0,5},\s*)?[Nn]gày\s+(?P<d>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<m>\d{1,2})"
    r"(?:\s*/\s*|\s+năm\s+)(?P<y>20\d\d)\.?"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_STATE = re.compile(r"CONG HOA|DOC LAP|DANG CONG SAN|SO\s*[:.]?\s*\d|SO\s*[:/]")


def read_head(text: str) -> Head:
    """What the first page's head says; blanks stay None. The recipients are the lines under "Nơi nhận"."""
    top = text[:REACH]
    place, day, _ = _signed(top)
    day = day or _signed_briefly(top) or next((signing.day for signing in read_signings(text)), None)
    number, stamped = _number(text, top, day)
    kind, title = kind_and_title(top)
    if day is None and stamped is not None:
        day = _stamped_day(text, stamped)
    return Head(number, kind, title, _issuer(top) or _issuer_in_body(top), day, place, _recipients(text))


def _stamped_day(text: str, stamped: int) -> date | None:
    """The day that an electronic office laid over the page, in the month that the signing date names."""
    partial = read_partial_date(text)
    if partial is None or not partial[1]:
        return None
    return day_of(partial[0], partial[1], stamped)


def read_partial_date(text: str) -> tuple[int, int | None] | None:
    """Year and month of a signing date whose day is left open."""
    found = _signed(text[:REACH])[2]
    if found is None or not found["y"]:
        return None
    month = int(found["m"] or 0)
    if 1 <= month <= 12:
        return int(found["y"]), month
    return int(found["y"]), None


def reckoning_of(text: str, head: Head, today: date | None) -> Reckoning:
    """Where years are completed from: the paper's date, else its month, else the year its title or text names most
    often, else `today`."""
    if head.issued_on is not None:
        return Reckoning(head.issued_on, head.issued_on.year)
    partial = read_partial_date(text)
    if partial is not None:
        return Reckoning(_first_day(*partial), partial[0])
    years = _YEAR.findall(head.title or "") or _YEAR.findall(text[:20000])
    if years:
        return Reckoning(None, int(Counter(years).most_common(1)[0][0]))
    return Reckoning(today, today.year if today else None)


def _first_day(year: int, month: int | None) -> date | None:
    if month is None:
        return None
    return date(year, month, 1)


def read_addressee_of_letter(text: str) -> str | None:
    """Whom a letter is addressed to ("Kính gửi: …", one or a list): the one who must act when a sentence names
    nobody."""
    found = re.search(r"Kính\s{1,3}gửi\s*:?(?P<to>[^\n…]{0,200}(?:\n[ \t]*[-–+][^\n]{2,160}){0,4})", text[:REACH])
    if found is None:
        return None
    names = (" ".join(line.split()).strip(" .;:-–+…") for line in found["to"].splitlines())
    return "; ".join(name for name in names if len(name) > 2) or None


def _signed_briefly(top: str) -> date | None:
    """A day on a line of its own before the paper's kind, also without a place or in figures: "Đại Sơn, ngày
    15/8/2024"."""
    for line in top[:1500].splitlines():
        plain = bare(line)
        if plain.upper().startswith(KINDS):
            return None
        found = _BRIEF.fullmatch(plain)
        if found is not None:
            return _day_in(found)
    return None


def _signed(top: str) -> tuple[str | None, date | None, re.Match[str] | None]:
    found = next((each for each in _SIGNED.finditer(top) if each["y"] or not each["d"]), None)
    if found is None:
        return None, None, None
    day = None
    if found["y"] and found["m"] and found["d"]:
        day = _day_in(found)
    return " ".join(found["place"].split()), day, found


def _day_in(found: re.Match[str]) -> date | None:
    return day_of(int(found["y"]), int(found["m"]), int(found["d"]))


def _number(text: str, top: str, day: date | None) -> tuple[str | None, int | None]:
    found = _NUMBER.search(top)
    if found is None:
        return None, None
    code = re.sub(r"\s*([-–/.&])\s*", r"\1", found["code"])
    if found["n"]:
        return f"{found['n']}{found['sep']}{code}", None
    stamp = _stamp(text) if day is None else None
    if stamp is None:
        return None, None
    return f"{stamp[0]}{found['sep']}{code}", stamp[1]


def _stamp(text: str) -> tuple[str, int] | None:
    """An electronic office lays number and day over the page: the text then ends in two lone numbers, after the
    signer's name."""
    lines = [line.strip() for line in text.rstrip().splitlines()[-2:]]
    if len(lines) == 2 and all(re.fullmatch(r"\d{1,4}", line) for line in lines) and 1 <= int(lines[1]) <= 31:
        return lines[0], int(lines[1])
    return None


def _issuer(top: str) -> str | None:
    """The lines in capitals over the number, without the state's name and motto."""
    lines: list[str] = []
    for raw in top.splitlines()[:14]:
        for piece in re.split(r"\t+|\s{4,}", raw):
            line = bare(piece)
            plain = words_of(line).upper()
            if _ends_issuer(line, plain):
                return _joined(lines)
            if line.isupper() and len(line) > 5 and not _STATE.match(plain):
                lines.append(line)
    return _joined(lines[:3])


def _ends_issuer(line: str, plain: str) -> bool:
    """The number, the kind or the first section of the paper begins."""
    begins = _NUMBER_LINE.match(plain) or _SECTION.match(line)
    return line.startswith(KINDS) or begins is not None


def _issuer_in_body(top: str) -> str | None:
    """Without a head: who says "… xây dựng kế hoạch", "… ban hành kế hoạch" at the beginning of a line."""
    found = _ISSUES.search(top)
    if found:
        return " ".join(found["who"].split())
    return None


def _joined(lines: list[str]) -> str | None:
    """The superior body's line comes first; a line that only names a place belongs to the line before."""
    body: str | None = None
    for line in lines:
        if body is not None and _OF_PLACE.match(words_of(line).upper()):
            body = f"{body} {line}"
        else:
            body = line
    return body


def _recipients(text: str) -> tuple[str, ...]:
    found = re.search(r"Nơi nhận[^\n]*\n", text)
    if found is None:
        return ()
    names: list[str] = []
    for line in text[found.end() : found.end() + 3000].splitlines():
        plain = line.strip(" \t*_")
        if plain.startswith(("-", "–", "+")):
            names.append(_recipient(plain.lstrip("-–+ ")))
        elif plain and names:
            break
    return tuple(name for name in names if name)


def _recipient(words: str) -> str:
    """What a wide gap or a tab parts from it belongs to the signature beside."""
    return " ".join(re.split(r"\t|\s{5,}", words)[0].split()).rstrip(";.,")
