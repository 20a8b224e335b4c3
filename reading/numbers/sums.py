"""Which neighbouring amounts may be one number: "2 tỷ 300 triệu", "2 tỷ 300", "1 757 000". Whoever knows how many are
due decides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reading.numbers.amounts import LARGEST, Amount, fraction_of, plus
from reading.numbers.atoms import Atom, Is
from reading.numbers.literals import MOST_WHOLE_DIGITS, read_literal

_ONE_GROUP = re.compile(r"[0-9]{3}(?: 000)*")


def _join_groups(atoms: Sequence[Atom], a: Amount, b: Amount) -> Amount | None:
    before, after = atoms[a.last - 1], atoms[b.first]
    if a.raw is None or b.raw is None or after.start - before.end != 1 or not _ONE_GROUP.fullmatch(after.text):
        return None
    head = atoms[a.first].text
    if (
        not a.raw.isdigit()
        or head.startswith("0")
        or len(head.split(" ")[0]) > 3
        or len(a.raw) + len(b.raw) > MOST_WHOLE_DIGITS
    ):
        return None
    raw = a.raw + b.raw
    literal = read_literal(raw)
    return replace(a, last=b.last, readings=literal.readings, raw=raw, literal=literal)


def _join_tail(atoms: Sequence[Atom], a: Amount, b: Amount) -> Amount | None:
    """ "2 tỷ 300" is 2,3 tỷ; "2 triệu 350 đồng" may mean either; "2 triệu 350.000" adds."""
    if a.why is not None or b.why is not None or b.raw is None or b.readings[0] >= a.scale:
        return None
    if not b.raw.isdigit() or len(b.raw) > 3:
        if b.readings[0] >= 1000:
            return plus(a, b.readings[0], b.last, b.scale)
        return None
    exact = b.last < len(atoms) and atoms[b.last].kind is Is.DONG
    return plus(a, fraction_of(a.scale, b.raw), b.last, b.scale, b.readings[0] if exact else None)


def join(atoms: Sequence[Atom], a: Amount, b: Amount) -> Amount | None:
    """The one amount that two neighbours may be; None when something stands between them or they do not fit
    together."""
    if a.last != b.first or not a.readings or not b.readings:
        return None
    if a.scale == 1:
        return _join_groups(atoms, a, b)
    if b.scale == 1:
        if b.last - b.first == 1 and atoms[a.last - 1].kind is Is.SCALE:
            return _join_tail(atoms, a, b)
        return None
    fits = b.scale < a.scale and max(b.readings) < a.scale <= LARGEST and a.why is None and b.why is None
    if fits:
        return plus(a, b.readings[0], b.last, b.scale)
    return None


def _is_loose(b: Amount) -> bool:
    """The 7 of "45tr 7": said of one number, but two numbers where several are due."""
    return b.raw is not None and len(b.raw) < 3


def joined(atoms: Sequence[Atom], amounts: Sequence[Amount], *, firmly: bool = False) -> list[Amount]:
    """Every join that can be made, made; `firmly` leaves apart what stands together only when one number is due."""
    out: list[Amount] = []
    for amount in amounts:
        if out and not (firmly and _is_loose(amount)):
            one = join(atoms, out[-1], amount)
        else:
            one = None
        if one is None:
            out.append(amount)
        else:
            out[-1] = one
    return out


def is_doubtful_pair(atoms: Sequence[Atom], amount: Amount) -> bool:
    """ "1 757": one number grouped by a space, or two. More groups, or "000", are one number."""
    return amount.raw is not None and amount.last - amount.first == 2 and " " not in atoms[amount.last - 1].text
