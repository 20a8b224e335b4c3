"""The paper by which something is decided, as people name it: "theo Quyết định số 12/QĐ-UBND"."""

import re
from dataclasses import dataclass

from core.spelling import fold

_KIND = (
    r"(?P<kind>quyết\s+định|quyet\s+dinh|nghị\s+quyết|nghi\s+quyet|kết\s+luận|"
    r"ket\s+luan|công\s+văn|cong\s+van|qđ|qd|nq)"
)
_NUMBERED = re.compile(
    rf"(?:theo\s+)?(?:{_KIND})?\s*(?:số|so)?\s*[:.]?\s*(?P<number>\d{{1,5}}(?:\s*/\s*\d{{4}})?\s*[/-]\s*[a-zđ][\w.-]*)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"(?:theo\s+)?{_KIND}\s*(?:số|so)?\s*[:.]?\s*(?P<number>\d{{1,5}})\b(?![/.-]\d)", re.IGNORECASE)
_CALLED = {
    "quyet dinh": "Quyết định",
    "qd": "Quyết định",
    "nghi quyet": "Nghị quyết",
    "nq": "Nghị quyết",
    "ket luan": "Kết luận",
    "cong van": "Công văn",
}


@dataclass(frozen=True)
class Decided:
    """`decision`: "Quyết định số 12/QĐ-UBND", empty where none is named; `rest`: what else was typed."""

    decision: str
    rest: str


def read_decision(text: str) -> Decided:
    """A number without the paper's kind is a decision's. Total."""
    plain = " ".join(text.split())
    found = _NUMBERED.search(plain) or _PLAIN.search(plain)
    if found is None:
        return Decided("", plain)
    kind = _CALLED[" ".join(fold(found["kind"] or "qđ").split())]
    number = re.sub(r"\s+", "", found["number"]).upper()
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    return Decided(f"{kind} số {number}", " ".join(rest.split()).strip(" ,;."))
