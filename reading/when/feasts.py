"""Feasts and days of remembrance by their names, rewritten as days: "quốc khánh" is 2/9, "trung thu" the 15th of the
eighth lunar month. Sources: Bộ luật Lao động 2019, điều 112; Nghị định 145/2013/NĐ-CP, and the days
that unions keep."""

import re
from datetime import date, timedelta

from reading.when.lunar import complete_lunar
from reading.when.reckoning import Reckoning, day_of
from reading.when.rewriting import Rewritten

SOLAR = {
    r"tet (?:duong lich|duong|tay)|nam moi duong lich|giao thua duong lich": "1/1",
    r"(?:ngay )?thanh lap dang(?: cong san viet nam)?": "3/2",
    r"valentine|le tinh nhan": "14/2",
    r"thay thuoc(?: viet nam)?": "27/2",
    r"quoc te phu nu": "8/3",
    r"thanh lap doan(?: thanh nien)?": "26/3",
    r"ca thang tu": "1/4",
    r"giai phong mien nam|thong nhat dat nuoc|chien thang 30[/-]4|(?:le |ngay )?giai phong(?! \w)": "30/4",
    r"quoc te lao dong": "1/5",
    r"chien thang dien bien phu|dien bien phu": "7/5",
    r"sinh nhat bac(?: ho)?": "19/5",
    r"quoc te thieu nhi|tet thieu nhi": "1/6",
    r"bao chi cach mang(?: viet nam)?": "21/6",
    r"gia dinh viet nam": "28/6",
    r"thuong binh,? liet s[iy]": "27/7",
    r"cach mang thang (?:8|tam)": "19/8",
    r"quoc khanh": "2/9",
    r"khai giang": "5/9",
    r"thanh lap hoi nong dan(?: viet nam)?": "14/10",
    r"doanh nhan viet nam": "13/10",
    r"(?:thanh lap hoi )?phu nu viet nam|thanh lap hoi (?:lien hiep )?phu nu(?: viet nam)?": "20/10",
    r"halloween": "31/10",
    r"phap luat viet nam": "9/11",
    r"(?:hoi )?dai doan ket(?: toan dan(?: toc)?)?": "18/11",
    r"nha giao(?: viet nam)?|hien chuong(?: cac)? nha giao": "20/11",
    r"cuu chien binh(?: viet nam)?|thanh lap hoi(?: ccb| cuu chien binh)(?: viet nam)?|truyen thong(?: hoi)? (?:ccb|"
    r"cuu chien binh)(?: viet nam)?": "6/12",
    r"toan quoc khang chien": "19/12",
    r"quan doi(?: nhan dan(?: viet nam)?)?|thanh lap quan doi(?: nhan dan(?: viet nam)?)?|"
    r"thanh lap qdnd(?: viet nam)?|quoc phong toan dan": "22/12",
    r"(?:dem )?noel|giang sinh|christmas": "25/12",
}
"""Of the sun's calendar, d/m; "đêm Noel" is the night before."""

LUNAR = {
    r"gi[oỗ] to(?: hung vuong)?": "10/3",
    r"phat dan|le phat dan": "15/4",
    r"tet doan ngo|doan ngo": "5/5",
    r"vu lan|xa toi vong nhan": "15/7",
    r"tet trung thu|trung thu": "15/8",
    r"(?:dua )?ong (?:cong ong )?tao": "23/12",
    r"tet nguyen tieu|nguyen tieu": "15/1",
    r"tet(?: nguyen dan| am lich| ta)?|nguyen dan": "1/1",
    r"giao thua": "30/12",
}
"""Of the lunar calendar, d/m."""

MOVING = {
    r"ngay cua me": "chu nhat thu 2 cua thang 5",
    r"ngay cua (?:cha|bo)": "chu nhat thu 3 cua thang 6",
    r"le ta on": "thu 5 thu 4 cua thang 11",
}
"""Kept on a weekday of a month."""

_LEAD = r"(?<![\w/])(?P<lead>(?:nhan |vao )?(?:ngay |hom |dip |le )?(?:le |ngay )?(?:ki niem |ky niem )?(?:ngay )?)"
_YEAR = (
    r"(?:,? (?:nam )?(?P<y>(?:19|20)\d\d)(?!\d)| (?P<near>vua roi|vua qua|nam ngoai|nam truoc|nam sau|nam nay|"
    r"nam toi|nam tới))?"
)
_STEPS = {"nam ngoai": -1, "nam truoc": -1, "nam nay": 0, "nam sau": 1, "nam toi": 1, "nam tới": 1}
_ALONE = re.compile(r"quoc|giang sinh|noel|valentine|halloween|tet (?:duong|tay)|nam moi")
"""Names of nothing but their day. Other names are of people, places and offices too, and are days where "ngày" or the
like stands before them, or nothing else is said."""

