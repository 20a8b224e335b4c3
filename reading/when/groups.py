"""Which atoms of time belong to one expression: those with nothing but glue, a link or a remark between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading.when.accents import pattern, without_accents
from reading.when.atoms import Atom, ClockHours, Days, PartOfDay, Weekday
from reading.when.words import CELL_BREAK, ITEM_BREAK, LINE_BREAK, UNTIL

FARTHEST = 48
"""Characters that may lie between two atoms of one expression: "(5 – 6/4/2023), khai mạc lúc 08h15"."""
LARGEST = 16
"""Atoms in one expression; a longer run is cut, so that no text can make a group's judging slow."""
_GLUE_WORD = (
    r"(?:vào|lúc|hồi|ngày|từ|bắt\s{1,3}đầu|khai\s{1,3}mạc|đúng|buổi|các|là|thời\s{1,3}gian|nhằm|tức|dương\s{1,3}lịch|"
    r"đón\s{1,3}khách|tập\s{1,3}trung|của|sớm|tuần\s{1,3}(?:này|sau|tới))"
)
GLUE = rf"[\s,:;().*_/–-]{{0,12}}(?:{_GLUE_WORD}[\s,:().*–-]{{1,6}}){{0,4}}"
_LINKED = (
    rf"[\s),;*]{{0,6}}(?P<link>{UNTIL}|(?:và\s{{1,3}})?kéo\s{{1,3}}dài\s{{1,3}}(?:đến|tới)|"
    rf"(?:và\s{{1,3}})?kết\s{{1,3}}thúc|và|,|;)[\s(]{{0,6}}(?:(?:cả|đến|hết|từ|các|ngày|lúc|vào|buổi|sáng|chiều|"
    rf"tối)[\s,:]{{1,6}}){{0,4}}"
)
ASIDE = re.compile(
    r"\((?!\s{0,3}(?:thứ|chủ|sáng|chiều|tối|cả|buổi))[^()\d\n]{2,60}\)(?=\s{0,3}(?:đến|tới|cho|[-–—]))", re.IGNORECASE
)
"""A remark in brackets between the two ends of a stretch; it is no part of the time."""
_ENDS = re.compile(r"[.;]\s|:")
_NEAR = re.compile(r"[^,;.:()\n\d]{0,24}")
_NEW_STRETCH = re.compile(r"(?<!\w)từ(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class TimeGroup:
    """Atoms of one expression and the `gaps` between them, one fewer."""

    atoms: tuple[Atom, ...]
    gaps: tuple[str, ...]


def groups_of(text: str, atoms: list[Atom], accents: bool) -> Iterator[TimeGroup]:
    """The atoms, which come in order, put together."""
    members: list[Atom] = []
    gaps: list[str] = []
    for index, atom in enumerate(atoms):
        if members:
            gap = _gap(text, members[-1].span[1], atom.span[0])
        else:
            gap = ""
        cut = members and (len(members) >= LARGEST or len(gap) > FARTHEST or ITEM_BREAK in gap)
        cut = cut or _parts(text, atom, gap, atoms[index + 1 : index + 4])
        if cut or (members and not _joins(members, gaps, gap, atom, accents)):
            yield TimeGroup(tuple(members), tuple(gaps))
            members, gaps, gap = [], [], ""
        if members:
            gaps.append(gap)
        members.append(atom)
    if members:
        yield TimeGroup(tuple(members), tuple(gaps))


def _parts(text: str, atom: Atom, gap: str, following: list[Atom]) -> bool:
    """What begins with the atom is said apart: a heading in capitals, or an hour that has its own day."""
    if isinstance(atom, Weekday):
        return ("\n" in gap or LINE_BREAK in gap) and text[slice(*atom.span)].isupper()
    if not isinstance(atom, ClockHours):
        return False
    day = next((other for other in following if isinstance(other, Days)), None)
    return day is not None and (_in_bracket(text, gap, day) or _begins_anew(text, gap, atom, day))


def _in_bracket(text: str, gap: str, day: Days) -> bool:
    """The bracket that an hour opens has a day of its own: "chào mừng 30/4 (6h sáng thứ Bảy 18/4)"."""
    return "(" in gap and day.span[1] <= text.find(")", day.span[0], day.span[0] + FARTHEST)


def _begins_anew(text: str, gap: str, hour: ClockHours, day: Days) -> bool:
    """The hour begins what follows a colon or a full stop, with its own day: "… ngày 11/9. Khai mạc 20 giờ ngày
    12/9"."""
    between = text[hour.span[1] : day.span[0]]
    return _ENDS.search(gap) is not None and len(between) < FARTHEST and _NEAR.fullmatch(between) is not None


def _gap(text: str, start: int, end: int) -> str:
    """What stands between two atoms, without a remark in brackets; of more than a time can hold only the first part."""
    return ASIDE.sub("", text[start : min(end, start + 3 * FARTHEST)])


def _joins(members: list[Atom], gaps: list[str], gap: str, atom: Atom, accents: bool) -> bool:
    if CELL_BREAK not in gap:
        linked = pattern(_LINKED, accents).fullmatch(gap)
    else:
        linked = None
    days = sum(isinstance(member, Days) for member in members)
    if days and LINE_BREAK in gap:
        return False
    if days and isinstance(atom, (PartOfDay, Weekday)) and _NEW_STRETCH.search(gap):
        return False
    if isinstance(atom, Days) and days:
        if any(isinstance(member, Days) and member.blank for member in (*members, atom)):
            return False
        # "hưởng ứng ngày 11/7, từ ngày 22/6": what begins anew is no part of what stands before it.
        if _NEW_STRETCH.search(gap) and not _is_until(linked):
            return False
        return bool(linked) or (_leads_on(members, gaps, accents) and bool(pattern(GLUE, accents).fullmatch(gap)))
    if linked and isinstance(atom, ClockHours) and _is_moment(members) and not _is_until(linked):
        return False
    if re.search(r"\n[\n\x1d]|\n[ \t]{0,8}[-+*•]", gap) or (
        isinstance(atom, ClockHours) and isinstance(members[-1], ClockHours) and not linked
    ):
        return False
    return bool(linked or pattern(GLUE, accents).fullmatch(gap))


def _is_moment(members: list[Atom]) -> bool:
    """An hour with its day is whole: "8h00 ngày 12/6 và 14h00 ngày 13/6" are two."""
    return any(isinstance(member, ClockHours) for member in members) and isinstance(members[-1], (Days, Weekday))


def _leads_on(members: list[Atom], gaps: list[str], accents: bool) -> bool:
    """The last atom is an hour, or a weekday linked to the day before it: "… đến hết thứ Ba" awaits "ngày 03/5"."""
    if isinstance(members[-1], ClockHours):
        return True
    return not isinstance(members[-1], Days) and bool(gaps) and bool(pattern(_LINKED, accents).fullmatch(gaps[-1]))


def runs_until(group: TimeGroup, accents: bool) -> bool:
    """Two of its atoms are the ends of a stretch."""
    return any(_is_until(pattern(_LINKED, accents).fullmatch(gap)) for gap in group.gaps)


def _is_until(linked: re.Match[str] | None) -> bool:
    return linked is not None and without_accents(linked["link"]).lower() not in ("va", ",", ";")
