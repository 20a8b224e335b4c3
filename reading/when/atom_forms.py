"""How the smallest expressions of time are written, as patterns: what each says is read in atoms."""

from reading.when.words import (
    BLANK,
    DASH,
    DAY,
    GAP,
    MONTH,
    MONTH_NAME,
    NOT_ORDINAL,
    PARTS,
    SHORT_YEAR,
    SPACE,
    UNTIL,
    WEEKDAY,
    YEAR,
)

_MORE = (
    rf"{SPACE}(?:[,;&]|và{GAP}cả|và|{UNTIL})(?:{SPACE}(?:hết{GAP})?(?:(?:buổi{GAP})?(?:sáng|chiều|"
    rf"tối){GAP})?(?:các{GAP})?"
    rf"ngày{GAP})?{SPACE}(?:{WEEKDAY},?{GAP}(?:ngày{GAP})?)?"
)
"""Between the days of one month: "20, 21 và chiều ngày 22", "thứ Ba 24, thứ Tư 25 và thứ Năm 26/3"."""
LIST = rf"(?P<list>{DAY}(?:{_MORE}{DAY}){{0,6}})"
_BEFORE = r"(?<![\d/.,%])(?:(?<!\d-)|(?<=/\d-)|(?<=/\d\d-)|(?<=/\d{4}-))(?<!thứ )(?<!tuần )"
"""After a colon a day may be glued to its label; an hour is blotted out before days are looked for."""
_PREFIX = rf"(?=[\dnmh])(?=\d|ngày|mùng|mồng|hôm)(?P<said>(?:ngày|mùng|mồng|hôm){SPACE})?"
"""What it may begin with is looked at first, its letter before the word: most of a text is passed over at once."""
_LUNAR = rf"(?P<lunar>{SPACE}\(?(?:âm{GAP}lịch|âl\b|a\.?l\b)\)?)?"
DAY_BEGINS = rf"{_PREFIX}(?<!\d)(?=\d{{4}}-|{DAY}(?:{_MORE}{DAY}){{0,6}}(?:{SPACE}/|[ ]?[-.]|{GAP}tháng))"
"""Where any of the forms of a day in figures may begin."""
SLASHED = (
    rf"{_PREFIX}{_BEFORE}{LIST}{SPACE}/{SPACE}(?P<m>{MONTH})(?:{SPACE}/{SPACE}(?P<y>{YEAR}|{SHORT_YEAR}(?!\d)|"
    rf"\d\d(?![^\W\d_]\d)))?(?![\d/])"
    rf"(?P<share>{GAP}(?:ngày|buổi|số|tổng)(?!\w))?{_LUNAR}"
)
DOTTED = rf"{_PREFIX}(?<![\d/.,-])(?<!thứ ){LIST}[ ]?(?P<dot>[-.])[ ]?(?P<m>{MONTH})(?P=dot)(?P<y>{YEAR})(?!\d)"
DOTTED_START = (
    rf"{_PREFIX}(?<![\d/.,-])(?P<list>{DAY})\.(?P<m>{MONTH})"
    rf"(?={SPACE}{UNTIL}{SPACE}(?:hết{GAP})?(?:ngày{GAP})?{DAY}\.{MONTH}\.{YEAR})"
)
DOTTED_SHORT = (
    rf"(?:(?P<said>ngày{SPACE})|(?<=trước )|(?<=hết ))(?P<list>{DAY})\.(?P<m>{MONTH})"
    rf"(?=[,;)]|\.?{SPACE}$|\.\s|{GAP}(?:và|để|đến|tại|ở|theo)(?!\w))"
)
"""Without a year: "trước 15.4"."""
DASHED = (
    rf"(?:(?P<said>ngày{SPACE})|(?<=đến )|(?<=hết ))"
    rf"(?P<list>{DAY})-(?P<m>{MONTH})(?![\d/-]|[.,]\d|{SPACE}(?:/|tháng))"
)
ISO = rf"(?=\d)(?<![\d-])(?P<y>{YEAR})-(?P<m>{MONTH})-(?P<list>{DAY})(?!\d)"
WORDED = (
    rf"{_PREFIX}{_BEFORE}{LIST}{GAP}tháng{SPACE}(?P<m>{MONTH}|giêng|chạp)(?!\d)(?!{SPACE}(?:lần|một{GAP}lần|"
    rf"/{SPACE}(?:0?1{SPACE})?lần))"
    rf"(?:{SPACE}(?:năm|[,/-]){SPACE}(?P<y>{YEAR})(?!\d))?{_LUNAR}"
)
NAMED = (
    rf"{_PREFIX}{_BEFORE}{LIST}{GAP}tháng{GAP}(?P<m>{MONTH_NAME})(?!{SPACE}lần)(?:{SPACE}(?:năm|"
    rf"[,/-])?{SPACE}(?P<y>{YEAR})(?!\d))?"
)
FEAST = (
    rf"(?=[mr23])(?<!\w)(?:(?:mùng|mồng){SPACE}(?P<first>10|[1-9])(?!\d){GAP}Tết|(?P<eve>(?:29|30){GAP}Tết)|"
    rf"rằm{GAP}tháng{GAP}(?P<full>{MONTH}|"
    rf"giêng|bảy|tám|chạp))(?!\w)"
)
OPEN = (
    rf"ngày{BLANK}(?:(?:tháng{BLANK}|/{BLANK})(?P<m>{MONTH})?(?!\d){BLANK})(?:(?:năm|/){BLANK}(?P<y>{YEAR})?|(?=\D|$))"
)

