"""What a person typed in chat, spelled for the rules of near days and hours: small letters without marks, number words
of time as digits, "hôm" and "bữa" as days. No day is reckoned here."""

import re
from functools import cache

from reading.when.accents import pattern, without_accents
from reading.when.rewriting import Rewritten

_KEPT = frozenset(
    (
        "nãy",
        "tối",
        "tới",
        "tôi",
        "quỹ",
        "cưới",
        "cười",
        "quá",
        "quà",
        "quả",
        "giỗ",
        "mốt",
        "kìa",
        "mãi",
        "mái",
        "mải",
        "mại",
        "sáu",
    )
)
"""Words that keep their marks in a text that has any, because without them they would be another word of time."""

_ONES = "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
_VALUES = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9,
}  # fmt: skip
_LOW = r"một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
_SMALL = rf"(?:(?:{_LOW})(?: mươi| chục)(?: (?:{_ONES}))?|(?:hăm|băm|mười)(?: (?:{_ONES}))?|{_LOW})"
_DAY_WORDS = rf"(?:(?:hai|ba)(?: mươi)? (?:{_ONES})|(?:hai|ba) mươi|(?:hăm|băm|mười)(?: (?:{_ONES}))?|{_LOW})"
_MONTH_WORDS = r"(?:mười một|mười hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)"
_YEAR_WORDS = rf"hai (?:nghìn|ngàn)(?: không trăm| lẻ| linh)? (?:hai|ba)(?: mươi)?(?: (?:{_ONES}))?"
_COUNTED = r"(?:giờ|phút|giây|ngày|hôm|bữa|tuần|tháng(?! ?\d)|quý|năm|tiếng|rưỡi)(?!\w)(?! (?:tháng|/) ?\d)"
_RULES = (
    rf"(?<=năm )(?P<year>{_YEAR_WORDS})(?!\w)",
    rf"(?P<day>(?:(?<=ngày )|(?<=mùng )|(?<=mồng )|(?<!\w)){_DAY_WORDS})(?= tháng (?:{_MONTH_WORDS}|\d|này|tới|giêng|"
    rf"chạp)| tết)",
    rf"(?<=tháng )(?P<month>{_MONTH_WORDS})(?!\w)(?! ?\d{{4}}(?!\d))",
    r"(?<=thứ )(?P<weekday>hai|ba|tư|bốn|năm|sáu|bảy|bẩy)(?!\w)",
    rf"(?:(?<=ngày )|(?<=mùng )|(?<=mồng ))(?P<alone>{_DAY_WORDS})(?!\w)",
    r"(?<=quý )(?P<quarter>một|hai|ba|tư|bốn)(?!\w)",
    rf"(?<!\w)(?P<count>{_SMALL})(?= {_COUNTED})",
    rf"(?<=giờ )(?P<past>{_SMALL})(?= (?:sáng|trưa|chiều|tối|đêm|khuya)|\W*$)",
    rf"(?<=kém )(?P<minutes>{_SMALL})(?!\w)",
    rf"(?:(?<=giờ )|(?<=đến )|(?<=lúc ))(?P<more>{_SMALL})(?= phút| giờ)",
)
_AMBIGUOUS = (
    r"(?<!\w)(?:sau(?= gio(?! (?:sang|chieu|toi|ruoi|kem)))|bay(?= gio(?! (?:sang|chieu|toi|ruoi|kem)))|(?<=thang )sau)"
)
"""Typed without marks, "sau giờ" is after, "bây giờ" now, and "thang sau" next month or June."""

