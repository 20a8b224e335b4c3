"""The words that make a day a limit: "trước ngày" (before it), "chậm nhất", "đến hết", "hạn chót" (by it), "sau ngày …
sẽ không nhận"."""

import re

from core.calendar.office import Bound
from reading.when.accents import pattern
from reading.when.words import GAP, SPACE

_TAIL = (
    rf"(?:{SPACE}[:(]{SPACE}|{GAP})?(?:(?:là|vào|lúc|ngày|thời{GAP}điểm|trong|cho|đến|hết|buổi|sáng|chiều|"
    rf"tối){SPACE}[:(]?{SPACE}){{0,4}}"
)
_EARLIER = (
    r"(?<!đợt )(?<!lần )(?<!kỳ )(?<!kì )(?<!mùa )(?<!khóa )"
    r"(?:(?<!năm )|(?<=báo cáo năm )|(?<=tổng kết năm )|(?<=kết quả năm ))(?<!tuần )"
)
"""After these "trước" tells of an earlier one: "đợt trước"."""
_BEFORE = rf"(?=t)(?<!\w){_EARLIER}(?:trước|trc|tr)(?!{GAP}(?:mắt|đây|hết|tiên)){_TAIL}"
_BY = (
    rf"(?=[cmthkđx])(?<!\w)"
    rf"(?:chậm{GAP}nhất|muộn{GAP}nhất|trễ{GAP}nhất|hạn{GAP}(?:chót|cuối|chậm{GAP}nhất|nộp|gửi|đóng|trả|"
    rf"thu|đăng{GAP}ký|thanh{GAP}toán)(?:{GAP}cùng)?|"
    rf"thời{GAP}hạn(?:{GAP}\w{{1,8}}){{0,4}}|không{GAP}(?:quá|(?:muộn|chậm|trễ){GAP}(?:hơn|quá))|"
    rf"(?:cho{GAP}|kéo{GAP}dài{GAP})?(?:đến|tới){GAP}(?:hết|trước)|đến|tới(?!{SPACE}\()|hết|xong|hạn){_TAIL}"
)
_REACH = 60


def read_bound(text: str, start: int, accents: bool = True) -> tuple[Bound, int, str] | None:
    """The bound that stands right before the time at `start`: which it is, where its words begin, and the words
    themselves."""
    before = text[max(0, start - _REACH) : start]
    for bound, source in ((Bound.BEFORE, _BEFORE), (Bound.BY, _BY)):
        found = pattern(rf"{source}$", accents).search(before)
        # Without accents "toi" is "tối" as often as "tới".
        if found is not None and (accents or not found.group().lower().startswith("toi")):
            words = " ".join(found.group().split()).lower()
            return bound, start - len(before) + found.start(), re.sub(r"^(?:trc|tr)\b", "trước", words)
    return None