_TET = re.compile(r"tet(?: nguyen dan| am lich| ta)?(?: |$)|nguyen dan")
_BEFORE_TET = re.compile(r"(?:^|(?<!\w)(?:truoc|sau|tu|dip|ngay|le|vao|hom|nghi|trong|den|tới|toi|het|dem|qua|gan) )$")
_TET_DAY = re.compile(rf"(?<!\w)(?:mung|mong) (?P<d>10|[1-9]) tet(?!\w){_YEAR}")
_FULL_MOON = re.compile(rf"(?<!\w)ram thang (?P<m>1[0-2]|[1-9])(?!\d)(?: am lich)?{_YEAR}")
_RUNS_ON = re.compile(r" (?:den|tới|toi)(?!\w)")
_RUNS_TO = re.compile(r"(?<!\w)tu .*(?:den|tới|toi) $")


def _source(names: dict[str, str]) -> re.Pattern[str]:
    named = "|".join(rf"(?P<f{place}>{name})" for place, name in enumerate(names))
    return re.compile(rf"{_LEAD}(?:{named})(?!\w){_YEAR}")


_SOLAR, _LUNAR = _source(SOLAR), _source(LUNAR)


def feasts(heard: Rewritten, today: date) -> Rewritten:
    """Named days as "2/9/2026", lunar ones as "15/8/2026 am lich"; without a year when none is said of it."""
    for name, day in MOVING.items():
        heard = heard.replaced(re.compile(rf"(?<!\w){name}(?!\w)"), day)
    heard = heard.changed(_TET_DAY, lambda found: _by_the_moon(found, f"{found['d']}/1", today))
    heard = heard.changed(_FULL_MOON, lambda found: _by_the_moon(found, f"15/{found['m']}", today))
    heard = heard.changed(_SOLAR, lambda found: _solar(found, today))
    return heard.changed(_LUNAR, lambda found: _lunar(found, today))


def _solar(found: re.Match[str], today: date) -> str | None:
    if _is_named_twice(found):
        return ""
    if not (found["lead"] or _ALONE.match(found.group()) or _is_all(found)):
        return None
    day = _name(found, SOLAR)
    year = _year(found, today, day)
    if year is None:
        return f"ngay {day}"
    return f"ngay {day}/{year}"


def _lunar(found: re.Match[str], today: date) -> str | None:
    if _is_named_twice(found):
        return ""
    if _TET.match(found.group()) and not _BEFORE_TET.search(found.string[: found.start()]):
        return None
    return _by_the_moon(found, _name(found, LUNAR), today)


def _by_the_moon(found: re.Match[str], day: str, today: date) -> str:
    year = _year(found, today, day)
    if _RUNS_ON.match(found.string[found.end() :]) or _RUNS_TO.search(found.string[: found.start()]):
        return _by_the_sun(day, year, today)
    if year is None:
        return f"ngay {day} am lich"
    return f"ngay {day}/{year} am lich"


def _by_the_sun(day: str, year: int | None, today: date) -> str:
    """Of a stretch both ends are days of one calendar."""
    number, month = (int(part) for part in day.split("/"))
    solar = complete_lunar(number, month, year, Reckoning(today, slack=timedelta(0)))
    if solar is None:
        return f"ngay {day} am lich"
    return f"ngay {solar[0]:%d/%m}/{solar[0].year}"


def _is_all(found: re.Match[str]) -> bool:
    after = found.string[found.end() :]
    return found.start() == 0 and re.fullmatch(r"\W*(?:nhe|nha|a|em)?\W*", after) is not None


def _is_named_twice(found: re.Match[str]) -> bool:
    """ "6/12 ngày thành lập hội": the day was already said."""
    return re.search(r"\d ?[/-] ?\d{1,2}(?:/\d{4})?[ ,(]*$", found.string[: found.start()]) is not None


def _name(found: re.Match[str], names: dict[str, str]) -> str:
    groups = found.groupdict()
    return next(day for place, day in enumerate(names.values()) if groups[f"f{place}"])


def _year(found: re.Match[str], today: date, day: str) -> int | None:
    if found["y"]:
        return int(found["y"])
    if found["near"] in _STEPS:
        return today.year + _STEPS[found["near"]]
    if found["near"]:
        number, month = (int(part) for part in day.split("/"))
        this = day_of(today.year, month, number)
        return today.year - (this is None or this >= today)
    return None