_WEEKDAY = r"(?:thu ?[2-7]|chu nhat)"
_NEAR_WEEK = r"sau nua|truoc nua|sau|tới|toi|nay|truoc|qua|roi"
_SOURCES = (
    (r"(?<!\w)(?:mung|mong) (\d{1,2} ?(?:thang|/) ?\d{1,2})(?= ?\(?duong)", r"ngay \1"),
    (r"(?<!\w)q([1-4])(?=\W{0,2}(?:nam )?(?:19|20)\d\d)|^q([1-4])$", r"quy \1\2"),
    (r"(?<=\d)t(?=\d\d:\d\d)", " "),
    (r"(?<=\d )thg\.? ?(?=\d)", "thang "),
    (r"(?<![\d/.,-])(\d{1,2})([-.])(\d{1,2})\2(\d\d)(?![\d/.,-]| ?(?:thang|/))", r"\1/\3/\4"),
    (r"(?<![\d/-])((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?![\d/])", r"\1-\2-\3"),
    (r"(?<!\w)tuan le(?!\w)", "tuan"),
    (r"(?<!\w)(?:sang|qua) tuan (?=thu|chu nhat)", "tuan sau "),
    (
        rf"({_WEEKDAY})((?: [^\W\d]+){{0,2}}(?: ?- ?| (?:den|tới|toi|va|hoac|hay|voi) |"
        rf", )(?:\S+ ){{0,2}}{_WEEKDAY}) tuan ({_NEAR_WEEK})(?!\w)",
        r"\1 tuan \3\2 tuan \3",
    ),
    (r"(?<!\w)hom (?=\d{1,2}(?!\d| ?(?:ngay|tuan|gio|h)))", "ngay "),
    (r"(?<!\w)(?:den|tới) nay(?!\w)", "den hom nay"),
    (r"(?<!\w)khong quá(?!\w)", "khong qua"),
    (r"(?<!\w)nam (\d{4}),? thang (\d{1,2}),? ngay (\d{1,2})(?!\d)", r"ngay \3/\2/\1"),
    (
        r"(?<!\w)(?<!\d )thang (\d{1,2})(?:,? (nam \w+)|/(\d{4}))?,? ngay (\d{1,2})(?!\d| ?(?:/|"
        r"thang))(?: (nam (?:\d{4}|nay|sau)))?",
        r"ngay \4 thang \1 \2\5\3",
    ),
    (r"(?<!\w)(?<!\d )thang (sau|tới|toi|nay|truoc),? ngay (\d{1,2})(?!\d| ?(?:/|thang))", r"ngay \2 thang \1"),
    (r"(?<![\d/.,])(?:ngay )?(\d{1,2}) thang (\d{1,2}),? ((?:19|20)\d\d)(?!\d)", r"ngay \1 thang \2 nam \3"),
    (r"(?<=\d )(nam )([2-4]\d)(?!\d| ?(?:nguoi|hoi|dong|can|ho|ngay|tuan|thang))", r"\g<1>20\2"),
    (r"(?<!\d )(?<!\w)thang dau tien(?: cua)? nam(?!\w)", "thang 1 nam"),
    (r"(?<!\d )(?<!\w)thang cuoi cung(?: cua)? nam(?!\w)", "thang 12 nam"),
    (r"(?<!\d )(?<!\w)quy dau(?: tien)?(?: cua)? nam(?!\w)", "quy 1 nam"),
    (r"(?<!\d )(?<!\w)quy cuoi(?: cung)?(?: cua)? nam(?!\w)", "quy 4 nam"),
    (r"(?<!\w)(?:ngay|hom) nay (tuan|thang|nam) (?:sau|toi|tới)(?!\w)", r"1 \1 nua"),
    (r"(?<!\w)(?:ngay|hom) nay (tuan|thang|nam) (?:truoc|ngoai|qua)(?!\w)", r"1 \1 truoc"),
    (r"(?<!\w)tu (?:bay gio|gio|luc nay) (?:den|tới|toi) (?=\d{1,2} ?(?:gio|h))", "den "),
    (r"(?<!\w)tu (?:bay gio|gio|luc nay) (?=den|tới|toi)", "tu hom nay "),
    (r"(?<!\w)(?:tu|ke tu) nay (?=den|tới|toi)", "tu hom nay "),
    (r"(?<![\d/.,:])(\d{1,2}) ?(?:pm|p\.m\.?)(?!\w)", r"\1 gio chieu"),
    (r"(:\d\d) ?(?:pm|p\.m\.?|ch)(?!\w)", r"\1 chieu"),
    (r"(?<![\d/.,:])(?<!thang )(\d{1,2}) ?(?:am|a\.m\.?)(?= *$| (?:mai|ngay|thu|chu nhat)(?!\w))", r"\1 gio sang"),
    (r"(:\d\d) ?(?:am|a\.m\.?|sa)(?!\w)", r"\1 sang"),
    (r"(?<!\w)(?:kem )(\d{1,2})(?: phut)? (\d{1,2}) ?(?:gio|h)(?!\w)", r"\2 gio kem \1"),
    (r"(?<![\w/.,])(\d{1,2}) phut truoc (\d{1,2}) ?(?:gio|h)(?!\w)", r"\2 gio kem \1"),
    (r"(?<=gio )thieu (?=\d)", "kem "),
    (r"(?<=tuan )(\d) (?=(?:cua )?thang \d)", r"thu \1 "),
    (r"(?<![\d/-])((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?![\d/-])", r"nam \1 den nam \2"),
    (r"(?<=\d/\d)-(?=\d{1,2}/\d)|(?<=\d/\d\d)-(?=\d{1,2}/\d)", " - "),
    (r"(?<!\w)(tuan|thang|quy|nam) hien (?:tai|nay)(?!\w)", r"\1 nay"),
    (r"(?<!\w)(?:dau gio )?(sang|chieu|toi|tối|trua)(?: som| muon)(?!\w)", r"\1"),
    (r"(?<![\d/.,-])(1[0-2]|0?[1-9])-((?:19|20)\d\d)(?![\d-])", r"thang \1/\2"),
    (r"((?:thang |/)\d{1,2}) \(?am\)?(?! lich)(?=\W|$)", r"\1 am lich"),
    (r"(?<!\w)(doi|chuyen|hoan|lui|de|keo|day) (?:sang|qua) (?=\w)", r"\1 vao "),
    (r"(?<![\d/])(\d{1,2}/\d{1,2}),? (?:la )?(?:ngay|le) (?=thanh lap|truyen thong|ky niem|ki niem)", r"ngay \1 "),
    (r"(?<!\w)(?:le|dip) (?=\d{1,2} ?[/-])", "ngay "),
    (r"(?<=\d) ?(?:hom|bua)(?= |$)(?! (?:nay|qua|mai|mot))", " ngay"),
    (r"(?<!\w)bua (?=nay|qua|mai|mot|mốt)", "hom "),
    (r"(?<!\w)cn(?!\w)", "chu nhat"),
    (r"(?<!\w)toi (?=(?:nop|gui|bao|xin|se|di|ban|ve|da|chua|lam|moi|khong|dang|hop)(?!\w))", "tôi "),
    (r"(?<!\w)qui (?=[1-4IV]|nay|sau|truoc)", "quy "),
    (r"(?<!\w)(?:cua|trong) (?=(?:thang|tuan|quy|nam) )(?!thang bao cao)", ""),
    (r"(?<=tuan )dau tien(?= thang)", "dau"),
    (r"(?<=tuan )cuoi cung(?= thang)", "cuoi"),
)

