"""The nouns by which a gathering is called, and which of them may stand for each other."""

import re

_NOUN = (
    r"ngay hoi|hoi nghi|dai hoi|hoi thao|hoi thi|hoi trai|hoi khoe|hoi cho|hoi dien|le|lop|cuoc hop|phien hop|ky hop|"
    r"hop|giao ban|tap huan|boi duong|"
    r"toa dam|kiem tra|giam sat|cuoc thi|ky thi|thi|kham|dot|chuong trinh|su kien|dien dan|gap mat|lien hoan|giai|"
    r"tran dau|buoi|chien dich|chuyen di"
)
GATHERING_NOUNS = re.compile(rf"\b(?:{_NOUN})\b")
_KIN = (
    frozenset({"hop", "cuoc hop", "phien hop", "ky hop", "giao ban", "hoi nghi", "buoi"}),
    frozenset({"lop", "tap huan", "boi duong", "hoi nghi", "buoi"}),
    frozenset({"thi", "ky thi", "cuoc thi", "hoi thi", "giai"}),
    frozenset({"dot", "kiem tra", "giam sat"}),
)
"""Names by which one gathering may be called; the first of a kin need not be in the title when the paper has no
other."""
_ANY = frozenset({"su kien", "chuong trinh", "dot", "buoi"})


def nouns_of_gathering(words: str) -> frozenset[str]:
    """Those in a name, as words."""
    return frozenset(GATHERING_NOUNS.findall(words))


def is_called_by(nouns: list[str], named: frozenset[str]) -> bool:
    """Whether what bears the nouns `named` may be meant by `nouns`; by none of them anything is."""
    return not nouns or not named.isdisjoint(nouns)


def may_be_called(nouns: list[str], title: frozenset[str]) -> bool:
    """Whether an event may be called by one of the nouns, though its title has another."""
    return any(noun in kin and kin & title for noun in nouns for kin in _KIN) or bool(set(nouns) <= _ANY)
