"""What fulfils a duty: figures, a paper, a list of people, a receipt, or the deed itself."""

import re

from core.plans.found import Asks
from reading.plan.shape import words_of

_PAPER_ASKED = re.compile(
    r"du thao|tham luan|ho so|ke hoach|bai |tai lieu|giay moi|van ban|bien ban|to trinh|chuong trinh|hinh anh|chu ky|"
    r"de an|"
    r"minh chung|ban sao|bai du thi|san pham|tin, bai"
)
_NUMBERS_ASKED = re.compile(r"so lieu|thong ke|bieu mau|bao cao|ket qua|phu luc|tong hop ket qua")
_ATTENDANCE = re.compile(
    r"danh sach|dang ky (?:tham (?:du|gia)|du|so luong dai bieu|dai bieu)|cu (?:can bo|dai bieu|nguoi)|tham du|"
    r"xac nhan tham"
)
_ACKNOWLEDGED = re.compile(r"xac nhan (?:da nhan|viec nhan)|phan hoi viec nhan")


def read_asks(what: str, who: str | None) -> Asks:
    """From the duty's last clause that says anything of it. A cluster leader's report is a paper, a unit's report is
    figures."""
    clauses = [words_of(clause) for clause in re.split(r"[,;]", what)]
    asked = (_of_clause(clause, who) for clause in (*reversed(clauses), words_of(what)))
    return next((ask for ask in asked if ask is not None), Asks.DONE)


def _of_clause(words: str, who: str | None) -> Asks | None:
    if _ACKNOWLEDGED.search(words):
        return Asks.ACKNOWLEDGEMENT
    if _ATTENDANCE.search(words):
        return Asks.ATTENDANCE
    if _PAPER_ASKED.search(words) and not re.search(r"so lieu|thong ke|bieu mau", words):
        return Asks.FILE
    if _NUMBERS_ASKED.search(words):
        if who and "cum truong" in words_of(who):
            return Asks.FILE
        return Asks.NUMBERS
    if re.search(r"\b(?:gui|nop|trinh)\b", words):
        return Asks.FILE
    return None