AFTER_G = (
    r"(?:ngày|thứ|chủ nhật|sáng|chiều|tối|trưa|hằng|hàng|cùng|các|mỗi|họp|giao ban|dự|làm việc|tiếp|hội nghị|"
    r"tại|[-–])(?!\w)"
)
"""What makes "14g" an hour and not a weight."""
HALVES = r"(?:[ap]\.?m(?:\.(?!\w)|\b)|(?-i:SA|CH)\b)"
"""The halves of the day as machines write them: "2:00 PM", "2:00 CH"."""
_CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4]){SPACE}(?:giờ(?!{GAP}(?:đồng|làm|học))|h)(?:{SPACE}(?:[0-5]\d(?!\d|{SPACE}(?:tháng|/))|"
    rf"rưỡi|"
    rf"kém{GAP}[0-5]?\d))?|\d{{1,2}}{GAP}rưỡi|(?:[01]?\d|"
    rf"2[0-3])(?:g[0-5]\d|:[0-5]\d(?!/\d))|(?:[01]?\d|2[0-3])g(?={SPACE},?{SPACE}(?:{AFTER_G}|\d{{1,2}}/\d))|"
    rf"(?:1[0-2]|0?[1-9])(?={SPACE}p\.?m\b))(?:{SPACE}(?:phút|ph\b|p\b|['’′]))?"
)
_PART = rf"{SPACE}(?:{PARTS}\b|{HALVES})"
CLOCKS = (
    rf"(?=\d)(?<![\d/.,:])(?P<a>{_CLOCK}|\d{{1,2}}(?={SPACE}-{SPACE}\d{{1,2}}(?:h|{GAP}giờ)))(?!\d|:\d|\.\d|"
    rf"(?!{HALVES})"
    rf"[^\W\d_])(?P<pa>{_PART})?(?:{SPACE}{UNTIL}{SPACE}(?P<b>{_CLOCK})(?![\d]|(?!{HALVES})[^\W\d_])(?P<pb>{_PART})?)?"
)
DOT_CLOCKS = (
    rf"(?=\d)(?<![\d.,/])(?P<a>(?:[01]?\d|2[0-3])\.[0-5]\d){SPACE}(?:{UNTIL}{SPACE}(?P<b>(?:[01]?\d|2[0-3])\.[0-5]\d)|"
    rf"(?={SPACE},?{SPACE}(?:ngày|thứ)\b))(?![\d.])"
)
WEEKDAYS = (
    rf"(?=[tc])\b{NOT_ORDINAL}{WEEKDAY}"
    rf"(?:{SPACE}(?:,|và|{DASH}){SPACE}(?:thứ{SPACE})?(?:hai|ba|tư|bốn|năm|sáu|bảy)\b){{0,5}}"
)
PART_WORDS = (
    rf"(?=[bcst])(?<!\w)(?:(?:buổi|cả){GAP}(?:sáng|trưa|chiều|tối|ngày(?!{SPACE}\d))|sáng|chiều|tối|trưa)(?!\w)"
)