_DASHED = re.compile(
    r"(?<![\d/.,-])(?P<d>0?[1-9]|[12]\d|3[01])[-.](?P<m>1[0-2]|0?[1-9])(?![\d/.,-]|\w| ?(?:%|(?:gio|ngay|tuan|thang|"
    r"nam|nguoi|ha|km|tr|trieu|ty)(?!\w)))"
)


def spoken(text: str) -> Rewritten:
    """`text` must be NFC with single blanks. Places of the result are those of `text`."""
    accents = not text.isascii()
    heard = Rewritten.typed(text, text.lower() if len(text.lower()) == len(text) else text)
    for source in _RULES:
        heard = heard.changed(pattern(source, accents), _digits)
    plain = re.sub(r"\w+", lambda found: _plain(found.group()), heard.text)
    heard = Rewritten(plain, heard.starts, heard.ends)
    for source, said in _SOURCES:
        heard = heard.replaced(_compiled(source), said)
    return heard.changed(_DASHED, _slashed)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _slashed(found: re.Match[str]) -> str | None:
    """ "28-3" is a day where it is the only number."""
    if re.search(r"\d", _around(found)):
        return None
    return f"{found['d']}/{found['m']}"


def _around(found: re.Match[str]) -> str:
    return found.string[: found.start()] + found.string[found.end() :]


def _plain(word: str) -> str:
    if word in _KEPT:
        return word
    return without_accents(word)


def _digits(found: re.Match[str]) -> str | None:
    if _compiled(_AMBIGUOUS).match(found.string, found.start()):
        return None
    words = without_accents(found.group()).split()
    if found.groupdict().get("year"):
        return str(2000 + _value(words[2:]))
    return str(_value(words))


def _value(words: list[str]) -> int:
    """ "hai mươi tám" and "hai tám" are 28, "mười lăm" 15, "hăm ba" 23."""
    tens, ones = 0, 0
    for word in words:
        if word in ("muoi", "chuc"):
            tens, ones = (ones or 1) * 10, 0
        elif word in ("ham", "bam"):
            tens = {"ham": 20, "bam": 30}[word]
        elif word in _VALUES:
            tens, ones = (tens or ones * 10), _VALUES[word]
    return tens + ones
