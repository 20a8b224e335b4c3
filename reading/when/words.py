"""The pieces that patterns of time are made of. Every repeat is bounded, so that no text can make a search slow."""

CELL_BREAK, LINE_BREAK, ITEM_BREAK = "\x1f", "\x1d", "\x1e"
"""What a caller puts for a break between cells, paragraphs, and rows or list items. SPACE does not hold them, so that
no atom runs over any. Atoms on both sides of a cell's break may be one time; an hour may have its day on the next
line, but no day has anything there; those of two items never belong together."""
SPACE = r"[ \t\u00a0\r\n]{0,6}"
GAP = r"[ \t\u00a0\r\n]{1,6}"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:1[0-2]|0?[1-9])"
YEAR = r"(?:19|20)\d\d"
SHORT_YEAR = r"2\d\d"
"""A year with a digit missing, beside a day and a month: it is completed like one that was not written."""
DASH = r"(?:->|–>|[-–—→])"
UNTIL = rf"(?:{DASH}|cho{GAP}đến|đến|tới)"
BLANK = r"[ \t\u00a0\r\n.…_]{0,60}"
WEEKDAY_WORDS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "bốn": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5,
    "bẩy": 5, "7": 5,
}  # fmt: skip
WEEKDAY_NAME = r"(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])(?!\w)"
NOT_ORDINAL = (
    r"(?<!lần )(?<!kỳ họp )(?<!phiên họp )(?<!hội nghị )(?<!đại hội )(?<!khóa )(?<!khoá )(?<!tuần )(?<!vòng )"
    r"(?<!lượt )(?<!đợt )(?<!kỳ )"
)
"""Before "thứ 5" these make it the fifth, not Thursday."""
MONTH_NAME = r"(?:mười\s{1,3}(?:một|hai)|mười|một|hai|ba|tư|năm(?!\s{0,3}\d)|sáu|bảy|bẩy|tám|chín)(?!\w)"
"""A month as a word; without accents "tháng sáu" could be "tháng sau", so it is read only with them."""
MONTH_NAMES = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
WEEKDAY = (
    rf"(?:thứ{SPACE}{WEEKDAY_NAME}|(?:chủ|chúa){SPACE}nhật|"
    rf"(?-i:T[2-7]|CN)(?=[\s,.:]{{0,3}}\(?(?:ngày\s{{1,3}})?\d{{1,2}}(?:\s?[,–-]\s?\d{{1,2}}){{0,3}}\s?[/.]\s?\d))"
)
"""In full, or as "T7" and "CN" right before a day."""
PARTS = r"(?:sáng|trưa|chiều|tối|đêm)"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
QUARTER = r"(?:IV|I{1,3}|[1-4])(?![\w])"
