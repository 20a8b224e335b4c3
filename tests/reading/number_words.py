"""Numbers written in Vietnamese words as the North and the South say them: what reading must read back."""

from dataclasses import dataclass

ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


@dataclass(frozen=True)
class Manner:
    """How somebody counts. `linked`: an empty hundred is left out ("một nghìn lẻ mười"); else it is said ("một nghìn
    không trăm mười")."""

    thousand: str = "nghìn"
    billion: str = "tỷ"
    link: str = "linh"
    five: str = "lăm"
    four: str = "tư"
    linked: bool = False


NORTH = Manner()
SOUTH = Manner("ngàn", "tỉ", "lẻ", "lăm", "bốn")
MANNERS = (
    NORTH,
    SOUTH,
    Manner(linked=True),
    Manner("ngàn", "tỉ", "lẻ", "lăm", "bốn", linked=True),
    Manner("nghìn", "tỷ", "lẻ", "nhăm", "tư", linked=True),
)


def _tens(value: int, manner: Manner) -> list[str]:
    """10 to 99."""
    tens, ones = divmod(value, 10)
    words = [ONES[tens], "mươi"]
    if tens == 1:
        words = ["mười"]
    if ones == 0:
        return words
    last = {5: "lăm"} if tens == 1 else {1: "mốt", 4: manner.four, 5: manner.five}
    return [*words, last.get(ones, ONES[ones])]


def _below_thousand(value: int, manner: Manner, *, first: bool) -> list[str]:
    """A group; where it is not the `first`, an empty hundred is said or linked over."""
    hundreds, rest = divmod(value, 100)
    words = [ONES[hundreds], "trăm"] if hundreds or not (first or manner.linked) else []
    bridge = [manner.link] if words or not first else []
    if rest >= 10:
        return words + ([] if words or first else bridge) + _tens(rest, manner)
    if rest:
        return [*words, *bridge, ONES[rest]]
    return words


def in_words(value: int, manner: Manner = NORTH) -> str:
    """0 to 10^12. A whole group left out is said ("hai triệu không nghìn một trăm"), where it could be misheard."""
    if value == 0:
        return ONES[0]
    if value >= 10**12:
        return f"{in_words(value // 10**9, manner)} {manner.billion}"
    scales = ((10**9, manner.billion), (10**6, "triệu"), (10**3, manner.thousand), (1, ""))
    words: list[str] = []
    for scale, name in scales:
        group, rest = value // scale % 1000, value % scale
        if group:
            words += [*_below_thousand(group, manner, first=not words), name]
        elif words and rest and scale > 1:
            words += _empty(rest, scale, name, manner)
    return " ".join(" ".join(words).split())


def _empty(rest: int, scale: int, name: str, manner: Manner) -> list[str]:
    if manner.linked and rest % 1000 == rest and rest < 100:
        return []
    if manner.linked and rest // (scale // 1000) % 1000 < 100 and rest // (scale // 1000):
        return []
    return [ONES[0], name]
