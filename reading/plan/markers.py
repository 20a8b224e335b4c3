"""The patterns by which lines are told apart: the marker of an item, the label before a colon, the opening of an entry
of a calendar. What stands under them is shape's."""

import re

_DECORATION = r"[\s#*_>|]*"
MARKER = re.compile(
    rf"{_DECORATION}(?P<marker>"
    r"(?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?i:thứ\s+)?"
    r"(?:[IVX]{1,5}|\d{1,2}|[A-HĐ]|(?i:nhất|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười))(?!\w)[.:]?)"
    r"|(?P<roman>[IVX]{1,5}\s?[.)/-](?=[^\dv]))"
    r"|(?P<article>Điều\s+\d{1,3}\s?[.:]?)"
    r"|(?P<capital>[A-HĐ][.)]\s)"
    r"|(?P<deep>\d{1,2}(?:\.[1-9]\d?){1,3}[.)]?(?=[^\d.\s/–—-]|\s+[^\d\s–—-]))"
    r"|(?P<number>\d{1,2}\s?(?:/(?=\s{0,2}[A-ZĐÀ-Ỹ])|[.)](?=\s*[^\d\s]|\s+\d)|-(?=\s+[^\d\s])))"
    r"|(?P<step>(?:Mốc|Bước|Việc)\s+\d{1,2}\s?[.:)](?=\s))"
    r"|(?P<letter>\(?[a-zđ](?:\)|\.\s|/\s))"
    r"|(?P<dash>[-–—•▪·■](?=\s*\S))"
    r"|(?P<plus>\+(?=\s*\S))"
    r"|(?P<star>\*(?=\s))"
    r")[\s*_]*"
)
LABEL = re.compile(
    r"(?P<label>[“\"«']?[^\W\d_](?:[^():;.?!\t\n]|\([^():;.?!\t\n]{0,80}\)){1,110}?)\s{0,3}"
    r":(?!//|\d(?!\d?\s?[/.-]\s?\d{1,2}\s?[/.-]))(?P<value>.*)",
    re.DOTALL,
)
BEGINS_ENTRY = re.compile(
    r"[\s*_]*(?:(?:thứ\s{1,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s{1,2}nhật)\b[^\n:]{0,30}:|(?:tháng|"
    r"quý)\s{1,2}\w{1,4}(?:\s?/\s?\d{4})?\s?:|"
    r"(?-i:Thứ|THỨ)\s{1,2}\w{1,4}\b[^\n\d]{0,12}\d{1,2}\s?/\s?\d|(?-i:\d{1,2}(?:[:hg]|\sgiờ\s)\s?\d\d\s[A-ZĐÀ-Ỹ])|"
    r"(?:sáng|chiều|tối)\s?:|\d{1,2}\s?(?:h|g|giờ)\s?(?:\d\d)?\s?(?:phút|[’'])?\s?:)",
    re.IGNORECASE,
)
"""A line of a calendar: a weekday, a month, a half of the day or an hour as its label."""
