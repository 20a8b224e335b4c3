"""Which neighbouring amounts may be one number: "2 tỷ 300 triệu", "2 tỷ 300", "1 757 000". Whoever knows how many are
due decides."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reading.numbers.amounts import LARGEST, Amount, fraction_of, plus
from reading.numbers.atoms import Atom, Atoms, Is
from reading.numbers.groups import kind_at
from reading.numbers.literals import MOST_WHOLE_DIGITS, read_literal

_ONE_GROUP = re.compile(r"[0-9]{3}(?: 000)*")


def _join_groups(atoms: Atoms, a: Amount, b: Amount) -> Amount | None:
    if a.raw is None or b.raw is None or not _goes_on(atoms[a.last - 1], atoms[b.first]):
        return None
    if not a.raw.isdigit() or not _begins_groups(atoms[a.first].text) or len(a.raw) + len(b.raw) > MOST_WHOLE_DIGITS:
        return None
    raw = a.raw + b.raw
    literal = read_literal(raw)
    return replace(a, last=b.last, readings=literal.readings, raw=raw, literal=literal)


def _goes_on(before: Atom, after: Atom) -> bool:
    """The "757" of "1 757"."""
    return after.start - before.end == 1 and _ONE_GROUP.fullmatch(after.text) is not None


def _begins_groups(head: str) -> bool:
    """The "1" of "1 757", and not "01" or "1757"."""
    return not head.startswith("0") and len(head.split(" ")[0]) <= 3


def _join_tail(atoms: Atoms, a: Amount, b: Amount) -> Amount | None:
    """ "2 tỷ 300" is 2,3 tỷ; "2 triệu 350 đồng" may mean either; "2 triệu 350.000" adds."""
    if a.why is not None or b.why is not None or b.raw is None or b.readings[0] >= a.scale:
        return None
    if b.raw.isdigit() and len(b.raw) <= 3:
        return _join_short(atoms, a, b, fraction_of(a.scale, b.raw))
    if b.readings[0] >= 1000:
        return plus(a, b.readings[0], b.last, b.scale)
    return None


def _join_short(atoms: Atoms, a: Amount, b: Amount, fraction: Decimal) -> Amount:
    if kind_at(atoms, b.last) is Is.DONG:
        return plus(a, fraction, b.last, b.scale, b.readings[0])
    return plus(a, fraction, b.last, b.scale)


def join(atoms: Atoms, a: Amount, b: Amount) -> Amount | None:
    """The one amount that two neighbours may be; None when something stands between them or they do not fit
    together."""
    if a.last != b.first or not a.readings or not b.readings:
        return None
    if a.scale == 1:
        return _join_groups(atoms, a, b)
    if b.scale > 1:
        return _join_lower(a, b)
    if b.last - b.first == 1 and atoms[a.last - 1].kind is Is.SCALE:
        return _join_tail(atoms, a, b)
    return None


def _join_lower(a: Amount, b: Amount) -> Amount | None:
    """ "2 tỷ 300 triệu"."""
    if a.why is not None or b.why is not None:
        return None
    if b.scale < a.scale and max(b.readings) < a.scale <= LARGEST:
        return plus(a, b.readings[0], b.last, b.scale)
    return None


def _is_loose(b: Amount) -> bool:
    """The 7 of "45tr 7": said of one number, but two numbers where several are due."""
    return b.raw is not None and len(b.raw) < 3


def joined(atoms: Atoms, amounts: Sequence[Amount], *, firmly: bool = False) -> list[Amount]:
    """Every join that can be made, made; `firmly` leaves apart what stands together only when one number is due."""
    out: list[Amount] = []
    for amount in amounts:
        one = None
        if out and not (firmly and _is_loose(amount)):
            one = join(atoms, out[-1], amount)
        if one is None:
            out.append(amount)
        else:
            out[-1] = one
    return out


def is_doubtful_pair(atoms: Atoms, amount: Amount) -> bool:
    """ "1 757": one number grouped by a space, or two. More groups, or "000", are one number."""
    return amount.raw is not None and amount.last - amount.first == 2 and " " not in atoms[amount.last - 1].text
