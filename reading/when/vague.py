"""Words that say some time and none that can be reckoned: "vài hôm nữa", "hai ba ngày nữa", "hôm sau", "mùa hè", "năm
học". What stands beside them is read without them."""

import re

from reading.when.rewriting import Rewritten

_UNIT = r"(?:ngay|hom|bua|tuan|thang|nam|gio|tieng|phut)"
_NEAR = r"(?:nua|tới|toi|sau|truoc|qua)"
_SOURCES = (
    rf"(?<!thu )(?:\d{{1,2}}(?: ?[-,] ?| (?:hoac|hay|den) )|(?:hai|ba|bon|bay|mot) )\d{{1,2}} {_UNIT} {_NEAR}",
    rf"(?:vai|nhieu|may|dam|it|mot vai|1 vai|mot it|1 it)(?: ba)? {_UNIT}(?: {_NEAR})?",
    r"(?:ngay )?mai m[oố]t",
    r"(?:1|2|4|5|7|8|10|11) thang (?:dau|cuoi) (?:nam|quy)(?: \w+)?",
    r"nam (?:ngoai|truoc|sau) (?:ngay|hom) nay",
    r"(?:ngay )?hom (?:sau|truoc|no)|ngay (?:tiep theo|ke tiep)",
    r"cuoi tuan (?:dau|cuoi|thu \d)(?: tien| cung)?(?: cua)? thang(?: \d{1,2})?",
    r"tuan (?:dau|cuoi)(?: tien| cung)?(?: cua)? nam",
    r"mua (?:xuan|he|thu|dong|mua|kho)(?: nam \w+)?",
    r"nam hoc(?: nam \d{4} den nam \d{4}| \w+)?",
    r"(?<!\d )(?<!ram )(?:dau |cuoi |giua )?(?:thang \d{1,2}|nam) (?:am lich|am|al)",
    r"(?<!\d )(?<!ram )(?:dau |cuoi |giua )?thang (?:gieng|chap)(?: nam \w+)?",
)
_VAGUE = tuple(re.compile(rf"(?<![\w/.,-])(?:{source})(?!\w)") for source in _SOURCES)


def without_vague(heard: Rewritten) -> Rewritten:
    """A spoken text with those words as "dau do", somewhere; the same text when there are none."""
    for source in _VAGUE:
        heard = heard.replaced(source, "dau do")
    return heard
